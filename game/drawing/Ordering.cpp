#include "drawing/Judging.hpp"
#include "screens/Names.hpp"
#include "screens/Saying.hpp"

#include <algorithm>
#include <variant>
#include <vector>

namespace drawing {

namespace {

using screens::Mission;

bool isMatch(const Mission& screen) { return screen.round.question().kind == quiz::Kind::Match; }

/// The place, from 0, where option \p index belongs.
int rightPlace(const quiz::Question& question, int index) {
    return static_cast<int>(std::find(question.right.begin(), question.right.end(), index) - question.right.begin());
}

constexpr float orderLeft = 76,
                matchLeft = 470;      ///< where the options begin; those of a match elsewhere where its words ask for it
constexpr float correctionRoom = 150; ///< at the right of a panel after the verdict: where its option belongs
constexpr float optionSize = 23, leftSideSize = 21;

/// The options as they lie; after the verdict, as they lay when the order was given.
const std::vector<int>& lying(const Mission& screen) {
    const auto* const given =
        isJudged(screen) && outcomeOf(screen).given ? std::get_if<std::vector<int>>(&*outcomeOf(screen).given) : nullptr;
    return given && given->size() == screen.arranged.size() ? *given : screen.arranged;
}

PanelState stateOf(const Mission& screen, int place) {
    if (isJudged(screen))
        return rightPlace(screen.round.question(), lying(screen)[static_cast<std::size_t>(place)]) == place ? PanelState::Right
                                                                                                            : PanelState::Wrong;
    return screen.focus == place ? PanelState::Focus : PanelState::Rest;
}

/// After the verdict: a tick, or the place where it belongs.
void drawCorrection(Scene& scene, PanelState state, int belongs, const Box& box) {
    const Point at{box.right() - (state == PanelState::Wrong ? 118.F : 40.F), box.top + box.height / 2};
    if (state == PanelState::Right) drawTick(scene.canvas, at, 28, 5, scene.theme.teal);
    if (state != PanelState::Wrong) return;
    drawCross(scene.canvas, at, 20, 5, scene.theme.redText);
    const Point arrow{box.right() - 74, at.y};
    scene.canvas.capsule(arrow - Point{14, 0}, arrow + Point{10, 0}, 3, scene.theme.teal);
    drawChevron(scene.canvas, arrow + Point{8, 0}, 1, 9, 3, scene.theme.teal);
    const TextStyle figure = scene.title(40, scene.theme.teal);
    scene.canvas.text(std::to_string(belongs + 1), figure, {arrow.x + 30, at.y + 0.36F * figure.size});
}

/// The words of a place: lines close together, so that two of them are told from those of the next place.
TextStyle placeStyle(const Scene& scene, float size, Colour colour) {
    TextStyle style = scene.strong(size, colour);
    style.lineHeight = 1.15F;
    return style;
}

/// What the number before a left side takes of the width, at the \p size of that.
float numberRoom(float size) { return 1.1F * size; }

/// How the places of an order lie below each other.
struct Rows {
    float height = 0, gap = 0;

    Box slot(const Box& area, std::size_t place) const {
        return {area.left, area.top + (height + gap) * static_cast<float>(place), area.width, height};
    }
};

Rows rowsIn(const Scene& scene, const Box& area, std::size_t count) {
    const float gap = std::min(14 / scene.textScale(), area.height * 0.05F);
    return {(area.height - gap * static_cast<float>(count - 1)) / static_cast<float>(count), gap};
}

/// Where the words of an option stand in its panel.
Box optionBox(const Box& box, bool isJudged) {
    constexpr float rim = 32, clear = 18; // of the tear that parts a wrong one from its correction
    const float right = isJudged ? correctionRoom + clear : rim;
    return {box.left + rim, box.top + 4, box.width - rim - right, box.height - 8};
}

/// Where a left side stands before options that begin at \p begin: behind its number, as wide as at its full size. It has no
/// panel and takes some of the gap.
Box leftBox(const Scene& scene, const Box& slot, float gap, float begin, float size) {
    const float clear = 10 - gap;
    return {slot.left + numberRoom(size), slot.top + clear / 2, begin - 74 - numberRoom(scene.grown(leftSideSize)),
            slot.height - clear};
}

/// The size at which the longest of \p texts fits into \p box: all are set alike, so that none stands out.
float commonSize(Scene& scene, const std::vector<std::string>& texts, float size, const Box& box) {
    TextStyle style = scene.grown(placeStyle(scene, size, {}));
    for (const std::string& text : texts)
        style.size = scene.canvas.setter().fit(text, style, box.width, box.height, leastReadable).style.size;
    return style.size;
}

/// How both sides are set: where the options begin, and the sizes.
struct Sizes {
    float begin = orderLeft, left = 0, option = 0;
};

float shareOf(const Scene& scene, const Sizes& sizes) {
    return std::min(sizes.left / scene.grown(leftSideSize), sizes.option / scene.grown(optionSize));
}

/// The words of both sides.
struct Sides {
    std::vector<std::string> lefts, options;

    Sizes sizes(Scene& scene, const Box& slot, float gap, float begin, bool isJudged) const {
        const Box panel{slot.left + begin, slot.top, slot.width - begin, slot.height};
        return {begin, commonSize(scene, lefts, leftSideSize, leftBox(scene, slot, gap, begin, leftSideSize)),
                commonSize(scene, options, optionSize, optionBox(panel, isJudged))};
    }
};

/// Where the options of a match begin: of a few divisions, the one in which the smaller side comes out largest in rows as
/// low as little room leaves them; large text keeps more for them.
float matchBegin(Scene& scene, const Sides& sides, float width, bool isJudged) {
    constexpr float gap = 9, step = 45;
    const Box slot{0, 0, width, scene.hasLargeText() ? (isJudged ? 80.F : 64.F) : isJudged ? 40.F : 54.F};
    const auto shareFrom = [&](float begin) { return shareOf(scene, sides.sizes(scene, slot, gap, begin, isJudged)); };
    float best = matchLeft, most = shareFrom(best);
    for (float begin = matchLeft - 4 * step; begin <= matchLeft + 4 * step && most < 1; begin += step)
        if (const float share = shareFrom(begin); share > most + 0.01F) best = begin, most = share;
    return best;
}

/// The places as they lie in an area, and the sizes in them.
struct Layout {
    Box area;
    Rows rows;
    Sizes sizes;
    bool isJudged = false;

    Box slot(int place) const { return rows.slot(area, static_cast<std::size_t>(place)); }
    Box panel(int place) const {
        const Box all = slot(place);
        return {all.left + sizes.begin, all.top, all.width - sizes.begin, all.height};
    }
    Box left(const Scene& scene, int place) const { return leftBox(scene, slot(place), rows.gap, sizes.begin, sizes.left); }
    Box option(int place) const { return optionBox(panel(place), isJudged); }
};

Layout layoutIn(Scene& scene, const quiz::Question& question, const Box& area, bool isJudged) {
    const Rows rows = rowsIn(scene, area, question.options.size());
    Sides sides;
    for (std::size_t i = 0; i < question.left.size(); ++i) sides.lefts.push_back(screens::leftText(question, i));
    for (std::size_t i = 0; i < question.options.size(); ++i)
        sides.options.push_back(screens::optionText(question, static_cast<int>(i), scene.words));
    const float begin = question.kind == quiz::Kind::Match ? matchBegin(scene, sides, area.width, isJudged) : orderLeft;
    return {area, rows, sides.sizes(scene, rows.slot(area, 0), rows.gap, begin, isJudged), isJudged};
}

/// The places on their way, of which the share \p gone is behind them.
struct Moving {
    Layout from, to, now;
    float gone = 1;
};

Moving movingOn(Scene& scene, const quiz::Question& question, const Way& way, bool isJudged) {
    const Layout to = layoutIn(scene, question, way.to, isJudged);
    if (way.from == way.to) return {to, to, to, way.gone};
    const Layout from = layoutIn(scene, question, way.from, false);
    const Sizes sizes{mix(from.sizes.begin, to.sizes.begin, way.gone), mix(from.sizes.left, to.sizes.left, way.gone),
                      mix(from.sizes.option, to.sizes.option, way.gone)};
    return {from, to, {way.now(), rowsIn(scene, way.now(), question.options.size()), sizes, isJudged}, way.gone};
}

/// What stands before a place: its number, or in a match what the option beside it shall belong to.
void drawPlaceName(Scene& scene, const Mission& screen, int place, const Moving& moving, bool lifted) {
    const Box slot = moving.now.slot(place);
    const float middle = slot.top + slot.height / 2;
    if (!isMatch(screen)) {
        const TextStyle number = scene.title(std::min(46.F, slot.height * 0.8F), lifted ? scene.theme.gold : scene.theme.muted);
        scene.canvas.text(std::to_string(place + 1), number, {slot.left, middle + 0.36F * number.size});
        return;
    }
    const std::string words = screens::leftText(screen.round.question(), static_cast<std::size_t>(place));
    const Colour colour = lifted ? scene.theme.gold : scene.theme.bone;
    const auto setIn = [&](const Layout& layout) {
        return scene.canvas.setter().wrap(words, placeStyle(scene, layout.sizes.left, colour), layout.left(scene, place).width);
    };
    const TextBlock before = setIn(moving.from), after = setIn(moving.to);
    const Box text = moving.to.left(scene, place);
    scene.noteUnlessFits(after, words, leftSideSize, text.width, text.height);
    drawChanging(scene, before, after, moving.gone, moving.now.left(scene, place));
    const float size = moving.now.sizes.left;
    const auto more = static_cast<float>((moving.gone < changeAt ? before : after).lines.size() - 1);
    const TextStyle style = placeStyle(scene, size, colour);
    const float first = middle - more * size * style.lineHeight / 2; // the middle of the first line
    scene.canvas.text(std::to_string(place + 1), style, {slot.left, first + 0.36F * size});
    const float begin = slot.left + moving.now.sizes.begin;
    scene.canvas.capsule({begin - 54, middle}, {begin - 18, middle}, 3, scene.theme.keyline);
}

/// The option as it lies in its panel, \p box.
void drawLying(Scene& scene, const Mission& screen, int option, int place, const Moving& moving, const Box& box) {
    const std::string words = screens::optionText(screen.round.question(), option, scene.words);
    const auto setIn = [&](const Layout& layout) {
        const TextStyle style = placeStyle(scene, layout.sizes.option, scene.theme.bone);
        return scene.canvas.setter().wrap(words, style, layout.option(place).width);
    };
    const TextBlock after = setIn(moving.to);
    const Box text = moving.to.option(place);
    scene.noteUnlessFits(after, words, optionSize, text.width, text.height);
    drawChanging(scene, setIn(moving.from), after, moving.gone, optionBox(box, isJudged(screen)));
}

void drawPlace(Scene& scene, const Mission& screen, int place, const Moving& moving) {
    const Theme& theme = scene.theme;
    const int option = lying(screen)[static_cast<std::size_t>(place)];
    const bool lifted = !isJudged(screen) && screen.lifted == place;
    const PanelState state = stateOf(screen, place);
    Box box = moving.now.panel(place);
    if (lifted) box = box.moved(18, -5);
    // Where it will come to lie, and what stands before: of a match, whom the option is for.
    const float left = moving.now.area.left;
    const Box row{left, box.top, box.right() - left, box.height};
    if (!isJudged(screen)) scene.clickable(row, screens::Choose{place}, screens::Focus{place});
    const Entrance in =
        isJudged(screen) ? Entrance{} : scene.enters(screen.phaseAge, 0.08F + staggerTime * static_cast<float>(place));
    const Canvas::Mapped moved(scene.canvas, Affine::shift(60 * (1 - in.place), 0), in.opacity);
    drawPlaceName(scene, screen, place, moving, lifted);
    const int belongs = rightPlace(screen.round.question(), option);
    drawJudging(
        scene, screen, box, {PanelState::Rest, state, isJudged(screen) && outcomeOf(screen).given, 0, correctionRoom},
        [&] { drawLying(scene, screen, option, place, moving, box); },
        [&] {
            drawFalling(scene, screen, {box.right() - 74, box.centre().y}, [&] { drawCorrection(scene, state, belongs, box); });
        });
    if (lifted) scene.canvas.fill({box.left, box.top, 8, box.height}, theme.gold);
}

} // namespace

float orderingShare(Scene& scene, const quiz::Question& question, const Box& area, bool isJudged) {
    return shareOf(scene, layoutIn(scene, question, area, isJudged).sizes);
}

void drawOrdering(Scene& scene, const Mission& screen, const Way& way) {
    const Moving moving = movingOn(scene, screen.round.question(), way, isJudged(screen));
    const Box& area = moving.now.area;
    if (!isMatch(screen))
        scene.canvas.stroke({{area.left + 46, area.top}, {area.left + 46, area.bottom()}}, 3, scene.theme.hairline);
    const auto count = static_cast<int>(screen.arranged.size());
    for (int place = 0; place < count; ++place)
        if (screen.lifted != place) drawPlace(scene, screen, place, moving);
    if (screen.lifted) { // what is lifted lies on top
        scene.canvas.nextLayer();
        drawPlace(scene, screen, *screen.lifted, moving);
    }
}

} // namespace drawing
