#pragma once

#include "quiz/Round.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace archive {

/// One finished round in the table of bests.
struct ScoreRow {
    std::string player;
    quiz::Plan plan;
    quiz::Points points = 0;
    int right = 0;
    int count = 0;
    std::int64_t when = 0; ///< seconds since 1970, UTC
};

/// A round that was left before its end.
struct SavedRound {
    quiz::Plan plan;
    std::uint64_t bankFingerprint = 0; ///< a round is only resumed with the bank it was dealt from
    quiz::Memory memory;               ///< as it was when the round began
    std::vector<quiz::Round::Step> steps;
    quiz::Milliseconds seen{0}; ///< how long the question in hand has been in sight
};

/// What is remembered between runs, in one SQLite file.
///
/// Every call is one transaction, so a kill at any instant loses at most the call under way. Nothing here throws: when the disk
/// is full or read-only the game plays on, and `takeMessages` says what could not be kept. A file that is no database (or one of
/// a newer version) is set aside under another name with a message, never overwritten. Two games at once wait for each other
/// (busy time-out).
class Archive {
public:
    /// Opens or makes `good-canopy.db` in \p folder; where that cannot be, remembers in memory only and says so.
    explicit Archive(const std::filesystem::path& folder);
    /// Remembers nothing beyond the object: for tests, `deal` and the gallery.
    Archive();
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    /// Keeps the outcome of the question in hand and the round so far, together in one transaction.
    void recordAnswer(const std::string& player, const quiz::Plan& plan, const quiz::Played& played, const SavedRound& round);
    /// Keeps the interrupted round (one for each player).
    void saveRound(const std::string& player, const SavedRound& round);
    std::optional<SavedRound> loadRound(const std::string& player);
    void clearRound(const std::string& player);

    /// Keeps a finished round, and clears the interrupted one, in one transaction.
    void addScore(const ScoreRow& row);
    /// The best rounds of \p pack, best first: rounds on a normal fuse, at other lengths and without one are kept apart by \p
    /// fuse; all levels.
    std::vector<ScoreRow> bestScores(const std::string& pack, quiz::Fuse fuse, int most = 10);
    /// The best of \p player with this pack, level and fuse, or nothing.
    std::optional<quiz::Points> personalBest(const std::string& player, const quiz::Plan& plan);
    /// What \p player was asked from \p pack before: pair ids, least recently asked first, and those missed last time.
    quiz::Memory memoryOf(const std::string& player, const std::string& pack);

    /// What could not be kept or read since the last call, for the player.
    std::vector<std::string> takeMessages();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace archive
