#include "drawing/Judging.hpp"
#include "screens/Names.hpp"
#include "screens/Saying.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace drawing {

namespace {

using screens::Mission;

constexpr float optionSize = 23, panelCut = 22;
/// What marks take at the right of a panel, and a tick box beside them.
constexpr float marksRoom = 84, tickRoom = 54;
/// A panel less high is too low for its shape and marks.
constexpr float leastHeight = 40;

bool isRight(const Mission& screen, int index) {
    const auto& right = screen.round.question().right;
    return std::find(right.begin(), right.end(), index) != right.end();
}

bool holds(const std::vector<int>& options, int index) {
    return std::find(options.begin(), options.end(), index) != options.end();
}

bool isGiven(const Mission& screen, int index) {
    const auto& given = outcomeOf(screen).given;
    if (!given) return false;
    if (const auto* several = std::get_if<std::vector<int>>(&*given)) return holds(*several, index);
    return std::holds_alternative<int>(*given) && std::get<int>(*given) == index;
}

bool takesSeveral(const quiz::Question& question) { return question.kind == quiz::Kind::SelectAll; }

/// What stands at the right of each panel takes as much room before the verdict as after it: the words stay where they are.
float roomAtRight(const quiz::Question& question) { return marksRoom + (takesSeveral(question) ? tickRoom : 0); }

/// A box that is ticked once its option is chosen. After the verdict a right option that was missed keeps it empty.
void drawTickBox(Scene& scene, const Mission& screen, int index, Point centre) {
    const bool isTicked = isJudged(screen) ? isGiven(screen, index) : holds(screen.picked, index);
    const Box box{centre.x - 17, centre.y - 17, 34, 34};
    scene.canvas.stroke(cornersOf(box), 3, isTicked ? scene.theme.gold : scene.theme.muted, true);
    if (isTicked) drawTick(scene.canvas, centre, 24, 5, scene.theme.gold);
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

constexpr float pale = 0.62F; ///< the opacity of what is out of question: letters and all are still to be read

float opacityOf(const Mission& screen, int index, PanelState state) {
    if (state == PanelState::Dim) return mix(1, pale, std::clamp(seconds(screen.phaseAge) / verdictTime, 0.F, 1.F));
    return isMasked(screen, index) && !isJudged(screen) ? pale : 1;
}

void drawMark(Scene& scene, PanelState state, Point at) {
    if (state == PanelState::Right) drawTick(scene.canvas, at, 34, 6, scene.theme.teal);
    if (state == PanelState::Wrong) drawCross(scene.canvas, at, 28, 6, scene.theme.redText);
}

/// Where the words of an option stand in its panel.
Box textBox(const Scene& scene, const quiz::Question& question, const Box& box) {
    const float left = 118 + 10 * (scene.textScale() - 1);
    return {box.left + left, box.top + 5, box.width - left - roomAtRight(question), box.height - 10};
}

/// The size at which the longest of the options fits: all are set alike, so that none stands out.
float commonSize(Scene& scene, const quiz::Question& question, const Box& box) {
    const Box text = textBox(scene, question, box);
    TextStyle style = scene.grown(scene.strong(optionSize, {}));
    for (int i = 0; i < static_cast<int>(question.options.size()); ++i)
        style.size = scene.canvas.setter()
                         .fit(screens::optionText(question, i, scene.words), style, text.width, text.height, leastReadable)
                         .style.size;
    return style.size;
}

/// How the options lie, and how large their words are then.
struct Layout {
    int columns = 2;
    float width = 0, height = 0, gap = 0; ///< of a panel; the gap is the one between rows
    float size = 0;

    Box panel(const Box& area, int index) const {
        const int column = index % columns, row = index / columns;
        return {area.left + (width + gutter) * static_cast<float>(column), area.top + (height + gap) * static_cast<float>(row),
                width, height};
    }
};

Layout laidOut(Scene& scene, const quiz::Question& question, const Box& area, int columns) {
    const auto count = static_cast<int>(question.options.size());
    const auto rows = static_cast<float>(std::max(2, (count + columns - 1) / columns));
    Layout layout;
    layout.columns = columns;
    layout.gap = 20 / scene.textScale();
    layout.width = (area.width - gutter * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    layout.height = (area.height - layout.gap * (rows - 1)) / rows;
    layout.size = commonSize(scene, question, {0, 0, layout.width, layout.height});
    return layout;
}

/// Two columns, or one where that lets long options be set larger. True and false are short and lie side by side.
Layout bestLayout(Scene& scene, const quiz::Question& question, const Box& area) {
    const Layout two = laidOut(scene, question, area, 2);
    if (question.kind == quiz::Kind::TrueFalse || two.size >= scene.grown(optionSize)) return two;
    const Layout one = laidOut(scene, question, area, 1);
    return one.size > two.size && one.height >= leastHeight ? one : two;
}

/// A panel on its way: where it is now, and how its words are set at both ends of it.
struct Panel {
    Box box;
    TextBlock before, words;
    float gone = 1;
};

Panel panelOf(Scene& scene, const Mission& screen, const Layout& from, const Layout& to, const Way& way, int index) {
    const quiz::Question& question = screen.round.question();
    const Box start = from.panel(way.from, index), goal = to.panel(way.to, index);
    const std::string words = screens::optionText(question, index, scene.words);
    const auto setIn = [&](const Box& box, float size) {
        return scene.canvas.setter().wrap(words, scene.strong(size, scene.theme.bone), textBox(scene, question, box).width);
    };
    Panel panel{mix(start, goal, way.gone), setIn(start, from.size), setIn(goal, to.size), way.gone};
    const Box text = textBox(scene, question, goal);
    scene.noteUnlessFits(panel.words, words, optionSize, text.width, text.height);
    return panel;
}

/// The words on their way to another size or, where their lines break elsewhere then, as they fade from one into the other.
void drawText(Scene& scene, const Panel& panel, const Box& text) {
    const bool isSame = hasSameLines(panel.before, panel.words);
    {
        const float size = isSame ? mix(panel.before.style.size / panel.words.style.size, 1, panel.gone) : 1;
        const Canvas::Mapped grown(scene.canvas, Affine::scale(size, {text.left, text.centre().y}), isSame ? 1 : panel.gone);
        drawCentred(scene, panel.words, text);
    }
    const Canvas::Mapped leaving(scene.canvas, {}, 1 - panel.gone);
    if (!isSame) drawCentred(scene, panel.before, text);
}

/// Letter, shape and words of an option.
void drawWords(Scene& scene, const Mission& screen, int index, const Panel& panel) {
    const Theme& theme = scene.theme;
    const Box& box = panel.box;
    const float s = scene.textScale() - 1, middle = box.top + box.height / 2;
    scene.canvas.fill({box.left, box.top, 8, box.height}, theme.option(index));
    drawGlyph(scene.canvas, index, {box.left + 50, middle}, 30, theme.option(index));
    const float dimmed = (1 - opacityOf(screen, index, stateOf(screen, index))) / (1 - pale);
    const TextStyle letter = scene.label(30 + 14 * s, mix(theme.muted, theme.bone, dimmed)); // pale enough without being muted
    scene.canvas.text(std::string(1, static_cast<char>('A' + index)), letter, {box.left + 84, middle + 0.36F * letter.size});
    const Box text = textBox(scene, screen.round.question(), box);
    drawText(scene, panel, text);
    if (isMasked(screen, index)) scene.canvas.stroke({{text.left, middle}, {box.right() - 40, middle}}, 3, theme.redText);
}

/// Tick box, and the mark of the verdict, at the right.
void drawMarks(Scene& scene, const Mission& screen, int index, const Box& box) {
    const Point at{box.right() - 48, box.top + box.height / 2};
    if (takesSeveral(screen.round.question())) drawTickBox(scene, screen, index, isJudged(screen) ? at - Point{tickRoom, 0} : at);
    drawFalling(scene, screen, at, [&] { drawMark(scene, stateOf(screen, index), at); });
}

void drawOption(Scene& scene, const Mission& screen, int index, const Panel& panel) {
    const Box& box = panel.box;
    if (!isJudged(screen) && !isMasked(screen, index)) scene.clickable(box, screens::Choose{index}, screens::Focus{index});
    const PanelState state = stateOf(screen, index);
    const Entrance in =
        isJudged(screen) ? Entrance{} : scene.enters(screen.phaseAge, 0.14F + staggerTime * static_cast<float>(index));
    const Canvas::Mapped moved(scene.canvas, Affine::shift(70 * (1 - in.place), 0), in.opacity * opacityOf(screen, index, state));
    const bool given = isJudged(screen) && isGiven(screen, index);
    drawJudging(
        scene, screen, box,
        {given ? PanelState::Focus : PanelState::Rest, state, given, panelCut, roomAtRight(screen.round.question())},
        [&] { drawWords(scene, screen, index, panel); }, [&] { drawMarks(scene, screen, index, box); });
}

} // namespace

float choicesShare(Scene& scene, const quiz::Question& question, const Box& area) {
    return bestLayout(scene, question, area).size / scene.grown(optionSize);
}

void drawChoices(Scene& scene, const Mission& screen, const Way& way) {
    const quiz::Question& question = screen.round.question();
    const Layout layout = bestLayout(scene, question, way.to);
    const Layout before = way.from == way.to ? layout : bestLayout(scene, question, way.from);
    scene.columns = layout.columns;
    for (int i = 0; i < static_cast<int>(question.options.size()); ++i)
        drawOption(scene, screen, i, panelOf(scene, screen, before, layout, way, i));
}

} // namespace drawing
