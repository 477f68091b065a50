#include "quiz/Dialling.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

using quiz::Dial;
using quiz::dialFor;
using quiz::Random;

TEST_CASE("the dial holds the answer on one of its stops") {
    Random random(11);
    for (const double answer : {0.0, 1.0, 6.0, 106.0, 147.0, 457.7, 1996.0, 25000.0, 791115104.0, 7.1, 0.05, -40.0, 12345.678}) {
        for (int i = 0; i < 200; ++i) {
            const Dial dial = dialFor(answer, 0, false, random);
            CAPTURE(answer, dial.low, dial.high, dial.step);
            CHECK(dial.low <= answer);
            CHECK(dial.high >= answer);
            CHECK(dial.high > dial.low);
            if (answer >= 0) CHECK(dial.low >= 0);
            const double stop = (answer - dial.low) / dial.step;
            CHECK(stop == Approx(std::round(stop)).margin(1e-6));
            CHECK((dial.high - dial.low) / dial.step <= 81);
        }
    }
}

TEST_CASE("steps are fit for the size of the answer") {
    Random random(12);
    CHECK(dialFor(1996, 1, true, random).step == 1);
    CHECK(dialFor(147, 5, false, random).step == 1);
    CHECK(dialFor(25000, 2000, false, random).step == 200);
    CHECK(dialFor(457.7, 40, false, random).step == 5);
}

TEST_CASE("what is let pass is a tenth of the dial at most") {
    Random random(13);
    for (int i = 0; i < 50; ++i) {
        const Dial dial = dialFor(1500, 30, false, random);
        CHECK(dial.high - dial.low >= 600);
    }
}

TEST_CASE("the answer's place on the dial is uniform") {
    Random random(14);
    for (const double answer : {12.0, 147.0, 2018.0}) {
        std::vector<int> tenths(10);
        for (int i = 0; i < 20000; ++i) {
            const Dial dial = dialFor(answer, 1, answer > 1000, random);
            const double part = (answer - dial.low) / (dial.high - dial.low);
            ++tenths[static_cast<std::size_t>(std::min(9.0, part * 10))];
        }
        CAPTURE(answer, tenths);
        // Small answers have few places, so their tenths are uneven; no end may be preferred all the same.
        const int low = tenths[0] + tenths[1] + tenths[2] + tenths[3] + tenths[4];
        CHECK(low == Approx(10000).margin(1500));
        if (answer > 100) {
            for (const int count : tenths) CHECK(count == Approx(2000).margin(250));
        }
    }
}
