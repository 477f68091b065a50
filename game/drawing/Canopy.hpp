#pragma once

#include "drawing/Canvas.hpp"

#include <optional>
#include <vector>

namespace drawing {

/// A striped parachute and who hangs from it, drawn from numbers alone: the same numbers, the same picture.
struct Canopy {
    Point edge; ///< the middle of its lower edge when it is open
    float halfWidth = 190;
    int gores = 9;
    Colour one, other; ///< the stripes
    Colour person;
    float opening = 1;           ///< 0 packed, 1 full; between them the gores snap open one after the other, from the middle out
    float sway = 0;              ///< radians about its top
    float kick = 0;              ///< -1 to 1: how the jumper's legs tread the air
    float slump = 0;             ///< 0 it hangs in the air; 1 it lies on the ground in folds
    std::optional<Point> seat{}; ///< the jumper has come down and sits here
};

/// The outlines of the gores about the middle of the lower edge, from left to right, without sway.
Polygons goresOf(const Canopy& canopy);
/// All gores as one shape: the ground on which every other gore is laid, so that no seam lets the background through.
Polygon silhouetteOf(const Canopy& canopy);

void drawCanopy(Canvas& canvas, const Canopy& canopy);

} // namespace drawing
