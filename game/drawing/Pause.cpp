#include "drawing/Widgets.hpp"

namespace drawing {

void draw(Scene& scene, const screens::Pause& screen) {
    scene.coverHits();
    drawGround(scene);
    drawHeading(scene, screens::heading(screen, scene.context), screen.age);
    const float s = scene.textScale() - 1;
    scene.lineOf(scene.words("pause.remark"), scene.body(22, scene.theme.muted), {margin, 180}, gridWidth - 2 * margin);
    const auto rows = screens::menuRows(screen, scene.context);
    const float step = 64 + 34 * s;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto index = static_cast<int>(i);
        const auto place = static_cast<float>(i);
        const Entrance in = scene.enters(screen.age, 0.05F + staggerTime * place);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(-40 * (1 - in.place), 0), in.opacity);
        const bool focused = screen.focus == index;
        const Box bar{margin - 16, 220 + 20 * s + step * place, 420 + 160 * s, step - 10};
        if (focused) scene.canvas.fill(bar, scene.theme.bone);
        TextStyle style = scene.grown(scene.label(34, focused ? scene.theme.ink : scene.theme.bone));
        scene.lineOf(rows[i].label, scene.label(34, focused ? scene.theme.ink : scene.theme.bone),
                     {margin, centredBaseline(bar, style.size)}, bar.width - 30);
        if (!rows[i].remark.empty()) {
            const Box remark{bar.right() + 24, bar.top, gridWidth - margin - bar.right() - 24, bar.height};
            drawCentred(scene, scene.set(rows[i].remark, scene.body(18, scene.theme.muted), remark.width, remark.height + 8),
                        remark);
        }
        scene.clickable(bar, screens::Choose{index}, screens::Focus{index});
    }
    drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688);
}

} // namespace drawing
