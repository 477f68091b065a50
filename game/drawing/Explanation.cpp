#include "drawing/Details.hpp"
#include "drawing/MissionParts.hpp"
#include "drawing/Overlay.hpp"
#include "drawing/Widgets.hpp"

#include "screens/Explanation.hpp"
#include "screens/Saying.hpp"
#include "screens/Voice.hpp"

#include <algorithm>
#include <vector>

namespace drawing {

namespace {

/// How much is said, from all to the least: where what is said would have to be made small, what stands elsewhere as well makes
/// way.
enum class Said {
    All,
    NoTone,  ///< without what headquarters remarks
    Reasons, ///< without points and source, which the details have too
    Marks,   ///< nor what is right and what was wrong, where that stands beside each answer
};

/// Whether each answer has its reason beside it: the place where it belongs, or a tick.
bool hasMarks(const quiz::Question& question) { return hasRows(question) || question.kind == quiz::Kind::SelectAll; }

/// What is said, in order: a word of headquarters, because, what was wrong with the answer, points, source.
std::vector<Passage> paragraphsOf(const Scene& scene, const screens::Mission& screen, Said said) {
    const Theme& theme = scene.theme;
    const quiz::Outcome& outcome = outcomeOf(screen);
    const screens::Explanation told = screens::explain(screen.round.current(), scene.words);
    std::vector<Passage> all;
    if (said <= Said::NoTone && outcome.verdict == quiz::Verdict::TooLate)
        all.push_back({told.headline, scene.strong(19, theme.flame)});
    if (said == Said::All) all.push_back({screens::verdictLine(screen.round, scene.words), scene.body(16, theme.muted)});
    const quiz::Question& question = screen.round.question();
    if (said != Said::Marks || question.kind != quiz::Kind::Order) all.push_back({told.because, scene.body(19, theme.bone)});
    if (said == Said::Marks) return all;
    for (const auto& reason : told.ofGiven) all.push_back({reason, scene.body(16, reasonColour(theme, question))});
    if (said == Said::Reasons) return all;
    if (outcome.points > 0) all.push_back({screens::formulaText(outcome, scene.words), scene.body(16, theme.gold)});
    all.push_back({told.source, scene.body(14, theme.muted)});
    return all;
}

/// What may be said, from all to the least: large text says less before it is made small.
std::vector<std::vector<Passage>> versionsOf(const Scene& scene, const screens::Mission& screen) {
    std::vector<Said> all{Said::All, Said::NoTone};
    if (scene.hasLargeText()) all.push_back(Said::Reasons);
    if (scene.hasLargeText() && hasMarks(screen.round.question())) all.push_back(Said::Marks);
    std::vector<std::vector<Passage>> versions;
    versions.reserve(all.size());
    for (const Said said : all) versions.push_back(paragraphsOf(scene, screen, said));
    return versions;
}

/// The first of \p versions that is large enough in \p width by \p height, or else the last. Large text leaves to the details
/// what would be smaller than half.
Column setExplanation(const Scene& scene, const std::vector<std::vector<Passage>>& versions, float width, float height) {
    constexpr float gap = 5, half = 0.5F;
    const float enough = scene.hasLargeText() ? 0.95F : 0.85F;
    Column column;
    column.share = 0;
    for (const auto& paragraphs : versions)
        if (column.share < enough) column = setColumn(scene, paragraphs, width, height, gap);
    if (!scene.hasLargeText() || column.share >= half) return column;
    column = {};
    column.share = half; // more is better
    return column;
}

Colour stampColour(const Theme& theme, const quiz::Outcome& outcome) {
    const quiz::Verdict verdict = outcome.verdict;
    if (screens::isRightInPart(outcome)) return theme.gold;
    return verdict == quiz::Verdict::Right ? theme.teal : verdict == quiz::Verdict::Wrong ? theme.redText : theme.flame;
}

constexpr float right = gridWidth - margin, textLeft = margin + 32, topEdge = 12;

/// Where the panel ends.
float bottomOf(Scene& scene) { return std::min(690.F, captionsTop(scene) - 4); }

/// Where prompts begin that are drawn from \p left to \p end and end at \p lowest.
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
    const auto roomIn = [&](float width) { return roomOf(scene, prompts, 0, width - 46, gridHeight).height; };
    aside = most;
    while (aside - step >= least && roomIn(aside - step) <= roomIn(most)) aside -= step;
    return aside;
}

/// All in one group.
std::vector<screens::Prompt> explanationPrompts(const Scene& scene, const screens::Mission& screen) {
    auto prompts = screens::prompts(screen, scene.context);
    for (auto& prompt : prompts) prompt.apart = false;
    return prompts;
}

/// What stands in the panel besides the words, and what it leaves them.
struct Frame {
    Box prompts;
    float width = 0, foot = topEdge, least = 0; ///< of the words, below them, of the panel
    float growth = 1;                           ///< of the prompts
    bool isBelow = false;
};

/// Prompts and stamp stand beside the words.
Frame frameBeside(Scene& scene, const screens::Mission& screen, const std::vector<screens::Prompt>& prompts) {
    const float s = scene.textScale() - 1;
    const Scene::Smaller smaller(scene, growthFor(screen.round.question()));
    const float aside = asideOf(scene, prompts);
    Frame frame;
    frame.growth = scene.growth;
    frame.prompts = roomOf(scene, prompts, right - aside + 30 - 30 * (scene.textScale() - 1), right - 16, bottomOf(scene) - 10);
    frame.width = right - textLeft - aside - 20 * s;
    frame.least = 116 + 60 * s;
    return frame;
}

constexpr float stampHeight = 106, smallStamp = 0.85F; ///< as it lies, aslant; its size below the words

/// Large prompts leave more room when they stand below the words, and a stamp, a little smaller, has its place at their end. As
/// high as that they may be.
Frame frameBelow(Scene& scene, const screens::Mission& screen, const std::vector<screens::Prompt>& prompts) {
    constexpr float stampRoom = 320;
    Frame frame;
    for (const float growth : {1.F, growthFor(screen.round.question())}) {
        const Scene::Smaller smaller(scene, growth);
        frame.growth = growth;
        frame.prompts = roomOf(scene, prompts, textLeft, right - stampRoom, bottomOf(scene) - 16);
        frame.foot = std::max(bottomOf(scene) - frame.prompts.top + 4, stampHeight * smallStamp - 2);
        if (frame.foot < stampHeight) break;
    }
    frame.width = right - textLeft - 24;
    frame.isBelow = true;
    return frame;
}

/// The words in \p frame, in a panel as high as they need but, if they can be made smaller, no higher than \p most.
Told toldIn(Scene& scene, const std::vector<std::vector<Passage>>& versions, const Frame& frame, float most) {
    Told told{setExplanation(scene, versions, frame.width, most - topEdge - frame.foot), {}, frame.prompts, frame.growth, {}, 1};
    const float bottom = bottomOf(scene), words = told.column.height();
    const float height = std::max(frame.least, words + (words > 0 ? topEdge : 0) + frame.foot);
    told.panel = {margin, bottom - height, gridWidth - 2 * margin, height};
    told.stamp = frame.isBelow ? Point{right - 160, bottom - stampHeight * smallStamp / 2 + 2}
                               : Point{right - 190, std::min(told.panel.top + 28, told.prompts.top - 46)};
    if (frame.isBelow) told.stampSize = smallStamp;
    return told;
}

} // namespace

Told tellBelow(Scene& scene, const screens::Mission& screen, const std::function<float(float)>& shareAbove) {
    const auto prompts = explanationPrompts(scene, screen);
    const auto versions = versionsOf(scene, screen);
    Told best;
    float most = 0, least = 0; // how good it is; its smallest text
    const auto take = [&](const Frame& frame, float height) {
        Told told = toldIn(scene, versions, frame, height);
        const float share = told.column.share, above = shareAbove(told.panel.top), smaller = std::min(share, above);
        const float good = smaller + (share + above) / 4; // the smallest counts, but where nothing helps it, the other does
        const float taken = told.panel.height;
        if (good > most) most = good, least = smaller, best = std::move(told);
        return std::pair{share < above, taken};
    };
    // The lowest panel in which nothing is made smaller, unless that takes the room of what is above: then both alike.
    const auto fill = [&](const Frame& frame) {
        constexpr float precise = 6;
        float low = std::max(frame.least, frame.foot), high = take(frame, gridHeight).second;
        while (least < 0.99F && high - low > precise) {
            const float middle = (low + high) / 2;
            const auto [isTooLow, taken] = take(frame, middle);
            (isTooLow ? low : high) = isTooLow ? middle : std::min(middle, taken);
        }
    };
    constexpr float enough = 0.6F;
    if (scene.hasLargeText()) fill(frameBelow(scene, screen, prompts));
    if (least <= enough) fill(frameBeside(scene, screen, prompts));
    return best;
}

void drawExplanation(Scene& scene, const screens::Mission& screen, const Told& told) {
    constexpr float later = 0.08F; // when the answers have made room
    const Entrance in = scene.enters(screen.phaseAge, snapTime + later);
    {
        const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 30 * (1 - in.place)), in.opacity);
        scene.canvas.fill(told.panel, scene.theme.raised);
        scene.canvas.fill({told.panel.left, told.panel.top, 8, told.panel.height}, scene.theme.gold);
        drawColumn(scene, told.column, {textLeft, told.panel.top + topEdge});
    }
    const Canvas::Mapped coming(scene.canvas, {}, in.opacity);
    const Scene::Smaller smaller(scene, told.growth);
    drawPrompts(scene, explanationPrompts(scene, screen), told.prompts.left, told.prompts.right(), told.prompts.bottom());
}

void drawVerdictStamp(Scene& scene, const screens::Mission& screen, const Told& told) {
    scene.canvas.nextLayer();
    const Canvas::Mapped sized(scene.canvas, Affine::scale(told.stampSize, told.stamp));
    const quiz::Outcome& outcome = outcomeOf(screen);
    drawStamp(scene, screens::stampWord(outcome, scene.words), stampColour(scene.theme, outcome), told.stamp,
              seconds(screen.phaseAge));
}

} // namespace drawing
