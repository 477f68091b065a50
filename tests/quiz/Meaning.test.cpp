#include "quiz/Round.hpp"

#include "audit/Demands.hpp"
#include "audit/EveryKind.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

// What a wrong answer that was typed or dialled really is.

namespace {

using quiz::Kind;
using quiz::Question;

std::string told(const quiz::Dealer& dealer, const Question& question, const quiz::Answer& answer) {
    const auto meant = dealer.meant(question, answer);
    return meant ? meant->option.whyWrong : std::string();
}

quiz::Dealer dealer() { return quiz::Dealer(everyKind()); }

/// Names long enough for slips, and two of them near each other.
std::shared_ptr<const facts::FactBank> longNames() {
    return std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"p","title":"P","types":{
            "person":{"label":"{name}","fields":{"name":"text"}},
            "play":{"label":"{title}","fields":{"title":"text","lead":"person","dressed":"person","seen":"person"}}},
        "facts":{"person":{"a":{"name":"Éva Abendroth"},"b":{"name":"Marian Jansson"},"c":{"name":"Marion Jansson"},
            "d":{"name":"Oskar Lindqvist","also":["Lindqvist"]},"e":{"name":"Tove Petersen"},"f":{"name":"Marian Jansonn"}},
          "play":{"x":{"title":"Ash","lead":"a","dressed":"d","seen":"e"},"y":{"title":"Birch","lead":"b","dressed":"f","seen":"e"},
            "z":{"title":"Cedar","lead":"c","dressed":"e","seen":"d"}}},
        "asks":[{"about":"play","kind":"typed","says":"{lead} leads in {play}.","answers":"one","ask":"Who leads in {play}?","answer":"{lead}"},
          {"about":"play","says":"{dressed} dressed {play}.","answers":"one","ask":"Who dressed {play}?","answer":"{dressed}"},
          {"about":"play","says":"Somebody saw {play}.","answers":"one","ask":"Who saw {play}?","answer":"{seen}","worth":1}]})"));
}

} // namespace

TEST_CASE("a wrong name that is another answer is told of as an option would be") {
    const auto all = dealer();
    const Question question = firstOf(all, Kind::Typed, "director@blue");
    CHECK(told(all, question, "dunn") == "Dunn directed Amber.");
    CHECK(told(all, question, "The Addie") == "Adams directed Crimson.");
    CHECK(all.meant(question, "addie")->option.text == "Adams");
    CHECK_FALSE(all.meant(question, "addie")->option.whyFacts.empty());
}

TEST_CASE("what the bank knows elsewhere is told, of the question's own film where it can be") {
    const auto all = dealer();
    CHECK(told(all, firstOf(all, Kind::Typed, "director@white"), "Gray") == "Gray acts in Ivory.");
    CHECK(told(all, firstOf(all, Kind::Typed, "director@green"), "Gray") == "Gray acts in Emerald.");
    CHECK(told(all, firstOf(all, Kind::Typed, "question/"), "Gray").starts_with("Gray acts in "));
}

TEST_CASE("of what is right, unknown or blank, and of what the question names itself, nothing is told") {
    const auto all = dealer();
    const Question question = firstOf(all, Kind::Typed, "director@blue");
    for (const char* typed : {"Bell", "bell", "Nobody", "?!", " ", "", "Azure"}) {
        INFO(typed);
        CHECK_FALSE(all.meant(question, std::string(typed)));
    }
    CHECK_FALSE(all.meant(firstOf(all, Kind::Choice, "director@blue"), 0));
    CHECK_FALSE(all.meant(firstOf(all, Kind::Choice, "director@blue"), std::string("Dunn")));
}

TEST_CASE("names are read leniently, but never as one of two that are as near") {
    const quiz::Dealer all(longNames());
    const Question question = firstOf(all, Kind::Typed, "@x");
    CHECK(told(all, question, "marian jansson") == "Marian Jansson leads in Birch.");
    CHECK(told(all, question, "Marian Jannsson") == "Marian Jansson leads in Birch.");
    CHECK(told(all, question, "Maran Jansson") == "Marian Jansson leads in Birch.");
    CHECK(told(all, question, "Marien Jansson").empty());
    CHECK(told(all, question, "Marian Jansonn") ==
          "Marian Jansonn dressed Birch."); // that very name, though a slip leads nearer by
    CHECK(told(all, question, "lindquist") == "Oskar Lindqvist dressed Ash.");
    CHECK(told(all, question, "Tove Pettersen") == "Tove Petersen dressed Cedar."); // the other sentence does not name her
}

TEST_CASE("of a number it is told what else it is the number of") {
    const auto all = dealer();
    const Question question = firstOf(all, Kind::Number, "year@green");
    CHECK(told(all, question, 1960.0) == "Crimson opened in 1960.");
    CHECK(told(all, question, 1961.0).empty());
    CHECK(told(all, question, 1982.0).empty());
    CHECK(told(all, question, 1981.0).empty()); // near enough
    CHECK(told(all, firstOf(all, Kind::Number, "question/"), 6.0).empty());
}

TEST_CASE("of the options that an author wrote out it is told what they are, where the bank knows them and the right one alike") {
    const auto bank =
        std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"p","title":"P","source":"s","sources":{"s":{"title":"S"}},
        "types":{"person":{"label":"{name}","fields":{"name":"text"}},
          "play":{"label":"{title}","work":true,"fields":{"title":"text","lead":"person","town":"text"}}},
        "facts":{"person":{"a":{"name":"Adams"},"b":{"name":"Bell","also":["Old Bell"]},"c":{"name":"Cole"},"d":{"name":"Dunn"}},
          "play":{"x":{"title":"Ash","lead":"a","town":"Oslo"},"y":{"title":"Birch","lead":"b","town":"Rome"},
            "z":{"title":"Cedar","lead":"c","town":"Lima"},"w":{"title":"Doum","lead":"d","town":"Bern"}}},
        "asks":[{"about":"play","says":"{lead} leads in {play}.","answers":"one","ask":"Who leads in {play}?","answer":"{lead}"},
          {"about":"play","says":"{play} plays in {town}.","answers":"one","ask":"Where does {play} play?","answer":"{town}"},
          {"about":"play","says":"{town} has seen {play}.","answers":"one","ask":"What has {town} seen?","answer":"{play}"}],
        "questions":[{"ask":"Who sang?","answer":"Adams","wrong":["Old Bell","Egan","Rome"],"because":"It was Adams.","works":["x"]},
          {"ask":"Which is long?","answer":"Ash","wrong":["Birch","Cedar","Doum"],"because":"Ash takes four hours.","works":["x"]}]})"));
    const quiz::Dealer all(bank);
    audit::Demands demands(*bank);
    const auto whys = [&](const std::string& ask, const quiz::Dealer& dealer) {
        std::map<std::string, std::string> found;
        dealer.forEach(true, 1, [&](const quiz::Deal& deal) {
            const auto question = dealer.deal(deal);
            if (!question || question->ask != ask) return;
            for (const auto& breach : demands.breaches(*question)) FAIL_CHECK(breach.what);
            for (const auto& option : question->options) found[option.text] = option.whyWrong;
        });
        return found;
    };
    auto sang = whys("Who sang?", all);
    CHECK(sang.at("Old Bell") == "Bell leads in Birch.");
    CHECK(sang.at("Egan") == "It was Adams."); // nobody
    CHECK(sang.at("Rome") == "It was Adams."); // known, but as another thing than the right one
    CHECK(sang.at("Adams").empty());
    CHECK(whys("Which is long?", all).at("Birch") == "Ash takes four hours."); // of a whole play any fact would be as good
    CHECK(whys("Who sang?", all.cleared({"play/y"})).at("Old Bell") == "It was Adams.");
    auto question = firstOf(all, Kind::Choice, "question/");
    question.options[question.right.front() == 0 ? 1 : 0].whyWrong = "Bell leads in Ash.";
    CHECK_FALSE(demands.breaches(question).empty());
}

TEST_CASE("nothing is told of what has not been seen") {
    const auto all = dealer().cleared({"film/gold"});
    const Question question = firstOf(all, Kind::Typed, "director@blue");
    CHECK(told(all, question, "Dunn") == "Dunn acts in Crimson."); // directed the one that was not seen
    CHECK(told(all, firstOf(all, Kind::Number, "year@green"), 1993.0).empty());
}

TEST_CASE("a round looks up what was given, again when it is resumed, and asks for none of what was told") {
    const auto shared = std::make_shared<const quiz::Dealer>(everyKind());
    int looked = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        quiz::Plan plan;
        plan.seed = seed;
        auto round = quiz::Round::start(shared, plan, {});
        REQUIRE(round);
        std::vector<quiz::Link> told;
        do {
            const auto& asks = round->question().asks;
            CHECK(std::none_of(told.begin(), told.end(),
                               [&](const auto& link) { return std::find(asks.begin(), asks.end(), link) != asks.end(); }));
            const bool isTyped = round->question().kind == Kind::Typed;
            round->answer(isTyped ? quiz::Answer("Dunn") : quiz::wrongAnswer(round->question()), {});
            const auto& meant = round->current().meant;
            if (!meant) continue;
            ++looked;
            told.insert(told.end(), meant->reveals.begin(), meant->reveals.end());
            const auto resumed = quiz::Round::resume(shared, round->plan(), {}, round->steps());
            REQUIRE(resumed);
            REQUIRE(resumed->current().meant);
            CHECK(resumed->current().meant->option.whyWrong == meant->option.whyWrong);
        } while (round->advance());
    }
    CHECK(looked > 20);
}
