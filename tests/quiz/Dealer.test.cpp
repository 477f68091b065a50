#include "quiz/Dealer.hpp"

#include "facts/MakeBank.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace {

using quiz::Dealer;
using quiz::Kind;
using quiz::Question;

Dealer dealerOf(std::string_view json) { return Dealer(std::make_shared<const facts::FactBank>(bankFrom(json))); }

/// Four films with one to two directors each; "asks" is what the test puts into it.
std::string films(const std::string& asks) {
    return R"({"pack":"p","title":"P","types":{
      "person":{"label":"{name}","fields":{"name":"text"}},
      "film":{"label":"{title}","work":true,"fields":{"title":"text","year":"year","director":"person+"}}},
    "facts":{
      "person":{"a":{"name":"Ada Ash"},"b":{"name":"Boris Birch"},"c":{"name":"Carmen Cedar"},"d":{"name":"Dora Date"}},
      "film":{"one":{"title":"First Light","year":1990,"director":["a","b"],"note":"A note.","source":"s"},
              "two":{"title":"Second Sight","year":2001,"director":["b"],"asOf":"2021-02"},
              "three":{"title":"Third Time","year":2012,"director":["c"]},
              "four":{"title":"Fourth Wall of 2012","year":2012,"director":["d","a"]}}},
    "sources":{"s":{"title":"A book","date":"1999"}},
    "asks":[)" +
           asks + "]}";
}

const std::string director =
    R"({"about":"film","kinds":["choice","true-false"],"says":"{director} directed {film}.","answers":"all","ask":["Who directed {film}?","Whose is {film}?"],"answer":"{director}","topic":"Crew"})";
const std::string opened =
    R"({"about":"film","kinds":["choice","number"],"says":"{film} opened in {year}.","ask":"In which year did {film} open?","answer":"{year}","within":1})";
const std::string order = R"({"about":"film","kind":"order","ask":"Earliest first.","by":"{year}"})";

/// A pack of things that each have a name and one colour.
std::string things(const std::string& records, const std::string& asks) {
    return R"({"pack":"p","title":"P","types":{"thing":{"label":"{name}","fields":{"name":"text","of":"text"}}},"facts":{"thing":{)" +
           records + R"(}},"asks":[)" + asks + "]}";
}

const std::string nameOf =
    R"({"about":"thing","answers":"all","says":"{name} is {of}.","kinds":["choice","true-false"],"ask":"What is {of}?","answer":"{thing}"})";

std::set<std::string> optionTexts(const Question& question) {
    std::set<std::string> texts;
    for (const auto& option : question.options) texts.insert(option.text);
    return texts;
}

std::vector<std::string> labelsInOrder(const Question& question) {
    std::vector<std::string> labels;
    for (const int index : question.right) labels.push_back(question.options[static_cast<std::size_t>(index)].text);
    return labels;
}

} // namespace

TEST_CASE("a choice carries its proof, and leaves out who else is right") {
    const Dealer dealer = dealerOf(films(director));
    const auto question = dealer.deal({"film:film>director@one/a", Kind::Choice, 0, 1});
    REQUIRE(question);
    CHECK(question->ask == "Who directed First Light?");
    CHECK(question->topic == "First Light · Crew");
    CHECK(optionTexts(*question) == std::set<std::string>{"Ada Ash", "Carmen Cedar", "Dora Date"});
    CHECK(quiz::rightText(*question) == "Ada Ash");
    CHECK(question->rightAnswers == std::vector<std::string>{"Ada Ash", "Boris Birch"});
    CHECK(question->because == "Ada Ash directed First Light.");
    CHECK(question->note == "First Light: A note.");
    CHECK(question->source == "A book, 1999");
    CHECK(question->facts == std::vector<std::string>{"film/one.director"});
    CHECK(question->works == std::vector<std::string>{"film/four", "film/one", "film/three"});
    for (const auto& option : question->options) {
        if (option.text == "Carmen Cedar") CHECK(option.whyWrong == "Carmen Cedar directed Third Time.");
        if (option.text == "Ada Ash") CHECK(option.whyWrong.empty());
    }
}

TEST_CASE("wordings are chosen by the deal") {
    const Dealer dealer = dealerOf(films(director));
    CHECK(dealer.wordingCount("film:film>director@two/b") == 2);
    CHECK(dealer.deal({"film:film>director@two/b", Kind::Choice, 1, 1})->ask == "Whose is Second Sight?");
    CHECK(dealer.deal({"film:film>director@two/b", Kind::Choice, 0, 1})->asOf == facts::Date{2021, 2, 0});
    CHECK_FALSE(dealer.deal({"film:film>director@two/b", Kind::Choice, 2, 1}));
}

TEST_CASE("a finished question keeps its id wherever it stands, and one that asks otherwise has another") {
    const auto idOf = [](const std::string& question, const std::string& before = "") {
        const auto bank = bankFrom(R"({"pack":"q","title":"Q","questions":[)" + before + '{' + question + "}]}");
        return bank.questionId(static_cast<std::uint32_t>(bank.questions.size()) - 1);
    };
    const std::string heat =
        R"("ask":"Who directed Heat?","answer":"Michael Mann","wrong":["Tony Scott","John Woo","Brad Bird"])";
    CHECK(idOf(heat) == "question/642ae9019c03b4a6"); // what players' databases hold
    CHECK(idOf(heat, R"({"ask":"Rififi has no sound.","answer":false},)") == idOf(heat));
    CHECK(idOf(R"("ask":"Who directed Heat?","answer":"Michael Mann","wrong":["A","B","C"],"because":"He did.")") == idOf(heat));
    CHECK(idOf(R"("ask":"Whose is Pan’s Labyrinth?","kind":"typed","answer":"Guillermo del Toro")") ==
          idOf(R"("ask":"Whose is Pan's Labyrinth?","kind":"typed","answer":"Guillermo del Toro")"));
    std::set<std::string> ids;
    const std::vector<std::string> all{heat,
                                       R"("ask":"Who made Heat?","answer":"Michael Mann","wrong":["A","B","C"])",
                                       R"("ask":"Who directed Heat?","answer":"M. Mann","wrong":["A","B","C"])",
                                       R"("ask":"Who directed Heat?","kind":"typed","answer":"Michael Mann")",
                                       R"("ask":"Rififi has no sound.","answer":true)",
                                       R"("ask":"Rififi has no sound.","answer":false)",
                                       R"("ask":"How many?","answer":4)",
                                       R"("ask":"How many?","answer":5)",
                                       R"("ask":"In order.","order":["A","B","C"])",
                                       R"("ask":"In order.","order":["A","C","B"])"};
    for (const auto& question : all) ids.insert(idOf(question));
    CHECK(ids.size() == all.size());
}

TEST_CASE("what the bank does not hold is not dealt") {
    const Dealer dealer = dealerOf(films(director));
    for (const char* id :
         {"", "@", "nothing", "film:film>director@", "film:film>director@one", "film:film>director@one/c",
          "film:film>director@five/a", "question/0", "question/", "question/-1", "question/99999999999999999999"}) {
        CAPTURE(id);
        CHECK_FALSE(dealer.deal({id, Kind::Choice, 0, 1}));
        CHECK(dealer.wordingCount(id) == 0);
    }
    CHECK_FALSE(dealer.deal({"film:film>director@two/b", Kind::Order, 0, 1}));
}

TEST_CASE("a statement is the sentence itself, true or with a wrong answer in it") {
    const Dealer dealer = dealerOf(films(director));
    int truths = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto question = dealer.deal({"film:film>director@three/c", Kind::TrueFalse, 0, seed});
        REQUIRE(question);
        const bool isTrue = question->right.front() == 0;
        truths += isTrue ? 1 : 0;
        CHECK((question->ask == "Carmen Cedar directed Third Time.") == isTrue);
        CHECK(question->because == "Carmen Cedar directed Third Time.");
        const std::string& why = question->options[isTrue ? 1 : 0].whyWrong;
        CHECK((why == question->because) == isTrue);
        const std::string named = question->ask.substr(0, question->ask.find(" directed"));
        CHECK(why.starts_with(named + " directed ")); // of a false one: what is true of who stands in it
        CHECK(why.find("Third Time") == (isTrue ? named.size() + 10 : std::string::npos));
        CHECK(question->rightAnswers == std::vector<std::string>{isTrue ? "True" : "False"});
    }
    CHECK(truths == Approx(50).margin(18));
}

TEST_CASE("beside a statement of one among several right answers stand all of them, be it true or false") {
    const Dealer dealer = dealerOf(films(director));
    int refuted = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto question = dealer.deal({"film:film>director@one/a", Kind::TrueFalse, 0, seed});
        REQUIRE(question);
        const auto& listed = question->options.front().allRight;
        const bool isTrue = question->right.front() == 0;
        if (isTrue) CHECK((listed.empty() && question->options.back().allRight.empty())); // there is a note, which tells more
        if (isTrue) continue;
        CHECK(listed == std::vector<std::string>{"Ada Ash", "Boris Birch"});
        const std::string named = question->ask.substr(0, question->ask.find(" directed"));
        CHECK(question->options.front().whyWrong.starts_with(named + " directed "));
        CHECK(question->options.front().whyWrong != question->ask);
        ++refuted;
    }
    CHECK(refuted > 10);
    int listed = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto question = dealer.deal({"film:film>director@four/d", Kind::TrueFalse, 0, seed});
        REQUIRE(question);
        if (question->right.front() != 0) continue;
        CHECK(question->options.back().allRight == std::vector<std::string>{"Ada Ash", "Dora Date"});
        ++listed;
    }
    CHECK(listed > 10);
}

TEST_CASE("beside a true statement stands what else is known of the matter, where the record is of one matter") {
    const std::string facts = R"({"pack":"p","title":"P","types":{
          "film":{"label":"{title}","work":true,"fields":{"title":"text","year":"year","maker":"text"}},
          "leap":{"fields":{"what":"text","film":"film","place":"text?"}}},
        "facts":{"film":{"a":{"title":"Ash","year":1990,"maker":"Ada"},"b":{"title":"Birch","year":1991,"maker":"Bob"},
            "c":{"title":"Cedar","year":1992,"maker":"Cy"}},
          "leap":[{"what":"jumps","film":"a","place":"Rome"},{"what":"dives","film":"b"},{"what":"runs","film":"c","place":"Oslo"}]},
        "asks":[{"about":"leap","kind":"true-false","says":"In {film} he {what}.","answers":"one","ask":"In which film does he {what}?","answer":"{film}"},
          {"about":"leap","says":"He {what} in {place}.","answers":"one","ask":"Where is it that he {what}?","answer":"{place}"},
          {"about":"film","kind":"true-false","says":"{maker} made {film}.","answers":"one","ask":"Who made {film}?","answer":"{maker}"},
          {"about":"film","says":"{film} is of {year}.","answers":"one","ask":"Of which year is {film}?","answer":"{year}"}]})";
    const Dealer dealer = dealerOf(facts);
    std::map<std::string, std::string> beside;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        for (const auto& deal : allDeals(dealer, false, seed)) {
            const auto question = deal.kind == Kind::TrueFalse ? dealer.deal(deal) : std::nullopt;
            if (question && question->right.front() == 0) beside[question->ask] = question->options[1].whyWrong;
        }
    }
    CHECK(beside.at("In Ash he jumps.") == "He jumps in Rome.");
    CHECK(beside.at("In Birch he dives.") == "In Birch he dives."); // nothing more is known
    CHECK(beside.at("Ada made Ash.") == "Ada made Ash.");           // much is known of a film: none of it belongs to this
}

TEST_CASE("of an item of an order it is told whose value decides, where that is another thing with a name") {
    const std::string facts = R"({"pack":"p","title":"P","types":{
          "film":{"label":"{title}","work":true,"fields":{"title":"text","year":"year"}},
          "car":{"label":"{name}","fields":{"name":"text","film":"film"}}},
        "facts":{"film":{"a":{"title":"Ash","year":1990},"b":{"title":"Birch","year":1991},"c":{"title":"Cedar","year":1992}},
          "car":{"x":{"name":"a red car","film":"a"},"y":{"name":"a blue car","film":"b"},"z":{"name":"the car of Cedar","film":"c"}}},
        "asks":[{"about":"car","kind":"order","ask":"Earliest first.","by":"{film.year}"},
          {"about":"film","kind":"order","ask":"Earliest first.","by":"{year}"},
          {"about":"car","says":"{name} is in {film}.","answers":"one","ask":"In which film is {name}?","answer":"{film}"}]})";
    const Dealer dealer = dealerOf(facts);
    const auto cars = dealer.deal({"car:>film.year@x", Kind::Order, 0, 1});
    REQUIRE(cars);
    CHECK(cars->because == "a red car (Ash): 1990; a blue car (Birch): 1991; the car of Cedar: 1992.");
    const auto films = dealer.deal({"film:>year@a", Kind::Order, 0, 1});
    REQUIRE(films);
    CHECK(films->because == "Ash: 1990; Birch: 1991; Cedar: 1992.");
    const auto asked = dealer.deal({"car:name>film@y", Kind::Choice, 0, 1}); // the order has told that
    REQUIRE(asked);
    CHECK_FALSE(mayStandBeside(*cars, *asked));
}

TEST_CASE("a wrong option of a ladder has a reason by each clue that is false of it, in a sentence where the bank has one") {
    const std::string facts =
        R"({"pack":"p","title":"P","types":{"film":{"label":"{title}","fields":{"title":"text","place":"text","by":"text"}}},
        "facts":{"film":{"a":{"title":"Ash","place":"Oslo","by":"Ada"},"b":{"title":"Birch","place":"Oslo","by":"Bob"},
            "c":{"title":"Cedar","place":"Rome","by":"Cy"}}},
        "asks":[{"about":"film","kind":"clues","ask":"Which film is it?","answer":"{film}","clues":["It plays in {place}.","{by} made it."]},
          {"about":"film","says":"{by} is the maker of {film}.","answers":"one","ask":"Who made {film}?","answer":"{by}"}]})";
    const auto question = dealerOf(facts).deal({"film:>film@a", Kind::Clues, 0, 1});
    REQUIRE(question);
    CHECK(question->because == "Ada is the maker of Ash.");
    for (const auto& option : question->options) {
        if (option.text == "Birch") CHECK(option.byClue == std::vector<std::string>{"", "Bob is the maker of Birch."});
        if (option.text == "Cedar")
            CHECK(option.byClue == std::vector<std::string>{"Cedar: It plays in Rome.", "Cy is the maker of Cedar."});
        if (option.text != "Ash") CHECK(option.whyWrong == option.byClue.back());
    }
}

TEST_CASE("what fits several times is said in one sentence where no verb has to change for it, else in turn") {
    const auto because = [](const std::string& says) {
        const std::string ask = R"("answers":"all","ask":"Whose is {film}?","answer":"{director}"})";
        const Dealer dealer = dealerOf(films(R"({"about":"film","kind":"select-all","says":")" + says + R"(",)" + ask));
        const auto question = dealer.deal({"film:film>director@one/a", Kind::SelectAll, 0, 1});
        return question ? question->because : std::string();
    };
    CHECK(because("{film} was made by {director}.") == "First Light was made by Ada Ash and Boris Birch.");
    CHECK(because("Thanks to {director}, there is {film}.") == "Thanks to Ada Ash and Boris Birch, there is First Light.");
    CHECK(because("{director} is behind {film}.") == "Ada Ash is behind First Light. Boris Birch is behind First Light.");
    CHECK(because("Behind {film}, {director} is at work.") ==
          "Behind First Light, Ada Ash is at work. Behind First Light, Boris Birch is at work.");
}

TEST_CASE("among several right answers, a note names the one it is about, unless it speaks of what is asked") {
    const auto noteOf = [](const std::string& note) {
        std::string pack = films(director);
        pack.replace(pack.find("A note."), 7, note);
        return dealerOf(pack).deal({"film:film>director@one/a", Kind::Choice, 0, 1})->note;
    };
    CHECK(noteOf("It was shot in a week.") == "First Light: It was shot in a week.");
    CHECK(noteOf("The first light in it is a match.") == "The first light in it is a match.");
}

TEST_CASE("where the bank lists all that is right, an option is wrong by all places where it fits instead") {
    const std::string cast =
        R"({"about":"film","answers":"all","says":"{director} directed {film} in {year}.","ask":"Who directed {film} in {year}?","answer":"{director}"})";
    const auto reason = [](const std::string& ask, const char* id, const char* option) {
        const auto question = dealerOf(films(ask)).deal({id, Kind::Choice, 0, 1});
        REQUIRE(question);
        for (const auto& each : question->options)
            if (each.text == option) return each;
        FAIL("no such option");
        return quiz::Option{};
    };
    CHECK(reason(director, "film:film>director@three/c", "Dora Date").whyWrong == "Dora Date directed Fourth Wall of 2012.");
    CHECK(reason(director, "film:film>director@three/c", "Ada Ash").whyWrong ==
          "Ada Ash directed First Light and Fourth Wall of 2012.");
    CHECK(reason(cast, "film:film+year>director@three/c", "Dora Date").whyWrong ==
          "Dora Date directed Fourth Wall of 2012 in 2012.");
    CHECK(reason(cast, "film:film+year>director@three/c", "Ada Ash").whyWrong ==
          "Ada Ash directed Fourth Wall of 2012 in 2012."); // what else there was in that year is enough
    CHECK(reason(cast, "film:film+year>director@two/b", "Ada Ash").whyWrong ==
          "Ada Ash directed First Light in 1990. Ada Ash directed Fourth Wall of 2012 in 2012.");
}

TEST_CASE("an option is wrong in the words of its ask, where that denies it") {
    const Dealer dealer = dealerOf(films(
        R"({"about":"film","answers":"all","kinds":["choice","select-all"],"says":"{director} directed {film}.","denies":"{film} is not by {director}.","ask":"Which is by {director}?","answer":"{film}"})"));
    int denied = 0;
    for (const auto& deal : allDeals(dealer, false, 3)) {
        const auto question = dealer.deal(deal);
        if (!question) continue;
        const std::string name = question->ask.substr(std::string("Which is by ").size());
        for (const auto& option : question->options) {
            if (option.whyWrong.empty()) continue;
            CHECK(option.whyWrong == option.text + " is not by " + name.substr(0, name.size() - 1) + ".");
            CHECK_FALSE(option.whyFacts.empty());
            ++denied;
        }
    }
    CHECK(denied > 0);
}

TEST_CASE("what is known of a fact is what its author says, else what is known of those it names") {
    const auto fame = [](const std::string& given) {
        const auto question =
            dealerOf(things(R"("a":{"name":"Ash","of":"grey")" + given + R"(},"b":{"name":"Birch","of":"white"})", nameOf))
                .deal({"thing:of>thing@a", Kind::Choice, 0, 1});
        REQUIRE(question);
        return question->difficulty.fame;
    };
    CHECK(fame(R"(,"fame":0.9)") == Approx(0.9));
    CHECK(fame("") == Approx(0.5));
}

TEST_CASE("a match is as well known as its lines are, taken together") {
    const auto question =
        dealerOf(things(R"("a":{"name":"Ash","of":"grey","fame":0.9},"b":{"name":"Birch","of":"white","fame":0.1},
                                              "c":{"name":"Cedar","of":"red","fame":0.2})",
                        R"({"about":"thing","answers":"one","kind":"match","says":"{name} is {of}.",
                                              "ask":"What is {of}?","answer":"{thing}"})"))
            .deal({"thing:of>thing@a", Kind::Match, 0, 1});
    REQUIRE(question);
    CHECK(question->difficulty.fame == Approx(0.4));
}

TEST_CASE("an order or a match is never dealt as it should end up") {
    const Dealer orders = dealerOf(films(order));
    std::string id;
    orders.forEach(false, 1, [&id](const quiz::Deal& deal) { id = deal.id; });
    const Dealer matches =
        dealerOf(things(R"("a":{"name":"Ash","of":"grey"},"b":{"name":"Birch","of":"white"},"c":{"name":"Cedar","of":"red"})",
                        R"({"about":"thing","answers":"one","kind":"match","ask":"What is {of}?","answer":"{thing}"})"));
    const Dealer finished =
        dealerOf(R"({"pack":"p","title":"P","questions":[{"ask":"In order?","order":["one","two","three"]}]})");
    std::string written;
    finished.forEach(false, 1, [&written](const quiz::Deal& deal) { written = deal.id; });
    std::set<std::vector<int>> dealt;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        for (const auto& question :
             {orders.deal({id, Kind::Order, 0, seed}), matches.deal({"thing:of>thing@a", Kind::Match, 0, seed}),
              finished.deal({written, Kind::Order, 0, seed})}) {
            REQUIRE(question);
            CHECK_FALSE(std::ranges::is_sorted(question->right));
            dealt.insert(question->right);
        }
    }
    CHECK(dealt.size() == 5); // all others of the six
}

TEST_CASE("an option is wrong by the places that have a part of the question in common, or by some of many") {
    std::string roles, films;
    for (int i = 0; i < 8; ++i) {
        films += fmt::format(R"({}"f{}":{{"title":"Film {}"}})", i == 0 ? "" : ",", i, static_cast<char>('P' + i));
        roles +=
            fmt::format(R"({}{{"film":"f{}","part":"Hero","actor":"Ada"}},{{"film":"f{}","part":"Villain {}","actor":"Foe {}"}})",
                        i == 0 ? "" : ",", i, i, static_cast<char>('A' + i), static_cast<char>('A' + i));
    }
    for (int i = 0; i < 7; ++i)
        roles += fmt::format(R"(,{{"film":"f0","part":"Guard {0}","actor":"Extra {0}"}})", static_cast<char>('A' + i));
    const Dealer dealer = dealerOf(
        R"({"pack":"p","title":"P","types":{"film":{"label":"{title}","work":true,"fields":{"title":"text"}},
          "role":{"fields":{"film":"film","part":"text","actor":"text"}}},"facts":{"film":{)" +
        films + R"(},"role":[)" + roles +
        R"(]},"asks":[{"about":"role","answers":"all","says":"{actor} plays {part} in {film}.","ask":"Whom does {actor} play in {film}?","answer":"{part}"},
          {"about":"role","answers":"all","says":"In {film} we meet {part}.","ask":"Which film is {part} in?","answer":"{film}"}]})");
    bool sharing = false, some = false;
    for (const auto& deal : allDeals(dealer, false, 3)) {
        const auto question = dealer.deal(deal);
        if (!question) continue;
        const bool isOfFilms = question->ask.starts_with("Which film");
        for (const auto& option : question->options) {
            INFO(question->ask << " " << option.text << ": " << option.whyWrong);
            if (!isOfFilms && option.text == "Hero" && !option.whyWrong.empty()) {
                sharing = true; // the hero is in all the films: told is the one in question
                CHECK(option.whyWrong == "Ada plays Hero" + question->ask.substr(question->ask.find(" in "), 10) + ".");
            }
            if (isOfFilms && option.text == "Film P" && !option.whyWrong.empty() && question->rightAnswers.size() == 1) {
                some = true; // four of its nine parts, the hero of all films not among them
                CHECK(option.whyWrong.starts_with("In Film P we meet "));
                CHECK(std::count(option.whyWrong.begin(), option.whyWrong.end(), ',') == 2);
                CHECK(option.whyWrong.find("Hero") == std::string::npos);
                CHECK(option.allRight.empty());
            }
        }
    }
    CHECK(sharing);
    CHECK(some);
}

TEST_CASE("what all places of an option end in is said once, where it is long") {
    const auto reasonOf = [](const char* first, const char* second) {
        const std::string records = fmt::format(
            R"("a":{{"name":"{}","of":["Ada","Bob"]}},"b":{{"name":"{}","of":["Ada","Cy"]}},"c":{{"name":"The pilot","of":["Dot","Eve"]}})",
            first, second);
        const Dealer dealer = dealerOf(
            R"({"pack":"p","title":"P","types":{"season":{"label":"{name}","fields":{"name":"text","of":"text+"}}},"facts":{"season":{)" +
            records + R"(}},"asks":[{"about":"season","answers":"all","kinds":["choice"],"says":"{of} is in {season}.",
            "ask":"Who is in {season}?","answer":"{of}"}]})");
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const auto question = dealer.deal({"season:season>of@c/Dot", Kind::Choice, 0, seed});
            REQUIRE(question);
            for (const auto& option : question->options)
                if (option.text == "Ada") return option.whyWrong;
        }
        return std::string();
    };
    CHECK(reasonOf("the first season of the revival", "the second season of the revival") ==
          "Ada is in the first and the second season of the revival.");
    CHECK(reasonOf("the first of the revival", "a first of the revival") ==
          "Ada is in the first of the revival and a first of the revival.");
    CHECK(reasonOf("Part One", "Chapter One") == "Ada is in Part One and Chapter One.");
    CHECK(reasonOf("season of the revival", "first season of the revival") ==
          "Ada is in season of the revival and first season of the revival.");
}

TEST_CASE("among several right answers a note says what it is about") {
    const std::string pack = films(director);
    const auto title = [&](const char* note) {
        const std::string plain = "A note.";
        std::string with = pack;
        with.replace(with.find(plain), plain.size(), note);
        return dealerOf(with).deal({"film:film>director@one/a", Kind::Choice, 0, 1})->note;
    };
    CHECK(title("It was his last.") == "First Light: It was his last.");
    CHECK(title("With First Light it began.") == "With First Light it began.");
}

TEST_CASE("the first clues leave others possible, where the bank has such") {
    const std::string asks =
        R"({"about":"thing","kind":"clues","ask":"What is it?","answer":"{thing}","clues":["It is {of}.","It is called {kin}."]})";
    const std::string pack =
        R"({"pack":"p","title":"P","types":{"thing":{"label":"{name}","fields":{"name":"text","of":"text","kin":"text"}}},"facts":{"thing":{
        "a":{"name":"Ada","of":"red","kin":"one"},"b":{"name":"Boris","of":"red","kin":"two"},"c":{"name":"Carmen","of":"red","kin":"three"},
        "d":{"name":"Dora","of":"blue","kin":"four"},"e":{"name":"Egon","of":"blue","kin":"five"},"f":{"name":"Fritz","of":"green","kin":"six"}}},
        "asks":[)" +
        asks + "]}";
    const Dealer dealer = dealerOf(pack);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto red = dealer.deal({"thing:>thing@a", Kind::Clues, 0, seed});
        REQUIRE(red);
        CHECK(red->options.size() == 4);
        const auto texts = optionTexts(*red); // the two that share the first clue, and one besides
        CHECK((texts.count("Boris") == 1 && texts.count("Carmen") == 1));
    }
}

TEST_CASE("items are ordered without ties, and none that shows its own year is used") {
    const Dealer dealer = dealerOf(films(order));
    CHECK_FALSE(dealer.deal({"film:film<year@four", Kind::Order, 0, 1}));
    std::string id;
    dealer.forEach(false, 1, [&id](const quiz::Deal& deal) { id = deal.id; });
    const auto question = dealer.deal({id, Kind::Order, 0, 4});
    REQUIRE(question);
    CHECK(labelsInOrder(*question) == std::vector<std::string>{"First Light", "Second Sight", "Third Time"});
    CHECK(question->because == "First Light: 1990; Second Sight: 2001; Third Time: 2012.");
    CHECK(question->options[static_cast<std::size_t>(question->right[0])].whyWrong == "First Light: 1990");
    CHECK(dealer.pairCount() == 3);
}

TEST_CASE("a number is looked for on a dial, or among real values of which it is not always the middle one") {
    const Dealer dealer = dealerOf(films(opened));
    const std::string id = "film:film>year@two";
    const auto number = dealer.deal({id, Kind::Number, 0, 1});
    REQUIRE(number);
    CHECK(number->number == 2001);
    CHECK(number->within == 1);
    CHECK(number->isYear);
    CHECK(number->because == "Second Sight opened in 2001.");
    std::set<std::vector<std::string>> seen;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto question = dealer.deal({id, Kind::Choice, 0, seed});
        REQUIRE(question);
        std::vector<std::string> texts;
        for (const auto& option : question->options) texts.push_back(option.text);
        seen.insert(texts);
    }
    CHECK(seen == std::set<std::vector<std::string>>{{"1990", "2001"}, {"2001", "2012"}});
    // The least and the greatest would always stand at the end.
    CHECK_FALSE(dealer.deal({"film:film>year@one", Kind::Choice, 0, 1}));
    // The title holds the year.
    CHECK_FALSE(dealer.deal({"film:film>year@four", Kind::Number, 0, 1}));
}

TEST_CASE("a number stands with its unit where its ask has one") {
    const Dealer dealer = dealerOf(films(
        R"({"about":"film","kind":"order","ask":"Earliest first.","by":"anno {year}"},
           {"about":"film","kind":"number","says":"{film} opened in {year}.","ask":"When did {film} open?","answer":"{year} A.D.","within":1})"));
    for (const auto& deal : allDeals(dealer, true, 1)) {
        const auto question = dealer.deal(deal);
        REQUIRE(question);
        if (question->kind == Kind::Order) {
            for (const auto& option : question->options) CHECK(option.whyWrong.find(": anno ") != std::string::npos);
            CHECK(std::count(question->because.begin(), question->because.end(), ';') == 2);
            CHECK(question->because.find("Second Sight: anno 2001; ") != std::string::npos);
        } else {
            CHECK(question->rightAnswers == std::vector{quiz::numberText(*question, question->number)});
            CHECK(question->accepted == std::vector{question->rightAnswers.front() + " A.D."});
        }
    }
    CHECK_THROWS_WITH(
        dealerOf(films(R"({"about":"film","kinds":["number","choice"],"ask":"When did {film} open?","answer":"{year} A.D."})")),
        Catch::Contains("one field between { and }, and nothing else"));
    CHECK_THROWS_WITH(dealerOf(films(R"({"about":"film","kind":"order","ask":"Earliest first.","by":"{year} to {year}"})")),
                      Catch::Contains("one field between { and }, with its unit where it has one"));
}

TEST_CASE("an answer with a telling word in the question needs wrong ones with that word too") {
    const std::string records =
        R"("a":{"name":"Hunt the Elder","of":"the father of Hunt"},"b":{"name":"Brandt","of":"an analyst"},
        "c":{"name":"Dunn","of":"a technician"},"d":{"name":"Carter","of":"an agent"})";
    const Dealer dealer = dealerOf(things(records, nameOf));
    CHECK_FALSE(dealer.deal({"thing:of>thing@a", Kind::Choice, 0, 1}));
    CHECK(dealer.deal({"thing:of>thing@b", Kind::Choice, 0, 1}));
    const Dealer more = dealerOf(things(records + R"(,"e":{"name":"Hunt the Younger","of":"a runner"})", nameOf));
    const auto question = more.deal({"thing:of>thing@a", Kind::Choice, 0, 1});
    REQUIRE(question);
    CHECK(optionTexts(*question) == std::set<std::string>{"Hunt the Elder", "Hunt the Younger"});
}

TEST_CASE("no two options are alike in name or other name, and none is another name of the right one") {
    const std::string records = R"("a":{"name":"Ethan Hunt","also":["Ethan"],"of":"one"},"b":{"name":"Èthan","of":"two"},
        "c":{"name":"Max","also":["The Widow"],"of":"three"},"d":{"name":"Alanna","also":["the widow"],"of":"four"})";
    const Dealer dealer = dealerOf(things(records, nameOf));
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto texts = optionTexts(*dealer.deal({"thing:of>thing@a", Kind::Choice, 0, seed}));
        CHECK(texts.count("Èthan") == 0);
        CHECK(texts.count("Max") + texts.count("Alanna") == 1);
    }
}

TEST_CASE("where the bank may not list all right answers nothing false is said") {
    const std::string some =
        R"({"about":"film","kind":"true-false","says":"{director} directed {film}.","answers":"some","ask":"Who directed {film}?","answer":"{director}"})";
    const Dealer dealer = dealerOf(films(some));
    for (std::uint64_t seed = 0; seed < 30; ++seed)
        CHECK(dealer.deal({"film:film>director@one/a", Kind::TrueFalse, 0, seed})->right.front() == 0);
}

TEST_CASE("finished questions of each kind are dealt") {
    const Dealer dealer = dealerOf(R"({"pack":"q","title":"Heists","questions":[
      {"ask":"Who directed Heat?","answer":"Michael Mann","wrong":["Ridley Scott","Tony Scott","John McTiernan"],"because":"Michael Mann did."},
      {"ask":"Rififi's robbery scene has no dialogue.","answer":true},
      {"ask":"In which year did The Killing open?","answer":1956,"within":2},
      {"ask":"Earliest first: put these in order.","order":["The Killing","Topkapi","Heat"]}]})");
    const auto id = [&dealer](std::uint32_t index) { return dealer.bank().questionId(index); };
    const auto choice = dealer.deal({id(0), Kind::Choice, 0, 3});
    REQUIRE(choice);
    CHECK(optionTexts(*choice) == std::set<std::string>{"Michael Mann", "Ridley Scott", "Tony Scott", "John McTiernan"});
    CHECK(quiz::rightText(*choice) == "Michael Mann");
    CHECK(choice->topic == "Heists");
    CHECK(dealer.deal({id(1), Kind::TrueFalse, 0, 3})->right.front() == 0);
    CHECK(dealer.deal({id(2), Kind::Number, 0, 3})->isYear);
    CHECK(labelsInOrder(*dealer.deal({id(3), Kind::Order, 0, 3})) == std::vector<std::string>{"The Killing", "Topkapi", "Heat"});
    CHECK_FALSE(dealer.deal({id(0), Kind::Number, 0, 3}));
    for (const std::string other : {"question/0", "question/4", "question/0000000000000000"})
        CHECK_FALSE(dealer.deal({other, Kind::Choice, 0, 3}));
    CHECK_FALSE(dealer.deal({id(0) + "0", Kind::Choice, 0, 3}));
    std::string capitals = id(0).substr(9);
    for (char& digit : capitals) digit = digit >= 'a' && digit <= 'f' ? static_cast<char>(digit - 'a' + 'A') : digit;
    REQUIRE(id(0) != "question/" + capitals);
    CHECK_FALSE(dealer.deal({"question/" + capitals, Kind::Choice, 0, 3}));
    CHECK(dealer.pairCount() == 4);
    CHECK(dealer.questionCount() == 4);
}

TEST_CASE("a film's header uses its short name, and says nothing that helps") {
    const std::string json =
        R"({"pack":"p","title":"P","types":{"film":{"label":"{title}","work":true,"fields":{"title":"text","star":"text"}}},
      "facts":{"film":{"a":{"title":"Mission: Fallout","also":["Fallout"],"star":"Cruise"},"b":{"title":"Mission: Nation","also":["the one in Vienna"],"star":"Pegg"},
      "c":{"title":"Rhames and the Rest","star":"Rhames"}}},
      "asks":[{"about":"film","says":"{star} is in {film}.","ask":"Who is in {film}?","answer":"{star}","topic":"Cast"}]})";
    const Dealer dealer = dealerOf(json);
    CHECK(dealer.deal({"film:film>star@a", Kind::Choice, 0, 1})->topic == "Fallout · Cast");
    CHECK(dealer.deal({"film:film>star@b", Kind::Choice, 0, 1})->topic == "Mission: Nation · Cast");
    CHECK_FALSE(dealer.deal({"film:film>star@c", Kind::Choice, 0, 1}));
}

TEST_CASE("no false statement where another record could make it true") {
    const Dealer dealer =
        dealerOf(R"({"pack":"p","title":"P","types":{"role":{"fields":{"part":"text","film":"text","actor":"text"}}},
      "facts":{"role":[{"part":"Bond","film":"Dr No","actor":"Connery"},{"part":"Bond","film":"Moonraker","actor":"Moore"},
                       {"part":"Drax","film":"Moonraker","actor":"Lonsdale"}]},
      "asks":[{"about":"role","kinds":["choice","true-false"],"says":"{actor} plays {part}.","answers":"one",
               "ask":"Who plays {part} in {film}?","answer":"{actor}"}]})");
    int choices = 0;
    for (const auto& deal : allDeals(dealer, true, 1)) {
        CHECK(deal.kind == Kind::Choice);
        ++choices;
    }
    CHECK(choices == 3);
}
