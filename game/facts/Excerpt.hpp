#pragma once

#include "facts/Finding.hpp"
#include "facts/Json.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace facts {

/// A line of a file as it can be shown: without anything harmful, cut on both sides to what fits, "…" standing for the rest.
struct Excerpt {
    std::u32string text;
    std::size_t mark = 0;   ///< where in the text the place is; one past its end where the place is the line's end
    std::size_t length = 1; ///< how many characters of it are meant: the text, number or word that begins at the place

    bool operator==(const Excerpt&) const = default;
};

/// Whether a text has room where it is to be shown.
using Fits = std::function<bool(std::u32string_view text)>;

/// The line of \p place around its column, or around its end where it is shorter. However long the line, only so much of it is
/// looked at as could be shown.
Excerpt excerptOf(const SourceText& source, const Place& place, const Fits& fits);

/// The line of \p place with as many as \p around lines before and behind it, as far as the file has them. Behind the last line
/// break there is none, unless the place is there.
std::vector<std::size_t> linesAround(const SourceText& source, const Place& place, std::size_t around);

/// How many columns of a terminal \p text takes: letters of East Asia and pictures take two, combining marks none.
std::size_t columnsOf(std::u32string_view text);

/// The same, cut for a terminal.
Excerpt terminalExcerpt(const SourceText& source, const Place& place);

/// The one of \p files that \p place lies in; null where it is not among them, or the place is a whole file.
const SourceText* sourceOf(const Place& place, const std::vector<SourceText>& files);

/// The finding as \ref toText gives it, and below its first line the line of the file with a mark (`^~~~`) under the place, where
/// \p files hold it.
std::string toText(const Finding& finding, const std::vector<SourceText>& files);

} // namespace facts
