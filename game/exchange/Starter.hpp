#pragma once

#include "exchange/PackWriter.hpp"

#include <string>

namespace exchange {

/// A pack to begin with: one example of each thing that a beginner needs, which says what it is for in its own texts, as JSON
/// knows no comments. It can be checked and played as it is. \param facts  facts with asks instead of finished questions
std::string starterText(const PackHead& head, bool facts);

} // namespace exchange
