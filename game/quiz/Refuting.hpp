#pragma once

#include "quiz/Proof.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace quiz {

/// \file
/// Why an option is wrong, in the words of the bank.

/// What \p cards of one ask say: in one sentence where they differ in one hole that can hold several values, else in turn.
std::string saidTogether(const std::vector<Card>& cards);
/// \p text of the card's ask with \p wrong in place of the answer.
std::string filledWith(const Draft& draft, facts::Template text, const facts::Value& wrong);
/// Makes \p option, which shows the answer \p answer, wrong by what the bank says, and takes account of what that tells: by where
/// it fits instead, or by what the ask `denies`. Where the bank lists all right answers, and fitting there does not forbid to fit
/// here too: by the places where it fits with a part of the question, or by all where it fits; where those are too many for a
/// sentence, by all that is right, or where that shows already, by the most telling of them.
void refute(Draft& draft, Option& option, std::uint32_t answer);
/// As many right answers as can still be listed in a reason.
inline constexpr std::size_t mostListed = 10;
/// Makes \p option wrong by all that is right; false, and nothing done, where that is more than \p most or clearance hides some.
bool refuteByList(Draft& draft, Option& option, std::size_t most);

} // namespace quiz
