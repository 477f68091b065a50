#include "quiz/Difficulty.hpp"

#include <catch2/catch.hpp>

TEST_CASE("the difficulty is the weighted sum of its parts") {
    CHECK(quiz::difficultyOf(1, 0, 0, 1).total == 0);
    CHECK(quiz::difficultyOf(0, 1, 1, 0).total == 1);
    CHECK(quiz::difficultyOf(0.5, 0.5, 0.5, 0.5).total == 0.5);
    CHECK(quiz::difficultyOf(0.8, 0.1, 0.4, 0.25).total ==
          Approx(0.4 * 0.2 + 0.25 * 0.1 + 0.2 * 0.4 + 0.15 * 0.75).margin(0.0006));
    CHECK(quiz::difficultyOf(9, -1, -3, 4).total == 0);
}

TEST_CASE("an author's difficulty stands for all but the odds of a guess") {
    const auto easy = quiz::difficultyGiven(0.2, 0.25);
    CHECK(easy.total == Approx(0.85 * 0.2 + 0.15 * 0.75).margin(0.0006));
    CHECK(quiz::difficultyGiven(0.2, 0.5).total < quiz::difficultyGiven(0.5, 0.5).total);
}

TEST_CASE("odds of a guess") {
    CHECK(quiz::guessAmong(4) == 0.25);
    CHECK(quiz::guessAmong(0) == 0);
    CHECK(quiz::guessOrder(4) == Approx(1.0 / 24));
    CHECK(quiz::guessOnDial({1960, 2009, 1}, 0) == Approx(0.02));
    CHECK(quiz::guessOnDial({1960, 2009, 1}, 2) == Approx(0.1));
    CHECK(quiz::guessOnDial({0, 1, 1}, 50) == 1);
}
