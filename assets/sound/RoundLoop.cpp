#include "Instruments.hpp"
#include "Music.hpp"

#include <cmath>

namespace synth {
namespace {

constexpr std::size_t eighth = 9'800; // 0.222 s
constexpr int inBar = 7, bars = 16;

/// What is played over in each bar: root, fifth, octave and a colour for the bass, three notes for the guitar.
struct Harmony {
    double root, fifth, octave, colour;
    double low, middle, high;
};
constexpr Harmony d{38, 45, 50, 47, 57, 62, 65}, f{41, 48, 53, 50, 57, 60, 64}, b{34, 41, 46, 43, 58, 62, 64},
    e{40, 46, 52, 50, 55, 58, 62}, a{33, 40, 45, 46, 55, 61, 64};
constexpr const Harmony* form[bars] = {&d, &d, &d, &d, &f, &f, &f, &f, &b, &b, &b, &b, &e, &e, &a, &a};

struct Note {
    int bar;
    double at, note, length;
};
constexpr Note tune[] = {
    {0, 4, 69, .9},   {0, 5, 74, .9},   {0, 6, 76, .9},   {1, 0, 77, 3.8},  {1, 4, 76, 2.6},  //
    {2, 4, 72, .9},   {2, 5, 76, .9},   {2, 6, 81, .9},   {3, 0, 71, 3.8},  {3, 4, 69, 2.6},  //
    {4, 4, 72, .9},   {4, 5, 77, .9},   {4, 6, 79, .9},   {5, 0, 83, 3.8},  {5, 4, 81, 2.6},  //
    {6, 0, 79, 1.8},  {6, 2, 76, 1.8},  {6, 4, 72, 2.6},  {7, 0, 74, 5.5},                    //
    {8, 4, 74, .9},   {8, 5, 77, .9},   {8, 6, 81, .9},   {9, 0, 76, 3.8},  {9, 4, 74, 2.6},  //
    {10, 0, 72, 1.8}, {10, 2, 69, 1.8}, {10, 4, 67, 2.6}, {11, 0, 69, 5.5},                   //
    {12, 4, 67, .9},  {12, 5, 70, .9},  {12, 6, 74, .9},  {13, 0, 79, 3.8}, {13, 4, 77, 2.6}, //
    {14, 0, 76, 1.8}, {14, 2, 73, 1.8}, {14, 4, 70, 2.6}, {15, 0, 69, 3.8}, {15, 4, 73, .9},  {15, 5, 76, .9}, {15, 6, 79, .9},
};

/// What keeps going whatever happens: the bass, and a clock that has been taught to count to seven.
Signal bassAndClock() {
    Grid grid(eighth, inBar, bars, 601);
    std::uint64_t seed = 6000;
    const auto pluck = [&](int bar, double at, double note, double length, double force) {
        grid.play(bar, at, bass(note, grid.secondsOf(length), force, seed += 2));
    };
    for (int bar = 0; bar < bars; ++bar) {
        const Harmony& h = *form[bar];
        pluck(bar, 0, h.root, 1.8, 1);
        pluck(bar, 2, h.fifth, 1.6, 0.8);
        pluck(bar, 4, h.octave, 0.9, 0.9);
        pluck(bar, 5, h.colour, 0.9, 0.75);
        if (bar % 2 == 1) pluck(bar, 6, h.fifth, 0.8, 0.7);
        for (const double at : {0.0, 2.0, 4.0}) grid.play(bar, at, block(at == 0 ? 1130 : 860, at == 0 ? 0.5 : 0.38));
        grid.play(bar, 5.5, block(1130, 0.16));
    }
    return grid.samples();
}

Signal drums() {
    Grid grid(eighth, inBar, bars, 602);
    std::uint64_t seed = 6300;
    constexpr double low = 168, high = 262;
    struct Hit {
        double at, hz, force;
    };
    constexpr Hit even[] = {{0, low, .95}, {1, high, .3}, {2, high, .7},   {3, high, .35},
                            {4, low, .8},  {5, high, .6}, {5.5, high, .3}, {6, high, .7}};
    constexpr Hit odd[] = {{0, low, .9},     {1.5, low, .4}, {2, high, .75}, {3, low, .3},   {4, high, .8},
                           {4.5, high, .35}, {5, low, .7},   {6, high, .55}, {6.5, low, .45}};
    for (int bar = 0; bar < bars; ++bar) {
        const auto hit = [&](const Hit& h) { grid.play(bar, h.at, handDrum(h.hz, h.force, ++seed)); };
        if (bar % 2 == 0) {
            for (const Hit& h : even) hit(h);
        } else {
            for (const Hit& h : odd) hit(h);
        }
        grid.play(bar, 0, thump(60, 0.8));
        grid.play(bar, 4, thump(60, 0.55));
        for (int at = 0; at < 2 * inBar; ++at) {
            const double force = at % 2 == 1 ? 0.18 : (at == 0 || at == 4 || at == 8 ? 0.6 : 0.35);
            grid.play(bar, at / 2.0, shaker(force, ++seed));
        }
        for (const double at : {2.0, 5.0}) grid.play(bar, at, brush(grid.secondsOf(1), 0.4, ++seed));
    }
    return grid.samples();
}

Signal guitar() {
    Grid grid(eighth, inBar, bars, 603);
    std::uint64_t seed = 6800;
    for (int bar = 0; bar < bars; ++bar) {
        const Harmony& h = *form[bar];
        const double steps[][3] = {{0, h.low, .8},    {1, h.high, .55}, {1.5, h.middle, .4}, {2, h.low, .7},    {3, h.high, .6},
                                   {4, h.middle, .8}, {5, h.high, .6},  {5.5, h.low, .4},    {6, h.middle, .55}};
        for (const auto& step : steps) grid.play(bar, step[0], mutedGuitar(step[1], step[2], seed += 2));
        if (bar % 4 == 3)
            for (int i = 0; i < 3; ++i) grid.play(bar, 4.0 + i, logDrum(pitch(h.low - 12 + 2 * i), 0.6));
    }
    return grid.samples();
}

Signal melody() {
    Grid grid(eighth, inBar, bars, 604);
    std::uint64_t seed = 7200;
    for (const Note& n : tune) {
        const bool isLong = n.length > 1;
        grid.play(n.bar, n.at, vibraphone(n.note, grid.secondsOf(n.length), isLong ? 0.75 : 0.6));
        grid.play(n.bar, n.at, marimba(n.note - 12, isLong ? 0.8 : 0.65), 0.7);
        if (isLong) grid.play(n.bar, n.at + 0.02, hammered(n.note - 12, 0.5, seed += 2), 0.5);
    }
    return grid.samples();
}

Signal inThisRoom(const Signal& dry) {
    return goneRound(dry, [](Signal s) { return lowPassed(inRoom(highPassed(std::move(s), 45), 0.2, 0.35), 11'500); });
}

} // namespace

std::array<Signal, roundLayers> roundLoop() {
    return {inThisRoom(bassAndClock()), inThisRoom(drums()), inThisRoom(guitar()), inThisRoom(melody())};
}

} // namespace synth
