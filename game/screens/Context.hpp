#pragma once

#include "archive/Archive.hpp"
#include "archive/Settings.hpp"
#include "facts/Reader.hpp"
#include "quiz/Dealer.hpp"
#include "screens/Bindings.hpp"
#include "screens/Languages.hpp"
#include "screens/Words.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
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

/// One pack on the shelf: its report and, when it can be played, the dealer (made when first wanted).
class Pack {
public:
    explicit Pack(facts::PackReport report);

    const facts::PackReport& report() const { return m_report; }
    bool isPlayable() const { return m_report.bank != nullptr; }
    /// The pack's id, or the path of one that cannot be played.
    const std::string& id() const;
    /// Null for a pack that cannot be played.
    std::shared_ptr<const quiz::Dealer> dealer() const;
    /// All questions that the pack can ask; 0 for one that cannot be played. Counted when first wanted.
    std::size_t questionCount() const;
    /// All field values of the pack; 0 for one that cannot be played or holds only finished questions.
    std::size_t factCount() const;
    /// Its works, in the order of the pack. Looked for when first wanted.
    const std::vector<Work>& works() const;
    /// Changes with the pack and with the dealer: tells whether the deals of a saved round still give the same questions.
    std::uint64_t fingerprint() const;
    std::size_t mistakes() const;
    std::size_t warnings() const;

private:
    std::size_t countOf(facts::Severity severity) const;

    facts::PackReport m_report;
    mutable std::shared_ptr<const quiz::Dealer> m_dealer;
    mutable std::optional<std::size_t> m_questions, m_facts;
    mutable std::optional<std::vector<Work>> m_works;
};

/// All packs: those that ship, then the player's own. Of two with one id the later is set aside with a finding.
class Library {
public:
    Library() = default;
    explicit Library(std::vector<facts::PackReport> reports);

    const std::vector<Pack>& packs() const { return m_packs; }
    const Pack* find(std::string_view id) const;
    /// The playable packs, in order.
    std::vector<const Pack*> playable() const;

private:
    std::vector<Pack> m_packs;
};

/// The services that screens share, by reference; there are no globals. It outlives all screens.
struct Context {
    const Words& words;
    const Library& library;
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

    /// The fuse of the next mission.
    quiz::Fuse fuse() const { return fuseOff ? quiz::Fuse::Off : settings.fuse; }
    /// The player chose \p fuse: it counts from now on, in the terminal too.
    void setFuse(quiz::Fuse fuse) {
        settings.fuse = fuse;
        fuseOff = false;
    }
};

} // namespace screens
