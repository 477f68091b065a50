#pragma once

#include "screens/Hearing.hpp"
#include "sound/Mix.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace sound {

/// Plays what is heard on the screens. All that takes time (looking for a device, opening it, reading sounds) is done on a thread
/// of its own, which begins with the first thing to be heard, so that neither a frame nor an answer ever waits for a device.
///
/// Without a device, or when it goes while playing, there is silence and one line on standard error; when something is to be
/// heard later on, it is looked for again. When nothing has sounded for a few seconds the device is let go of, and nothing runs.
class Player {
public:
    /// \param folder  of the sounds
    explicit Player(std::filesystem::path folder);
    /// Ends at once; a device that does not answer is not waited for.
    ~Player();
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    /// \p cues now, and \p sounds from now on. Takes no time.
    void hear(const std::vector<screens::Cue>& cues, const screens::Soundscape& sounds, const Volumes& volumes);

private:
    class Worker;

    std::filesystem::path m_folder;
    std::shared_ptr<Worker> m_worker; ///< from the first sound on; its thread keeps it too
};

} // namespace sound
