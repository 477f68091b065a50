#pragma once

#include "archive/Paths.hpp"
#include "commands/Options.hpp"

namespace commands {

/// Plays a pack at once, in a window; with `--text` lists its questions, with `--all` draws them. What has mistakes is left out,
/// and they are said on standard error. Nothing is kept: no scores, no answers, no settings. \return the exit code: 1 when
/// nothing of the pack can be played
int run(const Preview& preview, const Options& options, const archive::Paths& paths);

} // namespace commands
