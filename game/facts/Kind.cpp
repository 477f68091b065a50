#include "facts/Kind.hpp"

#include <cstddef>

namespace facts {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, allKinds.size()> names{"choice",      "true-false", "order", "number", "typed",
                                                              "odd-one-out", "select-all", "match", "clues"};

} // namespace

std::string_view kindName(Kind kind) { return names.at(static_cast<std::size_t>(kind)); }

std::optional<Kind> kindNamed(std::string_view name) {
    for (const Kind kind : allKinds) {
        if (kindName(kind) == name) return kind;
    }
    return std::nullopt;
}

} // namespace facts
