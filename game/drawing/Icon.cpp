#include "drawing/Icon.hpp"

#include "drawing/Canopy.hpp"
#include "drawing/Runner.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace drawing {

namespace {

constexpr float cut = 96;

Polygon lineBetween(Point from, Point to, float width) {
    const Point along = to - from;
    const Point out = Point{-along.y, along.x} * (width / 2 / length(along));
    return {from + out, to + out, to - out, from - out};
}

void addCanopy(std::vector<IconShape>& shapes, const Theme& theme, bool isSmall) {
    Canopy canopy;
    canopy.halfWidth = isSmall ? 208 : 186;
    canopy.gores = isSmall ? 5 : 7;
    const Point edge{256, isSmall ? 280.F : 250.F};
    const float height = 0.6F * canopy.halfWidth;
    const Skeleton joints = hanging(0, 0.3F);
    const Point ground = edge + Point{0, (isSmall ? 0.62F : 0.72F) * canopy.halfWidth - joints.hand[0].y * height};
    const float thread = isSmall ? 18 : 7;
    const auto placed = [&](Polygon outline) {
        for (Point& p : outline) p = p + edge;
        return outline;
    };
    const float step = 2 * canopy.halfWidth / static_cast<float>(canopy.gores);
    for (int i = 0; i <= canopy.gores; i += isSmall ? canopy.gores : 1) {
        const Point seam = edge + Point{step * static_cast<float>(i) - canopy.halfWidth, 0};
        const Point hand = ground + joints.hand[seam.x < edge.x ? 0 : 1] * height;
        shapes.push_back({lineBetween(seam, isSmall ? ground - Point{0, 0.8F * height} : hand, thread), theme.bone});
    }
    shapes.push_back({placed(silhouetteOf(canopy)), theme.bone});
    const auto gores = goresOf(canopy);
    for (std::size_t i = 1; i < gores.size(); i += 2) shapes.push_back({placed(gores[i]), theme.ink});
    if (isSmall) return;
    for (Polygon& part : figureOf(joints, ground, height)) shapes.push_back({std::move(part), theme.bone});
}

/// Where a row at \p y crosses \p outline, from left to right.
std::vector<float> crossings(const Polygon& outline, float y) {
    std::vector<float> places;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i], b = outline[(i + 1) % outline.size()];
        if ((a.y <= y) != (b.y <= y)) places.push_back(mix(a.x, b.x, (y - a.y) / (b.y - a.y)));
    }
    std::sort(places.begin(), places.end());
    return places;
}

constexpr unsigned fine = 4; ///< samples along each side of a pixel

/// The shapes at \p side samples along a side, the topmost shape of each sample.
std::vector<Colour> sampled(const std::vector<IconShape>& shapes, unsigned side) {
    std::vector<Colour> samples(std::size_t{side} * side, Colour{0, 0, 0, 0});
    const float unit = iconUnits / static_cast<float>(side);
    for (const IconShape& shape : shapes)
        for (unsigned row = 0; row < side; ++row) {
            const auto places = crossings(shape.outline, (static_cast<float>(row) + 0.5F) * unit);
            for (std::size_t i = 0; i + 1 < places.size(); i += 2) {
                const auto sample = [&](float x) {
                    return static_cast<std::size_t>(std::clamp(std::ceil(x / unit - 0.5F), 0.F, static_cast<float>(side)));
                };
                const auto begin = samples.begin() + static_cast<std::ptrdiff_t>(std::size_t{row} * side);
                std::fill(begin + static_cast<std::ptrdiff_t>(sample(places[i])),
                          begin + static_cast<std::ptrdiff_t>(sample(places[i + 1])), shape.colour);
            }
        }
    return samples;
}

std::string hexOf(Colour colour) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02X%02X%02X", colour.r, colour.g, colour.b);
    return text.data();
}

std::string pointsOf(const Polygon& outline) {
    std::string text;
    for (const Point& p : outline) {
        std::array<char, 32> pair{};
        std::snprintf(pair.data(), pair.size(), "%s%.1f,%.1f", text.empty() ? "" : " ", static_cast<double>(p.x),
                      static_cast<double>(p.y));
        text += pair.data();
    }
    return text;
}

} // namespace

std::vector<IconShape> iconShapes(const Theme& theme, unsigned size) {
    constexpr float slope = 280.F / 720, end = iconUnits;
    std::vector<IconShape> shapes{
        {{{0, 0}, {end - cut, 0}, {end, cut}, {end, end}, {0, end}}, theme.groundTop},
        {{{320, 0}, {end - cut, 0}, {end, cut}, {end, end}, {320 - slope * end, end}}, theme.red},
        {{{end, 150}, {end, end}, {end - slope * (end - 150), end}}, theme.deepRed},
    };
    constexpr unsigned small = 32;
    addCanopy(shapes, theme, size <= small);
    return shapes;
}

std::vector<std::uint8_t> iconPixels(const Theme& theme, unsigned size) {
    const unsigned side = fine * size;
    const std::vector<Colour> samples = sampled(iconShapes(theme, size), side);
    std::vector<std::uint8_t> pixels;
    pixels.reserve(std::size_t{4} * size * size);
    for (unsigned y = 0; y < size; ++y)
        for (unsigned x = 0; x < size; ++x) {
            unsigned r = 0, g = 0, b = 0, count = 0;
            for (unsigned i = 0; i < fine * fine; ++i) {
                const std::size_t row = y * fine + i / fine, column = x * fine + i % fine;
                const Colour c = samples[row * side + column];
                if (c.a == 0) continue;
                r += c.r;
                g += c.g;
                b += c.b;
                ++count;
            }
            const auto mean = [&](unsigned sum) { return static_cast<std::uint8_t>(count ? sum / count : 0); };
            pixels.insert(pixels.end(), {mean(r), mean(g), mean(b), static_cast<std::uint8_t>(255 * count / (fine * fine))});
        }
    return pixels;
}

std::string iconSvg(const Theme& theme) {
    std::string text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\">\n";
    for (const IconShape& shape : iconShapes(theme, static_cast<unsigned>(iconUnits)))
        text += "  <polygon fill=\"" + hexOf(shape.colour) + "\" points=\"" + pointsOf(shape.outline) + "\"/>\n";
    return text + "</svg>\n";
}

} // namespace drawing
