#pragma once

#include "screens/Bell.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace shelf {

/// Sleeps until something changes in some folders, or until it is woken.
///
/// Linux tells of changes (inotify), so that waiting costs nothing. Elsewhere, and where Linux has no more watches to give, it
/// wakes twice a second to let its owner look.
class Watch {
public:
    Watch();
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// These folders are watched from now on, and no others. \return whether one of them was not watched before: it may have
    /// changed unseen
    bool follow(const std::set<std::string>& folders);
    /// Sleeps for \p most at most; without it, for ever. \return whether something may have changed
    bool wait(std::optional<std::chrono::milliseconds> most);
    /// The same, and where something may have changed it sleeps on until the disk has been quiet for a moment, though not for
    /// ever: a change rarely comes alone.
    bool waitUntilQuiet(std::optional<std::chrono::milliseconds> most);
    /// Ends the sleep of another thread, or its next one.
    void wake() { m_bell.ring(); }

private:
    bool drain() const;

    screens::Bell m_bell;
    std::map<std::string, int> m_watched; ///< the folders, and what the system calls them
    int m_descriptor = -1;                ///< of inotify; -1 where there is none
    bool m_looks = true;                  ///< some folder changes without a word
};

/// All threads take their memory from one heap. For the start of a program that lives long: threads that read packs leave much
/// behind that each of them would keep for itself.
void useOneHeap();

/// From now on, what is large is taken from the system itself, to which it goes back at once. Not before the first frame stands:
/// a graphics driver takes and frees much while it starts, and what goes back each time has to be fetched anew, page by page.
void keepLargeApart();

/// Gives memory that is free back to the system where the library would keep it: reading takes much for a short time.
void giveMemoryBack();

/// Shows \p folder in the desktop's own way. \return false where no program for that is found, or it fails at once
bool openFolder(const std::filesystem::path& folder);

} // namespace shelf
