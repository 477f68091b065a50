#pragma once

#include "exchange/PackWriter.hpp"

#include <string>

namespace exchange {

/// A pack to begin with: one example of each thing that a beginner needs, which says what it is for in its own texts, as JSON
/// knows no comments. It can be checked and played as it is. \param hasFacts  facts with asks instead of finished questions
/// \param schema  where editors find the schema of packs; empty: it is not named
std::string starterText(const PackHead& head, bool hasFacts, const std::string& schema = "");

} // namespace exchange
