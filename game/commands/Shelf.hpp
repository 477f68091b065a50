#pragma once

#include "archive/Paths.hpp"
#include "facts/Reader.hpp"
#include "screens/Context.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace commands {

/// The packs that ship, then the player's own, read.
std::vector<facts::PackReport> readShelf(const archive::Paths& paths);

/// The packs that \p path names: itself, or the packs below it when it is a folder without a pack file of its own.
std::vector<std::string> packsAt(const std::string& path, const archive::Paths& paths);

/// Whether a pack that ships, or one of the player's own, is called \p id.
bool isOnShelf(const std::string& id, const archive::Paths& paths);
/// Why the pack called \p name cannot be played, in one line; nothing when it can.
std::optional<std::string> packProblem(const std::string& name, const screens::Library& library);

/// A library with the pack that was asked for, or why there is none, in one line.
struct Chosen {
    screens::Library library;
    std::string id;
};
using Choice = std::variant<Chosen, std::string>;

/// Finds \p name, a pack's id or else a path, among all packs. A pack from elsewhere stands first in the library: of two with one
/// id the player means the one that was named.
Choice choosePack(const std::string& name, const archive::Paths& paths);

} // namespace commands
