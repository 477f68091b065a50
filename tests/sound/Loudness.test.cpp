#include "Loudness.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using loudness::Channels;

namespace {

struct Part {
    double seconds, decibels;
};

/// A sine in so many channels, its peak level changing from part to part.
Channels sine(double hz, int rate, std::size_t channels, std::initializer_list<Part> parts) {
    std::vector<double> samples;
    for (const Part& part : parts) {
        const std::size_t end = samples.size() + static_cast<std::size_t>(part.seconds * rate);
        while (samples.size() < end)
            samples.push_back(std::pow(10.0, part.decibels / 20) *
                              std::sin(2 * std::numbers::pi * hz * static_cast<double>(samples.size()) / rate));
    }
    return Channels(channels, samples);
}

} // namespace

TEST_CASE("A full sine in one channel is at -3.01 LUFS, as the standard says") {
    CHECK(loudness::integrated(sine(997, 48'000, 1, {{5, 0}}), 48'000) == Approx(-3.01).margin(0.01));
    CHECK(loudness::integrated(sine(997, 44'100, 1, {{5, 0}}), 44'100) == Approx(-3.01).margin(0.01));
}

TEST_CASE("The meter reads the test signals of EBU Tech 3341 right") {
    const auto read = [](std::initializer_list<Part> parts) {
        return loudness::integrated(sine(1000, 48'000, 2, parts), 48'000);
    };
    CHECK(read({{20, -23}}) == Approx(-23).margin(0.1));
    CHECK(read({{20, -33}}) == Approx(-33).margin(0.1));
    CHECK(read({{10, -36}, {60, -23}, {10, -36}}) == Approx(-23).margin(0.1));
    CHECK(read({{10, -72}, {10, -36}, {60, -23}, {10, -36}, {10, -72}}) == Approx(-23).margin(0.1));
    CHECK(read({{20, -26}, {20.1, -20}, {20, -26}}) == Approx(-23).margin(0.1));
}

TEST_CASE("Lows count for less and heights for more, as the ear has it") {
    const auto at = [](double hz) { return loudness::integrated(sine(hz, 44'100, 1, {{2, -20}}), 44'100); };
    CHECK(at(40) < at(1000) - 4);
    CHECK(at(6000) == Approx(at(1000) + 3.3).margin(0.4));
}

TEST_CASE("The loudest moment is found wherever it is") {
    const Channels sound = sine(1000, 48'000, 2, {{2, -40}, {0.4, -20}, {2, -40}});
    CHECK(loudness::loudest(sound, 48'000, 0.4) == Approx(-20).margin(0.2));
    CHECK(loudness::loudest(sine(1000, 48'000, 2, {{0.1, -20}}), 48'000, 0.4) == Approx(-20).margin(0.3));
}

TEST_CASE("A peak between two samples is found, as in the test signals of EBU Tech 3341") {
    const auto peak = [](std::size_t period, double phase) {
        std::vector<double> samples(4800);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = 0.5 * std::sin(std::numbers::pi * static_cast<double>(i) / 4800) *
                         std::sin(2 * std::numbers::pi * (static_cast<double>(i) / static_cast<double>(period) + phase / 360));
        return 20 * std::log10(loudness::truePeak({samples}));
    };
    CHECK(peak(4, 0) == Approx(-6.0).margin(0.2));
    CHECK(peak(4, 45) == Approx(-6.0).margin(0.2));
    CHECK(peak(6, 60) == Approx(-6.0).margin(0.2));
    CHECK(peak(8, 67.5) == Approx(-6.0).margin(0.2));
    CHECK(loudness::truePeak({{}}) == 0);
}

TEST_CASE("Silence has no loudness") {
    CHECK(std::isinf(loudness::integrated({std::vector<double>(48'000, 0.0)}, 48'000)));
    CHECK(std::isinf(loudness::loudest({{}}, 48'000, 0.4)));
}
