#pragma once

#include "archive/Paths.hpp"
#include "commands/Options.hpp"
#include "facts/Finding.hpp"
#include "facts/Json.hpp"

#include <string>
#include <vector>

namespace commands {

/// Prints every mistake and warning of the packs, each with its line of the file, then their count. With --watch again whenever a
/// pack is saved, until the program is ended.
/// \return the exit code: 1 when there is a mistake, otherwise 0
int run(const Check& check, const archive::Paths& paths);

/// \p finding of the pack at \p pack, whose files are \p files, on one line of JSON.
std::string toJsonLine(const std::string& pack, const facts::Finding& finding, const std::vector<facts::SourceText>& files);

} // namespace commands
