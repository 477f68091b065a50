#include "facts/Salvage.hpp"

#include "facts/Notebook.hpp"

#include <algorithm>
#include <array>

namespace facts {
namespace {

/// How many steps of a pointer name an entry that can be left out alone: "/facts/film/heat", "/questions/3", "/title".
std::size_t stepsOf(const std::string& pointer) {
    if (pointer.starts_with("/facts/")) return 3;
    const bool isList = std::ranges::any_of(std::array{"/questions/", "/asks/", "/types/", "/sources/"},
                                            [&pointer](const char* list) { return pointer.starts_with(list); });
    return isList ? 2 : 1;
}

/// The entry that \p place lies in; empty when the document as a whole is meant.
std::string entryOf(const Place& place, const std::vector<SourceText>& files) {
    const auto file = std::ranges::find(files, place.file, &SourceText::name);
    if (place.pointer.empty() || file == files.end()) return {};
    std::size_t end = 0;
    for (std::size_t step = stepsOf(place.pointer); step > 0 && end != std::string::npos; --step)
        end = place.pointer.find('/', end + 1);
    return std::to_string(file - files.begin()) + place.pointer.substr(0, end);
}

/// \return whether there was anything more to leave out
bool leaveOut(const std::vector<Finding>& findings, const std::vector<SourceText>& files, Leniency& leniency) {
    const std::size_t before = leniency.leftOut.size();
    for (const Finding& finding : findings) {
        const std::string entry = finding.severity == Severity::Mistake ? entryOf(finding.place, files) : std::string();
        if (!entry.empty()) leniency.leftOut.insert(entry);
    }
    return leniency.leftOut.size() > before;
}

} // namespace

PackReport salvagePack(const std::string& path) {
    constexpr int mostRounds = 50; // what needs what was left out is found one step at a time
    PackReport whole = readPack(path);
    if (whole.bank) return whole;
    std::vector<Finding> refused;
    std::vector<SourceText> files;
    for (const std::string& name : filesOfPack(path))
        if (auto file = readFile(name, refused)) files.push_back(std::move(*file));
    Leniency leniency;
    leniency.title = whole.title;
    leaveOut(whole.findings, files, leniency);
    for (int round = 0; round < mostRounds; ++round) {
        PackReport part = readPack(path, files, nullptr, &leniency);
        if (leaveOut(part.findings, files, leniency)) continue;
        whole.bank = std::move(part.bank);
        return whole;
    }
    return whole;
}

} // namespace facts
