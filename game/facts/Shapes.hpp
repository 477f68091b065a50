#pragma once

#include "facts/Notebook.hpp"
#include "facts/Value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace facts {

/// Lengths, in characters, beyond which a text cannot fit on the screen.
inline constexpr std::size_t longestTitle = 80;
inline constexpr std::size_t longestTopic = 24;
inline constexpr std::size_t longestOption = 120;
inline constexpr std::size_t longestQuestion = 300;
inline constexpr std::size_t longestNote = 500;
/// Lengths up to which a text is drawn in its full size on an ordinary screen; longer ones are drawn smaller.
inline constexpr std::size_t roomyOption = 80;
inline constexpr std::size_t roomyQuestion = 240;

/// No number lies farther from 0: beyond it doubles do not tell whole numbers apart.
inline constexpr double farthest = 1e15;

/// The elementary checks of a value's shape. Each returns what was read, or notes a mistake and returns nothing.

bool isObject(Notebook& notes, const Node& node, const Wanted& wanted);
/// An object or array without any members is noted, too.
bool isFilledList(Notebook& notes, const Node& node, const Wanted& wanted);
/// Notes every member whose name is not among \p known.
void checkKeys(Notebook& notes, const Node& node, const std::vector<std::string>& known);

/// Notes \p member if its name is not among \p known.
void checkKeyOf(Notebook& notes, const Node& member, const std::vector<std::string>& known);

/// True for a text that \ref textOf takes without a word.
bool isGoodText(const Node& node, std::size_t most);
/// A text that is not blank, holds no control characters and has at most \p most characters.
std::optional<std::string> textOf(Notebook& notes, const Node& node, const Wanted& wanted, std::size_t most);
/// A list of such texts.
std::optional<std::vector<std::string>> textsOf(Notebook& notes, const Node& node, const Wanted& wanted, std::size_t most);
/// A number from \p least to \p most.
std::optional<double> numberOf(Notebook& notes, const Node& node, const Wanted& wanted, double least, double most);
std::optional<Date> dateOf(Notebook& notes, const Node& node); ///< "2021", "2021-02" or "2021-02-01"
/// A name for a type or a field: it must not break templates or paths.
bool isName(Notebook& notes, const Node& member, std::string_view what);

} // namespace facts
