#pragma once

#include "drawing/Scene.hpp"
#include "screens/Input.hpp"

namespace drawing {

/// \file
/// The buttons of a pad as they look on it: round ones with a letter, a shape or a number, the cross with one arm filled,
/// shoulders and triggers as slabs.

/// How wide \p button is drawn in a row of \p height.
float padGlyphWidth(screens::PadButton button, float height);
/// \p button of a pad of \p make in the middle of \p box, which is of that width.
void drawPadGlyph(Scene& scene, screens::PadButton button, screens::PadMake make, const Box& box, float opacity);

} // namespace drawing
