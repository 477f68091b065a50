#pragma once

#include "drawing/Widgets.hpp"

namespace drawing {

/// A panel that broke in two along a jagged line: where the halves are, and which way each has tilted.
struct Shards {
    Polygon left, right; ///< before they tilt
    Polygon crack;       ///< from above
    Affine leftMap, rightMap;
};
/// \p box, its upper right corner cut by \p cut, broken at \p at, \p since seconds ago.
Shards shardsOf(const Box& box, float cut, float at, float since);
/// One half.
void drawShard(Scene& scene, const Polygon& shard, const PanelDress& dress);
/// What flies off the crack; gone in less than a second.
void drawSplinters(Scene& scene, const Shards& shards, Colour colour, float since);

/// A gleam that runs once across a panel that was right, \p since seconds after it lit up.
void drawGleam(Scene& scene, const Box& box, float cut, float since);

} // namespace drawing
