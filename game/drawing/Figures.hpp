#pragma once

#include "drawing/Canvas.hpp"

namespace drawing {

/// The three motifs, drawn from numbers alone: the same numbers, the same picture.

/// How a canopy hangs.
struct Canopy {
    Point edge; ///< the middle of its lower edge
    float halfWidth = 190;
    int gores = 9;
    Colour one, other; ///< the stripes
    Colour person;
    float open = 1; ///< 0 folded, 1 full
    float sway = 0; ///< radians about its top
};
void drawCanopy(Canvas& canvas, const Canopy& canopy);

/// What the runner is doing.
enum class Stride { Standing, Running, Leaping, Caught };

struct Runner {
    Point hip;
    float height = 48; ///< about, from foot to head
    Colour colour;
    Stride stride = Stride::Running;
    float phase = 0; ///< of the run cycle, in turns; of a leap, 0 to 1
};
void drawRunner(Canvas& canvas, const Runner& runner);

/// The burning fuse.
struct FuseLine {
    float left = 64, right = 1216, y = 66;
    float burnt = 0; ///< share that is burnt
    bool lit = true; ///< an unlit fuse has no spark
    float time = 0;  ///< seconds since it was lit: places the embers
    bool embers = true;
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
