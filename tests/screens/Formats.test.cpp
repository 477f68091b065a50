#include "screens/Formats.hpp"

#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

using namespace screens;
using quiz::Milliseconds;

TEST_CASE("Figures, dates and lists in English") {
    const Words& words = playing::shippedLanguages().words("en");
    CHECK(countText(4850, words) == "4,850");
    CHECK(countText(-1234567, words) == "-1,234,567");
    CHECK(localNumber("12,018.5", words) == "12,018.5");
    CHECK(dateText({2018, 7, 27}, words) == "27 July 2018");
    CHECK(dateText({2018, 7, 0}, words) == "July 2018");
    CHECK(dateText({2018, 0, 0}, words) == "2018");
    CHECK(dayText(1'600'000'000, words) == "13 September 2020");
    CHECK(secondsText(Milliseconds{6250}, words) == "6.3");
    CHECK(listText({"A", "B", "C"}, words) == "A, B and C");
    CHECK(listText({"A"}, words) == "A");
    CHECK(listText({}, words).empty());
}

TEST_CASE("Figures, dates and lists in German") {
    const Words& words = playing::shippedLanguages().words("de");
    CHECK(countText(1600, words) == "1.600");
    CHECK(countText(-1234567, words) == "-1.234.567");
    CHECK(localNumber("12,018.5", words) == "12.018,5");
    CHECK(dateText({2018, 3, 1}, words) == "1. März 2018");
    CHECK(dateText({2018, 3, 0}, words) == "März 2018");
    CHECK(dayText(0, words) == "1. Januar 1970");
    CHECK(secondsText(Milliseconds{59'990}, words) == "60,0");
    CHECK(listText({"A", "B"}, words) == "A und B");
}

TEST_CASE("A date whose month has no name is given by its year") { CHECK(dateText({2018, 7, 27}, Words()) == "2018"); }
