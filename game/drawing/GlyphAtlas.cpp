#include "drawing/GlyphAtlas.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace drawing {

namespace {

constexpr int atlasWidth = 1024;
/// Its multiples are no powers of two, as the height of a window is none: the driver compiles another program for a texture of
/// such a height.
constexpr int heightStep = 48;
constexpr std::size_t rowSize = std::size_t{4} * atlasWidth; // bytes
/// More than that is forgotten at the next frame: 8 MB.
constexpr int mostHeight = 2048;
/// Smoothing takes in a pixel beside a picture: it has to be empty.
constexpr int gap = 1;

} // namespace

GlyphAtlas::GlyphAtlas(const Fonts& fonts) : m_fonts(&fonts) {
    std::fill_n(row(0), 4, std::uint8_t{255});
    m_x = 1 + gap;
    m_rowHeight = 1 + gap;
    m_isChanged = true;
}

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
    if (m_y + m_rowHeight <= mostHeight) return false;
    m_spots.clear();
    m_pixels.clear();
    m_top = m_x = m_y = m_rowHeight = 0;
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
    const int left = m_x + gap, top = m_y + gap;
    row(top + picture.height + gap - 1); // all of them, the empty ones around the picture too
    const auto rowBytes = static_cast<std::size_t>(picture.width) * 4;
    for (int y = 0; y < picture.height; ++y)
        std::copy_n(picture.pixels.begin() + static_cast<std::ptrdiff_t>(rowBytes) * y, rowBytes,
                    row(top + y) + std::ptrdiff_t{4} * left);
    m_isChanged = true;
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

/// The pixels of a row, which is made when it is not there yet.
std::uint8_t* GlyphAtlas::row(int y) {
    const auto begin = rowSize * static_cast<std::size_t>(y - m_top);
    if (m_pixels.size() < begin + rowSize) m_pixels.resize(begin + rowSize);
    return m_pixels.data() + begin;
}

const sf::Texture& GlyphAtlas::texture() {
    if (!std::exchange(m_isChanged, false)) return m_texture;
    const auto rows = static_cast<int>(m_pixels.size() / rowSize);
    if (m_top + rows > m_height) {
        m_height = (m_top + rows + heightStep - 1) / heightStep * heightStep;
        sf::Texture larger;
        sfml::create(larger, atlasWidth, static_cast<unsigned>(m_height));
        if (m_top > 0) sfml::update(larger, m_texture);
        larger.setSmooth(true);
        m_texture.swap(larger);
    }
    sfml::update(m_texture, m_pixels.data(), atlasWidth, static_cast<unsigned>(rows), static_cast<unsigned>(m_top));
    // Rows that are full are the texture's alone from now on.
    m_pixels.erase(m_pixels.begin(), m_pixels.begin() + static_cast<std::ptrdiff_t>(rowSize) * (m_y - m_top));
    m_pixels.shrink_to_fit();
    m_top = m_y;
    return m_texture;
}

} // namespace drawing
