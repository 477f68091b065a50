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
            const Dial dial = dialFor(answer, 0, false, {answer, answer}, random);
            CAPTURE(answer, dial.low, dial.high, dial.step);
            CHECK(dial.high > answer);
            CHECK((dial.low < answer || answer == 0)); // below nothing there is nothing
            if (answer >= 0) CHECK(dial.low >= 0);
            const double stop = (answer - dial.low) / dial.step;
            CHECK(stop == Approx(std::round(stop)).margin(1e-6));
            CHECK((dial.high - dial.low) / dial.step <= 52);
        }
    }
}

TEST_CASE("steps are fit for the size of the answer") {
    Random random(12);
    CHECK(dialFor(1996, 1, true, {1996, 1996}, random).step == 1);
    CHECK(dialFor(147, 5, false, {110, 169}, random).step == 1);
    CHECK(dialFor(25000, 2000, false, {25000, 25000}, random).step == 200);
    CHECK(dialFor(457.7, 40, false, {398.5, 791.1}, random).step == 10);
}

TEST_CASE("what is let pass is a tenth of the dial at most") {
    Random random(13);
    for (int i = 0; i < 50; ++i) {
        const Dial dial = dialFor(1500, 30, false, {1500, 1500}, random);
        CHECK(dial.high - dial.low >= 600);
    }
}

TEST_CASE("the dial of a lone answer does not tell where it is") {
    Random random(14);
    for (const double answer : {147.0, 2018.0}) {
        std::vector<int> tenths(10);
        for (int i = 0; i < 20000; ++i) {
            const Dial dial = dialFor(answer, 1, answer > 1000, {answer, answer}, random);
            const double part = (answer - dial.low) / (dial.high - dial.low);
            ++tenths[static_cast<std::size_t>(std::min(9.0, part * 10))];
        }
        CAPTURE(answer, tenths);
        for (const int count : tenths) CHECK(count == Approx(2000).margin(300));
    }
}

TEST_CASE("the dial holds all among which is asked, and its ends do not depend on which one it is") {
    for (const double within : {0.0, 5.0}) {
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            Random first(seed);
            Random second(seed);
            const Dial a = dialFor(110, within, false, {110, 169}, first);
            const Dial b = dialFor(147, within, false, {110, 169}, second);
            CHECK(a.low < 110);
            CHECK(a.high > 169);
            CHECK(a.low == b.low);
            CHECK(a.high == b.high);
        }
    }
}

TEST_CASE("a dial of years ends soon after the latest year that is known") {
    Random random(15);
    for (int i = 0; i < 500; ++i) {
        const Dial dial = dialFor(2018, 0, true, {1996, 2025, 2030}, random);
        CHECK(dial.high > 2025);
        CHECK(dial.high <= 2030);
        CHECK(dial.low < 1996);
        CHECK(dial.high - dial.low >= 30);
    }
}

TEST_CASE("a dial is not much wider than what is asked among, and no answer is its end") {
    Random random(18);
    for (int i = 0; i < 500; ++i) {
        const double answer = i % 2 == 0 ? 1966 : 1988;
        const Dial years = dialFor(answer, 0, true, {1966, 1988, 2031}, random);
        CAPTURE(years.low, years.high);
        CHECK(years.low < 1966);
        CHECK(years.low > 1950);
        CHECK(years.high > 1988);
        CHECK(years.high - years.low <= 32);
    }
}

TEST_CASE("a spread far wider than a dial is left aside") {
    Random random(16);
    const Dial dial = dialFor(950, 10, false, {900, 8000000000.0}, random);
    CHECK(dial.high - dial.low < 1000);
}

TEST_CASE("money is dialled in round figures") {
    Random random(17);
    const Dial dial = dialFor(457.7, 40, false, {398.5, 791.1}, random);
    CHECK(std::fmod(dial.low, 10) == 0);
}
