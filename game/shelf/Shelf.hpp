#pragma once

#include "facts/Progress.hpp"
#include "screens/Bell.hpp"
#include "screens/Library.hpp"
#include "shelf/Listing.hpp"
#include "shelf/Platform.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace shelf {

/// How the file or folder at a path becomes a pack, ready to be played; called beside the game.
using ReadPack = std::function<std::shared_ptr<const screens::Pack>(const std::string& path, facts::Progress& progress)>;

/// The usual way. What is more than the machine has memory for is a pack with that mistake.
std::shared_ptr<const screens::Pack> readPrepared(const std::string& path, facts::Progress& progress);

/// The packs on disk: read beside the game, so that no frame waits for them, and watched while it runs.
///
/// Whenever a pack has been read, has come further, was changed or is gone there is another library, and the bell rings. A pack
/// that is read anew stays as it was until then. Small packs do not wait for large ones: they have a thread of their own. The
/// questions of large ones are counted once all has been read: they are played meanwhile.
class Shelf {
public:
    /// Empty until it is told to begin. \param bell  outlives this
    Shelf(Places places, screens::Bell& bell, ReadPack readPack = readPrepared);
    ~Shelf();
    Shelf(const Shelf&) = delete;
    Shelf& operator=(const Shelf&) = delete;

    /// Begins to read and to watch; to be called once.
    void begin();
    /// The library as it stands now. From any thread, as all of these.
    std::shared_ptr<const screens::Library> latest() const;
    /// Gives up what is being read or waits to be read: packs that were never read are set aside, others stay as they were.
    void cancel();
    /// Reads a pack whose reading was given up.
    void readAgain(const std::string& path);
    /// Sleeps until all has been read; only after begin().
    void waitUntilRead();

private:
    enum class State { Waiting, Busy, Read, Cancelled };

    /// A pack's place on the shelf.
    struct Slot {
        Listed listed;
        State state = State::Waiting;
        std::shared_ptr<const screens::Pack> pack; ///< as it was last read; null before
        std::shared_ptr<facts::Progress> progress; ///< while it is being read, or its questions are counted
    };

    void watch();
    void read(bool onlySmall);
    void readOne(Slot& slot, std::unique_lock<std::mutex>& lock);
    void countOne(Slot& slot, std::unique_lock<std::mutex>& lock);
    void rescan();
    Slot kept(Listed listed);
    Slot* next(bool onlySmall);
    Slot* uncounted();
    void finish(const std::shared_ptr<facts::Progress>& progress, std::shared_ptr<const screens::Pack> pack);
    void retire(std::shared_ptr<const screens::Pack> pack);
    void release();
    void tidyUp();
    void publish();
    bool isReading() const;
    screens::Reading reading() const;
    bool hasMoved() const;
    std::shared_ptr<const screens::Pack> shown(const Slot& slot) const;

    const Places m_places;
    screens::Bell& m_bell;
    const ReadPack m_readPack;
    Watch m_watch;
    mutable std::mutex m_mutex; ///< guards all below
    std::condition_variable m_work, m_rest;
    std::vector<Slot> m_slots; ///< in the order of the shelf
    std::shared_ptr<const screens::Library> m_latest;
    std::vector<std::shared_ptr<const screens::Pack>> m_retired;      ///< freed here: a large one would hold up a frame
    std::optional<std::chrono::steady_clock::time_point> m_readUntil; ///< where memory is still to be given back
    std::uint64_t m_finished = 0; ///< steps of what has been read since there was last nothing to read
    bool m_isListed = false, m_isOver = false;
    std::thread m_watcher, m_reader, m_smallReader;
};

} // namespace shelf
