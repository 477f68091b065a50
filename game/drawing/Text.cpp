#include "drawing/Text.hpp"

#include "facts/Text.hpp"

#include <linebreak.h>

#include <algorithm>
#include <cmath>

namespace drawing {

namespace {

/// Where lines may and must break, one entry for each code point (after it).
std::vector<char> breaks(const std::u32string& text) {
    static const bool ready = (init_linebreak(), true);
    static_cast<void>(ready);
    std::vector<char> result(text.size());
    static_assert(sizeof(utf32_t) == sizeof(char32_t));
    set_linebreaks_utf32(reinterpret_cast<const utf32_t*>(text.data()), text.size(), "", result.data());
    return result;
}

std::u32string_view trimmedRight(std::u32string_view text) {
    while (!text.empty() && (text.back() == U' ' || text.back() == U'\n' || text.back() == U'\r')) text.remove_suffix(1);
    return text;
}

/// Fills lines greedily: each takes as many breakable pieces as fit.
class Filler {
public:
    Filler(const TextSetter& setter, const TextStyle& style, float width, TextBlock& block)
        : m_setter(setter), m_style(style), m_width(width), m_block(block) {}

    void add(std::u32string_view piece) {
        if (fits(m_line + std::u32string(piece))) {
            m_line += piece;
            return;
        }
        if (!m_line.empty()) end();
        for (const char32_t c : piece) { // usually the whole piece; a word wider than the line is cut where it must be
            if (!m_line.empty() && !fits(m_line + c)) end();
            m_line += c;
        }
    }
    void end() {
        const std::u32string text(trimmedRight(m_line));
        m_block.lines.push_back({text, m_setter.width(text, m_style)});
        m_block.width = std::max(m_block.width, m_block.lines.back().width);
        m_line.clear();
    }
    bool isOpen() const { return !m_line.empty(); }

private:
    bool fits(const std::u32string& line) const { return m_setter.width(trimmedRight(line), m_style) <= m_width; }

    const TextSetter& m_setter;
    const TextStyle& m_style;
    float m_width;
    TextBlock& m_block;
    std::u32string m_line;
};

} // namespace

unsigned TextSetter::pixels(float size) const { return static_cast<unsigned>(std::max(6L, std::lround(size * m_scale))); }

float TextSetter::width(std::u32string_view text, const TextStyle& style) const {
    const unsigned size = pixels(style.size);
    float advance = 0;
    char32_t before = 0;
    for (const char32_t c : text) {
        const Face face = Fonts::faceFor(style.face, c);
        advance += m_fonts->advance(face, before, c, size) + style.spacing * m_scale;
        before = c;
    }
    return advance / m_scale;
}

TextBlock TextSetter::wrap(std::string_view utf8, const TextStyle& style, float width) const {
    const std::u32string text = facts::toUtf32(utf8);
    const std::vector<char> after = breaks(text);
    TextBlock block{style, {}, 0};
    Filler filler(*this, style, width, block);
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool must = after[i] == LINEBREAK_MUSTBREAK && i + 1 < text.size();
        if (after[i] != LINEBREAK_ALLOWBREAK && !must && i + 1 < text.size()) continue;
        filler.add(std::u32string_view(text).substr(start, i + 1 - start));
        start = i + 1;
        if (must) filler.end();
    }
    if (filler.isOpen() || block.lines.empty()) filler.end();
    return block;
}

TextBlock TextSetter::fit(std::string_view utf8, TextStyle style, float width, float height, float least) const {
    for (;;) {
        TextBlock block = wrap(utf8, style, width);
        const bool fits = block.height() <= height + 0.5F || (block.lines.size() == 1 && style.size <= height + 0.5F);
        if (fits || style.size <= least) return block;
        style.size = std::max(least, style.size * 0.94F);
    }
}

} // namespace drawing
