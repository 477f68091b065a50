#pragma once

#include "drawing/Sfml.hpp"

#include <array>
#include <filesystem>

namespace drawing {

/// The faces in use: Bebas Neue for titles, figures and labels, Inter for everything that is read.
enum class Face { Title, Label, Bold, SemiBold, Medium };
inline constexpr std::size_t faceCount = 5;

/// The fonts of the game, loaded once. Sizes here are in pixels.
class Fonts {
public:
    /// \throws std::runtime_error naming the font file that cannot be opened.
    explicit Fonts(const std::filesystem::path& folder);

    /// The face in which \p codePoint is drawn when \p face is asked for: Bebas Neue has Latin letters only.
    static Face faceFor(Face face, char32_t codePoint);
    const sf::Glyph& glyph(Face face, char32_t codePoint, unsigned size) const;
    /// How far the pen moves from \p before (0 at the start of a line) over \p codePoint, in pixels at \p size. It is measured at
    /// one size and scaled, not rounded to whole pixels at each: so lines break alike at every size of the window, and small text
    /// keeps its spaces.
    float advance(Face face, char32_t before, char32_t codePoint, unsigned size) const;
    const sf::Texture& texture(Face face, unsigned size) const;

private:
    std::array<sf::Font, faceCount> m_fonts;
};

} // namespace drawing
