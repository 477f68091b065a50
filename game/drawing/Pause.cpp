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

/// The runner, caught between two strides, on a fuse that stands still.
void drawStandstill(Scene& scene, Time age) {
    const Entrance in = scene.enters(age, 0.05F, 0.28F);
    const Canvas::Mapped moved(scene.canvas, Affine::shift(90 * (1 - in.place), 0), in.opacity);
    constexpr float ground = 610;
    Runner runner{{1010, ground}, 250, scene.theme.raised};
    runner.turns = 0.41F;
    runner.effort = 0.8F;
    scene.canvas.fill({560, ground, scene.window.right() - 560, 5}, scene.theme.raised);
    drawRunner(scene.canvas, runner);
}

} // namespace

void draw(Scene& scene, const screens::Pause& screen) {
    scene.coverHits();
    drawGround(scene);
    drawStandstill(scene, screen.age);
    scene.canvas.nextLayer();
    drawHeading(scene, screens::heading(screen, scene.context), screen.age);
    const float s = scene.textScale() - 1;
    scene.lineOf(scene.words("pause.remark"), scene.body(22, scene.theme.muted), {margin, 180}, gridWidth - 2 * margin);
    const auto rows = screens::menuRows(screen, scene.context);
    const float step = 64 + 34 * s;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto place = static_cast<float>(i);
        const Entrance in = scene.enters(screen.age, 0.05F + staggerTime * place);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(-40 * (1 - in.place), 0), in.opacity);
        const Box bar{margin - 16, 220 + 20 * s + step * place, 420 + 160 * s, step - 10};
        drawItem(scene, rows[i], static_cast<int>(i), bar, screen.focus == static_cast<int>(i));
    }
    drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688);
}

} // namespace drawing
