#pragma once

#include "drawing/Scene.hpp"

namespace drawing {

/// All there is to tell of one question that has been answered, over what lies in \p area.
void drawDetails(Scene& scene, const quiz::Played& played, const Box& area);

} // namespace drawing
