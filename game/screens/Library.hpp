#pragma once

#include "facts/Reader.hpp"
#include "quiz/Dealer.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace screens {

/// A film, a series, a book: something of a pack that a player may not have seen yet.
struct Work {
    std::string id; ///< "film/fallout"
    std::string label;
};

/// How far the reading of one pack, or of all, has come: bytes behind it and bytes in all.
struct Reading {
    std::uint64_t done = 0, all = 0;

    /// From 0 to 1.
    double part() const { return all == 0 ? 0 : static_cast<double>(done) / static_cast<double>(all); }
    bool operator==(const Reading&) const = default;
};

/// One pack on the shelf: its report and, when it can be played, the dealer (made when first wanted).
///
/// A pack that has not been read yet stands there too, without a bank or findings.
class Pack {
public:
    enum class State { Read, Reading, Cancelled };

    explicit Pack(facts::PackReport report);
    /// A pack that has not been read, or whose reading was given up.
    static Pack unread(const std::string& path, State state, Reading reading);

    const facts::PackReport& report() const { return m_report; }
    State state() const { return m_state; }
    const Reading& reading() const { return m_reading; }
    bool isPlayable() const { return m_report.bank != nullptr; }
    /// The pack's id, or the path of one that cannot be played.
    const std::string& id() const;
    /// Null for a pack that cannot be played.
    std::shared_ptr<const quiz::Dealer> dealer() const;
    /// All questions that the pack can ask; 0 for one that cannot be played. Counted when first wanted; nothing where somebody
    /// else is to count them: then another pack with their number takes the place of this one.
    std::optional<std::size_t> questionCount() const;
    /// All field values of the pack; 0 for one that cannot be played or holds only finished questions.
    std::size_t factCount() const;
    /// Its works, in the order of the pack. Looked for when first wanted.
    const std::vector<Work>& works() const;
    /// Works out now what would otherwise be worked out when first wanted: on the thread that has read the pack. The questions of
    /// a large pack are left to be counted: it can be played before.
    /// \param progress  is told how far the counting is, and may end it: then nobody may want the pack any more
    void prepare(facts::Progress& progress) const;
    /// Whether its questions are still to be counted.
    bool isToBeCounted() const { return m_isToBeCounted; }
    /// This pack with its questions counted: from any thread. \param progress  may end it: then nobody may want it any more
    Pack counted(facts::Progress& progress) const;
    /// See fingerprintOf; 0 for a pack that cannot be played.
    std::uint64_t fingerprint() const;
    std::size_t mistakes() const;
    std::size_t warnings() const;

private:
    std::size_t countOf(facts::Severity severity) const;

    facts::PackReport m_report;
    State m_state = State::Read;
    Reading m_reading;
    mutable std::shared_ptr<const quiz::Dealer> m_dealer;
    mutable std::optional<std::size_t> m_questions, m_facts;
    mutable bool m_isToBeCounted = false;
    mutable std::optional<std::vector<Work>> m_works;
};

/// Changes with the bank and with the dealer: tells whether the deals of a saved round still give the same questions.
std::uint64_t fingerprintOf(const facts::FactBank& bank);

/// All packs as they stand at one moment: those that ship, then the player's own. Of two with one id the later is set aside with
/// a finding. It never changes; when a pack has been read, or was changed on disk, another library takes its place, which shares
/// the packs that stayed.
class Library {
public:
    using Packs = std::vector<std::shared_ptr<const Pack>>;

    Library() = default;
    explicit Library(std::vector<facts::PackReport> reports);
    /// \param reading  of all that is being read, those packs included that are read anew and played meanwhile as they were
    explicit Library(Packs packs, std::optional<Reading> reading = std::nullopt);

    const Packs& packs() const { return m_packs; }
    /// The playable pack called \p id, or null.
    const Pack* find(std::string_view id) const;
    /// The pack that \p name means, by its id or else by its path, playable or not; null when there is none.
    const Pack* named(std::string_view name) const;
    /// The playable packs, in order.
    std::vector<const Pack*> playable() const;
    /// How far it is with what is being read; nothing when all has been read.
    const std::optional<Reading>& reading() const { return m_reading; }
    bool isReading() const { return m_reading.has_value(); }

private:
    Packs m_packs;
    std::optional<Reading> m_reading;
};

} // namespace screens
