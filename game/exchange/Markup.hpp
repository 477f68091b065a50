#pragma once

#include "exchange/Entities.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// A text without its markup, and what of it cannot be shown in plain text.
struct Plain {
    std::string text;      ///< lines end where the markup breaks them
    bool hasMedia = false; ///< a picture, a sound, a film
};

/// What HTML shows of \p html as text. Only tags that HTML knows are taken out: "a < b" and "vector<int>" stay. Markup without an
/// end stays, too.
Plain plainFromHtml(std::string_view html, Unknown& unknown);

/// What Markdown shows of \p markdown: emphasis, headings, bullets, links and code marks are taken out, then its HTML.
Plain plainFromMarkdown(std::string_view markdown, Unknown& unknown);

/// \p text on one line: white space made single spaces, none at the ends; without control characters and without invisible ones
/// that change how others are laid out.
std::string tidied(std::string_view text);

/// \p text without spaces, tabs and line ends around it.
std::string_view trimmed(std::string_view text);

/// The lines of \p text, each without its end.
std::vector<std::string_view> linesOf(std::string_view text);

/// The number that \p text is: "-3.5", "1956", "1,250" (thousands in threes), whatever the language of the system.
std::optional<double> numberIn(std::string_view text);

/// The parts of \p text between \p separators, tidied, without those that are empty.
std::vector<std::string> partsOf(std::string_view text, std::string_view separators);

/// \p text with \p most characters at the most, the last three of them "..." when it was longer.
std::string shortened(std::string_view text, std::size_t most = 60);

} // namespace exchange
