#pragma once

#include "archive/Paths.hpp"
#include "commands/Options.hpp"

namespace commands {

/// Prints questions of a pack with their proofs: some at random, of every difficulty and none twice before all have come, or all
/// there are. \return the exit code: 2 for an unknown pack, 1 when nothing of the kind can be asked
int run(const Deal& deal, const archive::Paths& paths);

} // namespace commands
