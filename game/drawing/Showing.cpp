#include "drawing/Canvas.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

// How what a canvas has collected comes to its target: all of it, or what differs from the last frame.

namespace drawing {

namespace {

bool isSameVertex(const sf::Vertex& a, const sf::Vertex& b) {
    return a.position == b.position && a.color == b.color && a.texCoords == b.texCoords;
}

/// The box about vertices, as far as they have been added.
class Bounds {
public:
    void add(const sf::Vertex& vertex) {
        m_left = std::min(m_left, vertex.position.x), m_right = std::max(m_right, vertex.position.x);
        m_top = std::min(m_top, vertex.position.y), m_bottom = std::max(m_bottom, vertex.position.y);
    }
    void add(std::span<const sf::Vertex> vertices) {
        for (const sf::Vertex& vertex : vertices) add(vertex);
    }
    /// What differs when what is alike at both ends is left out.
    void addDifferences(std::span<const sf::Vertex> before, std::span<const sf::Vertex> now) {
        const auto begin = std::ranges::mismatch(before, now, isSameVertex);
        before = {begin.in1, before.end()}, now = {begin.in2, now.end()};
        const auto end = std::ranges::mismatch(before.rbegin(), before.rend(), now.rbegin(), now.rend(), isSameVertex);
        add({before.begin(), end.in1.base()});
        add({now.begin(), end.in2.base()});
    }
    bool touches(const Box& box) const {
        return m_left < box.right() && m_right > box.left && m_top < box.bottom() && m_bottom > box.top;
    }
    /// In whole pixels.
    Box within(const Box& whole) const {
        const float left = std::max(std::floor(m_left), whole.left), top = std::max(std::floor(m_top), whole.top);
        const float right = std::min(std::ceil(m_right), whole.right()), bottom = std::min(std::ceil(m_bottom), whole.bottom());
        if (right <= left || bottom <= top) return {};
        return {left, top, right - left, bottom - top};
    }

private:
    float m_left = 1e9F, m_top = 1e9F, m_right = -1e9F, m_bottom = -1e9F;
};

/// Whether the triangle that begins at \p first does.
bool touches(const sf::Vertex* first, const Box& part) {
    Bounds triangle;
    triangle.add(std::span(first, 3));
    return triangle.touches(part);
}

/// Of a hundred triangles, taken evenly from all, more than half.
bool isMostlyIn(const std::vector<sf::Vertex>& vertices, const Box& part) {
    constexpr std::size_t samples = 100;
    std::size_t in = 0;
    for (std::size_t i = 0; i < samples; ++i)
        if (touches(&vertices[vertices.size() / 3 * i / samples * 3], part)) ++in;
    return 2 * in > samples;
}

bool isSame(const std::pair<const sf::Texture*, std::vector<sf::Vertex>>& a,
            const std::pair<const sf::Texture*, std::vector<sf::Vertex>>& b) {
    return a.first == b.first && std::ranges::equal(a.second, b.second, isSameVertex);
}

} // namespace

/// The box about all in which this frame differs from the last.
Box Canvas::changed(const Box& whole) const {
    if (m_isRenewed || m_stills == Stills::Kept || whole != m_wholeBefore) return whole;
    static const Layer none;
    Bounds bounds;
    for (std::size_t i = 0; i < std::max(m_layer + 1, m_layersBefore); ++i) {
        if (m_stills == Stills::Taken && i > 0 && i < m_stillEnd) continue;
        const Layer& now = i <= m_layer ? m_layers[i] : none;
        const Layer& before = i < m_layersBefore && i < m_before.size() ? m_before[i] : none;
        for (const auto part : {&Layer::grounds, &Layer::shapes, &Layer::glows, &Layer::texts})
            bounds.addDifferences(before.*part, now.*part);
        if (!std::ranges::equal(before.pictures, now.pictures, isSame))
            for (const Layer* layer : {&before, &now})
                for (const auto& [texture, corners] : layer->pictures) bounds.add(corners);
    }
    return bounds.within(whole);
}

Box Canvas::drawTo(sf::RenderTarget& target, bool showsLast) {
    m_drawnVertices = m_drawCalls = 0;
    const sf::Vector2f size(target.getSize());
    const Box whole{0, 0, size.x, size.y};
    const Box part = showsLast ? changed(whole) : whole;
    m_part = part == whole ? std::nullopt : std::optional(part);
    m_wholeBefore = whole;
    m_layersBefore = m_layer + 1;
    if (part.width <= 0 || part.height <= 0) return part;
    target.setView(sfml::viewOf(part.left, part.top, part.width, part.height, size));
    // One way of blending, with a texture for letters and without for all else. The driver compiles another program for each when
    // it is first used, which on a software renderer takes as long as many frames: the first frame is drawn by one alone.
    sf::RenderStates lettered(sf::BlendMode(sf::BlendMode::Factor::One, sf::BlendMode::Factor::OneMinusSrcAlpha));
    sf::RenderStates plain = lettered, ground = lettered;
    lettered.texture = &m_atlas.texture();
    ground.texture = m_ground;
    if (std::exchange(m_isFirst, false)) plain.texture = lettered.texture;
    m_batch.clear();
    for (std::size_t i = 0; i <= m_layer; ++i) {
        const Layer& each = m_layers[i];
        if (m_ground && !each.grounds.empty()) {
            flush(target, plain);
            drawPart(target, each.grounds, ground);
        }
        add(target, each.shapes, plain);
        add(target, each.glows, plain);
        if (each.texts.empty() && each.pictures.empty()) continue;
        flush(target, plain);
        for (const auto& [texture, corners] : each.pictures) {
            sf::RenderStates pictured = plain;
            pictured.texture = texture;
            drawPart(target, corners, pictured);
        }
        drawPart(target, each.texts, lettered);
    }
    flush(target, plain);
    return part;
}

void Canvas::draw(sf::RenderTarget& target, const Vertices& vertices, const sf::RenderStates& states) {
    if (vertices.empty()) return;
    target.draw(vertices.data(), vertices.size(), sfml::triangles, states);
    m_drawnVertices += vertices.size();
    ++m_drawCalls;
}

/// \p vertices, of which only those triangles go to the driver that touch the part that is drawn.
void Canvas::drawPart(sf::RenderTarget& target, const Vertices& vertices, const sf::RenderStates& states) {
    add(target, vertices, states);
    flush(target, states);
}

/// Adds to the batch what touches the part that is drawn. Of a whole frame, or of what lies all over the part, what is much is
/// drawn from where it stands: a copy of it would take more memory than another call takes time.
void Canvas::add(sf::RenderTarget& target, const Vertices& vertices, const sf::RenderStates& states) {
    constexpr std::size_t much = 1024;
    const bool isMuch = vertices.size() > much;
    if (isMuch && (!m_part || isMostlyIn(vertices, *m_part))) {
        flush(target, states);
        return draw(target, vertices, states);
    }
    if (!m_part) {
        m_batch.insert(m_batch.end(), vertices.begin(), vertices.end());
        return;
    }
    for (std::size_t i = 0; i + 2 < vertices.size(); i += 3)
        if (touches(&vertices[i], *m_part)) m_batch.insert(m_batch.end(), &vertices[i], &vertices[i] + 3);
}

void Canvas::flush(sf::RenderTarget& target, const sf::RenderStates& states) {
    draw(target, m_batch, states);
    m_batch.clear();
}

} // namespace drawing
