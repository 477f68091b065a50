#pragma once

#include "exchange/Formats.hpp"

/// Aiken: a question, its options as "A. ..." or "A) ...", and "ANSWER: A" (https://docs.moodle.org/en/Aiken_format).
namespace exchange::aiken {

bool recognises(const Source& source);
Reading read(const Source& source);

} // namespace exchange::aiken
