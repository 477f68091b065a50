#pragma once

#include "quiz/Round.hpp"
#include "screens/Words.hpp"

#include <string>
#include <vector>

namespace screens {

/// The explanation under a verdict.
struct Explanation {
    std::string headline;              ///< "Confirmed."
    std::string because;               ///< why the right answer is right, and the note
    std::vector<std::string> ofGiven;  ///< what was wrong with the answer: wrong options, missed ones, wrong pairs
    std::vector<std::string> ofOthers; ///< why every other option is wrong or, where several fit, right; nothing twice
    std::string source;                ///< "Source: ..., as of ..."; empty without one
};
Explanation explain(const quiz::Played& played, const Words& words);

/// All that is told of a question once it has been answered. What does not apply is empty.
struct Details {
    /// `right` where something else was given. Of a match, a line for each pair.
    std::string ask, given, right;
    std::vector<std::string> clues; ///< all of them
    Explanation told;
    std::string points, taken; ///< how the points came about; the time
};
/// "You: Ilsa Faust", or that there was no answer.
std::string givenText(const quiz::Played& played, const Words& words);
Details detailsOf(const quiz::Played& played, const Words& words);

/// "Confirmed", "Confirmed in part", "Disavowed", "Out of time".
const std::string& stampWord(const quiz::Outcome& outcome, const Words& words);
/// Whether an answer that is wrong as a whole was worth something.
bool isRightInPart(const quiz::Outcome& outcome);

} // namespace screens
