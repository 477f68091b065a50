#pragma once

#include "archive/Archive.hpp"
#include "archive/Database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace archive {

/// \name Interrupted rounds in the database
/// One for each player: a row with its memory and its questions. The caller holds the transaction; what fails throws a
/// DatabaseError.
///@{
void storeRound(Database& database, std::int64_t player, const SavedRound& round);
/// \throws DatabaseError also where a row holds what no version of the game writes
std::optional<SavedRound> fetchRound(Database& database, std::int64_t player);
void eraseRound(Database& database, std::int64_t player);
///@}

/// A JSON list of texts, as it stands in the database. What is not UTF-8 in them is replaced.
std::string listOf(const std::vector<std::string>& texts);

} // namespace archive
