#pragma once

#include "drawing/Widgets.hpp"

#include <functional>
#include <string>
#include <vector>

namespace drawing {

/// A list in groups that scrolls by lines: the settings, the keys.
struct GroupedList {
    const std::vector<screens::MenuRow>& rows;
    int scroll = 0; ///< first line in sight
    int focus = 0;
    Time age{0};
    std::string remark;                             ///< under the list: about the row in focus
    std::function<void(const Box& box)> drawHead{}; ///< draws what the column of values is called, within a box, where it is
};

/// Draws what stands in the column of values, in the colours of a row, within a box.
using ValueDrawer = std::function<void(const screens::MenuRow& row, int index, const Box& box)>;

/// The list between heading and prompts, the remark under it, and how many rows are below those in sight. Each can be clicked.
/// \param bottom  where the prompts begin
void drawGroupedList(Scene& scene, const GroupedList& list, float bottom, const ValueDrawer& drawValue);

} // namespace drawing
