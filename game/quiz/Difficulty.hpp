#pragma once

#include "quiz/Question.hpp"

#include <cstddef>

namespace quiz {

/// How hard a question is, worked out of its parts, each from 0 to 1:
///
/// `total = 0.40 * (1 - fame) + 0.25 * obscurity + 0.20 * likeness + 0.15 * (1 - guess)`
///
/// The parts are rounded to thousandths and added as whole numbers, so that no two machines differ in the last bit and deal
/// different questions for it.
Difficulty difficultyOf(double fame, double obscurity, double likeness, double guess);

/// The same for a question whose author said how hard it is: the author's word stands for fame, obscurity and likeness alike,
/// the odds of a guess come from its shape.
Difficulty difficultyGiven(double given, double guess);

/// The odds of hitting the one right option among \p options.
double guessAmong(std::size_t options);
/// The odds of hitting the one right order of \p items.
double guessOrder(std::size_t items);
/// The odds of a blind turn of \p dial ending within \p within of the answer.
double guessOnDial(const Dial& dial, double within);

/// A difficulty or a part of one in thousandths, for exact comparison.
int thousandths(double part);

} // namespace quiz
