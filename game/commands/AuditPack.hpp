#pragma once

#include "archive/Paths.hpp"
#include "commands/Options.hpp"

namespace commands {

/// Goes through every question of a pack and prints whether it keeps the demands, and what chance can tell of them together.
/// \return the exit code: 2 for an unknown pack, 1 when anything is broken
int run(const Audit& audit, const archive::Paths& paths);

} // namespace commands
