#pragma once

#include "drawing/Geometry.hpp"

#include <array>

namespace seeing {

/// \file
/// How colours look to people, as numbers.

/// Red, green and blue from 0 to 1, linear: as light adds up.
using Light = std::array<double, 3>;

Light lightOf(drawing::Colour colour);

/// Relative luminance as the Web Content Accessibility Guidelines 2.1 define it.
double luminance(const Light& light);
/// Contrast ratio by the same guidelines, from 1 to 21.
double contrast(drawing::Colour a, drawing::Colour b);
/// CIE 1976 lightness of a luminance, from 0 to 100.
double lightness(double luminance);

/// A way of seeing colours: a matrix on linear light, row by row.
struct Sight {
    const char* name;
    std::array<Light, 3> matrix;
};

/// Without colour blindness, and with each of its three kinds in full: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer
/// Graphics 15 (6), 2009, the matrices of severity 1.
inline constexpr std::array sights{
    Sight{"full sight", {Light{1, 0, 0}, Light{0, 1, 0}, Light{0, 0, 1}}},
    Sight{"protanopia",
          {Light{0.152286, 1.052583, -0.204868}, Light{0.114503, 0.786281, 0.099216}, Light{-0.003882, -0.048116, 1.051998}}},
    Sight{"deuteranopia",
          {Light{0.367322, 0.860646, -0.227968}, Light{0.280085, 0.672501, 0.047413}, Light{-0.011820, 0.042940, 0.968881}}},
    Sight{"tritanopia",
          {Light{1.255528, -0.076749, -0.178779}, Light{-0.078411, 0.930809, 0.147602}, Light{0.004733, 0.691367, 0.303900}}},
};

/// What becomes of \p light with \p sight.
Light seen(const Light& light, const Sight& sight);

} // namespace seeing
