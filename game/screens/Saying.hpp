#pragma once

#include "quiz/Round.hpp"
#include "screens/Words.hpp"

#include <string>

namespace screens {

/// \file
/// What a question says beside the words of its pack, in the player's language: quiz deals values, here they get words.

/// "Clue 2 of 3: It runs for 110 minutes."
std::string clueText(const quiz::Question& question, std::size_t index, const Words& words);
/// What to do, where the ask alone does not tell: "Choose all that fit."; empty where it does.
std::string taskText(const quiz::Question& question, const Words& words);
/// The ask with what to do behind it, in one line: without it an odd one out would read as if it were what fits.
std::string askText(const quiz::Question& question, const Words& words);
/// Option \p index as it stands on its button: with a capital, unless the question is a sentence that it ends ("He …").
std::string optionText(const quiz::Question& question, int index, const Words& words);
/// The letter beside option \p index: true and false have those of their own names where the language has keys for them.
std::string optionLetter(const quiz::Question& question, int index, const Words& words);
/// A number of \p question (years without separators).
std::string numberText(const quiz::Question& question, double number, const Words& words);
/// How near to the number of \p question still counts: "5 minutes either way: still right."
std::string withinText(const quiz::Question& question, const Words& words);
/// \p answer as a person would say it: "Ilsa Faust", "Fallout, Rogue Nation, ...", "131".
std::string answerText(const quiz::Question& question, const quiz::Answer& answer, const Words& words);
/// The right answer in the same words.
std::string rightText(const quiz::Question& question, const Words& words);
/// Why the right answer is right; never empty.
std::string becauseText(const quiz::Question& question, const Words& words);
/// Why option \p index is wrong; empty for a right one.
std::string whyWrongText(const quiz::Question& question, int index, const Words& words);
/// The same by the plainest of the first \p cluesShown clues that is false of it, where one is.
std::string whyWrongText(const quiz::Question& question, int index, int cluesShown, const Words& words);
/// Why \p option, offered or not, is wrong.
std::string whyWrongText(const quiz::Question& question, const quiz::Option& option, const Words& words);
/// Left side \p line of a match, as it begins a line.
std::string leftText(const quiz::Question& question, std::size_t line);
/// How far \p number is off the right one, and to which side: "Too high by $5 million."
std::string farOffText(const quiz::Question& question, double number, const Words& words);
/// Where several options fit, why option \p index does; empty for one that does not.
std::string whyRightText(const quiz::Question& question, int index);
/// What Intel tells.
std::string intelText(const quiz::Question& question, const quiz::Intel& intel, const Words& words);
/// The points of \p outcome with their parts: "(160 base + 40 speed) × 2 = 400".
std::string formulaText(const quiz::Outcome& outcome, const Words& words);

} // namespace screens
