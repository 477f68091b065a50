#include "drawing/Groups.hpp"

#include <algorithm>
#include <iterator>

namespace drawing {
namespace {

using screens::MenuRow;

/// A line of the list: the name of a group, or a row.
struct Line {
    const MenuRow* row = nullptr;
    const MenuRow* group = nullptr; ///< the row that begins it
    int index = 0;
    bool isName = false;
};

std::vector<Line> linesOf(const std::vector<MenuRow>& rows) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int index = static_cast<int>(i);
        const bool begins = i == 0 || !rows[i].group.empty();
        const MenuRow* const group = begins ? &rows[i] : lines.back().group;
        if (begins) lines.push_back({&rows[i], group, index, true});
        lines.push_back({&rows[i], group, index, false});
    }
    return lines;
}

/// The lines from `scroll` on. The first is the name of its group, in the place of a row where the group goes on; a name with
/// nothing under it is left out.
std::vector<Line> linesInSight(const GroupedList& list, int count) {
    const auto all = linesOf(list.rows);
    auto begin = all.begin() + list.scroll;
    if (!begin->isName && std::next(begin) != all.end() && std::next(begin)->isName) ++begin;
    std::vector<Line> lines(begin, begin + std::min<std::ptrdiff_t>(count, all.end() - begin));
    lines.front().isName = true;
    if (lines.back().isName) lines.pop_back();
    return lines;
}

void drawName(Scene& scene, const std::string& name, const Box& box) {
    TextStyle style = scene.label(20, scene.theme.gold);
    style.spacing = 3;
    scene.lineOf(name, style, {box.left, box.bottom() - 0.5F * scene.grown(20.F)}, box.width);
    scene.canvas.stroke({{box.left, box.bottom()}, {box.right(), box.bottom()}}, 1.5F, scene.theme.keyline);
}

constexpr float labelPart = 0.45F;

/// Where the value stands in a row.
Box valueIn(const Box& row) {
    const float left = row.width * labelPart;
    return {row.left + left, row.top, row.width - left - arrowRoom, row.height};
}

void drawGroupedRow(Scene& scene, const Line& line, const Box& box, bool isFocused, const ValueDrawer& drawValue) {
    drawRow(scene, *line.row, line.index, box, isFocused);
    const Box label{box.left, box.top, box.width * labelPart - 20, box.height};
    drawCentred(scene, scene.set(line.row->label, scene.body(20, scene.theme.bone), label.width, box.height - 8), label);
    drawValue(*line.row, line.index, valueIn(box));
}

/// How many rows are out of sight, above and below in a line each: both in one would be too long for large text. A click goes on
/// by one.
void drawMore(Scene& scene, std::size_t above, std::size_t below, const Box& box) {
    float baseline = box.top + scene.grown(16.F);
    for (const std::string& text : {moreText(scene, above, 0), moreText(scene, 0, below)}) {
        if (text.empty()) continue;
        scene.lineOf(text, scene.body(15, scene.theme.muted), {box.right(), baseline}, box.width, Align::Right);
        baseline += scene.grown(20.F);
    }
    if (below > 0) scene.clickable(box, screens::Scroll{1});
}

} // namespace

void drawGroupedList(Scene& scene, const GroupedList& list, float bottom, const ValueDrawer& drawValue) {
    const float remarkSize = scene.grown(17.F), width = gridWidth - 2 * margin, top = 138, moreWidth = 260;
    const float remarkTop = bottom - 3.4F * remarkSize - 8;
    const int inSight = screens::linesInSight(scene.look.textScale);
    const float height = (remarkTop - 12 - top) / static_cast<float>(inSight);
    const auto lines = linesInSight(list, inSight);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        const auto place = static_cast<float>(i);
        const Entrance in = scene.enters(list.age, 0.05F + staggerTime * place);
        const Canvas::Mapped moved(scene.canvas, Affine::shift(0, 18 * (1 - in.place)), in.opacity);
        const Box box{margin, top + place * height, width, height};
        if (line.isName && i == 0 && list.drawHead) list.drawHead(valueIn(box));
        if (line.isName)
            drawName(scene, line.group->group, box);
        else
            drawGroupedRow(scene, line, box, line.index == list.focus, drawValue);
    }
    drawMore(scene, static_cast<std::size_t>(lines[1].index), list.rows.size() - 1 - static_cast<std::size_t>(lines.back().index),
             {gridWidth - margin - moreWidth, remarkTop, moreWidth, 2.6F * remarkSize});
    scene.paragraph(list.remark, scene.body(17, scene.theme.muted),
                    {margin, remarkTop, width - moreWidth - 20, 2.8F * remarkSize});
}

} // namespace drawing
