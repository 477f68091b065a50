#pragma once

#include "quiz/Round.hpp"

#include <string>
#include <vector>

namespace playing {

/// A game on record: a plan, what was done, and what came of it. `tests/replays/README.md` says how one is written.
struct Replay {
    std::string pack; ///< file name beside the replay
    quiz::Plan plan;
    int score = 0;
    std::vector<std::string> verdicts; ///< "right", "wrong" or "late" for each question that counts
    std::vector<std::string> inputs;   ///< one a line
};

/// Reads the replay in \p file; a line that cannot be read fails the test.
Replay readReplay(const std::string& file);

/// What came of a replay when it was played.
struct Played {
    int score = 0;
    std::vector<std::string> verdicts;
    int recorded = 0; ///< scores that stand in the table of bests
    bool isOver = false;
};
Played play(const Replay& replay, const std::string& folder);

} // namespace playing
