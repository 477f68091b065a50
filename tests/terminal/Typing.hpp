#pragma once

#include "screens/Playing.hpp"

#include <functional>
#include <string>

namespace playing {

/// What the game prints when \p lines are typed, one for each entry; \p seconds pass between two lines.
std::string typed(Game& game, const std::vector<std::string>& lines, double seconds = 2);

/// Plays on in the terminal to the end of a mission: \p line says what is typed at the sight of each question.
std::string typedToTheEnd(Game& game, const std::function<std::string(const screens::Mission&)>& line);

/// The line that answers the question in hand rightly, or wrongly.
std::string rightLine(const quiz::Question& question);
std::string wrongLine(const quiz::Question& question);

} // namespace playing
