#pragma once

#include "exchange/Export.hpp"
#include "exchange/Import.hpp"
#include "facts/FactBank.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace importing {

/// What comes of a file that a test writes as text.
exchange::Imported imported(std::string bytes, std::uint64_t seed = 0);

/// \p bank written for another program, with what is to be done in brackets where it has to be said.
exchange::Exported exported(const std::shared_ptr<const facts::FactBank>& bank, const exchange::Target& target,
                            std::uint64_t seed);

/// The bank of the pack; the test fails where its reader finds a mistake.
std::shared_ptr<const facts::FactBank> bankOf(const exchange::Imported& imported);

/// Its finished questions, one a line: "choice: Who? = Ann / Bob / Cyd". Other names in (), the topic in [].
std::string questionsOf(const exchange::Imported& imported);

/// What is said of its records, one a line: "3 left out: no right answer".
std::string remarksOf(const exchange::Imported& imported);

/// Plays a whole mission from the pack in the terminal, rightly. The test fails where it does not come to its end.
void playWhole(const exchange::Imported& imported);

} // namespace importing
