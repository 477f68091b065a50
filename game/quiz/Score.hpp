#pragma once

#include <chrono>

namespace quiz {

using Milliseconds = std::chrono::milliseconds;
using Points = int;

/// The points of one right answer, part by part.
///
/// `base  = 100 + 20 * round(10 * difficulty)`            100 to 300
/// `speed = 10 * floor(base / 20 * left / fuse)`           up to half of base; 0 without a fuse
/// `total = (base + speed) * multiplier`                    multiplier = min(4, streak, this answer included)
///
/// Each clue after the first takes its part of the base away: of four, the third leaves half (in tens, rounded down). An answer
/// that is right in part (some of what fits, some of the pairs) brings half of that part of the base, in tens, without speed and
/// multiplier. Any other wrong or late answer scores nothing; all of them end the streak.
struct PointParts {
    Points base = 0;
    Points speed = 0;
    int multiplier = 1;

    Points total() const { return (base + speed) * multiplier; }
    bool operator==(const PointParts&) const = default;
};

/// The points for a right answer.
/// \param difficulty  0 to 1
/// \param left        time left on the fuse
/// \param fuse        the whole fuse with what gadgets added; 0 when there is no fuse
/// \param streak      right answers in a row, this one included (from 1)
PointParts pointsFor(double difficulty, Milliseconds left, Milliseconds fuse, int streak);

/// The points for an answer that is right in part. \param part  0 to 1; see partRight
PointParts pointsForPart(double difficulty, double part);

/// \p parts with the base that is left once \p shown of \p clues clues have been seen.
PointParts afterClues(PointParts parts, int shown, int clues);

/// The factor for a streak of \p streak right answers: 1 to 4.
int multiplierFor(int streak);

} // namespace quiz
