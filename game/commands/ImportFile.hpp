#pragma once

#include "archive/Paths.hpp"
#include "commands/Options.hpp"

namespace commands {

/// Turns a file of another program into a pack and tells, record by record, what was left out or changed.
/// \return the exit code: 2 when the pack may not be written where it should, 1 when nothing could be taken over
int run(const Import& import, const archive::Paths& paths);

} // namespace commands
