#pragma once

#include "screens/Screen.hpp"

#include <optional>

namespace screens {

/// \file
/// The focus walks through the options of a question, past those that are masked.

/// Whether option \p index can be chosen: there is one, and it is not masked.
bool isOpen(const Mission& mission, int index);
/// The option that the focus goes to by \p key; nothing for a key that does not walk, or where no other option is open.
std::optional<int> focusAfter(const Mission& mission, Key key);

} // namespace screens
