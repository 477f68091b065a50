#include "audit/Coverage.hpp"

#include "audit/EveryKind.hpp"

#include <catch2/catch.hpp>

TEST_CASE("every fact is counted, but for the names of things") {
    const auto bank = everyKind();
    audit::Coverage coverage(*bank);
    CHECK(coverage.facts() == 6 * 4 + 5); // year, director, cast and place of six films; five written questions
    CHECK(coverage.most() == 0);
    CHECK(coverage.never().size() == coverage.facts());
    quiz::Question question;
    question.facts = {"film/red.year", "film/red.place", "film/red.title"};
    coverage.add(question);
    question.facts = {"film/red.year", "question/0"};
    coverage.add(question);
    CHECK(coverage.least() == 0);
    CHECK(coverage.median() == 0);
    CHECK(coverage.most() == 2);
    CHECK(coverage.never().size() == coverage.facts() - 3);
    CHECK(coverage.never().front() == "film/blue.cast");
}
