#include "Cues.hpp"
#include "Instruments.hpp"

#include <cmath>
#include <numbers>

// Paper, wood, keys and switches: a desk of the sixties.

namespace synth {
namespace {

constexpr double pi = std::numbers::pi;

/// Paper that slides or is turned: a band that moves from one pitch to another, roughened as paper is by its fibres.
Signal paper(double seconds, double from, double to, std::uint64_t seed) {
    Signal rubbed = noise(seconds, seed);
    const Signal fibres = lowPassed(noise(seconds, seed + 1), 90);
    for (std::size_t i = 0; i < rubbed.size(); ++i) rubbed[i] *= 0.35 + 9 * fibres[i] * fibres[i] * 10;
    add(rubbed,
        grains(
            seconds, [](double) { return 900.0; }, seed + 2),
        0, 0.8);
    const auto middle = [=](double t) { return from * std::pow(to / from, t / seconds); };
    Signal sheet = sweptBand(rubbed, middle, 0.9);
    add(sheet,
        sweptBand(
            rubbed, [=](double t) { return 2.3 * middle(t); }, 1.4),
        0, 0.6);
    return sheet;
}

/// A knuckle or a thing of wood on the desk's top.
Signal knock(double size, double hardness) {
    return ring(mallet(0.005 - 0.0035 * hardness),
                {{142 / size, 0.12, 0.8},
                 {233 / size, 0.11, 1},
                 {391 / size, 0.09, 0.9},
                 {640 / size, 0.06, 0.6},
                 {1130 / size, 0.04, 0.45},
                 {1980 / size, 0.025, 0.3}},
                0.26);
}

/// A small part of metal that falls into place.
Signal latch(double hz, double force) {
    return ring(
        mallet(0.0005),
        {{hz, 0.06, force}, {hz * 1.71, 0.05, 0.7 * force}, {hz * 2.64, 0.035, 0.5 * force}, {hz * 3.9, 0.02, 0.3 * force}}, 0.1);
}

Signal focus() {
    Signal tick = block(1460, 0.8);
    add(tick, knock(0.6, 0.8), 0, 0.35);
    return inRoom(tick, 0.25, 0.12);
}

Signal change() {
    Signal turned = latch(2150, 0.7);
    add(turned, knock(0.75, 0.9), 0.034, 1.1);
    add(turned, latch(1620, 0.8), 0.036);
    return inRoom(turned, 0.25, 0.12);
}

Signal openSheet() {
    Signal sheet = shaped(paper(0.30, 1500, 4200, 21), {{0, 0}, {0.05, 0.35}, {0.19, 1}, {0.25, 0.35}, {0.30, 0}});
    add(sheet, knock(1.3, 0.2), 0.225, 0.9);
    return inRoom(sheet, 0.3, 0.18);
}

Signal closeSheet() {
    Signal sheet = shaped(paper(0.26, 3900, 1300, 22), {{0, 0}, {0.03, 0.9}, {0.12, 0.6}, {0.26, 0}});
    add(sheet, knock(1.7, 0.1), 0.16, 1.1);
    return inRoom(sheet, 0.3, 0.18);
}

/// A message has come: the bell of a desk under a hand.
Signal notice() {
    Signal bell =
        ring(mallet(0.0008),
             {{1568, 0.55, 1}, {1572.5, 0.5, 0.6}, {2 * 1568 * 1.38, 0.28, 0.5}, {4210, 0.16, 0.35}, {6890, 0.08, 0.2}}, 0.6);
    add(bell, knock(0.9, 0.7), 0, 0.7);
    return inRoom(bell, 0.3, 0.25);
}

/// A card is dealt: it bends, leaves the thumb and slaps the table.
Signal card() {
    Signal slide = shaped(paper(0.085, 2400, 6200, 31), {{0, 0}, {0.05, 0.8}, {0.085, 0.2}});
    Signal dealt = scaled(std::move(slide), 0.9);
    Signal slap = decaying(noise(0.05, 33), 0.0004, 0.035);
    add(dealt, bandPassed(slap, 2700, 0.6), 0.085, 1.7);
    add(dealt, knock(0.9, 0.6), 0.086, 1.2);
    return inRoom(dealt, 0.3, 0.16);
}

/// A tick is made with a pencil.
Signal pick() {
    Signal stroke = shaped(paper(0.11, 3000, 5200, 41), {{0, 0.9}, {0.03, 0.5}, {0.045, 0.15}, {0.06, 1}, {0.11, 0}});
    add(stroke, block(2050, 0.35));
    return inRoom(stroke, 0.2, 0.12);
}

Signal lift() {
    Signal raised = shaped(paper(0.13, 1100, 3300, 51), {{0, 0.2}, {0.09, 1}, {0.13, 0}});
    add(raised, block(880, 0.25), 0.01);
    return inRoom(raised, 0.2, 0.12);
}

Signal drop() {
    Signal put = knock(1.0, 0.55);
    add(put, shaped(paper(0.07, 2600, 1200, 61), {{0, 0.7}, {0.07, 0}}), 0.004, 0.3);
    return inRoom(put, 0.28, 0.15);
}

/// One notch of the dial.
Signal detent() {
    Signal click = latch(2750, 0.8);
    add(click, block(690, 0.3), 0.0035);
    return inRoom(click, 0.18, 0.1);
}

/// A key of a typewriter: the finger, the lever, the type on the roller.
Signal letter() {
    Signal key = scaled(knock(0.62, 0.4), 0.5);
    add(key, latch(1880, 0.3), 0.012);
    add(key, knock(0.82, 0.95), 0.031, 1.1);
    add(key, latch(3150, 0.65), 0.031);
    add(key, highPassed(decaying(noise(0.03, 71), 0.0004, 0.018), 2200), 0.031, 0.35);
    return inRoom(key, 0.24, 0.13);
}

/// A bolt slides and falls in.
Signal lockIn() {
    Signal slide = shaped(sweptBand(
                              noise(0.09, 81), [](double t) { return 900 + 9000 * t; }, 1.6),
                          {{0, 0.2}, {0.07, 0.8}, {0.09, 0.1}});
    Signal bolt = scaled(std::move(slide), 0.55);
    add(bolt, knock(1.25, 0.7), 0.088, 1.6);
    add(bolt, latch(1240, 0.9), 0.09);
    add(bolt, latch(2080, 0.5), 0.104);
    return inRoom(bolt, 0.3, 0.18);
}

/// A run of a teleprinter: wheel and hammers, never twice alike.
Signal typing() {
    Chance chance(91);
    Signal run = levelledBy(bandPassed(noise(0.62, 92), 210, 0.8),
                            [](double t) { return 0.16 * (0.6 + 0.4 * std::sin(2 * pi * 50 * t)); });
    run = shaped(std::move(run), {{0, 0}, {0.03, 1}, {0.56, 1}, {0.62, 0}});
    for (int i = 0; i < 6; ++i) {
        const double at = 0.03 + 0.092 * i + chance.between(-0.006, 0.006), force = chance.between(0.6, 1);
        add(run, knock(chance.between(0.62, 0.7), 0.9), at, 0.8 * force);
        add(run, latch(chance.between(1900, 2500), 0.55), at + 0.002, force);
        add(run, highPassed(decaying(noise(0.025, 93 + static_cast<std::uint64_t>(i)), 0.0004, 0.016), 2600), at, 0.3 * force);
    }
    return inRoom(run, 0.22, 0.15);
}

/// A page of the file is turned over.
Signal clue() {
    Signal page = shaped(paper(0.22, 1700, 3600, 101), {{0, 0}, {0.06, 0.8}, {0.12, 0.5}, {0.17, 1}, {0.22, 0}});
    Signal flap = levelledBy(bandPassed(noise(0.12, 102), 620, 0.8),
                             [](double t) { return std::pow(std::sin(2 * pi * 26 * t), 2) * std::exp(-t * 14); });
    add(page, flap, 0.14, 2.2);
    add(page, knock(1.4, 0.15), 0.235, 0.8);
    return inRoom(page, 0.3, 0.16);
}

/// Clockwork that runs down, and starts again: a ratchet whose teeth come by ever later, or ever sooner.
Signal clockwork(double firstGap, double factor, int teeth, double knockAt) {
    Signal works = silence(0.02);
    double at = 0.005, gap = firstGap;
    for (int i = 0; i < teeth; ++i, at += gap, gap *= factor) {
        add(works, latch(i % 2 == 0 ? 1980 : 1720, 0.75), at);
        add(works, block(i % 2 == 0 ? 760 : 640, 0.4), at + 0.002);
    }
    add(works, knock(1.8, 0.25), knockAt < 0 ? at : knockAt, 1.4);
    return inRoom(works, 0.28, 0.18);
}

Signal pause() { return clockwork(0.05, 1.55, 5, -1); }
Signal resume() { return clockwork(0.17, 0.66, 6, 0.0); }

} // namespace

std::vector<Recipe> deskCues() {
    return {
        {"focus", focus},   {"change", change}, {"open", openSheet}, {"close", closeSheet},
        {"notice", notice}, {"card", card},     {"pick", pick},      {"lift", lift},
        {"drop", drop},     {"detent", detent}, {"letter", letter},  {"lock-in", lockIn},
        {"typing", typing}, {"clue", clue},     {"pause", pause},    {"resume", resume},
    };
}

} // namespace synth
