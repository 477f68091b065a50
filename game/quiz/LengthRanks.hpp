#pragma once

#include "quiz/Random.hpp"

#include <array>
#include <cstdint>

namespace quiz {

class Deck;

/// So many wrong answers are longer than the right one, as long, and shorter.
struct ByLength {
    std::uint32_t longer = 0, equal = 0, shorter = 0;

    std::uint32_t all() const { return longer + equal + shorter; }
};

/// How many of the wrong options shall be longer than the right one.
///
/// Neither the longest nor the shortest option may be a better guess than another. Some answers are always the longest that fit
/// their question, or the shortest: the others make up for them, so that over the whole bank each rank is as frequent as the
/// next.
class LengthRanks {
public:
    static constexpr std::uint32_t mostWrong = 3;

    /// Looks at what may stand beside each answer of \p deck; at some of them where there are many.
    explicit LengthRanks(const Deck& deck);

    /// How many of each to take for a question: up to \ref mostWrong in all. \param wrong  how many there are
    ByLength draw(const ByLength& wrong, Random& random) const;

private:
    /// By number of wrong options: how likely each rank is to be drawn, as against the others that can be.
    std::array<std::array<std::uint32_t, mostWrong + 1>, mostWrong + 1> m_weights{};
};

} // namespace quiz
