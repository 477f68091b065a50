#include "quiz/Score.hpp"

#include <catch2/catch.hpp>

using quiz::Milliseconds;
using quiz::PointParts;
using quiz::pointsFor;

TEST_CASE("points by the formula") {
    struct Row {
        double difficulty;
        int left, fuse, streak;
        PointParts parts;
        int total;
    };
    const Row rows[] = {
        {0.0, 0, 10000, 1, {100, 0, 1}, 100},        {0.0, 10000, 10000, 1, {100, 50, 1}, 150},
        {1.0, 10000, 10000, 1, {300, 150, 1}, 450},  {0.5, 5000, 10000, 1, {200, 50, 1}, 250},
        {0.5, 4999, 10000, 1, {200, 40, 1}, 240},    {0.44, 9999, 10000, 2, {180, 80, 2}, 520},
        {0.45, 10000, 10000, 3, {200, 100, 3}, 900}, {0.7, 3000, 12300, 4, {240, 20, 4}, 1040},
        {0.7, 3000, 12300, 9, {240, 20, 4}, 1040},   {0.2, 0, 0, 1, {140, 0, 1}, 140},
        {0.2, 5000, 0, 2, {140, 0, 2}, 280},         {2.0, 99999, 10000, 1, {300, 150, 1}, 450},
        {-1.0, -5, 10000, 0, {100, 0, 1}, 100},
    };
    for (const auto& row : rows) {
        CAPTURE(row.difficulty, row.left, row.fuse, row.streak);
        const PointParts parts = pointsFor(row.difficulty, Milliseconds{row.left}, Milliseconds{row.fuse}, row.streak);
        CHECK(parts.base == row.parts.base);
        CHECK(parts.speed == row.parts.speed);
        CHECK(parts.multiplier == row.parts.multiplier);
        CHECK(parts.total() == row.total);
    }
}

TEST_CASE("the multiplier grows with the streak up to four") {
    CHECK(quiz::multiplierFor(0) == 1);
    CHECK(quiz::multiplierFor(1) == 1);
    CHECK(quiz::multiplierFor(2) == 2);
    CHECK(quiz::multiplierFor(4) == 4);
    CHECK(quiz::multiplierFor(100) == 4);
}

TEST_CASE("what is right in part brings half of that part, in tens, without speed or multiplier") {
    CHECK(quiz::pointsForPart(0.5, 0).total() == 0);
    CHECK(quiz::pointsForPart(0.5, 0.5).total() == 50);  // base 200
    CHECK(quiz::pointsForPart(0.5, 0.75).total() == 70); // 75 in tens
    CHECK(quiz::pointsForPart(0.5, 1).total() == 100);
    CHECK(quiz::pointsForPart(0.5, 0.75).multiplier == 1);
    CHECK(quiz::pointsForPart(0.5, 0).multiplier == 0);
    CHECK(quiz::pointsForPart(0.0, 2).total() == 50);
}

TEST_CASE("each clue takes its part of the points away") {
    const PointParts whole{200, 80, 2};
    CHECK(quiz::afterClues(whole, 1, 4).total() == 560);
    CHECK(quiz::afterClues(whole, 2, 4).total() == 2 * (150 + 60));
    CHECK(quiz::afterClues(whole, 4, 4).total() == 2 * (50 + 20));
    CHECK(quiz::afterClues(whole, 9, 4).total() == 2 * (50 + 20));
    CHECK(quiz::afterClues(whole, 1, 0).total() == 560);
    CHECK(quiz::afterClues({200, 80, 1}, 2, 3).base == 130); // 133 in tens
}
