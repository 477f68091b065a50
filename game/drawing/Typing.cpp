#include "drawing/MissionParts.hpp"
#include "drawing/Widgets.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace drawing {

namespace {

using screens::Mission;

/// A line of text in its field, as large as it fits; with a caret behind it while it is being typed.
void drawLine(Scene& scene, const std::string& text, const Box& field, PanelState state, bool isTyped) {
    drawPanel(scene, field, state, 22);
    const Colour colour = text.empty() ? scene.theme.muted : scene.theme.bone;
    const Box inner{field.left + 36, field.top, field.width - 130, field.height};
    const TextBlock block = scene.set(text.empty() ? scene.words("question.type-here") : text, scene.strong(32, colour),
                                      inner.width, inner.height - 8);
    drawCentred(scene, block, inner);
    if (!isTyped) return;
    const float caret = inner.left + (text.empty() ? -10 : std::min(block.width, inner.width) + 6);
    scene.canvas.fill({caret, inner.top + inner.height / 2 - 22, 4, 44}, scene.theme.gold);
}

void drawMark(Scene& scene, bool isRight, const Box& field) {
    const Point at{field.right() - 52, field.centre().y};
    if (isRight)
        drawTick(scene.canvas, at, 36, 6, scene.theme.teal);
    else
        drawCross(scene.canvas, at, 30, 6, scene.theme.redText);
}

/// What was typed, and under it what would have been right.
void drawJudged(Scene& scene, const Mission& screen, Box field) {
    const quiz::Question& question = screen.round.question();
    const quiz::Outcome& outcome = outcomeOf(screen);
    const bool isRight = outcome.verdict == quiz::Verdict::Right;
    const float step = field.height + 14;
    if (!isRight && outcome.given) {
        drawLine(scene, answerText(question, *outcome.given), field, PanelState::Wrong, false);
        drawMark(scene, false, field);
        field = field.moved(0, step);
    }
    drawLine(scene, rightText(question), field, PanelState::Right, false);
    drawMark(scene, true, field);
}

} // namespace

void drawTyping(Scene& scene, const Mission& screen, const Box& area) {
    const Entrance in = isJudged(screen) ? Entrance{} : scene.enters(screen.phaseAge, 0.08F);
    const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 26 * (1 - in.place)), in.opacity);
    const bool showsTwo = isJudged(screen) && outcomeOf(screen).verdict != quiz::Verdict::Right && outcomeOf(screen).given;
    const float height = std::min(96.F, showsTwo ? (area.height - 14) / 2 : area.height);
    const Box field{area.left, area.top, std::min(area.width, 900.F), height};
    if (isJudged(screen))
        drawJudged(scene, screen, field);
    else
        drawLine(scene, screen.typed, field, PanelState::Focus, true);
}

} // namespace drawing
