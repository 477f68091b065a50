#include "drawing/Canvas.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace drawing {

namespace {

/// Colours are multiplied by their opacity: so what covers and what is added go with one way of blending.
sf::Vertex vertexAt(Point p, Colour c, sf::Vector2f texture = {}) {
    const auto channel = [&](std::uint8_t value) { return static_cast<std::uint8_t>((value * c.a + 127) / 255); };
    return sfml::vertex({p.x, p.y}, sf::Color(channel(c.r), channel(c.g), channel(c.b), c.a), texture);
}

Point normalOf(Point from, Point to) {
    const Point along = to - from;
    const float size = std::max(length(along), 1e-6F);
    return {along.y / size, -along.x / size};
}

/// The direction and stretch in which a corner moves when both its edges move out by one.
Point mitre(Point before, Point corner, Point after) {
    const Point n1 = normalOf(before, corner);
    const Point n2 = normalOf(corner, after);
    const Point sum = n1 + n2;
    const float square = sum.x * sum.x + sum.y * sum.y;
    // A very sharp corner would shoot out; a little is enough to hide the seam.
    return square < 1e-4F ? n1 : sum * std::min(2 / square, 1.6F);
}

/// \p polygon with every edge moved outwards by \p by (inwards when negative); expects clockwise order on screen.
Polygon grown(const Polygon& polygon, float by) {
    Polygon result(polygon.size());
    const std::size_t n = polygon.size();
    for (std::size_t i = 0; i < n; ++i)
        result[i] = polygon[i] + mitre(polygon[(i + n - 1) % n], polygon[i], polygon[(i + 1) % n]) * by;
    return result;
}

/// The two sides of a line of \p width along \p points.
std::pair<Polygon, Polygon> sidesOf(const Polygon& points, float width, bool closed) {
    Polygon left, right;
    const std::size_t n = points.size();
    for (std::size_t i = 0; i < n; ++i) {
        const bool isFirst = i == 0 && !closed;
        const bool isLast = i + 1 == n && !closed;
        Point out;
        if (isFirst)
            out = normalOf(points[0], points[1]);
        else if (isLast)
            out = normalOf(points[n - 2], points[n - 1]);
        else
            out = mitre(points[(i + n - 1) % n], points[i], points[(i + 1) % n]);
        left.push_back(points[i] + out * (width / 2));
        right.push_back(points[i] - out * (width / 2));
    }
    return {left, right};
}

Polygon circle(Point centre, float radius, float pixelRadius) {
    const int pieces = std::clamp(static_cast<int>(pixelRadius * 1.6F), 12, 72);
    Polygon points;
    for (int i = 0; i < pieces; ++i)
        points.push_back(centre + polar(2 * pi * static_cast<float>(i) / static_cast<float>(pieces), radius));
    return points;
}

/// Empties \p vertices, and lets go of the room that an opening canopy takes and a hanging one does not.
void forget(std::vector<sf::Vertex>& vertices) {
    constexpr std::size_t large = 8192;
    const std::size_t count = vertices.size();
    vertices.clear();
    if (vertices.capacity() <= std::max(large, 2 * count)) return;
    vertices.shrink_to_fit();
    vertices.reserve(count + count / 8);
}

} // namespace

void Canvas::Layer::clear() {
    for (Vertices* each : {&grounds, &shapes, &glows, &texts}) forget(*each);
    pictures.clear();
}

bool Canvas::begin(const Affine& toPixels, bool keepsStill) {
    m_map = toPixels;
    m_opacity = 1;
    m_scale = toPixels.a;
    m_setter.begin();
    m_isRenewed = m_atlas.begin();
    const bool isKept = !m_isRenewed && keepsStill; // what is kept points into the atlas
    m_stills = isKept ? Stills::Kept : Stills::Gone;
    for (std::size_t i = 0; i < m_layers.size(); ++i)
        if (!isKept || i == 0 || i >= m_stillEnd) put(i);
    m_layer = 0;
    if (m_layers.empty()) m_layers.emplace_back();
    return isKept;
}

/// Puts a layer of the last frame aside, to compare it with what comes in its place.
void Canvas::put(std::size_t layer) {
    if (m_before.size() <= layer) m_before.resize(layer + 1);
    std::swap(m_layers[layer], m_before[layer]);
    m_layers[layer].clear();
}

void Canvas::nextLayer() {
    ++m_layer;
    if (m_layer == m_layers.size()) m_layers.emplace_back();
}

void Canvas::beginStill() {
    for (std::size_t i = 1; i < m_layers.size(); ++i) {
        if (m_stills == Stills::Kept && i < m_stillEnd) put(i);
        m_layers[i].clear();
    }
    m_stills = Stills::Gone;
    m_layer = 0;
    nextLayer();
}

void Canvas::endStill() {
    nextLayer();
    m_stillEnd = m_layer;
}

void Canvas::takeStill() {
    m_layer = m_stillEnd;
    m_stills = Stills::Taken;
}

void Canvas::triangle(Vertices& into, Point a, Colour ca, Point b, Colour cb, Point c, Colour cc) {
    into.push_back(vertexAt(a, ca));
    into.push_back(vertexAt(b, cb));
    into.push_back(vertexAt(c, cc));
}

void Canvas::quad(Vertices& into, Point a, Point b, Colour ab, Point c, Point d, Colour cd) {
    triangle(into, a, ab, b, ab, c, cd);
    triangle(into, a, ab, c, cd, d, cd);
}

void Canvas::fillPixels(const Polygon& pixels, Colour colour) {
    if (pixels.size() < 3 || colour.a == 0) return;
    Polygon ring = pixels;
    if (signedArea(ring) < 0) std::reverse(ring.begin(), ring.end());
    const Polygon inner = grown(ring, -0.5F);
    const Polygon outer = grown(ring, 0.5F);
    Vertices& into = layer().shapes;
    for (const std::size_t i : triangulate(inner)) into.push_back(vertexAt(inner[i], colour));
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const std::size_t j = (i + 1) % ring.size();
        quad(into, inner[i], inner[j], colour, outer[j], outer[i], colour.faded(0));
    }
}

void Canvas::fill(const Polygon& polygon, Colour colour) {
    Polygon pixels(polygon.size());
    std::transform(polygon.begin(), polygon.end(), pixels.begin(), m_map);
    fillPixels(pixels, seen(colour));
}

void Canvas::shade(const Box& box, Colour top, Colour bottom) {
    const Polygon c = cornersOf(box);
    quad(layer().shapes, m_map(c[0]), m_map(c[1]), seen(top), m_map(c[2]), m_map(c[3]), seen(bottom));
}

void Canvas::stroke(const Polygon& points, float width, Colour colour, bool closed) {
    if (points.size() < 2) return;
    Polygon pixels(points.size());
    std::transform(points.begin(), points.end(), pixels.begin(), m_map);
    // Thinner than a pixel is drawn a pixel wide and paler: the same ink, no gaps.
    const float wide = width * m_scale;
    const Colour ink = seen(colour).faded(std::min(1.F, wide));
    const float drawn = std::max(1.F, wide);
    const auto [left, right] = sidesOf(pixels, drawn - 1, closed);
    const auto [outerLeft, outerRight] = sidesOf(pixels, drawn + 1, closed);
    Vertices& into = layer().shapes;
    const std::size_t n = pixels.size();
    for (std::size_t i = 0; i + (closed ? 0U : 1U) < n; ++i) {
        const std::size_t j = (i + 1) % n;
        if (drawn > 1) quad(into, left[i], left[j], ink, right[j], right[i], ink);
        quad(into, left[i], left[j], ink, outerLeft[j], outerLeft[i], ink.faded(0));
        quad(into, right[i], right[j], ink, outerRight[j], outerRight[i], ink.faded(0));
    }
}

void Canvas::capsule(Point from, Point to, float width, Colour colour) {
    const Point along = to - from;
    const float turn = std::atan2(along.y, along.x);
    const int pieces = std::clamp(static_cast<int>(width * m_scale / 2), 4, 16);
    Polygon outline;
    const auto cap = [&](Point centre, float start) {
        for (int i = 0; i <= pieces; ++i)
            outline.push_back(centre + polar(start + pi * static_cast<float>(i) / static_cast<float>(pieces), width / 2));
    };
    cap(to, turn - pi / 2);
    cap(from, turn + pi / 2);
    fill(outline, colour);
}

void Canvas::disc(Point centre, float radius, Colour colour) { fill(circle(centre, radius, radius * m_scale), colour); }

void Canvas::glow(Point centre, float radius, Colour middle, Colour around) {
    constexpr float heart = 0.15F; // the bright heart ends here
    const Polygon rim = circle(centre, radius, 24);
    const Colour m = seen(middle);
    const Colour a = seen(around).faded(0.74F);
    Vertices& into = layer().glows;
    const std::size_t first = into.size();
    for (std::size_t i = 0; i < rim.size(); ++i) {
        const Point p = rim[i];
        const Point q = rim[(i + 1) % rim.size()];
        const Point nearP = mix(centre, p, heart);
        const Point nearQ = mix(centre, q, heart);
        const Point midP = mix(centre, p, 0.5F);
        const Point midQ = mix(centre, q, 0.5F);
        triangle(into, m_map(centre), m, m_map(nearP), a, m_map(nearQ), a);
        quad(into, m_map(nearP), m_map(nearQ), a, m_map(midQ), m_map(midP), a.faded(0.42F));
        quad(into, m_map(midP), m_map(midQ), a.faded(0.42F), m_map(q), m_map(p), a.faded(0));
    }
    // Without opacity a colour covers nothing: it is added to what lies below.
    for (auto vertex = into.begin() + static_cast<std::ptrdiff_t>(first); vertex != into.end(); ++vertex) vertex->color.a = 0;
}

void Canvas::line(const TextBlock::Line& line, const TextStyle& style, Point baseline) {
    // Beyond this the pictures would be larger than they are worth: they are stretched.
    constexpr float largest = 320;
    // From here on nobody sees a part of a pixel, and pictures are so large that one of each must do.
    constexpr float large = 64;
    const float wanted = style.size * m_scale, size = std::min(wanted, largest), stretch = wanted / size;
    const Point origin = m_map(baseline);
    // Pictures are made at the base scale; the map may turn or stretch them further.
    const float k = m_scale / stretch;
    const Affine map{m_map.a / k, m_map.b / k, m_map.c / k, m_map.d / k, origin.x, origin.y};
    const bool isUpright = map.a == 1 && map.b == 0 && map.c == 0 && map.d == 1;
    for (const TextBlock::Glyph& each : line.glyphs) {
        const Point pen{each.x * k, each.y * k};
        if (!isUpright) {
            glyph(m_atlas.spot(each.face, each.glyph, size, 0), map.after(Affine::shift(pen.x, pen.y)), style.colour);
            continue;
        }
        // Sharp: a whole pixel in height, and one of the places within a pixel for which there are pictures.
        const float exact = origin.x + pen.x;
        const auto place = static_cast<int>(std::lround((size < large ? exact : std::round(exact)) * GlyphAtlas::steps));
        const int step = ((place % GlyphAtlas::steps) + GlyphAtlas::steps) % GlyphAtlas::steps;
        const float x = static_cast<float>(place - step) / GlyphAtlas::steps;
        const float y = std::round(origin.y) + std::round(pen.y);
        glyph(m_atlas.spot(each.face, each.glyph, size, step), Affine::shift(x, y), style.colour);
    }
}

void Canvas::glyph(const GlyphAtlas::Spot& spot, const Affine& map, Colour colour) {
    const Colour ink = seen(spot.isColoured ? Colour{255, 255, 255, colour.a} : colour);
    const float left = spot.x, top = spot.y, u = spot.left, v = spot.top, width = spot.width, height = spot.height;
    if (spot.width == 0 || ink.a == 0) return;
    const std::array corners{vertexAt(map({left, top}), ink, {u, v}), vertexAt(map({left + width, top}), ink, {u + width, v}),
                             vertexAt(map({left + width, top + height}), ink, {u + width, v + height}),
                             vertexAt(map({left, top + height}), ink, {u, v + height})};
    Vertices& into = layer().texts;
    for (const std::size_t i : {0U, 1U, 2U, 0U, 2U, 3U}) into.push_back(corners[i]);
}

void Canvas::note(const TextBlock::Line& line, const TextStyle& style, Point baseline) {
    constexpr float above = 0.8F, below = 0.25F; // of the size: from the tops of capitals to what hangs under the line
    Box box{1e9F, 1e9F, -1e9F, -1e9F};
    float right = -1e9F, bottom = -1e9F;
    for (const Point corner :
         cornersOf({baseline.x, baseline.y - above * style.size, line.width, (above + below) * style.size})) {
        const Point at = m_map(corner);
        box.left = std::min(box.left, at.x), box.top = std::min(box.top, at.y);
        right = std::max(right, at.x), bottom = std::max(bottom, at.y);
    }
    box.width = right - box.left, box.height = bottom - box.top;
    m_written->push_back({line.text, box, seen(style.colour), style.size * std::hypot(m_map.a, m_map.b)});
}

void Canvas::picture(const sf::Texture& texture, const Box& box) {
    const sf::Vector2f size(texture.getSize());
    const Colour plain = seen({255, 255, 255, 255});
    const std::array corners{
        vertexAt(m_map({box.left, box.top}), plain, {0, 0}), vertexAt(m_map({box.right(), box.top}), plain, {size.x, 0}),
        vertexAt(m_map({box.right(), box.bottom()}), plain, size), vertexAt(m_map({box.left, box.bottom()}), plain, {0, size.y})};
    Vertices& into = layer().pictures.emplace_back(&texture, Vertices{}).second;
    for (const std::size_t i : {0U, 1U, 2U, 0U, 2U, 3U}) into.push_back(corners[i]);
}

void Canvas::text(const TextBlock& block, Point baseline, Align align) {
    const float share = align == Align::Left ? 0 : align == Align::Centre ? 0.5F : 1;
    for (const TextBlock::Line& each : block.lines) {
        const Point start{baseline.x - each.width * share, baseline.y};
        if (m_written) note(each, block.style, start);
        if (m_hasTexts) line(each, block.style, start);
        baseline.y += block.lineStep();
    }
}

void Canvas::text(std::string_view utf8, const TextStyle& style, Point baseline, Align align) {
    constexpr float endless = 1e9F;
    text(m_setter.wrap(utf8, style, endless), baseline, align);
}

Canvas::Mapped::Mapped(Canvas& canvas, const Affine& map, float opacity)
    : m_canvas(canvas), m_map(canvas.m_map), m_opacity(canvas.m_opacity) {
    canvas.m_map = canvas.m_map.after(map);
    canvas.m_opacity *= opacity;
}

Canvas::Mapped::~Mapped() {
    m_canvas.m_map = m_map;
    m_canvas.m_opacity = m_opacity;
}

} // namespace drawing
