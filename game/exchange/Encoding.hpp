#pragma once

#include "facts/Finding.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace exchange {

/// A file's text in UTF-8, without a byte-order mark, and what it was written in.
struct Decoded {
    std::string text;
    std::string_view from = "UTF-8"; ///< "UTF-8", "UTF-16" or "Windows-1252"
};

/// Turns the bytes of the file \p name into UTF-8. UTF-16 is known by its byte-order mark; bytes that hold no UTF-8 at all are
/// taken for Windows-1252, in which older programs save. What is no text, or mixes encodings, is a mistake.
std::variant<Decoded, facts::Finding> decodeText(const std::string& name, std::string bytes);

/// The character that Windows-1252 has at \p byte (0x80 to 0x9F), or 0 where it has none.
char32_t fromWindows1252(unsigned byte);

} // namespace exchange
