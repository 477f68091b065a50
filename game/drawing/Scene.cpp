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
    constexpr float endless = 1e9F;
    TextStyle chosen = grown(style);
    TextBlock block = canvas.setter().wrap(utf8, chosen, endless);
    const auto shrinkTo = [&](float least) {
        while (block.width > width && chosen.size > least) {
            chosen.size = std::max(least, chosen.size * std::clamp(width / block.width, 0.5F, 0.99F));
            block = canvas.setter().wrap(utf8, chosen, endless);
        }
    };
    shrinkTo(leastReadable);
    if (block.width > width + 1) { // smaller still is better than cut off
        noteSqueezed(std::string(utf8), style.size, chosen.size);
        shrinkTo(4);
    }
    canvas.text(block, baseline, align);
    return block.width;
}

float Scene::paragraph(std::string_view utf8, const TextStyle& style, const Box& box) {
    const TextBlock block = set(utf8, style, box.width, box.height);
    canvas.text(block, {box.left, box.top + block.style.size});
    return block.height();
}

Box Scene::takeStill() {
    canvas.takeStill();
    laid = kept->laid;
    return kept->box;
}

void Scene::beginStill() {
    m_hits.clear();
    m_squeezed.clear();
    canvas.beginStill();
}

void Scene::endStill(const Box& box, bool isAtRest) {
    canvas.endStill();
    if (kept) *kept = {isAtRest, m_hits.size(), m_squeezed.size(), laid, box};
}

Area Scene::areaOf(const Box& box) const {
    const Point from = canvas.map()({box.left, box.top});
    const Point to = canvas.map()({box.right(), box.bottom()});
    return {from.x - away, from.y, to.x - from.x, to.y - from.y};
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
