#include "commands/CheckPacks.hpp"

#include "commands/Letters.hpp"
#include "commands/Shelf.hpp"
#include "commands/Windowed.hpp"
#include "facts/Json.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <iostream>
#include <string_view>
#include <utility>
#include <vector>

namespace commands {

namespace {

using facts::jsonText;

std::string counted(std::size_t count, std::string_view what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

screens::Library packsFor(const Check& check, const archive::Paths& paths) {
    if (check.paths.empty()) return screens::Library(readShelf(paths));
    std::vector<facts::PackReport> reports;
    for (const auto& path : check.paths)
        for (const auto& pack : packsAt(path, paths)) reports.push_back(facts::readPack(pack));
    return screens::Library(std::move(reports));
}

void print(const std::string& pack, const std::vector<facts::Finding>& findings, bool json) {
    for (const auto& finding : findings) std::cout << (json ? toJsonLine(pack, finding) : facts::toText(finding)) << '\n';
}

} // namespace

std::string toJsonLine(const std::string& pack, const facts::Finding& finding) {
    return fmt::format(
        R"({{"pack":{},"severity":"{}","file":{},"line":{},"column":{},"pointer":{},"found":{},"expected":{},"mend":{}}})",
        jsonText(pack), finding.severity == facts::Severity::Mistake ? "mistake" : "warning", jsonText(finding.place.file),
        finding.place.line, finding.place.column, jsonText(finding.place.pointer), jsonText(finding.found),
        jsonText(finding.expected), jsonText(finding.mend));
}

int run(const Check& check, const archive::Paths& paths) {
    const auto library = packsFor(check, paths);
    std::size_t mistakes = 0;
    std::size_t warnings = 0;
    for (const auto& pack : library.packs()) {
        const std::string& path = pack->report().path;
        const auto letters =
            findUndrawable(facts::filesOfPack(path), [&](std::u32string_view all) { return undrawable(all, paths); });
        print(path, pack->report().findings, check.json);
        print(path, letters, check.json);
        mistakes += pack->mistakes();
        warnings += pack->warnings() + letters.size();
    }
    if (!check.json)
        std::cout << fmt::format("{}: {}, {}\n", counted(library.packs().size(), "pack"), counted(mistakes, "mistake"),
                                 counted(warnings, "warning"));
    return mistakes == 0 ? 0 : 1;
}

} // namespace commands
