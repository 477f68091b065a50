#include "quiz/Dealer.hpp"

#include "audit/Chance.hpp"
#include "audit/Demands.hpp"
#include "facts/MakeBank.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <map>

namespace {

audit::Tally tallyOf(const quiz::Dealer& dealer, std::uint64_t seeds) {
    const audit::Demands demands(dealer.bank());
    audit::Tally tally;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        for (const auto& deal : allDeals(dealer, true, seed)) {
            const auto question = dealer.deal(deal);
            if (!question) continue;
            const auto* truth = demands.truthOf(*question);
            tally.add(*question, truth != nullptr && truth->isNumeric());
        }
    }
    return tally;
}

void checkEven(const std::map<std::size_t, audit::Evenness>& all) {
    for (const auto& [options, evenness] : all) {
        CAPTURE(evenness.counts);
        CHECK(evenness.isEven());
    }
}

void checkTally(const audit::Tally& tally) {
    checkEven(tally.places);
    checkEven(tally.ranks);
    for (const auto& [kind, longest] : tally.lengths) {
        CAPTURE(facts::kindName(kind), longest.longest, longest.byChance);
        CHECK(longest.isFair());
    }
}

} // namespace

TEST_CASE("places, ranks and lengths tell nothing: shipped packs") {
    for (const auto& bank : shippedBanks()) {
        INFO(bank->pack);
        const quiz::Dealer dealer(bank);
        checkTally(tallyOf(dealer, 4));
    }
}

TEST_CASE("places, ranks and lengths tell nothing: a plain bank") {
    const quiz::Dealer dealer(filmBank(60));
    const audit::Tally tally = tallyOf(dealer, 12);
    checkTally(tally);
    CHECK(audit::Evenness{{tally.truths[0], tally.truths[1]}}.isEven());
}

TEST_CASE("the right option is not the longest more often than chance, even where few answers are common and long") {
    audit::Tally tally;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        if (const auto bank = randomBank(seed)) tally.add(tallyOf(quiz::Dealer(bank), 1));
    }
    checkTally(tally);
}

TEST_CASE("a long answer that is right again and again does not make the longest a good guess") {
    // Ten short answers are right three times each, the longest ten times.
    std::string records;
    for (int i = 0; i < 40; ++i) {
        const std::string answer = i < 30 ? fmt::format("{:a>{}}{}", "", 2 + i / 3, i / 3) : "a very long answer";
        records += fmt::format(R"({}"r{}":{{"name":"Riddle {}","is":"{}"}})", i == 0 ? "" : ",", i, i, answer);
    }
    const quiz::Dealer dealer(std::make_shared<const facts::FactBank>(bankFrom(
        R"({"pack":"p","title":"P","types":{"riddle":{"label":"{name}","fields":{"name":"text","is":"text"}}},"facts":{"riddle":{)" +
        records + R"(}},"asks":[{"about":"riddle","ask":"What solves {riddle}?","answer":"{is}"}]})")));
    const audit::Tally tally = tallyOf(dealer, 100);
    const auto& longest = tally.lengths.at(quiz::Kind::Choice);
    CAPTURE(longest.longest, longest.byChance);
    CHECK(longest.longest <= longest.byChance * 1.1);
}
