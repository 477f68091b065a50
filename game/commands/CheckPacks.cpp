#include "commands/CheckPacks.hpp"

#include "commands/Letters.hpp"
#include "commands/Shelf.hpp"
#include "commands/Windowed.hpp"
#include "facts/Excerpt.hpp"
#include "facts/Text.hpp"
#include "shelf/Listing.hpp"
#include "shelf/Platform.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstddef>
#include <ctime>
#include <iostream>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace commands {

namespace {

using facts::counted;
using facts::jsonText;

screens::Library packsFor(const Check& check, const archive::Paths& paths) {
    if (check.paths.empty()) return screens::Library(readShelf(paths));
    std::vector<facts::PackReport> reports;
    for (const auto& path : check.paths) {
        if (!facts::isSchema(path))
            for (const auto& pack : packsAt(path, paths)) reports.push_back(facts::readPack(pack));
        else if (!check.json)
            std::cout << fmt::format("{}: a JSON schema and no pack: passed over\n", facts::harmless(path));
    }
    return screens::Library(std::move(reports));
}

/// The pack's files as they lie on disk. What cannot be read has its finding already.
std::vector<facts::SourceText> filesOf(const std::string& pack) {
    std::vector<facts::SourceText> files;
    std::vector<facts::Finding> refused;
    for (const auto& name : facts::filesOfPack(pack))
        if (auto file = facts::readFile(name, refused)) files.push_back(std::move(*file));
    return files;
}

/// What there is to say of some packs.
struct Tally {
    std::size_t packs = 0, mistakes = 0, warnings = 0;
};

Tally checkAll(const Check& check, const archive::Paths& paths) {
    const auto library = packsFor(check, paths);
    Tally tally{library.packs().size()};
    for (const auto& pack : library.packs()) {
        const std::string& path = pack->report().path;
        const auto files = filesOf(path);
        auto findings = findUndrawable(files, [&](std::u32string_view all) { return undrawable(all, paths); });
        tally.mistakes += pack->mistakes();
        tally.warnings += pack->warnings() + findings.size();
        findings.insert(findings.begin(), pack->report().findings.begin(), pack->report().findings.end());
        for (const auto& finding : findings)
            std::cout << (check.json ? toJsonLine(path, finding, files) : toText(finding, files)) << '\n';
    }
    if (!check.json)
        std::cout << fmt::format("{}: {}, {}\n", counted(tally.packs, "pack"), counted(tally.mistakes, "mistake"),
                                 counted(tally.warnings, "warning"));
    return tally;
}

std::set<std::string> foldersFor(const Check& check, const archive::Paths& paths) {
    if (check.paths.empty()) return shelf::foldersToWatch(shelf::Places{paths.shippedPacks, paths.ownPacks, {}});
    std::set<std::string> folders;
    for (const auto& path : check.paths) folders.merge(shelf::foldersToWatch(path));
    return folders;
}

/// What parts one look at the packs from the next.
void sayEnd(const Check& check, const Tally& tally) {
    if (check.json)
        std::cout << fmt::format(R"({{"packs":{},"mistakes":{},"warnings":{}}})", tally.packs, tally.mistakes, tally.warnings);
    else
        std::cout << "Waiting for the next save; Ctrl+C ends.";
    std::cout << std::endl; // whoever waits for it may not wait for more
}

void sayBegin(const Check& check) {
    if (!check.json)
        std::cout << fmt::format("\n==== {:%H:%M:%S} saved, checked again ====\n\n", fmt::localtime(std::time(nullptr)));
}

/// Ends only where nobody listens any more, or by a signal.
int keepChecking(const Check& check, const archive::Paths& paths) {
    shelf::Watch watch;
    auto folders = foldersFor(check, paths);
    watch.follow(folders);
    while (std::cout) {
        const auto stamp = shelf::stampOf(folders); // before the reading: what is saved meanwhile is seen
        sayEnd(check, checkAll(check, paths));
        while (shelf::stampOf(folders) == stamp) {
            watch.waitUntilQuiet(std::nullopt);
            folders = foldersFor(check, paths);
            watch.follow(folders);
        }
        sayBegin(check);
    }
    return 1;
}

} // namespace

std::string toJsonLine(const std::string& pack, const facts::Finding& finding, const std::vector<facts::SourceText>& files) {
    const auto* const source = sourceOf(finding.place, files);
    const auto excerpt = source == nullptr ? facts::Excerpt{{}, 0, 0} : terminalExcerpt(*source, finding.place);
    return fmt::format(
        R"({{"pack":{},"severity":"{}","file":{},"line":{},"column":{},"length":{},"pointer":{},"found":{},"expected":{},"mend":{},"excerpt":{},"mark":{}}})",
        jsonText(pack), finding.severity == facts::Severity::Mistake ? "mistake" : "warning", jsonText(finding.place.file),
        finding.place.line, finding.place.column, excerpt.length, jsonText(finding.place.pointer), jsonText(finding.found),
        jsonText(finding.expected), jsonText(finding.mend), jsonText(facts::toUtf8(excerpt.text)),
        source == nullptr ? 0 : excerpt.mark + 1);
}

int run(const Check& check, const archive::Paths& paths) {
    if (check.watch) return keepChecking(check, paths);
    return checkAll(check, paths).mistakes == 0 ? 0 : 1;
}

} // namespace commands
