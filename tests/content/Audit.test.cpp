#include "audit/ReportPrinter.hpp"

#include "quiz/RandomPack.hpp"
#include "quiz/Round.hpp"

#include <catch2/catch.hpp>

// Every pack that ships, gone through whole.

TEST_CASE("nothing is broken in any question of any pack that ships, and chance tells nothing") {
    for (const auto& bank : shippedBanks()) {
        audit::Extent extent;
        extent.seeds = 2;
        extent.rounds = 0;
        const auto report = audit::audit(quiz::Dealer(bank), extent);
        INFO(toPlainText(report, {}));
        CHECK(report.isSound());
        CHECK(report.questions > 0);
        CHECK(report.coverage.never().empty());
        for (const auto& [ask, kin] : report.kin) { // the cast of the film in question, where there are three or more of it
            CAPTURE(ask, kin.could, kin.none, kin.one);
            CHECK(kin.none == 0);
        }
    }
}

TEST_CASE("in rounds of the packs that ship no fact stands twice, and the texts give hardly anything away") {
    for (const auto& bank : shippedBanks()) {
        audit::Extent extent;
        extent.rounds = 200;
        extent.told = 1000;
        const auto report = audit::audit(quiz::Dealer(bank), extent);
        INFO(toPlainText(report, {}));
        CHECK(report.inRounds == extent.rounds * quiz::missionQuestions);
        const auto& found = report.demands[6];
        CHECK(found.checked > 0);
        // The dealer knows things by the records that they are. Names inside of free texts escape it: one pair in some thousands.
        CHECK(found.broken * 1000 < found.checked);
        for (const auto& breach : found.first) {
            CHECK(breach.what.find("may not stand beside") == std::string::npos);
            CHECK(breach.what.find("asked twice") == std::string::npos);
        }
    }
}
