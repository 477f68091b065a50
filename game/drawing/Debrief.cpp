#include "drawing/Canopy.hpp"
#include "drawing/Details.hpp"
#include "drawing/Noise.hpp"
#include "drawing/Overlay.hpp"
#include "drawing/Transition.hpp"
#include "drawing/Widgets.hpp"

#include "screens/Explanation.hpp"
#include "screens/Formats.hpp"
#include "screens/Names.hpp"
#include "screens/Saying.hpp"
#include "screens/Voice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace drawing {

namespace {

using screens::Debrief;

constexpr float column = 564; ///< where the figures begin

/// The slab at the left: teal for a good result, red for a poor one. It is drawn down along its diagonal.
void drawSide(Scene& scene, const Debrief& screen) {
    constexpr float slope = 220.F / 720, askew = 80;
    const Entrance in = scene.enters(screen.age, 0, 0.28F);
    const Box window = scene.window;
    const float end = window.top - askew + (window.height + 2 * askew) * in.place;
    const auto edge = [&](float y) { return Point{520 - slope * y, y}; };
    const Colour colour = screen.isGood() ? scene.theme.debriefGood : scene.theme.debriefPoor;
    const float lower = end - askew * (1 - in.place);
    const Polygon strip{
        {window.left, window.top}, edge(window.top), edge(end), {window.left - slant * (lower - window.top), lower}};
    scene.canvas.fill(strip, colour.faded(in.opacity));
}

/// When the canopy of a poor result strikes the ground.
constexpr float impact = 0.62F;

/// It opens gore by gore, swings, and carries the runner down.
Canopy carrying(const Scene& scene, float t) {
    Canopy canopy{{230, 276}, 140, 7, scene.theme.bone, scene.theme.teal, scene.theme.bone};
    if (scene.look.reducedMotion) return canopy;
    const float dying = std::clamp((debriefTime - t) / 2, 0.F, 1.F);
    canopy.opening = (t - 0.12F) / 0.75F;
    canopy.edge.y -= 300 * (1 - easeOutCubic(t / 0.8F)) + 40 * (1 - easeOutCubic((t - 0.5F) / 3.4F));
    canopy.sway = 0.24F * std::exp(-0.9F * t) * std::sin(3.1F * t - 0.4F) * dying;
    canopy.kick = std::exp(-0.7F * t) * std::sin(6 * t) * dying;
    return canopy;
}

/// Half open, it falls, strikes the ground and comes down in folds behind its jumper.
Canopy collapsing(const Scene& scene, float t) {
    constexpr Point seat{112, 462};
    Canopy canopy{{286, 436}, 150, 7, scene.theme.bone, scene.theme.red, scene.theme.bone};
    const float after = scene.look.reducedMotion ? restTime : t - impact;
    const float before = std::clamp(t / impact, 0.F, 1.F), settled = easeOutCubic(after / 0.7F);
    if (after < 0) {
        canopy.edge = {mix(150, 216, before), mix(-330, 226, before * before)};
        canopy.opening = 0.30F * before;
        canopy.sway = 0.26F * std::sin(9 * t);
        canopy.kick = std::sin(15 * t);
        return canopy;
    }
    canopy.seat = seat;
    canopy.edge = mix(Point{216, 226}, canopy.edge, easeOutCubic(after / 0.5F));
    canopy.opening = mix(0.30F, 1, settled);
    canopy.slump = settled;
    return canopy;
}

/// What the impact throws up.
void drawDust(Scene& scene, float since) {
    for (std::uint32_t i = 0; i < 12; ++i) {
        const float life = 0.4F + 0.4F * noise(i, 81), t = since / life;
        if (t <= 0 || t >= 1 || scene.look.reducedMotion) continue;
        const Point way{(noise(i, 82) - 0.5F) * 260, -20 - 60 * noise(i, 83)};
        const Point at = Point{195, 462} + way * easeOutCubic(t) + Point{0, 40 * t * t};
        const float size = (5 + 9 * noise(i, 84)) * (1 - t);
        scene.canvas.fill(Polygon{at - Point{size, 0}, at - Point{0, size}, at + Point{size, 0}, at + Point{0, size}},
                          scene.theme.muted.faded(0.6F * (1 - t)));
    }
}

TextBlock headline(Scene& scene, const Debrief& screen) {
    return scene.set(screens::heading(screen, scene.context), scene.title(64, scene.theme.bone), 330, 140);
}

/// What captions take of the height.
float footOf(Scene& scene) { return gridHeight - captionsTop(scene); }

void drawResult(Scene& scene, const Debrief& screen, const TextBlock& name) {
    const float t = seconds(screen.age);
    const bool hangsOver = screen.isGood() && name.lines.size() > 1;
    const Canvas::Mapped lifted(scene.canvas,
                                Affine::shift(0, -26 * (scene.textScale() - 1) - footOf(scene) - (hangsOver ? 62.F : 0.F)));
    if (screen.isGood()) return drawCanopy(scene.canvas, carrying(scene, t));
    const bool shakes = scene.look.shake && !scene.look.reducedMotion;
    const Canvas::Mapped shook(scene.canvas, shakes ? shaken(t - impact) : Affine{});
    drawCanopy(scene.canvas, collapsing(scene, t));
    drawDust(scene, t - impact);
}

void drawResultWords(Scene& scene, const Debrief& screen, const TextBlock& name) {
    const bool isGood = screen.isGood();
    const float s = scene.textScale() - 1;
    const float top = 622 - 40 * s - footOf(scene) - name.lineStep() * static_cast<float>(name.lines.size() - 1);
    scene.canvas.text(name, {margin, top});
    const float below = top + name.lineStep() * static_cast<float>(name.lines.size() - 1) + 18;
    const Colour colour = isGood ? scene.theme.teal : scene.theme.redText;
    const std::string remark = scene.words(isGood ? "debrief.good-remark" : "debrief.poor-remark");
    const std::vector<Passage> paragraphs{{remark, scene.strong(20, colour)},
                                          {screens::debriefLine(screen.round, scene.words), scene.body(16, scene.theme.muted)}};
    drawColumn(scene, setColumn(scene, paragraphs, 420, gridHeight - 12 - footOf(scene) - below, 4), {margin, below});
}

quiz::Points shownScore(const Scene& scene, const Debrief& screen) {
    if (scene.look.reducedMotion) return screen.round.score();
    return static_cast<quiz::Points>(
        std::lround(easeOutCubic((seconds(screen.age) - 0.2F) / 0.9F) * static_cast<float>(screen.round.score())));
}

std::string bestLine(const Scene& scene, const Debrief& screen) {
    if (!screen.isBest())
        return screen.bestBefore
                   ? screens::filled(scene.words("debrief.best"), {screens::countText(*screen.bestBefore, scene.words)})
                   : "";
    if (!screen.bestBefore) return scene.words("debrief.first-best");
    return screens::filled(scene.words("debrief.new-best"),
                           {screens::countText(screen.round.score() - *screen.bestBefore, scene.words)});
}

/// When the line about the best comes.
constexpr float bestFrom = 1.1F;

/// Snippets of paper, thrown from the score when it is a best, and a good one.
void drawConfetti(Scene& scene, const Debrief& screen) {
    const float since = seconds(screen.age) - bestFrom - 0.1F;
    if (!screen.isBest() || !screen.isGood() || scene.look.reducedMotion || since <= 0) return;
    const std::array colours{scene.theme.gold, scene.theme.bone, scene.theme.teal, scene.theme.red};
    for (std::uint32_t i = 0; i < 44; ++i) {
        const float life = 1.1F + 0.9F * noise(i, 91), t = since / life;
        if (t >= 1) continue;
        const Point thrown = polar(-pi * (0.08F + 0.84F * noise(i, 92)), 150 + 300 * noise(i, 93)) * easeOutCubic(1.6F * t);
        const Point at = Point{740, 150} + thrown + Point{26 * std::sin(5 * since + 6 * noise(i, 94)), 420 * t * t};
        const float size = 6 + 8 * noise(i, 95), turn = 7 * since * (noise(i, 96) - 0.5F) + 6 * noise(i, 97);
        const float flat = 0.35F + 0.65F * std::fabs(std::sin(6 * since + 6 * noise(i, 98))); // it tumbles
        const Point along = polar(turn, size), across = polar(turn + pi / 2, size * flat);
        scene.canvas.fill(Polygon{at - along, at + across, at + along * 0.9F - across * 0.4F},
                          colours[i % colours.size()].faded(std::min(1.F, 4 * (1 - t))));
    }
}

/// \return the bottom
float drawScore(Scene& scene, const Debrief& screen) {
    const float s = scene.textScale() - 1, size = 150 - 40 * s;
    scene.canvas.text(screens::countText(shownScore(scene, screen), scene.words),
                      TextStyle{Face::Title, size, scene.theme.bone, 1, 1}, {column - 4, 0.985F * size + 2 - 2 * s});
    const std::string best = bestLine(scene, screen);
    if (best.empty()) return size + 40 - 20 * s;
    const float baseline = size + 40 + 9 * s;
    const Entrance in = scene.enters(screen.age, bestFrom, 0.2F);
    const float slam = screen.isBest() ? 1 + 0.9F * (1 - in.place) : 1; // a new best comes down like a stamp
    const Canvas::Mapped slammed(scene.canvas, Affine::scale(slam, {column + 120, baseline}), in.opacity);
    scene.lineOf(best, scene.label(24, scene.theme.gold), {column, baseline}, gridWidth - margin - column);
    return baseline + 22;
}

/// The colour of a result: as its stamp was, and red for all that brought nothing.
Colour resultColour(const Theme& theme, const quiz::Outcome& outcome) {
    if (screens::isRightInPart(outcome)) return theme.gold;
    return outcome.verdict == quiz::Verdict::Right ? theme.teal : theme.redText;
}

/// A tick, a cross, or a dash for what was right in part.
void drawResult(Scene& scene, const quiz::Outcome& outcome, Point middle, float size) {
    constexpr float stroke = 4;
    const Colour colour = resultColour(scene.theme, outcome);
    const Point half{0.2F * size, 0};
    if (screens::isRightInPart(outcome))
        scene.canvas.capsule(middle - half, middle + half, stroke, colour);
    else if (outcome.verdict == quiz::Verdict::Right)
        drawTick(scene.canvas, middle, 0.46F * size, stroke, colour);
    else
        drawCross(scene.canvas, middle, 0.38F * size, stroke, colour);
}

/// A square for each question with its result. \return the bottom
float drawSquares(Scene& scene, const Debrief& screen, float top) {
    const auto played = screen.reviewed();
    const float width = gridWidth - margin - column;
    const float step = std::min(65.F, width / static_cast<float>(std::max<std::size_t>(played.size(), 1)));
    const float size = std::min(step - 11, 54 - 14 * (scene.textScale() - 1));
    for (std::size_t i = 0; i < played.size(); ++i) {
        const quiz::Outcome& outcome = *played[i]->outcome;
        const auto place = static_cast<float>(i);
        const Entrance in = scene.enters(screen.age, 0.25F + staggerTime * place);
        const Box box{column + step * place, top, size, size};
        const Canvas::Mapped moved(scene.canvas, Affine::scale(0.6F + 0.4F * in.place, box.centre()), in.opacity);
        const bool isRight = outcome.verdict == quiz::Verdict::Right, isPart = screens::isRightInPart(outcome);
        scene.canvas.fill(box, isRight ? scene.theme.rightPanel : isPart ? scene.theme.raised : scene.theme.wrongPanel);
        scene.canvas.stroke(cornersOf(box), 2, resultColour(scene.theme, outcome), true);
        drawResult(scene, outcome, box.centre(), size);
        scene.clickable(box, screens::Choose{static_cast<int>(i)});
    }
    return top + size + 16;
}

/// \return the bottom
float drawFigures(Scene& scene, const Debrief& screen, float top) {
    const quiz::Round& round = screen.round;
    const auto& words = scene.words;
    const std::array<std::pair<std::string, std::string>, 4> figures{{
        {screens::filled(words("debrief.right-value"), {std::to_string(round.rightCount()), std::to_string(round.count())}),
         words("debrief.right")},
        {std::to_string(round.bestStreak()), words("debrief.best-streak")},
        {screens::filled(words("debrief.mean-value"), {screens::secondsText(round.meanTime(), scene.words)}),
         words("debrief.mean")},
        {screens::countText(round.speedPoints(), scene.words), words("debrief.speed")},
    }};
    const float figure = 40 - 6 * (scene.textScale() - 1), label = scene.grown(16.F);
    const TextStyle above{Face::Label, figure, scene.theme.bone, 1, 1}, below = scene.label(16, scene.theme.muted);
    const auto widthOf = [&](const std::string& text, const TextStyle& style) {
        return scene.canvas.setter().wrap(text, style, 1e9F).width;
    };
    // In four equal parts or, where words are too long for that, each as wide as its own.
    constexpr float room = gridWidth - margin - column, part = 141;
    std::array<float, 4> widths{};
    std::ranges::transform(figures, widths.begin(), [&](const auto& each) {
        return std::max(widthOf(each.first, above), widthOf(each.second, scene.grown(below)));
    });
    const bool isEven = std::ranges::max(widths) <= part;
    if (isEven) widths.fill(part);
    const float all = std::accumulate(widths.begin(), widths.end(), 0.F);
    const float gap = isEven ? gutter : std::max(gutter, (room - all) / 3);
    const float share = std::min(1.F, (room - 3 * gap) / all);
    float x = column;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        scene.canvas.text(figures.at(i).first, above, {x, top + 0.95F * figure});
        scene.lineOf(figures.at(i).second, below, {x, top + figure + 6 + label}, share * widths.at(i) + 1);
        x += share * widths.at(i) + gap;
    }
    return top + figure + 10 + label;
}

/// What was answered and, where that was wrong, what is right.
struct Answers {
    TextBlock given, right;
    float rightLeft = 0; ///< where the right one stands

    float height() const { return std::max(given.height(), right.height()); }
};

/// Beside each other in two halves, unless the one needs more and the other less.
Answers setAnswers(Scene& scene, const screens::MenuRow& row, bool isRight, float width, float height) {
    constexpr float gap = 14;
    TextStyle given = scene.body(15, scene.theme.muted), right = scene.strong(15, scene.theme.teal);
    given.lineHeight = right.lineHeight = 1.15F;
    const float least = leastReadable * (1 + scene.textScale()) / 2; // what is cut stands in the details
    const auto set = [&](const std::string& text, const TextStyle& style, float room) {
        return scene.canvas.setter().fit(text, scene.grown(style), room, height, least);
    };
    if (isRight) return {set(row.value, given, width), {}, 0};
    const auto wanted = [&](const std::string& text, const TextStyle& style) {
        return scene.canvas.setter().wrap(text, scene.grown(style), 1e9F).width + 1;
    };
    const float half = (width - gap) / 2;
    const float beside = 2 * half - wanted(row.remark, right), wish = wanted(row.value, given);
    const float left = std::clamp(beside, std::min(wish, half), std::max(half, std::min(wish, beside)));
    return {set(row.value, given, left), set(row.remark, right, width - left - gap), left + gap};
}

/// How many lines of \p block have room in \p height.
std::size_t linesIn(const TextBlock& block, float height) {
    return static_cast<std::size_t>(std::max(1.F, std::floor(height / block.lineStep())));
}

/// The share of its full size at which an answer is set; less where not all of it has room.
float shareOf(const TextBlock& answer, float height) {
    if (answer.lines.empty()) return 1;
    const auto count = static_cast<float>(answer.lines.size());
    return answer.style.size / 15 * std::min(1.F, static_cast<float>(linesIn(answer, height)) / count);
}

/// Question and answers: of a few divisions of \p inner, the one in which the smaller of them comes out largest. What of the
/// answers has no room even so is cut; it stands in the details.
std::pair<TextBlock, Answers> setReviewed(Scene& scene, const screens::MenuRow& row, bool isRight, const Box& inner) {
    std::pair<TextBlock, Answers> best;
    float most = 0;
    for (const float share : {0.75F, 0.65F, 0.55F, 0.45F, 0.35F}) {
        const TextBlock ask = scene.set(row.label, scene.strong(18, scene.theme.bone), inner.width, inner.height * share);
        const float left = inner.height - ask.height();
        const Answers answers = setAnswers(scene, row, isRight, inner.width, left);
        const float text = std::min({ask.style.size / 18, shareOf(answers.given, left), shareOf(answers.right, left)});
        if (text > most) best = {ask, answers}, most = text;
    }
    constexpr float larger = 1.2F;             // than at its ordinary size
    if (scene.hasLargeText() && most < larger) // what would be small, or cut, is left to the details
        return {scene.set(row.label, scene.strong(18, scene.theme.bone), inner.width, inner.height), {}};
    for (TextBlock* const answer : {&best.second.given, &best.second.right})
        *answer = scene.canvas.setter().cut(*answer, linesIn(*answer, inner.height - best.first.height()));
    return best;
}

void drawReviewed(Scene& scene, const Debrief& screen, const screens::MenuRow& row, int index, const Box& box) {
    const Theme& theme = scene.theme;
    const quiz::Outcome& outcome = *screen.reviewed()[static_cast<std::size_t>(index)]->outcome;
    const bool isRight = outcome.verdict == quiz::Verdict::Right, isPart = screens::isRightInPart(outcome);
    const bool focused = screen.focus == index;
    scene.canvas.fill(box, focused ? theme.raised : theme.panel);
    scene.canvas.fill({box.left, box.top, 6, box.height}, isRight ? theme.teal : isPart ? theme.gold : theme.redSign);
    if (focused) scene.canvas.stroke(cornersOf(box), 3, theme.bone, true);
    const Box inner{box.left + 24, box.top + 5, box.width - 40, box.height - 9};
    const auto [ask, answers] = setReviewed(scene, row, isRight, inner);
    const float spare = std::max(0.F, (inner.height - ask.height() - answers.height()) / 3);
    drawCentred(scene, ask, {inner.left, inner.top + spare, inner.width, ask.height()});
    const Box lower{inner.left, inner.top + 2 * spare + ask.height(), inner.width, answers.height()};
    drawCentred(scene, answers.given, lower);
    drawCentred(scene, answers.right, {lower.left + answers.rightLeft, lower.top, lower.width, lower.height});
    scene.clickable(box, screens::Choose{index}, screens::Focus{index});
}

void drawReview(Scene& scene, const Debrief& screen, const Box& area) {
    const auto rows = screens::menuRows(screen, scene.context);
    TextStyle label = scene.label(20, scene.theme.gold);
    label.spacing = 3;
    const float head = scene.grown(20.F);
    const float top = area.top + head + 12;
    // Large text shows fewer, but always the one in focus.
    const int shown = std::clamp(static_cast<int>((area.bottom() - top) / (62 * scene.textScale())), 1, Debrief::inSight);
    const auto first = static_cast<std::size_t>(std::max(screen.scroll, screen.focus - shown + 1));
    const std::size_t last = std::min(rows.size(), first + static_cast<std::size_t>(shown));
    const std::string more = moreText(scene, first, rows.size() - last);
    scene.lineOf(scene.words("debrief.review"), label, {area.left, area.top + head}, 250);
    scene.lineOf(more, scene.body(15, scene.theme.muted), {area.right(), area.top + head}, 300, Align::Right);
    const float step = std::min(98.F + 146 * (scene.textScale() - 1), (area.bottom() - top) / static_cast<float>(shown));
    for (std::size_t i = first; i < last; ++i) {
        const auto place = static_cast<float>(i - first);
        const Entrance in = scene.enters(screen.age, 0.4F + staggerTime * place);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(30 * (1 - in.place), 0), in.opacity);
        drawReviewed(scene, screen, rows[i], static_cast<int>(i), {area.left, top + step * place, area.width, step - 10});
    }
}

/// Words of the result at the left; at the right score, figures and, unless details hide it, the review, down to \p bottom.
void drawOverview(Scene& scene, const Debrief& screen, float bottom) {
    drawResultWords(scene, screen, headline(scene, screen));
    float y = drawScore(scene, screen);
    y = drawSquares(scene, screen, y);
    y = drawFigures(scene, screen, y) + 16;
    if (!screen.opened) drawReview(scene, screen, {column, y, gridWidth - margin - column, bottom - y});
}

/// All but the canopy and what flies. Details in large text, \p isAlone, need the room of all that lies beside them as well.
void drawStanding(Scene& scene, const Debrief& screen, bool isAlone) {
    drawSide(scene, screen);
    const float left = isAlone ? margin : column;
    const float bottom = drawPrompts(scene, screens::prompts(screen, scene.context), left, gridWidth - margin, 688) - 16;
    if (!isAlone) drawOverview(scene, screen, bottom);
    if (!screen.opened) return;
    const Box area = isAlone ? Box{margin, 30, gridWidth - 2 * margin, bottom - 30}
                             : Box{column - 40, 30, gridWidth - margin - column + 56, bottom - 30};
    drawDetails(scene, *screen.reviewed()[static_cast<std::size_t>(*screen.opened)], area, screen.details.line);
    scene.clickable(area, screens::Choose{*screen.opened});
}

} // namespace

void draw(Scene& scene, const Debrief& screen) {
    drawGround(scene, std::min(screen.age, Time(std::chrono::seconds(4))));
    const bool isAlone = screen.opened && scene.hasLargeText();
    scene.still(screen.age, [&] {
        drawStanding(scene, screen, isAlone);
        return Box{};
    });
    if (!isAlone) drawResult(scene, screen, headline(scene, screen));
    scene.canvas.nextLayer();
    if (!screen.opened) drawConfetti(scene, screen);
}

} // namespace drawing
