#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace shelf {

/// Where packs are looked for.
struct Places {
    std::filesystem::path shipped; ///< the packs that come with the game
    std::filesystem::path own;     ///< the player's; need not be there yet
    std::string first;             ///< a pack from anywhere that stands before all others; empty for none
};

/// One file of a pack as it lies on disk. A file that was written again differs in one of these.
using FileStamp = std::tuple<std::string, std::uintmax_t, std::filesystem::file_time_type>; ///< path, bytes, last written
using Stamp = std::vector<FileStamp>;

/// A pack on disk that has not been opened yet.
struct Listed {
    std::string path;
    Stamp stamp;

    std::uint64_t bytes() const; ///< of all its files
};

/// Every pack in \p places, in the order of the shelf.
std::vector<Listed> list(const Places& places);

/// The folders in which a change may add, change or remove a pack. Where a folder of \p places is not there, the nearest one
/// above it that is; where a pack is a link, the folder in which its file really lies.
std::set<std::string> foldersToWatch(const Places& places);

/// The same for a pack, or a folder of packs, anywhere.
std::set<std::string> foldersToWatch(const std::string& path);

/// All files in \p folders that may belong to a pack, pictures included.
Stamp stampOf(const std::set<std::string>& folders);

} // namespace shelf
