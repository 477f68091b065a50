#pragma once

#include "Signal.hpp"

namespace synth {

/// \file
/// How loud things leave this program: measured after ITU-R BS.1770, so that all are even to the ear.

inline constexpr double bedLoudness = -18;  ///< LUFS, integrated: music, and the fuse
inline constexpr double cueLoudness = -12;  ///< LUFS, of the loudest stretch of a cue
inline constexpr double mostPeak = -1.15;   ///< dBTP: between the samples too, where meters differ by a tenth
inline constexpr double mostBedPeak = -1.5; ///< dBTP

/// Over how many seconds a cue is measured. One that tells something: 400 ms, as loudness of a moment is defined. What only
/// answers a touch is over in a blink and comes often: 100 ms, about as long as the ear sums up; so it comes out quieter beside
/// the others.
inline constexpr double signalStretch = 0.4, touchStretch = 0.1;

/// A cue at its level, what is too quiet to be heard cut off its end.
Signal asCue(Signal cue, double stretch);
/// A loop of one or two channels at its level.
std::vector<Signal> asBed(std::vector<Signal> channels);
/// Layers balanced among themselves, all together at the level of a bed.
std::vector<Signal> asLayers(std::vector<Signal> layers);

} // namespace synth
