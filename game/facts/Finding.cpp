#include "facts/Finding.hpp"

#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace facts {

std::string toText(const Finding& finding) {
    std::string where = finding.place.file;
    if (finding.place.line != 0) where += fmt::format(":{}:{}", finding.place.line, finding.place.column);
    if (!finding.place.pointer.empty()) where += "  " + finding.place.pointer;
    if (finding.severity == Severity::Warning) where += "  (warning)";
    return fmt::format("{}\n  found     {}\n  expected  {}\n  to mend   {}\n", harmless(where), harmless(finding.found),
                       harmless(finding.expected), harmless(finding.mend));
}

bool hasMistake(const std::vector<Finding>& findings) {
    return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::Mistake; });
}

} // namespace facts
