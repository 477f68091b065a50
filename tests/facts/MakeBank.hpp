#pragma once

#include "facts/FactBank.hpp"
#include "facts/Finding.hpp"
#include "facts/Reader.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

/// The report on a pack that a test writes as text.
inline facts::PackReport reportFrom(std::string_view json) {
    return facts::readPack("test.json", {facts::SourceText("test.json", std::string(json))});
}

/// All findings of a report, one after another, as they are shown.
inline std::string findingsText(const facts::PackReport& report) {
    std::string text;
    for (const facts::Finding& finding : report.findings) text += toText(finding);
    return text;
}

/// The bank of a pack that a test writes as text. Throws, with every finding in its message, when the pack has a mistake.
inline facts::FactBank bankFrom(std::string_view json) {
    const facts::PackReport report = reportFrom(json);
    if (!report.bank) throw std::runtime_error("the test's pack has mistakes:\n" + findingsText(report));
    return *report.bank;
}
