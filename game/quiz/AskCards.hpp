#pragma once

#include "facts/FactBank.hpp"
#include "quiz/AnswerCards.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace quiz {

using facts::Kind;

/// One item that can be put in order.
struct OrderCard {
    double magnitude = 0;
    std::uint64_t group = 0; ///< items of one question: a hash of its text where that has holes
    std::uint32_t pair = 0;
};

/// One ask with what dealing from it needs: worked out once, so that dealing does not have to search.
struct AskCards {
    explicit AskCards(std::shared_ptr<const AnswerCards> shared) : sharedAnswers(std::move(shared)) {}

    std::vector<Kind> kinds;                    ///< dealt by this game and possible for this ask
    std::optional<facts::FieldPath> answerPath; ///< none for an ask that is for order alone
    std::optional<facts::FieldPath> byPath;
    std::vector<facts::FieldPath> subjectPaths;       ///< holes of all wordings
    std::vector<bool> wordingIsWhole;                 ///< by wording: it binds all that the right answers are grouped by
    bool canStateFalse = false;                       ///< `says` with another answer is false for sure
    std::shared_ptr<const AnswerCards> sharedAnswers; ///< with all asks that have the same
    const AnswerCards& answers = *sharedAnswers;
    std::vector<OrderCard> ordered;           ///< by group, then by magnitude
    std::vector<std::uint32_t> pairsByRecord; ///< empty when the table's pairs already lie in order of record
    std::vector<bool> hiddenPairs;            ///< by clearance: reach a work that the player has not seen; empty when none does
    std::vector<bool> hiddenAnswers;          ///< answers of hidden pairs alone

    bool deals(Kind kind) const;
    bool hides(std::uint32_t pair) const { return !hiddenPairs.empty() && hiddenPairs[pair]; }
    bool hidesAnswer(std::uint32_t answer) const { return !hiddenAnswers.empty() && hiddenAnswers[answer]; }
};

/// The group of \p pair among the items of an order ask: only items of one question are put in order together.
std::uint64_t orderGroup(const facts::FactBank& bank, const facts::Ask& ask, const facts::AskTable& table,
                         const facts::Pair& pair);

/// What dealing from \p ask needs.
AskCards askCards(const facts::FactBank& bank, const facts::Ask& ask, const facts::AskTable& table,
                  std::shared_ptr<const AnswerCards> answers);

} // namespace quiz
