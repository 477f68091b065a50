#include "drawing/MissionParts.hpp"
#include "drawing/Widgets.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace drawing {

namespace {

using screens::Mission;

bool isRight(const Mission& screen, int index) {
    const auto& right = screen.round.question().right;
    return std::find(right.begin(), right.end(), index) != right.end();
}

bool isGiven(const Mission& screen, int index) {
    const auto& given = outcomeOf(screen).given;
    return given && std::holds_alternative<int>(*given) && std::get<int>(*given) == index;
}

bool isMasked(const Mission& screen, int index) {
    const auto& masked = screen.round.current().masked;
    return std::find(masked.begin(), masked.end(), index) != masked.end();
}

PanelState stateOf(const Mission& screen, int index) {
    if (isJudged(screen))
        return isRight(screen, index) ? PanelState::Right : isGiven(screen, index) ? PanelState::Wrong : PanelState::Dim;
    return screen.focus == index && !isMasked(screen, index) ? PanelState::Focus : PanelState::Rest;
}

float opacityOf(const Mission& screen, int index, PanelState state) {
    if (state == PanelState::Dim) return mix(1, 0.42F, std::clamp(seconds(screen.phaseAge) / verdictTime, 0.F, 1.F));
    return isMasked(screen, index) && !isJudged(screen) ? 0.36F : 1;
}

/// The wrong one breaks: it trembles and comes to rest. The right one swells for a moment.
Affine verdictMap(const Scene& scene, const Mission& screen, PanelState state, const Box& box) {
    if (!isJudged(screen) || scene.look.reducedMotion) return {};
    const float t = seconds(screen.phaseAge);
    if (state == PanelState::Wrong) return Affine::shift(9 * std::sin(t * 55) * std::exp(-9 * t), 0);
    if (state == PanelState::Right && t < 0.3F) return Affine::scale(1 + 0.02F * std::sin(pi * t / 0.3F), box.centre());
    return {};
}

void drawMark(Scene& scene, PanelState state, Point at) {
    if (state == PanelState::Right) drawTick(scene.canvas, at, 34, 6, scene.theme.teal);
    if (state == PanelState::Wrong) drawCross(scene.canvas, at, 28, 6, scene.theme.redText);
}

/// Where the words of an option stand in its panel.
Box textBox(const Scene& scene, const Box& box) {
    const float left = 118 + 10 * (scene.textScale() - 1);
    return {box.left + left, box.top + 5, box.width - left - 84, box.height - 10};
}

/// The size at which the longest of the options fits: all are set alike, so that none stands out.
float commonSize(Scene& scene, const quiz::Question& question, const Box& box) {
    const Box text = textBox(scene, box);
    float size = scene.grown(23.F);
    for (const quiz::Option& option : question.options)
        size = std::min(size, scene.set(option.text, scene.strong(23, {}), text.width, text.height).style.size);
    return size;
}

void drawOption(Scene& scene, const Mission& screen, int index, const Box& box, float size) {
    const Theme& theme = scene.theme;
    const PanelState state = stateOf(screen, index);
    const float s = scene.textScale() - 1;
    const Entrance in =
        isJudged(screen) ? Entrance{} : scene.enters(screen.phaseAge, 0.08F + staggerTime * static_cast<float>(index));
    const Canvas::Mapped moved(scene.canvas, verdictMap(scene, screen, state, box).after(Affine::shift(0, 26 * (1 - in.place))),
                               in.opacity * opacityOf(screen, index, state));
    drawPanel(scene, box, state, 22);
    const Colour colour = theme.option(index);
    scene.canvas.fill({box.left, box.top, 8, box.height}, colour);
    const float middle = box.top + box.height / 2;
    drawGlyph(scene.canvas, index, {box.left + 50, middle}, 30, colour);
    const TextStyle letter = scene.label(30 + 14 * s, theme.muted);
    scene.canvas.text(std::string(1, static_cast<char>('A' + index)), letter, {box.left + 84, middle + 0.36F * letter.size});
    const Box text = textBox(scene, box);
    TextStyle style = scene.strong(size, theme.bone);
    drawCentred(
        scene,
        scene.canvas.setter().wrap(screen.round.question().options[static_cast<std::size_t>(index)].text, style, text.width),
        text);
    drawMark(scene, state, {box.right() - 48, middle});
    if (isMasked(screen, index)) scene.canvas.stroke({{text.left, middle}, {box.right() - 40, middle}}, 3, theme.redText);
    if (!isJudged(screen) && !isMasked(screen, index)) scene.clickable(box, screens::Choose{index}, screens::Focus{index});
}

} // namespace

void drawChoices(Scene& scene, const Mission& screen, const Box& area) {
    const auto count = static_cast<int>(screen.round.question().options.size());
    const int rows = std::max(2, (count + 1) / 2);
    const float gap = 20 / scene.textScale();
    const float width = (area.width - gutter) / 2;
    const float height = (area.height - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    const float size = commonSize(scene, screen.round.question(), {0, 0, width, height});
    for (int i = 0; i < count; ++i)
        drawOption(scene, screen, i,
                   {area.left + (width + gutter) * static_cast<float>(i % 2),
                    area.top + (height + gap) * static_cast<float>(i / 2), width, height},
                   size);
}

} // namespace drawing
