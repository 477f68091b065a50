#pragma once

#include "quiz/Dealer.hpp"
#include "quiz/Deck.hpp"

#include <optional>

namespace quiz {

/// See Dealer::next.
std::optional<Question> pickNext(const Deck& deck, const Wish& wish, Random& random);

/// The first wording from \p first on in which \p spot can be asked in \p kind, if any.
std::optional<std::uint32_t> askableWording(const Deck& deck, const Spot& spot, Kind kind, std::uint32_t first);

} // namespace quiz
