#pragma once

#include "drawing/Shaping.hpp"
#include "drawing/Text.hpp"

#include <string>
#include <vector>

namespace drawing {

/// A text that can be broken into lines at any size and width: measured once, in ems.
class Paragraph {
public:
    Paragraph(const Fonts& fonts, Face face, std::u32string text, bool hasLigatures);

    /// The lines at \p style, none wider than \p width unless a single sign is.
    std::vector<TextBlock::Line> lines(const TextStyle& style, float width) const;
    /// How many lines that makes; one too few at the most, for it is reckoned from the parts of the whole.
    std::size_t lineCount(const TextStyle& style, float width) const;

private:
    /// A line from one character up to another.
    struct Range {
        std::size_t start = 0, end = 0;
    };

    std::size_t trimmed(Range range) const;
    float widthOf(Range range, const TextStyle& style) const;
    bool mustEnd(std::size_t end) const;
    std::vector<std::size_t> stops(std::size_t start) const;
    float illness(Range line, float filled, std::size_t pieces) const;
    std::vector<std::size_t> best(std::size_t start, const TextStyle& style, float width) const;
    Range next(std::size_t start, const TextStyle& style, float width) const;
    std::size_t broken(Range word, const TextStyle& style, float width) const;
    Range shorter(Range range) const;
    TextBlock::Line set(Range range, const TextStyle& style) const;

    const Fonts& m_fonts;
    Face m_face;
    std::u32string m_text;
    bool m_hasLigatures;
    Reading m_reading;
    std::vector<char> m_breaks;       ///< libunibreak's word on what follows each character
    std::vector<float> m_ems;         ///< before each character, and at the end
    std::vector<int> m_letters;       ///< the same
    std::vector<char> m_startsLetter; ///< for each character: whether the text can be cut before it at need
};

} // namespace drawing
