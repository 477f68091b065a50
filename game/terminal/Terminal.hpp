#pragma once

#include "screens/Stack.hpp"

#include <functional>
#include <iosfwd>

namespace terminal {

/// The time since any fixed moment: passed in, so that a test can say how long a player thought.
using Clock = std::function<screens::Time()>;

/// Plays the game as plain lines: for a screen reader, a Braille display, a remote shell, a pipe.
///
/// Every screen is printed as lines without escape codes or cursor movement; every line that is read is turned into inputs to the
/// same \p stack that the window drives, so rules, scores and saved data are the same. A line that means nothing gets a short
/// message and is never an answer. Where a fuse burns, the time between showing a question and its answer counts. The end of
/// input leaves, and a mission is kept. \return the exit code
int play(screens::Stack& stack, std::istream& in, std::ostream& out, const Clock& clock);
/// The same with the real time.
int play(screens::Stack& stack, std::istream& in, std::ostream& out);

} // namespace terminal
