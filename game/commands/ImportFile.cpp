#include "commands/ImportFile.hpp"

#include "archive/Files.hpp"
#include "commands/Output.hpp"
#include "commands/Shelf.hpp"
#include "exchange/Import.hpp"
#include "facts/PackId.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <iostream>
#include <utility>

namespace commands {

namespace {

namespace fs = std::filesystem;

using facts::counted;

int say(const std::vector<facts::Finding>& problems) {
    for (const auto& finding : problems) std::cerr << facts::toText(finding);
    return 1;
}

/// The file's content, or what keeps it from being read.
std::optional<std::string> contentOf(const std::string& file, std::vector<facts::Finding>& problems) {
    std::error_code error;
    const auto size = fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
    const bool isLarge = !error && size > exchange::mostImported;
    if (isLarge)
        problems.push_back({facts::Severity::Mistake,
                            {file, 0, 0, ""},
                            fmt::format("a file of {} bytes", facts::withThousands(static_cast<long long>(size))),
                            "at most 256 MiB",
                            "split it into several files, and import each"});
    auto source = isLarge ? std::nullopt : facts::readFile(file, problems);
    if (source) return source->bytes();
    if (isLarge) return std::nullopt;
    problems.back().expected = "a file of questions"; // it need be no pack
    if (fs::is_directory(file, error)) problems.back().mend = "name a file in it";
    return std::nullopt;
}

std::string summary(const exchange::Imported& imported, const fs::path& output) {
    std::string text = fmt::format("{}: {}, {} in {}", imported.format, counted(imported.records, "record"),
                                   counted(imported.questions, "question"), facts::harmless(output.string()));
    auto add = [&text, any = false](std::size_t count, const char* what) mutable {
        if (count == 0) return;
        text += fmt::format("{} {} {}", any ? "," : ";", facts::withThousands(static_cast<long long>(count)), what);
        any = true;
    };
    add(imported.leftOut, "left out");
    add(imported.changed, "changed");
    add(imported.unasked, "kept, but never asked");
    return text + '\n';
}

std::string summaryLine(const exchange::Imported& imported, const fs::path& output) {
    return fmt::format(R"({{"pack":{},"format":{},"records":{},"questions":{},"leftOut":{},"changed":{},"unasked":{}}})",
                       facts::jsonText(output.string()), facts::jsonText(imported.format), imported.records, imported.questions,
                       imported.leftOut, imported.changed, imported.unasked);
}

/// Where the pack goes, and why it cannot go there.
std::optional<std::string> settleOutput(const Import& import, const archive::Paths& paths, fs::path& output) {
    std::error_code error;
    output = import.output;
    if (output.empty()) {
        const auto id = facts::safeId(fs::path(import.file).stem().string());
        output = paths.ownPacks / (id + ".json");
        const bool isOwn = fs::exists(output, error);
        if (!isOwn && isOnShelf(id, paths)) return fmt::format("there is a pack \"{}\" already; name another file with -o", id);
        if (const auto wrong = archive::makeFolder(paths.ownPacks))
            return fmt::format("{} could not be made: {}", facts::harmless(paths.ownPacks.string()), *wrong);
    }
    if (fs::equivalent(import.file, output, error))
        return fmt::format("{} is the file that is read; name another with -o", facts::harmless(output.string()));
    return outputProblem(output, import.force);
}

} // namespace

int run(const Import& import, const archive::Paths& paths) {
    fs::path output;
    if (const auto problem = settleOutput(import, paths, output)) return complain(*problem);
    std::vector<facts::Finding> problems;
    auto bytes = contentOf(import.file, problems);
    if (!bytes) return say(problems);
    const exchange::PackHead head{facts::safeId(output.stem().string()), import.title};
    const auto imported = exchange::importPack(import.file, std::move(*bytes), head, import.seed.value_or(0));
    if (!imported.problems.empty()) return say(imported.problems);
    for (const auto& remark : imported.remarks) std::cout << (import.json ? toJsonLine(remark) + '\n' : toText(remark));
    std::cout.flush();
    if (imported.pack.empty())
        return complain(
            fmt::format("{}: nothing to ask in {}, so nothing was written", imported.format, counted(imported.records, "record")),
            1);
    if (const auto wrong = writeOutput(output, imported.pack, import.force)) return complain(*wrong, 1);
    if (import.json) {
        std::cout << summaryLine(imported, output) << '\n';
        return 0;
    }
    std::cout << summary(imported, output)
              << fmt::format("What could be better: good-canopy check {0}\nPlay it: good-canopy --pack {0}\n", shellWord(output));
    return 0;
}

} // namespace commands
