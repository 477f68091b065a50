#pragma once

#include "exchange/Formats.hpp"

/// Answers of The Trivia API (https://the-trivia-api.com/docs): version 1 has the question as a text, version 2 as an object.
namespace exchange::triviaapi {

bool recognises(const Source& source);
Reading read(const Source& source);

} // namespace exchange::triviaapi
