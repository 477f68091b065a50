#pragma once

#include "exchange/Formats.hpp"

/// Answers of the Open Trivia Database's API (https://opentdb.com/api_config.php): a list of results, bare or enveloped, whose
/// texts hold HTML entities (its default), are plain, or are encoded in Base64 or as in URLs (RFC 3986, or the older form).
namespace exchange::opentdb {

bool recognises(const Source& source);
Reading read(const Source& source);

/// Only choices and statements have a counterpart.
bool takes(const facts::FinishedQuestion& question);
/// One answer of the API, with HTML entities.
std::string write(const std::vector<facts::FinishedQuestion>& questions, const facts::FactBank& bank);

} // namespace exchange::opentdb
