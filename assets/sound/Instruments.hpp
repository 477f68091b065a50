#pragma once

#include "Filter.hpp"

#include <cstdint>

namespace synth {

/// \file
/// What is struck, plucked, shaken and brushed. Each gives one note, dry, about as loud as the others at the same force (0 to 1).

/// How a string is plucked.
struct Pluck {
    double hz = 110;
    double seconds = 1;
    double t60 = 1;           ///< of the fundamental
    double brightness = 2000; ///< of the finger or plectrum, in Hz
    double place = 0.18;      ///< along the string, 0 to 1: takes out the harmonics that have a node there
    double damping = 0.5;     ///< of the heights with each round trip, 0 to 0.5
};
/// A plucked string: Karplus and Strong (1983) with the tuning and decay of Jaffe and Smith (1983).
Signal string(const Pluck& pluck, std::uint64_t seed);

/// The upright bass: a dark string on a wooden body, and the finger that leaves it.
Signal bass(double note, double seconds, double force, std::uint64_t seed);
/// A guitar with the palm on its bridge.
Signal mutedGuitar(double note, double force, std::uint64_t seed);
/// Strings struck by a small hammer, two to a note and not quite in tune.
Signal hammered(double note, double force, std::uint64_t seed);
/// A wooden bar over a tube: marimba. Bars are cut so that their second mode is two octaves up.
Signal marimba(double note, double force);
/// A metal bar over a tube whose lid turns: vibraphone.
Signal vibraphone(double note, double seconds, double force);

/// A hollow block of wood.
Signal block(double hz, double force);
/// A slit drum: two tongues of wood in one box.
Signal logDrum(double hz, double force);
/// A small skin struck by fingers; the modes of a round membrane.
Signal handDrum(double hz, double force, std::uint64_t seed);
/// A felt beater on a large skin.
Signal thump(double hz, double force);
/// Seeds in a gourd.
Signal shaker(double force, std::uint64_t seed);
/// A wire brush drawn over a skin for so long.
Signal brush(double seconds, double force, std::uint64_t seed);
/// Two fingers.
Signal snap(double force, std::uint64_t seed);

} // namespace synth
