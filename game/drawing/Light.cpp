#include "drawing/Canvas.hpp"
#include "drawing/Ground.hpp"

#include <algorithm>
#include <cmath>

// Grounds and lights: what a canvas draws beside flat shapes and texts.

namespace drawing {

namespace {

/// Multiplied by its opacity, as all of a canvas is.
sf::Color covering(Colour c) {
    const auto channel = [&](std::uint8_t value) { return static_cast<std::uint8_t>((value * c.a + 127) / 255); };
    return {channel(c.r), channel(c.g), channel(c.b), c.a};
}

/// Without opacity a colour covers nothing: it is added to what lies below.
sf::Color added(Colour c) {
    sf::Color colour = covering(c);
    colour.a = 0;
    return colour;
}

/// The corners of a convex polygon as triangles that meet in the first.
template <typename Add>
void fan(std::size_t count, const Add& add) {
    for (std::size_t i = 1; i + 1 < count; ++i)
        for (const std::size_t corner : {std::size_t{0}, i, i + 1}) add(corner);
}

/// What of a convex polygon lies right (\p side 1) or left (-1) of \p x (Sutherland and Hodgman 1974).
Polygon cut(const Polygon& polygon, float x, float side) {
    Polygon kept;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point& from = polygon[i];
        const Point& to = polygon[(i + 1) % polygon.size()];
        const float before = (from.x - x) * side, after = (to.x - x) * side;
        if (before >= 0) kept.push_back(from);
        if (before * after < 0) kept.push_back({x, mix(from.y, to.y, before / (before - after))});
    }
    return kept;
}

} // namespace

void Canvas::shade(const Polygon& polygon, const Box& range, Colour top, Colour bottom) {
    const auto at = [&](const Point& p) {
        return seen(mix(top, bottom, std::clamp((p.y - range.top) / range.height, 0.F, 1.F)));
    };
    for (const std::size_t i : triangulate(polygon)) {
        const Point p = m_map(polygon[i]);
        layer().shapes.push_back(sfml::vertex({p.x, p.y}, covering(at(polygon[i]))));
    }
}

void Canvas::band(const Polygon& from, Colour fromColour, const Polygon& to, Colour toColour) {
    for (std::size_t i = 0; i + 1 < std::min(from.size(), to.size()); ++i)
        quad(layer().shapes, m_map(from[i]), m_map(from[i + 1]), seen(fromColour), m_map(to[i + 1]), m_map(to[i]),
             seen(toColour));
}

void Canvas::ground(const Polygon& polygon, unsigned drift) {
    const sf::Color white = covering(seen({255, 255, 255, 255}));
    Polygon left = polygon;
    for (Point& p : left) p = m_map(p);
    const auto [least, most] = std::ranges::minmax(left, {}, &Point::x);
    const auto width = static_cast<float>(Ground::width), begin = -static_cast<float>(drift % Ground::width);
    // Strip by strip, not by a texture that repeats itself: one that is read as the letters are is drawn by the same program of
    // the driver's.
    for (auto strips = static_cast<int>(std::floor((least.x - begin) / width));
         begin + width * static_cast<float>(strips) < most.x; ++strips) {
        const float strip = begin + width * static_cast<float>(strips);
        const Polygon part = cut(cut(left, strip, 1), strip + width, -1);
        fan(part.size(), [&](std::size_t i) {
            layer().grounds.push_back(sfml::vertex({part[i].x, part[i].y}, white, {part[i].x - strip, part[i].y}));
        });
    }
}

void Canvas::ember(Point tail, Point head, float width, Colour colour) {
    const Point along = head - tail;
    const float far = std::max(length(along), 1e-4F);
    const Point out = Point{-along.y, along.x} * (width / far);
    const Point heart = mix(tail, head, 0.7F);
    const Colour hot = seen(colour), cold = seen(colour).faded(0);
    const Polygon rim{tail, heart + out, head + along * (0.6F * width / far), heart - out};
    Vertices& into = layer().glows;
    const std::size_t first = into.size();
    for (std::size_t i = 0; i < rim.size(); ++i)
        triangle(into, m_map(heart), hot, m_map(rim[i]), cold, m_map(rim[(i + 1) % rim.size()]), cold);
    for (auto vertex = into.begin() + static_cast<std::ptrdiff_t>(first); vertex != into.end(); ++vertex) vertex->color.a = 0;
}

void Canvas::light(const Polygon& polygon, Colour colour) {
    const Colour ink = seen(colour);
    fan(polygon.size(), [&](std::size_t i) {
        const Point p = m_map(polygon[i]);
        layer().glows.push_back(sfml::vertex({p.x, p.y}, added(ink)));
    });
}

} // namespace drawing
