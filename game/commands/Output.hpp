#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace commands {

/// Why \p file may not be written, in one line, or nothing: it is there and \p mayReplace is false, or it is a folder. To be
/// asked before the work is done.
std::optional<std::string> outputProblem(const std::filesystem::path& file, bool mayReplace);

/// Writes \p bytes to \p file whole or not at all; what is there is replaced only when \p mayReplace is true, even when it came
/// to be there meanwhile. \return what went wrong, in one line, or nothing
std::optional<std::string> writeOutput(const std::filesystem::path& file, std::string_view bytes, bool mayReplace);

/// \p path as a person can give it to a shell again: in quotation marks where it has to be.
std::string shellWord(const std::filesystem::path& path);

} // namespace commands
