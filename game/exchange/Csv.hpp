#pragma once

#include "exchange/Formats.hpp"

/// Tables with a heading over each column (RFC 4180): CSV, TSV, and what spreadsheets write with ";" or "|".
namespace exchange::csv {

bool recognises(const Source& source);
Reading read(const Source& source);

bool takes(const facts::FinishedQuestion& question);
std::string write(const std::vector<facts::FinishedQuestion>& questions, const facts::FactBank& bank);

} // namespace exchange::csv
