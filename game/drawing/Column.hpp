#pragma once

#include "drawing/Scene.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace drawing {

/// A paragraph of a column, and how it is set. Empty ones are passed over.
struct Passage {
    std::string text;
    TextStyle style;
    bool isBeside = false; ///< in the right half, beside the one before; one of a column may be
};
/// Passages one under the other, all made smaller together until they fit into \p width by \p height.
struct Column {
    std::vector<TextBlock> blocks;
    float gap = 0;
    std::optional<std::size_t> beside{}; ///< the block beside the one before
    float half = 0;                      ///< where it begins
    float share = 1;                     ///< of their full size, at which they are set
    bool fits = true;                    ///< else they are too small to read, and too large all the same

    float height() const;
};
Column setColumn(const Scene& scene, const std::vector<Passage>& paragraphs, float width, float height, float gap);
void drawColumn(Scene& scene, const Column& column, Point topLeft);
/// \p paragraphs at \p share of their full size, however high that is; none of them beside another.
Column columnAt(const Scene& scene, const std::vector<Passage>& paragraphs, float width, float gap, float share);
/// The lines of \p column from line \p first on, as many as have room in \p area. \return how many have not
int drawColumnFrom(Scene& scene, const Column& column, int first, const Box& area);
/// What is drawn otherwise than by \ref drawColumn is noted all the same when it does not fit.
void noteUnlessFits(Scene& scene, const Column& column);

} // namespace drawing
