#pragma once

#include "archive/Paths.hpp"
#include "commands/Options.hpp"

namespace commands {

/// Writes a pack's questions in the format of another program, and tells on standard error what has no counterpart there.
/// \return the exit code: 2 for an unknown pack or when the file may not be written, 1 when nothing of it could be written
int run(const Export& target, const archive::Paths& paths);

} // namespace commands
