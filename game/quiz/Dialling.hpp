#pragma once

#include "quiz/Question.hpp"
#include "quiz/Random.hpp"

namespace quiz {

/// A dial around \p answer on which every stop counts: the answer lies on one of its stops, its place between the ends is
/// uniform.
///
/// 40 to 80 stops, more where `within` spans many: a tenth of the dial is let pass at most. The step is 1 for years and for whole
/// numbers up to a few hundred, then 2, 5, 10 ... about a 150th of the answer. What cannot be negative does not begin below 0:
/// then the dial is shorter instead.
Dial dialFor(double answer, double within, bool isYear, Random& random);

} // namespace quiz
