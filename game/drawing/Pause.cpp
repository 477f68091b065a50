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

} // namespace

void draw(Scene& scene, const screens::Pause& screen) {
    scene.coverHits();
    drawGround(scene);
    const auto rows = screens::menuRows(screen, scene.context);
    // At the foot, or above the last row where the remark beside that is large.
    const Box last = barOf(scene, rows.size() - 1);
    const bool isLarge = scene.textScale() > 1.1F;
    drawStandstill(scene, screen.age, isLarge ? Point{last.right() + 24, last.top - 26} : Point{560, 610});
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
