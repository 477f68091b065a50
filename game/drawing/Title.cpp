#include "drawing/Canopy.hpp"
#include "drawing/Overlay.hpp"
#include "drawing/Runner.hpp"
#include "drawing/Transition.hpp"
#include "drawing/Widgets.hpp"

#include <algorithm>
#include <cmath>

namespace drawing {

namespace {

/// \name When things happen as the title opens, in seconds
///@{
constexpr float slabTime = 0.34F, deepFrom = 0.10F, canopyFrom = 0.30F, openTime = 0.80F, runnerFrom = 0.35F;
///@}

/// Where a line of the diagonal through \p x at the top of the grid is at the height \p y.
Point onDiagonal(float x, float y) { return {x - slant * y, y}; }

/// A strip of paper that is drawn along the diagonal until it spans the window, its end cut askew.
void drawSlabs(Scene& scene, Time age) {
    constexpr float askew = 90, far = 1200;
    const Box window = scene.window;
    const float high = window.height + 2 * askew;
    const Entrance red = scene.enters(age, 0, slabTime), deep = scene.enters(age, deepFrom, slabTime);
    const float end = window.top - askew + high * red.place;         // comes down
    const float start = window.bottom() + askew - high * deep.place; // goes up
    const Polygon strip{onDiagonal(700, window.top), onDiagonal(1012 + far, window.top), onDiagonal(1012 + far, end + askew),
                        onDiagonal(700, end - askew * (1 - red.place))};
    scene.canvas.fill(strip, scene.theme.red.faded(red.opacity));
    scene.canvas.fill(Polygon{onDiagonal(1010, start), onDiagonal(1010 + far, start - askew * (1 - deep.place)),
                              onDiagonal(1010 + far, window.bottom()), onDiagonal(1010, window.bottom())},
                      scene.theme.deepRed.faded(deep.opacity));
}

/// How strongly ambient motion still goes: it dies down before it sleeps.
float ambience(Time age) { return std::clamp((swayTime - seconds(age)) / 3, 0.F, 1.F); }

/// Packed, it drops in; opens gore by gore; swings out; hangs and sways.
void drawHangingCanopy(Scene& scene, Time age) {
    const bool still = scene.look.reducedMotion;
    const float t = seconds(age) - canopyFrom;
    const Entrance in = scene.enters(age, canopyFrom, 0.5F);
    Canopy canopy{{925, 250}, 190, 9, scene.theme.bone, scene.theme.ink, scene.theme.bone};
    canopy.opening = still ? 1 : t / openTime;
    const float swing = t < 0 ? 0 : 0.20F * std::exp(-1.1F * t) * std::sin(3.1F * t);
    canopy.sway = still ? 0 : swing + 0.04F * ambience(age) * std::sin(1.3F * seconds(age));
    canopy.kick = still ? 0.3F : 0.3F + ambience(age) * (std::exp(-0.8F * std::max(0.F, t)) + 0.2F) * std::sin(4 * t);
    const Canvas::Mapped falling(scene.canvas, Affine::shift(0, -330 * (1 - in.place)), in.opacity);
    drawCanopy(scene.canvas, canopy);
}

/// The turns of the run cycle by \p t seconds: a steady pace that slows down to a stop in mid-stride when ambient motion sleeps.
float turnsRun(float t) {
    constexpr float pace = 1.55F, slowing = 3, mid = 0.90F;
    const float steady = std::min(t, swayTime - slowing), last = std::clamp(t - (swayTime - slowing), 0.F, slowing);
    constexpr float total = pace * (swayTime - slowing / 2);
    return mid - (total - std::floor(total)) + pace * (steady + last - last * last / (2 * slowing));
}

/// The runner on his fuse, at the foot of the slabs.
void drawChase(Scene& scene, Time age) {
    const bool still = scene.look.reducedMotion;
    const float t = seconds(age), arrived = still ? 1 : easeOutCubic((t - runnerFrom) / 0.9F);
    const Entrance in = scene.enters(age, runnerFrom, 0.3F);
    const Canvas::Mapped faded(scene.canvas, {}, in.opacity);
    FuseLine fuse = fuseIn(scene, 800, scene.window.right() + 40, 622);
    const Colour dark = scene.look.highContrast ? scene.theme.bone : scene.theme.ink; // on slabs that are dark there
    fuse.cord = dark;
    fuse.twist = fuse.ash = scene.theme.red;
    fuse.time = std::min(t, swayTime);
    fuse.burnt = (mix(700, 985, arrived) - fuse.left) / (fuse.right - fuse.left);
    if (fuse.burnt > 0) drawFuse(scene.canvas, fuse);
    Runner runner{{mix(720, 1112, arrived), fuse.y - 2}, 92, dark};
    runner.effort = 0.5F;
    runner.turns = still ? 0.9F : turnsRun(std::min(t, swayTime));
    drawRunner(scene.canvas, runner);
}

void drawArt(Scene& scene, Time age) {
    drawHangingCanopy(scene, age);
    drawChase(scene, age);
}

void drawName(Scene& scene, Time age) {
    const float s = scene.textScale() - 1;
    const float size = 148 - 44 * s;
    TextStyle style{Face::Title, size, scene.theme.bone, 2, 1};
    const float step = 0.845F * size;
    for (int i = 0; i < 2; ++i) {
        const auto line = static_cast<float>(i);
        const Entrance in = scene.enters(age, 0.05F + 0.06F * line);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(-(110 + 90 * line) * (1 - in.place), 0), in.opacity);
        scene.canvas.text(scene.words(i == 0 ? "game.good" : "game.canopy"), style, {61, 200 - 62 * s + step * line});
    }
    const Entrance in = scene.enters(age, 0.18F);
    const Canvas::Mapped faded(scene.canvas, Affine::shift(0, 0), in.opacity);
    TextStyle label = scene.label(24, scene.theme.gold);
    label.spacing = 3;
    scene.lineOf(scene.words("title.subtitle"), label, {margin, 200 - 62 * s + step + 37 + 6 * s}, 400 + 70 * s);
}

void drawMenu(Scene& scene, const screens::Title& screen) {
    const auto rows = screens::menuRows(screen, scene.context);
    const float s = scene.textScale() - 1;
    const float top = 396 - 96 * s;
    const float step = std::min(39 + 30 * s, (696 - top) / static_cast<float>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto index = static_cast<int>(i);
        const bool focused = screen.focus == index;
        const float y = top + step * static_cast<float>(i);
        const Entrance in = scene.enters(screen.age, 0.1F + staggerTime * static_cast<float>(i));
        const Canvas::Mapped moved(scene.canvas, Affine::shift(-40 * (1 - in.place), 0), in.opacity);
        const Box bar{48, y + 1, 330 + 40 * s, step - 2};
        if (focused) scene.canvas.fill(bar, scene.theme.bone);
        const bool isLast = i + 1 == rows.size();
        const Colour colour = focused ? scene.theme.ink : isLast ? scene.theme.muted : scene.theme.bone;
        TextStyle style{Face::Label, step * 0.7F, colour, 1, 1};
        scene.canvas.text(rows[i].label, style, {margin, centredBaseline(bar, style.size)});
        scene.clickable(bar, screens::Choose{index}, screens::Focus{index});
    }
}

} // namespace

void draw(Scene& scene, const screens::Title& screen) {
    drawGround(scene, std::min(screen.age, std::chrono::duration_cast<Time>(std::chrono::duration<float>(swayTime))));
    drawSlabs(scene, screen.age);
    drawArt(scene, screen.age);
    drawName(scene, screen.age);
    drawMenu(scene, screen);
    const TextBlock small = scene.set(scene.words("title.unofficial"), scene.body(13, scene.theme.slabText), 720, 60);
    const float last = std::min(700.F, captionsTop(scene) - 8);
    scene.canvas.text(small, {1250, last - small.lineStep() * static_cast<float>(small.lines.size() - 1)}, Align::Right);
}

} // namespace drawing
