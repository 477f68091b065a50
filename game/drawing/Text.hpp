#pragma once

#include "drawing/Fonts.hpp"
#include "drawing/Geometry.hpp"

#include <memory>
#include <span>
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

/// A text broken into lines for a width, at a size. Cheap to copy.
struct TextBlock {
    struct Glyph {
        std::uint32_t glyph = 0;
        int face = 0;       ///< for \ref Fonts
        float x = 0, y = 0; ///< from the start of the baseline, in units
    };
    struct Line {
        std::u32string text;
        float width = 0; ///< in units
        std::vector<Glyph> glyphs;
    };
    using Lines = std::vector<Line>;

    TextStyle style; ///< with the size that was chosen
    std::span<const Line> lines;
    float width = 0;                   ///< of the widest line
    std::shared_ptr<const Lines> kept; ///< keeps the lines

    float lineStep() const { return style.size * style.lineHeight; }
    float height() const { return static_cast<float>(lines.size()) * lineStep(); }
};

/// The beginning of a block: the lines as far as they are shown, and how many letters were left over when all of it is.
struct Revealed {
    TextBlock block;
    std::size_t left = 0;
};
/// The first \p letters of \p block, each where it stands in the whole.
Revealed revealed(const TextBlock& block, std::size_t letters);

/// Measures and breaks text. Lines break where Unicode allows it (UAX #14, by libunibreak); a single word that is wider than the
/// line breaks anywhere.
///
/// What was set once is kept, so that setting it again in the next frame costs no more than finding it.
class TextSetter {
public:
    explicit TextSetter(const Fonts& fonts);
    ~TextSetter();

    /// The width of one line, in units.
    float width(std::u32string_view text, const TextStyle& style) const;
    /// \p utf8 in lines of at most \p width units.
    TextBlock wrap(std::string_view utf8, const TextStyle& style, float width) const;
    /// The same at the greatest size up to the style's that fits into \p width by \p height, but not under \p least.
    TextBlock fit(std::string_view utf8, TextStyle style, float width, float height, float least = 11) const;
    /// \p block without the lines after the first \p most; an ellipsis at the end of those tells that there were more.
    TextBlock cut(TextBlock block, std::size_t most) const;
    /// Between two frames: forgets everything when it has become too much.
    void begin();
    const Fonts& fonts() const { return *m_fonts; }

private:
    struct Memory;
    const Fonts* m_fonts;
    std::unique_ptr<Memory> m_memory;
};

} // namespace drawing
