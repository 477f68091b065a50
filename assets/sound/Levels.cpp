#include "Levels.hpp"

#include "Filter.hpp"
#include "Loudness.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace synth {
namespace {

/// Rounds off what stands out above \p ceiling, and leaves what lies under two thirds of it alone.
Signal limited(Signal signal, double ceiling) {
    const double knee = ceiling * 2 / 3, room = ceiling - knee;
    for (double& sample : signal) {
        const double over = std::abs(sample) - knee;
        if (over > 0) sample = std::copysign(knee + room * std::tanh(over / room), sample);
    }
    return signal;
}

/// \p channels brought to \p target and under \p ceiling, worked out again and again: what is limited is less loud, and swings
/// further between its samples.
template <typename Meter>
std::vector<Signal> brought(const std::vector<Signal>& channels, double target, double ceiling, const Meter& meter) {
    double gain = 1, limit = ceiling;
    std::vector<Signal> done = channels;
    for (int pass = 0; pass < 16; ++pass) {
        for (std::size_t i = 0; i < channels.size(); ++i) done[i] = limited(scaled(channels[i], gain), fromDecibels(limit));
        const double off = target - meter(done), over = toDecibels(loudness::truePeak(done)) - ceiling;
        if (std::abs(off) < 0.02 && over <= 0) break;
        gain *= fromDecibels(off);
        limit = std::min(ceiling, limit - over - 0.02);
    }
    return done;
}

double integratedOf(const std::vector<Signal>& channels) { return loudness::integrated(channels, rate); }

/// Without what lies 60 dB under the peak at the end; begins and ends at nothing.
Signal trimmed(Signal signal) {
    const double least = peakOf(signal) * fromDecibels(-60);
    const auto last = std::find_if(signal.rbegin(), signal.rend(), [&](double sample) { return std::abs(sample) > least; });
    signal.erase(last.base(), signal.end());
    for (std::size_t i = 0; i < std::min(signal.size(), samplesIn(0.001)); ++i)
        signal[i] *= static_cast<double>(i) / (0.001 * rate);
    return fadedOut(std::move(signal), 0.01);
}

Signal sumOf(const std::vector<Signal>& layers) {
    Signal sum;
    for (const Signal& layer : layers) add(sum, layer);
    return sum;
}

} // namespace

Signal asCue(Signal cue, double stretch) {
    constexpr double lowest = 32; // Hz: below there is but what moves the cone
    const auto meter = [=](const std::vector<Signal>& channels) { return loudness::loudest(channels, rate, stretch); };
    return brought({trimmed(highPassed(std::move(cue), lowest))}, cueLoudness, mostPeak, meter).front();
}

std::vector<Signal> asBed(std::vector<Signal> channels) { return brought(channels, bedLoudness, mostBedPeak, integratedOf); }

std::vector<Signal> asLayers(std::vector<Signal> layers) {
    constexpr std::array<double, 4> balance{0, -3.5, -4, -1.5}; // LU beside the first
    constexpr double mostCrest = 11.5;                          // dB: what stands out further would hold all of the music down
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const double target = bedLoudness - 4 + balance.at(i);
        layers[i] = brought({layers[i]}, target, target + mostCrest, integratedOf).front();
    }
    const double all = fromDecibels(
        std::min(bedLoudness - integratedOf({sumOf(layers)}), mostBedPeak - toDecibels(loudness::truePeak({sumOf(layers)}))));
    for (Signal& layer : layers) layer = scaled(std::move(layer), all);
    return layers;
}

} // namespace synth
