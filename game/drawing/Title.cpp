#include "drawing/Widgets.hpp"

#include <algorithm>

namespace drawing {

namespace {

/// The diagonal of the design: 280 to the left over the height of the grid.
constexpr float slant = 280.F / 720;

/// A slab right of the line through \p x at the top of the grid, reaching far beyond the grid.
void drawSlab(Scene& scene, float x, Colour colour) {
    constexpr float far = 2400;
    scene.canvas.fill(Polygon{{x + far * slant, -far},
                              {gridWidth + far * 2, -far},
                              {gridWidth + far * 2, gridHeight + far},
                              {x - (gridHeight + far) * slant, gridHeight + far}},
                      colour);
}

void drawSlabs(Scene& scene, Time age) {
    const auto slide = [&](float x, float delay, Colour colour) {
        const Entrance in = scene.enters(age, delay, 0.28F);
        const float away = 900 * (1 - in.place);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(away * slant, -away), in.opacity);
        drawSlab(scene, x, colour);
    };
    slide(700, 0, scene.theme.red);
    slide(1010, 0.06F, scene.theme.deepRed);
}

/// How strongly ambient motion still goes: it dies down before it sleeps.
float ambience(Time age) { return std::clamp((swayTime - seconds(age)) / 3, 0.F, 1.F); }

void drawArt(Scene& scene, Time age) {
    const bool still = scene.look.reducedMotion;
    const float t = seconds(age);
    const Entrance in = scene.enters(age, 0.12F, 0.5F);
    Canopy canopy{{925, 250}, 190, 9, scene.theme.bone, scene.theme.ink, scene.theme.bone};
    canopy.open = still ? 1 : std::max(0.F, easeOutBack((t - 0.12F) / 0.55F));
    canopy.sway = still ? 0 : 0.045F * ambience(age) * std::sin(t * 1.3F);
    {
        const Canvas::Mapped falling(scene.canvas, Affine::shift(0, -160 * (1 - in.place)), in.opacity);
        drawCanopy(scene.canvas, canopy);
    }
    Runner runner{{1120, 585}, 64, scene.theme.ink};
    runner.phase = still ? 0.15F : 0.15F + 1.5F * std::min(t, swayTime);
    const Canvas::Mapped running(scene.canvas, Affine::shift(-140 * (1 - in.place), 0), in.opacity);
    drawRunner(scene.canvas, runner);
}

void drawName(Scene& scene, Time age) {
    const float s = scene.textScale() - 1;
    const float size = 148 - 44 * s;
    TextStyle style{Face::Title, size, scene.theme.bone, 2, 1};
    const float step = 0.845F * size;
    for (int i = 0; i < 2; ++i) {
        const auto line = static_cast<float>(i);
        const Entrance in = scene.enters(age, 0.05F + 0.06F * line);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(-80 * (1 - in.place), 0), in.opacity);
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
    drawGround(scene);
    drawSlabs(scene, screen.age);
    drawArt(scene, screen.age);
    drawName(scene, screen.age);
    drawMenu(scene, screen);
    const TextBlock small = scene.set(scene.words("title.unofficial"), scene.body(13, scene.theme.slabText), 520, 60);
    scene.canvas.text(small, {1250, 700 - small.lineStep() * static_cast<float>(small.lines.size() - 1)}, Align::Right);
}

} // namespace drawing
