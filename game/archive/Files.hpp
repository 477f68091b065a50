#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archive {

/// While it lives, no other game sets aside or replaces files in the same folder.
///
/// Advisory, and a courtesy only: where it cannot be had (the folder is not there, the file system knows no locks, another holds
/// it for seconds) the work is done without. It is let go by the system when a process dies, so nothing stale can be left behind.
class FolderLock {
public:
    explicit FolderLock(const std::filesystem::path& folder);
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    int m_descriptor = -1;
};

/// Makes \p folder with the folders above it. \return what went wrong, or nothing.
std::optional<std::string> makeFolder(const std::filesystem::path& folder);

/// Whether files can be made in \p folder, as far as the system tells beforehand.
bool mayWriteInto(const std::filesystem::path& folder);

/// Gives \p file another name beside its own: `NAME.SUFFIX-1`, or the first number after that which is free. Whatever is there is
/// kept. The files `NAME-journal`, `NAME-wal` and `NAME-shm` go with it, before it, so that they never meet a new file of the old
/// name. \return the new place, or nothing when the file could not be moved.
std::optional<std::filesystem::path> setAside(const std::filesystem::path& file, std::string_view suffix);

/// Removes what games that were killed while they replaced \p file have left beside it: `NAME.new-1` and so on, as far as it has
/// lain there for a day. Another game may be writing the others.
void removeLeftovers(const std::filesystem::path& file);

/// Makes \p file with \p bytes, whole or not at all, where nothing of that name is: what is there stays, also when it comes to be
/// there meanwhile. \return what went wrong, or nothing.
std::optional<std::string> writeNew(const std::filesystem::path& file, std::string_view bytes);

/// Replaces \p file by \p bytes, whole or not at all, also when power fails: a new file beside is written and flushed to the disk
/// and then takes the name. Of two that do so at once one wins whole. \return what went wrong, or nothing.
std::optional<std::string> writeWhole(const std::filesystem::path& file, std::string_view bytes);

} // namespace archive
