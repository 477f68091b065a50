#include "Filter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace synth {
namespace {

constexpr double pi = std::numbers::pi;

struct Shape {
    double cosine, alpha;
};

Shape shapeOf(double hz, double q) {
    const double w = 2 * pi * std::min(hz, rate * 0.49) / rate;
    return {std::cos(w), std::sin(w) / (2 * q)};
}

Biquad biquad(double b0, double b1, double b2, const Shape& shape) {
    const double a0 = 1 + shape.alpha;
    return {b0 / a0, b1 / a0, b2 / a0, -2 * shape.cosine / a0, (1 - shape.alpha) / a0};
}

Signal filtered(Signal signal, Biquad filter) {
    for (double& sample : signal) sample = filter(sample);
    return signal;
}

/// A delay line with a lowpass at its end, for the tail of a room.
struct Line {
    Signal samples;
    std::size_t at = 0;
    double low = 0;

    double read(double damping) {
        low += (1 - damping) * (samples[at] - low);
        return low;
    }
    void write(double in) {
        samples[at] = in;
        at = (at + 1) % samples.size();
    }
};

struct Reflection {
    double milliseconds, gain;
};

constexpr std::array<std::array<Reflection, 10>, 2> reflections{{
    {{{2.3, 0.62},
      {4.7, -0.41},
      {6.1, 0.47},
      {8.9, 0.33},
      {11.3, -0.30},
      {13.9, 0.26},
      {17.3, 0.21},
      {21.7, -0.18},
      {26.9, 0.13},
      {33.1, 0.10}}},
    {{{3.1, 0.58},
      {4.1, 0.45},
      {7.3, -0.40},
      {9.7, 0.35},
      {12.1, 0.28},
      {15.1, -0.25},
      {18.7, 0.20},
      {23.3, 0.17},
      {28.3, -0.12},
      {35.3, 0.09}}},
}};
constexpr std::array<std::array<double, 4>, 2> lineTimes{{{29.7, 37.1, 41.1, 43.7}, {31.3, 35.9, 42.3, 46.1}}}; // milliseconds

/// One step of the network: what comes out of the lines, mixed by a Hadamard matrix, goes in again beside \p in.
double tailStep(std::array<Line, 4>& lines, const std::array<double, 4>& gains, double in) {
    constexpr double damping = 0.45;
    std::array<double, 4> out{};
    for (std::size_t i = 0; i < 4; ++i) out[i] = lines[i].read(damping) * gains[i];
    const double a = out[0] + out[1], b = out[0] - out[1], c = out[2] + out[3], d = out[2] - out[3];
    lines[0].write(in + (a + c) / 2);
    lines[1].write(in + (b + d) / 2);
    lines[2].write(in + (a - c) / 2);
    lines[3].write(in + (b - d) / 2);
    return out[0] - out[1] + out[2] - out[3];
}

Signal tailOf(const Signal& dry, double t60, int side) {
    std::array<Line, 4> lines;
    std::array<double, 4> gains{};
    for (std::size_t i = 0; i < 4; ++i) {
        const double seconds = lineTimes[static_cast<std::size_t>(side)][i] / 1000;
        lines[i].samples = silence(seconds);
        gains[i] = std::pow(10.0, -3 * seconds / t60);
    }
    Signal tail(dry.size());
    for (std::size_t n = 0; n < dry.size(); ++n) tail[n] = tailStep(lines, gains, dry[n]);
    return tail;
}

} // namespace

Signal lowPassed(Signal signal, double hz, double q) {
    const Shape s = shapeOf(hz, q);
    return filtered(std::move(signal), biquad((1 - s.cosine) / 2, 1 - s.cosine, (1 - s.cosine) / 2, s));
}

Signal highPassed(Signal signal, double hz, double q) {
    const Shape s = shapeOf(hz, q);
    return filtered(std::move(signal), biquad((1 + s.cosine) / 2, -1 - s.cosine, (1 + s.cosine) / 2, s));
}

Signal bandPassed(Signal signal, double hz, double q) {
    const Shape s = shapeOf(hz, q);
    return filtered(std::move(signal), biquad(s.alpha, 0, -s.alpha, s));
}

Signal sweptBand(const Signal& signal, const std::function<double(double)>& hz, double q) {
    Signal out(signal.size());
    double low = 0, band = 0;
    for (std::size_t i = 0; i < signal.size(); ++i) {
        const double g = std::tan(pi * std::clamp(hz(static_cast<double>(i) / rate), 20.0, rate * 0.45) / rate), k = 1 / q;
        const double b = (band + g * (signal[i] - low)) / (1 + g * (g + k));
        const double l = low + g * b;
        band = 2 * b - band;
        low = 2 * l - low;
        out[i] = b * k;
    }
    return out;
}

Signal ring(const Signal& strike, const std::vector<Mode>& modes, double seconds) {
    Signal out = silence(seconds);
    double side =
        1; // neighbouring modes swing against each other where a body is listened to: together they would begin in one spike
    for (const Mode& mode : modes) {
        const double w = 2 * pi * mode.hz / rate, r = std::pow(10.0, -3 / (mode.t60 * rate));
        const double c1 = 2 * r * std::cos(w), c2 = r * r, drive = side * mode.level * std::sin(w);
        double y1 = 0, y2 = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            const double y = c1 * y1 - c2 * y2 + (i < strike.size() ? drive * strike[i] : 0);
            y2 = y1;
            y1 = y;
            out[i] += y;
        }
        side = -side;
    }
    return out;
}

Signal mallet(double seconds) {
    Signal push = silence(std::max(seconds, 2.0 / rate));
    const auto length = static_cast<double>(push.size());
    for (std::size_t i = 0; i < push.size(); ++i)
        push[i] = (1 - std::cos(2 * pi * (static_cast<double>(i) + 0.5) / length)) / length;
    return push;
}

Signal inRoom(const Signal& dry, double wet, double t60, int side) {
    Signal padded = dry;
    padded.resize(dry.size() + samplesIn(0.04 + t60 * 0.7), 0.0);
    Signal early(padded.size(), 0.0);
    for (const Reflection& each : reflections[static_cast<std::size_t>(side)]) {
        const std::size_t late = samplesIn(each.milliseconds / 1000);
        for (std::size_t i = late; i < padded.size(); ++i) early[i] += each.gain * padded[i - late];
    }
    early = lowPassed(std::move(early), 5200);
    const Signal tail = tailOf(padded, t60, side);
    for (std::size_t i = 0; i < padded.size(); ++i) padded[i] += wet * (early[i] + 0.35 * tail[i]);
    return padded;
}

} // namespace synth
