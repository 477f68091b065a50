#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace facts {

/// Where something stands in a pack file.
struct Place {
    std::string file;       ///< path as given by the caller
    std::size_t line = 0;   ///< from 1; 0 when the whole file is meant
    std::size_t column = 0; ///< from 1, in characters (code points), not bytes
    std::string pointer;    ///< JSON pointer (RFC 6901), empty for the document itself

    bool operator==(const Place&) const = default;
};

/// A mistake keeps a pack from being played; a warning does not.
enum class Severity { Mistake, Warning };

/// One thing that is wrong in a pack: where it is, what was found there, what was expected and how to mend it.
///
/// Findings are values: readers collect all of them in one run and never stop at the first.
struct Finding {
    Severity severity = Severity::Mistake;
    Place place;
    std::string found;
    std::string expected;
    std::string mend;

    bool operator==(const Finding&) const = default;
};

/// The finding as four lines for a person:
/// `FILE:LINE:COLUMN  POINTER`, then `  found     ...`, `  expected  ...`, `  to mend   ...`.
/// A warning says `  (warning)` at the end of the first line. Control characters in it are made harmless.
std::string toText(const Finding& finding);

/// True when at least one finding is a mistake.
bool hasMistake(const std::vector<Finding>& findings);

} // namespace facts
