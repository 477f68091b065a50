#pragma once

#include "quiz/Question.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace quiz {

/// How many slips lie between two texts: a letter too many, too few, another, or two neighbours swapped.
///
/// The restricted Damerau-Levenshtein distance ("optimal string alignment"): F. J. Damerau, "A technique for computer detection
/// and correction of spelling errors", Communications of the ACM 7 (1964). Counts code points.
std::size_t slipsBetween(std::u32string_view a, std::u32string_view b);

/// \p name as typed answers are compared: folded (case, accents, punctuation), without an article before it.
std::string bareName(std::string_view name);

/// How many slips are forgiven in the bare name \p name: one in six letters.
std::size_t slipsForgiven(std::string_view name);

/// How a typed answer was taken.
struct Spelled {
    std::string name;  ///< the right answer that it was taken for, as written
    bool exact = true; ///< false when a slip was forgiven
};

/// The right answer that \p typed is, or nothing; blanks may be left out where slips are forgiven. What is nearer to (or the very
/// name of) a wrong answer is no slip of a right one.
std::optional<Spelled> spelled(const Question& question, std::string_view typed);

} // namespace quiz
