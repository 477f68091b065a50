#pragma once

#include "drawing/Canvas.hpp"
#include "drawing/Pose.hpp"

#include <vector>

namespace drawing {

/// The runner, drawn from numbers alone: the same numbers, the same picture.
struct Runner {
    Point ground;      ///< the point on the cord on which he runs
    float height = 50; ///< from sole to crown when upright
    Colour colour;
    bool waits = false; ///< on a fuse that does not burn
    float turns = 0;    ///< of the run cycle, up to now or to when the act began
    float effort = 0;   ///< 0 a steady run, 1 a sprint
    Act act = Act::None;
    float time = 0;   ///< seconds since the act began
    float travel = 1; ///< how much of an act's way he goes: less where the cord ends
};
Pose poseOf(const Runner& runner);
void drawRunner(Canvas& canvas, const Runner& runner);

/// The parts of a figure \p height units high that stands at \p ground.
Polygons figureOf(const Skeleton& joints, Point ground, float height);
/// A figure cut from one sheet of paper, \p height units high, standing at \p ground.
void drawFigure(Canvas& canvas, const Skeleton& joints, Point ground, float height, Colour colour);

} // namespace drawing
