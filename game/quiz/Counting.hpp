#pragma once

#include "facts/Progress.hpp"
#include "quiz/Deck.hpp"

#include <cstddef>

namespace quiz {

/// How much can be asked.
struct Counts {
    std::size_t pairs = 0;     ///< in at least one kind
    std::size_t questions = 0; ///< pairs counted once for each kind
};

/// Counts what \p deck can ask. Most pairs are not dealt for that: that nothing gives their answers away, and that there is a
/// wrong one, is seen from the words of their group.
/// \param progress  is told how far it is, and may end it: then what has been counted so far is told
Counts countAskable(const Deck& deck, facts::Progress& progress);

} // namespace quiz
