#pragma once

#include "quiz/Round.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace archive {

/// Everything a player can set. Plain values with sensible defaults: the first run asks nothing.
struct Settings {
    bool fullscreen = false;
    int windowWidth = 1280, windowHeight = 720;
    int textScale = 100; ///< percent: 100, 125, 150, 175, 200
    bool reducedMotion = false;
    bool shake = true;  ///< what lands shakes the picture
    bool sparks = true; ///< the fuse throws embers
    bool highContrast = false;
    std::string language;                     ///< of the interface: "de"; empty: the system's
    int musicVolume = 70, effectsVolume = 80; ///< percent, in tens
    bool muteWhenAway = true;                 ///< no sound while the window does not have the focus
    bool captions = false;                    ///< what is heard is shown as words too
    quiz::Fuse fuse = quiz::Fuse::Normal;
    quiz::Level level = quiz::Level::FieldAgent;
    std::string pack; ///< the pack last played; empty: the first
    std::string player = "Agent";
    std::map<std::string, std::vector<std::string>> unseen;        ///< by pack: works of which nothing may be told
    std::map<std::string, std::vector<std::string>> keys, buttons; ///< by action: those that are not the defaults

    bool operator==(const Settings&) const = default;
};

/// Reads the settings in \p file. A missing file gives the defaults. A file that cannot be read as settings is set aside under
/// another name
/// (`settings.json.unreadable-1`) with a message, never overwritten. Unknown keys are kept out with a message; wrong values give
/// the default with a message.
Settings loadSettings(const std::filesystem::path& file, std::vector<std::string>& messages);

/// Writes \p settings whole or not at all: to a temporary file beside, flushed to disk, then renamed over the old one.
/// \return false, with a message, when that failed; the old file then stands as it was.
bool saveSettings(const Settings& settings, const std::filesystem::path& file, std::vector<std::string>& messages);

} // namespace archive
