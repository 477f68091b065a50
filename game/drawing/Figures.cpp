#include "drawing/Figures.hpp"

#include "drawing/Motion.hpp"
#include "drawing/Noise.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace drawing {

namespace {

/// Embers fly for as long as the spark burns; those that are in the air when it goes out fly to their end.
void drawEmbers(Canvas& canvas, const FuseLine& fuse, Point heart) {
    constexpr std::uint32_t count = 44;
    for (std::uint32_t i = 0; i < count; ++i) {
        const float period = 0.32F + 0.5F * noise(i, 1);
        const float clock = (fuse.time + fuse.sinceOut) / period + noise(i, 2);
        const auto life = static_cast<std::uint32_t>(clock);
        const float age = clock - static_cast<float>(life);
        if (age * period < fuse.sinceOut) continue; // it would have been born after that
        const float angle = 2 * pi * noise(i, life * 7 + 3);
        const float speed = 14 + 46 * noise(i, life * 7 + 4);
        const Point way = polar(angle, 1);
        const Point fall{-14 * age, 30 * age * age}; // it drifts back along the cord and falls
        const Point head = heart + way * (speed * easeOutCubic(age)) + fall;
        const Point tail = heart + way * (speed * easeOutCubic(std::fmax(0.F, age - 0.18F))) + fall;
        const Colour colour = mix(fuse.spark, mix(fuse.gold, fuse.flame, age), std::fmin(1.F, age * 2.5F));
        canvas.ember(tail, head, 2.4F - 1.3F * age, colour.faded(1 - age * age));
    }
}

void drawCord(Canvas& canvas, const FuseLine& fuse) {
    constexpr float ashApart = 7, twistsApart = 9;
    const float x = fuse.sparkX();
    const auto ashes = static_cast<int>(std::ceil((x - 2 - fuse.left) / ashApart));
    for (int i = 0; i < ashes; ++i) canvas.fill({fuse.left + ashApart * static_cast<float>(i), fuse.y - 1, 2, 2}, fuse.ash);
    if (x >= fuse.right) return;
    canvas.fill({x, fuse.y - 2, fuse.right - x, 4}, fuse.cord);
    // Twists are fixed to the cord, not to the spark, so that they do not crawl.
    const float last = fuse.right - 7;
    const auto twists = static_cast<int>(std::ceil((last - x) / twistsApart));
    for (int i = 0; i < twists; ++i) {
        const float at = last - twistsApart * static_cast<float>(i);
        canvas.stroke({{at, fuse.y + 2}, {at + 5, fuse.y - 2}}, 1.2F, fuse.twist);
    }
}

/// What the spark does at the end of the cord: one flash, embers thrown wide, smoke.
void drawBurst(Canvas& canvas, const FuseLine& fuse, Point heart) {
    const float t = fuse.sinceOut;
    constexpr float flash = 0.5F;
    if (t < flash) {
        const float left = 1 - t / flash;
        canvas.glow(heart, 60 + 130 * easeOutCubic(t / flash),
                    mix(fuse.flame, fuse.spark, left * left).faded(left), // white for a moment only
                    fuse.flame.faded(0.8F * left));
    }
    for (std::uint32_t i = 0; fuse.embers && i < 30; ++i) {
        const float life = 0.5F + 0.6F * noise(i, 21), age = t / life;
        if (age >= 1) continue;
        const auto placed = [&](float at) {
            const Point way = polar(-pi * noise(i, 22), 60 + 150 * noise(i, 23));
            return heart + way * easeOutCubic(at) + Point{0, 90 * at * at};
        };
        const Colour colour = mix(fuse.spark, fuse.flame, age);
        canvas.ember(placed(std::fmax(0.F, age - 0.12F)), placed(age), 3 - 2 * age, colour.faded(1 - age * age));
    }
}

} // namespace

void drawFuse(Canvas& canvas, const FuseLine& fuse) {
    drawCord(canvas, fuse);
    const Point heart{fuse.sparkX(), fuse.y};
    if (fuse.bursts && fuse.sinceOut < 1.2F) drawBurst(canvas, fuse, heart);
    if (!fuse.lit || fuse.bursts) return;
    // A little slower than three times a second, and faint: it flickers, nothing flashes.
    const float flicker = fuse.embers ? 1 + 0.07F * std::sin(fuse.time * 17) + 0.03F * std::sin(fuse.time * 11 + 1) : 1;
    const float burning = mix(1, 0.38F, easeOutCubic(fuse.sinceOut / 0.6F));
    canvas.glow(heart, 54 * flicker * mix(0.6F, 1, burning), fuse.gold.faded(0.75F * burning), fuse.flame.faded(0.75F * burning));
    canvas.nextLayer();
    if (fuse.embers) drawEmbers(canvas, fuse, heart);
    canvas.disc(heart, 3 + 2 * burning, mix(fuse.flame, fuse.spark, burning));
}

void drawGlyph(Canvas& canvas, int index, Point centre, float size, Colour colour) {
    const float r = size / 2;
    const auto at = [&](float x, float y) { return centre + Point{x, y} * r; };
    switch (index % 6) {
    case 0:
        canvas.fill(Polygon{at(0, -1), at(0.95F, 0.75F), at(-0.95F, 0.75F)}, colour);
        break;
    case 1:
        canvas.fill(Polygon{at(0, -1.1F), at(1.1F, 0), at(0, 1.1F), at(-1.1F, 0)}, colour);
        break;
    case 2:
        canvas.disc(centre, r * 0.92F, colour);
        break;
    case 3:
        canvas.fill(Box{centre.x - r * 0.85F, centre.y - r * 0.85F, r * 1.7F, r * 1.7F}, colour);
        break;
    case 4:
        canvas.fill(
            Polygon{at(-0.55F, -0.95F), at(0.55F, -0.95F), at(1.1F, 0), at(0.55F, 0.95F), at(-0.55F, 0.95F), at(-1.1F, 0)},
            colour);
        break;
    default:
        canvas.capsule(at(-0.6F, 0), at(0.6F, 0), r * 0.9F, colour);
        break;
    }
}

void drawTick(Canvas& canvas, Point centre, float size, float width, Colour colour) {
    const Point elbow = centre + Point{-0.17F, 0.36F} * size;
    canvas.capsule(centre + Point{-0.5F, 0} * size, elbow, width, colour);
    canvas.capsule(elbow, centre + Point{0.5F, -0.39F} * size, width, colour);
}

void drawCross(Canvas& canvas, Point centre, float size, float width, Colour colour) {
    const float r = size / 2;
    canvas.capsule(centre + Point{-r, -r}, centre + Point{r, r}, width, colour);
    canvas.capsule(centre + Point{r, -r}, centre + Point{-r, r}, width, colour);
}

void drawChevron(Canvas& canvas, Point centre, float direction, float size, float width, Colour colour) {
    const Point tip = centre + Point{0.5F * size * direction, 0};
    canvas.capsule(centre + Point{-0.5F * size * direction, -0.8F * size}, tip, width, colour);
    canvas.capsule(centre + Point{-0.5F * size * direction, 0.8F * size}, tip, width, colour);
}

} // namespace drawing
