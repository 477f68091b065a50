#pragma once

#include "screens/Screen.hpp"

#include <string>
#include <vector>

namespace terminal {

/// The lines of a screen, from its heading to the hint at what can be typed.
using Lines = std::vector<std::string>;

/// \p screen as lines.
Lines shown(const screens::Screen& screen, const screens::Context& context);

/// \name Single screens
///@{
Lines shownMission(const screens::Mission& screen, const screens::Context& context);
/// The clue that was asked for last, and what the next one costs.
Lines shownClue(const screens::Mission& screen, const screens::Context& context);
Lines shownDebrief(const screens::Debrief& screen, const screens::Context& context);
Lines shownPacks(const screens::Packs& screen, const screens::Context& context);
Lines shownScores(const screens::Scores& screen, const screens::Context& context);
///@}

/// The headline and numbered rows of a menu: "2  Question packs", "3  Difficulty: Field agent. from easy to awkward".
Lines shownMenu(const screens::Screen& screen, const screens::Context& context);
/// How an answer to \p question is typed: "Type all letters in order, like: d c b a".
std::string answerHint(const quiz::Question& question, const screens::Words& words);

} // namespace terminal
