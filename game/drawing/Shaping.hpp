#pragma once

#include "drawing/Fonts.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace drawing {

/// A text set on one line, in ems: the same at every size. Letters may be spaced apart besides; how far is for the size to say.
struct ShapedLine {
    struct Glyph {
        std::uint32_t glyph = 0;
        std::uint32_t character = 0; ///< index of the first character that it stands for
        int face = 0;                ///< for \ref Fonts
        float x = 0, y = 0;          ///< from the start of the line; y grows downwards
        float advance = 0;
        int letters = 0; ///< that stand before it
    };
    std::vector<Glyph> glyphs; ///< from left to right
    float width = 0;
    int letters = 0; ///< that can be spaced apart: marks stay with theirs
};

/// Which way a text runs as a whole.
enum class Reading { ByFirstLetter, LeftToRight, RightToLeft };

/// Sets \p text in \p face, and what that has not in the faces that step in for it. Scripts that run from right to left do (by
/// FriBidi), letters join and carry their marks (by HarfBuzz); what has no form, such as a control character, leaves no trace.
ShapedLine shapeLine(const Fonts& fonts, Face face, std::u32string_view text, Reading reading, bool hasLigatures);

/// Which way \p text runs: as its first letter that has a direction does.
Reading readingOf(std::u32string_view text);

} // namespace drawing
