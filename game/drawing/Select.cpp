#include "drawing/Runner.hpp"
#include "drawing/Widgets.hpp"

#include <algorithm>

namespace drawing {

namespace {

/// The fuse of the card: it burns for as long as the screen is fresh, then stands. Large type stands before it, not under it.
void drawCardArt(Scene& scene, const Box& card, Time age) {
    const float t = scene.look.reducedMotion ? 0 : std::min(seconds(age), swayTime);
    const float left = card.left + 70 + 300 * std::max(0.F, scene.textScale() - 1.2F);
    FuseLine fuse = fuseIn(scene, left, card.right() - 60, card.top + card.height * 0.36F);
    fuse.time = t;
    fuse.burnt = 0.03F + 0.002F * t;
    Runner runner{{fuse.sparkX() + 104, fuse.y - 2}, 58, scene.theme.bone};
    runner.effort = 0.35F;
    runner.turns = 0.9F + 1.5F * t; // twenty seconds are thirty turns: it sleeps as it began, in mid-stride
    drawRunner(scene.canvas, runner);
    drawFuse(scene.canvas, fuse);
}

void drawCard(Scene& scene, const screens::Select& screen, const screens::MenuRow& row, const Box& card) {
    const Entrance in = scene.enters(screen.age, 0.04F);
    const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 24 * (1 - in.place)), in.opacity);
    drawPanel(scene, card, screen.focus == 0 ? PanelState::Focus : PanelState::Rest, 24);
    scene.clickable(card, screens::Choose{0}, screens::Focus{0});
    drawCardArt(scene, card, screen.age);
    const float s = scene.textScale() - 1;
    scene.lineOf(row.value, scene.title(34, scene.theme.bone), {card.left + 20, card.bottom() - 50 - 18 * s}, 700);
    scene.lineOf(row.remark, scene.body(16, scene.theme.muted), {card.left + 20, card.bottom() - 20}, card.width - 40);
}

} // namespace

void draw(Scene& scene, const screens::Select& screen) {
    drawGround(scene);
    const auto rows = screens::menuRows(screen, scene.context);
    drawHeading(scene, screens::heading(screen, scene.context), screen.age);
    const float top = drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688);
    TextStyle label = scene.label(20, scene.theme.gold);
    label.spacing = 3;
    const float s = scene.textScale() - 1;
    scene.lineOf(rows.front().label, label, {margin, 160}, 500);
    const Box card{margin, 180 + 8 * s, gridWidth - 2 * margin, 192 - 12 * s};
    drawCard(scene, screen, rows.front(), card);
    const float rowsTop = card.bottom() + 26 - 12 * s;
    drawSettingRows(scene, rows, 1, {margin, rowsTop, gridWidth - 2 * margin, top - 16 - rowsTop}, screen.focus, screen.age);
}

} // namespace drawing
