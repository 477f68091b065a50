#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange::gift {

/// One question of a GIFT file, or a category, cut at its unescaped signs but with the escapes still in it.
struct Block {
    std::size_t offset = 0;
    std::string text; ///< without comments; lines end in '\n'
};

/// The blocks of a file: parted by blank lines, save those inside braces. Lines that begin with "//" are comments.
std::vector<Block> blocksOf(std::string_view file);

/// The place of the first of \p signs in \p text from \p at on that has no backslash before it, or npos.
std::size_t findSign(std::string_view text, std::string_view signs, std::size_t at = 0);

/// \p text with its escapes replaced: `\~ \= \# \{ \} \: \\` and `\n`. Another backslash stands for itself.
std::string unescaped(std::string_view text);

/// A text with the format that is written before it: "[html]", "[moodle]", "[plain]" or "[markdown]".
struct Formatted {
    std::string format; ///< empty where none is written
    std::string_view text;
};

Formatted formatted(std::string_view text);

/// One answer of a list: "=%50%Oslo#Nearly" ...
struct Answer {
    char sign = '=';              ///< '=' or '~'
    std::optional<double> weight; ///< percent, where it is written
    std::string_view text, feedback;

    /// Percent of the points: what is written, otherwise all for "=" and none for "~".
    double worth() const { return weight.value_or(sign == '=' ? 100 : 0); }
};

/// The answers in \p text, which begins with a sign.
std::vector<Answer> answersIn(std::string_view text);

} // namespace exchange::gift
