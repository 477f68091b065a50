#include "drawing/Details.hpp"
#include "drawing/MissionParts.hpp"
#include "drawing/Transition.hpp"
#include "drawing/Widgets.hpp"

#include "facts/Text.hpp"
#include "screens/Formats.hpp"
#include "screens/Saying.hpp"
#include "screens/Voice.hpp"

#include <algorithm>
#include <cmath>

namespace drawing {

namespace {

using screens::Mission;

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
        scene.canvas.fill(Polygon{p, p + Point{size / 2, -0.9F * size}, p + Point{size, 0}},
                          i < lit ? scene.theme.flame : scene.theme.hairline);
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

/// The streak that an answer ended falls off its hook.
void drawLostStreak(Scene& scene, const Mission& screen, Point at) {
    const float t = isJudged(screen) ? (seconds(screen.phaseAge) - verdictTime) / 0.6F : 1;
    const auto& played = screen.round.played();
    if (t >= 1 || scene.look.reducedMotion || played.size() < 2 || !outcomeOf(screen).streakEnded) return;
    const auto& before = played[played.size() - 2].outcome;
    const std::string streak = streakText(scene, before ? quiz::multiplierFor(before->streak) : 0);
    if (streak.empty()) return;
    const float fall = std::max(0.F, t);
    const Affine map = Affine::shift(0, 150 * fall * fall).after(Affine::turn(-0.5F * fall, at));
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

/// Number, topic, difficulty, streak and score in one line, with room for the clock; a topic that has no room there gets a
/// second. \return that room, from the baseline of the line down to where all of it ends
Box drawHeader(Scene& scene, const Mission& screen) {
    const quiz::Question& question = screen.round.question();
    const float size = scene.grown(22.F), baseline = 106 + size;
    const float pips = 3.6F * size, clock = 2.8F * size;
    const float right = drawScore(scene, screen, baseline);
    const std::string number = screens::filled(scene.words("question.number"),
                                               {std::to_string(screen.round.number()), std::to_string(screen.round.count())});
    float x = margin + scene.lineOf(number, scene.label(22, scene.theme.muted), {margin, baseline}, 330) + 34;
    const TextStyle label = scene.label(22, scene.theme.gold);
    const std::string topic = topicOf(scene, question);
    const float room = right - x - pips - clock - 40;
    const bool hasOwnLine = scene.canvas.setter().wrap(topic, scene.grown(label), 1e9F).width > room / 0.8F;
    if (!hasOwnLine && !topic.empty()) x += scene.lineOf(topic, label, {x, baseline}, room) + 34;
    drawPips(scene, static_cast<float>(question.difficulty.total), {x, baseline}, 0.9F * size);
    if (!hasOwnLine) return {x + pips, baseline, clock, 14};
    scene.lineOf(topic, label, {margin, baseline + 1.1F * size}, gridWidth - 2 * margin);
    return {x + pips, baseline, clock, 1.1F * size + 14};
}

/// Where the header ends, by drawing it unseen.
float headerBottom(Scene& scene, const Mission& screen) {
    const Canvas::Mapped unseen(scene.canvas, {}, 0);
    return drawHeader(scene, screen).bottom();
}

/// The clues: those so far and, once the verdict has fallen, those that were not needed. Of large text there is no room for them
/// beside the explanation, which has the answer's own.
std::vector<Paragraph> ladderOf(const Scene& scene, const quiz::Played& played) {
    std::vector<Paragraph> all;
    if (played.outcome && scene.textScale() >= 1.5F) return all;
    const auto count = static_cast<int>(played.question.clues.size());
    for (int i = 0; i < (played.outcome ? count : std::min(count, played.cluesShown)); ++i) {
        const std::string number = screens::filled(scene.words("question.clue"), {std::to_string(i + 1), std::to_string(count)});
        const Colour colour = i < played.cluesShown ? scene.theme.bone : scene.theme.muted;
        all.push_back({number + ": " + played.question.clues[static_cast<std::size_t>(i)], scene.body(18, colour)});
    }
    return all;
}

/// What stands between the question and the answers: what is to be done, the clues so far, intel.
std::vector<Paragraph> besides(const Scene& scene, const Mission& screen) {
    const quiz::Played& played = screen.round.current();
    std::vector<Paragraph> all = ladderOf(scene, played);
    // What else helped is of no more use after the verdict, and the explanation needs the room; but what does not fit has to be
    // asked for.
    const bool isAnswered = isJudged(screen);
    if (!isAnswered || played.question.kind == quiz::Kind::OddOneOut)
        all.insert(all.begin(), {screens::taskText(played.question, scene.words), scene.strong(19, scene.theme.gold)});
    if (!isAnswered && played.intel) {
        const std::string told = screens::intelText(played.question, *played.intel, scene.words);
        all.push_back({scene.words("question.intel") + ": " + told, scene.body(18, scene.theme.bone)});
    }
    std::erase_if(all, [](const Paragraph& one) { return one.text.empty(); });
    return all;
}

/// \p paragraphs as a strip with a gold edge. \return its height with the gap below
float drawBesides(Scene& scene, const std::vector<Paragraph>& paragraphs, float top, float width, float most) {
    if (paragraphs.empty()) return 0;
    const Column column = setColumn(scene, paragraphs, width - 30, most, 6);
    scene.canvas.fill({margin, top, 5, column.height()}, scene.theme.gold);
    drawColumn(scene, column, {margin + 20, top});
    return column.height() + 14;
}

/// What the question has of the room at the least, as a share.
float leastShare(const quiz::Question& question) {
    if (!question.clues.empty()) return 0.2F;
    const bool hasRows = question.kind == quiz::Kind::Order || question.kind == quiz::Kind::Match;
    return hasRows ? 0.28F : 0.34F; // rows need more than two columns do
}

/// How much room what stands between question and answers would like to have.
float besidesRoom(const Scene& scene, const quiz::Question& question, std::size_t paragraphs, float room) {
    return std::min((question.clues.empty() ? 0.26F : 0.42F) * room, static_cast<float>(paragraphs) * 50 * scene.textScale());
}

/// How high the answers would like to be.
float wantedHeight(const Scene& scene, const quiz::Question& question) {
    const float s = scene.textScale() - 1;
    const auto count = static_cast<float>(question.options.size());
    constexpr float few = 4;
    switch (question.kind) {
    case quiz::Kind::Typed:
        return 96 + 3 * 56.F + 24 - 40 * s;
    case quiz::Kind::Order:
    case quiz::Kind::Match:
        return count * (76 + 26 * s) - 14;
    case quiz::Kind::Number:
        return 230 + 40 * s;
    default:
        return std::max(2.F, std::ceil(count / 2)) * ((count > few ? 92.F : 116.F) + 40 * s) -
               20; // one row stands where the first of two would
    }
}

void drawAnswers(Scene& scene, const Mission& screen, const Box& area) {
    switch (screen.round.question().kind) {
    case quiz::Kind::Order:
    case quiz::Kind::Match:
        drawOrdering(scene, screen, area);
        break;
    case quiz::Kind::Typed:
        drawTyping(scene, screen, area);
        break;
    case quiz::Kind::Number:
        drawDialling(scene, screen, area);
        break;
    default:
        drawChoices(scene, screen, area);
        break;
    }
}

/// How much of the width a picture beside question and answers takes, with the gap; 0 without one. One that would tell the answer
/// comes with the explanation.
float pictureRoom(const Scene& scene, const Mission& screen) {
    const auto& picture = screen.round.question().picture;
    return !picture || (picture->tells && !isJudged(screen)) ? 0 : 424 - 190 * (scene.textScale() - 1);
}

/// The picture as large as it fits into \p area; until it is there, or where it cannot be shown, what it shows in words.
void drawPicture(Scene& scene, const quiz::PictureOf& picture, const Box& area) {
    const sf::Texture* const texture = scene.pictures ? scene.pictures->find(picture) : nullptr;
    if (texture == nullptr) {
        drawPanel(scene, area, PanelState::Rest, 0);
        scene.paragraph(facts::harmless(picture.picture.alt), scene.body(16, scene.theme.muted), area.inset(16));
        return;
    }
    const sf::Vector2f size(texture->getSize());
    const float scale = std::min(area.width / size.x, area.height / size.y);
    const Box box{area.left + (area.width - size.x * scale) / 2, area.top + (area.height - size.y * scale) / 2, size.x * scale,
                  size.y * scale};
    scene.canvas.picture(*texture, box);
    scene.canvas.stroke(cornersOf(box), 1.5F, scene.theme.hairline, true);
}

/// What the question, and what stands between it and the answers, may take of the height.
struct Share {
    float ask = 0, between = 0, width = 0;
};

/// The smaller of the shares of their full size at which question and options are set, each in what \p share leaves it.
float smallestText(Scene& scene, const quiz::Question& question, const Share& share, float room, float wanted) {
    const TextStyle full = scene.grown(scene.question({}));
    const TextBlock ask = scene.canvas.setter().fit(question.ask, full, share.width, share.ask, leastReadable);
    const float left = std::min(wanted, room - ask.height() - share.between - 24);
    return left <= 0 ? 0 : std::min(ask.style.size / full.size, choicesShare(scene, question, {0, 0, share.width, left}));
}

/// Where something has to be made smaller, question and options give way together: of a few divisions, the one in which the
/// smaller of the two comes out largest.
Share balanced(Scene& scene, const quiz::Question& question, const Share& first, float room, float wanted) {
    Share best = first;
    float most = smallestText(scene, question, first, room, wanted);
    constexpr float step = 0.06F;
    for (const float between : {1.F, 0.75F, 0.5F})
        for (float ask = 0.18F; ask < 0.66F && most < 1; ask += step) {
            if (between < 1 && (first.between == 0 || most > 0.7F)) continue; // what helps is made smaller last
            const Share share{ask * room, between * first.between, first.width};
            const float text = smallestText(scene, question, share, room, wanted);
            if (text > most + 0.01F) best = share, most = text;
        }
    return best;
}

bool isChoosing(quiz::Kind kind) {
    return kind != quiz::Kind::Order && kind != quiz::Kind::Match && kind != quiz::Kind::Typed && kind != quiz::Kind::Number;
}

/// Everything between header and footer: question, intel, answers. The answers stand at the bottom; the question has what they
/// leave.
void drawBody(Scene& scene, const Mission& screen, float top, float bottom) {
    const quiz::Question& question = screen.round.question();
    const float wanted = wantedHeight(scene, question);
    const float room = bottom - top;
    const std::vector<Paragraph> paragraphs = besides(scene, screen);
    const float beside = pictureRoom(scene, screen), width = gridWidth - 2 * margin - beside;
    Share share{0, besidesRoom(scene, question, paragraphs.size(), room), width};
    share.ask = std::max(room - wanted - 26 - share.between, leastShare(question) * room);
    if (isChoosing(question.kind)) share = balanced(scene, question, share, room, wanted);
    const TextBlock ask = scene.set(question.ask, scene.question(scene.theme.bone), width, share.ask);
    const Entrance in = scene.enters(isJudged(screen) ? Time(1'000'000) : screen.phaseAge, 0.09F);
    const Canvas::Mapped moved(scene.canvas, Affine::shift(46 * (1 - in.place), 0), in.opacity);
    scene.canvas.text(ask, {margin, top + 0.95F * ask.style.size});
    const float used = ask.height() + drawBesides(scene, paragraphs, top + ask.height() + 10, width, share.between);
    const float height = std::min(wanted, room - used - 14);
    drawAnswers(scene, screen, {margin, bottom - height, width, height});
    if (beside > 0) drawPicture(scene, *question.picture, {margin + width + gutter, top, beside - gutter, room});
}

/// \return the top of the footer
float drawFooter(Scene& scene, const Mission& screen) {
    const float top = drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin,
                                  654 + 40 * (scene.textScale() - 1));
    const float line = top - 27 / scene.textScale();
    scene.canvas.stroke({{margin, line}, {gridWidth - margin, line}}, 1.5F, scene.theme.hairline);
    return line - 48 / scene.textScale() / scene.textScale();
}

/// Everything under the header: question, answers, and the footer or the explanation.
void drawQuestion(Scene& scene, const Mission& screen, float top) {
    if (screen.isDetailed)
        return drawDetails(scene, screen.round.current(), {margin, top, gridWidth - 2 * margin, drawFooter(scene, screen) - top});
    if (!isJudged(screen)) return drawBody(scene, screen, top, drawFooter(scene, screen));
    const ExplanationPlace explanation = drawExplanation(scene, screen);
    drawBody(scene, screen, top, explanation.top - 24);
    drawVerdictStamp(scene, screen, explanation.stamp);
}

/// Points that count up in the middle of the picture, then fly to the score in an arc.
void drawFlyingPoints(Scene& scene, const Mission& screen) {
    if (!isJudged(screen) || outcomeOf(screen).points == 0 || scene.look.reducedMotion) return;
    const float t = seconds(screen.phaseAge);
    if (t <= countFrom || t >= arriveAt) return;
    const float counted = std::min(1.F, (t - countFrom) / (flyFrom - countFrom - 0.06F));
    const float flown = std::max(0.F, (t - flyFrom) / (arriveAt - flyFrom));
    const float way = flown * flown * (3 - 2 * flown);
    const Point from{880, 316}, to{1150, 128}, bend{930, 110};
    const Point at = mix(mix(from, bend, way), mix(bend, to, way), way);
    const auto points = std::lround(easeOutCubic(counted) * static_cast<float>(outcomeOf(screen).points));
    const std::string text =
        screens::filled(scene.words("verdict.points"), {screens::countText(static_cast<quiz::Points>(points), scene.words)});
    const float pop = std::max(0.F, easeOutBack((t - countFrom) / 0.2F));
    scene.canvas.nextLayer();
    const Canvas::Mapped popped(scene.canvas, Affine::scale(mix(pop, 0.5F, way), at));
    const Colour colour = scene.theme.gold.faded(flown < 0.85F ? 1 : (1 - flown) / 0.15F);
    scene.canvas.text(text, scene.title(88, scene.theme.ink.faded(0.7F * (1 - way))), at + Point{4, 4}, Align::Centre);
    scene.canvas.text(text, scene.title(88, colour), at, Align::Centre);
}

/// The shake when the stamp lands: six units, gone in a seventh of a second.
Affine shakeOf(const Scene& scene, const Mission& screen) {
    if (!isJudged(screen) || scene.look.reducedMotion || !scene.look.shake) return {};
    return shaken(seconds(screen.phaseAge) - verdictTime);
}

} // namespace

void draw(Scene& scene, const Mission& screen) {
    drawGround(scene, screen.seen);
    const Canvas::Mapped shaken(scene.canvas, shakeOf(scene, screen));
    const Box clock = scene.still(screen.phaseAge, [&] {
        const Box room = drawHeader(scene, screen);
        drawQuestion(scene, screen, room.bottom() + 32 / scene.textScale());
        return room;
    });
    scene.lineOf(secondsLeft(scene, screen), scene.label(22, scene.theme.muted), {clock.left, clock.top}, clock.width);
    drawFuseAndRunner(scene, screen);
    drawFlyingPoints(scene, screen);
}

void drawLeavingQuestion(Scene& scene, const Mission& screen, float t) {
    scene.canvas.nextLayer();
    const Canvas::Mapped slid(scene.canvas, Affine::shift(-420 * t, 0), std::max(0.F, 1 - 2.2F * t));
    const float top = headerBottom(scene, screen) + 32 / scene.textScale();
    drawQuestion(scene, screen, top);
}

} // namespace drawing
