#pragma once

#include "drawing/Geometry.hpp"

#include <array>

namespace drawing {

/// How a figure holds itself, as angles in radians: what an animator would set. Angles of limbs are measured from hanging
/// straight down, forward (to the right) positive; lengths are in heights of the figure. Index 0 is the near side, 1 the far one.
struct Pose {
    using Pair = std::array<float, 2>;

    Point pelvis{0, 0.53F};   ///< forward of where the figure stands, and above the ground
    float lean = 0;           ///< of the torso from upright, forward positive
    float head = 0;           ///< of the head, beyond the torso's lean
    Pair thigh{}, knee{};     ///< a knee bends backward: negative
    Pair pitch{};             ///< of the foot from level, toe down positive
    Pair shoulder{}, elbow{}; ///< an elbow bends forward: positive
};
Pose operator+(const Pose& a, const Pose& b);
Pose operator*(const Pose& a, float k);
inline Pose mix(const Pose& a, const Pose& b, float t) { return a * (1 - t) + b * t; }

/// Where the joints of a figure are, in heights of the figure about the point on the ground where it stands; y runs down, as on
/// screen.
struct Skeleton {
    using Pair = std::array<Point, 2>;

    Point head, neck, pelvis;
    Pair shoulder{}, elbow{}, hand{}, hip{}, knee{}, ankle{}, toe{};
};

/// The lengths of a figure's parts, in heights. Proportions of an adult, the head a little large: silhouettes are small.
namespace proportion {
inline constexpr float torso = 0.30F, neck = 0.115F, headRadius = 0.068F;
inline constexpr float thigh = 0.245F, shin = 0.245F, foot = 0.12F, ankle = 0.04F; ///< ankle: above the sole
inline constexpr float upperArm = 0.165F, foreArm = 0.175F;                        ///< with the hand
} // namespace proportion

/// Forward kinematics.
Skeleton skeletonOf(const Pose& pose);

/// What a runner does beside running: each begins in the pose that he has and comes to rest.
enum class Act {
    None,     ///< he runs, or waits, on
    Clearing, ///< the answer is right: a leap clear of the spark, then a slide
    Tripping, ///< the answer is wrong: the leap ends in a stumble, on one knee
    Caught    ///< the spark was faster: thrown up, then flat on the cord
};

/// The run cycle. A foot on the ground stays on it: the legs are worked out backwards from where the feet are.
///
/// \param turns   of the cycle; the near foot strikes at every whole turn, the far one half a turn later
/// \param effort  0 a steady run, 1 a sprint for dear life
Pose running(float turns, float effort);

/// Waiting: the start of a run.
Pose ready();

/// \p act \p seconds after it began, from \p start on. Comes to rest within \ref actTime.
Pose acting(Act act, float seconds, const Pose& start);
inline constexpr float actTime = 1.3F;

/// Sitting on the ground, the head in the hands: how a poor mission ends.
Pose sitting();

/// A jumper under a canopy, from the front: arms up to the risers, legs that lag behind the swing.
/// \param swing  radians, as the canopy's
/// \param kick   -1 to 1: how the legs tread the air
Skeleton hanging(float swing, float kick);

} // namespace drawing
