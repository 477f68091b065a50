#pragma once

#include "archive/Database.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace archive {

/// The version of the tables that this game reads and writes, kept as the database's `user_version`.
inline constexpr int schemaVersion = 2;

/// The name of the database in the data folder.
inline constexpr const char* databaseName = "good-canopy.db";

/// Opens the database of \p folder with its tables, whatever state it is in: makes a new one, sets aside what is damaged, newer
/// or not ours, and where nothing can be kept on the disk gives one in memory (with a copy of what can be read). What was done
/// about it is added to \p messages.
Database openDatabase(const std::filesystem::path& folder, std::vector<std::string>& messages);

/// A database with its tables that is gone with the object.
Database openInMemory();

/// What went wrong, for the player: "the disk is full".
std::string reasonOf(const DatabaseError& error);

} // namespace archive
