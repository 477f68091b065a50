#include "drawing/Geometry.hpp"

#include <algorithm>
#include <numeric>

namespace drawing {

namespace {

float cross(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool inside(Point p, Point a, Point b, Point c) { return cross(a, b, p) > 0 && cross(b, c, p) > 0 && cross(c, a, p) > 0; }

/// Whether the corner at place \p at of the ring \p left can be cut off without touching another corner.
bool isEar(const Polygon& polygon, const Indices& left, std::size_t at) {
    const std::size_t n = left.size();
    const Point a = polygon[left[(at + n - 1) % n]];
    const Point b = polygon[left[at]];
    const Point c = polygon[left[(at + 1) % n]];
    if (cross(a, b, c) <= 0) return false;
    return std::none_of(left.begin(), left.end(), [&](std::size_t i) { return inside(polygon[i], a, b, c); });
}

} // namespace

std::pmr::memory_resource& framePool() {
    // Never taken down: what is given back at the very end of the program must still find it.
    static auto* const pool = new std::pmr::unsynchronized_pool_resource(std::pmr::pool_options{0, 1U << 16U});
    return *pool;
}

float signedArea(const Polygon& polygon) {
    float area = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point p = polygon[i];
        const Point q = polygon[(i + 1) % polygon.size()];
        area += p.x * q.y - q.x * p.y;
    }
    return area / 2;
}

Colour mix(Colour a, Colour b, float t) {
    const auto channel = [t](std::uint8_t x, std::uint8_t y) {
        return static_cast<std::uint8_t>(std::lround(mix(static_cast<float>(x), static_cast<float>(y), t)));
    };
    return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), channel(a.a, b.a)};
}

Polygon bezier(Point a, Point b, Point c, Point d, int pieces) {
    Polygon points;
    for (int i = 0; i <= pieces; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(pieces);
        const float u = 1 - t;
        points.push_back(a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t));
    }
    return points;
}

Polygon cornersOf(const Box& box) {
    return {{box.left, box.top}, {box.right(), box.top}, {box.right(), box.bottom()}, {box.left, box.bottom()}};
}

Polygon cutBox(const Box& box, float cut) {
    return {{box.left, box.top},
            {box.right() - cut, box.top},
            {box.right(), box.top + cut},
            {box.right(), box.bottom()},
            {box.left, box.bottom()}};
}

Indices triangulate(const Polygon& polygon) {
    Indices left(polygon.size());
    std::iota(left.begin(), left.end(), std::size_t{0});
    if (signedArea(polygon) < 0) std::reverse(left.begin(), left.end());
    Indices triangles;
    std::size_t at = 0;
    std::size_t tried = 0;
    while (left.size() > 3 && tried <= left.size()) {
        const std::size_t n = left.size();
        if (isEar(polygon, left, at % n)) {
            triangles.insert(triangles.end(), {left[(at + n - 1) % n], left[at % n], left[(at + 1) % n]});
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(at % n));
            tried = 0;
        } else {
            ++at;
            ++tried;
        }
    }
    if (left.size() == 3) triangles.insert(triangles.end(), left.begin(), left.end());
    return triangles;
}

} // namespace drawing
