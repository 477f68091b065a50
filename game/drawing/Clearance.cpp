#include "drawing/Widgets.hpp"

#include <algorithm>

namespace drawing {

void draw(Scene& scene, const screens::Clearance& screen) {
    drawGround(scene);
    drawHeading(scene, screens::heading(screen, scene.context), screen.age);
    const float top = drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688);
    auto rows = screens::menuRows(screen, scene.context);
    const auto first = static_cast<std::size_t>(screen.scroll);
    const std::size_t below =
        rows.size() - std::min(rows.size(), first + static_cast<std::size_t>(screens::linesInSight(scene.look.textScale)));
    rows.resize(rows.size() - below);
    const float foot = scene.grown(15.F) + 14;
    drawSettingRows(scene, rows, first, {margin, 160, gridWidth - 2 * margin, top - 24 - 160 - foot}, screen.focus, screen.age);
    scene.lineOf(moreText(scene, first, below), scene.body(15, scene.theme.muted), {gridWidth - margin, top - 18}, 400,
                 Align::Right);
}

} // namespace drawing
