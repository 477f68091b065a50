#include "drawing/Runner.hpp"
#include "drawing/Widgets.hpp"

namespace drawing {

namespace {

void drawItem(Scene& scene, const screens::MenuRow& row, int index, const Box& bar, bool isFocused) {
    if (isFocused) scene.canvas.fill(bar, scene.theme.bone);
    const TextStyle style = scene.label(34, isFocused ? scene.theme.ink : scene.theme.bone);
    scene.lineOf(row.label, style, {margin, centredBaseline(bar, scene.grown(style.size))}, bar.width - 30);
    const Box remark{bar.right() + 24, bar.top, gridWidth - margin - bar.right() - 24, bar.height};
    if (!row.remark.empty())
        drawCentred(scene, scene.set(row.remark, scene.body(18, scene.theme.muted), remark.width, remark.height + 8), remark);
    scene.clickable(bar, screens::Choose{index}, screens::Focus{index});
}

/// The rows: large text has each in more room.
Box barOf(const Scene& scene, std::size_t row) {
    const float s = scene.textScale() - 1, step = 64 + 34 * s;
    return {margin - 16, 220 + 20 * s + step * static_cast<float>(row), 420 + 160 * s, step - 10};
}

/// The runner, caught between two strides, on a fuse that stands still: at the foot, or above the \p last row where the remark
/// beside that is large.
void drawStandstill(Scene& scene, Time age, const Box& last) {
    const Entrance in = scene.enters(age, 0.05F, 0.28F);
    const Canvas::Mapped moved(scene.canvas, Affine::shift(90 * (1 - in.place), 0), in.opacity);
    const bool isLarge = scene.textScale() > 1.1F;
    const float ground = isLarge ? last.top - 26 : 610, left = isLarge ? last.right() + 24 : 560;
    Runner runner{{1010, ground}, 250, scene.theme.raised};
    runner.turns = 0.41F;
    runner.effort = 0.8F;
    scene.canvas.fill({left, ground, scene.window.right() - left, 5}, scene.theme.raised);
    drawRunner(scene.canvas, runner);
}

} // namespace

void draw(Scene& scene, const screens::Pause& screen) {
    scene.coverHits();
    drawGround(scene);
    const auto rows = screens::menuRows(screen, scene.context);
    drawStandstill(scene, screen.age, barOf(scene, rows.size() - 1));
    scene.canvas.nextLayer();
    drawHeading(scene, screens::heading(screen, scene.context), screen.age);
    scene.lineOf(scene.words(screen.hasFuse ? "pause.remark" : "pause.no-fuse-remark"), scene.body(22, scene.theme.muted),
                 {margin, 180}, gridWidth - 2 * margin);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto place = static_cast<float>(i);
        const Entrance in = scene.enters(screen.age, 0.05F + staggerTime * place);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(-40 * (1 - in.place), 0), in.opacity);
        drawItem(scene, rows[i], static_cast<int>(i), barOf(scene, i), screen.focus == static_cast<int>(i));
    }
    drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688);
}

} // namespace drawing
