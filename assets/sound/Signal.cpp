#include "Signal.hpp"

#include <algorithm>
#include <cmath>

namespace synth {
namespace {

/// The level of an envelope at a moment; \p next is the first point behind it and moves along.
double levelAt(double time, const Point* begin, const Point* end, const Point*& next) {
    while (next != end && next->at <= time) ++next;
    if (next == begin) return begin->level;
    if (next == end) return (end - 1)->level;
    const Point& before = *(next - 1);
    return before.level + (next->level - before.level) * (time - before.at) / (next->at - before.at);
}

} // namespace

std::size_t samplesIn(double seconds) { return static_cast<std::size_t>(std::llround(seconds * rate)); }

Signal silence(double seconds) { return Signal(samplesIn(seconds), 0.0); }

double Chance::unit() {
    m_state += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    mixed ^= mixed >> 31U;
    return static_cast<double>(mixed >> 11U) * 0x1p-53;
}

Signal noise(double seconds, std::uint64_t seed) {
    Chance chance(seed);
    Signal signal = silence(seconds);
    for (double& sample : signal) sample = chance.either();
    return signal;
}

Signal grains(double seconds, const std::function<double(double)>& density, std::uint64_t seed) {
    Chance chance(seed);
    Signal signal = silence(seconds);
    for (std::size_t i = 0; i < signal.size(); ++i) {
        const bool falls = chance.unit() < density(static_cast<double>(i) / rate) / rate;
        const double height = chance.either();
        if (falls) signal[i] = height;
    }
    return signal;
}

Signal shaped(Signal signal, std::initializer_list<Point> points) {
    const Point* next = points.begin();
    for (std::size_t i = 0; i < signal.size(); ++i)
        signal[i] *= levelAt(static_cast<double>(i) / rate, points.begin(), points.end(), next);
    return signal;
}

Signal decaying(Signal signal, double attack, double t60) {
    const double fall = std::pow(10.0, -3.0 / (t60 * rate)), rise = std::max(1.0, attack * rate);
    double level = 1;
    for (std::size_t i = 0; i < signal.size(); ++i) {
        const double up = static_cast<double>(i) / rise;
        signal[i] *= up < 1 ? up : level;
        if (up >= 1) level *= fall;
    }
    return signal;
}

Signal levelledBy(Signal signal, const std::function<double(double)>& level) {
    for (std::size_t i = 0; i < signal.size(); ++i) signal[i] *= level(static_cast<double>(i) / rate);
    return signal;
}

Signal scaled(Signal signal, double gain) {
    for (double& sample : signal) sample *= gain;
    return signal;
}

Signal saturated(Signal signal, double drive) {
    for (double& sample : signal) sample = std::tanh(sample * drive) / drive;
    return signal;
}

Signal fadedOut(Signal signal, double seconds) {
    const std::size_t length = std::min(samplesIn(seconds), signal.size());
    for (std::size_t i = 0; i < length; ++i)
        signal[signal.size() - 1 - i] *= static_cast<double>(i) / static_cast<double>(length);
    return signal;
}

void add(Signal& into, const Signal& what, double at, double gain) {
    const std::size_t from = samplesIn(at);
    into.resize(std::max(into.size(), from + what.size()), 0.0);
    for (std::size_t i = 0; i < what.size(); ++i) into[from + i] += what[i] * gain;
}

void addRound(Signal& loop, const Signal& what, std::size_t at, double gain) {
    for (std::size_t i = 0; i < what.size(); ++i) loop[(at + i) % loop.size()] += what[i] * gain;
}

Signal goneRound(const Signal& loop, const std::function<Signal(Signal)>& process) {
    Signal twice = loop;
    twice.insert(twice.end(), loop.begin(), loop.end());
    const Signal done = process(std::move(twice));
    const auto half = done.begin() + static_cast<std::ptrdiff_t>(loop.size());
    return {half, half + static_cast<std::ptrdiff_t>(loop.size())};
}

double peakOf(const Signal& signal) {
    double peak = 0;
    for (const double sample : signal) peak = std::max(peak, std::abs(sample));
    return peak;
}

double fromDecibels(double decibels) { return std::pow(10.0, decibels / 20); }

double toDecibels(double factor) { return 20 * std::log10(factor); }

double pitch(double note) { return 440 * std::exp2((note - 69) / 12); }

} // namespace synth
