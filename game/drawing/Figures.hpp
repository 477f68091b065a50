#pragma once

#include "drawing/Canvas.hpp"

namespace drawing {

/// \file
/// Fuse, glyphs and marks, drawn from numbers alone: the same numbers, the same picture. Canopy.hpp and Runner.hpp hold the other
/// two motifs.

/// The burning fuse.
struct FuseLine {
    float left = 64, right = 1216, y = 66;
    float burnt = 0; ///< share that is burnt
    bool lit = true; ///< an unlit fuse has no spark
    float time = 0;  ///< seconds since it was lit: places the embers
    bool embers = true;
    float sinceOut = 0;  ///< seconds since it was put out (or, when it bursts, since it came to the end): it glows on, faintly
    bool bursts = false; ///< it has come to the end
    Colour cord, twist, ash, flame, gold, spark;

    float sparkX() const { return left + (right - left) * burnt; }
};
void drawFuse(Canvas& canvas, const FuseLine& fuse);

/// The six answer shapes: triangle, diamond, disc, square, hexagon, bar.
void drawGlyph(Canvas& canvas, int index, Point centre, float size, Colour colour);
void drawTick(Canvas& canvas, Point centre, float size, float width, Colour colour);
void drawCross(Canvas& canvas, Point centre, float size, float width, Colour colour);
/// An arrow head that points left (-1) or right (+1).
void drawChevron(Canvas& canvas, Point centre, float direction, float size, float width, Colour colour);

} // namespace drawing
