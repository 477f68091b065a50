#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace facts {

/// UTF-8 helpers and the folding by which names are compared.

/// True when \p bytes is well-formed UTF-8 (no surrogates, nothing overlong, nothing above U+10FFFF).
bool isUtf8(std::string_view bytes);

/// The place of the first byte that is not well-formed UTF-8, or the length when there is none.
std::size_t firstNotUtf8(std::string_view bytes);

/// How many bytes \p text begins with that mean themselves in a text of a JSON file: well-formed UTF-8 up to a quotation mark, a
/// backslash or a control character.
std::size_t plainLength(std::string_view text);

/// The code point of \p utf8 at byte \p at, which is moved on behind it. A malformed byte gives U+FFFD and is passed over alone.
char32_t nextCodePoint(std::string_view utf8, std::size_t& at);

/// How many code points \p utf8 holds.
std::size_t codePointCount(std::string_view utf8);

/// Code points of well-formed UTF-8; a malformed byte gives U+FFFD.
std::u32string toUtf32(std::string_view utf8);
/// UTF-8 of code points.
std::string toUtf8(std::u32string_view codePoints);

/// The form in which two names are compared: lower case, accents of Latin letters removed, punctuation and white space made one
/// space. "Éva  O'Brien" and "eva o brien" fold alike. A text of punctuation alone folds to itself, so that "?" and "!" stay two
/// things.
std::string fold(std::string_view text);

/// The same into \p folded, whose memory is used again: for very many texts.
void foldInto(std::string_view text, std::string& folded);

/// The words of the folded text.
std::vector<std::string> words(std::string_view text);

/// Calls \p each with every word of the folded text, from the first to the last.
template <typename Each>
void forWords(std::string_view folded, Each each) {
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        if (end > begin) each(folded.substr(begin, end - begin));
        begin = end + 1;
    }
}

/// Whether the folded \p phrase stands in the folded \p text as whole words.
bool standsIn(std::string_view phrase, std::string_view text);

/// One of the smallest words of English, folded: it stands in a question and in its answer without telling anything. Words of
/// four letters and more always tell: "from" in a title can.
bool isSmallWord(std::string_view word);

/// \p text with control characters, bidirectional controls and other invisible format characters replaced by U+FFFD or a space,
/// so that it can be printed or drawn harmlessly.
std::string harmless(std::string_view text);

/// \p text with every typographic apostrophe (U+2019) as that of the typewriter, for ids: how an apostrophe is set makes nothing
/// else of a question.
std::string withPlainApostrophes(std::string_view text);

/// A number that stands for \p text, the same on every machine and for ever (FNV-1a, 64 bit).
std::uint64_t stableHash(std::string_view text);

/// True when \p text holds nothing that can be seen: white space, or nothing at all.
bool isBlank(std::string_view text);

/// The first control character other than a line end or a tab, or nothing.
std::optional<char32_t> controlCharacter(std::string_view text);

/// The first character that turns the direction of what follows and cannot be seen (U+202A to U+202E, U+2066 to U+2069), or
/// nothing.
std::optional<char32_t> directionControl(std::string_view text);

/// 4850 as "4,850".
std::string withThousands(long long number);

/// "1 fact", "4,850 facts".
std::string counted(std::size_t count, std::string_view what);

/// "a film", "an opera".
std::string withArticle(std::string_view noun);

/// A number as a person writes it: no trailing zeros, thousands separated from 10,000 on when \p separate is true (years stay
/// plain).
std::string numberText(double number, bool separate);

} // namespace facts
