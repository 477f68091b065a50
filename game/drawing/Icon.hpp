#pragma once

#include "drawing/Geometry.hpp"
#include "drawing/Theme.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace drawing {

/// \file
/// The game's icon: the shapes of the title on a tile with a cut corner. Drawn without a display, so that any
/// build can make its files.

struct IconShape {
    Polygon outline; ///< in a square of \ref iconUnits
    Colour colour;
};
inline constexpr float iconUnits = 512;

/// From the lowest to the highest. Small icons (\p size in pixels) leave out what would only blur them.
std::vector<IconShape> iconShapes(const Theme& theme, unsigned size);
/// The icon as a picture of \p size by \p size pixels: rows from above, red, green, blue, opacity.
std::vector<std::uint8_t> iconPixels(const Theme& theme, unsigned size);
/// The icon as an SVG file.
std::string iconSvg(const Theme& theme);

} // namespace drawing
