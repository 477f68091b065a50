#pragma once

namespace drawing {

/// How far the fire has come on a card that burns from a corner, in the direction \p angle (radians) from there, \p t of the way
/// (0 to 1) through burning; at 1 at least \p far less the depth of its jags. A jagged line that licks as it goes.
float burnReach(float t, float angle, float far);

} // namespace drawing
