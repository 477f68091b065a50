#pragma once

#include "archive/Paths.hpp"
#include "archive/Settings.hpp"
#include "commands/Options.hpp"

#include <cstdint>
#include <functional>
#include <optional>

namespace commands {

/// Loads settings, words and packs, opens the archive, and plays in a window or in the terminal.
/// \return the exit code: 2 where the options ask for what is not there (a pack, a display)
int play(const Options& options, const archive::Paths& paths);

/// \p settings with what the command line says instead.
archive::Settings withOptions(archive::Settings settings, const Options& options);

/// The seeds of the missions one after the other: the given one first, so that a seed that was shown can be played again.
std::function<std::uint64_t()> seeds(std::optional<std::uint64_t> first);

/// What is to be stored when the settings are now \p now: whatever stands as the command line put it at the \p start is kept as
/// it was \p stored, so that an option counts for one run only.
archive::Settings withoutOptions(const archive::Settings& now, const archive::Settings& start, const archive::Settings& stored);

} // namespace commands
