#pragma once

#include "facts/Finding.hpp"
#include "facts/Json.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace commands {

/// Those of the given characters that cannot be drawn here.
using Undrawable = std::function<std::u32string(std::u32string_view characters)>;

/// A warning for each of the pack's files that holds letters which cannot be drawn on this machine, at the first of them. What
/// letters there are is read off the bytes: facts know nothing of fonts, and a letter looks the same wherever it stands.
std::vector<facts::Finding> findUndrawable(const std::vector<facts::SourceText>& files, const Undrawable& undrawable);

} // namespace commands
