#pragma once

#include "archive/Paths.hpp"
#include "commands/Options.hpp"
#include "facts/Finding.hpp"

#include <string>

namespace commands {

/// Prints every mistake and warning of the packs, then their count.
/// \return the exit code: 1 when there is a mistake, otherwise 0
int run(const Check& check, const archive::Paths& paths);

/// \p finding of the pack at \p pack on one line of JSON.
std::string toJsonLine(const std::string& pack, const facts::Finding& finding);

} // namespace commands
