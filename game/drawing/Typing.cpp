#include "drawing/MissionParts.hpp"
#include "drawing/Widgets.hpp"
#include "screens/Saying.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

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
        drawLine(scene, answerText(question, *outcome.given, scene.words), field, PanelState::Wrong, false);
        drawMark(scene, false, field);
        field = field.moved(0, step);
    }
    drawLine(scene, rightText(question, scene.words), field, PanelState::Right, false);
    drawMark(scene, true, field);
}

/// One key of the keys to click: what it shows, and what it sends.
struct ScreenKey {
    std::string label;
    screens::Input input;
    float width = 1; ///< in plain keys
};

ScreenKey letterKey(char letter) { return {std::string(1, letter), screens::Type{std::string(1, letter)}}; }

/// Letters, digits, a blank and a step back: so that what is typed can be typed with a pointer alone.
std::vector<std::vector<ScreenKey>> screenKeys() {
    std::vector<std::vector<ScreenKey>> rows(3);
    for (char letter = 'A'; letter <= 'M'; ++letter) rows[0].push_back(letterKey(letter));
    for (char letter = 'N'; letter <= 'Z'; ++letter) rows[1].push_back(letterKey(letter));
    for (char digit = '0'; digit <= '9'; ++digit) rows[2].push_back(letterKey(digit));
    rows[2].push_back({screens::keyName(screens::Key::Space), screens::Type{" "}, 1.5F});
    rows[2].push_back({screens::keyName(screens::Key::Backspace), screens::KeyPress{screens::Key::Backspace}, 1.5F});
    return rows;
}

void drawScreenKeys(Scene& scene, const Box& area) {
    constexpr float columns = 13, gap = 8;
    const auto rows = screenKeys();
    const float width = (area.width - gap * (columns - 1)) / columns;
    const float height = (area.height - gap * static_cast<float>(rows.size() - 1)) / static_cast<float>(rows.size());
    const float size = std::min(18.F, 0.66F * height / scene.textScale()); // grown, it still stands inside its key
    float y = area.top;
    for (const auto& row : rows) {
        float x = area.left;
        for (const ScreenKey& key : row) {
            const Box box{x, y, width * key.width + gap * (key.width - 1), height};
            drawPanel(scene, box, PanelState::Rest, 0);
            scene.lineOf(key.label, scene.label(size, scene.theme.muted),
                         {box.centre().x, centredBaseline(box, scene.grown(size))}, box.width - 6, Align::Centre);
            scene.clickable(box, key.input);
            x += box.width + gap;
        }
        y += height + gap;
    }
}

} // namespace

void drawTyping(Scene& scene, const Mission& screen, const Box& area) {
    const Entrance in = isJudged(screen) ? Entrance{} : scene.enters(screen.phaseAge, 0.08F);
    const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 26 * (1 - in.place)), in.opacity);
    const bool showsTwo = isJudged(screen) && outcomeOf(screen).verdict != quiz::Verdict::Right && outcomeOf(screen).given;
    const float share = isJudged(screen) ? (showsTwo ? 0.5F : 1.F) : 0.36F;
    const Box field{area.left, area.top, std::min(area.width, 900.F), std::min(96.F, (area.height - 14) * share)};
    if (isJudged(screen)) return drawJudged(scene, screen, field);
    drawLine(scene, screen.typed, field, PanelState::Focus, true);
    const float top = field.bottom() + 14;
    drawScreenKeys(scene, {area.left, top, field.width, area.bottom() - top});
}

} // namespace drawing
