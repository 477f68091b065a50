#pragma once

#include "exchange/Formats.hpp"

/// Anki's "Notes in Plain Text" (https://docs.ankiweb.net/importing/text-files.html): lines such as "#separator:tab", then a note
/// on each row, whose fields may hold HTML.
namespace exchange::anki {

bool recognises(const Source& source);
/// Notes become questions whose answer is typed, or a number. Each gap of a cloze note becomes one.
Reading read(const Source& source);

bool takes(const facts::FinishedQuestion& question);
std::string write(const std::vector<facts::FinishedQuestion>& questions, const facts::FactBank& bank);

} // namespace exchange::anki
