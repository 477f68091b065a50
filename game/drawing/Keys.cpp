#include "drawing/Groups.hpp"
#include "drawing/PadGlyphs.hpp"

#include <algorithm>

namespace drawing {
namespace {

float glyphHeight(const Scene& scene, const Box& box) { return std::min(1.9F * scene.grown(15.F), box.height - 10); }

/// How much room the button takes at the right of a box.
float buttonRoom(const Scene& scene, const Box& box) { return 1.6F * glyphHeight(scene, box); }

/// What the keys are pressed on, and what the buttons.
void drawDevices(Scene& scene, const Box& box) {
    const TextStyle style = scene.body(15, scene.theme.muted);
    const float baseline = box.bottom() - 0.5F * scene.grown(20.F), middle = box.right() - buttonRoom(scene, box) / 2;
    const float width = 2 * (box.right() + arrowRoom - middle);
    scene.lineOf(scene.words("keys.keyboard"), style, {box.left, baseline}, middle - width / 2 - box.left);
    scene.lineOf(scene.words("keys.pad"), style, {middle, baseline}, width, Align::Centre);
}

/// The keys of an action, and at the right its button as the pad bears it.
void drawControls(Scene& scene, const screens::KeysScreen& screen, const screens::MenuRow& row, int index, const Box& box) {
    const float height = glyphHeight(scene, box), room = buttonRoom(scene, box);
    const Box keys{box.left, box.top, box.width - room, box.height};
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
    const Box place{box.right() - room, box.centre().y - height / 2, room, height};
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
        scene, {rows, screen.scroll, screen.focus, screen.age, remark, [&](const Box& box) { drawDevices(scene, box); }}, bottom,
        [&](const screens::MenuRow& row, int index, const Box& box) { drawControls(scene, screen, row, index, box); });
}

} // namespace drawing
