#include "drawing/Briefing.hpp"

#include "drawing/Canopy.hpp"
#include "drawing/Noise.hpp"
#include "drawing/Widgets.hpp"

#include <algorithm>
#include <cmath>

namespace drawing {

namespace {

using screens::Briefing;
using Phase = Briefing::Phase;

Box cardOf(const Scene& scene) {
    const float s = scene.textScale() - 1;
    const float width = 860 + 292 * s, height = 376 + 72 * s;
    return {(gridWidth - width) / 2, 142 - 14 * s, width, height};
}

/// How many letters stand there.
std::size_t typedCount(const Scene& scene, const Briefing& screen) {
    constexpr std::size_t all = 100'000;
    if (scene.look.reducedMotion || screen.phase == Phase::Burning) return all;
    return static_cast<std::size_t>(screen.phaseAge / Briefing::eachCharacter);
}

std::vector<Passage> paragraphsOf(const Scene& scene, const Briefing& screen) {
    const Theme& theme = scene.theme;
    const auto lines = screens::briefingLines(screen, scene.context);
    TextStyle heading = scene.title(64, theme.ink);
    heading.lineHeight = 1.14F; // what follows does not stick to it
    std::vector<Passage> paragraphs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool isFirst = i == 0, isLast = i + 1 == lines.size(), isVoice = i + 2 == lines.size();
        const TextStyle plain = isVoice ? scene.strong(29, theme.ink) : scene.body(24, theme.ink);
        paragraphs.push_back({lines[i], isFirst ? heading : isLast ? scene.label(26, theme.deepRed) : plain});
    }
    return paragraphs;
}

/// The words of the card as far as they are typed, and what types them.
void drawTyped(Scene& scene, const Briefing& screen, const Box& area) {
    const Column column = setColumn(scene, paragraphsOf(scene, screen), area.width, area.height, 14);
    noteUnlessFits(scene, column);
    std::size_t left = typedCount(scene, screen);
    float y = area.top;
    for (const TextBlock& block : column.blocks) {
        const float baseline = y + 0.98F * block.style.size;
        const Revealed shown = revealed(block, left);
        scene.canvas.text(shown.block, {area.left, baseline});
        const bool isHere = shown.left == 0 && left > 0;
        if (isHere && screen.phase == Phase::Reading && screen.phaseAge < screen.typing) {
            const auto line = static_cast<float>(shown.block.lines.size() - 1);
            const float size = block.style.size;
            scene.canvas.fill({area.left + shown.block.lines.back().width + 4, baseline + line * block.lineStep() - 0.74F * size,
                               0.42F * size, 0.8F * size},
                              scene.theme.deepRed);
        }
        left = shown.left;
        y += block.height() + column.gap;
    }
}

void drawCard(Scene& scene, const Briefing& screen, const Box& card) {
    scene.canvas.fill(cutBox(card, 34), scene.theme.bone);
    scene.canvas.fill({card.left, card.top, 12, card.height}, scene.theme.red);
    Canopy emblem{{card.right() - 104, card.top + 104}, 62, 7, scene.theme.red, scene.theme.ink, scene.theme.ink};
    emblem.sway = 0.03F;
    if (!scene.hasLargeText()) drawCanopy(scene.canvas, emblem);
    const float room = scene.hasLargeText() ? 60 : 250;
    drawTyped(scene, screen, {card.left + 52, card.top + 34, card.width - room, card.height - 60});
    scene.clickable(card, screens::KeyPress{screens::Key::Enter});
}

/// The fuse under the card; without one it waits for a word.
void drawCardFuse(Scene& scene, const Briefing& screen, const Box& card) {
    if (screen.fuse.count() == 0) return;
    FuseLine fuse = fuseIn(scene, card.left, card.right(), card.bottom() + 30);
    const bool isReading = screen.phase == Phase::Reading;
    fuse.burnt = isReading ? std::clamp(seconds(screen.phaseAge) / seconds(screen.fuse), 0.F, 1.F) : 1;
    fuse.time = isReading ? seconds(screen.phaseAge) : 0;
    fuse.lit = isReading;
    drawFuse(scene.canvas, fuse);
}

} // namespace

float burnReach(float t, float angle, float far) {
    const float way = far * (0.12F * t + 0.88F * t * t);
    const float along = angle * 9;
    const float jag = 46 * (smoothNoise(along + 2.2F * t, 41) - 0.5F) + 22 * (smoothNoise(along * 3.1F - 3 * t, 42) - 0.5F) +
                      9 * (smoothNoise(along * 9.7F, 43) - 0.5F);
    return std::max(0.F, way + jag * std::min(1.F, way / 60));
}

namespace {

float farthest(const Box& card) { return std::hypot(card.width, card.height) + 60; }

/// Where the fire is in the direction \p angle from the corner that it began in.
Point fireAt(const Box& card, float t, float angle) {
    return Point{card.right(), card.bottom()} + polar(angle, burnReach(t, angle, farthest(card)));
}

/// From the left of the corner, over the card, to above it.
float angleAt(float share) { return pi * (1 + 0.5F * share); }

/// The edge of the fire from the lower edge of \p card, left of its corner, round to the right edge, above it.
Polygon frontOf(const Box& card, float t) {
    constexpr int pieces = 120;
    Polygon front;
    for (int i = 0; i <= pieces; ++i) front.push_back(fireAt(card, t, angleAt(static_cast<float>(i) / pieces)));
    return front;
}

/// The runs of \p line that lie on \p card.
Polygons onCard(const Polygon& line, const Box& card) {
    Polygons runs(1);
    for (const Point& p : line) {
        const bool isOn = p.x > card.left - 2 && p.y > card.top - 2 && p.x < card.right() + 2 && p.y < card.bottom() + 2;
        if (isOn)
            runs.back().push_back(p);
        else if (!runs.back().empty())
            runs.emplace_back();
    }
    std::erase_if(runs, [](const Polygon& run) { return run.size() < 2; });
    return runs;
}

/// \p run moved \p by away from the corner where the fire began (towards it when negative), no further than the paper goes.
Polygon ahead(const Polygon& run, const Box& card, float by) {
    const Point corner{card.right(), card.bottom()};
    Polygon moved;
    for (const Point& p : run) {
        const Point way = p - corner;
        const Point to = p + way * (by / std::max(1.F, length(way)));
        moved.push_back({std::clamp(to.x, card.left, card.right()), std::clamp(to.y, card.top, card.bottom())});
    }
    return moved;
}

/// What is burnt shows the ground behind.
void drawHole(Scene& scene, const Polygon& front, const Box& card) {
    constexpr float beyond = 8;
    Polygon hole = front;
    hole.push_back({card.right() + beyond, front.back().y});
    hole.push_back({card.right() + beyond, card.bottom() + beyond});
    hole.push_back({front.front().x, card.bottom() + beyond});
    scene.canvas.shade(hole, {0, 0, gridWidth, gridHeight}, scene.theme.groundTop, scene.theme.groundBottom);
}

/// Scorched, charred, glowing: from the paper to the fire.
void drawEdge(Scene& scene, const Polygon& run, const Box& card, float time) {
    const Theme& theme = scene.theme;
    const Colour scorch = mix(theme.ink, theme.flame, 0.22F);
    const Polygon charred = ahead(run, card, 7), brown = ahead(run, card, 26);
    scene.canvas.band(charred, scorch.faded(0.92F), brown, scorch.faded(0.42F));
    scene.canvas.band(brown, scorch.faded(0.42F), ahead(run, card, 78), scorch.faded(0));
    scene.canvas.band(run, theme.ink, charred, theme.ink);
    scene.canvas.stroke(run, 4.2F, theme.flame);
    scene.canvas.stroke(run, 1.8F, theme.gold);
    const Polygon hot = ahead(run, card, -16);
    for (std::size_t i = 2; i < run.size(); i += 9) {
        const auto place = static_cast<std::uint32_t>(i);
        const float breath = 0.8F + 0.2F * std::sin(time * 9 + 6 * noise(place, 51));
        scene.canvas.glow(hot[i], 40 + 22 * noise(place, 52), theme.gold.faded(0.30F * breath),
                          theme.flame.faded(0.30F * breath));
    }
}

/// Embers that leave the fire where it is when they are born, and rise.
void drawRising(Scene& scene, const Box& card, float t) {
    constexpr std::uint32_t count = 70;
    const Theme& theme = scene.theme;
    for (std::uint32_t i = 0; i < count; ++i) {
        const float birth = noise(i, 61) * 0.95F, life = 0.28F + 0.35F * noise(i, 62), age = (t - birth) / life;
        if (age <= 0 || age >= 1) continue;
        const Point from = fireAt(card, birth, angleAt(noise(i, 63)));
        if (from.x < card.left || from.y < card.top) continue;
        const auto placed = [&](float at) {
            return from + Point{34 * std::sin(at * 5 + 6 * noise(i, 64)) * at, -170 * at * (0.6F + 0.8F * noise(i, 65))};
        };
        const Colour colour = mix(theme.gold, theme.flame, age);
        scene.canvas.ember(placed(age - 0.16F), placed(age), 3.4F - 2.2F * age, colour.faded(1 - age * age));
    }
}

void drawBurning(Scene& scene, const Briefing& screen, const Box& card) {
    const float time = seconds(screen.phaseAge), t = std::min(1.F, time / seconds(Briefing::burning));
    const Polygon front = frontOf(card, t);
    scene.canvas.nextLayer();
    drawHole(scene, front, card);
    for (const Polygon& run : onCard(front, card)) drawEdge(scene, run, card, time);
    if (scene.look.sparks) drawRising(scene, card, t);
}

/// Heading and prompts leave with the last of the card.
void drawRest(Scene& scene, const Briefing& screen) {
    const bool burns = screen.phase == Phase::Burning && !scene.look.reducedMotion;
    const float since = burns ? seconds(screen.phaseAge) - seconds(Briefing::burning) + entranceTime : 0;
    const float gone = std::clamp(since / entranceTime, 0.F, 1.F);
    const Canvas::Mapped faded(scene.canvas, {}, 1 - gone);
    {
        const Canvas::Mapped slid(scene.canvas, Affine::shift(-640 * gone * gone, 0));
        drawHeading(scene, screens::heading(screen, scene.context), screen.age);
    }
    drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688);
}

} // namespace

void draw(Scene& scene, const Briefing& screen) {
    drawGround(scene, screen.age);
    const Box card = cardOf(scene);
    const bool isBurning = screen.phase == Phase::Burning;
    const float gone = isBurning && scene.look.reducedMotion ? seconds(screen.phaseAge) / fadeTime : 0;
    {
        const Entrance in = scene.enters(screen.age, 0.06F, 0.28F);
        const Affine thrown = Affine::shift(0, -40 * (1 - in.place)).after(Affine::turn(0.06F * (1 - in.place), card.centre()));
        const Canvas::Mapped moved(scene.canvas, thrown, in.opacity * (1 - std::min(1.F, gone)));
        drawCard(scene, screen, card);
    }
    drawCardFuse(scene, screen, card);
    if (isBurning && !scene.look.reducedMotion) drawBurning(scene, screen, card);
    scene.canvas.nextLayer();
    drawRest(scene, screen);
}

} // namespace drawing
