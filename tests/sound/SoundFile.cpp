#include "sound/SoundFile.hpp"

#include "Wave.hpp"
#include "archive/Paths.hpp"

#include <catch2/catch.hpp>

namespace soundfile {

std::vector<std::vector<double>> channelsOf(const std::string& name) {
    INFO(name);
    sound::Wave wave(archive::findPaths({}).sounds / (name + ".wav"));
    REQUIRE(wave.frames() > 0);
    REQUIRE(wave.rate() == 44'100);
    const auto width = static_cast<std::size_t>(wave.channels());
    std::vector<std::int16_t> samples(wave.frames() * width);
    wave.read(0, samples);
    std::vector<std::vector<double>> channels(width);
    for (std::size_t i = 0; i < samples.size(); ++i) channels[i % width].push_back(samples[i] / 32767.0);
    return channels;
}

std::string written(const std::filesystem::path& folder, const std::string& name, const std::vector<std::int16_t>& samples) {
    std::vector<double> signal;
    for (const std::int16_t sample : samples) signal.push_back(sample / 32767.0);
    const std::string path = (folder / name).string();
    synth::writeWave(path, {signal});
    return path;
}

} // namespace soundfile
