#pragma once

#include "quiz/AskCards.hpp"
#include "quiz/Card.hpp"
#include "quiz/LengthRanks.hpp"
#include "quiz/Random.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace quiz {

/// Where a question comes from: a pair of an ask, or a finished question (then `ask` is the number of asks).
struct Spot {
    std::uint32_t ask = 0;
    std::uint32_t pair = 0;
    bool operator==(const Spot&) const = default;
};

/// All that can be asked from one bank in one row: every pair of every ask, then the finished questions.
class Deck {
public:
    /// \param unseen  ids of works ("film/fallout") of which nothing may be told
    explicit Deck(const facts::FactBank& bank, const std::vector<std::string>& unseen = {});

    const facts::FactBank& bank() const { return m_bank; }
    std::size_t size() const { return m_begin.back(); }
    Spot at(std::size_t place) const;
    /// The spot called \p id, or nothing. Costs as much in a large bank as in a small one.
    std::optional<Spot> find(std::string_view id) const;
    std::string idOf(const Spot& spot) const;

    bool isFinished(const Spot& spot) const { return spot.ask == m_asks.size(); }
    const facts::FinishedQuestion& finished(const Spot& spot) const { return m_bank.questions[spot.pair]; }
    /// The works that a finished question is about, where its author says so.
    std::optional<std::vector<std::string>> worksOf(const facts::FinishedQuestion& question) const;
    const AskCards& asks(const Spot& spot) const { return m_asks[spot.ask]; }
    Card card(const Spot& spot) const;
    /// The pairs that \p record has in ask number \p ask.
    std::vector<std::uint32_t> pairsOf(std::uint32_t ask, facts::RecordIndex record) const;
    /// Answers of \p card's ask that stand in one record with something that its question names: the cast of the film it is
    /// about. Sorted; whether they are wrong is another question.
    std::vector<std::uint32_t> kinOf(const Card& card) const;
    /// Whether any record points at \p record. What none points at is one matter, and all its fields tell of that.
    bool isPointedAt(facts::RecordIndex record) const { return m_pointingBegin[raw(record)] < m_pointingBegin[raw(record) + 1]; }
    /// The kinds in which \p spot may be dealt, before its answers are looked at.
    std::vector<Kind> kinds(const Spot& spot) const;
    std::uint32_t wordings(const Spot& spot) const;

    /// A spot at random: the ask by its worth and the root of its size, so that a long list does not drown the others; then the
    /// pair. \param kind  only asks that deal this kind
    std::optional<Spot> draw(std::optional<Kind> kind, Random& random) const;

    /// \name Clearance: what the player has not seen
    ///@{
    bool isHidden(const Spot& spot) const;
    /// The same for a pair of a card's own ask.
    bool isHidden(const Card& card, facts::PairIndex pair) const;
    /// Whether \p text names a work that the player has not seen.
    bool namesHidden(std::string_view text) const;
    bool isUnseen(const std::string& work) const { return m_unseen.count(work) != 0; }
    bool hasClearance() const { return !m_unseen.empty(); }
    ///@}

    /// A few years past the latest that the bank tells of: dials for years end here.
    int lastYear() const { return m_lastYear; }
    const LengthRanks& lengthRanks() const { return *m_lengthRanks; }

private:
    struct Pool {
        std::vector<std::uint32_t> asks;
        std::vector<std::uint64_t> upTo; ///< running sum of weights
    };

    void indexPointers();
    std::shared_ptr<const AnswerCards> answersOf(std::uint32_t ask) const;
    void indexQuestions();
    void hide();
    void hidePairs(std::uint32_t ask);
    void collectHiddenNames();
    bool isHiddenQuestion(const facts::FinishedQuestion& question) const;
    void fillPools();
    void addToPool(Pool& pool, std::uint32_t ask, std::optional<Kind> kind);
    std::uint32_t countIn(std::uint32_t ask) const { return static_cast<std::uint32_t>(m_begin[ask + 1] - m_begin[ask]); }
    std::optional<Spot> findPair(std::uint32_t ask, std::string_view rest, std::string_view id) const;
    std::optional<Spot> findFinished(std::string_view id) const;

    const facts::FactBank& m_bank;
    std::vector<AskCards> m_asks;
    std::vector<std::size_t> m_begin; ///< place of the first pair of each ask; finished questions last; then the end
    std::unordered_map<std::string_view, std::uint32_t> m_askById;
    std::vector<std::uint32_t> m_finished;                ///< open addressing: finished question + 1, 0 for free
    std::vector<facts::RecordIndex> m_pointing;           ///< by what they point at: records
    std::vector<std::uint32_t> m_pointingBegin;           ///< `m_pointingBegin[r]` to `m_pointingBegin[r + 1]` point at r
    std::array<Pool, facts::allKinds.size() + 1> m_pools; ///< by kind; the last for any kind
    std::unordered_set<std::string> m_unseen;
    std::vector<std::string> m_hiddenNames, m_seenNames; ///< folded names of works
    int m_lastYear = 0;
    std::optional<LengthRanks> m_lengthRanks; ///< always there once the asks are
};

} // namespace quiz
