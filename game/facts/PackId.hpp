#pragma once

#include <string>
#include <string_view>

namespace facts {

/// Letters, digits and hyphens, and not too many.
bool isPackId(std::string_view id);

/// \p name as a pack's id, which is a safe name for a file on every system, too: small letters, digits and hyphens. "pack" where
/// nothing of it can be kept.
std::string safeId(std::string_view name);

} // namespace facts
