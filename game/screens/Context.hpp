#pragma once

#include "archive/Archive.hpp"
#include "archive/Settings.hpp"
#include "screens/Bindings.hpp"
#include "screens/Languages.hpp"
#include "screens/Library.hpp"
#include "screens/Words.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace screens {

/// What screens may ask of those who read the packs. Without them the packs stay as they are: in tests, in pictures.
struct Librarian {
    std::function<std::shared_ptr<const Library>()> latest; ///< the library as it stands now
    std::function<void()> cancel;                           ///< gives up what is being read
    std::function<void(const std::string& path)> readAgain; ///< a pack whose reading was given up
    std::function<bool(const std::string& path)>
        openFolder; ///< shows a folder in the desktop's own way; false where there is none
};

/// The services that screens share, by reference; there are no globals. It outlives all screens.
struct Context {
    const Words& words;
    std::shared_ptr<const Library> library; ///< never null; the stack puts another in its place, between two inputs
    archive::Archive& archive;
    archive::Settings& settings;
    std::function<std::uint64_t()> nextSeed; ///< the seed of the next round
    std::function<std::int64_t()> now;       ///< seconds since 1970, for the table of bests
    std::function<void()> settingsChanged;   ///< keeps them; the window follows
    bool fuseOff = false;                    ///< `--text`: the fuse is off unless the player lights it
    std::vector<std::string> messages{};     ///< for the player; the stack takes and shows them
    std::string packsFolder{};               ///< where the player's own packs lie
    std::vector<Language> languages{};       ///< that can be chosen
    std::string systemLanguage{};            ///< the tag of the one that counts where none was chosen
    Bindings bindings{};                     ///< which keys and buttons do what
    Librarian librarian{};

    /// The fuse of the next mission.
    quiz::Fuse fuse() const { return fuseOff ? quiz::Fuse::Off : settings.fuse; }
    /// The player chose \p fuse: it counts from now on, in the terminal too.
    void setFuse(quiz::Fuse fuse) {
        settings.fuse = fuse;
        fuseOff = false;
    }
};

} // namespace screens
