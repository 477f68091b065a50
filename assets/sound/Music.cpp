#include "Music.hpp"

#include "Filter.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace synth {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double fuseSeconds = 6;

/// A swing that comes round \p times in the loop.
double swing(double t, int times, double depth) { return 1 + depth * std::sin(2 * pi * times * t / fuseSeconds); }

/// Burning powder: noise in a band, rough, with embers that crack.
Signal fuse(double middle, double width, double embers, std::uint64_t seed) {
    const Signal base = noise(fuseSeconds, seed), rough = noise(fuseSeconds, seed + 1);
    Signal burning = goneRound(base, [&](Signal s) { return highPassed(bandPassed(std::move(s), middle, width), 1100); });
    const Signal gusts = goneRound(rough, [](Signal s) { return lowPassed(std::move(s), 24); });
    const double most = peakOf(gusts);
    for (std::size_t i = 0; i < burning.size(); ++i) {
        const double t = static_cast<double>(i) / rate;
        burning[i] *= (0.75 + 0.5 * gusts[i] / most) * swing(t, 5, 0.12) * swing(t, 13, 0.08);
    }
    const Signal cracks = grains(
        fuseSeconds, [&](double t) { return embers * swing(t, 7, 0.5); }, seed + 2);
    const std::vector<Mode> bodies{{2100, 0.008, 0.7}, {3900, 0.006, 1}, {6800, 0.004, 0.8}};
    add(burning, goneRound(cracks, [&](Signal s) { return ring(s, bodies, static_cast<double>(s.size()) / rate); }), 0, 0.5);
    return burning;
}

} // namespace

void Grid::play(int bar, double at, const Signal& sound, double gain) {
    constexpr double loosest = 0.0035; // seconds
    const double exact = (bar * m_inBar + at) * static_cast<double>(m_eighth),
                 moved = exact + m_chance.between(-loosest, loosest) * rate;
    const auto length = static_cast<double>(m_samples.size());
    addRound(m_samples, sound, static_cast<std::size_t>(std::fmod(moved + length, length)), gain * m_chance.between(0.92, 1));
}

Signal calmFuse() { return fuse(5200, 0.6, 26, 401); }

Signal urgentFuse() {
    Signal burning = fuse(3600, 0.4, 130, 411);
    const Signal low = goneRound(noise(fuseSeconds, 415), [](Signal s) { return bandPassed(std::move(s), 180, 0.8); });
    add(burning, low, 0, 0.5);
    return burning;
}

} // namespace synth
