#include "drawing/Details.hpp"
#include "drawing/Judging.hpp"
#include "drawing/Transition.hpp"
#include "drawing/Widgets.hpp"

#include "facts/Text.hpp"
#include "screens/Saying.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace drawing {

namespace {

using screens::Mission;

/// The question; of one with clues the newest clue is what is to be read.
TextStyle askStyle(const Scene& scene, const quiz::Question& question) {
    constexpr float besideClues = 28;
    TextStyle style = scene.question(scene.theme.bone);
    if (question.kind == quiz::Kind::Clues) style.size = besideClues;
    return style;
}

/// Clue \p number of \p shown.
TextStyle clueStyle(const Scene& scene, bool isJudged, std::size_t number, std::size_t shown) {
    if (!isJudged && number == shown) return scene.strong(28, scene.theme.bone);
    return scene.body(18, isJudged && number <= shown ? scene.theme.bone : scene.theme.muted);
}

/// The clues: those so far and, once the verdict has fallen, those that were not needed. Of large text there is no room for them
/// beside the explanation, which has the answer's own; the details have all.
std::vector<Passage> ladderOf(const Scene& scene, const Mission& screen) {
    const quiz::Played& played = screen.round.current();
    std::vector<Passage> all;
    if (isJudged(screen) && scene.hasLargeText()) return all;
    const std::size_t count = played.question.clues.size(), shown = static_cast<std::size_t>(played.cluesShown);
    for (std::size_t i = 0; i < (isJudged(screen) ? count : std::min(count, shown)); ++i)
        all.push_back({screens::clueText(played.question, i, scene.words), clueStyle(scene, isJudged(screen), i + 1, shown)});
    return all;
}

/// What stands between the question and the answers: what is to be done, the clues so far, intel.
std::vector<Passage> besides(const Scene& scene, const Mission& screen) {
    const quiz::Played& played = screen.round.current();
    std::vector<Passage> all = ladderOf(scene, screen);
    // What else helped is of no more use after the verdict, and the explanation needs the room; but what does not fit has to be
    // asked for.
    const bool isAnswered = isJudged(screen);
    if (!isAnswered || played.question.kind == quiz::Kind::OddOneOut)
        all.insert(all.begin(), {screens::taskText(played.question, scene.words), scene.strong(19, scene.theme.gold)});
    if (!isAnswered && played.intel) {
        const std::string told = screens::intelText(played.question, *played.intel, scene.words);
        all.push_back({scene.words("question.intel") + ": " + told, scene.body(18, scene.theme.bone)});
    }
    std::erase_if(all, [](const Passage& one) { return one.text.empty(); });
    return all;
}

/// What the question has of the room at the least, as a share.
float leastShare(const quiz::Question& question) {
    if (!question.clues.empty()) return 0.2F;
    return hasRows(question) ? 0.28F : 0.34F; // rows need more than two columns do
}

/// How much room what stands between question and answers would like to have.
float besidesRoom(const Scene& scene, const quiz::Question& question, std::size_t paragraphs, float room) {
    return std::min((question.clues.empty() ? 0.26F : 0.42F) * room, static_cast<float>(paragraphs) * 50 * scene.textScale());
}

/// How high the answers would like to be.
float wantedHeight(const Scene& scene, const quiz::Question& question, bool isJudged) {
    const float s = scene.textScale() - 1;
    const auto count = static_cast<float>(question.options.size());
    constexpr float few = 4;
    switch (question.kind) {
    case quiz::Kind::Typed:
        return 96 + 3 * 46.F + 24 - 10 * s;
    case quiz::Kind::Order:
    case quiz::Kind::Match:
        return count * (76 + 26 * s) - 14;
    case quiz::Kind::Number:
        return 230 + 40 * s;
    default:
        return std::max(isJudged ? 1.F : 2.F, std::ceil(count / 2)) * ((count > few ? 92.F : 116.F) + 40 * s) -
               20; // one row stands where the first of two would, until it gives way
    }
}

void drawAnswers(Scene& scene, const Mission& screen, const Way& way) {
    switch (screen.round.question().kind) {
    case quiz::Kind::Order:
    case quiz::Kind::Match:
        drawOrdering(scene, screen, way);
        break;
    case quiz::Kind::Typed:
        drawTyping(scene, screen, way);
        break;
    case quiz::Kind::Number:
        drawDialling(scene, screen, way);
        break;
    default:
        drawChoices(scene, screen, way);
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

/// Whether the answers are words, which are made smaller where they have too little room.
bool areWords(const quiz::Question& question) {
    return question.kind != quiz::Kind::Typed && question.kind != quiz::Kind::Number;
}

/// The share of their full size at which answers that are words are set in \p area.
float wordsShare(Scene& scene, const Mission& screen, const Box& area) {
    const quiz::Question& question = screen.round.question();
    return (hasRows(question) ? orderingShare : choicesShare)(scene, question, area, isJudged(screen));
}

/// The smaller of the shares of their full size at which question and answers are set, each in what \p share leaves it.
float smallestText(Scene& scene, const Mission& screen, const Share& share, float room, float wanted) {
    const quiz::Question& question = screen.round.question();
    const TextStyle full = scene.grown(askStyle(scene, question));
    const TextBlock ask = scene.canvas.setter().fit(question.ask, full, share.width, share.ask, leastReadable);
    const float left = std::min(wanted, room - ask.height() - share.between - 24);
    if (left <= 0) return 0;
    return std::min(ask.style.size / full.size, wordsShare(scene, screen, {0, 0, share.width, left}));
}

/// Where something has to be made smaller, question and answers give way together: of a few divisions, the one in which the
/// smaller of the two comes out largest.
Share balanced(Scene& scene, const Mission& screen, const Share& first, float room, float wanted) {
    Share best = first;
    float most = smallestText(scene, screen, first, room, wanted);
    constexpr float step = 0.04F;
    for (const float between : {1.F, 0.75F, 0.5F})
        for (float ask = 0.12F; ask < 0.66F && most < 1; ask += step) {
            if (between < 1 && (first.between == 0 || most > 0.7F)) continue; // what helps is made smaller last
            const Share share{ask * room, between * first.between, first.width};
            const float text = smallestText(scene, screen, share, room, wanted);
            if (text > most + 0.01F) best = share, most = text;
        }
    return best;
}

/// What stands between header and footer: question, what helps with it, answers, picture.
struct Body {
    float top = 0;   ///< of the question
    float share = 1; ///< of its full size: the smallest text of question and answers
    TextBlock ask;
    Column between;
    float betweenTop = 0;
    Box answers, picture;
};

/// How high answers have to be at the least; those that are not words would like to be higher, but the question comes first.
float neededHeight(const Scene& scene, const Mission& screen) {
    const quiz::Question& question = screen.round.question();
    const float wanted = wantedHeight(scene, question, isJudged(screen));
    if (areWords(question)) return wanted;
    if (!isJudged(screen)) return wanted - (question.kind == quiz::Kind::Number ? 80.F : 48.F) * (scene.textScale() - 1);
    const bool isTwice = outcomeOf(screen).verdict != quiz::Verdict::Right && outcomeOf(screen).given;
    return question.kind == quiz::Kind::Number || isTwice ? 150 : 68;
}

/// The answers stand at the bottom; the question has what they leave.
Body bodyOf(Scene& scene, const Mission& screen, float top, float bottom) {
    const quiz::Question& question = screen.round.question();
    const float wanted = wantedHeight(scene, question, isJudged(screen));
    const bool isOneRow = areWords(question) && question.options.size() <= 2; // in the first of two
    const float room = bottom - top;
    const std::vector<Passage> paragraphs = besides(scene, screen);
    const float beside = pictureRoom(scene, screen), width = gridWidth - 2 * margin - beside;
    Share share{0, besidesRoom(scene, question, paragraphs.size(), room), width};
    share.ask = std::max(room - neededHeight(scene, screen) - 26 - share.between, leastShare(question) * room);
    if (areWords(question)) share = balanced(scene, screen, share, room, wanted);
    Body body;
    body.top = top;
    body.ask = scene.set(question.ask, askStyle(scene, question), width, share.ask);
    body.betweenTop = top + body.ask.height() + 10;
    if (!paragraphs.empty()) body.between = setColumn(scene, paragraphs, width - 30, share.between, 6);
    const float used = body.ask.height() + (paragraphs.empty() ? 0 : body.between.height() + 14);
    const float height = std::min(wanted, room - used - std::max(14.F, 42 - 22 * scene.textScale()));
    body.answers = {margin, bottom - height, width, height};
    const float answers = areWords(question) ? wordsShare(scene, screen, body.answers) : height / neededHeight(scene, screen);
    body.share = std::min({1.F, body.ask.style.size / scene.grown(askStyle(scene, question)).size, answers});
    if (isOneRow && isJudged(screen)) body.answers.top -= (room - used - height) / 2;        // with as much below as above
    if (isOneRow && !isJudged(screen) && height < wanted) body.answers.top += 0.2F * height; // close to the question
    body.picture = {margin + width + gutter, top, std::max(0.F, beside - gutter), room};
    return body;
}

/// What helps with the question, as a strip with a gold edge.
void drawBetween(Scene& scene, const Body& body, float opacity) {
    if (body.between.blocks.empty() || opacity <= 0) return;
    const Canvas::Mapped faded(scene.canvas, {}, opacity);
    scene.canvas.fill({margin, body.betweenTop, 5, body.between.height()}, scene.theme.gold);
    drawColumn(scene, body.between, {margin + 20, body.betweenTop});
}

bool isSameBetween(const Body& a, const Body& b) {
    return a.betweenTop == b.betweenTop &&
           std::ranges::equal(a.between.blocks, b.between.blocks,
                              [](const auto& x, const auto& y) { return x.style.size == y.style.size && hasSameLines(x, y); });
}

/// \p body on its way from \p before, of which the share \p gone is behind it.
void drawBody(Scene& scene, const Mission& screen, const Body& body, const Body& before, float gone) {
    const Entrance in = isJudged(screen) ? Entrance{} : scene.enters(screen.phaseAge, 0.09F);
    const Canvas::Mapped moved(scene.canvas, Affine::shift(46 * (1 - in.place), 0), in.opacity);
    const float top = mix(before.top, body.top, gone);
    drawChanging(scene, before.ask, body.ask, gone, {margin, top}, [&](const TextBlock& ask) {
        scene.canvas.text(ask, {margin, top + 0.95F * ask.style.size});
    });
    const bool isSame = isSameBetween(body, before);
    drawBetween(scene, body, isSame ? 1 : coming(gone));
    if (!isSame) drawBetween(scene, before, leaving(gone));
    drawAnswers(scene, screen, {before.answers, body.answers, gone});
    if (body.picture.width <= 0) return;
    const bool isNew = before.picture.width <= 0;
    const Canvas::Mapped faded(scene.canvas, {}, isNew ? gone : 1);
    drawPicture(scene, *screen.round.question().picture, isNew ? body.picture : mix(before.picture, body.picture, gone));
}

/// \return the top of the footer
float drawFooter(Scene& scene, const Mission& screen) {
    const Canvas::Mapped coming(scene.canvas, {}, isJudged(screen) ? 1 : scene.enters(screen.phaseAge, 0.06F).opacity);
    const float bottom = 654 + 40 * (scene.textScale() - 1);
    const Scene::Smaller smaller(scene, screen.isDetailed ? 1 : growthFor(screen.round.question()));
    const float scale = scene.textScale();
    const float top = drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, bottom);
    const float line = top - 27 / scale;
    scene.canvas.stroke({{margin, line}, {gridWidth - margin, line}}, 1.5F, scene.theme.hairline);
    return line - 48 / scale / scale;
}

/// The share of the way that the answers have gone since the verdict: they make room when what was chosen has snapped.
float goneSinceVerdict(const Scene& scene, const Mission& screen) {
    return scene.look.reducedMotion ? 1 : easeOutCubic((seconds(screen.phaseAge) - snapTime) / entranceTime);
}

/// Where all stood before the verdict fell; what lay below makes way.
Body bodyBefore(Scene& scene, const Mission& screen, float top) {
    Mission asking = screen;
    asking.phase = Mission::Phase::Asking;
    asking.phaseAge = Time(std::chrono::seconds(2)); // long in place
    Body body;
    drawMuted(scene, [&](Scene& muted) {
        const Canvas::Mapped faded(scene.canvas, {}, std::max(0.F, 1 - seconds(screen.phaseAge) / snapTime));
        body = bodyOf(muted, asking, top, drawFooter(muted, asking));
    });
    return body;
}

/// Where the question begins below a header that ends at \p bottom.
float questionTop(const Scene& scene, float bottom) { return bottom + 32 / scene.textScale(); }

/// Everything under the header: question, answers, and the footer or the explanation.
void drawQuestion(Scene& scene, const Mission& screen, const Header& header) {
    const float top = questionTop(scene, header.bottomBefore);
    if (screen.isDetailed)
        return drawDetails(scene, screen.round.current(), {margin, top, gridWidth - 2 * margin, drawFooter(scene, screen) - top},
                           0);
    if (!isJudged(screen)) {
        const Body body = bodyOf(scene, screen, top, drawFooter(scene, screen));
        return drawBody(scene, screen, body, body, 1);
    }
    const float gone = goneSinceVerdict(scene, screen);
    const std::optional<Body> before = gone < 1 ? std::optional(bodyBefore(scene, screen, top)) : std::nullopt;
    const auto bodyAbove = [&](Scene& set, float panel) {
        return bodyOf(set, screen, questionTop(set, header.bottomAfter), panel - 24);
    };
    const Told told = tellBelow(scene, screen, [&](float panel) {
        float share = 0;
        drawMuted(scene, [&](Scene& tried) { share = bodyAbove(tried, panel).share; });
        return share;
    });
    const Body body = bodyAbove(scene, told.panel.top);
    drawExplanation(scene, screen, told);
    drawBody(scene, screen, body, before.value_or(body), gone);
    drawVerdictStamp(scene, screen, told);
}

/// The shake when the stamp lands: six units, gone in a seventh of a second.
Affine shakeOf(const Scene& scene, const Mission& screen) {
    if (!isJudged(screen) || scene.look.reducedMotion || !scene.look.shake) return {};
    return shaken(seconds(screen.phaseAge) - verdictTime);
}

/// Details in large text, with the room of all that stands above them as well.
void drawDetailsAlone(Scene& scene, const Mission& screen) {
    constexpr float top = 30;
    scene.still(screen.phaseAge, [&] {
        drawDetails(scene, screen.round.current(), {margin, top, gridWidth - 2 * margin, drawFooter(scene, screen) - top},
                    screen.details.line);
        return Box{};
    });
}

} // namespace

void draw(Scene& scene, const Mission& screen) {
    drawGround(scene, screen.seen);
    if (screen.isDetailed && scene.hasLargeText()) return drawDetailsAlone(scene, screen);
    const Canvas::Mapped shaken(scene.canvas, shakeOf(scene, screen));
    const Box room = scene.still(screen.phaseAge, [&] {
        const Header header = drawHeader(scene, screen, goneSinceVerdict(scene, screen));
        drawQuestion(scene, screen, header);
        return header.room;
    });
    drawClock(scene, screen, room);
    drawFuseAndRunner(scene, screen);
    drawFlyingPoints(scene, screen, room);
}

void drawLeavingQuestion(Scene& scene, const Mission& screen, float t) {
    scene.canvas.nextLayer();
    const Canvas::Mapped slid(scene.canvas, Affine::shift(-420 * t, 0), std::max(0.F, 1 - 1.5F * t));
    if (screen.isDetailed && scene.hasLargeText()) return drawDetailsAlone(scene, screen);
    const Header header = drawHeader(scene, screen, 1, true);
    drawQuestion(scene, screen, header);
    drawClock(scene, screen, header.room);
    drawFuseAndRunner(scene, screen);
}

} // namespace drawing
