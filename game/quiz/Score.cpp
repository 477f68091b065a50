#include "quiz/Score.hpp"

#include <algorithm>
#include <cmath>

namespace quiz {

int multiplierFor(int streak) { return std::clamp(streak, 1, 4); }

PointParts pointsFor(double difficulty, Milliseconds left, Milliseconds fuse, int streak) {
    PointParts parts;
    parts.base = 100 + 20 * static_cast<int>(std::lround(10 * std::clamp(difficulty, 0.0, 1.0)));
    if (fuse > Milliseconds{0}) {
        const auto counted = std::clamp(left, Milliseconds{0}, fuse);
        parts.speed = 10 * static_cast<Points>(parts.base / 20 * counted.count() / fuse.count());
    }
    parts.multiplier = multiplierFor(streak);
    return parts;
}

} // namespace quiz
