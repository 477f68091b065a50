#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <vector>

namespace synth {

/// Samples a second of everything that is made here.
inline constexpr int rate = 44'100;

/// A mono sound: samples of about -1 to 1.
using Signal = std::vector<double>;

/// How many samples \p seconds are.
std::size_t samplesIn(double seconds);
Signal silence(double seconds);

/// Chance that is the same on every machine: SplitMix64 (Steele, Lea and Flood, 2014).
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}
    double unit();                             ///< 0 to 1
    double either() { return 2 * unit() - 1; } ///< -1 to 1
    double between(double low, double high) { return low + (high - low) * unit(); }

private:
    std::uint64_t m_state;
};

/// White noise.
Signal noise(double seconds, std::uint64_t seed);
/// Clicks at random times, \p density a second as it is at each moment, of random heights.
Signal grains(double seconds, const std::function<double(double)>& density, std::uint64_t seed);

/// A point of an envelope: the level at a time in seconds.
struct Point {
    double at = 0, level = 0;
};
/// \p signal under straight lines from point to point; held before the first and after the last.
Signal shaped(Signal signal, std::initializer_list<Point> points);
/// \p signal with an attack in a straight line, then falling by 60 dB in \p t60 seconds.
Signal decaying(Signal signal, double attack, double t60);
/// \p signal times what \p level is at each moment.
Signal levelledBy(Signal signal, const std::function<double(double)>& level);
Signal scaled(Signal signal, double gain);
/// Bent like tape and valves bend what is loud: tanh, with small signals left as they are.
Signal saturated(Signal signal, double drive);
/// The last \p seconds go down to nothing, so that no sound ends in a click.
Signal fadedOut(Signal signal, double seconds);

/// \p what is laid over \p into from \p at on, which grows where it has to.
void add(Signal& into, const Signal& what, double at = 0, double gain = 1);
/// The same over a loop: what goes beyond its end sounds at its beginning.
void addRound(Signal& loop, const Signal& what, std::size_t at, double gain = 1);
/// \p process over a loop as if it had been going round for ever: over two rounds, of which the second is kept.
Signal goneRound(const Signal& loop, const std::function<Signal(Signal)>& process);

double peakOf(const Signal& signal);
double fromDecibels(double decibels);
double toDecibels(double factor);
/// The frequency of a note, MIDI's way: 69 is the A of 440 Hz.
double pitch(double note);

} // namespace synth
