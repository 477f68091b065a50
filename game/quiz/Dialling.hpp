#pragma once

#include "quiz/Question.hpp"
#include "quiz/Random.hpp"

namespace quiz {

/// The numbers among which one is asked: all answers of an ask, or the one of a finished question.
struct Spread {
    double least = 0, greatest = 0;
    double atMost = 1e300; ///< a dial does not run beyond: for years, a little past the latest that the pack tells of
};

/// A dial for \p answer. It holds all of \p spread, goes a little beyond on both sides, and its ends are drawn by chance, so that
/// it tells nothing of which one it is.
///
/// A quarter wider than the spread, and 24 to 32 stops at the least; 30 to 50 about a lone answer; more where `within` spans
/// many: a tenth of the dial is let pass at most. The step is 1 for years and for whole numbers up to a few hundred, then 2, 5,
/// 10 ... about a 150th of the greatest. Stops are multiples of the step where `within` reaches one, otherwise counted from the
/// answer. Where all answers are ordinals up to 20 (a season, a part), the dial runs from 0 to two past the greatest, at least
/// to 10. What cannot be negative does not begin below 0. A spread far wider than a dial is left aside: then only the answer
/// counts.
Dial dialFor(double answer, double within, bool isYear, Spread spread, Random& random);

} // namespace quiz
