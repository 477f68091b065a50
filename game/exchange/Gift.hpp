#pragma once

#include "exchange/Formats.hpp"

/// Moodle's GIFT (https://docs.moodle.org/en/GIFT_format): a question in plain text, its answers between { and }.
///
/// Read are multiple choice, true-false, short answer, numbers with ranges, matching, categories, comments and escapes. Weights:
/// only what is worth 100 % is right; what is worth a part is neither right nor wrong, and is left out. There is nothing here
/// like essays, descriptions and choices with several right options together.
namespace exchange::gift {

bool recognises(const Source& source);
Reading read(const Source& source);

} // namespace exchange::gift
