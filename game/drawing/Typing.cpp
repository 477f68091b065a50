#include "drawing/Judging.hpp"
#include "screens/Letters.hpp"
#include "screens/Names.hpp"
#include "screens/Saying.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace drawing {

namespace {

using screens::Mission;

constexpr float fieldCut = 22, markRoom = 94;
constexpr float gap = 14; ///< below a field

/// A line of text in its field, as large as it fits; with a caret behind its last letter while it is being typed.
void drawLine(Scene& scene, const std::string& text, const Box& field, bool isTyped) {
    const Colour colour = text.empty() ? scene.theme.muted : scene.theme.bone;
    const Box inner{field.left + 36, field.top, field.width - 36 - markRoom, field.height};
    const TextBlock block = scene.set(text.empty() ? scene.words("question.type-here") : text, scene.strong(32, colour),
                                      inner.width, inner.height - 8);
    drawCentred(scene, block, inner);
    if (!isTyped) return;
    const std::size_t last = block.lines.size() - 1;
    const float caret = inner.left + (text.empty() ? -10 : std::min(block.lines[last].width, inner.width) + 6);
    const float height = last == 0 ? 44 : std::min(44.F, block.lineStep()); // within its line
    scene.canvas.fill({caret, middleOfLine(block, last, inner) - height / 2, 4, height}, scene.theme.gold);
}

Point markIn(const Box& field) { return {field.right() - 52, field.centre().y}; }

void drawMark(Scene& scene, bool isRight, const Box& field) {
    const Point at = markIn(field);
    if (isRight)
        drawTick(scene.canvas, at, 36, 6, scene.theme.teal);
    else
        drawCross(scene.canvas, at, 30, 6, scene.theme.redText);
}

/// A line that has been judged.
void drawJudgedLine(Scene& scene, const Mission& screen, const std::string& text, const Box& field, bool isRight, bool isGiven) {
    const Judging judging{isGiven ? PanelState::Focus : PanelState::Rest, isRight ? PanelState::Right : PanelState::Wrong,
                          isGiven, fieldCut, markRoom};
    drawJudging(
        scene, screen, field, judging, [&] { drawLine(scene, text, field, false); },
        [&] { drawFalling(scene, screen, markIn(field), [&] { drawMark(scene, isRight, field); }); });
}

/// What was typed, and under it what would have been right.
void drawJudged(Scene& scene, const Mission& screen, Box field) {
    const quiz::Question& question = screen.round.question();
    const quiz::Outcome& outcome = outcomeOf(screen);
    const bool isRight = outcome.verdict == quiz::Verdict::Right;
    const float step = field.height + gap;
    if (!isRight && outcome.given) {
        drawJudgedLine(scene, screen, answerText(question, *outcome.given, scene.words), field, false, true);
        field = field.moved(0, step);
    }
    const Canvas::Mapped coming(scene.canvas, {}, isRight ? 1 : fallen(scene, screen));
    drawJudgedLine(scene, screen, rightText(question, scene.words), field, true, isRight);
}

/// What stands on a key.
std::string labelOf(const screens::LetterKey& key, const screens::Words& words) {
    if (!key.label.empty()) return key.label;
    const auto* const press = std::get_if<screens::KeyPress>(&key.input);
    return screens::controlName(press ? press->key : screens::Key::Space, words);
}

void drawLetterKey(Scene& scene, const screens::LetterKey& key, const Box& box, bool isFocused) {
    const float size = std::min(24.F, 0.86F * box.height / scene.textScale()); // grown, it still stands inside its key
    drawPanel(scene, box, isFocused ? PanelState::Focus : PanelState::Rest, 0);
    scene.lineOf(labelOf(key, scene.words), scene.label(size, isFocused ? scene.theme.bone : scene.theme.muted),
                 {box.centre().x, centredBaseline(box, scene.grown(size))}, box.width - 16, Align::Centre);
    scene.clickable(box, key.input);
}

void drawLetterKeys(Scene& scene, int focus, const Box& area) {
    constexpr float halves = 26, between = 8;
    const auto& rows = screens::letterKeys();
    const float half = (area.width + between) / halves; // with half a gap
    const float height = (area.height - between * static_cast<float>(rows.size() - 1)) / static_cast<float>(rows.size());
    int index = 0;
    float y = area.top;
    for (const auto& row : rows) {
        float x = area.left;
        for (const screens::LetterKey& key : row) {
            const float width = half * static_cast<float>(key.width);
            drawLetterKey(scene, key, {x, y, width - between, height}, index++ == focus);
            x += width;
        }
        y += height + between;
    }
}

} // namespace

void drawTyping(Scene& scene, const Mission& screen, const Way& way) {
    const Entrance in = isJudged(screen) ? Entrance{} : scene.enters(screen.phaseAge, 0.08F);
    const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 26 * (1 - in.place)), in.opacity);
    const auto fieldIn = [](const Box& area, float share) {
        return Box{area.left, area.top, area.width, std::min(96.F, (area.height - gap) * share)};
    };
    // The keys have the rest. What takes two lines is as large in large text.
    const float typedShare = 0.36F + 0.08F * (scene.textScale() - 1);
    if (isJudged(screen)) {
        const bool showsTwo = outcomeOf(screen).verdict != quiz::Verdict::Right && outcomeOf(screen).given;
        const Box field = fieldIn(way.to, showsTwo ? 0.5F : 1);
        const float spare = way.to.height - (showsTwo ? 2 * field.height + gap : field.height);
        return drawJudged(scene, screen, mix(fieldIn(way.from, typedShare), field.moved(0, 0.4F * spare), way.gone));
    }
    const Box field = fieldIn(way.to, typedShare);
    drawPanel(scene, field, screen.focus < 0 ? PanelState::Focus : PanelState::Rest, fieldCut);
    drawLine(scene, screen.typed, field, true);
    const float top = field.bottom() + gap;
    drawLetterKeys(scene, screen.focus, {field.left, top, field.width, way.to.bottom() - top});
}

} // namespace drawing
