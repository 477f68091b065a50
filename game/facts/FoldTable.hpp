#pragma once

#include <string_view>

namespace facts {

/// The plain lower-case letters of an accented Latin letter: "a" for "Á", "ss" for "ß". Empty for anything else.
///
/// Covers Latin-1, Latin Extended-A, Extended-B and Extended Additional (Vietnamese).
std::string_view plainLatin(char32_t codePoint);

/// The lower case of Greek and Cyrillic capitals, Greek accents removed; any other code point as it is.
char32_t plainGreekOrCyrillic(char32_t codePoint);

/// A mark that is drawn over or under the letter before it.
bool isCombiningMark(char32_t codePoint);

/// White space, punctuation and the like: what parts two words.
bool isSeparator(char32_t codePoint);

/// A character that has no shape of its own and changes how others are laid out: joiners, bidirectional controls, tags.
bool isInvisible(char32_t codePoint);

} // namespace facts
