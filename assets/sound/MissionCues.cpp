#include "Cues.hpp"
#include "Instruments.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

// Fire, verdicts and gadgets.

namespace synth {
namespace {

constexpr double pi = std::numbers::pi;

/// Embers: sharp small cracks, each with a little body.
Signal crackle(double seconds, const std::function<double(double)>& density, std::uint64_t seed) {
    const Signal cracks = grains(seconds, density, seed);
    return ring(cracks, {{2300, 0.006, 0.8}, {3700, 0.005, 1}, {6400, 0.004, 0.8}, {9100, 0.003, 0.5}}, seconds);
}

/// The head drags over the strip, catches, flares up, and burns on.
Signal strike() {
    Signal drag = grains(
        0.19, [](double t) { return 1500 + 22'000 * t; }, 201);
    add(drag, noise(0.19, 202), 0, 0.12);
    drag = sweptBand(
        drag, [](double t) { return 2300 + 9000 * t; }, 0.9);
    Signal match = shaped(std::move(drag), {{0, 0}, {0.02, 0.7}, {0.16, 1}, {0.19, 0.2}});
    Signal flare = sweptBand(
        noise(0.95, 203), [](double t) { return 900 + 5200 * std::exp(-t * 3.2) * (1 - std::exp(-t * 60)); }, 0.5);
    flare = levelledBy(std::move(flare), [](double t) { return (1 - std::exp(-t * 70)) * (0.16 + 1.1 * std::exp(-t * 6.5)); });
    add(match, shaped(std::move(flare), {{0, 1}, {0.6, 1}, {0.95, 0}}), 0.165, 1.5);
    add(match, thump(92, 0.5), 0.17, 0.7);
    add(match,
        crackle(
            0.8, [](double t) { return 130 * std::exp(-t * 2); }, 204),
        0.22, 0.8);
    return inRoom(match, 0.22, 0.2);
}

/// A third of the fuse is left: it flares up.
Signal flare() {
    Signal up = sweptBand(
        noise(0.8, 211), [](double t) { return 2200 + 5200 * std::sin(pi * std::min(t / 0.8, 1.0)); }, 0.6);
    up = shaped(std::move(up), {{0, 0}, {0.18, 1}, {0.35, 0.6}, {0.8, 0}});
    add(up,
        crackle(
            0.8, [](double t) { return 420 * std::exp(-std::pow((t - 0.25) / 0.2, 2)); }, 212),
        0, 1.1);
    return inRoom(up, 0.2, 0.18);
}

Signal heartbeat() {
    const auto valve = [](double hz, double force) {
        Signal wall = thump(hz, force);
        add(wall, ring(mallet(0.007), {{hz * 2.1, 0.16, 1}, {hz * 3.3, 0.12, 0.8}, {hz * 4.9, 0.08, 0.4}}, 0.3), 0, 3.4 * force);
        add(wall, lowPassed(decaying(noise(0.06, 221), 0.006, 0.05), 260), 0, 0.5 * force);
        return wall;
    };
    Signal beat = valve(54, 1);
    add(beat, valve(63, 0.72), 0.155);
    return fadedOut(lowPassed(std::move(beat), 700), 0.1);
}

/// Two notes of wood, the second a sixth higher.
Signal right() {
    Signal notes = marimba(69, 0.85);
    add(notes, vibraphone(69, 0.25, 0.3));
    add(notes, marimba(78, 1), 0.115);
    add(notes, vibraphone(78, 0.55, 0.4), 0.115);
    return inRoom(notes, 0.3, 0.3);
}

/// A string that is let go of: it falls by more than an octave and lands on dull wood.
Signal wrong() {
    Signal falling = silence(0.62);
    double phase = 0;
    for (std::size_t i = 0; i < falling.size(); ++i) {
        const double t = static_cast<double>(i) / rate,
                     hz = pitch(52) * std::exp2(-1.35 * std::pow(std::clamp(t - 0.07, 0.0, 1.0) / 0.5, 0.8));
        phase += 2 * pi * hz / rate;
        for (int partial = 1; partial <= 9; ++partial)
            falling[i] += std::sin(phase * partial + partial) / partial * std::sin(pi * partial * 0.21) *
                          std::exp(-t * (1.8 + 0.9 * partial));
    }
    falling = decaying(std::move(falling), 0.003, 1.6);
    add(falling, bandPassed(decaying(noise(0.04, 231), 0.001, 0.03), 500, 0.8), 0, 0.7);
    add(falling, logDrum(98, 0.9), 0.3, 0.8);
    add(falling, logDrum(69, 1), 0.46, 0.9);
    return inRoom(fadedOut(std::move(falling), 0.08), 0.28, 0.25);
}

/// The spark has arrived: the fuse chokes, pops, and smoke is all there is.
Signal late() {
    Signal choke = sweptBand(
        noise(0.3, 241), [](double t) { return 7200 * std::exp(-t * 5) + 400; }, 0.8);
    Signal out = shaped(std::move(choke), {{0, 0.9}, {0.12, 0.6}, {0.2, 0.1}, {0.3, 0}});
    Signal pop = decaying(noise(0.12, 242), 0.0006, 0.07);
    add(out, lowPassed(std::move(pop), 2600), 0.2, 1.3);
    add(out, thump(74, 1), 0.2, 1.3);
    Signal smoke = sweptBand(
        noise(0.7, 243), [](double t) { return 1300 * std::exp(-t * 2.2) + 150; }, 0.7);
    add(out, shaped(std::move(smoke), {{0, 0}, {0.06, 0.5}, {0.25, 0.28}, {0.7, 0}}), 0.23, 0.9);
    add(out, logDrum(82, 0.8), 0.21);
    return inRoom(out, 0.3, 0.3);
}

/// Rubber and wood come down on a pad of paper on a desk, and leave it again.
Signal stamp() {
    Signal blow = thump(78, 1);
    add(blow,
        ring(mallet(0.0028), {{118, 0.12, 1}, {196, 0.1, 0.9}, {332, 0.07, 0.7}, {570, 0.05, 0.45}, {1040, 0.03, 0.25}}, 0.3), 0,
        2.4);
    add(blow, lowPassed(decaying(noise(0.06, 251), 0.0008, 0.045), 3800), 0, 1.1);
    Signal peel = sweptBand(
        noise(0.07, 252), [](double t) { return 1600 + 30'000 * t; }, 1.2);
    add(blow, shaped(std::move(peel), {{0, 0}, {0.05, 0.5}, {0.07, 0}}), 0.15, 0.35);
    add(blow, block(520, 0.25), 0.215);
    return inRoom(saturated(std::move(blow), 1.3), 0.35, 0.22);
}

/// The streak grows: a quick run up a scale without a name.
Signal streak() {
    Signal run = silence(0.01);
    constexpr double notes[] = {74, 76, 80, 83};
    for (int i = 0; i < 4; ++i) add(run, marimba(notes[i], 0.6 + 0.13 * i), 0.062 * i);
    add(run, shaker(0.8, 261), 0.18);
    return inRoom(run, 0.3, 0.25);
}

/// A mask of rubber is pulled off: it sticks, slips ever faster, and snaps.
Signal mask() {
    double phase = 0;
    Signal slips = silence(0.34);
    for (std::size_t i = 0; i < slips.size(); ++i) {
        const double t = static_cast<double>(i) / rate;
        phase += (38 + 420 * t * t * 6) / rate;
        if (phase >= 1) {
            phase -= 1;
            slips[i] = 1;
        }
    }
    add(slips, noise(0.34, 271), 0, 0.03);
    Signal rubber = sweptBand(
        slips, [](double t) { return 420 + 2600 * t * t * 6; }, 2.2);
    add(rubber,
        sweptBand(
            slips, [](double t) { return 980 + 3400 * t * t * 5; }, 3),
        0, 0.7);
    rubber = shaped(std::move(rubber), {{0, 0.25}, {0.3, 1}, {0.34, 0.2}});
    Signal off = scaled(std::move(rubber), 7);
    add(off, bandPassed(decaying(noise(0.09, 272), 0.0006, 0.07), 1500, 0.5), 0.335, 0.7);
    add(off, handDrum(260, 0.8, 273), 0.335, 0.45);
    return inRoom(off, 0.28, 0.18);
}

/// A sounder in the next room has something to tell.
Signal intel() {
    constexpr double gaps[] = {0.05, 0.11, 0.05, 0.05, 0.15, 0.08, 0.05, 0.12, 0.05};
    Signal wire = levelledBy(bandPassed(noise(0.75, 281), 2600, 2.5), [](double t) { return 0.05 * (t < 0.7 ? 1 : 0); });
    double at = 0.03;
    for (std::size_t i = 0; i < std::size(gaps); ++i) {
        add(wire, ring(mallet(0.0006), {{1340, 0.03, 1}, {2210, 0.025, 0.8}, {3650, 0.015, 0.5}}, 0.07), at,
            i % 3 == 0 ? 1 : 0.8);
        add(wire, block(430, 0.3), at + 0.003);
        at += gaps[i];
    }
    return inRoom(fadedOut(std::move(wire), 0.05), 0.35, 0.22);
}

/// Water runs over the fuse: it spits, and burns on lower and slower.
Signal slowFuse() {
    Signal hiss = sweptBand(
        noise(1.0, 291), [](double t) { return 900 + 6800 * std::exp(-t * 3); }, 0.9);
    hiss = levelledBy(std::move(hiss), [](double t) {
        const double gap = 34 * std::exp(-t * 2.1); // flutters ever slower
        return std::exp(-t * 2.2) * (0.6 + 0.4 * std::sin(2 * pi * gap * t));
    });
    add(hiss,
        crackle(
            0.5, [](double t) { return 260 * std::exp(-t * 7); }, 292),
        0, 0.55);
    for (int i = 0; i < 3; ++i) { // drops: a bubble's pitch rises as it closes
        Signal drop = silence(0.07);
        double phase = 0;
        for (std::size_t n = 0; n < drop.size(); ++n) {
            const double t = static_cast<double>(n) / rate;
            phase += 2 * pi * (520 + 90 * i) * (1 + 5 * t) / rate;
            drop[n] = std::sin(phase) * std::exp(-t * 60);
        }
        add(hiss, drop, 0.16 + 0.19 * i, 0.55 - 0.1 * i);
    }
    return inRoom(fadedOut(std::move(hiss), 0.15), 0.3, 0.25);
}

/// A line runs out over a wheel, faster and faster, and is gone.
Signal extraction() {
    Signal teeth = silence(0.62);
    double phase = 0;
    for (std::size_t i = 0; i < teeth.size(); ++i) {
        const double t = static_cast<double>(i) / rate;
        phase += (28 + 620 * t * t) / rate;
        if (phase < 1) continue;
        phase -= 1;
        teeth[i] = 1;
    }
    Signal wheel = ring(teeth, {{1250, 0.012, 1}, {2100, 0.01, 0.8}, {3480, 0.008, 0.5}}, 0.62);
    wheel = shaped(std::move(wheel), {{0, 0.5}, {0.4, 0.9}, {0.6, 0.15}, {0.62, 0}});
    Signal air = sweptBand(
        noise(0.7, 301), [](double t) { return 500 + 5200 * t * t; }, 0.8);
    add(wheel, shaped(std::move(air), {{0, 0}, {0.45, 1}, {0.6, 0.5}, {0.7, 0}}), 0, 0.9);
    add(wheel, ring(mallet(0.0005), {{1900, 0.05, 0.9}, {3170, 0.04, 0.6}, {5300, 0.03, 0.4}}, 0.12), 0.0, 1.2);
    return inRoom(wheel, 0.3, 0.25);
}

/// Cloth that beats in the wind, \p rate times a second at first.
Signal flutter(double seconds, double first, double slowing, std::uint64_t seed) {
    double phase = 0;
    Signal cloth = noise(seconds, seed);
    for (std::size_t i = 0; i < cloth.size(); ++i) {
        const double t = static_cast<double>(i) / rate;
        phase += first * std::exp(-t * slowing) / rate;
        cloth[i] *= std::pow(0.5 - 0.5 * std::cos(2 * pi * phase), 3);
    }
    Signal low = bandPassed(cloth, 340, 0.6);
    add(low, bandPassed(cloth, 1500, 0.7), 0, 0.5);
    return low;
}

/// Cloth rushes out, fills with a crack, and the lines sing.
Signal canopy() {
    Signal rush = sweptBand(
        noise(0.36, 311), [](double t) { return 500 + 9000 * t * t * 2; }, 0.7);
    Signal open = shaped(std::move(rush), {{0, 0}, {0.1, 0.12}, {0.33, 0.8}, {0.36, 0.4}});
    add(open, flutter(0.34, 34, 0, 312), 0.0, 0.8);
    Signal crack = decaying(noise(0.3, 313), 0.0006, 0.17);
    add(open, highPassed(lowPassed(std::move(crack), 6500), 250), 0.35, 1.3);
    add(open, thump(62, 1), 0.352, 1.4);
    add(open, thump(110, 0.8), 0.354, 0.9);
    add(open, levelledBy(flutter(0.9, 27, 1.4, 314), [](double t) { return std::exp(-t * 3.4); }), 0.38, 1.6);
    constexpr double lines[] = {45, 52, 57, 61};
    for (int i = 0; i < 4; ++i)
        add(open, string({pitch(lines[i]), 1.0, 0.9, 1800, 0.3, 0.4}, 315 + static_cast<std::uint64_t>(i)), 0.37 + 0.018 * i,
            0.4);
    return inRoom(fadedOut(std::move(open), 0.2), 0.35, 0.4);
}

/// The cloth loses its wind and comes down over everything.
Signal collapse() {
    Signal cloth = levelledBy(flutter(1.15, 15, 1.2, 321), [](double t) { return 0.35 + 0.65 * std::exp(-t * 1.8); });
    Signal wind = sweptBand(
        noise(1.1, 322), [](double t) { return 1900 * std::exp(-t * 2.3) + 120; }, 0.8);
    add(cloth, shaped(std::move(wind), {{0, 0}, {0.1, 0.7}, {1.1, 0}}), 0, 0.8);
    add(cloth, logDrum(92, 0.8), 0.78, 0.8);
    add(cloth, thump(58, 0.8), 0.8, 0.9);
    return inRoom(fadedOut(std::move(cloth), 0.2), 0.3, 0.3);
}

/// A personal best: four notes of metal and wood over a shaken gourd, seven to the bar.
Signal best() {
    constexpr double eighth = 0.105;
    struct Note {
        double at, note;
    };
    constexpr Note notes[] = {{0, 66}, {2, 73}, {4, 71}, {5, 76}, {6, 80}};
    Signal bar = silence(0.01);
    for (const Note& each : notes) {
        add(bar, vibraphone(each.note, each.at == 6 ? 0.9 : 0.2, 0.7), eighth * each.at, 0.8);
        add(bar, marimba(each.note - 12, 0.8), eighth * each.at, 0.7);
    }
    for (std::uint64_t i = 0; i < 7; ++i)
        add(bar, shaker(i == 0 || i == 2 || i == 4 ? 0.8 : 0.4, 331 + i), eighth * static_cast<double>(i));
    return inRoom(fadedOut(std::move(bar), 0.2), 0.35, 0.4);
}

/// A sheet of paper burns from its edge.
Signal burn() {
    Signal fire = sweptBand(
        noise(1.3, 341), [](double t) { return 700 + 2400 * std::sin(pi * std::min(t / 1.3, 1.0)); }, 0.5);
    fire = shaped(std::move(fire), {{0, 0}, {0.15, 0.5}, {0.7, 1}, {1.3, 0}});
    const Signal roar = lowPassed(noise(1.3, 342), 60);
    for (std::size_t i = 0; i < fire.size(); ++i) fire[i] *= 0.5 + 7 * std::abs(roar[i]);
    add(fire,
        crackle(
            1.3, [](double t) { return 60 + 420 * std::exp(-std::pow((t - 0.6) / 0.35, 2)); }, 343),
        0, 1.2);
    return inRoom(fadedOut(std::move(fire), 0.15), 0.2, 0.2);
}

} // namespace

std::vector<Recipe> missionCues() {
    return {
        {"strike", strike}, {"flare", flare},       {"heartbeat", heartbeat}, {"right", right},
        {"wrong", wrong},   {"late", late},         {"stamp", stamp},         {"streak", streak},
        {"mask", mask},     {"intel", intel},       {"slow-fuse", slowFuse},  {"extraction", extraction},
        {"canopy", canopy}, {"collapse", collapse}, {"best", best},           {"burn", burn},
    };
}

} // namespace synth
