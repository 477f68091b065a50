#pragma once

#include <string>

namespace screens {

/// The exit code of a command line that means nothing, or cannot be done here.
inline constexpr int wrongUsage = 2;

/// Says "good-canopy: MESSAGE" on standard error, beside all screens. \return \p exitCode
int complain(const std::string& message, int exitCode = wrongUsage);

} // namespace screens
