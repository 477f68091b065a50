#pragma once

#include "exchange/Settle.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// What a pack says of itself.
struct PackHead {
    std::string id, title;
};

/// The name of the type that holds the pairs of the matching number \p index.
std::string matchType(std::size_t index);

/// A pack with \p entries, as an author would write it: every finished question on a few lines, each matching as a type with its
/// facts and an ask, in the order of \p entries.
std::string packText(const PackHead& head, const std::vector<Entry>& entries);

/// \p name as a title: shown harmlessly, with spaces for underscores, and not too long.
std::string titleFrom(std::string_view name);

} // namespace exchange
