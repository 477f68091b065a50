#include "Wave.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <stdexcept>

namespace synth {
namespace {

/// \p value in so many bytes, the lowest first.
void put(std::string& bytes, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

std::string header(std::uint32_t channels, std::uint32_t dataBytes) {
    constexpr std::uint32_t plainPcm = 1, bits = 16, formatBytes = 16;
    const std::uint32_t frameBytes = channels * bits / 8;
    std::string bytes = "RIFF";
    put(bytes, 36 + dataBytes, 4);
    bytes += "WAVEfmt ";
    put(bytes, formatBytes, 4);
    put(bytes, plainPcm, 2);
    put(bytes, channels, 2);
    put(bytes, rate, 4);
    put(bytes, rate * frameBytes, 4);
    put(bytes, frameBytes, 2);
    put(bytes, bits, 2);
    bytes += "data";
    put(bytes, dataBytes, 4);
    return bytes;
}

} // namespace

void writeWave(const std::string& file, const std::vector<Signal>& channels) {
    constexpr double full = 32767;
    const std::size_t frames = channels.front().size();
    std::string bytes =
        header(static_cast<std::uint32_t>(channels.size()), static_cast<std::uint32_t>(frames * channels.size() * 2));
    for (std::size_t i = 0; i < frames; ++i)
        for (const Signal& channel : channels) {
            const auto sample = static_cast<std::int16_t>(std::lround(std::clamp(channel[i], -1.0, 1.0) * full));
            put(bytes, static_cast<std::uint16_t>(sample), 2);
        }
    std::ofstream stream(file, std::ios::binary);
    stream << bytes;
    if (!stream.flush()) throw std::runtime_error(file + " cannot be written");
}

} // namespace synth
