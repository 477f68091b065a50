#include "drawing/MissionParts.hpp"
#include "drawing/Widgets.hpp"

#include "screens/Formats.hpp"
#include "screens/Saying.hpp"
#include "screens/Voice.hpp"

#include <algorithm>
#include <cmath>

namespace drawing {

namespace {

using screens::Mission;

constexpr float headerSize = 22;

/// \name When things happen after a verdict, in seconds
/// The points count up where they are, fly, and the score counts up from when they arrive.
///@{
constexpr float countFrom = 0.16F, flyFrom = 0.48F, arriveAt = 0.98F, countedAt = 1.45F;
///@}

/// Where the score stands while the points of the last answer are flying to it.
quiz::Points shownScore(const Scene& scene, const Mission& screen) {
    if (!isJudged(screen) || scene.look.reducedMotion) return screen.round.score();
    const float t = easeOutCubic((seconds(screen.phaseAge) - arriveAt) / (countedAt - arriveAt));
    return screen.scoreBefore +
           static_cast<quiz::Points>(std::lround(t * static_cast<float>(screen.round.score() - screen.scoreBefore)));
}

/// How much larger the score is when the points have just arrived.
float scorePulse(const Scene& scene, const Mission& screen) {
    if (!isJudged(screen) || outcomeOf(screen).points == 0 || scene.look.reducedMotion) return 0;
    const float t = (seconds(screen.phaseAge) - arriveAt + 0.05F) / 0.3F;
    return t > 0 && t < 1 ? std::sin(pi * t) * (1 - t) : 0;
}

void drawPips(Scene& scene, float difficulty, Point at, float size) {
    const int lit = std::clamp(1 + static_cast<int>((difficulty - 0.15F) * 5), 1, 3);
    for (int i = 0; i < 3; ++i) {
        const Point p = at + Point{26 * size / 20 * static_cast<float>(i), 0};
        const Polygon pip{p, p + Point{size / 2, -0.9F * size}, p + Point{size, 0}};
        if (i < lit)
            scene.canvas.fill(pip, scene.theme.flame);
        else
            scene.canvas.stroke(pip, 1.5F, scene.theme.keyline, true); // empty: told from the others without colour
    }
}

std::string topicOf(const Scene& scene, const quiz::Question& question) {
    if (!question.asOf) return question.topic;
    const std::string asOf = screens::dateText(*question.asOf, scene.words);
    return question.topic + " · " + screens::filled(scene.words("question.as-of"), {asOf});
}

/// "14 s": what is left on the fuse; nothing without one.
std::string secondsLeft(const Scene& scene, const Mission& screen) {
    const float fuse = seconds(screen.round.fuse());
    if (fuse <= 0) return "";
    const float left = (1 - burntShare(screen)) * fuse;
    return screens::filled(scene.words("question.seconds"), {std::to_string(static_cast<int>(std::ceil(left)))});
}

/// "Streak ×3"; empty for none.
std::string streakText(const Scene& scene, int multiplier) {
    return multiplier < 2 ? std::string() : screens::filled(scene.words("question.streak"), {std::to_string(multiplier)});
}

/// The streak that an answer ended falls off its hook, and is gone before it comes to the question.
void drawLostStreak(Scene& scene, const Mission& screen, Point at) {
    const float t = isJudged(screen) ? (seconds(screen.phaseAge) - verdictTime) / 0.6F : 1;
    const auto& played = screen.round.played();
    if (t >= 1 || scene.look.reducedMotion || played.size() < 2 || !outcomeOf(screen).streakEnded) return;
    const auto& before = played[played.size() - 2].outcome;
    const std::string streak = streakText(scene, before ? quiz::multiplierFor(before->streak) : 0);
    if (streak.empty()) return;
    const float fall = std::max(0.F, t);
    const Affine map = Affine::shift(0, 28 * fall * fall).after(Affine::turn(-0.2F * fall, at));
    const Canvas::Mapped falling(scene.canvas, map, 1 - fall * fall);
    scene.lineOf(streak, scene.label(22, scene.theme.flame), at, 260, Align::Right);
}

/// The streak up to \p at; one that has just grown swells. \return where it begins
float drawStreak(Scene& scene, const Mission& screen, Point at) {
    drawLostStreak(scene, screen, at);
    const std::string streak = streakText(scene, quiz::multiplierFor(screen.round.streak()));
    if (streak.empty()) return at.x;
    const float t = isJudged(screen) && !scene.look.reducedMotion ? (seconds(screen.phaseAge) - verdictTime) / 0.35F : 1;
    const float swell = t > 0 && t < 1 ? 0.4F * std::sin(pi * t) * (1 - t) : 0;
    const Canvas::Mapped swollen(scene.canvas, Affine::scale(1 + swell, at - Point{50, 8}));
    return at.x - scene.lineOf(streak, scene.label(22, scene.theme.flame), at, 260, Align::Right) - 36;
}

/// Score and streak at the right. \return where they begin
float drawScore(Scene& scene, const Mission& screen, float baseline) {
    const std::string score = screens::countText(shownScore(scene, screen), scene.words);
    const Point at{gridWidth - margin, baseline + 0.1F * scene.grown(44.F)};
    const float pulse = scorePulse(scene, screen);
    float left = at.x - 44;
    {
        const Canvas::Mapped pulsed(scene.canvas, Affine::scale(1 + 0.35F * pulse, at - Point{20, 16}));
        const Colour colour = mix(scene.theme.bone, scene.theme.gold, std::min(1.F, 2 * pulse));
        left -= scene.lineOf(score, scene.title(44, colour), at, 260, Align::Right);
    }
    return drawStreak(scene, screen, {left, baseline});
}

/// What belongs to the question comes with it; score and streak stay.
Entrance headerEntrance(const Scene& scene, const Mission& screen) {
    return isJudged(screen) ? Entrance{} : scene.enters(screen.phaseAge, 0.06F);
}

/// How wide the clock may be.
float clockWidth(const Scene& scene) { return 2.8F * scene.grown(headerSize); }

/// Where a streak and a score of four figures begin: a topic keeps clear of them, so that it stays when they come and go.
float scoreRoom(const Scene& scene) {
    const auto widthOf = [&](const std::string& text, const TextStyle& style) {
        return scene.canvas.setter().wrap(text, scene.grown(style), 1e9F).width;
    };
    return gridWidth - margin - widthOf(screens::countText(8'888, scene.words), scene.title(44, {})) - 44 -
           widthOf(streakText(scene, 4), scene.label(headerSize, {})) - 36;
}

/// Where the score begins; with \p leaves it is left to the question that comes.
float drawScoreUnless(bool leaves, Scene& scene, const Mission& screen, float baseline) {
    const Canvas::Mapped seen(scene.canvas, {}, leaves ? 0 : 1);
    return drawScore(scene, screen, baseline);
}

} // namespace

float lengthOf(const quiz::Question& question) {
    // Characters; rows need more room for them than two columns.
    const float shortest = hasRows(question) ? 200 : 280, longest = hasRows(question) ? 340 : 480;
    std::size_t length = question.ask.size();
    for (const auto* texts : {&question.clues, &question.left})
        for (const std::string& text : *texts) length += text.size();
    for (const quiz::Option& option : question.options) length += option.text.size();
    return std::clamp((static_cast<float>(length) - shortest) / (longest - shortest), 0.F, 1.F);
}

Header drawHeader(Scene& scene, const Mission& screen, float gone, bool leaves) {
    const quiz::Question& question = screen.round.question();
    const Scene::Smaller smaller(scene, growthFor(question));
    const float size = scene.grown(headerSize), baseline = 106 + size, pips = 3.6F * size, second = 1.1F * size;
    const float right = drawScoreUnless(leaves, scene, screen, baseline);
    const Entrance in = headerEntrance(scene, screen);
    const Canvas::Mapped moved(scene.canvas, Affine::shift(46 * (1 - in.place), 0), in.opacity);
    const std::string number = screens::filled(scene.words("question.number"),
                                               {std::to_string(screen.round.number()), std::to_string(screen.round.count())});
    float x = margin + scene.lineOf(number, scene.label(headerSize, scene.theme.muted), {margin, baseline}, 330) + 34;
    const TextStyle label = scene.label(headerSize, scene.theme.gold);
    const std::string topic = topicOf(scene, question);
    const float room = std::min(right, scoreRoom(scene)) - x - pips - clockWidth(scene) - 40;
    const bool hasOwnLine = scene.canvas.setter().wrap(topic, scene.grown(label), 1e9F).width > room / 0.8F;
    if (!hasOwnLine && !topic.empty()) x += scene.lineOf(topic, label, {x, baseline}, room) + 34;
    drawPips(scene, static_cast<float>(question.difficulty.total), {x, baseline}, 0.9F * size);
    const float left = x + pips;
    const Box beside{left, baseline, right - left, 14};
    if (!hasOwnLine) return {beside, beside.bottom(), beside.bottom()};
    const bool goes = isJudged(screen) && scene.hasLargeText();
    const Canvas::Mapped faded(scene.canvas, {}, goes ? leaving(gone) : 1);
    if (!goes || gone < changeAt) scene.lineOf(topic, label, {margin, baseline + second}, gridWidth - 2 * margin);
    return {beside, beside.bottom() + second, beside.bottom() + (goes ? 0 : second)};
}

void drawClock(Scene& scene, const Mission& screen, const Box& room) {
    const Scene::Smaller smaller(scene, growthFor(screen.round.question()));
    const Entrance in = headerEntrance(scene, screen);
    const Canvas::Mapped moved(scene.canvas, Affine::shift(46 * (1 - in.place), 0), in.opacity);
    scene.lineOf(secondsLeft(scene, screen), scene.label(headerSize, scene.theme.muted), {room.left, room.top},
                 clockWidth(scene));
}

void drawFlyingPoints(Scene& scene, const Mission& screen, const Box& room) {
    if (!isJudged(screen) || outcomeOf(screen).points == 0 || scene.look.reducedMotion) return;
    const float t = seconds(screen.phaseAge);
    if (t <= countFrom || t >= arriveAt) return;
    const Scene::Smaller smaller(scene, growthFor(screen.round.question()));
    const auto textOf = [&](quiz::Points points) {
        return screens::filled(scene.words("verdict.points"), {screens::countText(points, scene.words)});
    };
    const float counted = std::min(1.F, (t - countFrom) / (flyFrom - countFrom - 0.06F));
    const float flown = std::max(0.F, (t - flyFrom) / (arriveAt - flyFrom));
    const float way = flown * flown * (3 - 2 * flown);
    // Between the clock and the streak there is nothing, and between the fuse and the streak enough for smaller figures.
    const float left = room.left + clockWidth(scene);
    const float over = room.top - 0.72F * scene.grown(headerSize) - 10;
    const Point from{(left + room.right()) / 2, room.top + 8}, to{gridWidth - margin - 40, over};
    const Point bend{mix(from.x, to.x, 0.06F), over - 16};
    const Point at = mix(mix(from, bend, way), mix(bend, to, way), way);
    const TextStyle style = scene.title(88, scene.theme.gold.faded(flown < 0.85F ? 1 : (1 - flown) / 0.15F));
    const float full = scene.canvas.setter().wrap(textOf(outcomeOf(screen).points), style, 1e9F).width;
    const float fitted = std::min(1.F, (room.right() - left) / (full + 24));
    if (fitted < 0.3F) return; // too small to read; the explanation tells them as well
    const float pop = std::max(0.F, easeOutBack((t - countFrom) / 0.2F));
    const auto points = std::lround(easeOutCubic(counted) * static_cast<float>(outcomeOf(screen).points));
    scene.canvas.nextLayer();
    const Canvas::Mapped popped(scene.canvas, Affine::scale(mix(pop * fitted, 0.37F * fitted, std::min(1.F, 2.2F * way)), at));
    scene.canvas.text(textOf(static_cast<quiz::Points>(points)), style, at, Align::Centre);
}

} // namespace drawing
