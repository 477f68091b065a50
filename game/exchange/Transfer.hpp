#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace exchange {

/// The bytes that \p text stands for in Base64 (RFC 4648; the padding may be missing), or nothing when it is none.
std::optional<std::string> decodeBase64(std::string_view text);

/// \p text with "%41" and "+" replaced, as URLs have them (RFC 3986, and the older form of HTML's forms), or nothing when there
/// is a "%" without two hexadecimal digits.
std::optional<std::string> decodeUrl(std::string_view text);

/// True when nothing stands in \p text but what an URL's encoding leaves: letters, digits, - _ . ~ + and %.
bool isUrlText(std::string_view text);

} // namespace exchange
