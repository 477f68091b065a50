#include "drawing/Shaping.hpp"

#include <fribidi.h>
#include <hb.h>

#include <algorithm>
#include <string>

namespace drawing {

namespace {

using Levels = std::vector<FriBidiLevel>;

/// Before Hebrew, the first script of its kind, nothing runs from right to left.
bool runsLeftOnly(std::u32string_view text) {
    constexpr char32_t hebrew = 0x590;
    return std::all_of(text.begin(), text.end(), [](char32_t c) { return c < hebrew; });
}

/// How deep each character lies in text that runs the other way: even from left to right, odd from right to left (UAX #9).
Levels levelsOf(std::u32string_view text, Reading reading) {
    Levels levels(text.size(), 0);
    if (reading != Reading::RightToLeft && runsLeftOnly(text)) return levels;
    const auto* characters = reinterpret_cast<const FriBidiChar*>(text.data());
    const auto count = static_cast<FriBidiStrIndex>(text.size());
    std::vector<FriBidiCharType> types(text.size());
    std::vector<FriBidiBracketType> brackets(text.size());
    fribidi_get_bidi_types(characters, count, types.data());
    fribidi_get_bracket_types(characters, count, types.data(), brackets.data());
    FriBidiParType base = reading == Reading::RightToLeft ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &base, levels.data()) == 0)
        std::fill(levels.begin(), levels.end(), FriBidiLevel{0}); // it had no memory
    return levels;
}

constexpr char32_t joiner = 0x200D;

/// Whether \p c belongs to the letter before it: a mark, a joiner, a variant, a colour of skin.
bool goesWithBefore(char32_t c) {
    if (c == joiner || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF)) return true;
    const hb_unicode_general_category_t category = hb_unicode_general_category(hb_unicode_funcs_get_default(), c);
    return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK || category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

/// Where the letter that begins at \p start ends, with its marks: near enough to UAX #29 to choose a face by.
std::size_t endOfLetter(std::u32string_view text, std::size_t start) {
    const auto isFlag = [](char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }; // two letters make one
    std::size_t end = start + 1;
    if (end < text.size() && isFlag(text[start]) && isFlag(text[end])) ++end;
    while (end < text.size() && (goesWithBefore(text[end]) || text[end - 1] == joiner)) ++end;
    return end;
}

/// Whether the script of \p character goes with any other: digits, punctuation, marks.
bool isShared(std::uint32_t script) { return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED; }

std::uint32_t scriptOf(std::u32string_view letter) {
    for (const char32_t c : letter)
        if (const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), c); !isShared(script)) return script;
    return HB_SCRIPT_COMMON;
}

/// A run, and how deep it lies.
struct Level {
    TextRun run;
    FriBidiLevel level = 0;
};

/// Divides a text into runs, letter by letter.
class Runs {
public:
    Runs(const Fonts& fonts, Face face, std::u32string_view text, bool hasLigatures)
        : m_fonts(fonts), m_face(face), m_text(text), m_hasLigatures(hasLigatures) {}

    void add(std::size_t start, std::size_t length, FriBidiLevel level) {
        const std::u32string_view letter = m_text.substr(start, length);
        const std::uint32_t script = scriptOf(letter);
        const int face = m_fonts.faceFor(m_face, letter);
        if (!m_all.empty() && goesOn(m_all.back(), script, face, level)) {
            TextRun& last = m_all.back().run;
            last.length += length;
            if (isShared(last.script)) last.script = script;
        } else {
            m_all.push_back({{start, length, face, script, level % 2 != 0, m_hasLigatures}, level});
        }
    }
    std::vector<Level> all() && { return std::move(m_all); }

private:
    static bool goesOn(const Level& last, std::uint32_t script, int face, FriBidiLevel level) {
        return last.run.face == face && last.level == level &&
               (isShared(script) || isShared(last.run.script) || last.run.script == script);
    }

    const Fonts& m_fonts;
    Face m_face;
    std::u32string_view m_text;
    bool m_hasLigatures;
    std::vector<Level> m_all;
};

std::vector<Level> runsOf(const Fonts& fonts, Face face, std::u32string_view text, Reading reading, bool hasLigatures) {
    Runs runs(fonts, face, text, hasLigatures);
    const Levels levels = levelsOf(text, reading);
    for (std::size_t start = 0, end = 0; start < text.size(); start = end) {
        end = endOfLetter(text, start);
        runs.add(start, end - start, levels[start]);
    }
    return std::move(runs).all();
}

/// Puts runs into the order in which they stand (rule L2 of UAX #9): from the deepest level on, all that lies so deep is turned
/// round.
void order(std::vector<Level>& runs) {
    int deepest = 0;
    for (const Level& each : runs) deepest = std::max<int>(deepest, each.level);
    for (int level = deepest; level > 0; --level) {
        const auto isDeep = [&](const Level& each) { return each.level >= level; };
        for (auto from = std::find_if(runs.begin(), runs.end(), isDeep); from != runs.end();) {
            const auto to = std::find_if_not(from, runs.end(), isDeep);
            std::reverse(from, to);
            from = std::find_if(to, runs.end(), isDeep);
        }
    }
}

/// What cannot be seen leaves no trace: HarfBuzz knows most of it, but a control character would show that fonts have no form for
/// it.
std::u32string withoutControls(std::u32string_view text) {
    constexpr char32_t invisible = 0x200B;
    std::u32string result(text);
    std::replace_if(
        result.begin(), result.end(), [](char32_t c) { return c < 0xA0 && isInvisible(c); }, invisible);
    return result;
}

} // namespace

Reading readingOf(std::u32string_view text) {
    if (runsLeftOnly(text)) return Reading::LeftToRight;
    for (const char32_t c : text)
        if (const FriBidiCharType type = fribidi_get_bidi_type(c); FRIBIDI_IS_LETTER(type))
            return FRIBIDI_IS_RTL(type) ? Reading::RightToLeft : Reading::LeftToRight;
    return Reading::LeftToRight;
}

ShapedLine shapeLine(const Fonts& fonts, Face face, std::u32string_view given, Reading reading, bool hasLigatures) {
    const std::u32string text = withoutControls(given);
    if (reading == Reading::ByFirstLetter) reading = readingOf(text);
    std::vector<Level> runs = runsOf(fonts, face, text, reading, hasLigatures);
    order(runs);
    ShapedLine line;
    std::vector<ShapedGlyph> glyphs;
    for (const Level& each : runs) {
        glyphs.clear();
        fonts.face(each.run.face).shape(text, each.run, glyphs);
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            const ShapedGlyph& glyph = glyphs[i];
            const bool isMark = glyph.advance == 0 || (i > 0 && glyphs[i - 1].character == glyph.character);
            if (!isMark) ++line.letters;
            line.glyphs.push_back({glyph.glyph, glyph.character, each.run.face, line.width + glyph.x, glyph.y, glyph.advance,
                                   std::max(0, line.letters - 1)});
            line.width += glyph.advance;
        }
    }
    return line;
}

} // namespace drawing
