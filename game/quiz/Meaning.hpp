#pragma once

#include "quiz/Deck.hpp"
#include "quiz/Question.hpp"

#include <optional>

namespace quiz {

/// See Dealer::meant.
std::optional<Meant> meaningOf(const Deck& deck, const Question& question, const Answer& answer);

/// Makes each wrong option of \p question, which an author wrote out at \p spot, wrong by what the bank says that it is, where
/// the bank knows of it and of the right one by one ask.
void tellOptions(const Deck& deck, const Spot& spot, Question& question);

} // namespace quiz
