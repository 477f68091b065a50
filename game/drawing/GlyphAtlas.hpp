#pragma once

#include "drawing/Fonts.hpp"
#include "drawing/Sfml.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace drawing {

/// The pictures of all glyphs in use, of every face and size, in one texture: so all texts of a layer are drawn in one call.
///
/// The corner at 0, 0 is white until the pictures are first forgotten: whoever draws shapes with the texture of the letters gets
/// them as without one. Glyphs stand at quarters of a pixel, each with a picture of its own: spacing comes out even and edges as
/// sharp as they can be.
class GlyphAtlas {
public:
    explicit GlyphAtlas(const Fonts& fonts);

    /// Where a picture lies in the texture, and where it is drawn from the pen. In pixels.
    struct Spot {
        std::uint16_t left = 0, top = 0, width = 0, height = 0;
        std::int16_t x = 0, y = 0;
        bool isColoured = false;
    };
    static constexpr int steps = 4; ///< places within a pixel

    /// \p step  0 to \ref steps - 1: the glyph stands so many parts of a pixel right of a whole one. The size is rounded to a
    /// quarter of a pixel.
    const Spot& spot(int face, std::uint32_t glyph, float size, int step);
    /// Begins a frame: when the pictures have become too many, all are forgotten.
    /// \return whether they are
    bool begin();
    /// The texture with all pictures that were asked for. Its colours are multiplied by their opacity.
    const sf::Texture& texture();

private:
    Spot place(const GlyphPicture& picture);
    std::uint8_t* row(int y);

    const Fonts* m_fonts;
    std::unordered_map<std::uint64_t, Spot> m_spots;
    sf::Texture m_texture;
    int m_height = 0;                      ///< of the texture
    std::vector<std::uint8_t> m_pixels;    ///< rows that the texture does not have yet, and those where the next picture goes
    int m_top = 0;                         ///< the first of these rows
    int m_x = 0, m_y = 0, m_rowHeight = 0; ///< where the next picture goes
    bool m_isChanged = false;              ///< pictures have come that the texture does not have
};

} // namespace drawing
