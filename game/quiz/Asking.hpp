#pragma once

#include "quiz/Deck.hpp"
#include "quiz/Question.hpp"

#include <optional>

namespace quiz {

/// \name One question of each kind
/// Each returns nothing where the spot cannot be asked in that kind and wording; the `can` functions tell the same, for less.
///@{
std::optional<Question> askChoice(const Deck& deck, const Spot& spot, const Deal& deal);
std::optional<Question> askTrueFalse(const Deck& deck, const Spot& spot, const Deal& deal);
std::optional<Question> askOrder(const Deck& deck, const Spot& spot, const Deal& deal);
std::optional<Question> askNumber(const Deck& deck, const Spot& spot, const Deal& deal);
std::optional<Question> askTyped(const Deck& deck, const Spot& spot, const Deal& deal);
std::optional<Question> askOddOneOut(const Deck& deck, const Spot& spot, const Deal& deal);
std::optional<Question> askSelectAll(const Deck& deck, const Spot& spot, const Deal& deal);
std::optional<Question> askMatch(const Deck& deck, const Spot& spot, const Deal& deal);
std::optional<Question> askClues(const Deck& deck, const Spot& spot, const Deal& deal);
std::optional<Question> askFinished(const Deck& deck, const Spot& spot, const Deal& deal);

bool canAskChoice(const Deck& deck, const Spot& spot, std::uint32_t wording);
bool canAskTrueFalse(const Deck& deck, const Spot& spot, std::uint32_t wording);
bool canAskOrder(const Deck& deck, const Spot& spot, std::uint32_t wording);
bool canAskNumber(const Deck& deck, const Spot& spot, std::uint32_t wording);
bool canAskTyped(const Deck& deck, const Spot& spot, std::uint32_t wording);
bool canAskOddOneOut(const Deck& deck, const Spot& spot, std::uint32_t wording);
bool canAskSelectAll(const Deck& deck, const Spot& spot, std::uint32_t wording);
bool canAskMatch(const Deck& deck, const Spot& spot, std::uint32_t wording);
bool canAskClues(const Deck& deck, const Spot& spot, std::uint32_t wording);
bool canAskFinished(const Deck& deck, const Spot& spot);
///@}

/// The question of \p deal at \p spot, of whatever kind.
std::optional<Question> ask(const Deck& deck, const Spot& spot, const Deal& deal);
bool canAsk(const Deck& deck, const Spot& spot, Kind kind, std::uint32_t wording);

/// The random numbers of a deal: its seed, id and kind together, so that one seed does not make all its questions alike.
Random randomOf(const Deal& deal);

} // namespace quiz
