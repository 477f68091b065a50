#include "drawing/Geometry.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace drawing;

namespace {

float areaOfTriangles(const Polygon& polygon) {
    const auto corners = triangulate(polygon);
    float area = 0;
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3)
        area += std::abs(signedArea({polygon[corners[i]], polygon[corners[i + 1]], polygon[corners[i + 2]]}));
    return area;
}

} // namespace

TEST_CASE("Triangles cover a polygon exactly, convex or not, whichever way it runs") {
    const Polygon square = cornersOf({10, 20, 30, 40});
    const Polygon arrow{{0, 0}, {10, 5}, {0, 10}, {3, 5}};
    const Polygon comb{{0, 0}, {9, 0}, {9, 9}, {7, 1}, {5, 9}, {3, 1}, {1, 9}};
    for (Polygon polygon : {square, arrow, comb}) {
        CHECK(areaOfTriangles(polygon) == Approx(std::abs(signedArea(polygon))));
        CHECK(triangulate(polygon).size() == 3 * (polygon.size() - 2));
        std::reverse(polygon.begin(), polygon.end());
        CHECK(areaOfTriangles(polygon) == Approx(std::abs(signedArea(polygon))));
    }
}

TEST_CASE("A polygon that is none gives no triangles and ends") {
    CHECK(triangulate({}).empty());
    CHECK(triangulate({{1, 1}, {2, 2}}).empty());
    CHECK(areaOfTriangles({{0, 0}, {5, 0}, {10, 0}, {20, 0}}) == Approx(0).margin(1e-6));
}

TEST_CASE("Areas are positive clockwise on screen, where y grows downwards") {
    CHECK(signedArea(cornersOf({0, 0, 4, 5})) == Approx(20));
    CHECK(signedArea({{0, 0}, {0, 5}, {4, 5}, {4, 0}}) == Approx(-20));
}

TEST_CASE("Maps are done inner first") {
    const Affine map = Affine::shift(10, 0).after(Affine::scale(2));
    CHECK(map({1, 1}) == Point{12, 2});
    const Point turned = Affine::turn(pi / 2, {5, 5})({6, 5});
    CHECK(turned.x == Approx(5));
    CHECK(turned.y == Approx(6));
    const Point kept = Affine::scale(3, {7, 8})({7, 8});
    CHECK(kept.x == Approx(7));
    CHECK(kept.y == Approx(8));
}

TEST_CASE("A curve begins and ends at its ends") {
    const Polygon curve = bezier({0, 0}, {1, 5}, {9, 5}, {10, 0}, 8);
    REQUIRE(curve.size() == 9);
    CHECK(curve.front() == Point{0, 0});
    CHECK(curve.back() == Point{10, 0});
    CHECK(curve[4].y == Approx(3.75));
}

TEST_CASE("A cut corner takes half a square away") { CHECK(signedArea(cutBox({0, 0, 100, 50}, 10)) == Approx(100 * 50 - 50)); }

TEST_CASE("Colours mix and fade, and stay within their bounds") {
    CHECK(mix(Colour{0, 0, 0}, Colour{255, 255, 255}, 0.5F) == Colour{128, 128, 128});
    CHECK(Colour{1, 2, 3}.faded(0.5F).a == 128);
    CHECK(Colour{1, 2, 3}.faded(7).a == 255);
    CHECK(Colour{1, 2, 3}.faded(-1).a == 0);
}
