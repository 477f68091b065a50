#include "drawing/Details.hpp"
#include "drawing/MissionParts.hpp"
#include "drawing/Widgets.hpp"

#include "facts/Text.hpp"
#include "screens/Explanation.hpp"
#include "screens/Saying.hpp"
#include "screens/Voice.hpp"

#include <algorithm>
#include <vector>

namespace drawing {

namespace {

/// What is said, in order: because, what was wrong with the answer, points, source; with \p tone, a word of headquarters before.
std::vector<Passage> paragraphsOf(const Scene& scene, const screens::Mission& screen, bool tone) {
    const Theme& theme = scene.theme;
    const quiz::Outcome& outcome = outcomeOf(screen);
    const screens::Explanation told = screens::explain(screen.round.current(), scene.words);
    const std::string formula = outcome.points > 0 ? screens::formulaText(outcome, scene.words) : "";
    const std::string late = outcome.verdict == quiz::Verdict::TooLate ? told.headline : "";
    std::vector<Passage> all{
        {late, scene.strong(19, theme.flame)},
        {tone ? screens::verdictLine(screen.round, scene.words) : std::string(), scene.body(16, theme.muted)},
        {told.because, scene.body(19, theme.bone)}};
    for (const auto& reason : told.ofGiven) all.push_back({reason, scene.body(16, reasonColour(theme, screen.round.question()))});
    all.push_back({formula, scene.body(16, theme.gold)});
    all.push_back({told.source, scene.body(14, theme.muted)});
    return all;
}

/// What is said, in \p width by \p height: where it has to be made much smaller, without what is there for its tone alone.
Column setExplanation(const Scene& scene, const screens::Mission& screen, float width, float height) {
    constexpr float gap = 5, enough = 0.85F;
    Column column = setColumn(scene, paragraphsOf(scene, screen, true), width, height, gap);
    return column.share >= enough ? column : setColumn(scene, paragraphsOf(scene, screen, false), width, height, gap);
}

/// How high the explanation may be. Where much was wrong with the answer, the answers give way to what is to be said of it; large
/// rows of an order or a match have too little room for that.
float mostHeight(const Scene& scene, const screens::Mission& screen) {
    constexpr float each = 24, most = 84;
    const quiz::Question& question = screen.round.question();
    const bool hasRows = question.kind == quiz::Kind::Order || question.kind == quiz::Kind::Match;
    const bool isCrowded = hasRows || question.options.size() > 4;
    const float s = scene.textScale() - 1;
    const auto count = static_cast<float>(screens::explain(screen.round.current(), scene.words).ofGiven.size());
    const float reasons = std::clamp(each * (count - 1), 0.F, most) * (hasRows ? 1 - 0.75F * s : isCrowded ? 1 : 1 + 0.5F * s);
    const float grown =
        (isCrowded ? 65.F : 110.F) - (hasRows ? 36.F : 66.F) * lengthOf(question); // what is long needs the room itself
    return (hasRows ? 172.F : 150.F) + reasons + grown * s;
}

Colour stampColour(const Theme& theme, const quiz::Outcome& outcome) {
    const quiz::Verdict verdict = outcome.verdict;
    if (screens::isRightInPart(outcome)) return theme.gold;
    return verdict == quiz::Verdict::Right ? theme.teal : verdict == quiz::Verdict::Wrong ? theme.redText : theme.flame;
}

constexpr float largeText = 1.4F;
constexpr float stampHeight = 106; ///< as it lies, aslant
constexpr float bottom = 690, right = gridWidth - margin, textLeft = margin + 32, topEdge = 12;

/// How the panel is laid out.
struct Told {
    Column column;
    Box panel, prompts;
    ExplanationPlace place;
};

Box panelOf(const Scene& scene, const Column& column, float foot) {
    const float height = std::max(116 + 60 * (scene.textScale() - 1), column.height() + topEdge + foot);
    return {margin, bottom - height, gridWidth - 2 * margin, height};
}

/// Where prompts begin that are drawn from \p left to \p right and end at \p end.
Box roomOf(Scene& scene, const std::vector<screens::Prompt>& prompts, float left, float end, float lowest) {
    float top = 0;
    drawMuted(scene, [&](Scene& measured) {
        const Canvas::Mapped unseen(scene.canvas, {}, 0);
        top = drawPrompts(measured, prompts, left, end, lowest);
    });
    return {left, top, end - left, lowest - top};
}

/// The width that stamp and prompts take beside the words: where one row of prompts would be too wide, no more than several need.
float asideOf(Scene& scene, const std::vector<screens::Prompt>& prompts) {
    constexpr float least = 330, most = 450, step = 10;
    float aside = std::max(promptsWidth(scene, prompts) + 46, least);
    if (aside <= most) return aside;
    const auto roomIn = [&](float width) { return roomOf(scene, prompts, 0, width - 46, bottom).height; };
    aside = most;
    while (aside - step >= least && roomIn(aside - step) <= roomIn(most)) aside -= step;
    return aside;
}

/// Prompts and stamp stand beside the words.
Told toldBeside(Scene& scene, const screens::Mission& screen, const std::vector<screens::Prompt>& prompts) {
    const float s = scene.textScale() - 1;
    float aside = 0;
    Told told;
    {
        const Scene::Smaller smaller(scene, growthFor(screen.round.question()));
        aside = asideOf(scene, prompts);
        told.prompts = roomOf(scene, prompts, right - aside + 30 - 30 * (scene.textScale() - 1), right - 16, bottom - 10);
    }
    told.column = setExplanation(scene, screen, right - textLeft - aside - 20 * s, mostHeight(scene, screen) - 2 * topEdge);
    told.panel = panelOf(scene, told.column, topEdge);
    told.place = {told.panel.top, {right - 190, std::min(told.panel.top + 28, told.prompts.top - 46)}, 1};
    if (scene.textScale() >= largeText) {       // the answers are close: it stays in the panel, all but its edge
        constexpr float clear = 8, beyond = 12; // of the prompts, and over the edge
        told.place.stampSize = std::min(1.F, (told.prompts.top - clear - told.panel.top + beyond) / stampHeight);
        const float lowest = told.prompts.top - clear - told.place.stampSize * stampHeight / 2;
        told.place.stamp.y = std::min(lowest, (told.panel.top + told.prompts.top) / 2);
    }
    return told;
}

/// Large prompts leave more room when they stand below the words, and a stamp, a little smaller, has its place at their end.
Told toldBelow(Scene& scene, const screens::Mission& screen, const std::vector<screens::Prompt>& prompts) {
    constexpr float stampSize = 0.85F, height = stampHeight * stampSize, stampRoom = 320;
    Told told;
    {
        const Scene::Smaller smaller(scene, growthFor(screen.round.question()));
        told.prompts = roomOf(scene, prompts, textLeft, right - stampRoom, bottom - 16);
    }
    const float foot = std::max(bottom - told.prompts.top + 4, height - 2);
    told.column = setExplanation(scene, screen, right - textLeft - 24, mostHeight(scene, screen) - topEdge - foot);
    told.panel = panelOf(scene, told.column, foot);
    told.place = {told.panel.top, {right - 160, bottom - height / 2 + 2}, stampSize};
    return told;
}

} // namespace

ExplanationPlace drawExplanation(Scene& scene, const screens::Mission& screen) {
    auto prompts = screens::prompts(screen, scene.context);
    for (auto& prompt : prompts) prompt.apart = false;
    Told told = toldBeside(scene, screen, prompts);
    if (scene.textScale() >= largeText) {
        Told below = toldBelow(scene, screen, prompts);
        if (below.column.share >= std::min(told.column.share, 0.62F)) told = std::move(below);
    }
    constexpr float later = 0.08F; // when the answers have made room
    const Entrance in = scene.enters(screen.phaseAge, snapTime + later);
    {
        const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 30 * (1 - in.place)), in.opacity);
        scene.canvas.fill(told.panel, scene.theme.raised);
        scene.canvas.fill({told.panel.left, told.panel.top, 8, told.panel.height}, scene.theme.gold);
        drawColumn(scene, told.column, {textLeft, told.panel.top + 12});
    }
    const Canvas::Mapped coming(scene.canvas, {}, in.opacity);
    const Scene::Smaller smaller(scene, growthFor(screen.round.question()));
    drawPrompts(scene, prompts, told.prompts.left, told.prompts.right(), told.prompts.bottom());
    return told.place;
}

void drawVerdictStamp(Scene& scene, const screens::Mission& screen, const ExplanationPlace& place) {
    const quiz::Outcome& outcome = outcomeOf(screen);
    scene.canvas.nextLayer();
    const Canvas::Mapped sized(scene.canvas, Affine::scale(place.stampSize, place.stamp));
    drawStamp(scene, screens::stampWord(outcome, scene.words), stampColour(scene.theme, outcome), place.stamp,
              seconds(screen.phaseAge));
}

} // namespace drawing
