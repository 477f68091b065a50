#include "drawing/Seeing.hpp"

#include <catch2/catch.hpp>

using namespace seeing;

TEST_CASE("Contrast from none to black on white") {
    CHECK(contrast({0, 0, 0, 255}, {255, 255, 255, 255}) == Approx(21));
    CHECK(contrast({90, 90, 90, 255}, {90, 90, 90, 255}) == Approx(1));
    CHECK(contrast({118, 118, 118, 255}, {255, 255, 255, 255}) == Approx(4.54).margin(0.01)); // the grey that is named for 4.5
}

TEST_CASE("Lightness goes from 0 to 100") {
    CHECK(lightness(0) == Approx(0));
    CHECK(lightness(1) == Approx(100));
    CHECK(lightness(0.184) == Approx(50).margin(0.1));
}

TEST_CASE("White and grey stay what they are, however colours are seen; red and green come near each other") {
    for (const Sight& sight : sights) {
        INFO(sight.name);
        for (const double grey : {0.2, 1.0})
            for (const double channel : seen({grey, grey, grey}, sight)) CHECK(channel == Approx(grey).margin(0.002));
    }
    const Light red = seen({0.5, 0.1, 0}, sights[2]), green = seen({0.1, 0.27, 0}, sights[2]);
    CHECK(std::abs(red[0] - green[0]) < 0.05);
    CHECK(std::abs(red[1] - green[1]) < 0.05);
}
