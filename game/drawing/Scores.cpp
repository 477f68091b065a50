#include "drawing/Widgets.hpp"

#include "facts/Text.hpp"
#include "screens/Formats.hpp"
#include "screens/Names.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace drawing {

namespace {

using screens::Scores;

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

constexpr std::size_t player = 1, points = 2;

TextStyle styleOf(const Scene& scene, std::size_t column, float most) {
    TextStyle style = column == points ? scene.title(26, scene.theme.gold)
                      : column == 0    ? scene.label(22, scene.theme.muted)
                                       : scene.strong(18, scene.theme.bone);
    style.size = std::min(scene.grown(style.size), most);
    return style;
}

/// A column of the table.
struct Place {
    float left = 0, width = 0;
};

/// Each as wide as what stands in it, with the rest between them; where that is too much, names give way.
std::array<Place, 6> columnsOf(const Scene& scene, const Scores& screen, float width, float most) {
    std::array<Place, 6> columns{};
    const auto widen = [&](std::size_t i, const std::string& text, const TextStyle& style) {
        columns.at(i).width = std::max(columns.at(i).width, scene.canvas.setter().wrap(text, style, 1e9F).width + 1);
    };
    for (std::size_t i = 0; i < columns.size(); ++i) widen(i, scene.words(heads.at(i)), scene.grown(scene.label(16, {})));
    for (std::size_t r = 0; r < screen.rows.size(); ++r) {
        const auto cells = cellsOf(scene, screen.rows[r], r);
        for (std::size_t i = 0; i < columns.size(); ++i) widen(i, facts::harmless(cells.at(i)), styleOf(scene, i, most));
    }
    const auto all = [&] {
        return std::accumulate(columns.begin(), columns.end(), 0.F, [](float sum, const Place& one) { return sum + one.width; });
    };
    constexpr float gaps = std::tuple_size_v<std::array<Place, 6>> - 1;
    const float over = all() + gaps * gutter - width, least = 0.24F * width;
    if (over > 0) columns.at(player).width = std::min(columns.at(player).width, std::max(least, columns.at(player).width - over));
    const float shrunk = std::min(1.F, (width - gaps * gutter) / all());
    const float gap = (width - shrunk * all()) / gaps;
    float left = 0;
    for (Place& each : columns) {
        each = {left, shrunk * each.width};
        left += each.width + gap;
    }
    return columns;
}

/// One line of the table; the points stand out.
void drawRow(Scene& scene, const std::array<std::string, 6>& cells, const std::array<Place, 6>& columns, const Box& line) {
    const float most = 0.72F * line.height;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const float high = i == player ? line.height - 2 : most; // a long name goes on in a second line
        const TextBlock block = scene.canvas.setter().fit(facts::harmless(cells.at(i)), styleOf(scene, i, most),
                                                          columns.at(i).width, high, leastReadable);
        drawCentred(scene, block, {line.left + columns.at(i).left, line.top, columns.at(i).width, line.height});
    }
}

void drawTable(Scene& scene, const Scores& screen, const Box& area) {
    const float head = scene.grown(16.F);
    const auto count = static_cast<float>(screen.rows.size());
    const float step = std::min(46 + 30 * (scene.textScale() - 1), (area.height - head - 12) / count);
    const auto columns = columnsOf(scene, screen, area.width, 0.72F * step);
    for (std::size_t i = 0; i < columns.size(); ++i)
        scene.lineOf(scene.words(heads.at(i)), scene.label(16, scene.theme.muted),
                     {area.left + columns.at(i).left, area.top + head}, columns.at(i).width + gutter / 2);
    for (std::size_t r = 0; r < screen.rows.size(); ++r) {
        const auto place = static_cast<float>(r);
        const Entrance in = scene.enters(screen.age, 0.06F + staggerTime * place);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 14 * (1 - in.place)), in.opacity);
        const Box line{area.left, area.top + head + 10 + step * place, area.width, step};
        scene.canvas.stroke({{line.left, line.bottom()}, {line.right(), line.bottom()}}, 1.5F, scene.theme.hairline);
        drawRow(scene, cellsOf(scene, screen.rows[r], r), columns, line);
    }
}

} // namespace

void draw(Scene& scene, const Scores& screen) {
    drawGround(scene);
    drawHeading(scene, screens::heading(screen, scene.context), screen.age);
    const float bottom = drawPrompts(scene, screens::prompts(screen, scene.context), margin, gridWidth - margin, 688) - 16;
    constexpr float top = 132;
    const auto rows = screens::menuRows(screen, scene.context);
    const float rowHeight = 46 + 20 * (scene.textScale() - 1);
    const float rowsHeight = rowHeight * static_cast<float>(rows.size());
    drawSettingRows(scene, rows, 0, {margin, top, gridWidth - 2 * margin, rowsHeight}, screen.focus, screen.age);
    const float below = top + rowsHeight + 18;
    const Box area{margin, below, gridWidth - 2 * margin, bottom - below};
    if (!screen.rows.empty()) return drawTable(scene, screen, area);
    drawStandstill(scene, screen.age, {560, std::min(610.F, bottom - 24)});
    scene.paragraph(scene.words("scores.none"), scene.body(22, scene.theme.muted), {area.left, area.top + 30, area.width, 100});
}

} // namespace drawing
