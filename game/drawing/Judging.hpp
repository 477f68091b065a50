#pragma once

#include "drawing/MissionParts.hpp"
#include "drawing/Widgets.hpp"

#include <functional>

namespace drawing {

/// A panel on its way from how it was answered to its verdict: what was given snaps first, then the right one lights and the
/// wrong one breaks beside its words, which stay whole.
struct Judging {
    PanelState before = PanelState::Rest, after = PanelState::Rest;
    bool isGiven = false;
    float cut = 0;       ///< of the upper right corner
    float marksRoom = 0; ///< at the right: there it breaks
};

/// How far the verdict has fallen: 0 as it was answered, 1 settled.
float fallen(const Scene& scene, const screens::Mission& screen);
/// The panel in \p box with \p words and, as the verdict falls, \p marks.
void drawJudging(Scene& scene, const screens::Mission& screen, const Box& box, const Judging& judging,
                 const std::function<void()>& words, const std::function<void()>& marks);
/// Words within \p box on the way from \p before to \p after, of which the share \p gone is behind them: they grow or shrink or,
/// where their lines break elsewhere then, fade from one into the other.
void drawChanging(Scene& scene, const TextBlock& before, const TextBlock& after, float gone, const Box& box);
/// The same, with each of both drawn by \p draw; they grow or shrink from \p anchor.
void drawChanging(Scene& scene, const TextBlock& before, const TextBlock& after, float gone, Point anchor,
                  const std::function<void(const TextBlock&)>& draw);
/// Marks come up as the verdict falls, about \p at.
void drawFalling(Scene& scene, const screens::Mission& screen, Point at, const std::function<void()>& mark);

} // namespace drawing
