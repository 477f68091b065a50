#include "sound/Wave.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace sound {
namespace {

std::uint32_t number(std::span<const char> bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[i]);
    return value;
}

/// A chunk of a RIFF file: four letters and how many bytes follow.
struct Chunk {
    std::array<char, 8> head{};

    bool read(std::istream& stream) { return static_cast<bool>(stream.read(head.data(), std::ssize(head))); }
    std::string_view name() const { return {head.data(), 4}; }
    std::uint32_t size() const { return number(std::span(head).subspan(4)); }
};

} // namespace

Wave::Wave(const std::filesystem::path& file) : m_stream(file, std::ios::binary) {
    Chunk riff;
    std::array<char, 4> form{};
    if (!riff.read(m_stream) || riff.name() != "RIFF" || !m_stream.read(form.data(), std::ssize(form))) return;
    for (Chunk chunk; chunk.read(m_stream); m_stream.seekg(std::streamoff{chunk.size()} + chunk.size() % 2, std::ios::cur)) {
        std::array<char, 16> format{};
        if (chunk.name() == "fmt " && m_stream.read(format.data(), std::ssize(format))) {
            const std::span bytes(format);
            const bool isPlain = number(bytes.first(2)) == 1 && number(bytes.subspan(14, 2)) == 16;
            m_channels = isPlain ? static_cast<int>(number(bytes.subspan(2, 2))) : 0;
            m_rate = static_cast<int>(number(bytes.subspan(4, 4)));
            m_stream.seekg(-std::ssize(format), std::ios::cur);
        } else if (chunk.name() == "data" && (m_channels == 1 || m_channels == 2)) {
            m_data = m_stream.tellg();
            m_frames = chunk.size() / (2U * static_cast<unsigned>(m_channels));
            return;
        }
    }
}

void Wave::read(std::size_t frame, std::span<std::int16_t> samples) {
    const auto width = static_cast<std::size_t>(m_channels);
    while (!samples.empty() && m_frames > 0) {
        frame %= m_frames;
        const auto piece = samples.first(std::min(samples.size(), (m_frames - frame) * width));
        std::ranges::fill(piece, std::int16_t{0});
        m_stream.clear();
        m_stream.seekg(m_data + static_cast<std::streamoff>(frame * width * sizeof(std::int16_t)));
        m_stream.read(reinterpret_cast<char*>(piece.data()), static_cast<std::streamsize>(piece.size_bytes()));
        frame += piece.size() / width;
        samples = samples.subspan(piece.size());
    }
    std::ranges::fill(samples, std::int16_t{0});
}

} // namespace sound
