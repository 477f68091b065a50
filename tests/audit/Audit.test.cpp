#include "audit/Audit.hpp"

#include "audit/EveryKind.hpp"
#include "audit/ReportPrinter.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using namespace std::chrono_literals;

auto linesIn(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

} // namespace

TEST_CASE("a sound pack is gone through whole, and nothing is broken") {
    const quiz::Dealer dealer(everyKind());
    audit::Extent extent;
    extent.rounds = 20;
    const auto report = audit::audit(dealer, extent);
    INFO(toPlainText(report, 0ms));
    CHECK(report.isSound());
    std::size_t deals = 0;
    dealer.forEach(true, 0, [&](const quiz::Deal&) { ++deals; });
    CHECK(report.questions == deals);
    CHECK(report.demands[1].checked == deals);
    CHECK(report.demands[7].checked == deals);
    for (std::size_t demand = 2; demand <= 6; ++demand) CHECK(report.demands[demand].checked > 0);
    CHECK(report.tally.kinds.size() == facts::allKinds.size());
    CHECK(report.rounds == 20);
    CHECK(report.coverage.never().empty());
    extent.seeds = 3;
    extent.rounds = 0;
    CHECK(audit::audit(dealer, extent).questions == 3 * deals);
}

TEST_CASE("broken questions are counted by the demand that they break, and the first few are told") {
    const auto bank = everyKind();
    audit::Auditor auditor(*bank, 2);
    auto question = firstOf(quiz::Dealer(bank), quiz::Kind::Choice, "director");
    auditor.look(question);
    question.topic = "By " + question.rightAnswers.front();
    for (int i = 0; i < 5; ++i) auditor.look(question);
    question.topic.clear();
    question.difficulty.total = 2;
    auditor.look(question);
    auditor.lookAtRound({question, question});
    const auto report = auditor.report();
    CHECK_FALSE(report.isSound());
    CHECK(report.questions == 7);
    CHECK(report.demands[1].broken == 0);
    CHECK(report.demands[2].broken == 5);
    CHECK(report.demands[2].first.size() == 2);
    CHECK(report.demands[2].first.front().id == question.deal.id);
    CHECK(report.demands[6].checked == 1);
    CHECK(report.demands[6].broken > 0);
    CHECK(report.demands[7].broken == 2);
}

TEST_CASE("places that tell are a breach, though each question is sound") {
    const auto bank = everyKind();
    audit::Auditor auditor(*bank);
    const auto question = firstOf(quiz::Dealer(bank), quiz::Kind::Choice, "director");
    for (int i = 0; i < 40; ++i) auditor.look(question);
    const auto report = auditor.report();
    CHECK_FALSE(report.isSound());
    CHECK(report.demands[2].broken >= 1);
    const auto year = firstOf(quiz::Dealer(bank), quiz::Kind::Choice, "year");
    audit::Auditor ranks(*bank);
    for (int i = 0; i < 40; ++i) ranks.look(year);
    CHECK(ranks.report().demands[4].broken == 1);
}

TEST_CASE("the report is printed for a person and for a machine") {
    audit::Extent extent;
    extent.rounds = 3;
    auto report = audit::audit(quiz::Dealer(everyKind()), extent);
    const std::string text = toPlainText(report, 1500ms);
    for (const char* part :
         {"every-kind: ", "\n1  as many right", "\n7  the difficulty", "the right one is the longest, choice: ",
          "the right one is the shortest, choice: ", "places of 4: ", "ranks of ", "statements: ", "kinds: choice ", "3 rounds, ",
          "ties to works): 29; ", "asked by none: 0", "nothing is broken; 1.5 s\n"})
        CHECK_THAT(text, Catch::Contains(part));
    const std::string json = toJsonLine(report, 1500ms);
    CHECK(linesIn(json) == 0);
    std::vector<facts::Finding> findings;
    const auto parsed = facts::parseJson(facts::SourceText("report", json), findings);
    REQUIRE(parsed);
    for (const char* key : {"pack", "questions", "sound", "demands", "lengths", "reasons", "places", "fits", "kin", "ranks",
                            "truths", "kinds", "kindsInRounds", "facts", "rounds", "questionsInRounds", "milliseconds"})
        CHECK(parsed->find(key) != nullptr);
    CHECK(parsed->find("demands")->children.size() == 7);
    CHECK(parsed->find("milliseconds")->number == 1500);

    report.demands[1] = {5, 1, {{1, "id \"x\"", "Who?", "what is wrong"}}};
    CHECK_THAT(toPlainText(report, 0ms),
               Catch::Contains("     id \"x\": what is wrong\n       Who?\n") && Catch::Contains("something is broken"));
    CHECK(facts::parseJson(facts::SourceText("report", toJsonLine(report, 0ms)), findings));
}
