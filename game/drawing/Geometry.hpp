#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <vector>

namespace drawing {

/// A place or a distance, in units of the 1280 x 720 grid unless said otherwise.
struct Point {
    float x = 0, y = 0;

    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(Point a, float k) { return {a.x * k, a.y * k}; }
    bool operator==(const Point&) const = default;
};

/// Memory for what lives no longer than a frame; it keeps what is given back, so that a frame like the one before takes none from
/// the system. For the thread that draws.
std::pmr::memory_resource& framePool();

template <typename T>
struct Pooled {
    using value_type = T;

    Pooled() = default;
    template <typename Other>
    Pooled(const Pooled<Other>& /*other*/) {} // NOLINT(google-explicit-constructor): as allocators are
    T* allocate(std::size_t count) { return static_cast<T*>(framePool().allocate(count * sizeof(T), alignof(T))); }
    void deallocate(T* memory, std::size_t count) { framePool().deallocate(memory, count * sizeof(T), alignof(T)); }
    bool operator==(const Pooled& /*other*/) const { return true; }
};
using Polygon = std::vector<Point, Pooled<Point>>;
using Polygons = std::vector<Polygon, Pooled<Polygon>>;
using Indices = std::vector<std::size_t, Pooled<std::size_t>>;

inline float length(Point p) { return std::hypot(p.x, p.y); }
/// The point at \p angle (radians, clockwise from the right on screen) and \p radius from the origin.
inline Point polar(float angle, float radius) { return {std::cos(angle) * radius, std::sin(angle) * radius}; }
inline float mix(float a, float b, float t) { return a + (b - a) * t; }
inline Point mix(Point a, Point b, float t) { return {mix(a.x, b.x, t), mix(a.y, b.y, t)}; }

struct Box {
    float left = 0, top = 0, width = 0, height = 0;

    float right() const { return left + width; }
    float bottom() const { return top + height; }
    Point centre() const { return {left + width / 2, top + height / 2}; }
    Box moved(float x, float y) const { return {left + x, top + y, width, height}; }
    Box inset(float by) const { return {left + by, top + by, width - 2 * by, height - 2 * by}; }
    bool operator==(const Box&) const = default;
};
inline Box mix(const Box& a, const Box& b, float t) {
    return {mix(a.left, b.left, t), mix(a.top, b.top, t), mix(a.width, b.width, t), mix(a.height, b.height, t)};
}

/// An affine map of the plane: scale, rotation, shift.
struct Affine {
    float a = 1, b = 0, c = 0, d = 1, x = 0, y = 0;

    Point operator()(Point p) const { return {a * p.x + c * p.y + x, b * p.x + d * p.y + y}; }
    /// First \p inner, then this.
    Affine after(const Affine& inner) const {
        const Point origin = (*this)({inner.x, inner.y});
        return {a * inner.a + c * inner.b,
                b * inner.a + d * inner.b,
                a * inner.c + c * inner.d,
                b * inner.c + d * inner.d,
                origin.x,
                origin.y};
    }
    static Affine shift(float x, float y) { return {1, 0, 0, 1, x, y}; }
    static Affine scale(float k, Point centre = {}) { return {k, 0, 0, k, centre.x * (1 - k), centre.y * (1 - k)}; }
    static Affine turn(float radians, Point centre = {}) {
        const float c = std::cos(radians), s = std::sin(radians);
        return {c, s, -s, c, centre.x - c * centre.x + s * centre.y, centre.y - s * centre.x - c * centre.y};
    }
};

struct Colour {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;

    /// The same colour, \p k times as opaque.
    Colour faded(float k) const {
        return {r, g, b, static_cast<std::uint8_t>(std::lround(static_cast<float>(a) * std::fmin(1.F, std::fmax(0.F, k))))};
    }
    bool operator==(const Colour&) const = default;
};
Colour mix(Colour a, Colour b, float t);

inline constexpr float pi = 3.14159265F;

/// The points of a cubic Bezier curve from \p a to \p d, both ends included, in \p pieces steps.
Polygon bezier(Point a, Point b, Point c, Point d, int pieces);
/// The corners of \p box, clockwise.
Polygon cornersOf(const Box& box);
/// \p box with its upper right corner cut at 45 degrees by \p cut.
Polygon cutBox(const Box& box, float cut);
/// The area of \p polygon, positive when it runs clockwise on screen.
float signedArea(const Polygon& polygon);
/// A simple polygon, convex or not, as triangles (ear clipping; Meisters 1975). Three indices a triangle.
Indices triangulate(const Polygon& polygon);

} // namespace drawing
