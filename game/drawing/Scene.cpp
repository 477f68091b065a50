#include "drawing/Scene.hpp"

namespace drawing {

TextStyle Scene::grown(TextStyle style) const {
    style.size = grown(style.size);
    return style;
}

TextBlock Scene::set(std::string_view utf8, const TextStyle& style, float width, float height) {
    TextBlock block = canvas.setter().fit(utf8, grown(style), width, height, leastReadable);
    noteUnlessFits(block, utf8, style.size, width, height);
    return block;
}

void Scene::noteUnlessFits(const TextBlock& block, std::string_view utf8, float wanted, float width, float height) {
    const bool tooLarge = block.width > width + 1 || (block.lines.size() > 1 && block.height() > height + 1);
    if (tooLarge) noteSqueezed(std::string(utf8), wanted, block.style.size);
}

float Scene::lineOf(std::string_view utf8, const TextStyle& style, Point baseline, float width, Align align) {
    TextStyle chosen = grown(style);
    const std::u32string text = canvas.setter().wrap(utf8, chosen, 1e9F).lines.front().text;
    float wide = canvas.setter().width(text, chosen);
    while (wide > width && chosen.size > leastReadable) {
        chosen.size = std::max(leastReadable, chosen.size * std::max(0.9F, std::min(0.98F, width / wide)));
        wide = canvas.setter().width(text, chosen);
    }
    if (wide > width + 1) { // better on two lines, or smaller still, than cut off
        noteSqueezed(std::string(utf8), style.size, chosen.size);
        while (wide > width && chosen.size > 4) wide = canvas.setter().width(text, (chosen.size *= 0.94F, chosen));
    }
    canvas.text(utf8, chosen, baseline, align);
    return wide;
}

float Scene::paragraph(std::string_view utf8, const TextStyle& style, const Box& box) {
    const TextBlock block = set(utf8, style, box.width, box.height);
    canvas.text(block, {box.left, box.top + block.style.size});
    return block.height();
}

Area Scene::areaOf(const Box& box) const {
    const Point from = canvas.map()({box.left, box.top});
    const Point to = canvas.map()({box.right(), box.bottom()});
    return {from.x, from.y, to.x - from.x, to.y - from.y};
}

void Scene::clickable(const Box& box, screens::Input click, std::optional<screens::Input> hover) {
    m_hits.push_back({areaOf(box), std::move(hover), std::move(click), false, 0});
}

void Scene::dial(const Box& box) {
    constexpr float slack = 24; // whoever aims at an end may miss it by a little
    const Area area = areaOf(box);
    m_hits.push_back({area, std::nullopt, screens::Turn{}, true, slack * area.width / box.width});
}

} // namespace drawing
