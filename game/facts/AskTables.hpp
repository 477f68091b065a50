#pragma once

#include "facts/FactBank.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace facts {

/// Beyond so many questions of one ask something is wrong with it: it multiplies two long lists.
inline constexpr std::size_t mostPairs = 5'000'000;

/// The pairs of \p ask over all records of \p bank that are \p sound, grouped by question and by answer.
/// Nothing when there are more than \ref mostPairs.
std::optional<AskTable> makeTable(const FactBank& bank, const Ask& ask, const std::vector<bool>& sound);

/// Whether \p ask puts records in order, each record being a question of its own.
bool isOrder(const Ask& ask);

/// Every path that an ask uses, each once.
std::vector<FieldPath> pathsOf(const Ask& ask);

} // namespace facts
