#pragma once

#include "drawing/Scene.hpp"
#include "screens/Stack.hpp"

namespace drawing {

/// The diagonal of the design: 280 to the left over the height of the grid.
inline constexpr float slant = 280.F / 720;

/// What can be seen of \p stack, and what makes way for it: a screen that is entered slides in as a slab with a diagonal edge,
/// over the one that is left; going back it slides out again. Under reduced motion the one fades into the other.
void drawScreens(Scene& scene, const screens::Stack& stack);

/// The question of \p screen with its answers and its verdict, as it makes way for the next: \p t from 0, in place, to 1, gone.
void drawLeavingQuestion(Scene& scene, const screens::Mission& screen, float t);

} // namespace drawing
