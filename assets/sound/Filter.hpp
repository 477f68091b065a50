#pragma once

#include "Signal.hpp"

#include <vector>

namespace synth {

/// A filter of second order in transposed direct form II.
struct Biquad {
    double b0 = 1, b1 = 0, b2 = 0, a1 = 0, a2 = 0;
    double z1 = 0, z2 = 0;

    double operator()(double in) {
        const double out = b0 * in + z1;
        z1 = b1 * in - a1 * out + z2;
        z2 = b2 * in - a2 * out;
        return out;
    }
};

/// \name Filters
/// After Robert Bristow-Johnson's "Cookbook formulae for audio EQ biquad filter coefficients"; a band is 0 dB high at its middle.
///@{
Signal lowPassed(Signal signal, double hz, double q = 0.7071);
Signal highPassed(Signal signal, double hz, double q = 0.7071);
Signal bandPassed(Signal signal, double hz, double q);
///@}

/// A band whose middle moves: a state variable filter in Zavalishin's topology-preserving form, which stays stable while it is
/// swept ("The Art of VA Filter Design", 2012).
/// \param hz  the middle at each moment
Signal sweptBand(const Signal& signal, const std::function<double(double)>& hz, double q);

/// One way in which a struck body swings.
struct Mode {
    double hz = 0;
    double t60 = 0; ///< seconds until it has fallen by 60 dB
    double level = 1;
};
/// A body of these modes, driven by \p strike: a bank of two-pole resonators.
Signal ring(const Signal& strike, const std::vector<Mode>& modes, double seconds);
/// The push of a mallet: a raised cosine of \p seconds; the shorter, the harder.
Signal mallet(double seconds);

/// A small wooden room: ten early reflections and a short tail by a feedback delay network of four lines
/// (Jot and Chaigne, 1991), damped in the heights.
/// \param wet   how loud the room is beside the sound
/// \param t60   of the tail, in seconds
/// \param side  0, or 1 for the other ear
Signal inRoom(const Signal& dry, double wet, double t60, int side = 0);

} // namespace synth
