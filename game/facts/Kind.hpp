#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace facts {

/// The kinds of question that a pack can name.
enum class Kind { Choice, TrueFalse, Order, Number, Typed, OddOneOut, SelectAll, Match, Clues };

inline constexpr std::array allKinds{Kind::Choice,    Kind::TrueFalse, Kind::Order, Kind::Number, Kind::Typed,
                                     Kind::OddOneOut, Kind::SelectAll, Kind::Match, Kind::Clues};

/// The name of \p kind in pack files: "choice", "true-false" ...
std::string_view kindName(Kind kind);
/// The kind called \p name, or nothing.
std::optional<Kind> kindNamed(std::string_view name);

} // namespace facts
