#pragma once

#include "quiz/Deck.hpp"
#include "quiz/Question.hpp"

#include <optional>

namespace quiz {

/// See Dealer::meant.
std::optional<Meant> meaningOf(const Deck& deck, const Question& question, const Answer& answer);

} // namespace quiz
