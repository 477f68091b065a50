#include "Instruments.hpp"
#include "Music.hpp"

#include <cmath>
#include <numbers>

namespace synth {
namespace {

constexpr std::size_t eighth = 13'230; // 0.3 s
constexpr int inBar = 11, bars = 8;

struct Note {
    int bar;
    double at, note, length, force;
};

constexpr Note bassLine[] = {
    {0, 0, 40, 3.6, 1.0}, {0, 4, 47, 2.6, .85}, {0, 7, 45, 1.8, .8},  {0, 9, 47, 1.8, .75},                       //
    {1, 0, 40, 3.6, 1.0}, {1, 4, 50, 2.6, .85}, {1, 7, 47, 1.8, .8},  {1, 9, 45, 0.9, .7},  {1, 10, 43, 0.9, .7}, //
    {2, 0, 36, 3.6, 1.0}, {2, 4, 43, 2.6, .85}, {2, 7, 52, 1.8, .8},  {2, 9, 43, 1.8, .75},                       //
    {3, 0, 36, 3.6, 1.0}, {3, 4, 43, 2.6, .85}, {3, 7, 42, 1.8, .8},  {3, 9, 38, 1.8, .8},                        //
    {4, 0, 45, 3.6, 1.0}, {4, 4, 48, 2.6, .85}, {4, 7, 50, 1.8, .8},  {4, 9, 52, 1.8, .75},                       //
    {5, 0, 45, 3.6, 1.0}, {5, 4, 52, 2.6, .85}, {5, 7, 50, 1.8, .8},  {5, 9, 48, 0.9, .7},  {5, 10, 45, 0.9, .7}, //
    {6, 0, 42, 3.6, 1.0}, {6, 4, 45, 2.6, .85}, {6, 7, 48, 1.8, .8},  {6, 9, 47, 1.8, .8},                        //
    {7, 0, 35, 3.6, 1.0}, {7, 4, 42, 2.6, .9},  {7, 7, 39, 1.8, .85}, {7, 9, 35, 1.8, .8},
};

constexpr Note question[] = {
    {0, 4, 71, 2.8, .6},  {0, 7, 78, 1.9, .7},  {0, 9, 76, 1.9, .6},  {1, 0, 73, 3.8, .65}, {1, 4, 71, 3.5, .5}, //
    {2, 2, 76, 1.9, .55}, {2, 4, 78, 2.8, .65}, {2, 7, 71, 3.8, .55}, {3, 2, 69, 1.9, .5},  {3, 4, 67, 2.8, .55},
    {3, 7, 66, 3.5, .5}, //
    {4, 2, 72, 1.9, .55}, {4, 4, 76, 2.8, .65}, {4, 7, 79, 1.9, .7},  {4, 9, 78, 1.9, .6},  {5, 0, 76, 3.8, .65},
    {5, 4, 74, 2.8, .55}, {5, 7, 71, 3.5, .5}, //
    {6, 0, 72, 1.9, .55}, {6, 2, 71, 1.9, .5},  {6, 4, 69, 2.8, .55}, {6, 7, 76, 3.8, .65}, {7, 4, 75, 2.8, .55},
    {7, 7, 72, 1.9, .5},  {7, 9, 71, 1.8, .5},
};

constexpr Note answer[] = {
    {1, 8, 66, 1, .5}, {1, 9, 67, 1, .55}, {1, 10, 69, 1, .6},  {3, 8, 71, 1, .5}, {3, 9, 69, 1, .55}, {3, 10, 73, 1, .6}, //
    {5, 8, 72, 1, .5}, {5, 9, 71, 1, .55}, {5, 10, 67, 1, .55}, {7, 1, 66, 1, .5}, {7, 2, 69, 1, .55}, {7, 3, 72, 1, .6},
};

/// The chord of each bar, from below.
constexpr double chords[bars][3] = {{55, 62, 66}, {55, 61, 66}, {55, 59, 66}, {55, 62, 66},
                                    {60, 64, 71}, {60, 66, 71}, {57, 60, 64}, {57, 63, 72}};

Signal basses() {
    Grid grid(eighth, inBar, bars, 501);
    std::uint64_t seed = 5000;
    for (const Note& n : bassLine) grid.play(n.bar, n.at, bass(n.note, grid.secondsOf(n.length), n.force, seed += 2));
    return grid.samples();
}

Signal vibes() {
    Grid grid(eighth, inBar, bars, 502);
    for (const Note& n : question) grid.play(n.bar, n.at, vibraphone(n.note, grid.secondsOf(n.length), n.force));
    return grid.samples();
}

Signal hammers() {
    Grid grid(eighth, inBar, bars, 503);
    std::uint64_t seed = 5200;
    for (const Note& n : answer) grid.play(n.bar, n.at, hammered(n.note, n.force, seed += 2));
    return grid.samples();
}

Signal guitar() {
    Grid grid(eighth, inBar, bars, 504);
    std::uint64_t seed = 5300;
    for (int bar = 0; bar < bars; ++bar)
        for (const double at : {4.0, 9.0, 10.0})
            for (int i = 0; i < 3; ++i)
                grid.play(bar, at + 0.03 * i, mutedGuitar(chords[bar][i], at == 10 ? 0.35 : 0.6, seed += 2));
    return grid.samples();
}

Signal drums() {
    Grid grid(eighth, inBar, bars, 505);
    std::uint64_t seed = 5600;
    for (int bar = 0; bar < bars; ++bar) {
        grid.play(bar, 0, thump(58, 0.7));
        grid.play(bar, 7, thump(58, 0.45));
        for (const double at : {0.0, 4.0, 7.0}) grid.play(bar, at, brush(grid.secondsOf(1.7), at == 0 ? 0.5 : 0.38, ++seed));
        for (const double at : {2.0, 9.0}) grid.play(bar, at, snap(0.75, ++seed));
        for (int at = 0; at < inBar; ++at) {
            const bool isHeavy = at == 0 || at == 2 || at == 4 || at == 7 || at == 9;
            grid.play(bar, at, shaker(isHeavy ? 0.5 : 0.22, ++seed));
        }
        if (bar % 4 == 3) grid.play(bar, 6, block(820, 0.4));
        if (bar % 2 == 1) grid.play(bar, 10.5, block(690, 0.3));
    }
    return grid.samples();
}

/// \p part into \p mix from \p place: -1 is left, 1 is right; of constant power.
void place(Stereo& mix, const Signal& part, double gain, double place) {
    const double angle = (place + 1) * std::numbers::pi / 4;
    add(mix.left, part, 0, gain * std::cos(angle) * std::numbers::sqrt2);
    add(mix.right, part, 0, gain * std::sin(angle) * std::numbers::sqrt2);
}

} // namespace

Stereo menuLoop() {
    Stereo mix;
    place(mix, basses(), 1.0, 0);
    place(mix, drums(), 0.75, -0.15);
    place(mix, guitar(), 0.5, 0.5);
    place(mix, vibes(), 0.85, -0.4);
    place(mix, hammers(), 0.6, 0.6);
    const auto warm = [](Signal s, int ear) { return lowPassed(inRoom(highPassed(std::move(s), 32), 0.22, 0.45, ear), 11'500); };
    return {goneRound(mix.left, [&](Signal s) { return warm(std::move(s), 0); }),
            goneRound(mix.right, [&](Signal s) { return warm(std::move(s), 1); })};
}

} // namespace synth
