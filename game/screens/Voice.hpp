#pragma once

#include "quiz/Round.hpp"
#include "screens/Words.hpp"

#include <string>

namespace screens {

/// \file
/// What the voice of headquarters says: one dry line at a time, none twice in a round, the same in every run of the same round.

/// Before the first question; empty later on.
std::string briefingLine(const quiz::Round& round, const Words& words);
/// To the outcome of the question in hand: right or wrong, right in part, too late, a run or its end, in the last second, back
/// after two that were missed. Some lines fit only some kinds of questions: they stand in lists of their own
/// ("voice.wrong.number"). Empty before an answer.
std::string verdictLine(const quiz::Round& round, const Words& words);
/// At the end: from eight in ten right on, from five in ten on, or below.
std::string debriefLine(const quiz::Round& round, const Words& words);

} // namespace screens
