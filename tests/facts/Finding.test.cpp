#include "facts/Finding.hpp"

#include <catch2/catch.hpp>

using namespace facts;

TEST_CASE("a finding reads as in the contract") {
    const Finding finding{Severity::Mistake, Place{"questions/heists.json", 14, 17, "/questions/3/answer"}, "\"\"",
                          "the right answer, as it should stand on the button", "write it, or remove the question"};
    CHECK(toText(finding) == "questions/heists.json:14:17  /questions/3/answer\n"
                             "  found     \"\"\n"
                             "  expected  the right answer, as it should stand on the button\n"
                             "  to mend   write it, or remove the question\n");
}

TEST_CASE("a warning says so, and a whole file has no line") {
    const Finding warning{Severity::Warning, Place{"a.json", 0, 0, ""}, "f", "e", "m"};
    CHECK(toText(warning) == "a.json  (warning)\n  found     f\n  expected  e\n  to mend   m\n");
    CHECK_FALSE(hasMistake({warning}));
    CHECK_FALSE(hasMistake({}));
    Finding mistake = warning;
    mistake.severity = Severity::Mistake;
    CHECK(hasMistake({warning, mistake}));
}

TEST_CASE("control characters in a finding do no harm") {
    const Finding finding{Severity::Mistake, Place{"a\x1B[2J.json", 1, 1, ""}, "x\ny", "e", "m"};
    CHECK(toText(finding) == "a\uFFFD[2J.json:1:1\n  found     x y\n  expected  e\n  to mend   m\n");
}
