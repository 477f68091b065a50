#include "exchange/Starter.hpp"

#include "facts/MakeBank.hpp"
#include "quiz/Dealer.hpp"

#include <catch2/catch.hpp>

#include <set>

TEST_CASE("A pack to begin with has no mistake and no warning, and asks in many kinds") {
    for (const bool hasFacts : {false, true}) {
        const auto report = reportFrom(exchange::starterText({"my-pack", "My \"pack\""}, hasFacts));
        CHECK(findingsText(report).empty());
        REQUIRE(report.bank);
        CHECK(report.bank->pack == "my-pack");
        CHECK(report.bank->title == "My \"pack\"");
        const quiz::Dealer dealer(report.bank);
        std::set<facts::Kind> kinds;
        dealer.forEach(false, 0, [&](const quiz::Deal& deal) {
            if (dealer.deal(deal)) kinds.insert(deal.kind);
        });
        CHECK(kinds.size() == (hasFacts ? 7U : 5U));
        if (!hasFacts) CHECK(dealer.questionCount() == report.bank->questions.size());
    }
}
