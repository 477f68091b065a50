#include "drawing/Groups.hpp"

#include <algorithm>

namespace drawing {
namespace {

using screens::MenuRow;

/// A line of the list: the name of a group, or a row.
struct Line {
    const MenuRow* row = nullptr;
    int index = 0;
    bool isName = false;
};

std::vector<Line> linesOf(const std::vector<MenuRow>& rows) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int index = static_cast<int>(i);
        if (!rows[i].group.empty()) lines.push_back({&rows[i], index, true});
        lines.push_back({&rows[i], index, false});
    }
    return lines;
}

void drawName(Scene& scene, const std::string& name, const Box& box) {
    TextStyle style = scene.label(20, scene.theme.gold);
    style.spacing = 3;
    scene.lineOf(name, style, {box.left, box.bottom() - 0.5F * scene.grown(20.F)}, box.width);
    scene.canvas.stroke({{box.left, box.bottom()}, {box.right(), box.bottom()}}, 1.5F, scene.theme.keyline);
}

void drawGroupedRow(Scene& scene, const Line& line, const Box& box, bool isFocused, const ValueDrawer& drawValue) {
    drawRow(scene, *line.row, line.index, box, isFocused);
    const float half = box.width * 0.45F;
    const Box label{box.left, box.top, half - 20, box.height};
    drawCentred(scene, scene.set(line.row->label, scene.body(20, scene.theme.bone), label.width, box.height - 8), label);
    drawValue(*line.row, line.index, {box.left + half, box.top, box.width - half - arrowRoom, box.height});
}

/// How many rows are out of sight; a click goes on by one.
void drawMore(Scene& scene, std::size_t above, std::size_t below, const Box& box) {
    scene.lineOf(moreText(scene, above, below), scene.body(15, scene.theme.muted), {box.right(), box.top + scene.grown(16.F)},
                 box.width, Align::Right);
    if (below > 0) scene.clickable(box, screens::Scroll{1});
}

} // namespace

void drawGroupedList(Scene& scene, const GroupedList& list, float bottom, const ValueDrawer& drawValue) {
    const float remarkSize = scene.grown(17.F), width = gridWidth - 2 * margin, top = 138, moreWidth = 260;
    const float remarkTop = bottom - 3 * remarkSize - 8;
    const auto lines = linesOf(list.rows);
    const int inSight = screens::linesInSight(scene.look.textScale);
    const float height = (remarkTop - 12 - top) / static_cast<float>(inSight);
    const int end = std::min(list.scroll + inSight, static_cast<int>(lines.size()));
    for (int i = list.scroll; i < end; ++i) {
        const Line& line = lines[static_cast<std::size_t>(i)];
        const auto place = static_cast<float>(i - list.scroll);
        const Entrance in = scene.enters(list.age, 0.05F + staggerTime * place);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 18 * (1 - in.place)), in.opacity);
        const Box box{margin, top + place * height, width, height};
        if (line.isName)
            drawName(scene, line.row->group, box);
        else
            drawGroupedRow(scene, line, box, line.index == list.focus, drawValue);
    }
    const auto rowsIn = [](auto from, auto to) {
        return static_cast<std::size_t>(std::count_if(from, to, [](const Line& line) { return !line.isName; }));
    };
    drawMore(scene, rowsIn(lines.begin(), lines.begin() + list.scroll), rowsIn(lines.begin() + end, lines.end()),
             {gridWidth - margin - moreWidth, remarkTop, moreWidth, 2.6F * remarkSize});
    scene.paragraph(list.remark, scene.body(17, scene.theme.muted),
                    {margin, remarkTop, width - moreWidth - 20, 2.8F * remarkSize});
}

} // namespace drawing
