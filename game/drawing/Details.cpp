#include "drawing/Details.hpp"

#include "drawing/Widgets.hpp"
#include "screens/Explanation.hpp"

#include <string>
#include <utility>
#include <vector>

namespace drawing {

void drawDetails(Scene& scene, const quiz::Played& played, const Box& area, int first) {
    const Theme& theme = scene.theme;
    const screens::Details details = screens::detailsOf(played, scene.words);
    const bool isRight = played.outcome->verdict == quiz::Verdict::Right;
    std::vector<Passage> paragraphs{{details.ask, scene.strong(26, theme.bone)}};
    for (const auto& clue : details.clues) paragraphs.push_back({clue, scene.body(19, theme.muted)});
    paragraphs.push_back({details.given, scene.body(20, isRight ? theme.teal : theme.redText)});
    const std::size_t right = paragraphs.size();
    paragraphs.push_back({details.right, scene.strong(20, theme.teal)});
    paragraphs.push_back({details.told.because, scene.body(20, theme.bone)});
    for (const auto& reason : details.told.ofGiven)
        paragraphs.push_back({reason, scene.body(20, reasonColour(theme, played.question))});
    for (const auto& reason : details.told.ofOthers) paragraphs.push_back({reason, scene.body(19, theme.muted)});
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
    constexpr float readable = 0.8F;
    if (scene.hasLargeText() && column.share < readable) {
        paragraphs[right].isBeside = false;
        const float more = 1.3F * scene.grown(15.F); // the line that tells how much is out of sight
        column = columnAt(scene, paragraphs, area.width - 2 * side, gap, readable);
        const Box inner{area.left + side, area.top + foot, area.width - 2 * side, area.height - 1.5F * foot - more};
        scene.laid.more = drawColumnFrom(scene, column, first, inner);
        const std::string hidden = moreText(scene, static_cast<std::size_t>(first), static_cast<std::size_t>(scene.laid.more));
        scene.lineOf(hidden, scene.body(15, theme.muted), {inner.right(), area.bottom() - 0.8F * foot}, inner.width,
                     Align::Right);
        return;
    }
    drawColumn(scene, column, {area.left + side, area.top + foot});
}

} // namespace drawing
