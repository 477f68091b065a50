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
            if (truth != nullptr) tally.reasons.add(*question);
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
    checkEven(tally.fits);
    checkEven(tally.ranks);
    for (const auto& [kind, lengths] : tally.lengths) {
        CAPTURE(facts::kindName(kind), lengths.questions, lengths.longest, lengths.shortest, lengths.byChance);
        CHECK(lengths.isFair());
    }
}

} // namespace

TEST_CASE("places, ranks and lengths tell nothing: shipped packs") {
    for (const auto& bank : shippedBanks()) {
        INFO(bank->pack);
        const audit::Tally tally = tallyOf(quiz::Dealer(bank), 4);
        checkTally(tally);
        for (const auto& [kind, lengths] : tally.lengths) { // nor is either the longest or the shortest never right
            CAPTURE(facts::kindName(kind), lengths.questions, lengths.longest, lengths.shortest, lengths.byChance);
            CHECK(lengths.longest >= lengths.byChance * 0.9);
            CHECK(lengths.shortest >= lengths.byChance * 0.9);
        }
    }
}

TEST_CASE("hardly a reason tells nothing but what is right: shipped packs") {
    for (const auto& bank : shippedBanks()) {
        const auto reasons = tallyOf(quiz::Dealer(bank), 1).reasons;
        CAPTURE(bank->pack, reasons.restating, reasons.all);
        CHECK(reasons.restating * 125 < reasons.all); // less than eight in a thousand
    }
}

TEST_CASE("places, ranks and lengths tell nothing: a plain bank") {
    const quiz::Dealer dealer(filmBank(60));
    const audit::Tally tally = tallyOf(dealer, 12);
    checkTally(tally);
    CHECK(audit::Evenness{{tally.truths[0], tally.truths[1]}}.isEven());
}

TEST_CASE(
    "the right option is hardly ever the longest or the shortest more often than chance, even in small packs of odd lengths") {
    audit::Tally tally;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        if (const auto bank = randomBank(seed)) tally.add(tallyOf(quiz::Dealer(bank), 1));
    }
    checkEven(tally.places);
    checkEven(tally.ranks);
    for (const auto& [kind, lengths] : tally.lengths) {
        CAPTURE(facts::kindName(kind), lengths.questions, lengths.longest, lengths.shortest, lengths.byChance);
        // Where a pack has few answers, some are the longest or the shortest of all that fit, whatever is done.
        constexpr double margin = 1.1;
        CHECK(lengths.longest <= lengths.byChance * margin);
        CHECK(lengths.shortest <= lengths.byChance * margin);
    }
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
    const auto& lengths = tally.lengths.at(quiz::Kind::Choice);
    CAPTURE(lengths.longest, lengths.shortest, lengths.byChance);
    CHECK(lengths.longest <= lengths.byChance * 1.1);
    CHECK(lengths.shortest <= lengths.byChance * 1.1);
}
