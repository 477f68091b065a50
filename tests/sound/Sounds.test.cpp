#include "Loudness.hpp"
#include "screens/Cue.hpp"
#include "sound/SoundFile.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

// What the synthesiser has made, measured: levels, peaks, loops.

using screens::Cue;
using soundfile::channelsOf;

namespace {

using Samples = std::vector<double>;

constexpr int rate = 44'100;

double truePeakOf(const std::vector<Samples>& channels) { return 20 * std::log10(loudness::truePeak(channels)); }

Samples sumOf(const std::vector<Samples>& layers, std::size_t count) {
    Samples sum(layers.front().size(), 0.0);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t n = 0; n < sum.size(); ++n) sum[n] += layers[i][n];
    return sum;
}

std::vector<Samples> roundLayers() {
    std::vector<Samples> layers;
    for (const char* const name : {"round-1", "round-2", "round-3", "round-4"}) layers.push_back(channelsOf(name).front());
    return layers;
}

/// How far sample \p at of a loop is from where a cubic through the four around it would have it.
double surprise(const Samples& loop, std::size_t at) {
    const auto sample = [&](std::size_t offset) { return loop[(at + loop.size() + offset - 2) % loop.size()]; };
    return std::abs(sample(2) - (4 * (sample(1) + sample(3)) - sample(0) - sample(4)) / 6);
}

/// How much more the seam of a loop surprises than what lies around it; a click is far above 1.
double seamOf(const Samples& loop) {
    constexpr std::size_t around = 400;
    double seam = 0, beside = 1e-4;
    for (std::size_t i = 0; i < around; ++i) {
        const std::size_t at = loop.size() - around / 2 + i;
        const bool isSeam = i >= around / 2 - 3 && i < around / 2 + 3;
        (isSeam ? seam : beside) = std::max(isSeam ? seam : beside, surprise(loop, at % loop.size()));
    }
    return seam / beside;
}

/// What answers a touch: over in a blink, so measured over one.
bool isTouch(Cue cue) { return cue <= Cue::Resume; }

} // namespace

TEST_CASE("Each cue has a sound, six decibels above the music, without a click at its ends") {
    for (const Cue cue : screens::allCues()) {
        const std::string name(nameOf(cue));
        INFO(name);
        const auto channels = channelsOf(name);
        REQUIRE(channels.size() == 1);
        const Samples& samples = channels.front();
        CHECK(loudness::loudest(channels, rate, isTouch(cue) ? 0.1 : 0.4) == Approx(-12).margin(1));
        CHECK(truePeakOf(channels) < -1.1);
        CHECK(std::abs(samples.front()) < 0.02);
        CHECK(std::abs(samples.back()) < 0.002);
        CHECK(std::abs(std::accumulate(samples.begin(), samples.end(), 0.0)) / static_cast<double>(samples.size()) < 0.005);
        CHECK(static_cast<double>(samples.size()) < 2.5 * rate);
    }
}

TEST_CASE("The menu's music is at -18 LUFS and does not clip") {
    const auto channels = channelsOf("menu");
    REQUIRE(channels.size() == 2);
    CHECK(loudness::integrated(channels, rate) == Approx(-18).margin(0.3));
    CHECK(truePeakOf(channels) < -1.48);
    CHECK(channels[0] != channels[1]);
}

TEST_CASE("The round's layers are equally long, and together at -18 LUFS") {
    const auto layers = roundLayers();
    for (const Samples& layer : layers) CHECK(layer.size() == layers.front().size());
    CHECK(loudness::integrated({sumOf(layers, 4)}, rate) == Approx(-18).margin(0.3));
    CHECK(truePeakOf({sumOf(layers, 4)}) < -1.48);
}

TEST_CASE("Each layer of the round makes the music more, and none of them drowns it") {
    const auto layers = roundLayers();
    double before = loudness::integrated({layers.front()}, rate);
    CHECK(before > -22.5);
    for (std::size_t count = 2; count <= layers.size(); ++count) {
        const double now = loudness::integrated({sumOf(layers, count)}, rate);
        INFO(count);
        CHECK(now > before + 0.2);
        CHECK(now < before + 3);
        before = now;
    }
}

TEST_CASE("Music is in uneven metres: loops of whole bars of eleven and of seven eighths") {
    CHECK(channelsOf("menu").front().size() == 8 * 11 * 13'230);
    CHECK(channelsOf("round-1").front().size() == 16 * 7 * 9'800);
}

TEST_CASE("Loops go round without a click") {
    for (const char* const name : {"menu", "round-1", "round-2", "round-3", "round-4", "fuse-calm", "fuse-urgent"})
        for (const Samples& side : channelsOf(name)) {
            INFO(name);
            CHECK(seamOf(side) < 1.5);
        }
}

TEST_CASE("A loop that is cut off elsewhere would be heard to click") {
    Samples sine(rate);
    for (std::size_t i = 0; i < sine.size(); ++i)
        sine[i] = 0.3 * std::sin(2 * 3.14159265358979 * 220 * static_cast<double>(i) / rate);
    CHECK(seamOf(sine) < 1.5);
    sine.resize(sine.size() - 50);
    CHECK(seamOf(sine) > 10);
    Samples music = channelsOf("round-1").front();
    music.resize(music.size() - 30'000);
    CHECK(seamOf(music) > 1.5);
}

TEST_CASE("The fuse is as loud as music, and fiercer at its end") {
    CHECK(loudness::integrated(channelsOf("fuse-calm"), rate) == Approx(-18).margin(0.5));
    CHECK(loudness::integrated(channelsOf("fuse-urgent"), rate) == Approx(-18).margin(0.5));
    for (const char* const name : {"fuse-calm", "fuse-urgent"}) CHECK(truePeakOf(channelsOf(name)) < -1.48);
}
