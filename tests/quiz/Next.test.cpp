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
using quiz::Memory;
using quiz::Question;
using quiz::Random;
using quiz::Wish;

/// Asks \p count questions in one endless round without rules between them, remembering each.
std::vector<std::string> askOn(const Dealer& dealer, std::size_t count, Memory& memory, std::uint64_t seed) {
    Random random(seed);
    std::vector<std::string> ids;
    while (ids.size() < count) {
        Wish wish;
        wish.memory = &memory;
        const auto question = dealer.next(wish, random);
        if (!question) break;
        ids.push_back(question->deal.id);
        std::erase(memory.asked, ids.back());
        memory.asked.push_back(ids.back());
    }
    return ids;
}

std::vector<Question> askRound(const Dealer& dealer, std::size_t count, std::uint64_t seed) {
    Random random(seed);
    std::vector<Question> round;
    for (std::size_t i = 0; i < count; ++i) {
        Wish wish;
        wish.round = &round;
        auto question = dealer.next(wish, random);
        if (!question) break;
        round.push_back(std::move(*question));
    }
    return round;
}

} // namespace

TEST_CASE("nothing returns before everything has been asked, then what was asked longest ago") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const auto bank = randomBank(seed);
        if (!bank) continue;
        const Dealer dealer(bank);
        Memory memory;
        const std::size_t all = dealer.pairCount();
        const auto ids = askOn(dealer, all + 3, memory, seed);
        REQUIRE(ids.size() == all + 3);
        CHECK(std::set<std::string>(ids.begin(), ids.begin() + static_cast<long>(all)).size() == all);
        for (std::size_t i = 0; i < 3; ++i) CHECK(ids[all + i] == ids[i]);
    }
}

TEST_CASE("what is left of a nearly used up bank is found") {
    const Dealer dealer(filmBank(400));
    Memory memory;
    std::set<std::string> left;
    for (const auto& deal : allDeals(dealer, false, 1)) {
        const bool keep = deal.seed % 400 == 0;
        if (keep) left.insert(deal.id);
        if (!keep && left.count(deal.id) == 0) memory.asked.push_back(deal.id);
    }
    std::erase_if(memory.asked, [&left](const std::string& id) { return left.count(id) != 0; });
    REQUIRE(!left.empty());
    const auto found = askOn(dealer, left.size(), memory, 8);
    CHECK(std::set<std::string>(found.begin(), found.end()) == left);
}

TEST_CASE("what was missed returns sooner, but not before twenty others") {
    const Dealer dealer(filmBank(60));
    Memory memory;
    const auto first = askOn(dealer, 100, memory, 3);
    for (auto id = first.begin() + 30; id != first.begin() + 100; ++id) memory.missed.emplace(*id, 0U);
    const std::set<std::string> recent(memory.asked.end() - 20, memory.asked.end());
    int returned = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Random random(seed);
        Wish wish;
        wish.memory = &memory;
        const auto question = dealer.next(wish, random);
        REQUIRE(question);
        CHECK(recent.count(question->deal.id) == 0);
        const bool known = std::count(memory.asked.begin(), memory.asked.end(), question->deal.id) != 0;
        if (known) CHECK(memory.missed.count(question->deal.id) == 1);
        returned += known ? 1 : 0;
    }
    CHECK(returned > 30);
    CHECK(returned < 150);
}

TEST_CASE("the wished kind is dealt, or nothing") {
    const Dealer dealer(filmBank(20));
    Random random(5);
    for (const Kind kind : {Kind::Choice, Kind::TrueFalse, Kind::Order, Kind::Number}) {
        Wish wish;
        wish.kind = kind;
        for (int i = 0; i < 10; ++i) CHECK(dealer.next(wish, random)->kind == kind);
    }
    Wish wish;
    wish.kind = Kind::Clues;
    CHECK_FALSE(dealer.next(wish, random));
}

TEST_CASE("the difficulty follows the wish") {
    const Dealer dealer(filmBank(60));
    const auto mean = [&dealer](double wished) {
        double sum = 0;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            Random random(seed);
            Wish wish;
            wish.difficulty = wished;
            sum += dealer.next(wish, random)->difficulty.total / 60;
        }
        return sum;
    };
    CHECK(mean(0.3) < mean(0.7));
    CHECK(mean(0.7) < mean(1.0));
}

TEST_CASE("a kind comes no more than twice running where another can be had") {
    const Dealer dealer(filmBank(60));
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto round = askRound(dealer, 10, seed);
        REQUIRE(round.size() == 10);
        for (std::size_t i = 2; i < round.size(); ++i) {
            CHECK_FALSE((round[i].kind == round[i - 1].kind && round[i].kind == round[i - 2].kind));
        }
    }
}

TEST_CASE("a round's questions may all stand beside each other") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto bank = randomBank(seed);
        if (!bank) continue;
        const auto round = askRound(Dealer(bank), 10, seed);
        for (std::size_t i = 0; i < round.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) CHECK(quiz::mayStandBeside(round[j], round[i]));
        }
    }
}

TEST_CASE("no answer comes twice in a round while there are others") {
    const auto answersOf = [](const std::vector<Question>& round) {
        std::vector<std::string> answers;
        for (const auto& question : round) {
            const bool isOne = question.kind == Kind::Choice || question.kind == Kind::Typed || question.kind == Kind::Number ||
                               question.kind == Kind::OddOneOut || question.kind == Kind::Clues;
            if (isOne) answers.push_back(rightText(question));
        }
        return answers;
    };
    for (const auto& bank : shippedBanks()) {
        const Dealer dealer(bank);
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            const auto answers = answersOf(askRound(dealer, 10, seed));
            CAPTURE(bank->pack, seed, answers);
            CHECK(answers.size() >= 3);
            CHECK(std::set<std::string>(answers.begin(), answers.end()).size() == answers.size());
        }
    }
}

TEST_CASE("where all questions have one answer, a round goes on with it") {
    const auto bank =
        bankFrom(R"({"pack":"p","title":"P","types":{"thing":{"label":"{name}","fields":{"name":"text","by":"text"}}},
        "facts":{"thing":[{"name":"Ants","by":"Ada"},{"name":"Bees","by":"Ada"},{"name":"Cats","by":"Ada"},{"name":"Dogs","by":"Bob"}]},
        "asks":[{"about":"thing","where":{"by":["Ada","Bob"]},"kind":"typed","ask":"Who made {thing}?","answer":"{by}"}]})");
    CHECK(askRound(Dealer(std::make_shared<const facts::FactBank>(bank)), 4, 1).size() == 4);
}

TEST_CASE("the same seed gives the same questions, on every machine") {
    const Dealer dealer(filmBank(12));
    std::string dealt;
    for (const auto& question : askRound(dealer, 8, 2024)) {
        dealt += fmt::format("{} {} {} {}\n", question.deal.id, facts::kindName(question.kind), question.deal.wording,
                             quiz::rightText(question));
    }
    CHECK(dealt == "film:>minutes@f6 order 0 Picture J, Picture K, Picture G, Picture I\n"
                   "role:film+part>actor@f4+Part 1004+p8 true-false 1 True\n"
                   "role:film+part>actor@f6+Part 1006+p6 true-false 0 True\n"
                   "film:film>director@f11 choice 0 Person J0\n"
                   "film:film>director@f8 choice 0 Person A0\n"
                   "film:>minutes@f7 order 0 Picture C, Picture D, Picture F, Picture H\n"
                   "film:film>year@f11 choice 0 1957\n"
                   "film:film>year@f8 number 0 2006\n");
}

TEST_CASE("a deal is the same however often it is dealt") {
    const Dealer dealer(filmBank(20));
    for (const auto& deal : allDeals(dealer, true, 4)) {
        const auto one = dealer.deal(deal);
        const auto other = Dealer(filmBank(20)).deal(deal);
        REQUIRE((one && other));
        CHECK(one->ask == other->ask);
        CHECK(one->right == other->right);
        CHECK(one->deal == deal);
        if (deal.seed % 16 != 0) continue;
        for (std::size_t i = 0; i < one->options.size(); ++i) CHECK(one->options[i].whyWrong == other->options[i].whyWrong);
    }
}

TEST_CASE("asks with many pairs do not drown the others, and worth counts") {
    const Dealer dealer(filmBank(100));
    std::map<std::string, int> counts;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Random random(seed);
        ++counts[dealer.next({}, random)->deal.id.substr(0, 12)];
    }
    CHECK(counts.size() >= 4);
}
