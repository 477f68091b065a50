#pragma once

#include <vector>

/// \file
/// How loud a sound is to a listener, after ITU-R BS.1770-4 (2015), "Algorithms to measure audio programme loudness and true-peak
/// audio level". The program that makes the sounds sets their levels by it, and the tests measure what came out; that the meter
/// is right is shown by the test signals of EBU Tech 3341.

namespace loudness {

/// One or two channels of equal length, each of weight 1, as the standard has it for left and right.
using Channels = std::vector<std::vector<double>>;

/// The integrated loudness in LUFS: blocks of 400 ms that overlap by three quarters, gated at -70 LUFS and then at 10 LU under
/// what is left. Less than a block, or silence, gives -infinity.
double integrated(const Channels& channels, int rate);

/// The loudness of the loudest stretch of \p seconds, in LUFS, ungated; of the whole sound where it is shorter. With 0.4 s this
/// is the largest momentary loudness of EBU Tech 3341.
double loudest(const Channels& channels, int rate, double seconds);

/// The true peak, as a factor: how far the sound swings between its samples too, where a converter clips what no sample shows.
double truePeak(const Channels& channels);

} // namespace loudness
