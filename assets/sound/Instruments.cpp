#include "Instruments.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace synth {
namespace {

constexpr double pi = std::numbers::pi;

/// What is left of a burst when it is plucked at \p place of a string that is \p period long.
Signal combed(Signal burst, std::size_t late) {
    Signal out = burst;
    out.resize(burst.size() + late, 0.0);
    for (std::size_t i = 0; i < burst.size(); ++i) out[i + late] -= burst[i];
    return out;
}

/// Keeps the mean of a string at nothing.
Signal withoutOffset(Signal signal) { return highPassed(std::move(signal), 25); }

/// A body that answers to what sounds on it.
Signal onBody(const Signal& signal, const std::vector<Mode>& modes, double share) {
    Signal body = ring(signal, modes, static_cast<double>(signal.size()) / rate);
    Signal out = signal;
    add(out, body, 0, share);
    return out;
}

} // namespace

Signal string(const Pluck& pluck, std::uint64_t seed) {
    const double period = rate / pluck.hz;
    const auto whole = static_cast<std::size_t>(period - pluck.damping - 0.3);
    const double rest = period - pluck.damping - static_cast<double>(whole), allPass = (1 - rest) / (1 + rest);
    const double gain = std::pow(10.0, -3 / (pluck.hz * pluck.t60));
    Signal burst = lowPassed(noise(period / rate, seed), pluck.brightness);
    burst = combed(std::move(burst), static_cast<std::size_t>(period * pluck.place));
    Signal line(whole, 0.0), out = silence(pluck.seconds);
    double before = 0, in1 = 0, out1 = 0;
    for (std::size_t i = 0, at = 0; i < out.size(); ++i, at = (at + 1) % whole) {
        const double back = line[at], smooth = (1 - pluck.damping) * back + pluck.damping * before;
        before = back;
        out1 = allPass * smooth + in1 - allPass * out1;
        in1 = smooth;
        line[at] = gain * out1 + (i < burst.size() ? burst[i] : 0);
        out[i] = line[at];
    }
    return fadedOut(withoutOffset(std::move(out)), std::min(0.04, pluck.seconds / 3));
}

Signal bass(double note, double seconds, double force, std::uint64_t seed) {
    const double hz = pitch(note);
    Signal tone = string({hz, seconds, 1.6, 500 + 900 * force, 0.22, 0.45}, seed);
    tone = onBody(tone, {{62, 0.25, 0.05}, {98, 0.20, 0.05}, {176, 0.15, 0.04}, {290, 0.10, 0.03}}, 1.0);
    Signal finger = bandPassed(decaying(noise(0.05, seed + 1), 0.002, 0.04), 420, 0.8);
    add(tone, finger, 0, 0.35 * force);
    return scaled(saturated(scaled(std::move(tone), 1.6), 1.4), force);
}

Signal mutedGuitar(double note, double force, std::uint64_t seed) {
    const double hz = pitch(note);
    Signal tone = string({hz, 0.42, 0.38, 1500 + 2600 * force, 0.12, 0.5}, seed);
    tone = onBody(tone, {{112, 0.12, 0.03}, {228, 0.1, 0.03}, {415, 0.08, 0.02}}, 1.0);
    return scaled(std::move(tone), 1.5 * force);
}

Signal hammered(double note, double force, std::uint64_t seed) {
    const double hz = pitch(note);
    Signal tone = string({hz * 1.0011, 0.9, 0.9, 3200 + 2500 * force, 0.11, 0.32}, seed);
    add(tone, string({hz * 0.9987, 0.9, 0.8, 3200 + 2500 * force, 0.13, 0.32}, seed + 1));
    add(tone, ring(mallet(0.0012), {{310, 0.06, 0.4}, {705, 0.05, 0.3}}, 0.1), 0, 3 * force);
    return scaled(std::move(tone), 0.8 * force);
}

Signal marimba(double note, double force) {
    const double hz = pitch(note), longer = std::sqrt(330 / hz);
    const double hardness = 0.0030 - 0.0016 * force;
    Signal tone =
        ring(mallet(hardness), {{hz, 0.75 * longer, 1}, {hz * 3.98, 0.16 * longer, 0.55}, {hz * 9.6, 0.06, 0.28}}, 0.9 * longer);
    Signal knock = ring(mallet(0.0009), {{430, 0.03, 0.5}, {1130, 0.02, 0.35}}, 0.06);
    add(tone, knock, 0, 0.35);
    return scaled(fadedOut(std::move(tone), 0.05), 1.5 * force);
}

Signal vibraphone(double note, double seconds, double force) {
    const double hz = pitch(note);
    Signal tone =
        ring(mallet(0.0022 - 0.001 * force), {{hz, 2.6, 1}, {hz * 4.0, 0.7, 0.22}, {hz * 10.1, 0.12, 0.10}}, seconds + 0.25);
    tone = levelledBy(std::move(tone), [seconds](double t) {
        const double lid = 1 - 0.22 * (0.5 - 0.5 * std::cos(2 * pi * 4.6 * t)); // the lids in the tubes turn
        return t < seconds ? lid : lid * std::exp(-(t - seconds) * 16);         // then the damper comes down
    });
    return scaled(fadedOut(std::move(tone), 0.05), 1.1 * force);
}

Signal block(double hz, double force) {
    Signal tone =
        ring(mallet(0.0006), {{hz, 0.06, 1}, {hz * 1.47, 0.045, 0.6}, {hz * 2.56, 0.03, 0.4}, {hz * 4.1, 0.015, 0.25}}, 0.14);
    return scaled(fadedOut(std::move(tone), 0.02), 1.3 * force);
}

Signal logDrum(double hz, double force) {
    Signal tone = ring(mallet(0.004), {{hz, 0.4, 1}, {hz * 2.02, 0.16, 0.35}, {hz * 2.9, 0.1, 0.3}, {hz * 5.3, 0.04, 0.2}}, 0.55);
    return scaled(fadedOut(std::move(tone), 0.05), 1.5 * force);
}

Signal handDrum(double hz, double force, std::uint64_t seed) {
    // The skin is tighter while it swings far: the pitch falls a little. Modes 01, 11, 21, 02 of an ideal membrane.
    constexpr double modes[][3] = {{1, 0.30, 1}, {1.593, 0.20, 0.55}, {2.136, 0.14, 0.35}, {2.296, 0.10, 0.3}};
    Signal tone = silence(0.4);
    for (const auto& mode : modes) {
        double phase = 0;
        for (std::size_t i = 0; i < tone.size(); ++i) {
            const double t = static_cast<double>(i) / rate;
            phase += 2 * pi * hz * mode[0] * (1 + 0.12 * force * std::exp(-t * 45)) / rate;
            tone[i] += mode[2] * std::sin(phase) * std::pow(10.0, -3 * t / mode[1]);
        }
    }
    tone = decaying(std::move(tone), 0.0012, 3);
    const Signal slap = bandPassed(decaying(noise(0.05, seed), 0.0008, 0.03), 1900, 0.7);
    add(tone, slap, 0, 1.1 * force);
    return scaled(fadedOut(std::move(tone), 0.05), 0.5 * force);
}

Signal thump(double hz, double force) {
    Signal tone = silence(0.45);
    double phase = 0;
    for (std::size_t i = 0; i < tone.size(); ++i) {
        const double t = static_cast<double>(i) / rate;
        phase += 2 * pi * hz * (1 + 1.3 * std::exp(-t * 60)) / rate;
        tone[i] = std::sin(phase) * std::pow(10.0, -3 * t / 0.33);
    }
    tone = decaying(std::move(tone), 0.002, 5);
    add(tone, lowPassed(decaying(noise(0.03, 7), 0.001, 0.02), 900), 0, 0.5);
    return scaled(fadedOut(std::move(tone), 0.05), 0.9 * force);
}

Signal shaker(double force, std::uint64_t seed) {
    Signal seeds = grains(
        0.09, [](double t) { return 9000 * std::exp(-std::pow((t - 0.028) / 0.018, 2)); }, seed);
    seeds = ring(seeds, {{4300, 0.008, 1}, {6100, 0.007, 1}, {8700, 0.005, 0.8}}, 0.11);
    return scaled(fadedOut(highPassed(std::move(seeds), 2500), 0.02), 0.32 * force);
}

Signal brush(double seconds, double force, std::uint64_t seed) {
    Signal wires = highPassed(bandPassed(noise(seconds, seed), 3600, 0.5), 900);
    wires = shaped(std::move(wires), {{0, 0}, {seconds * 0.18, 0.75}, {seconds * 0.3, 1}, {seconds, 0}});
    add(wires, bandPassed(decaying(noise(0.06, seed + 3), 0.001, 0.05), 2300, 0.7), seconds * 0.02, 0.6);
    return scaled(std::move(wires), 0.5 * force);
}

Signal snap(double force, std::uint64_t seed) {
    Signal click = decaying(noise(0.12, seed), 0.0006, 0.075);
    Signal tone = ring(click, {{1750, 0.035, 0.16}, {2450, 0.03, 0.12}, {3300, 0.02, 0.06}}, 0.14);
    add(tone, ring(mallet(0.001), {{980, 0.03, 0.8}}, 0.06), 0.0, 0.5);
    return scaled(fadedOut(std::move(tone), 0.02), 0.55 * force);
}

} // namespace synth
