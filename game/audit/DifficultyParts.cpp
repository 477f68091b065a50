#include "audit/Case.hpp"

#include <algorithm>
#include <cmath>

// Demand 7: the difficulty is what its parts make, and the parts are what they are called.

namespace audit {
namespace {

using facts::Kind;

constexpr double rounding = 0.0011; ///< parts are told in thousandths

/// The odds of a blind guess, where the kind alone tells them.
double guessOf(const quiz::Question& question) {
    const auto options = static_cast<double>(question.options.size());
    switch (question.kind) {
    case Kind::Typed:
        return 0;
    case Kind::SelectAll:
        return std::pow(0.5, options);
    case Kind::Order:
    case Kind::Match:
        return 1 / std::tgamma(options + 1);
    case Kind::Number: {
        const double stops = (question.dial.high - question.dial.low) / question.dial.step + 1;
        return std::min(1.0, (2 * std::floor(question.within / question.dial.step) + 1) / stops);
    }
    default:
        return 1 / options;
    }
}

} // namespace

bool checkDifficulty(const Case& one) {
    const auto& parts = one.question.difficulty;
    const double total = 0.40 * (1 - parts.fame) + 0.25 * parts.obscurity + 0.20 * parts.likeness + 0.15 * (1 - parts.guess);
    if (std::abs(total - parts.total) > rounding) one.complain(7, "difficulty is not the sum of its parts");
    for (const double part : {parts.total, parts.fame, parts.obscurity, parts.likeness, parts.guess}) {
        if (part < 0 || part > 1) one.complain(7, "a part of the difficulty lies outside of 0 to 1");
    }
    if (std::abs(parts.guess - guessOf(one.question)) > rounding) one.complain(7, "not the odds of a guess");
    const double obscurity = one.said != nullptr ? 1 - one.said->worth : one.finished->difficulty;
    if (std::abs(parts.obscurity - obscurity) > rounding) one.complain(7, "not how obscure the ask is");
    return true;
}

} // namespace audit
