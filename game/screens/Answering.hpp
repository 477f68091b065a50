#pragma once

#include "screens/Screen.hpp"

#include <optional>

namespace screens {

/// \file
/// How an answer comes about in each kind of question: by choosing one or several, by arranging, by dialling, by typing.

/// Readies \p mission for the question in hand: nothing chosen, nothing lifted, the dial in the middle.
void beginAnswering(Mission& mission);
/// What \p input does to the answer that is being made.
/// \return the answer, when \p input locks it in
std::optional<quiz::Answer> answering(Mission& mission, const Input& input);
/// Whether \p answer is one that the question in hand can be given: an option that is not masked, an order of all options, a
/// number.
bool fits(const quiz::Played& played, const quiz::Answer& answer);

/// Whether \p kind is answered by choosing one option.
bool isChosen(quiz::Kind kind);
/// Whether \p kind is answered by arranging all options.
bool isArranged(quiz::Kind kind);
/// Whether Mask has taken option \p index out.
bool isMasked(const quiz::Played& played, int index);

} // namespace screens
