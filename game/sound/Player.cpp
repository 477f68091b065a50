#include "sound/Player.hpp"

#include "screens/Complaint.hpp"
#include "sound/Bed.hpp"
#include "sound/Device.hpp"
#include "sound/Speaker.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace sound {
namespace {

using Clock = std::chrono::steady_clock;

/// A device is let go of when nothing has sounded for so long.
constexpr auto lingering = std::chrono::seconds(5);
/// Where there was no device, so long passes before it is looked for again.
constexpr auto lookAgain = std::chrono::seconds(30);
/// A cue that had to wait longer than this, for a device, is left out.
constexpr auto stale = std::chrono::milliseconds(300);
/// The player's thread is waited for so long at the end.
constexpr auto patience = std::chrono::milliseconds(1500);

struct Due {
    screens::Cue cue{};
    float gain = 0;
    Clock::time_point since;
};

} // namespace

/// The thread with the device. Whatever it is told waits in an inbox until it comes to it.
class Player::Worker {
public:
    explicit Worker(const std::filesystem::path& folder) : m_folder(folder), m_bed(folder) {}

    /// Lets \p worker run on a thread that keeps it alive.
    static void start(const std::shared_ptr<Worker>& worker) {
        worker->m_thread = std::thread([worker] { worker->run(); });
    }
    void tell(const std::vector<screens::Cue>& cues, float gain, const Mix& mix);
    void leave();

private:
    void run();
    bool waitsInVain(std::unique_lock<std::mutex>& lock);
    void work(const std::vector<Due>& due);
    bool isOpen();
    void loseDevice(const char* what);

    std::filesystem::path m_folder;
    Bed m_bed;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_told, m_gone;
    std::vector<Due> m_inbox;
    bool m_isTold = false, m_isLeaving = false, m_hasLeft = false;

    // Of the thread alone.
    std::unique_ptr<Speaker> m_speaker;
    std::optional<Clock::time_point> m_missed; ///< when no device was found
    bool m_hasComplained = false;
};

void Player::Worker::tell(const std::vector<screens::Cue>& cues, float gain, const Mix& mix) {
    const bool wasSilent = m_bed.isSilent();
    m_bed.aim(mix);
    if (cues.empty() && (!wasSilent || m_bed.isSilent())) return; // a bed that sounds already follows by itself
    {
        const std::lock_guard lock(m_mutex);
        for (const screens::Cue cue : cues)
            if (gain > 0) m_inbox.push_back({cue, gain, Clock::now()});
        m_isTold = true;
    }
    m_told.notify_one();
}

/// Waits a little for the thread to end, and leaves it behind when a device does not let go of it.
void Player::Worker::leave() {
    std::unique_lock lock(m_mutex);
    m_isLeaving = true;
    m_told.notify_one();
    const bool hasLeft = m_gone.wait_for(lock, patience, [this] { return m_hasLeft; });
    lock.unlock();
    if (hasLeft)
        m_thread.join();
    else
        m_thread.detach();
}

void Player::Worker::run() {
    std::unique_lock lock(m_mutex);
    while (!m_isLeaving) {
        m_isTold = false;
        const std::vector<Due> due = std::exchange(m_inbox, {});
        lock.unlock();
        work(due);
        lock.lock();
        if (!waitsInVain(lock)) continue;
        lock.unlock();
        if (m_bed.isSilent()) m_speaker.reset();
        lock.lock();
    }
    lock.unlock();
    m_speaker.reset();
    lock.lock();
    m_hasLeft = true;
    m_gone.notify_one();
}

/// Waits for something to do. \return whether there was nothing for so long that an open device can be let go of
bool Player::Worker::waitsInVain(std::unique_lock<std::mutex>& lock) {
    const auto isDue = [this] { return m_isTold || m_isLeaving; };
    if (m_speaker) return !m_told.wait_for(lock, lingering, isDue);
    m_told.wait(lock, isDue);
    return false;
}

void Player::Worker::work(const std::vector<Due>& due) {
    if (due.empty() && m_bed.isSilent()) return;
    if (!isOpen()) return;
    const auto now = Clock::now();
    for (const Due& each : due)
        if (now - each.since < stale) m_speaker->play(each.cue, each.gain);
    m_speaker->playBed();
}

bool Player::Worker::isOpen() {
    if (m_speaker && !deviceLives()) loseDevice("The audio device is gone: there is no sound.");
    if (m_speaker) return true;
    if (m_missed && Clock::now() - *m_missed < lookAgain) return false;
    if (!deviceAnswers()) {
        loseDevice("There is no audio device: there is no sound.");
        return false;
    }
    m_missed.reset();
    m_hasComplained = false;
    m_speaker = std::make_unique<Speaker>(m_folder, m_bed);
    return true;
}

/// That is said once, until there has been a device again.
void Player::Worker::loseDevice(const char* what) {
    m_speaker.reset();
    m_missed = Clock::now();
    if (!m_hasComplained) screens::complain(what);
    m_hasComplained = true;
}

Player::Player(std::filesystem::path folder) : m_folder(std::move(folder)) {}

Player::~Player() {
    if (m_worker) m_worker->leave();
}

void Player::hear(const std::vector<screens::Cue>& cues, const screens::Soundscape& sounds, const Volumes& volumes) {
    const Mix mix = mixOf(sounds, volumes);
    const float gain = volumes.isMuted ? 0 : gainOf(volumes.effects);
    const bool isAudible = (!cues.empty() && gain > 0) || std::ranges::any_of(mix, [](float each) { return each > 0; });
    if (!m_worker && isAudible) {
        m_worker = std::make_shared<Worker>(m_folder);
        Worker::start(m_worker);
    }
    if (m_worker) m_worker->tell(cues, gain, mix);
}

} // namespace sound
