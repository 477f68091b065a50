#pragma once

#include "exchange/Record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// One element of a list of questions, and its JSON pointer.
struct JsonRecord {
    const facts::Json* json = nullptr;
    std::string pointer;
};

/// The elements of every list in \p document of which some have the member \p key, however they are enveloped: a bare list, an
/// object with the list in it, a list of such objects.
std::vector<JsonRecord> recordsIn(const facts::Json& document, std::string_view key);

/// The text of \p object's member \p name; numbers and true or false as they are written. Empty where there is none.
std::string textIn(const facts::Json& object, std::string_view name);

/// The texts of a member that is a list, or the one text it is.
std::vector<std::string> textsIn(const facts::Json& object, std::string_view name);

/// A record that begins where \p json stands; refused when it is no object.
Record recordAt(const Source& source, const JsonRecord& json);

} // namespace exchange
