#include "sound/Wave.hpp"

#include "archive/TemporaryFolder.hpp"
#include "sound/SoundFile.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using sound::Wave;
using Samples = std::vector<std::int16_t>;

TEST_CASE("A sound is read from where one likes, and goes round") {
    const TemporaryFolder folder;
    Wave wave(soundfile::written(folder.path(), "five.wav", {1, 2, 3, 4, 5}));
    CHECK(wave.channels() == 1);
    CHECK(wave.rate() == 44'100);
    REQUIRE(wave.frames() == 5);
    Samples samples(12);
    wave.read(3, samples);
    CHECK(samples == Samples{4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5});
    samples.resize(2);
    wave.read(11, samples);
    CHECK(samples == Samples{2, 3});
}

TEST_CASE("What is no sound, or another kind of it, has no frames and reads as silence") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "no.wav";
    for (const std::string& bytes :
         {std::string(), std::string("RIFF"), std::string("RIFF\0\0\0\0WAVEfmt ", 16), std::string(200, 'x')}) {
        std::ofstream(file, std::ios::binary) << bytes;
        Wave wave(file);
        CHECK(wave.frames() == 0);
        Samples samples{7, 7};
        wave.read(0, samples);
        CHECK(samples == Samples{0, 0});
    }
    CHECK(Wave(folder.path() / "none.wav").frames() == 0);
}

TEST_CASE("What is missing at the end of a sound that was cut off is silent") {
    const TemporaryFolder folder;
    const std::string file = soundfile::written(folder.path(), "cut.wav", {1, 2, 3, 4, 5, 6});
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 4);
    Samples samples(8);
    Wave(file).read(0, samples);
    CHECK(samples == Samples{1, 2, 3, 4, 0, 0, 1, 2});
}
