#pragma once

#include "drawing/Geometry.hpp"

#include <filesystem>

namespace drawing {

/// The colours of one theme, by their part in the picture. Read from `assets/theme.json`.
struct Theme {
    Colour groundTop, groundBottom, ink;
    Colour panel, raised, hairline, keyline, ash, fuseTwist;
    Colour bone, muted, slabText;
    Colour red, redSign, deepRed, redText, wrongPanel;
    Colour flame, gold, spark;
    Colour teal, rightPanel, debriefGood, debriefPoor;
    Colour blue;

    /// The colour of option \p index: red, blue, gold, teal; always beside a letter and a shape.
    Colour option(int index) const;
};

/// Both themes of the file.
struct Themes {
    Theme standard, highContrast;
};

/// \throws std::runtime_error with all mistakes when the file is missing or wrong.
Themes loadThemes(const std::filesystem::path& file);

} // namespace drawing
