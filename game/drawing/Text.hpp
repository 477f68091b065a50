#pragma once

#include "drawing/Fonts.hpp"
#include "drawing/Geometry.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace drawing {

/// How a text is set. Sizes are in units, before the player's text scale.
struct TextStyle {
    Face face = Face::Medium;
    float size = 19;
    Colour colour;
    float spacing = 0;       ///< between letters, in units
    float lineHeight = 1.3F; ///< as a multiple of the size
};

/// A text broken into lines for a width, at a size.
struct TextBlock {
    struct Line {
        std::u32string text;
        float width = 0; ///< in units
    };
    TextStyle style; ///< with the size that was chosen
    std::vector<Line> lines;
    float width = 0; ///< of the widest line

    float lineStep() const { return style.size * style.lineHeight; }
    float height() const { return static_cast<float>(lines.size()) * lineStep(); }
};

/// Measures and breaks text. Lines break where Unicode allows it (UAX #14, by libunibreak); a single word that is wider than the
/// line breaks anywhere.
class TextSetter {
public:
    /// \param scale  pixels for one unit, so that what is measured is what is drawn
    TextSetter(const Fonts& fonts, float scale) : m_fonts(&fonts), m_scale(scale) {}

    /// The width of one line, in units.
    float width(std::u32string_view text, const TextStyle& style) const;
    /// \p utf8 in lines of at most \p width units.
    TextBlock wrap(std::string_view utf8, const TextStyle& style, float width) const;
    /// The same at the greatest size up to the style's that fits into \p width by \p height, but not under \p least.
    TextBlock fit(std::string_view utf8, TextStyle style, float width, float height, float least = 11) const;
    unsigned pixels(float size) const;
    float scale() const { return m_scale; }
    const Fonts& fonts() const { return *m_fonts; }

private:
    const Fonts* m_fonts;
    float m_scale;
};

} // namespace drawing
