#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// One card of a cloze note: the text with a gap, and what belongs into it.
struct Cloze {
    std::string ask;
    std::vector<std::string> answers; ///< more than one where the note has several gaps of one number
};

/// The cards of a text such as "The capital of {{c1::Norway::country}} is {{c2::Oslo}}.": one for each number. None where the
/// text is no cloze.
std::vector<Cloze> clozesIn(std::string_view text);

/// True when \p question points at options beside it, so that it cannot be asked without them: "Which of these ..."
bool pointsAtOptions(std::string_view question);

} // namespace exchange
