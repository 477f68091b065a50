#include "drawing/Groups.hpp"
#include "drawing/PadGlyphs.hpp"

namespace drawing {
namespace {

/// The keys of an action, and at the right its button as the pad bears it.
void drawControls(Scene& scene, const screens::KeysScreen& screen, const screens::MenuRow& row, int index, const Box& box) {
    const float height = std::min(1.9F * scene.grown(15.F), box.height - 10), buttonRoom = 1.6F * height;
    const Box keys{box.left, box.top, box.width - buttonRoom, box.height};
    if (screen.waiting == index) {
        drawCentred(scene, scene.set(scene.words("keys.press"), scene.strong(20, scene.theme.gold), box.width, box.height - 8),
                    box);
        return;
    }
    drawCentred(scene, scene.set(row.value, scene.strong(20, scene.theme.bone), keys.width, keys.height - 8), keys);
    const auto action = static_cast<std::size_t>(index);
    if (action >= screens::actions().size()) return;
    const auto button = scene.context.bindings.buttonOf(action);
    if (!button) return;
    const Box place{box.right() - buttonRoom, box.centre().y - height / 2, buttonRoom, height};
    drawPadGlyph(scene, *button, scene.look.padMake, place, 1);
}

} // namespace

void draw(Scene& scene, const screens::KeysScreen& screen) {
    drawGround(scene);
    drawHeading(scene, screens::heading(screen, scene.context), screen.age);
    const auto rows = screens::menuRows(screen, scene.context);
    const float bottom = drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688);
    const std::string remark = screens::remark(screen, scene.context);
    drawGroupedList(
        scene, {rows, screen.scroll, screen.focus, screen.age, remark}, bottom,
        [&](const screens::MenuRow& row, int index, const Box& box) { drawControls(scene, screen, row, index, box); });
}

} // namespace drawing
