#pragma once

#include "quiz/Question.hpp"
#include "screens/Words.hpp"

#include <string>

namespace commands {

/// \p question on one line of JSON, with its proof: for machines that check deals.
///
/// Keys: id, pack, kind, wording, seed, topic, ask, options, right (indices; for order the right order), answer (for numbers),
/// within, dial, rightAnswers, because, whyWrong (one for each option, null for the right one), whyFacts, source, asOf, note,
/// facts, works, difficulty, difficultyParts. The seed is a text, as JSON numbers do not hold 64 bits everywhere.
/// \param words  in English: what is printed is for whoever makes packs and tools
std::string toJsonLine(const quiz::Question& question, const screens::Words& words);

/// \p question on a few lines for a person, the right answer marked.
std::string toPlainText(const quiz::Question& question, const screens::Words& words);

} // namespace commands
