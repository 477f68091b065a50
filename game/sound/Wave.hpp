#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>

namespace sound {

/// A file of sound, as our synthesiser writes them: RIFF WAVE, 16 bits, one channel or two. Read piece by piece, so that music
/// takes no memory.
class Wave {
public:
    /// Opens \p file; \ref frames is 0 where it is none of these.
    explicit Wave(const std::filesystem::path& file);

    int channels() const { return m_channels; }
    int rate() const { return m_rate; }
    /// Samples of each channel.
    std::size_t frames() const { return m_frames; }
    /// Fills \p samples with the interleaved frames from \p frame on; going round, so that the end is followed by the beginning.
    /// What cannot be read is silent.
    void read(std::size_t frame, std::span<std::int16_t> samples);

private:
    std::ifstream m_stream;
    std::streamoff m_data = 0; ///< where the samples begin
    int m_channels = 0, m_rate = 0;
    std::size_t m_frames = 0;
};

} // namespace sound
