#pragma once

#include "drawing/Column.hpp"
#include "drawing/Figures.hpp"
#include "drawing/Scene.hpp"

#include <optional>
#include <string>
#include <vector>

namespace drawing {

/// The pieces that several screens share.

/// The ground behind everything, over the whole target or the slab of a screen that slides. Its grain moves slowly by the clock
/// \p age, where something else moves besides.
void drawGround(Scene& scene, Time age = {});
/// The red slab with the screen's name at the upper left; slides in along its diagonal. \return its right end at the top
float drawHeading(Scene& scene, const std::string& text, Time age);
/// The key prompts in one or more rows, the lowest ending at \p bottom, or above captions. Each can be clicked.
/// \return the top of the block
float drawPrompts(Scene& scene, const std::vector<screens::Prompt>& prompts, float left, float right, float bottom);

/// The shake of what lands, \p since seconds after it did: six units, gone in a seventh of a second.
Affine shaken(float since);
/// How wide the prompts come out in one row.
float promptsWidth(const Scene& scene, const std::vector<screens::Prompt>& prompts);
/// How far something has come, \p part from 0 to 1.
void drawBar(Scene& scene, const Box& box, double part);

/// A fuse from \p left to \p right in the colours of the theme, not yet burning down.
FuseLine fuseIn(const Scene& scene, float left, float right, float y);

/// How a panel looks.
enum class PanelState { Rest, Focus, Right, Wrong, Dim };
/// The colours of a panel, and how wide its edge is.
struct PanelDress {
    Colour fill, edge;
    float width = 0;
};
PanelDress dressOf(const Theme& theme, PanelState state);
PanelDress mix(const PanelDress& a, const PanelDress& b, float t);
/// A panel whose upper right corner is cut by \p cut (0: none).
void drawPanel(Scene& scene, const Box& box, PanelState state, float cut);
void drawPanel(Scene& scene, const Box& box, const PanelDress& dress, float cut);

/// A rubber stamp about \p centre that lands \p since seconds after the verdict.
void drawStamp(Scene& scene, const std::string& word, Colour colour, Point centre, float since);

/// The ground, or the line, of a row of a list, and the arrows of one whose value can be changed. Each can be clicked.
void drawRow(Scene& scene, const screens::MenuRow& row, int index, const Box& box, bool isFocused);
/// How much room the arrows of a row take at its right.
inline constexpr float arrowRoom = 96;
/// The rows of a list of settings from \p first on, one under the other: label, value, remark and arrows. Each can be clicked.
void drawSettingRows(Scene& scene, const std::vector<screens::MenuRow>& rows, std::size_t first, const Box& area, int focus,
                     Time age);

/// How many rows of a list are out of sight, "2 more above · 4 more below"; empty where all are in sight.
std::string moreText(const Scene& scene, std::size_t above, std::size_t below);

/// Whether the lines of both are broken alike.
bool hasSameLines(const TextBlock& a, const TextBlock& b);
/// The baseline that centres one line of \p size in \p box.
inline float centredBaseline(const Box& box, float size) { return box.top + box.height / 2 + size * 0.36F; }
/// How far down the middle of line \p line lies when \p block is drawn centred in height within \p box.
float middleOfLine(const TextBlock& block, std::size_t line, const Box& box);
/// \p block drawn centred in height within \p box, at its left edge.
void drawCentred(Scene& scene, const TextBlock& block, const Box& box);

/// The runner, caught between two strides, on a fuse that stands still from \p left on: where nothing happens.
void drawStandstill(Scene& scene, Time age, Point left);

} // namespace drawing
