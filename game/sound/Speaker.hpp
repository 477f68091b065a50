#pragma once

#include "screens/Cue.hpp"
#include "sound/Bed.hpp"
#include "sound/Sfml.hpp"

#include <array>
#include <filesystem>
#include <memory>

namespace sound {

/// The open device with all that sounds on it. While there is one, the system's audio threads run; so it is made when something
/// is to be heard and let go of when nothing has been for a while.
///
/// Cues are sounds of their own and start at once; music and fuse come as one stream.
class Speaker {
public:
    /// \param folder  of the sounds
    /// \param bed     outlives this
    Speaker(std::filesystem::path folder, Bed& bed);
    ~Speaker();
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    /// Plays \p cue once, \p gain loud.
    void play(screens::Cue cue, float gain);
    /// Lets the bed sound, from when it first has something to.
    void playBed();

private:
    class BedStream;

    const sf::SoundBuffer* bufferOf(screens::Cue cue);

    std::filesystem::path m_folder;
    Bed& m_bed;
    std::array<std::unique_ptr<sf::SoundBuffer>, screens::cueCount> m_buffers; ///< read when first wanted
    std::array<std::unique_ptr<sf::Sound>, 12> m_voices;
    std::size_t m_next = 0;     ///< the voice that has sounded longest
    std::uint32_t m_played = 0; ///< how many cues
    std::unique_ptr<BedStream> m_stream;
};

} // namespace sound
