#pragma once

#include <set>
#include <string>
#include <string_view>

namespace exchange {

/// Names of entities that were met and are not known.
using Unknown = std::set<std::string>;

/// \p text with HTML's character references replaced once: "&eacute;", "&#233;" and "&#xE9;" give "é". Known are the 252 names of
/// HTML 4 and "&apos;", which is what programs write; another name is kept as it stands and added to \p unknown.
std::string decodeEntities(std::string_view text, Unknown& unknown);

/// True when \p text holds something that reads like a character reference.
bool holdsEntity(std::string_view text);

/// \p text as HTML writes it: & < > " ' as references. The quotation marks as PHP's `htmlspecialchars` has them.
std::string encodeEntities(std::string_view text);

} // namespace exchange
