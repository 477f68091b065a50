#include "quiz/Dealer.hpp"

#include "audit/Demands.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <set>

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int randomPacks = 300; // each takes ten times as long
#else
constexpr int randomPacks = 2500;
#endif

std::string joined(const std::vector<std::string>& complaints) {
    std::string text;
    for (const auto& one : complaints) text += one + '\n';
    return text;
}

/// Deals the whole space of \p bank and returns the first complaints.
/// \param isKnown  breaches that are passed over
std::vector<std::string> complaintsAbout(const std::shared_ptr<const facts::FactBank>& bank, std::uint64_t seed,
                                         bool (*isKnown)(const audit::Breach&, const quiz::Question&)) {
    constexpr std::size_t most = 10;
    const quiz::Dealer dealer(bank);
    audit::Demands demands(*bank);
    std::vector<std::string> all;
    dealer.forEach(true, seed, [&](const quiz::Deal& deal) {
        if (all.size() >= most) return;
        const auto question = dealer.deal(deal);
        if (!question) {
            all.push_back(deal.id + " is offered but not dealt");
            return;
        }
        for (const auto& breach : demands.breaches(*question)) {
            if (!isKnown(breach, *question))
                all.push_back(fmt::format("{}: {}, {} | {}", breach.id, breach.demand, breach.what, breach.ask));
        }
    });
    return all;
}

bool isNone(const audit::Breach&, const quiz::Question&) { return false; }

/// What random packs bring about and packs by people hardly do. Their wordings may name a thing by a field alone, which tells no
/// namesakes apart (the answers of all of them are right).
bool isOfRandomPacks(const audit::Breach& breach, const quiz::Question& /*question*/) { return breach.demand == 3; }

} // namespace

TEST_CASE("every question of every shipped pack keeps the demands") {
    const auto banks = shippedBanks();
    REQUIRE_FALSE(banks.empty());
    for (const auto& bank : banks) {
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            INFO(bank->pack << ", seed " << seed);
            CHECK(joined(complaintsAbout(bank, seed, isNone)).empty());
        }
    }
}

TEST_CASE("every question of thousands of random packs keeps the demands") {
    int played = 0;
    for (std::uint64_t seed = 1; seed <= randomPacks; ++seed) {
        const auto bank = randomBank(seed);
        if (!bank) continue;
        ++played;
        const std::string complaints = joined(complaintsAbout(bank, seed, isOfRandomPacks));
        INFO("pack of seed " << seed << ":\n" << complaints);
        REQUIRE(complaints.empty());
    }
    CHECK(played > randomPacks / 5);
}

TEST_CASE("what can be dealt is counted exactly") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const auto bank = randomBank(seed);
        if (!bank) continue;
        const quiz::Dealer dealer(bank);
        std::set<std::string> pairs;
        const auto deals = allDeals(dealer, false, seed);
        for (const auto& deal : deals) {
            REQUIRE(dealer.deal(deal));
            pairs.insert(deal.id);
        }
        CHECK(dealer.questionCount() == deals.size());
        CHECK(dealer.pairCount() == pairs.size());
    }
}
