#pragma once

#include "screens/Hearing.hpp"
#include "screens/Screen.hpp"

#include <algorithm>

namespace drawing {

using screens::Time;

/// The lengths of DESIGN.md's motions, in seconds.
inline constexpr float entranceTime = 0.24F;
inline constexpr float staggerTime = 0.04F;
inline constexpr float snapTime = 0.08F; ///< a chosen answer snaps
inline constexpr float fadeTime = 0.12F; ///< replaces everything under reduced motion
/// The verdict falls, until its stamp is heard.
inline constexpr float verdictTime = std::chrono::duration<float>(screens::stampTime).count();
/// By then every entrance, verdict and count of any screen has come to rest.
inline constexpr float restTime = 1.8F;
/// By then the canopy of a debrief hangs still.
inline constexpr float debriefTime = 5;
/// How long the title's canopy sways when nobody does anything.
inline constexpr float swayTime = 20;

inline float seconds(Time time) { return std::chrono::duration<float>(time).count(); }

/// Fast at first, then slowing: 1 - (1 - t)^3, held at its ends.
inline float easeOutCubic(float t) {
    const float u = 1 - std::clamp(t, 0.F, 1.F);
    return 1 - u * u * u;
}

/// Shoots a little past its goal and comes back (Penner's "back"): for things that snap.
inline float easeOutBack(float t) {
    const float u = std::clamp(t, 0.F, 1.F) - 1;
    constexpr float overshoot = 1.70158F;
    return 1 + (overshoot + 1) * u * u * u + overshoot * u * u;
}

/// How far an entrance has come: where things are, and how opaque. Under reduced motion things stand at once and only fade.
struct Entrance {
    float place = 1;   ///< 0 away, 1 in place
    float opacity = 1; ///< 0 to 1
};

/// An entrance that starts \p delay seconds into \p age and lasts \p time seconds.
inline Entrance entrance(Time age, bool reduced, float delay = 0, float time = entranceTime) {
    if (reduced) return {1, std::clamp(seconds(age) / fadeTime, 0.F, 1.F)};
    const float t = (seconds(age) - delay) / time;
    return {easeOutCubic(t), std::clamp(t * 2, 0.F, 1.F)};
}

} // namespace drawing
