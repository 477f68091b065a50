#pragma once

#include "archive/Paths.hpp"
#include "commands/Options.hpp"

namespace commands {

/// Writes a pack of examples into the player's own folder and says where, and what to do next. Never replaces anything.
/// \return the exit code: 2 when there is such a pack already, 1 when it cannot be written
int run(const New& fresh, const archive::Paths& paths);

} // namespace commands
