#include "drawing/Paragraph.hpp"

#include <hb.h>
#include <linebreak.h>

#include <algorithm>
#include <limits>
#include <tuple>

namespace drawing {

namespace {

/// An old libunibreak (1.1 in Debian 12) ends the program at the signs of which flags are made, and at U+FFFF. To it they are
/// letters.
char32_t knownToAll(char32_t c) { return (c >= 0x1F1E6 && c <= 0x1F1FF) || c == 0xFFFF ? U'a' : c; }

bool isDash(char32_t c) { return c == 0x2013 || c == 0x2014; }

/// Where lines may and must break, one entry for each code point (after it). A dash and an ellipsis stay with what stands before.
std::vector<char> breaks(const std::u32string& text) {
    static const bool ready = (init_linebreak(), true);
    static_cast<void>(ready);
    std::vector<utf32_t> known(text.size());
    std::vector<char> result(text.size());
    std::ranges::transform(text, known.begin(), knownToAll);
    set_linebreaks_utf32(known.data(), known.size(), "", result.data());
    for (std::size_t i = 1; i < text.size(); ++i)
        if ((isDash(text[i]) || text[i] == U'\u2026') && result[i - 1] == LINEBREAK_ALLOWBREAK) result[i - 1] = LINEBREAK_NOBREAK;
    return result;
}

/// Spaces, and all that ends a line.
bool isTrimmed(char32_t c) { return c == U' ' || (c >= U'\n' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029; }

/// Letters that begin a name, and figures.
bool isCapital(char32_t c) {
    const auto category = hb_unicode_general_category(hb_unicode_funcs_get_default(), c);
    return category == HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER || category == HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER;
}

/// How ill it is to part \p before and \p after where both belong to one name: capitals begin the words on both sides, and at the
/// most a colon or a dash stands between. Best behind the dash, worst behind the colon.
float tear(std::u32string_view before, std::u32string_view after) {
    constexpr float atDash = 0.3F, atColon = 0.8F, elsewhere = 0.45F;
    const auto trimEnd = [&](const auto& isGone) {
        while (!before.empty() && isGone(before.back())) before.remove_suffix(1);
    };
    trimEnd(isTrimmed);
    const char32_t last = before.empty() ? U' ' : before.back();
    trimEnd([](char32_t c) { return isDash(c) || isTrimmed(c) || c == U':'; });
    const std::size_t word = before.find_last_of(U' ') + 1; // of none the first
    if (word >= before.size() || after.empty() || !isCapital(before[word]) || !isCapital(after.front())) return 0;
    if (std::u32string_view(U".,;!?)\u201D\u00AB").find(before.back()) != std::u32string_view::npos) return 0;
    return last == U':' ? atColon : isDash(last) ? atDash : elsewhere;
}

/// Between letters only, not after the last.
float spaced(float ems, int letters, const TextStyle& style) {
    return ems * style.size + style.spacing * static_cast<float>(std::max(0, letters - 1));
}

/// Sets what cannot be parted closer than it is wide: a letter under a tower of marks that its font does not know.
void crowd(TextBlock::Line& line, float size, float width) {
    const float share = (width - size) / (line.width - size); // the last sign is about as wide as it is high
    for (auto& glyph : line.glyphs) glyph.x *= std::max(0.F, share);
    line.width = width;
}

} // namespace

Paragraph::Paragraph(const Fonts& fonts, Face face, std::u32string text, bool hasLigatures)
    : m_fonts(fonts), m_face(fonts.faceForText(face, text)), m_text(std::move(text)), m_hasLigatures(hasLigatures),
      m_reading(readingOf(m_text)), m_breaks(breaks(m_text)), m_ems(m_text.size() + 1, 0.F), m_letters(m_text.size() + 1, 0),
      m_startsLetter(m_text.size(), 0) {
    const ShapedLine whole = shapeLine(fonts, m_face, m_text, m_reading, hasLigatures);
    for (const ShapedLine::Glyph& glyph : whole.glyphs) {
        m_ems[glyph.character + 1] += glyph.advance;
        if (glyph.advance > 0 && m_startsLetter[glyph.character] == 0) {
            m_letters[glyph.character + 1] = 1;
            m_startsLetter[glyph.character] = 1;
        }
    }
    for (std::size_t i = 0; i < m_text.size(); ++i) {
        m_ems[i + 1] += m_ems[i];
        m_letters[i + 1] += m_letters[i];
    }
}

std::size_t Paragraph::trimmed(Range range) const {
    while (range.end > range.start && isTrimmed(m_text[range.end - 1])) --range.end;
    return range.end;
}

float Paragraph::widthOf(Range range, const TextStyle& style) const {
    const std::size_t end = trimmed(range);
    return spaced(m_ems[end] - m_ems[range.start], m_letters[end] - m_letters[range.start], style);
}

bool Paragraph::mustEnd(std::size_t end) const { return m_breaks[end - 1] == LINEBREAK_MUSTBREAK || end == m_text.size(); }

/// The line that begins at \p start: as many breakable pieces as fit.
Paragraph::Range Paragraph::next(std::size_t start, const TextStyle& style, float width) const {
    Range line{start, start};
    for (std::size_t end = start + 1; end <= m_text.size(); ++end) {
        if (m_breaks[end - 1] != LINEBREAK_ALLOWBREAK && !mustEnd(end)) continue;
        if (widthOf({start, end}, style) > width)
            return {start, line.end > start ? line.end : broken({start, end}, style, width)};
        line.end = end;
        if (mustEnd(end)) break;
    }
    return line;
}

/// Where a line may end, from \p start up to where one must; the first is the start itself.
std::vector<std::size_t> Paragraph::stops(std::size_t start) const {
    std::vector<std::size_t> all{start};
    for (std::size_t end = start + 1; end <= m_text.size(); ++end) {
        if (m_breaks[end - 1] == LINEBREAK_ALLOWBREAK || mustEnd(end)) all.push_back(end);
        if (mustEnd(end)) break;
    }
    return all;
}

/// How ill a line reads that fills the share \p filled of its width and after which \p pieces pieces follow. The last line may be
/// short, but a word alone on it reads like a slip, as one does on any other. Behind a dash is a good place to break, unless but
/// one word follows. Names are parted where there is no better place.
float Paragraph::illness(Range line, float filled, std::size_t pieces) const {
    constexpr float enough = 0.33F, weight = 3, torn = 0.5F, good = 0.5F;
    const std::size_t end = trimmed(line);
    const bool endsWithDash = end > line.start && isDash(m_text[end - 1]);
    float lacking = pieces > 0 ? 1 - filled : weight * std::max(0.F, enough - filled);
    if (endsWithDash && pieces > 1) lacking *= good;
    const std::u32string_view text = m_text;
    const float tearing = pieces > 0 ? tear(text.substr(0, end), text.substr(line.end)) : 0;
    return lacking * lacking + tearing + (endsWithDash && pieces == 1 ? torn : 0);
}

/// Where the lines from \p start on end, up to the next forced end: as few lines as can be, and of those ways the one that reads
/// best. Where a word has to be cut, only the next line's end.
std::vector<std::size_t> Paragraph::best(std::size_t start, const TextStyle& style, float width) const {
    struct Way {
        std::size_t lines = std::numeric_limits<std::size_t>::max(), next = 0;
        float illness = 0;
    };
    const std::vector<std::size_t> ends = stops(start);
    if (ends.size() < 2) return {next(start, style, width).end};
    std::vector<Way> ways(ends.size()); // from each of them to the last
    ways.back().lines = 0;
    for (std::size_t from = ends.size() - 1; from-- > 0;) {
        for (std::size_t to = from + 1; to < ends.size(); ++to) {
            const Range line{ends[from], ends[to]};
            const float wide = widthOf(line, style);
            if (wide > width) break;
            const bool isAlone = to == from + 1 && to + 1 < ends.size(); // one piece, and more below
            constexpr float alone = 0.4F;
            const float illness =
                ways[to].illness + this->illness(line, wide / width, ends.size() - 1 - to) + (isAlone ? alone : 0);
            const std::size_t lines = ways[to].lines + 1;
            if (std::tie(lines, illness) < std::tie(ways[from].lines, ways[from].illness)) ways[from] = {lines, to, illness};
        }
        if (ways[from].next == 0) return {next(start, style, width).end}; // a word that has to be cut
    }
    std::vector<std::size_t> chosen;
    for (std::size_t at = 0; at + 1 < ends.size(); at = ways[at].next) chosen.push_back(ends[ways[at].next]);
    return chosen;
}

/// Where a word that is wider than a line is cut: after as many letters as fit, one at the least.
std::size_t Paragraph::broken(Range word, const TextStyle& style, float width) const {
    std::size_t cut = word.end;
    for (std::size_t end = word.start + 1; end < word.end; ++end) {
        if (m_startsLetter[end] == 0) continue;
        if (cut < word.end && widthOf({word.start, end}, style) > width) break;
        cut = end;
    }
    return cut;
}

/// The line without its last piece, or without its last letter where it is but one.
Paragraph::Range Paragraph::shorter(Range range) const {
    const auto holds = [&](std::size_t end) { return m_breaks[end - 1] == LINEBREAK_ALLOWBREAK; };
    for (std::size_t end = range.end - 1; end > range.start; --end)
        if (holds(end)) return {range.start, end};
    for (std::size_t end = range.end - 1; end > range.start; --end)
        if (m_startsLetter[end] != 0) return {range.start, end};
    return range;
}

TextBlock::Line Paragraph::set(Range range, const TextStyle& style) const {
    TextBlock::Line line;
    line.text = m_text.substr(range.start, trimmed(range) - range.start);
    const ShapedLine shaped = shapeLine(m_fonts, m_face, line.text, m_reading, m_hasLigatures);
    line.width = spaced(shaped.width, shaped.letters, style);
    line.glyphs.reserve(shaped.glyphs.size());
    for (const ShapedLine::Glyph& glyph : shaped.glyphs)
        line.glyphs.push_back({glyph.glyph, glyph.face, glyph.x * style.size + style.spacing * static_cast<float>(glyph.letters),
                               glyph.y * style.size});
    return line;
}

std::vector<TextBlock::Line> Paragraph::lines(const TextStyle& style, float width) const {
    std::vector<TextBlock::Line> all;
    std::vector<std::size_t> planned; // where the next lines end, the last one first
    std::size_t start = 0;
    do {
        if (planned.empty()) {
            planned = best(start, style, width);
            std::ranges::reverse(planned);
        }
        Range range{start, planned.back()};
        planned.pop_back();
        TextBlock::Line line = set(range, style);
        // A part of a text may be set a little wider than it was within the whole; then what follows is planned anew.
        for (Range less = range; line.width > width && (less = shorter(range)).end < range.end; planned.clear())
            line = set(range = less, style);
        if (line.width > width && line.glyphs.size() > 1) crowd(line, style.size, width);
        all.push_back(std::move(line));
        start = range.end;
    } while (start < m_text.size());
    return all;
}

std::size_t Paragraph::lineCount(const TextStyle& style, float width) const {
    std::size_t count = 0, start = 0;
    do {
        start = next(start, style, width).end;
        ++count;
    } while (start < m_text.size());
    return count;
}

} // namespace drawing
