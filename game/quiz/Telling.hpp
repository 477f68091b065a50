#pragma once

#include "quiz/Dealer.hpp"
#include "quiz/Deck.hpp"

#include <optional>

namespace quiz {

/// See Dealer::intel.
std::optional<Intel> tellIntel(const Deck& deck, const Question& question, Random& random);

} // namespace quiz
