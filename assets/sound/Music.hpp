#pragma once

#include "Signal.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace synth {

/// \file
/// What goes round for as long as it is wanted: the two pieces of music, and the fuse. The end of each runs into its beginning:
/// notes that outlast it sound on there, and rooms and noises are those of a loop that has been going round for ever.

struct Stereo {
    Signal left, right;
};

/// The menus: eleven eighths to the bar (2 2 3 2 2), eight bars in E Dorian, at rest. Bass, brushes, fingers, a vibraphone that
/// asks and hammered strings that answer.
Stereo menuLoop();

inline constexpr int roundLayers = 4;
/// A round: seven eighths to the bar (2 2 3), sixteen bars on D. The layers are as long as each other to the sample: bass and
/// clock; drums; guitar; melody. Each comes in when the streak makes an answer worth once more.
std::array<Signal, roundLayers> roundLoop();

/// The fuse while there is time, and the fuse at its end.
Signal calmFuse();
Signal urgentFuse();

/// A loop on a grid of eighths.
class Grid {
public:
    /// \param eighth  in samples
    Grid(std::size_t eighth, int eighthsInBar, int bars, std::uint64_t seed)
        : m_eighth(eighth), m_inBar(eighthsInBar), m_samples(eighth * static_cast<std::size_t>(eighthsInBar * bars), 0.0),
          m_chance(seed) {}

    /// \p sound at eighth \p at of bar \p bar (both from 0), a hair early or late as hands are.
    void play(int bar, double at, const Signal& sound, double gain = 1);
    double secondsOf(double eighths) const { return eighths * static_cast<double>(m_eighth) / rate; }
    const Signal& samples() const { return m_samples; }

private:
    std::size_t m_eighth;
    int m_inBar;
    Signal m_samples;
    Chance m_chance;
};

} // namespace synth
