#include "audit/Demands.hpp"

#include "audit/EveryKind.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

// Sound questions are dealt, then spoilt by hand in one way each: the demand that they break must be named.

namespace {

using quiz::Kind;
using quiz::Question;

struct Spoiling {
    const char* how;
    int demand;
    std::function<void(Question&)> spoil;
};

quiz::Option& rightOf(Question& question) { return question.options[static_cast<std::size_t>(question.right.front())]; }
quiz::Option& wrongOf(Question& question) { return question.options[question.right.front() == 0 ? 1 : 0]; }

void checkSpoilt(const Question& sound, const std::vector<Spoiling>& ways) {
    const auto bank = everyKind();
    audit::Demands demands(*bank);
    REQUIRE(demands.breaches(sound).empty());
    for (const auto& way : ways) {
        Question spoilt = sound;
        way.spoil(spoilt);
        const auto breaches = demands.breaches(spoilt);
        INFO(way.how);
        CHECK(std::any_of(breaches.begin(), breaches.end(), [&](const auto& breach) { return breach.demand == way.demand; }));
    }
}

quiz::Dealer dealer() { return quiz::Dealer(everyKind()); }

/// Swaps two options and leaves the indices: what was right is called wrong.
void misplace(Question& question) {
    const int right = question.right.front();
    question.right = {right == 0 ? 1 : 0};
}

/// What any question can have wrong with it.
const std::vector<Spoiling> anyWay{
    {"no fact", 1, [](Question& q) { q.facts.clear(); }},
    {"no because", 1,
     [](Question& q) {
         q.because.clear();
         for (auto& option : q.options) option.allRight.clear(); // of an odd one out the list is the reason
     }},
    {"no right answers", 1, [](Question& q) { q.rightAnswers.clear(); }},
    {"an unknown id", 1, [](Question& q) { q.deal.id = "nothing@red"; }},
    {"a right option that is not there", 1, [](Question& q) { q.right = {7}; }},
    {"another total", 7, [](Question& q) { q.difficulty.total += 0.1; }},
    {"a part beyond one", 7, [](Question& q) { q.difficulty.fame = 1.5; }},
    {"other odds", 7, [](Question& q) { q.difficulty.guess = q.difficulty.guess > 0.5 ? 0.1 : 0.9; }},
    {"another obscurity", 7, [](Question& q) { q.difficulty.obscurity = q.difficulty.obscurity > 0.5 ? 0.1 : 0.9; }},
};

} // namespace

TEST_CASE("every question of every kind is sound as it is dealt, and every kind is dealt") {
    const auto bank = everyKind();
    const auto all = dealer();
    audit::Demands demands(*bank);
    std::set<Kind> kinds;
    all.forEach(true, 5, [&](const quiz::Deal& deal) {
        const auto question = all.deal(deal);
        REQUIRE(question);
        kinds.insert(question->kind);
        for (const auto& breach : demands.breaches(*question)) FAIL_CHECK(breach.id << ": " << breach.what);
    });
    CHECK(kinds.size() == facts::allKinds.size());
}

TEST_CASE("what any kind can have wrong with it is found in each kind") {
    for (const Kind kind : facts::allKinds) {
        INFO(facts::kindName(kind));
        checkSpoilt(firstOf(dealer(), kind, "@"), anyWay);
    }
    for (const Kind kind : {Kind::Choice, Kind::TrueFalse, Kind::Order, Kind::Number, Kind::Typed}) {
        INFO(facts::kindName(kind));
        checkSpoilt(firstOf(dealer(), kind, "question/"), anyWay);
    }
}

TEST_CASE("a choice that is wrong") {
    checkSpoilt(firstOf(dealer(), Kind::Choice, "director"),
                {{"two right ones", 1,
                  [](Question& q) {
                      q.right = {0, 1};
                  }},
                 {"none right", 1, [](Question& q) { q.right.clear(); }},
                 {"another one right", 1, misplace},
                 {"five options", 1, [](Question& q) { q.options.resize(5, wrongOf(q)); }},
                 {"a right one beside it by another name", 1, [](Question& q) { wrongOf(q).text = "Addie"; }},
                 {"options alike", 1, [](Question& q) { wrongOf(q).text = rightOf(q).text; }},
                 {"an empty option", 1, [](Question& q) { wrongOf(q).text = " "; }},
                 {"an untrue reason", 1, [](Question& q) { wrongOf(q).whyWrong = "Egan directed Crimson."; }},
                 {"a reason without facts", 1, [](Question& q) { wrongOf(q).whyFacts.clear(); }},
                 {"the topic tells", 2, [](Question& q) { q.topic = "By " + rightOf(q).text; }},
                 {"padding", 5, [](Question& q) { wrongOf(q).text = "Nobody"; }}});
}

TEST_CASE("what an ask denies is a reason only of an option that is wrong") {
    const auto bank = std::make_shared<const facts::FactBank>(
        bankFrom(R"({"pack":"p","title":"P","types":{"film":{"label":"{title}","fields":{"title":"text","cast":"text+"}}},
            "facts":{"film":[{"title":"Vega","cast":["Ann","Bob"]},{"title":"Lyra","cast":["Bob"]},{"title":"Mira","cast":["Cyd"]}]},
            "asks":[{"about":"film","answers":"all","kind":"select-all","says":"We see {cast} in {film}.",
              "denies":"We do not see {cast} in {film}.","ask":"Which have {cast} in them?","answer":"{film}"}]})"));
    const quiz::Dealer dealer(bank);
    audit::Demands demands(*bank);
    auto question = firstOf(dealer, Kind::SelectAll);
    REQUIRE(demands.breaches(question).empty());
    const auto wrong =
        std::find_if(question.options.begin(), question.options.end(), [](const auto& o) { return !o.whyWrong.empty(); });
    REQUIRE(wrong != question.options.end());
    CHECK(wrong->whyWrong == "We do not see Bob in Mira.");
    wrong->whyWrong = "We do not see Bob in Vega.";
    CHECK_FALSE(demands.breaches(question).empty());
}

TEST_CASE("a choice that gives itself away by a word of its question") {
    const auto bank = std::make_shared<const facts::FactBank>(
        bankFrom(R"({"pack":"p","title":"P","types":{"place":{"label":"{name}","fields":{"name":"text","river":"text"}}},
            "facts":{"place":{"a":{"name":"Stony Brook","river":"Stony Run"},"b":{"name":"Hill","river":"Blue"},
              "c":{"name":"Dale","river":"Green"},"d":{"name":"Vale","river":"Red"}}},
            "asks":[{"about":"place","ask":"Which river flows through {place}?","answer":"{river}"}]})"));
    audit::Demands demands(*bank);
    Question question = firstOf(quiz::Dealer(bank), Kind::Choice);
    question.deal.id = "place:place>river@a";
    question.ask = "Which river flows through Stony Brook?";
    rightOf(question).text = "Stony Run";
    question.rightAnswers = {"Stony Run"};
    const auto breaches = demands.breaches(question);
    CHECK(std::any_of(breaches.begin(), breaches.end(), [](const auto& breach) { return breach.demand == 2; }));
}

TEST_CASE("a choice among years that is wrong") {
    const auto swapAll = [](Question& q) {
        std::reverse(q.options.begin(), q.options.end());
        q.right = {static_cast<int>(q.options.size()) - 1 - q.right.front()};
    };
    checkSpoilt(firstOf(dealer(), Kind::Choice, "year@green"),
                {{"not in order", 4, swapAll},
                 {"the year in the question", 2, [](Question& q) { q.ask += " Was it 1982?"; }},
                 {"the year in the topic", 2, [](Question& q) { q.topic = "Emerald, 1982"; }},
                 {"a year of no film", 5, [](Question& q) { q.options.back().text = "2099"; }}});
}

TEST_CASE("a statement that is wrong") {
    const auto all = dealer();
    std::optional<Question> truth;
    std::optional<Question> falsehood;
    all.forEach(true, 1, [&](const quiz::Deal& deal) {
        if (deal.kind != Kind::TrueFalse || deal.id.find('@') == std::string::npos) return;
        auto question = all.deal(deal);
        (question->right.front() == 0 ? truth : falsehood) = std::move(question);
    });
    REQUIRE((truth && falsehood));
    const auto turn = [](Question& q) {
        q.right = {1 - q.right.front()};
        std::swap(q.options[0].whyWrong, q.options[1].whyWrong);
        std::swap(q.options[0].whyFacts, q.options[1].whyFacts);
    };
    checkSpoilt(*truth,
                {{"called false", 1, turn},
                 {"an untrue because", 1, [](Question& q) { q.because = "Egan directed Crimson."; }},
                 {"an untrue word beside it", 1, [](Question& q) { q.options[1].whyWrong = "Egan directed Crimson."; }},
                 {"a word of another thing beside it", 1, [](Question& q) { q.options[1].whyWrong = "Slate opened in 2004."; }},
                 {"not all that is true", 1, [](Question& q) { q.options[1].allRight = {"Egan"}; }}});
    checkSpoilt(*falsehood, {{"called true", 1, turn},
                             {"told of another than is named", 1,
                              [](Question& q) {
                                  const bool isDunn = q.ask.starts_with("Dunn");
                                  q.options[0].whyWrong = isDunn ? "Egan directed Slate." : "Dunn directed Amber.";
                              }},
                             {"yes and no", 1, [](Question& q) { q.options[0].text = "Yes"; }},
                             {"three options", 1,
                              [](Question& q) {
                                  q.options.push_back({"Perhaps", "No.", {"x"}});
                              }},
                             {"an answer of no film", 5,
                              [](Question& q) {
                                  const auto end = q.ask.find(" directed");
                                  q.ask = "Nobody" + q.ask.substr(end);
                              }},
                             {"true by another name", 1, [](Question& q) {
                                  q.because = "Adams directed Crimson.";
                                  q.ask = "Addie directed Crimson.";
                              }}});
}

TEST_CASE("an order that is wrong") {
    checkSpoilt(firstOf(dealer(), Kind::Order, "@"),
                {{"the wrong way round", 1, [](Question& q) { std::reverse(q.right.begin(), q.right.end()); }},
                 {"one place missing", 1, [](Question& q) { q.right.pop_back(); }},
                 {"one place twice", 1, [](Question& q) { q.right.back() = q.right.front(); }},
                 {"an item told of wrongly", 1, [](Question& q) { q.options.front().whyWrong += '0'; }},
                 {"all told of wrongly", 1, [](Question& q) { q.because = "They come in this order."; }},
                 {"an item of nothing", 5, [](Question& q) { q.options.front().text = "Violet"; }},
                 {"an item of another question", 5, [](Question& q) { q.ask = "Put those in order."; }}});
}

TEST_CASE("ties in an order, and an item that shows its place") {
    const auto bank = std::make_shared<const facts::FactBank>(bankFrom(
        R"({"pack":"p","title":"P","types":{"film":{"label":"{title}","fields":{"title":"text","opened":"date"}}},
            "facts":{"film":{"a":{"title":"Ash","opened":"1990-05-03"},"b":{"title":"Birch","opened":"2001-05-03"},
              "c":{"title":"Cedar","opened":"2012-05-03"},"d":{"title":"Doum","opened":"2001-05-03"},
              "f":{"title":"Since 3 May 1984","opened":"1984-05-03"}}},
            "asks":[{"about":"film","kind":"order","ask":"Oldest first.","by":"{opened}"}]})"));
    audit::Demands demands(*bank);
    const quiz::Dealer all(bank);
    Question question = firstOf(all, Kind::Order);
    const auto breaks = [&](std::vector<std::string> items, int demand) {
        question.options.clear();
        question.right.clear();
        for (auto& item : items) {
            question.right.push_back(static_cast<int>(question.options.size()));
            question.options.push_back({std::move(item), "x", {"x"}});
        }
        const auto breaches = demands.breaches(question);
        return std::any_of(breaches.begin(), breaches.end(), [&](const auto& one) { return one.demand == demand; });
    };
    CHECK_FALSE(breaks({"Ash", "Birch", "Cedar"}, 4));
    CHECK(breaks({"Ash", "Birch", "Doum"}, 4));
    CHECK(breaks({"Since 3 May 1984", "Ash", "Cedar"}, 2));
    CHECK_FALSE(breaks({"Ash", "Birch", "Cedar"}, 2));
}

TEST_CASE("a number that is wrong") {
    checkSpoilt(firstOf(dealer(), Kind::Number, "@green"),
                {{"another number", 1, [](Question& q) { q.number += 1; }},
                 {"beyond the dial", 1, [](Question& q) { q.dial.low = q.number + 1; }},
                 {"no dial", 1, [](Question& q) { q.dial.step = 0; }},
                 {"between the stops", 1,
                  [](Question& q) {
                      q.dial = {q.number - 7.5, q.number + 52.5, 5};
                  }},
                 {"two answers", 1, [](Question& q) { q.rightAnswers.push_back("1983"); }},
                 {"options", 1,
                  [](Question& q) {
                      q.options.push_back({"1982", {}, {}});
                  }},
                 {"the number in the question", 2, [](Question& q) { q.ask += " In 1982?"; }}});
}

TEST_CASE("a typed question that is wrong") {
    checkSpoilt(firstOf(dealer(), Kind::Typed, "@"),
                {{"another name is taken", 1, [](Question& q) { q.accepted.push_back("Hale"), q.accepted.push_back("Bell"); }},
                 {"the right one is refused", 1, [](Question& q) { q.accepted = {"Somebody"}; }},
                 {"the answer in the question", 2, [](Question& q) { q.ask = "Is it " + q.rightAnswers.front() + "?"; }},
                 {"other right answers", 1, [](Question& q) { q.rightAnswers.push_back("Bell"); }}});
}

TEST_CASE("what is told of a wrong answer that was typed or dialled") {
    const auto bank = everyKind();
    const auto all = dealer();
    audit::Demands demands(*bank);
    const auto breaksWith = [&](const Question& question, const quiz::Answer& given, const std::string& text,
                                const std::string& why) {
        const quiz::Meant meant{{text, why, {"film/red.director"}}};
        return !demands.breaches(question, given, meant).empty();
    };
    const Question typed = firstOf(all, Kind::Typed, "director@red");
    CHECK_FALSE(breaksWith(typed, "bell", "Bell", "Bell directed Azure."));
    CHECK_FALSE(breaksWith(typed, "Hale", "Hale", "Hale acts in Emerald."));
    CHECK(breaksWith(typed, "bell", "Bell", "Bell directed Crimson."));
    CHECK(breaksWith(typed, "Hale", "Hale", "Hale acts in Crimson."));
    CHECK(breaksWith(typed, "Hale", "Gray", "Gray acts in Emerald."));
    CHECK(breaksWith(typed, "Adams", "Adams", "Adams directed Crimson.")); // that is right
    const Question number = firstOf(all, Kind::Number, "year@green");
    CHECK_FALSE(breaksWith(number, 1960.0, "1960", "Crimson opened in 1960."));
    CHECK(breaksWith(number, 1960.0, "1960", "Crimson opened in 1961."));
    quiz::Meant restsOnNothing{{"Bell", "Bell directed Azure.", {}}};
    CHECK_FALSE(demands.breaches(typed, "bell", restsOnNothing).empty());
}

TEST_CASE("of every answer that the audit gives wrongly it is told what it is, and truly") {
    const auto bank = everyKind();
    const auto all = dealer();
    audit::Demands demands(*bank);
    int told = 0;
    all.forEach(true, 5, [&](const quiz::Deal& deal) {
        const auto question = all.deal(deal).value();
        for (const auto& given : demands.knownWrong(question)) {
            CHECK_FALSE(quiz::isRight(question, given));
            const auto meant = all.meant(question, given);
            INFO(question.ask << ' ' << quiz::answerText(question, given));
            const bool isOwn =
                question.kind == Kind::Number || !demands.truthOf(question)->named(quiz::answerText(question, given)).empty();
            if (isOwn) REQUIRE(meant);
            if (!meant) continue; // no sentence tells of it
            for (const auto& breach : demands.breaches(question, given, *meant)) FAIL_CHECK(breach.what);
            ++told;
        }
    });
    CHECK(told > 30);
}

TEST_CASE("an odd one out that is wrong") {
    checkSpoilt(firstOf(dealer(), Kind::OddOneOut),
                {{"another one odd", 1, misplace},
                 {"two odd ones", 1,
                  [](Question& q) {
                      q.right = {0, 1};
                  }},
                 {"three options", 1, [](Question& q) { q.options.pop_back(), q.right = {0}; }},
                 {"an untrue reason", 1, [](Question& q) { wrongOf(q).whyWrong = "Adams acts in nothing."; }},
                 {"an untrue because", 1, [](Question& q) { q.because = "Nothing is known of it."; }},
                 {"padding", 5, [](Question& q) { rightOf(q).text = "Nobody"; }},
                 {"a word of the question", 2, [](Question& q) { q.ask += " Not " + rightOf(q).text + "?"; }}});
}

TEST_CASE("a choice of many that is wrong") {
    checkSpoilt(firstOf(dealer(), Kind::SelectAll),
                {{"one of the right ones missing", 1, [](Question& q) { q.right.pop_back(); }},
                 {"all right", 1,
                  [](Question& q) {
                      q.right.clear();
                      for (std::size_t i = 0; i < q.options.size(); ++i) q.right.push_back(static_cast<int>(i));
                  }},
                 {"one too many", 1,
                  [](Question& q) {
                      for (int i = 0; i < static_cast<int>(q.options.size()); ++i) {
                          if (std::find(q.right.begin(), q.right.end(), i) == q.right.end()) return q.right.push_back(i);
                      }
                  }},
                 {"not the whole set", 1, [](Question& q) { q.rightAnswers.pop_back(); }},
                 {"padding", 5, [](Question& q) { q.options.front().text = "Nobody"; }},
                 {"a word of the question", 2, [](Question& q) { q.ask += " " + q.options.front().text + "?"; }}});
}

TEST_CASE("a match that is wrong") {
    checkSpoilt(firstOf(dealer(), Kind::Match),
                {{"crossed", 1, [](Question& q) { std::swap(q.right[0], q.right[1]); }},
                 {"a side missing", 1, [](Question& q) { q.left.pop_back(); }},
                 {"two pairs", 1,
                  [](Question& q) {
                      q.left.resize(2), q.options.resize(2), q.right = {0, 1};
                  }},
                 {"padding", 5, [](Question& q) { q.options.front().text = "Nobody"; }},
                 {"the answer beside it", 2, [](Question& q) { q.left.front() += " by " + q.options.front().text; }}});
}

TEST_CASE("clues that are wrong") {
    checkSpoilt(firstOf(dealer(), Kind::Clues),
                {{"another one right", 1, misplace},
                 {"one clue", 1, [](Question& q) { q.clues.resize(1); }},
                 {"an untrue clue", 1, [](Question& q) { q.clues.back() = "It plays in Paris."; }},
                 {"an untrue reason", 1, [](Question& q) { wrongOf(q).whyWrong = wrongOf(q).text + ": It plays in Paris."; }},
                 {"an untrue reason by a clue", 1,
                  [](Question& q) { wrongOf(q).byClue.back() = wrongOf(q).text + ": It plays in Paris."; }},
                 {"no reason for each clue", 1, [](Question& q) { wrongOf(q).byClue.clear(); }},
                 {"the answer in a clue", 2, [](Question& q) { q.clues.front() += " It is " + rightOf(q).text + "."; }},
                 {"padding", 5, [](Question& q) { wrongOf(q).text = "Violet"; }}});
}

TEST_CASE("clues that are true of a wrong option, too") {
    const auto bank = std::make_shared<const facts::FactBank>(bankFrom(
        R"({"pack":"p","title":"P","types":{"film":{"label":"{title}","fields":{"title":"text","year":"year","place":"text","by":"text"}}},
            "facts":{"film":{"a":{"title":"Ash","year":1990,"place":"Oslo","by":"Adams"},
              "b":{"title":"Birch","year":1990,"place":"Oslo","by":"Bell"},"c":{"title":"Cedar","year":2012,"place":"Rome","by":"Cole"}}},
            "asks":[{"about":"film","kind":"clues","ask":"Which film is it?","answer":"{film}",
              "clues":["It opened in {year}.","It plays in {place}.","{by} directed it."]}]})"));
    audit::Demands demands(*bank);
    Question question = firstOf(quiz::Dealer(bank), Kind::Clues, "@a");
    REQUIRE(demands.breaches(question).empty());
    question.clues.pop_back();
    const auto breaches = demands.breaches(question);
    CHECK(std::any_of(breaches.begin(), breaches.end(), [](const auto& breach) {
        return breach.demand == 1 && breach.what == "the clues are true of Birch, too";
    }));
}

TEST_CASE("what an author wrote, dealt otherwise") {
    checkSpoilt(firstOf(dealer(), Kind::Choice, "question/"),
                {{"another one right", 1, misplace},
                 {"an option that nobody wrote", 5, [](Question& q) { wrongOf(q).text = "Nancy"; }},
                 {"the answer in the question", 2, [](Question& q) { q.ask = "Is it Paris?"; }}});
    checkSpoilt(firstOf(dealer(), Kind::TrueFalse, "question/"), {{"turned round", 1, [](Question& q) { q.right = {1}; }}});
    checkSpoilt(firstOf(dealer(), Kind::Number, "question/"), {{"another number", 1, [](Question& q) { q.number = 6; }}});
    checkSpoilt(firstOf(dealer(), Kind::Order, "question/"),
                {{"out of order", 1, [](Question& q) { std::swap(q.right[0], q.right[1]); }},
                 {"an item that nobody wrote", 5, [](Question& q) { q.options.front().text = "Elk"; }}});
    checkSpoilt(firstOf(dealer(), Kind::Typed, "question/"), {{"refused", 1, [](Question& q) { q.accepted = {"Wax"}; }}});
    checkSpoilt(firstOf(dealer(), Kind::Typed, "question/"), {{"another kind", 1, [](Question& q) {
                                                                   q.kind = Kind::Number;
                                                                   q.dial = {0, 40, 1};
                                                                   q.difficulty.guess = 0.024;
                                                               }}});
}

TEST_CASE("two subjects of one name that are not told apart") {
    // The label tells the two apart; a wording that names them by their bare name does not.
    const auto bank = std::make_shared<const facts::FactBank>(bankFrom(R"json({"pack":"p","title":"P","types":{
            "show":{"label":"{name} ({year})","fields":{"name":"text","year":"year","lead":"text"}}},
            "facts":{"show":{"a":{"name":"Vega","year":1966,"lead":"Bell"},"b":{"name":"Vega","year":1988,"lead":"Cole"},
              "c":{"name":"Lyra","year":1990,"lead":"Dunn"},"d":{"name":"Orion","year":1991,"lead":"Egan"}}},
            "asks":[{"about":"show","answers":"all","ask":"Who leads {name}?","answer":"{lead}"},
                    {"about":"show","answers":"all","ask":"Who leads {show}?","answer":"{lead}"}]})json"));
    audit::Demands demands(*bank);
    const quiz::Dealer all(bank);
    int apart = 0;
    int alike = 0;
    all.forEach(true, 1, [&](const quiz::Deal& deal) {
        const auto question = all.deal(deal);
        for (const auto& breach : demands.breaches(*question)) {
            CHECK(breach.demand == 3);
            CHECK(question->ask == "Who leads Vega?");
            ++alike;
        }
        apart += question->ask.find("Vega (19") != std::string::npos ? 1 : 0;
    });
    CHECK(alike == 2);
    CHECK(apart == 2);
}
