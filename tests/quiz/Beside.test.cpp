#include "quiz/Dealer.hpp"

#include "facts/MakeBank.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

namespace {

using quiz::Question;

Question finished(const std::string& id, const std::string& ask, const std::string& answer, const std::string& because) {
    Question question;
    question.deal.id = id;
    question.facts = {id};
    question.ask = ask;
    question.rightAnswers = {answer};
    question.because = because;
    return question;
}

Question linked(const std::string& id, std::vector<quiz::Link> asks, std::vector<quiz::Link> reveals) {
    Question question;
    question.deal.id = id;
    question.facts = {id};
    question.asks = std::move(asks);
    question.reveals = std::move(reveals);
    return question;
}

} // namespace

TEST_CASE("no pair and no fact is asked twice") {
    const Question one = linked("a@1", {{"x", "y"}}, {});
    Question other = linked("b@1", {{"p", "q"}}, {});
    CHECK_FALSE(quiz::mayStandBeside(one, one));
    CHECK(quiz::mayStandBeside(one, other));
    other.facts.push_back("a@1");
    CHECK_FALSE(quiz::mayStandBeside(one, other));
}

TEST_CASE("a link that one reveals and the other asks keeps them apart, in either order") {
    const Question asks = linked("a@1", {{"film/fallout", "person/pegg"}}, {{"film/fallout", "person/pegg"}});
    const Question reveals =
        linked("b@1", {{"film/heat", "person/mann"}}, {{"film/fallout", "person/pegg"}, {"film/heat", "person/mann"}});
    CHECK_FALSE(quiz::mayStandBeside(asks, reveals));
    CHECK_FALSE(quiz::mayStandBeside(reveals, asks));
}

TEST_CASE("free text gives an answer away when it names it beside something of the question") {
    const Question heat = finished("question/0", "Who directed Heat?", "Michael Mann", "He also wrote it.");
    const Question told =
        finished("question/1", "Which city is Heat set in?", "Los Angeles", "Michael Mann shot Heat on its streets.");
    const Question apart = finished("question/2", "Where was Rififi shot?", "Paris", "In the winter, when the light is flat.");
    const Question named =
        finished("question/3", "Which painter is Munch?", "A Norwegian", "Nothing to do with Michael Mann at all.");
    CHECK_FALSE(quiz::mayStandBeside(heat, told));
    CHECK_FALSE(quiz::mayStandBeside(told, heat));
    CHECK(quiz::mayStandBeside(heat, apart));
    CHECK(quiz::mayStandBeside(heat, named));
}

TEST_CASE("a statement is given away by a text that holds most of its words") {
    Question statement = finished("question/0", "Rififi's robbery scene has no dialogue.", "True", "It lasts for half an hour.");
    statement.kind = quiz::Kind::TrueFalse;
    const Question told =
        finished("question/1", "What is missing?", "A word", "In the robbery scene of Rififi there is no dialogue.");
    const Question apart = finished("question/2", "Where is the robbery of Topkapi?", "Istanbul", "In a palace.");
    CHECK_FALSE(quiz::mayStandBeside(told, statement));
    CHECK(quiz::mayStandBeside(apart, statement));
}

TEST_CASE("standing beside each other works both ways over a whole pack, and leaves most pairs to be combined") {
    for (const auto& bank : shippedBanks()) {
        const quiz::Dealer dealer(bank);
        std::vector<Question> questions;
#ifdef __SANITIZE_ADDRESS__
        constexpr std::size_t most = 400; // each pair takes ten times as long
#else
        constexpr std::size_t most = 2000;
#endif
        for (const auto& deal : allDeals(dealer, false, 5)) {
            if (questions.size() < most && deal.seed % 8 == 0) questions.push_back(*dealer.deal(deal));
        }
        std::size_t together = 0;
        std::size_t all = 0;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const bool may = quiz::mayStandBeside(questions[i], questions[j]);
                REQUIRE(may == quiz::mayStandBeside(questions[j], questions[i]));
                together += may ? 1U : 0U;
                ++all;
            }
        }
        INFO(bank->pack << ": " << together << " of " << all);
        CHECK(together * 10 >= all * 7);
    }
}

// What the audit once found.

TEST_CASE("what the reason beside a clue's wrong option tells is kept apart") {
    const quiz::Dealer dealer(std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"p","title":"P",
        "types":{"film":{"label":"{title}","fields":{"title":"text","place":"text","by":"text"}}},
        "facts":{"film":{"a":{"title":"Ash","place":"Oslo","by":"Adams"},"b":{"title":"Birch","place":"Rome","by":"Bell"},
            "c":{"title":"Cedar","place":"Lima","by":"Cole"},"d":{"title":"Doum","place":"Bern","by":"Dunn"},
            "e":{"title":"Elm","place":"Kyiv","by":"Egan"}}},
        "asks":[{"about":"film","kind":"clues","ask":"Which film is it?","answer":"{film}",
                 "clues":["It plays in {place}.","{by} made it."]},
                {"about":"film","kind":"choice","ask":"Who made {film}?","answer":"{by}"}]})")));
    const auto holds = [](const quiz::Question& question, const std::string& text) {
        return std::any_of(question.options.begin(), question.options.end(),
                           [&](const quiz::Option& option) { return option.text == text || option.whyWrong == text; });
    };
    int tried = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto clues = dealer.deal({"film:>film@a", quiz::Kind::Clues, 0, seed});
        const auto choice = dealer.deal({"film:film>by@b", quiz::Kind::Choice, 0, seed});
        REQUIRE((clues && choice));
        if (!holds(*clues, "Birch: Bell made it.") || holds(*choice, "Adams")) continue;
        CHECK_FALSE(quiz::mayStandBeside(*clues, *choice)); // Clueing.cpp, addExcluded: nothing is added to `reveals`
        ++tried;
    }
    CHECK(tried > 0);
}

TEST_CASE("a match sets no number beside itself") {
    const quiz::Dealer dealer(std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"p","title":"P",
        "types":{"film":{"label":"{title}","fields":{"title":"text","made":"year"}}},
        "facts":{"film":{"a":{"title":"Summer of 1990","made":1990},"b":{"title":"Birch","made":1991},"c":{"title":"Cedar","made":1992},
                         "d":{"title":"Doum","made":1993}}},
        "asks":[{"about":"film","kinds":["match"],"ask":"When was {film} made?","answer":"{made}"}]})")));
    dealer.forEach(true, 1, [&](const quiz::Deal& deal) {
        const auto question = dealer.deal(deal);
        for (std::size_t i = 0; i < question->left.size(); ++i) {
            const auto& option = question->options[static_cast<std::size_t>(question->right[i])].text;
            CHECK(question->left[i].find(option) == std::string::npos); // Matching.cpp, isTold: numbers have no words
        }
    });
}
