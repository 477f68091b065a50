#include "audit/Withheld.hpp"
#include "quiz/Round.hpp"

#include "facts/MakeBank.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace {

using quiz::Dealer;

/// What \p dealer asks, in all wordings.
std::set<std::string> asked(const Dealer& dealer) {
    std::set<std::string> all;
    dealer.forEach(true, 1, [&](const quiz::Deal& deal) {
        if (const auto question = dealer.deal(deal)) all.insert(question->ask);
    });
    return all;
}

} // namespace

TEST_CASE("nothing of a work that has not been seen is told: each work of each shipped pack in turn") {
    for (const auto& bank : shippedBanks()) {
        const Dealer dealer(bank);
        auto works = audit::worksOf(*bank);
#ifdef __SANITIZE_ADDRESS__
        if (works.size() > 2) works.erase(works.begin() + 1, works.end() - 1); // the others run the same code, ten times as long
#endif
        for (const auto& work : works) {
            const auto found = audit::withhold(dealer, {work}, 1);
            CAPTURE(work, found.told);
            CHECK(found.told.empty());
            CHECK(found.checked > 100);
        }
    }
}

TEST_CASE("with one work alone seen nothing is told of the others") {
    for (const auto& bank : shippedBanks()) {
        const auto works = audit::worksOf(*bank);
        for (const auto& seen : works) {
            std::vector<std::string> unseen = works;
            std::erase(unseen, seen);
            const auto found = audit::withhold(Dealer(bank), unseen, 1);
            CAPTURE(seen, found.told);
            CHECK(found.told.empty());
        }
    }
}

TEST_CASE("the look for what should be withheld finds it where it is not withheld") {
    const auto bank = shippedBanks().front();
    const auto works = audit::worksOf(*bank);
    if (works.empty()) return;
    const Dealer dealer(bank);
    std::size_t reaching = 0;
    dealer.forEach(false, 1, [&](const quiz::Deal& deal) {
        const auto question = dealer.deal(deal);
        reaching += question && std::find(question->works.begin(), question->works.end(), works.back()) != question->works.end()
                        ? 1U
                        : 0U;
    });
    CHECK(reaching > 0); // with all seen it is told of
    CHECK(audit::withhold(dealer, {}, 1).checked >
          audit::withhold(dealer, {works.back()}, 1).checked); // less is asked without it
}

TEST_CASE("what is right in a work not seen is never offered as wrong") {
    const auto bank = std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"p","title":"P",
      "types":{"film":{"label":"{title}","work":true,"fields":{"title":"text"}},"part":{"fields":{"who":"text","film":"film","actor":"text"}}},
      "facts":{"film":{"one":{"title":"First Film"},"two":{"title":"Second Film"}},
        "part":[{"who":"Agent","film":"one","actor":"Ann Old"},{"who":"Agent","film":"two","actor":"Bea New"},
                {"who":"Driver","film":"one","actor":"Bea New"},{"who":"Cook","film":"one","actor":"Cy Other"}]},
      "asks":[{"about":"part","says":"{actor} plays the {who}.","answers":"all","ask":"Who plays the {who}?","answer":"{actor}"}]})"));
    const Dealer cleared = Dealer(bank).cleared({"film/two"});
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        cleared.forEach(true, seed, [&](const quiz::Deal& deal) {
            const auto question = cleared.deal(deal);
            if (!question || question->ask != "Who plays the Agent?") return;
            CHECK(question->rightAnswers == std::vector<std::string>{"Ann Old"});
            for (const auto& option : question->options) CHECK(option.text != "Bea New");
        });
    }
}

TEST_CASE("what is tied to no work may tell of any, and is told only to who has seen all") {
    const auto bank = std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"p","title":"P",
      "types":{"film":{"label":"{title}","work":true,"fields":{"title":"text","by":"text"}},"person":{"label":"{name}","fields":{"name":"text","born":"text"}}},
      "facts":{"film":{"one":{"title":"First Film","by":"Ann"},"two":{"title":"Second Film","by":"Bea"}},
        "person":{"a":{"name":"Ann","born":"Rome","note":"She dies in the second one."},"b":{"name":"Bea","born":"Paris"}}},
      "asks":[{"about":"person","says":"{name} was born in {born}.","ask":"Where was {name} born?","answer":"{born}"},
              {"about":"film","says":"{by} made {title}.","ask":"Who made {title}?","answer":"{by}","kinds":["typed"]}]})"));
    const Dealer dealer(bank);
    CHECK(asked(dealer).count("Where was Ann born?") == 1);
    CHECK(asked(dealer.cleared({"film/two"})) == std::set<std::string>{"Who made First Film?"});
    // Were it asked all the same, the look for what should be withheld would find it.
    std::set<std::string> found;
    dealer.forEach(true, 1, [&](const quiz::Deal& deal) {
        const auto question = dealer.deal(deal);
        CHECK_FALSE((question && audit::restsOnUnseen(*question, {})));
        if (question && audit::restsOnUnseen(*question, {"film/two"})) found.insert(question->ask);
    });
    CHECK(found == std::set<std::string>{"Where was Ann born?", "Where was Bea born?", "Who made Second Film?"});
}

TEST_CASE("a field of many values ties a fact to all of its works, unless the ask chooses among them") {
    const auto bank = std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"p","title":"P",
      "types":{"film":{"label":"{title}","work":true,"fields":{"title":"text"}},
               "person":{"label":"{name}","fields":{"name":"text","born":"text","films":"film*"}}},
      "facts":{"film":{"one":{"title":"First Film"},"two":{"title":"Second Film"}},
        "person":{"a":{"name":"Ann","born":"Rome","films":["one","two"]},"b":{"name":"Bea","born":"Paris","films":["one"]},
                  "c":{"name":"Cy","born":"Berne","films":["one"]}, "d":{"name":"Dee","born":"Oslo"}}},
      "asks":[{"about":"person","says":"{name} was born in {born}.","ask":"Where was {name} born?","answer":"{born}"},
              {"about":"person","says":"{name} is in {films}.","ask":"Where can one see {name}?","answer":"{films}",
               "answers":"all","kinds":["typed"]}]})"));
    const Dealer dealer(bank);
    CHECK(asked(dealer).size() == 7);
    const std::set<std::string> ofFirst{"Where was Bea born?", "Where was Cy born?", "Where can one see Ann?",
                                        "Where can one see Bea?", "Where can one see Cy?"};
    CHECK(asked(dealer.cleared({"film/two"})) == ofFirst);
    CHECK(asked(dealer.cleared({"film/one"})) == std::set<std::string>{"Where can one see Ann?"});
    dealer.forEach(true, 1, [&](const quiz::Deal& deal) {
        const auto question = dealer.deal(deal);
        if (question && question->ask == "Where was Ann born?") {
            CHECK(question->works == std::vector<std::string>{"film/one", "film/two"});
        }
    });
}

TEST_CASE("a round keeps to its clearance, and is resumed under it") {
    const auto bank = shippedBanks().front();
    const auto works = audit::worksOf(*bank);
    if (works.empty()) return;
    quiz::Plan plan;
    plan.pack = bank->pack;
    plan.unseen = {works.front()};
    const auto dealer = std::make_shared<const Dealer>(bank);
    auto round = quiz::Round::start(dealer, plan, {});
    REQUIRE(round);
    do {
        const auto& reached = round->question().works;
        CHECK(std::find(reached.begin(), reached.end(), works.front()) == reached.end());
        const auto again = quiz::Round::resume(dealer, plan, {}, round->steps());
        REQUIRE(again);
        CHECK(again->question().ask == round->question().ask);
        round->answer(quiz::rightAnswer(round->question()), quiz::Milliseconds{1000});
    } while (round->advance());
}

TEST_CASE("a round tells how many questions it will have where next to nothing has been seen") {
    const auto bank = shippedBanks().front();
    quiz::Plan plan;
    plan.pack = bank->pack;
    plan.unseen = audit::worksOf(*bank);
    auto round = quiz::Round::start(std::make_shared<const Dealer>(bank), plan, {});
    REQUIRE(round); // what tells of no work is asked all the same
    CHECK(round->count() < plan.questions);
    do {
        round->answer(quiz::rightAnswer(round->question()), quiz::Milliseconds{1000});
    } while (round->advance());
    CHECK(round->number() == round->count());
}

TEST_CASE("a finished question says itself which works it is about") {
    const auto bank = std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"p","title":"P",
      "types":{"film":{"label":"{title}","work":true,"fields":{"title":"text"}}},
      "facts":{"film":{"one":{"title":"First Film"},"two":{"title":"Second Film"}}},
      "questions":[{"ask":"Who drives?","answer":"Ann","wrong":["Bea"],"works":["one"]},
        {"ask":"Who cooks?","answer":"Cy","wrong":["Bea"],"works":["film/two"]},
        {"ask":"Who sings?","answer":"Dee","wrong":["Bea"],"works":["one","two"]},
        {"ask":"Who waits?","answer":"Eve","wrong":["Bea"],"works":[]},
        {"ask":"Who sleeps in Second Film?","answer":"Flo","wrong":["Bea"],"works":["one"]},
        {"ask":"Who counts?","answer":"Guy","wrong":["Bea"]}]})"));
    const Dealer dealer(bank);
    CHECK(asked(dealer).size() == 6);
    CHECK(asked(dealer.cleared({"film/two"})) == std::set<std::string>{"Who drives?", "Who waits?"});
    CHECK(asked(dealer.cleared({"film/one"})) == std::set<std::string>{"Who cooks?", "Who waits?"});
    CHECK(dealer.deal({bank->questionId(2), quiz::Kind::Choice, 0, 1})->works ==
          std::vector<std::string>{"film/one", "film/two"});
}
