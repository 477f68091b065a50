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

PointParts pointsForPart(double difficulty, double part) {
    PointParts parts = pointsFor(difficulty, Milliseconds{0}, Milliseconds{0}, 1);
    const auto thousandths = static_cast<int>(std::lround(1000 * std::clamp(part, 0.0, 1.0)));
    parts.base = 10 * (parts.base * thousandths / 2 / 10'000);
    parts.multiplier = parts.base > 0 ? 1 : 0;
    return parts;
}

PointParts afterClues(PointParts parts, int shown, int clues) {
    if (clues < 2) return parts;
    const int left = clues - std::clamp(shown, 1, clues) + 1;
    parts.base = parts.base * left / clues / 10 * 10;
    parts.speed = parts.speed * left / clues / 10 * 10;
    return parts;
}

} // namespace quiz
