#include "drawing/Column.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace drawing {

float Column::height() const {
    float sum = blocks.empty() ? 0 : -gap;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        sum += i == beside ? std::max(0.F, blocks[i].height() - blocks[i - 1].height()) : gap + blocks[i].height();
    return sum;
}

Column columnAt(const Scene& scene, const std::vector<Passage>& paragraphs, float width, float gap, float share) {
    Column column{{}, gap};
    column.share = share;
    column.half = width / 2 + gap;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const Passage& each = paragraphs[i];
        if (each.text.empty()) continue;
        TextStyle style = scene.grown(each.style);
        style.size = std::max(leastReadable, style.size * share);
        if (each.isBeside) column.beside = column.blocks.size();
        const bool isHalf = each.isBeside || (i + 1 < paragraphs.size() && paragraphs[i + 1].isBeside);
        column.blocks.push_back(scene.canvas.setter().wrap(each.text, style, isHalf ? width - column.half : width));
    }
    return column;
}

Column setColumn(const Scene& scene, const std::vector<Passage>& paragraphs, float width, float height, float gap) {
    constexpr int smallest = 60; // steps of two hundredths: three tenths of the full size
    const auto at = [&](int step) {
        Column column = columnAt(scene, paragraphs, width, gap, std::pow(0.98F, static_cast<float>(step)));
        column.fits = column.height() <= height;
        return column;
    };
    Column best = at(0);
    if (best.fits) return best;
    best = at(smallest);
    for (int small = smallest, large = 0; small - large > 1;) {
        const int middle = (small + large) / 2;
        Column column = at(middle);
        (column.fits ? small : large) = middle;
        if (column.fits) best = std::move(column);
    }
    return best;
}

void noteUnlessFits(Scene& scene, const Column& column) {
    if (column.fits) return;
    const TextBlock& first = column.blocks.front();
    scene.noteSqueezed(facts::toUtf8(first.lines.front().text), first.style.size / column.share, first.style.size);
}

void drawColumn(Scene& scene, const Column& column, Point topLeft) {
    noteUnlessFits(scene, column);
    float last = 0; // how high the block before is
    for (std::size_t i = 0; i < column.blocks.size(); ++i) {
        const TextBlock& block = column.blocks[i];
        const bool isBeside = i == column.beside;
        const Point at = isBeside ? topLeft + Point{column.half, -last - column.gap} : topLeft;
        scene.canvas.text(block, {at.x, at.y + 0.98F * block.style.size});
        topLeft.y = std::max(topLeft.y, at.y + block.height() + column.gap);
        last = block.height();
    }
}

int drawColumnFrom(Scene& scene, const Column& column, int first, const Box& area) {
    int line = 0, hidden = 0;
    float y = area.top;
    for (const TextBlock& block : column.blocks) {
        for (std::size_t i = 0; i < block.lines.size(); ++i, ++line) {
            if (line < first) continue;
            if (hidden > 0 || y + block.lineStep() > area.bottom() + 1) {
                ++hidden;
                continue;
            }
            TextBlock one = block;
            one.lines = block.lines.subspan(i, 1);
            scene.canvas.text(one, {area.left, y + 0.98F * block.style.size});
            y += block.lineStep();
        }
        if (line > first) y += column.gap;
    }
    return hidden;
}

} // namespace drawing
