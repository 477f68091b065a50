#include "drawing/Widgets.hpp"

#include "facts/Text.hpp"
#include "screens/Formats.hpp"
#include "screens/Names.hpp"

#include <array>

namespace drawing {

namespace {

using screens::Scores;

/// The columns of the table: where each begins, as a share of the width.
constexpr std::array<float, 6> columns{0, 0.08F, 0.38F, 0.54F, 0.66F, 0.85F};
constexpr std::array<const char*, 6> heads{"scores.place", "scores.player", "scores.points",
                                           "scores.right", "scores.level",  "scores.when"};

std::array<std::string, 6> cellsOf(const Scene& scene, const archive::ScoreRow& row, std::size_t place) {
    return {std::to_string(place + 1),
            row.player,
            screens::countText(row.points, scene.words),
            screens::filled(scene.words("scores.right-value"), {std::to_string(row.right), std::to_string(row.count)}),
            screens::levelName(row.plan.level, scene.words),
            screens::dayText(row.when, scene.words)};
}

float columnWidth(std::size_t i, float width) {
    const float end = i + 1 < columns.size() ? columns[i + 1] : 1;
    return (end - columns[i]) * width - 14;
}

/// One line of the table; the points stand out.
void drawRow(Scene& scene, const std::array<std::string, 6>& cells, const Box& line) {
    const Theme& theme = scene.theme;
    const float most = 0.72F * line.height;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        TextStyle style = i == 2   ? scene.title(26, theme.gold)
                          : i == 0 ? scene.label(22, theme.muted)
                                   : scene.strong(18, theme.bone);
        style.size = std::min(scene.grown(style.size), most);
        const TextBlock block =
            scene.canvas.setter().fit(facts::harmless(cells[i]), style, columnWidth(i, line.width), most, leastReadable);
        scene.canvas.text(block, {line.left + columns[i] * line.width, centredBaseline(line, block.style.size)});
    }
}

void drawTable(Scene& scene, const Scores& screen, const Box& area) {
    const float head = scene.grown(16.F);
    const auto count = static_cast<float>(screen.rows.size());
    const float step = std::min(38 + 30 * (scene.textScale() - 1), (area.height - head - 12) / count);
    for (std::size_t i = 0; i < columns.size(); ++i)
        scene.lineOf(scene.words(heads[i]), scene.label(16, scene.theme.muted),
                     {area.left + columns[i] * area.width, area.top + head}, columnWidth(i, area.width));
    for (std::size_t r = 0; r < screen.rows.size(); ++r) {
        const auto place = static_cast<float>(r);
        const Entrance in = scene.enters(screen.age, 0.06F + staggerTime * place);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 14 * (1 - in.place)), in.opacity);
        const Box line{area.left, area.top + head + 10 + step * place, area.width, step};
        scene.canvas.stroke({{line.left, line.bottom()}, {line.right(), line.bottom()}}, 1.5F, scene.theme.hairline);
        drawRow(scene, cellsOf(scene, screen.rows[r], r), line);
    }
}

} // namespace

void draw(Scene& scene, const Scores& screen) {
    drawGround(scene);
    drawHeading(scene, screens::heading(screen, scene.context), screen.age);
    const float bottom = drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688) - 16;
    const auto rows = screens::menuRows(screen, scene.context);
    const float rowHeight = 46 + 20 * (scene.textScale() - 1);
    const float rowsHeight = rowHeight * static_cast<float>(rows.size());
    drawSettingRows(scene, rows, 0, {margin, 122, gridWidth - 2 * margin, rowsHeight}, screen.focus, screen.age);
    const Box area{margin, 122 + rowsHeight + 18, gridWidth - 2 * margin, bottom - 122 - rowsHeight - 18};
    if (screen.rows.empty())
        scene.paragraph(scene.words("scores.none"), scene.body(22, scene.theme.muted),
                        {area.left, area.top + 30, area.width, 100});
    else
        drawTable(scene, screen, area);
}

} // namespace drawing
