#pragma once

#include "drawing/Scene.hpp"
#include "screens/Stack.hpp"

namespace drawing {

/// What is heard, as words along the foot, where the player wants it: prompts keep clear of it (\ref captionsTop).
void drawCaptions(Scene& scene, const screens::Stack& stack);
/// What has to stay above captions along the foot ends here: the end of the picture, where the player wants none.
float captionsTop(Scene& scene);

/// A message for the player at the upper right of the picture; gone after a few seconds.
void drawNotice(Scene& scene, const screens::Stack& stack);

/// How far it is with reading the packs, where the screen has to do with them, and how to give it up.
void drawReading(Scene& scene, const screens::Stack& stack);

/// The debug overlay of F3: stack, seed, fact ids, difficulty, frame time, vertices, draw calls, and the boxes that can be
/// clicked.
void drawOverlay(Scene& scene, const screens::Stack& stack, const std::vector<Hit>& hits, const Affine& toPixels);

} // namespace drawing
