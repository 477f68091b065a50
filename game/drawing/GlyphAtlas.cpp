#include "drawing/GlyphAtlas.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace drawing {

namespace {

constexpr int atlasWidth = 1024, firstHeight = 256;
/// More than that is forgotten at the next frame: 8 MB.
constexpr int mostHeight = 2048;
/// Smoothing takes in a pixel beside a picture: it has to be empty.
constexpr int gap = 1;

} // namespace

const GlyphAtlas::Spot& GlyphAtlas::spot(int face, std::uint32_t glyph, float size, int step) {
    const auto quarters = static_cast<std::uint64_t>(std::lround(size * 4));
    const std::uint64_t key =
        static_cast<std::uint64_t>(face) << 48U | quarters << 34U | static_cast<std::uint64_t>(step) << 32U | glyph;
    const auto found = m_spots.find(key);
    if (found != m_spots.end()) return found->second;
    const GlyphPicture picture =
        m_fonts->face(face).picture(glyph, static_cast<float>(quarters) / 4, static_cast<float>(step) / steps);
    return m_spots.emplace(key, place(picture)).first->second;
}

bool GlyphAtlas::begin() {
    if (m_height <= mostHeight) return false;
    m_spots.clear();
    std::fill(m_pixels.begin(), m_pixels.end(), std::uint8_t{0});
    m_x = m_y = m_rowHeight = 0;
    return true;
}

GlyphAtlas::Spot GlyphAtlas::place(const GlyphPicture& picture) {
    Spot spot;
    spot.isColoured = picture.isColoured;
    if (picture.width == 0 || picture.width + 2 * gap > atlasWidth) return spot;
    if (m_x + picture.width + 2 * gap > atlasWidth) {
        m_x = 0;
        m_y += std::exchange(m_rowHeight, 0);
    }
    makeRoom(m_y + picture.height + 2 * gap);
    const int left = m_x + gap, top = m_y + gap;
    const auto rowBytes = static_cast<std::size_t>(picture.width) * 4;
    for (int y = 0; y < picture.height; ++y)
        std::copy_n(picture.pixels.begin() + static_cast<std::ptrdiff_t>(rowBytes) * y, rowBytes,
                    m_pixels.begin() + 4 * (std::ptrdiff_t{top + y} * atlasWidth + left));
    m_changedFrom = m_changedTo == 0 ? m_y : std::min(m_changedFrom, m_y);
    m_changedTo = std::max(m_changedTo, top + picture.height + gap);
    m_x += picture.width + gap;
    m_rowHeight = std::max(m_rowHeight, picture.height + gap);
    spot = {static_cast<std::uint16_t>(left),
            static_cast<std::uint16_t>(top),
            static_cast<std::uint16_t>(picture.width),
            static_cast<std::uint16_t>(picture.height),
            static_cast<std::int16_t>(picture.left),
            static_cast<std::int16_t>(picture.top),
            picture.isColoured};
    return spot;
}

void GlyphAtlas::makeRoom(int height) {
    while (m_height < height) m_height = std::max(firstHeight, 2 * m_height);
    m_pixels.resize(static_cast<std::size_t>(m_height) * atlasWidth * 4);
}

const sf::Texture& GlyphAtlas::texture() {
    if (m_textureHeight != m_height) {
        sfml::create(m_texture, atlasWidth, static_cast<unsigned>(m_height));
        m_texture.setSmooth(true);
        m_textureHeight = m_height;
        m_changedFrom = 0;
        m_changedTo = m_height;
    }
    if (m_changedTo > m_changedFrom)
        sfml::update(m_texture, m_pixels.data() + std::ptrdiff_t{4} * atlasWidth * m_changedFrom, atlasWidth,
                     static_cast<unsigned>(m_changedTo - m_changedFrom), static_cast<unsigned>(m_changedFrom));
    m_changedFrom = m_changedTo = 0;
    return m_texture;
}

} // namespace drawing
