#include "exchange/Importing.hpp"

#include <catch2/catch.hpp>

using importing::imported;
using importing::questionsOf;
using importing::remarksOf;

TEST_CASE("Aiken with points, brackets and loose lines") {
    CHECK(questionsOf(imported("Who?\nA. Ann\nB. Bob\nANSWER: B\n\nWhom?\r\nA) Cyd\r\n\r\nB) Dan\r\nANSWER:A\r\n")) ==
          "choice: Who? = Bob / Ann\nchoice: Whom? = Cyd / Dan\n");
    CHECK(questionsOf(imported("Who of\nthem?\n  A. Ann\n  B. Bob\n  ANSWER: A")) == "choice: Who of them? = Ann / Bob\n");
    CHECK(imported("Who?\nA. Ann\nB. Bob\nANSWER: B").format == "Aiken");
}

TEST_CASE("Questions whose answer is missing or amiss do not take others with them") {
    const auto result = imported("One?\nA. Ann\nB. Bob\nTwo?\nA. Ann\nB. Bob\nANSWER: B\nThree?\nA. Ann\nB. Bob\nANSWER: ?\n"
                                 "Four?\nA. Ann\nANSWER: A\nFive?\nANSWER: A\nSix?\nA. Ann\nB. Bob\n");
    CHECK(questionsOf(result) == "choice: Two? = Bob / Ann\ntyped: Four? = Ann\n");
    CHECK(remarksOf(result) == "1 left out: no line \"ANSWER: ...\"\n"
                               "8 left out: \"ANSWER: ?\", which no option has\n"
                               "12 changed: no wrong answer: the answer is typed\n"
                               "15 left out: \"ANSWER: A\", which no option has\n"
                               "17 left out: no line \"ANSWER: ...\"\n");
}
