#include "drawing/Widgets.hpp"

namespace drawing {

void draw(Scene& scene, const screens::SettingsScreen& screen) {
    drawGround(scene);
    drawHeading(scene, screens::heading(screen, scene.context), screen.age);
    const float top = drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688);
    const auto rows = screens::menuRows(screen, scene.context);
    drawSettingRows(scene, rows, 0, {margin, 160, gridWidth - 2 * margin, top - 24 - 160}, screen.focus, screen.age);
}

} // namespace drawing
