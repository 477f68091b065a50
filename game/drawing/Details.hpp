#pragma once

#include "drawing/Scene.hpp"

namespace drawing {

/// All there is to tell of one question that has been answered, over what lies in \p area: from line \p first on where large text
/// has not the room for all.
void drawDetails(Scene& scene, const quiz::Played& played, const Box& area, int first);

/// In which a reason is told that concerns what was answered: red, but for a match, whose reasons tell what belongs together.
inline Colour reasonColour(const Theme& theme, const quiz::Question& question) {
    return question.kind == quiz::Kind::Match ? theme.bone : theme.redText;
}

} // namespace drawing
