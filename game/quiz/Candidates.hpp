#pragma once

#include "quiz/Choosing.hpp"

#include <cstdint>
#include <vector>

namespace quiz {

/// Whether words of the right answer that stand in the question have to stand in the wrong ones too.
enum class TellingWords { Matter, Aside };

/// Wrong answers to choose among, sorted: all where there are few; otherwise a random sample of both the longer and the shorter
/// ones, and of \p kin, the sorted answers that belong to what the question names, as many.
std::vector<std::uint32_t> wrongCandidates(const Choosing& choosing, TellingWords telling, const std::vector<std::uint32_t>& kin,
                                           Random& random);
/// Whether there is any.
bool anyWrongCandidate(const Choosing& choosing, TellingWords telling);

/// Values on both sides of the right one and farther from every right one than `within`, nearest first.
struct NearNumbers {
    std::vector<std::uint32_t> less, greater;
};
NearNumbers nearNumbers(const Choosing& choosing, TellingWords telling);
/// Whether there are any, on both sides or on either, words aside.
bool hasNearNumbers(const Choosing& choosing, bool onBothSides);

} // namespace quiz
