#pragma once

#include "quiz/Random.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace quiz {

class Deck;

/// So many wrong answers are longer than the right one, as long, and shorter.
struct ByLength {
    std::uint32_t longer = 0, equal = 0, shorter = 0;

    std::uint32_t all() const { return longer + equal + shorter; }
    /// Where a length of \p other is counted beside one of \p right.
    using Side = std::uint32_t ByLength::*;
    static Side sideOf(std::size_t right, std::size_t other) {
        return other > right ? &ByLength::longer : other < right ? &ByLength::shorter : &ByLength::equal;
    }
    void add(std::size_t right, std::size_t other) { ++(this->*sideOf(right, other)); }
    bool operator==(const ByLength&) const = default;
};

/// What there is to choose wrong options from.
struct Stock {
    ByLength wrong; ///< all wrong answers
    ByLength kin{}; ///< those of them that belong to what the question names

    /// Enough of them are kin for one to be among the options, whatever the difficulty.
    bool needsKin() const { return kin.all() >= enoughKin && kin.longer + kin.shorter > 0; }
    bool operator==(const Stock&) const = default;
    static constexpr std::uint32_t enoughKin = 3;
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

    /// How many of each to take for a question: up to \ref mostWrong in all, a place for kin among them where that is needed.
    ByLength draw(const Stock& stock, Random& random) const;

private:
    /// By number of wrong options: how likely each rank is to be drawn, as against the others that can be.
    std::array<std::array<std::uint32_t, mostWrong + 1>, mostWrong + 1> m_weights{};
};

} // namespace quiz
