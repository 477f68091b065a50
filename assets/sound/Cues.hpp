#pragma once

#include "Signal.hpp"

#include <string>
#include <vector>

namespace synth {

/// A short sound, by the name of its file.
struct Recipe {
    std::string name;
    Signal (*make)() = nullptr;
};

/// What is touched, opened, typed and moved.
std::vector<Recipe> deskCues();
/// What befalls a mission: fire, verdicts, gadgets.
std::vector<Recipe> missionCues();

} // namespace synth
