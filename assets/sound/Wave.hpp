#pragma once

#include "Signal.hpp"

#include <string>

namespace synth {

/// Writes \p channels of equal length as RIFF WAVE, 16 bits. \throws std::runtime_error where that fails
void writeWave(const std::string& file, const std::vector<Signal>& channels);

} // namespace synth
