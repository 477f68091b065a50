#pragma once

#include "sound/Wave.hpp"

#include <string>
#include <vector>

namespace soundfile {

/// The channels of a sound that the build has made, by its name; the test fails where it cannot be read.
std::vector<std::vector<double>> channelsOf(const std::string& name);

/// Writes samples as a sound file of one channel. \return its path
std::string written(const std::filesystem::path& folder, const std::string& name, const std::vector<std::int16_t>& samples);

} // namespace soundfile
