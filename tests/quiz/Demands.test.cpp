#include "quiz/Demands.hpp"

#include "quiz/Dealer.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace {

constexpr int randomPacks = 2500;

std::string joined(const std::vector<std::string>& complaints) {
    std::string text;
    for (const auto& one : complaints) text += one + '\n';
    return text;
}

/// Deals the whole space of \p bank and returns the first complaints.
std::vector<std::string> complaintsAbout(const std::shared_ptr<const facts::FactBank>& bank, std::uint64_t seed,
                                         bool allWordings) {
    constexpr std::size_t most = 10;
    const quiz::Dealer dealer(bank);
    Demands demands(*bank);
    std::vector<std::string> all;
    dealer.forEach(allWordings, seed, [&](const quiz::Deal& deal) {
        if (all.size() >= most) return;
        const auto question = dealer.deal(deal);
        if (!question) {
            all.push_back(deal.id + " is offered but not dealt");
            return;
        }
        for (auto& complaint : demands.complaints(*question)) all.push_back(std::move(complaint));
    });
    return all;
}

} // namespace

TEST_CASE("every question of every shipped pack keeps the demands") {
    const auto banks = shippedBanks();
    REQUIRE_FALSE(banks.empty());
    for (const auto& bank : banks) {
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            INFO(bank->pack << ", seed " << seed);
            CHECK(joined(complaintsAbout(bank, seed, true)).empty());
        }
    }
}

TEST_CASE("every question of thousands of random packs keeps the demands") {
    int played = 0;
    for (std::uint64_t seed = 1; seed <= randomPacks; ++seed) {
        const auto bank = randomBank(seed);
        if (!bank) continue;
        ++played;
        const std::string complaints = joined(complaintsAbout(bank, seed, true));
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
