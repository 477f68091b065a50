#include "drawing/Judging.hpp"
#include "screens/Formats.hpp"
#include "screens/Saying.hpp"

#include <algorithm>
#include <variant>

namespace drawing {

namespace {

using screens::Mission;

constexpr float sideRoom = 110;     ///< at each end of the track
constexpr float figureGap = 14;     ///< between figure and track
constexpr float givenShare = 0.75F; ///< of the size of what is right: what was given beside it

struct Track {
    Box box;
    quiz::Dial dial;

    float xOf(double number) const {
        const double span = dial.high - dial.low;
        const double share = span > 0 ? (number - dial.low) / span : 0.5;
        return box.left + box.width * static_cast<float>(std::clamp(share, 0.0, 1.0));
    }
};

void drawTrack(Scene& scene, const Track& track) {
    const float y = track.box.centre().y;
    scene.canvas.fill({track.box.left, y - 2, track.box.width, 4}, scene.theme.hairline);
    // A tick for each step where they are few.
    constexpr int most = 40;
    const double steps = track.dial.step > 0 ? std::round((track.dial.high - track.dial.low) / track.dial.step) : most;
    const int ticks = steps >= 1 && steps < most ? static_cast<int>(steps) : most;
    for (int i = 0; i <= ticks; ++i) {
        const float x = track.box.left + track.box.width * static_cast<float>(i) / static_cast<float>(ticks);
        const float reach = i % (ticks < most ? 5 : 10) == 0 ? 14.F : 7.F;
        scene.canvas.stroke({{x, y - reach}, {x, y + reach}}, 2, scene.theme.keyline);
    }
}

/// What the ends of the track mean: below them or, where the arrows have gone and the explanation needs the room, beside them.
void drawEnds(Scene& scene, const quiz::Question& question, const Track& track, bool beside, float opacity) {
    if (opacity <= 0) return;
    const Canvas::Mapped faded(scene.canvas, {}, opacity);
    const float size = scene.grown(16.F), y = track.box.centre().y + (beside ? 0.35F * size : 22 + size);
    const float away = beside ? 12.F : 0.F, width = beside ? sideRoom - away : 240.F;
    const auto end = [&](double number, float x, Align align) {
        scene.lineOf(screens::numberText(question, number, scene.words), scene.body(16, scene.theme.muted), {x, y}, width, align);
    };
    end(question.dial.low, track.box.left - away, beside ? Align::Right : Align::Left);
    end(question.dial.high, track.box.right() + away, beside ? Align::Left : Align::Right);
}

/// How near counts: between the ends of the track.
void drawWithin(Scene& scene, const quiz::Question& question, const Track& track) {
    constexpr float ofEnds = 130;
    const float size = scene.grown(16.F);
    scene.lineOf(screens::withinText(question, scene.words), scene.body(16, scene.theme.muted),
                 {track.box.centre().x, track.box.centre().y + 22 + size}, track.box.width - 2 * ofEnds, Align::Centre);
}

/// A pointed flag on the track.
void drawNeedle(Scene& scene, const Track& track, double number, Colour colour) {
    const Point at{track.xOf(number), track.box.centre().y};
    scene.canvas.fill(Polygon{at + Point{0, 2}, at + Point{-13, -26}, at + Point{13, -26}}, colour);
    scene.canvas.fill({at.x - 2, at.y - 4, 4, 22}, colour);
}

/// The span of numbers that count as right.
void drawTolerance(Scene& scene, const Track& track, const quiz::Question& question) {
    const float from = track.xOf(question.number - question.within), to = track.xOf(question.number + question.within);
    scene.canvas.fill({from - 3, track.box.centre().y - 7, to - from + 6, 14}, scene.theme.teal.faded(0.55F));
}

void drawJudged(Scene& scene, const Mission& screen, const Track& track) {
    const quiz::Question& question = screen.round.question();
    const quiz::Outcome& outcome = outcomeOf(screen);
    const Canvas::Mapped lit(scene.canvas, {}, fallen(scene, screen));
    drawTolerance(scene, track, question);
    const bool isRight = outcome.verdict == quiz::Verdict::Right;
    if (outcome.given && std::holds_alternative<double>(*outcome.given) && !isRight)
        drawNeedle(scene, track, std::get<double>(*outcome.given), scene.theme.redText);
    // The needle comes down where it belongs.
    const float fall = scene.look.reducedMotion ? 0 : 40 * (1 - easeOutCubic(fallen(scene, screen)));
    const Canvas::Mapped falling(scene.canvas, Affine::shift(0, -fall));
    drawNeedle(scene, track, question.number, scene.theme.teal);
}

/// What is dialled or, once that is judged, what is right, with what was given beside it if it is something else: that gives
/// way by the share \p gone.
void drawFigure(Scene& scene, const Mission& screen, Point baseline, float size, float gone) {
    const quiz::Question& question = screen.round.question();
    if (!isJudged(screen)) {
        const std::string shown = screen.typed.empty() ? screens::numberText(question, screen.dialled, scene.words)
                                                       : screens::localNumber(screen.typed, scene.words) + "_";
        scene.canvas.text(shown, scene.title(size, scene.theme.bone), baseline, Align::Centre);
        return;
    }
    const quiz::Outcome& outcome = outcomeOf(screen);
    const bool isRight = outcome.verdict == quiz::Verdict::Right;
    const bool showsBoth = !isRight && outcome.given.has_value();
    if (showsBoth) {
        const Point aside = baseline - Point{190 * gone, 0};
        const Canvas::Mapped smaller(scene.canvas, Affine::scale(mix(1 / givenShare, 1, gone), aside));
        scene.canvas.text(screens::answerText(question, *outcome.given, scene.words),
                          scene.title(size * givenShare, scene.theme.redText), aside, Align::Centre);
        drawCross(scene.canvas, aside + Point{-120, -0.26F * size}, 26, 6, scene.theme.redText);
    }
    const float shift = showsBoth ? 190.F : 0.F;
    const Canvas::Mapped coming(scene.canvas, {}, isRight ? 1 : gone);
    scene.canvas.text(screens::rightText(question, scene.words), scene.title(size, scene.theme.teal), baseline + Point{shift, 0},
                      Align::Centre);
    drawTick(scene.canvas, baseline + Point{shift - 150, -0.34F * size}, 34, 6, scene.theme.teal);
}

void drawArrow(Scene& scene, Point at, float direction, screens::Key key) {
    const Box button{at.x - 32, at.y - 32, 64, 64};
    drawPanel(scene, button, PanelState::Rest, 12);
    drawChevron(scene.canvas, at, direction, 14, 4, scene.theme.bone);
    scene.clickable(button, screens::KeyPress{key});
}

/// The arrows at both ends of the track.
void drawArrows(Scene& scene, const Box& area, float y) {
    drawArrow(scene, {area.left + 40, y}, -1, screens::Key::Left);
    drawArrow(scene, {area.right() - 40, y}, 1, screens::Key::Right);
}

/// Where figure and track stand in an area: with room below for what the ends mean, or beside the explanation.
struct Place {
    Box track;
    float size = 0; ///< of the figure
};

Place placeIn(const Scene& scene, const Box& area, bool isAnswered) {
    const float foot = isAnswered ? std::clamp(area.height - 150, 0.F, 46.F) : 30 + scene.grown(16.F);
    constexpr float height = 60, ofCapitals = 0.72F; // what a capital has of the size of its type
    const Box track{area.left + sideRoom, area.bottom() - foot - height, area.width - 2 * sideRoom, height};
    return {track, std::clamp((track.top - figureGap - area.top) / ofCapitals, 32.F, 104.F)};
}

} // namespace

void drawDialling(Scene& scene, const Mission& screen, const Way& way) {
    const Entrance in = isJudged(screen) ? Entrance{} : scene.enters(screen.phaseAge, 0.08F);
    const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 26 * (1 - in.place)), in.opacity);
    const quiz::Question& question = screen.round.question();
    const Place from = placeIn(scene, way.from, false), to = placeIn(scene, way.to, isJudged(screen));
    const float gone = isJudged(screen) ? way.gone : 0;
    const Track track{isJudged(screen) ? mix(from.track, to.track, gone) : to.track, question.dial};
    {
        const Point baseline{track.box.centre().x, track.box.top - figureGap};
        const float grown = isJudged(screen) ? mix(from.size / to.size, 1, gone) : 1;
        const Canvas::Mapped larger(scene.canvas, Affine::scale(grown, baseline));
        drawFigure(scene, screen, baseline, to.size, gone);
    }
    drawTrack(scene, track);
    drawEnds(scene, question, track, false, 1 - gone);
    drawEnds(scene, question, track, true, gone);
    if (isJudged(screen)) return drawJudged(scene, screen, track);
    drawNeedle(scene, track, screen.dialled, scene.theme.gold);
    drawWithin(scene, question, track);
    scene.dial(track.box);
    drawArrows(scene, way.to, track.box.centre().y);
}

} // namespace drawing
