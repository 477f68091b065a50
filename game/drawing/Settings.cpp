#include "drawing/Groups.hpp"

namespace drawing {

void draw(Scene& scene, const screens::SettingsScreen& screen) {
    drawGround(scene);
    drawHeading(scene, screens::heading(screen, scene.context), screen.age);
    const auto rows = screens::menuRows(screen, scene.context);
    const float bottom = drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688);
    const std::string& remark = rows[static_cast<std::size_t>(screen.focus)].remark;
    drawGroupedList(scene, {rows, screen.scroll, screen.focus, screen.age, remark}, bottom,
                    [&](const screens::MenuRow& row, int /*index*/, const Box& box) {
                        drawCentred(scene, scene.set(row.value, scene.strong(20, scene.theme.bone), box.width, box.height - 8),
                                    box);
                    });
}

} // namespace drawing
