#include "drawing/Canopy.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace drawing;

namespace {

Canopy opened(float opening) {
    Canopy canopy;
    canopy.opening = opening;
    return canopy;
}

float widthOf(const Polygon& polygon) {
    const auto [left, right] = std::minmax_element(polygon.begin(), polygon.end(), [](Point a, Point b) { return a.x < b.x; });
    return right->x - left->x;
}

float area(const Polygons& gores) {
    float sum = 0;
    for (const Polygon& gore : gores) sum += std::abs(signedArea(gore));
    return sum;
}

} // namespace

TEST_CASE("An open canopy is as wide as it says, and its gores fill its outline") {
    const Canopy canopy = opened(1);
    CHECK(goresOf(canopy).size() == 9);
    CHECK(widthOf(silhouetteOf(canopy)) == Approx(2 * canopy.halfWidth).epsilon(0.01));
    CHECK(area(goresOf(canopy)) == Approx(std::abs(signedArea(silhouetteOf(canopy)))).epsilon(0.01));
}

TEST_CASE("A canopy opens gore by gore, from the middle out, and snaps a little past its width") {
    CHECK(widthOf(silhouetteOf(opened(0))) < 0.25F * 2 * 190);
    const auto half = goresOf(opened(0.45F));
    CHECK(std::abs(signedArea(half[4])) > 3 * std::abs(signedArea(half[0])));
    float widest = 0;
    for (float t = 0; t <= 1; t += 0.01F) {
        widest = std::max(widest, widthOf(silhouetteOf(opened(t))));
        CHECK(widthOf(silhouetteOf(opened(t + 0.01F))) - widthOf(silhouetteOf(opened(t))) < 40); // no jump
    }
    CHECK(widest > 2 * 190.F);
}

TEST_CASE("A collapsed canopy lies low") {
    Canopy canopy = opened(1);
    const auto heightOf = [](const Polygon& polygon) {
        const auto [top, bottom] =
            std::minmax_element(polygon.begin(), polygon.end(), [](Point a, Point b) { return a.y < b.y; });
        return bottom->y - top->y;
    };
    const float open = heightOf(silhouetteOf(canopy));
    canopy.slump = 1;
    CHECK(heightOf(silhouetteOf(canopy)) < 0.6F * open);
}
