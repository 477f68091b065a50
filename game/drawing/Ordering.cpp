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

/// Where the options of a match begin: of a few divisions, the one in which the smaller side comes out largest in rows as low as
/// a verdict leaves them. So it is the same before the verdict.
float matchBegin(Scene& scene, const Sides& sides, float width) {
    constexpr float row = 40, gap = 9, step = 45;
    const auto shareFrom = [&](float begin) { return shareOf(scene, sides.sizes(scene, {0, 0, width, row}, gap, begin, true)); };
    float best = matchLeft, most = shareFrom(best);
    for (float begin = matchLeft - 4 * step; begin <= matchLeft + 4 * step && most < 1; begin += step)
        if (const float share = shareFrom(begin); share > most + 0.01F) best = begin, most = share;
    return best;
}

Sizes sizesIn(Scene& scene, const quiz::Question& question, const Rows& rows, const Box& area, bool isJudged) {
    Sides sides;
    for (std::size_t i = 0; i < question.left.size(); ++i) sides.lefts.push_back(screens::leftText(question, i));
    for (std::size_t i = 0; i < question.options.size(); ++i)
        sides.options.push_back(screens::optionText(question, static_cast<int>(i), scene.words));
    const float begin = question.kind == quiz::Kind::Match ? matchBegin(scene, sides, area.width) : orderLeft;
    return sides.sizes(scene, rows.slot(area, 0), rows.gap, begin, isJudged);
}

/// What stands before a place: its number, or in a match what the option beside it shall belong to.
void drawPlaceName(Scene& scene, const Mission& screen, int place, const Box& slot, const Box& text, const Sizes& sizes,
                   bool lifted) {
    const float middle = slot.top + slot.height / 2;
    if (!isMatch(screen)) {
        const TextStyle number = scene.title(std::min(46.F, slot.height * 0.8F), lifted ? scene.theme.gold : scene.theme.muted);
        scene.canvas.text(std::to_string(place + 1), number, {slot.left, middle + 0.36F * number.size});
        return;
    }
    const std::string words = screens::leftText(screen.round.question(), static_cast<std::size_t>(place));
    const TextStyle style = placeStyle(scene, sizes.left, lifted ? scene.theme.gold : scene.theme.bone);
    const TextBlock block = scene.canvas.setter().wrap(words, style, text.width);
    scene.noteUnlessFits(block, words, leftSideSize, text.width, text.height);
    drawCentred(scene, block, text);
    const float first = middle - (block.height() - block.lineStep()) / 2; // the middle of the first line
    scene.canvas.text(std::to_string(place + 1), style, {slot.left, first + 0.36F * sizes.left});
    scene.canvas.capsule({slot.left + sizes.begin - 54, middle}, {slot.left + sizes.begin - 18, middle}, 3, scene.theme.keyline);
}

/// The option as it lies, over its whole panel.
void drawLying(Scene& scene, const Mission& screen, int option, const Box& box, float size) {
    const Box text = optionBox(box, isJudged(screen));
    const std::string words = screens::optionText(screen.round.question(), option, scene.words);
    const TextBlock block = scene.canvas.setter().wrap(words, placeStyle(scene, size, scene.theme.bone), text.width);
    scene.noteUnlessFits(block, words, optionSize, text.width, text.height);
    drawCentred(scene, block, text);
}

void drawPlace(Scene& scene, const Mission& screen, int place, const Box& slot, float gap, const Sizes& sizes) {
    const Theme& theme = scene.theme;
    const int option = lying(screen)[static_cast<std::size_t>(place)];
    const bool lifted = !isJudged(screen) && screen.lifted == place;
    const PanelState state = stateOf(screen, place);
    Box box{slot.left + sizes.begin, slot.top, slot.width - sizes.begin, slot.height};
    if (lifted) box = box.moved(18, -5);
    // Where it will come to lie, and what stands before: of a match, whom the option is for.
    const Box row{slot.left, box.top, box.right() - slot.left, box.height};
    if (!isJudged(screen)) scene.clickable(row, screens::Choose{place}, screens::Focus{place});
    const Entrance in =
        isJudged(screen) ? Entrance{} : scene.enters(screen.phaseAge, 0.08F + staggerTime * static_cast<float>(place));
    const Canvas::Mapped moved(scene.canvas, Affine::shift(60 * (1 - in.place), 0), in.opacity);
    drawPlaceName(scene, screen, place, slot, leftBox(scene, slot, gap, sizes.begin, sizes.left), sizes, lifted);
    const int belongs = rightPlace(screen.round.question(), option);
    drawJudging(
        scene, screen, box, {PanelState::Rest, state, isJudged(screen) && outcomeOf(screen).given, 0, correctionRoom},
        [&] { drawLying(scene, screen, option, box, sizes.option); },
        [&] {
            drawFalling(scene, screen, {box.right() - 74, box.centre().y}, [&] { drawCorrection(scene, state, belongs, box); });
        });
    if (lifted) scene.canvas.fill({box.left, box.top, 8, box.height}, theme.gold);
}

} // namespace

float orderingShare(Scene& scene, const quiz::Question& question, const Box& area, bool isJudged) {
    const Rows rows = rowsIn(scene, area, question.options.size());
    return shareOf(scene, sizesIn(scene, question, rows, area, isJudged));
}

void drawOrdering(Scene& scene, const Mission& screen, const Way& way) {
    const Box area = way.now();
    const std::size_t count = screen.arranged.size();
    const Rows rows = rowsIn(scene, area, count);
    const Sizes sizes = sizesIn(scene, screen.round.question(), rows, area, isJudged(screen));
    if (!isMatch(screen))
        scene.canvas.stroke({{area.left + 46, area.top}, {area.left + 46, area.bottom()}}, 3, scene.theme.hairline);
    const auto draw = [&](std::size_t i) { drawPlace(scene, screen, static_cast<int>(i), rows.slot(area, i), rows.gap, sizes); };
    for (std::size_t i = 0; i < count; ++i)
        if (screen.lifted != static_cast<int>(i)) draw(i);
    if (screen.lifted) { // what is lifted lies on top
        scene.canvas.nextLayer();
        draw(static_cast<std::size_t>(*screen.lifted));
    }
}

} // namespace drawing
