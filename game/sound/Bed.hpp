#pragma once

#include "sound/Mix.hpp"
#include "sound/Wave.hpp"

#include <atomic>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace sound {

/// What lies under the cues: music and the fuse, mixed from their files. Layers of one piece of music run on one clock, so that
/// they stay together to the sample whenever each comes in.
///
/// One thread aims, another renders. It knows no device: a test can render as much as it likes.
class Bed {
public:
    static constexpr int rate = 44'100;

    explicit Bed(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Where the gains go from now on; they get there by and by, so that nothing clicks.
    void aim(const Mix& mix);
    /// The next frames, left and right in turn.
    void render(std::span<std::int16_t> stereo);
    /// Nothing sounds, and nothing is going to.
    bool isSilent() const;

private:
    struct Voice {
        std::unique_ptr<Wave> wave; ///< while it can be heard
        float gain = 0;
    };

    void addVoice(Strand strand, std::size_t frames);
    void rewind();
    std::size_t& clockOf(Strand strand);

    std::filesystem::path m_folder;
    std::array<std::atomic<float>, strandCount> m_aims{};
    std::atomic<bool> m_isHeard = false; ///< at the end of the last render
    std::array<Voice, strandCount> m_voices;
    std::array<std::size_t, 3> m_clocks{}; ///< in frames: of the menu's music, the round's, the fuse
    std::vector<std::int16_t> m_piece;     ///< of one voice
    std::vector<float> m_sum;
};

} // namespace sound
