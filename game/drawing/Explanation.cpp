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

/// What is said, in order: because, what was wrong with the answer, points, source.
std::vector<Paragraph> paragraphsOf(const Scene& scene, const screens::Mission& screen) {
    const Theme& theme = scene.theme;
    const quiz::Outcome& outcome = outcomeOf(screen);
    const screens::Explanation told = screens::explain(screen.round.current(), scene.words);
    const std::string formula = outcome.points > 0 ? screens::formulaText(outcome, scene.words) : "";
    const std::string late = outcome.verdict == quiz::Verdict::TooLate ? told.headline : "";
    std::vector<Paragraph> all{{late, scene.strong(19, theme.flame)},
                               {screens::verdictLine(screen.round, scene.words), scene.body(16, theme.muted)},
                               {told.because, scene.body(19, theme.bone)}};
    for (const auto& reason : told.ofGiven) all.push_back({reason, scene.body(16, theme.redText)});
    all.push_back({formula, scene.body(16, theme.gold)});
    all.push_back({told.source, scene.body(14, theme.muted)});
    return all;
}

/// Where much was wrong with the answer, the answers give way to what is to be said of it.
float roomForReasons(const Scene& scene, const screens::Mission& screen) {
    constexpr float each = 24, most = 84;
    const auto count = static_cast<float>(screens::explain(screen.round.current(), scene.words).ofGiven.size());
    return std::clamp(each * (count - 1), 0.F, most);
}

Colour stampColour(const Theme& theme, const quiz::Outcome& outcome) {
    const quiz::Verdict verdict = outcome.verdict;
    if (screens::isRightInPart(outcome)) return theme.gold;
    return verdict == quiz::Verdict::Right ? theme.teal : verdict == quiz::Verdict::Wrong ? theme.redText : theme.flame;
}

} // namespace

ExplanationPlace drawExplanation(Scene& scene, const screens::Mission& screen) {
    constexpr float bottom = 690, textLeft = margin + 32;
    const float s = scene.textScale() - 1;
    auto prompts = screens::prompts(screen, scene.context);
    for (auto& prompt : prompts) prompt.apart = false;
    const float stampRoom = std::clamp(promptsWidth(scene, prompts) + 46, 330.F, 450.F);
    const quiz::Question& question = screen.round.question();
    const bool hasRows = question.kind == quiz::Kind::Order || question.kind == quiz::Kind::Match;
    const float most = (hasRows ? 172.F : 150.F) + roomForReasons(scene, screen) +
                       (hasRows || question.options.size() > 4 ? 60.F : 110.F) * s; // rows of answers need room of their own
    const float width = gridWidth - 2 * margin - 32 - stampRoom - 20 * s;
    const Column column = setColumn(scene, paragraphsOf(scene, screen), width, most - 24, 5);
    const float height = std::max(116 + 60 * s, column.height() + 24);
    const Entrance in = scene.enters(screen.phaseAge, 0.05F);
    const Box panel{margin, bottom - height, gridWidth - 2 * margin, height};
    {
        const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 30 * (1 - in.place)), in.opacity);
        scene.canvas.fill(panel, scene.theme.raised);
        scene.canvas.fill({panel.left, panel.top, 8, height}, scene.theme.gold);
        drawColumn(scene, column, {textLeft, panel.top + 12});
    }
    const float promptsTop =
        drawPrompts(scene, prompts, panel.right() - stampRoom + 30 - 30 * s, panel.right() - 16, panel.bottom() - 10);
    return {panel.top, {panel.right() - 190, std::min(panel.top + 28, promptsTop - 46)}};
}

void drawVerdictStamp(Scene& scene, const screens::Mission& screen, Point centre) {
    const quiz::Outcome& outcome = outcomeOf(screen);
    scene.canvas.nextLayer();
    drawStamp(scene, screens::stampWord(outcome, scene.words), stampColour(scene.theme, outcome), centre,
              seconds(screen.phaseAge));
}

} // namespace drawing
