#include "quiz/Difficulty.hpp"

#include <algorithm>
#include <cmath>

namespace quiz {
namespace {

double fromThousandths(int part) { return static_cast<double>(part) / 1000.0; }

} // namespace

int thousandths(double part) { return static_cast<int>(std::lround(1000.0 * std::clamp(part, 0.0, 1.0))); }

Difficulty difficultyOf(double fame, double obscurity, double likeness, double guess) {
    const int known = thousandths(fame);
    const int dark = thousandths(obscurity);
    const int alike = thousandths(likeness);
    const int luck = thousandths(guess);
    const int total = (40 * (1000 - known) + 25 * dark + 20 * alike + 15 * (1000 - luck) + 50) / 100;
    return {fromThousandths(total), fromThousandths(known), fromThousandths(dark), fromThousandths(alike), fromThousandths(luck)};
}

Difficulty difficultyGiven(double given, double guess) { return difficultyOf(1.0 - given, given, given, guess); }

double guessAmong(std::size_t options) { return options == 0 ? 0.0 : 1.0 / static_cast<double>(options); }

double guessOrder(std::size_t items) {
    double orders = 1;
    for (std::size_t i = 2; i <= items; ++i) orders *= static_cast<double>(i);
    return 1.0 / orders;
}

double guessOnDial(const Dial& dial, double within) {
    const double stops = (dial.high - dial.low) / dial.step + 1;
    const double hits = 2 * std::floor(within / dial.step) + 1;
    return std::min(1.0, hits / stops);
}

} // namespace quiz
