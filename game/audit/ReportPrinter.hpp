#pragma once

#include "audit/Audit.hpp"

#include <chrono>
#include <string>

namespace audit {

/// \p report for a person.
std::string toPlainText(const Report& report, std::chrono::milliseconds taken);

/// \p report as one JSON object on one line.
///
/// Keys: pack, questions, sound, demands (each: demand, text, checked, broken, first (each: id, ask, what)), longest (each: kind,
/// questions, longest, byChance, likelihood), places and ranks (each: options, counts, chiSquare, likelihood, uniform), truths,
/// kinds, kindsInRounds, facts (count, least, median, most, never), rounds, questionsInRounds, milliseconds.
std::string toJsonLine(const Report& report, std::chrono::milliseconds taken);

} // namespace audit
