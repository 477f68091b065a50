#pragma once

#include "drawing/Geometry.hpp"
#include "drawing/Sfml.hpp"

namespace drawing {

/// The picture of the ground: a gradient from top to bottom with a faint grain, so that the dark shows no bands. Made at the
/// start and again when window or theme change; a narrow strip that is drawn again and again, side by side.
class Ground {
public:
    static constexpr unsigned width = 64; ///< of the strip, in pixels

    /// What it is made for.
    struct Wanted {
        unsigned height = 0;    ///< of the target, in pixels
        float from = 0, to = 0; ///< between these rows the colour runs from top to bottom
        Colour top, bottom;
        bool operator==(const Wanted&) const = default;
    };

    const sf::Texture& texture(const Wanted& wanted);

private:
    Wanted m_made;
    sf::Texture m_texture;
};

} // namespace drawing
