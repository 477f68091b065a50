#include "drawing/Details.hpp"

#include "drawing/Widgets.hpp"
#include "screens/Explanation.hpp"

#include <string>
#include <utility>
#include <vector>

namespace drawing {

void drawDetails(Scene& scene, const quiz::Played& played, const Box& area) {
    const Theme& theme = scene.theme;
    const screens::Details details = screens::detailsOf(played, scene.words);
    const bool isRight = played.outcome->verdict == quiz::Verdict::Right;
    std::vector<Passage> paragraphs{{details.ask, scene.strong(26, theme.bone)}};
    for (const auto& clue : details.clues) paragraphs.push_back({clue, scene.body(19, theme.muted)});
    paragraphs.push_back({details.given, scene.body(20, isRight ? theme.teal : theme.redText)});
    const std::size_t right = paragraphs.size();
    paragraphs.push_back({details.right, scene.strong(20, theme.teal)});
    paragraphs.push_back({details.told.because, scene.body(20, theme.bone)});
    // Of pairs the reasons say in sentences what is right: large text needs the room.
    if (!scene.hasLargeText() || played.question.kind != quiz::Kind::Match) {
        for (const auto& reason : details.told.ofGiven)
            paragraphs.push_back({reason, scene.body(20, reasonColour(theme, played.question))});
        for (const auto& reason : details.told.ofOthers) paragraphs.push_back({reason, scene.body(19, theme.muted)});
    }
    paragraphs.push_back({details.points + " · " + details.taken, scene.body(18, theme.gold)});
    paragraphs.push_back({details.told.source, scene.body(16, theme.muted)});
    constexpr float side = 32, foot = 22;
    const float gap = 11 / scene.textScale();
    const auto set = [&] { return setColumn(scene, paragraphs, area.width - 2 * side, area.height - 2 * foot, gap); };
    Column column = set();
    // Two lists of pairs have room beside each other.
    if (column.share < 1 && details.given.find('\n') != std::string::npos && !details.right.empty()) {
        paragraphs[right].isBeside = true;
        if (Column beside = set(); beside.share > column.share) column = std::move(beside);
    }
    scene.canvas.nextLayer();
    drawPanel(scene, area, PanelState::Focus, 24);
    drawColumn(scene, column, {area.left + side, area.top + foot});
}

} // namespace drawing
