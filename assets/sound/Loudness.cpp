#include "Loudness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <numeric>

namespace loudness {
namespace {

/// The second-order sections of the standard's K-weighting. It gives their coefficients at 48 kHz only; these are the analogue
/// filters behind them (Brecht De Man, "Evaluation of implementations of the EBU R128 loudness measurement", AES 145, 2018),
/// which come out as the standard's numbers at 48 kHz.
struct Section {
    double b0, b1, b2, a1, a2;
};

Section shelf(int rate) {
    constexpr double hz = 1681.974450955533, decibels = 3.999843853973347, q = 0.7071752369554196;
    const double k = std::tan(std::numbers::pi * hz / rate), high = std::pow(10.0, decibels / 20),
                 band = std::pow(high, 0.4996667741545416), a0 = 1 + k / q + k * k;
    return {(high + band * k / q + k * k) / a0, 2 * (k * k - high) / a0, (high - band * k / q + k * k) / a0, 2 * (k * k - 1) / a0,
            (1 - k / q + k * k) / a0};
}

Section highPass(int rate) {
    constexpr double hz = 38.13547087602444, q = 0.5003270373238773;
    const double k = std::tan(std::numbers::pi * hz / rate), a0 = 1 + k / q + k * k;
    return {1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0};
}

std::vector<double> through(const Section& s, const std::vector<double>& in) {
    std::vector<double> out(in.size());
    double z1 = 0, z2 = 0;
    for (std::size_t i = 0; i < in.size(); ++i) {
        out[i] = s.b0 * in[i] + z1;
        z1 = s.b1 * in[i] - s.a1 * out[i] + z2;
        z2 = s.b2 * in[i] - s.a2 * out[i];
    }
    return out;
}

/// Sums of the weighted squares of all channels up to each sample, so that the power of any stretch is one subtraction.
std::vector<double> powerUpTo(const Channels& channels, int rate) {
    std::vector<double> sums(channels.empty() ? 1 : channels.front().size() + 1, 0.0);
    for (const auto& channel : channels) {
        const std::vector<double> weighted = through(highPass(rate), through(shelf(rate), channel));
        double sum = 0;
        for (std::size_t i = 0; i < weighted.size(); ++i) {
            sum += weighted[i] * weighted[i];
            sums[i + 1] += sum;
        }
    }
    return sums;
}

double loudnessOf(double power) { return power > 0 ? -0.691 + 10 * std::log10(power) : -std::numeric_limits<double>::infinity(); }
double powerOf(double lufs) { return std::pow(10.0, (lufs + 0.691) / 10); }

/// The mean power of the blocks above \p gate.
double meanAbove(const std::vector<double>& blocks, double gate) {
    double sum = 0;
    std::size_t count = 0;
    for (const double power : blocks) {
        if (power <= gate) continue;
        sum += power;
        ++count;
    }
    return count > 0 ? sum / static_cast<double>(count) : 0;
}

/// The mean power of each stretch of \p length samples, one beginning every \p hop.
std::vector<double> powers(const std::vector<double>& sums, std::size_t length, std::size_t hop) {
    std::vector<double> means;
    for (std::size_t at = 0; length > 0 && at + length < sums.size(); at += hop)
        means.push_back((sums[at + length] - sums[at]) / static_cast<double>(length));
    return means;
}

/// What lies at \p part of the way from one sample to the next, as a sum of the samples around: a sinc under a Hann window.
constexpr std::size_t reach = 16;
std::array<double, 2 * reach> between(double part) {
    std::array<double, 2 * reach> weights{};
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double away = (static_cast<double>(i) - (reach - 1) - part) * std::numbers::pi;
        weights.at(i) = std::sin(away) / away * (1 + std::cos(away / reach)) / 2;
    }
    return weights;
}

} // namespace

double integrated(const Channels& channels, int rate) {
    const auto block = static_cast<std::size_t>(rate) * 4 / 10;
    const std::vector<double> blocks = powers(powerUpTo(channels, rate), block, block / 4);
    constexpr double absoluteGate = -70, relativeGate = -10;
    const double relative = loudnessOf(meanAbove(blocks, powerOf(absoluteGate))) + relativeGate;
    return loudnessOf(meanAbove(blocks, powerOf(std::max(absoluteGate, relative))));
}

double loudest(const Channels& channels, int rate, double seconds) {
    const std::vector<double> sums = powerUpTo(channels, rate);
    const std::size_t length = std::min(sums.size() - 1, static_cast<std::size_t>(seconds * rate));
    const std::vector<double> stretches = powers(sums, length, static_cast<std::size_t>(rate) / 100);
    return loudnessOf(stretches.empty() ? 0 : *std::max_element(stretches.begin(), stretches.end()));
}

double truePeak(const Channels& channels) {
    double peak = 0;
    for (std::vector<double> samples : channels) {
        for (const double sample : samples) peak = std::max(peak, std::abs(sample));
        samples.insert(samples.begin(), reach, 0.0);
        samples.insert(samples.end(), reach, 0.0);
        for (int eighth = 1; eighth < 8; ++eighth) {
            const auto weights = between(eighth / 8.0);
            for (auto at = samples.cbegin(); at + 2 * reach <= samples.cend(); ++at)
                peak = std::max(peak, std::abs(std::inner_product(weights.begin(), weights.end(), at, 0.0)));
        }
    }
    return peak;
}

} // namespace loudness
