#include "drawing/MissionParts.hpp"
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

float burntShare(const Mission& screen) {
    const float fuse = seconds(screen.round.fuse());
    if (fuse <= 0) return 0;
    if (isJudged(screen) && outcomeOf(screen).verdict == quiz::Verdict::TooLate) return 1;
    return std::clamp(seconds(screen.seen) / fuse, 0.F, 1.F);
}

FuseLine fuseOf(const Scene& scene, const Mission& screen) {
    FuseLine fuse = fuseIn(scene, margin, gridWidth - margin, 66);
    fuse.burnt = burntShare(screen);
    const bool isBurntOut = isJudged(screen) && outcomeOf(screen).verdict == quiz::Verdict::TooLate;
    fuse.lit = screen.round.fuse().count() > 0 && !isBurntOut;
    fuse.time = seconds(screen.seen);
    return fuse;
}

/// The turns that the runner's legs have made: the integral of a pace that grows from 1.5 to 3.3 turns a second as the fuse burns
/// down.
float turnsRun(float seen, float fuse) {
    const float share = fuse > 0 ? seen / fuse : 0;
    return 0.1F + seen * (1.5F + 0.9F * share);
}

/// Where the runner is once the verdict has fallen: clear of the spark, or caught at the end of the fuse.
Runner judgedRunner(const Scene& scene, const Mission& screen, Runner runner) {
    if (outcomeOf(screen).verdict == quiz::Verdict::TooLate) {
        runner.hip.x = gridWidth - margin - 20;
        runner.stride = Stride::Caught;
        return runner;
    }
    const float t = scene.look.reducedMotion ? 1 : std::min(1.F, seconds(screen.phaseAge) / 0.6F);
    runner.hip.x = std::min(runner.hip.x + 46 * t, gridWidth - margin + 30);
    runner.stride = t < 1 ? Stride::Leaping : Stride::Standing;
    runner.phase = t;
    return runner;
}

Runner runnerOf(const Scene& scene, const Mission& screen, const FuseLine& fuse) {
    Runner runner{{fuse.sparkX() + mix(94, 34, fuse.burnt), fuse.y - 21}, 42, scene.theme.bone};
    if (screen.round.fuse().count() == 0) {
        runner.hip.x = margin + 24;
        runner.stride = Stride::Standing;
        return runner;
    }
    if (isJudged(screen)) return judgedRunner(scene, screen, runner);
    runner.stride = scene.look.reducedMotion ? Stride::Standing : Stride::Running;
    runner.phase = turnsRun(seconds(screen.seen), seconds(screen.round.fuse()));
    return runner;
}

void drawFuseAndRunner(Scene& scene, const Mission& screen) {
    const FuseLine fuse = fuseOf(scene, screen);
    drawFuse(scene.canvas, fuse);
    drawRunner(scene.canvas, runnerOf(scene, screen, fuse));
}

/// Where the score stands while the points of the last answer are flying to it.
quiz::Points shownScore(const Scene& scene, const Mission& screen) {
    if (!isJudged(screen) || scene.look.reducedMotion) return screen.round.score();
    const float t = easeOutCubic((seconds(screen.phaseAge) - 0.5F) / 0.6F);
    return screen.scoreBefore +
           static_cast<quiz::Points>(std::lround(t * static_cast<float>(screen.round.score() - screen.scoreBefore)));
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

/// Score and streak at the right. \return where they begin
float drawScore(Scene& scene, const Mission& screen, float baseline) {
    const std::string score = screens::countText(shownScore(scene, screen), scene.words);
    const Point at{gridWidth - margin, baseline + 0.1F * scene.grown(44.F)};
    const float left = at.x - scene.lineOf(score, scene.title(44, scene.theme.bone), at, 260, Align::Right) - 44;
    const int multiplier = quiz::multiplierFor(screen.round.streak());
    if (multiplier < 2) return left;
    const std::string streak = screens::filled(scene.words("question.streak"), {std::to_string(multiplier)});
    return left - scene.lineOf(streak, scene.label(22, scene.theme.flame), {left, baseline}, 260, Align::Right) - 36;
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

/// What stands between the question and the answers: what is to be done, the clues so far, intel.
std::vector<Paragraph> besides(const Scene& scene, const Mission& screen) {
    if (isJudged(screen)) return {}; // what helped is of no more use, and the explanation needs the room
    const quiz::Played& played = screen.round.current();
    std::vector<Paragraph> all{{screens::taskText(played.question, scene.words), scene.strong(19, scene.theme.gold)},
                               {screens::briefingLine(screen.round, scene.words), scene.body(18, scene.theme.muted)}};
    const auto count = static_cast<int>(played.question.clues.size());
    for (int i = 0; i < std::min(count, played.cluesShown); ++i) {
        const std::string number = screens::filled(scene.words("question.clue"), {std::to_string(i + 1), std::to_string(count)});
        all.push_back({number + ": " + played.question.clues[static_cast<std::size_t>(i)], scene.body(18, scene.theme.bone)});
    }
    if (played.intel) {
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
    const Entrance in = scene.enters(isJudged(screen) ? Time(1'000'000) : screen.phaseAge);
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

/// Points on their way from the middle of the picture to the score.
void drawFlyingPoints(Scene& scene, const Mission& screen) {
    if (!isJudged(screen) || outcomeOf(screen).points == 0 || scene.look.reducedMotion) return;
    const float t = (seconds(screen.phaseAge) - 0.1F) / 0.75F;
    if (t <= 0 || t >= 1) return;
    const float way = t * t * (3 - 2 * t);
    const Point at = mix(Point{900, 300}, Point{1180, 128}, way);
    scene.canvas.nextLayer();
    const std::string text =
        screens::filled(scene.words("verdict.points"), {screens::countText(outcomeOf(screen).points, scene.words)});
    scene.canvas.text(text, scene.title(mix(72, 40, way), scene.theme.gold.faded(t < 0.8F ? 1 : (1 - t) * 5)), at, Align::Centre);
}

/// The shake when the stamp lands: six units, gone in a seventh of a second.
Affine shakeOf(const Scene& scene, const Mission& screen) {
    if (!isJudged(screen) || scene.look.reducedMotion) return {};
    const float t = seconds(screen.phaseAge) - verdictTime;
    if (t < 0 || t > 0.15F) return {};
    return Affine::shift(0, 6 * std::sin(t * 90) * (1 - t / 0.15F));
}

} // namespace

void draw(Scene& scene, const Mission& screen) {
    drawGround(scene);
    const Canvas::Mapped shaken(scene.canvas, shakeOf(scene, screen));
    const Box clock = scene.still(screen.phaseAge, [&] {
        const Box room = drawHeader(scene, screen);
        const float bottom = isJudged(screen) ? drawExplanation(scene, screen) - 24 : drawFooter(scene, screen);
        drawBody(scene, screen, room.bottom() + 32 / scene.textScale(), bottom);
        return room;
    });
    scene.lineOf(secondsLeft(scene, screen), scene.label(22, scene.theme.muted), {clock.left, clock.top}, clock.width);
    drawFuseAndRunner(scene, screen);
    drawFlyingPoints(scene, screen);
}

} // namespace drawing
