#pragma once

#include "screens/Input.hpp"

#include <optional>
#include <string>
#include <vector>

namespace screens {

/// A key among those that stand on the screen where a name is typed, so that a pointer or a pad alone can type.
struct LetterKey {
    std::string label; ///< empty where \p input is a key that has a name
    Input input;
    int width = 2; ///< in halves of a plain key
};

/// Letters, digits, a blank and a step back, row by row. Each row is 26 halves wide.
const std::vector<std::vector<LetterKey>>& letterKeys();
/// The key at \p index, counted through all rows; null beyond them.
const LetterKey* letterKey(int index);
/// Where an arrow leads from the key at \p index; -1, to the text itself, upwards from the first row. From the text (-1)
/// downwards to the first key. Nothing where \p arrow leads nowhere.
std::optional<int> letterBeside(int index, Key arrow);

} // namespace screens
