#pragma once

#include <filesystem>
#include <optional>

namespace archive {

/// Where things are on this machine. One of the few files that know the platform.
struct Paths {
    std::filesystem::path data; ///< settings and database: `--data`, else `$XDG_DATA_HOME/good-canopy` or the platform's place
    std::filesystem::path ownPacks; ///< the player's packs: `$XDG_DATA_HOME/good-canopy/questions`
    std::filesystem::path assets;   ///< theme, words, icons
    std::filesystem::path fonts;    ///< `BebasNeue-Bold.otf`, `Inter-Medium.otf` ...: found and copied when the game was built
    std::filesystem::path sounds;   ///< `stamp.wav` ...: made when the game was built
    std::filesystem::path shippedPacks; ///< the packs that come with the game

    /// `settings.json` in the data folder.
    std::filesystem::path settings() const { return data / "settings.json"; }
};

/// Works the places out. The assets, fonts and packs of the installation are found beside the program (`../share/good-canopy`,
/// wherever the whole was moved to), else in the source and build tree that it was built from. \param data  what `--data` names:
/// moves settings and database, and the player's packs with them (`DIR/questions`)
Paths findPaths(const std::optional<std::filesystem::path>& data);

/// The file of the running program; empty where the system does not tell.
std::filesystem::path programFile();

} // namespace archive
