#include "facts/Reader.hpp"

#include "facts/Excerpt.hpp"
#include "facts/Passes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace facts {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestExcerpt = std::size_t{1} << 20U;
constexpr std::size_t mostExcerpts = 500; ///< nobody reads more before the file is read anew

bool isPackFile(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.ends_with(".json") && !isSchema(name) && !name.starts_with('.');
}

/// Whether the file begins as a pack does, whatever its encoding and its quotation marks.
bool beginsAsPack(const fs::path& path) {
    constexpr std::size_t enough = 64;
    std::string bytes(enough, '\0');
    std::ifstream(path, std::ios::binary).read(bytes.data(), enough);
    std::erase_if(bytes,
                  [](char c) { return std::string_view(" \t\r\n\xEF\xBB\xBF\xFF\xFE\0", 10).find(c) != std::string_view::npos; });
    return bytes.starts_with("{\"") || bytes.starts_with("{\xE2");
}

/// What an editor or a desktop makes of ".json": copies that editors keep ("~", ".bak") are none of it.
bool endsAsMisnamed(std::string ending) {
    static constexpr std::array<std::string_view, 6> endings{"", ".txt", ".json", ".jsonc", ".json5", ".js"};
    std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::ranges::find(endings, ending) != endings.end();
}

Finding misnaming(const std::string& path, Severity severity) {
    const fs::path name = fs::path(path).filename();
    const std::string ending = name.extension().string();
    const std::string stem = name.stem().string();
    return {severity, Place{path, 0, 0, ""},
            ending.empty() ? "a name without an ending" : fmt::format("a name that ends in \"{}\"", ending),
            "a question pack: a file whose name ends in \".json\"",
            fmt::format("rename it to \"{}{}\"", stem, stem.ends_with(".json") ? "" : ".json")};
}

/// What lies directly in \p folder, in order of name.
std::vector<fs::path> entriesOf(const std::string& folder) {
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator(); entry.increment(error)) {
        entries.push_back(entry->path());
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

std::vector<std::string> packFilesIn(const std::string& folder) {
    std::vector<std::string> files;
    for (const fs::path& path : entriesOf(folder)) {
        std::error_code error;
        if (isPackFile(path) && !fs::is_directory(path, error)) files.push_back(path.string());
    }
    return files;
}

std::vector<std::string> misnamedIn(const std::string& folder) {
    std::vector<std::string> files;
    for (const fs::path& path : entriesOf(folder))
        if (isMisnamed(path.string())) files.push_back(path.string());
    return files;
}

/// The \p count bytes at \p bytes as one number, the same on every machine.
std::uint64_t wordAt(const char* bytes, std::size_t count) {
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&word, bytes, count);
        return word;
    }
    for (std::size_t i = 0; i < count; ++i) word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return word;
}

/// A number that differs between packs that differ: each eight bytes are multiplied into it.
std::uint64_t fingerprintOf(const std::vector<SourceText>& files) {
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15U;
    constexpr std::size_t wordSize = 8;
    std::uint64_t print = files.size();
    const auto add = [&print](std::uint64_t word) { print = ((print ^ word) * prime) ^ (print >> 29U); };
    for (const SourceText& file : files) {
        const std::string& bytes = file.bytes();
        std::size_t at = 0;
        for (; at + wordSize <= bytes.size(); at += wordSize) add(wordAt(bytes.data() + at, wordSize));
        add(wordAt(bytes.data() + at, bytes.size() - at));
        add(bytes.size());
    }
    return print;
}

/// The files that a finding points into; of a large one the lines around its findings.
std::vector<SourceText> excerptsOf(const std::vector<SourceText>& files, const std::vector<Finding>& findings) {
    std::vector<SourceText> excerpts;
    for (const Severity severity : {Severity::Mistake, Severity::Warning}) {
        for (const Finding& finding : findings) {
            if (finding.severity != severity || excerpts.size() == mostExcerpts) continue;
            const auto file = std::ranges::find(files, finding.place.file, &SourceText::name);
            if (file == files.end() || sourceOf(finding.place, excerpts) != nullptr) continue;
            auto excerpt = file->bytes().size() < largestExcerpt ? std::optional(*file) : file->around(finding.place);
            if (excerpt) excerpts.push_back(std::move(*excerpt));
        }
    }
    return excerpts;
}

} // namespace

std::string provisionalTitle(const std::string& path) {
    const fs::path plain = fs::path(path).lexically_normal();
    return (plain.has_filename() ? plain : plain.parent_path()).stem().string();
}

PackReport readPack(const std::string& name, const std::vector<SourceText>& files, Progress* progress) {
    return readPack(name, files, progress, nullptr);
}

PackReport readPack(const std::string& name, const std::vector<SourceText>& files, Progress* progress, const Leniency* leniency) {
    Notebook notes(files, progress, leniency);
    Draft draft = readShape(notes);
    std::error_code error;
    draft.bank.folder = fs::is_directory(name, error) ? name : fs::path(name).parent_path().string();
    if (!notes.isCancelled()) link(draft, notes);
    if (!notes.isCancelled()) check(draft, notes);
    if (notes.isCancelled()) return {name, provisionalTitle(name), nullptr, {}, {}};
    PackReport report;
    report.path = name;
    report.title = draft.bank.title.empty() ? provisionalTitle(name) : draft.bank.title;
    report.findings = notes.take();
    report.excerpts = excerptsOf(files, report.findings);
    const bool isPlayable = leniency == nullptr ? !hasMistake(report.findings) : draft.bank.pairCount() > 0;
    if (!isPlayable) return report;
    draft.bank.fingerprint = fingerprintOf(files);
    draft.bank.arena->settle();
    report.bank = std::make_shared<const FactBank>(std::move(draft.bank));
    return report;
}

PackReport readPack(const std::string& path, Progress* progress) {
    if (isMisnamed(path)) return {path, provisionalTitle(path), nullptr, {misnaming(path, Severity::Mistake)}, {}};
    std::vector<Finding> refused;
    std::vector<SourceText> files;
    const std::vector<std::string> names = filesOfPack(path);
    for (const std::string& name : names) {
        if (auto file = readFile(name, refused)) files.push_back(std::move(*file));
    }
    if (names.empty()) {
        refused.push_back({Severity::Mistake, Place{path, 0, 0, ""}, "a folder without .json files",
                           "a question pack: a .json file, or a folder of them", "put the pack's .json files into it"});
    }
    for (const std::string& name : misnamedIn(path)) refused.push_back(misnaming(name, Severity::Warning));
    if (files.empty()) return {path, provisionalTitle(path), nullptr, std::move(refused), {}};
    PackReport report = readPack(path, files, progress);
    report.findings.insert(report.findings.begin(), refused.begin(), refused.end());
    if (hasMistake(refused)) report.bank = nullptr;
    return report;
}

bool isMisnamed(const std::string& path) {
    const fs::path name = fs::path(path).filename();
    const std::string stem = name.stem().string();
    std::error_code error;
    const bool isOther = isPackFile(path) || stem.starts_with('.') || stem.ends_with(".schema") ||
                         !endsAsMisnamed(name.extension().string()) || !fs::is_regular_file(path, error);
    if (isOther) return false;
    return stem.ends_with(".json") || beginsAsPack(path);
}

bool isSchema(const std::string& path) { return path.ends_with(".schema.json"); }

std::vector<std::string> filesOfPack(const std::string& path) {
    std::error_code error;
    return fs::is_directory(path, error) ? packFilesIn(path) : std::vector{path};
}

std::vector<std::string> findPacks(const std::string& folder) {
    std::vector<std::string> packs;
    for (const fs::path& path : entriesOf(folder)) {
        std::error_code error;
        const bool isFolder = fs::is_directory(path, error);
        const bool isHidden = path.filename().string().starts_with('.');
        const auto holdsAny = [&] { return !packFilesIn(path.string()).empty() || !misnamedIn(path.string()).empty(); };
        const auto isFile = [&] { return isPackFile(path) || isMisnamed(path.string()); };
        if (isFolder ? !isHidden && holdsAny() : isFile()) packs.push_back(path.string());
    }
    return packs;
}

} // namespace facts
