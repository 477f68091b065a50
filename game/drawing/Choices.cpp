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

/// What stands at the right of each panel; as much is kept free before the verdict, so that words of ordinary length stay where
/// they are.
float roomAtRight(const quiz::Question& question) { return marksRoom + (takesSeveral(question) ? tickRoom : 0); }

/// A box that is ticked once its option is chosen. After the verdict a right option that was missed keeps it empty.
void drawTickBox(Scene& scene, const Mission& screen, int index, Point centre, float size) {
    const bool isTicked = isJudged(screen) ? isGiven(screen, index) : holds(screen.picked, index);
    const Box box{centre.x - size / 2, centre.y - size / 2, size, size};
    scene.canvas.stroke(cornersOf(box), 3, isTicked ? scene.theme.gold : scene.theme.muted, true);
    if (isTicked) drawTick(scene.canvas, centre, 0.7F * size, 0.15F * size, scene.theme.gold);
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

/// Where shape, letter and words stand in a panel.
struct Places {
    Point glyph, letter; ///< from the middle of its left edge; the letter's baseline begins there
    float left = 0, right = 0;

    Box words(const Box& box) const { return {box.left + left, box.top + 5, box.width - left - right, box.height - 10}; }
};

Places between(const Places& a, const Places& b, float t) {
    return {mix(a.glyph, b.glyph, t), mix(a.letter, b.letter, t), mix(a.left, b.left, t), mix(a.right, b.right, t)};
}

float letterSize(const Scene& scene) { return 30 + 14 * (scene.textScale() - 1); }

Places placesBeside(const Scene& scene, const quiz::Question& question) {
    return {{50, 0}, {84, 0.36F * letterSize(scene)}, 118 + 10 * (scene.textScale() - 1), roomAtRight(question)};
}

/// Of long words: the letter below its shape, and nothing is kept free for marks that are not there yet.
Places placesBelow(const Scene& scene, const quiz::Question& question, bool isJudged) {
    constexpr float apart = 23;
    return {{46, -apart},
            {47 - 0.19F * letterSize(scene), 0.36F * letterSize(scene) + apart},
            84,
            isJudged ? roomAtRight(question) : 24};
}
constexpr float leastHeightBelow = 92;

/// The size at which the longest of the options fits: all are set alike, so that none stands out.
float commonSize(Scene& scene, const quiz::Question& question, const Box& text) {
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
    Places places;

    Box panel(const Box& area, int index) const {
        const int column = index % columns, row = index / columns;
        return {area.left + (width + gutter) * static_cast<float>(column), area.top + (height + gap) * static_cast<float>(row),
                width, height};
    }
};

Layout laidOut(Scene& scene, const quiz::Question& question, const Box& area, bool isJudged, int columns, const Places& places) {
    const auto count = static_cast<int>(question.options.size());
    const auto rows = static_cast<float>(std::max(isJudged ? 1 : 2, (count + columns - 1) / columns));
    Layout layout;
    layout.columns = columns;
    layout.gap = 20 / scene.textScale();
    layout.width = (area.width - gutter * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    layout.height = (area.height - layout.gap * (rows - 1)) / rows;
    layout.places = places;
    layout.size = commonSize(scene, question, places.words({0, 0, layout.width, layout.height}));
    return layout;
}

/// Where nearly all of the words fit on one line, all do, a little smaller: one that breaks would stand out. Words of ordinary
/// length come near the marks then. What is small already stays as large as it is.
Layout onOneLine(Scene& scene, const quiz::Question& question, Layout layout, const Box& area) {
    constexpr float enough = 0.8F, nearer = 8;
    Places places = layout.places;
    if (places.right >= marksRoom) places.right -= nearer;
    const float width = places.words(layout.panel(area, 0)).width;
    float longest = 0;
    for (int i = 0; i < static_cast<int>(question.options.size()); ++i)
        longest = std::max(
            longest,
            scene.canvas.setter().wrap(screens::optionText(question, i, scene.words), scene.strong(layout.size, {}), 1e9F).width);
    const float share = std::floor(20 * width / longest) / 20; // alike in most questions
    if (longest <= layout.places.words(layout.panel(area, 0)).width || layout.size * share < enough * scene.grown(optionSize))
        return layout;
    layout.places = places;
    layout.size *= std::min(1.F, share);
    return layout;
}

/// Two columns, or whatever else lets long options be set larger: one, or the letter below its shape. True and false are short
/// and lie side by side.
Layout bestLayout(Scene& scene, const quiz::Question& question, const Box& area, bool isJudged) {
    const Places beside = placesBeside(scene, question);
    Layout best = laidOut(scene, question, area, isJudged, 2, beside);
    if (question.kind == quiz::Kind::TrueFalse || best.size >= scene.grown(optionSize)) return best;
    const Layout one = laidOut(scene, question, area, isJudged, 1, beside);
    if (one.size > best.size && one.height >= leastHeight) best = one;
    if (best.size >= scene.grown(optionSize) || takesSeveral(question)) return best;
    const Layout below = laidOut(scene, question, area, isJudged, 2, placesBelow(scene, question, isJudged));
    return below.size > best.size && below.height >= leastHeightBelow ? below : best;
}

/// A panel on its way: where it is now, and how its words are set at both ends of it.
struct Panel {
    Box box;
    Places places;
    TextBlock before, words;
    float gone = 1;
};

Panel panelOf(Scene& scene, const Mission& screen, const Layout& from, const Layout& to, const Way& way, int index) {
    const quiz::Question& question = screen.round.question();
    const Box start = from.panel(way.from, index), goal = to.panel(way.to, index);
    const std::string words = screens::optionText(question, index, scene.words);
    const auto setIn = [&](const Box& box, const Layout& layout) {
        return scene.canvas.setter().wrap(words, scene.strong(layout.size, scene.theme.bone), layout.places.words(box).width);
    };
    Panel panel{mix(start, goal, way.gone), between(from.places, to.places, way.gone), setIn(start, from), setIn(goal, to),
                way.gone};
    const Box text = to.places.words(goal);
    scene.noteUnlessFits(panel.words, words, optionSize, text.width, text.height);
    return panel;
}

/// A stroke through each line of \p words, which stand centred in \p box, and a little beyond it.
void strikeOut(Scene& scene, const TextBlock& words, const Box& box) {
    constexpr float beyond = 6;
    for (std::size_t line = 0; line < words.lines.size(); ++line) {
        const float y = middleOfLine(words, line, box);
        scene.canvas.stroke({{box.left - beyond, y}, {box.left + words.lines[line].width + beyond, y}}, 3, scene.theme.redText);
    }
}

/// Letter, shape and words of an option.
void drawWords(Scene& scene, const Mission& screen, int index, const Panel& panel) {
    const Theme& theme = scene.theme;
    const Box& box = panel.box;
    const Point middle{box.left, box.centre().y};
    scene.canvas.fill({box.left, box.top, 8, box.height}, theme.option(index));
    drawGlyph(scene.canvas, index, middle + panel.places.glyph, 30, theme.option(index));
    const float dimmed = (1 - opacityOf(screen, index, stateOf(screen, index))) / (1 - pale);
    const TextStyle letter =
        scene.label(letterSize(scene), mix(theme.muted, theme.bone, dimmed)); // pale enough without being muted
    scene.canvas.text(screens::optionLetter(screen.round.question(), index, scene.words), letter, middle + panel.places.letter);
    const Box text = panel.places.words(box);
    drawChanging(scene, panel.before, panel.words, panel.gone, {text.left, text.centre().y}, [&](const TextBlock& words) {
        drawCentred(scene, words, text);
        if (isMasked(screen, index)) strikeOut(scene, words, text);
    });
}

/// Tick box, and the mark of the verdict, at the right.
void drawMarks(Scene& scene, const Mission& screen, int index, const Box& box) {
    const Point at{box.right() - 48, box.top + box.height / 2};
    const float size = std::min(34.F, 0.8F * box.height); // within its panel
    if (takesSeveral(screen.round.question()))
        drawTickBox(scene, screen, index, isJudged(screen) ? at - Point{tickRoom, 0} : at, size);
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

float choicesShare(Scene& scene, const quiz::Question& question, const Box& area, bool isJudged) {
    return bestLayout(scene, question, area, isJudged).size / scene.grown(optionSize);
}

void drawChoices(Scene& scene, const Mission& screen, const Way& way) {
    const quiz::Question& question = screen.round.question();
    const auto layoutIn = [&](const Box& area, bool judged) {
        return onOneLine(scene, question, bestLayout(scene, question, area, judged), area);
    };
    const Layout layout = layoutIn(way.to, isJudged(screen));
    const Layout before = way.from == way.to ? layout : layoutIn(way.from, false);
    scene.laid.columns = layout.columns;
    const auto drawAll = [&](const Layout& from, const Layout& to, const Way& each, float opacity) {
        const Canvas::Mapped faded(scene.canvas, {}, opacity);
        for (int i = 0; i < static_cast<int>(question.options.size()); ++i)
            drawOption(scene, screen, i, panelOf(scene, screen, from, to, each, i));
    };
    if (before.columns == layout.columns) return drawAll(before, layout, way, 1);
    // On their way into other columns they would come over one another.
    if (way.gone < changeAt) return drawAll(before, before, {way.from, way.from}, leaving(way.gone));
    drawAll(layout, layout, {way.to, way.to}, coming(way.gone));
}

} // namespace drawing
