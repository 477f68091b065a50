#include "commands/Shelf.hpp"

#include "facts/Json.hpp"
#include "facts/Reader.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace commands {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> shelfPaths(const archive::Paths& paths) {
    auto all = facts::findPacks(paths.shippedPacks.string());
    const auto own = facts::findPacks(paths.ownPacks.string());
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

std::vector<facts::PackReport> readAll(const std::vector<std::string>& paths) {
    std::vector<facts::PackReport> reports;
    reports.reserve(paths.size());
    for (const auto& path : paths) reports.push_back(facts::readPack(path));
    return reports;
}

bool isSame(const std::string& a, const std::string& b) {
    std::error_code error;
    return fs::equivalent(a, b, error);
}

/// Whether a file directly in \p folder belongs to a pack.
bool holdsPackFile(const fs::path& folder) {
    std::error_code error;
    const auto isPackFile = [](const fs::directory_entry& entry) {
        const auto name = entry.path().filename().string();
        return entry.path().extension() == ".json" && !name.starts_with('.') && !facts::isSchema(name);
    };
    return std::any_of(fs::directory_iterator(folder, error), fs::directory_iterator(), isPackFile);
}

std::string unknownPack(const std::string& name, const screens::Library& library) {
    std::vector<std::string> ids;
    for (const auto* pack : library.playable()) ids.push_back(pack->id());
    const auto meant = facts::nearest(name, ids);
    return fmt::format("there is no pack \"{}\"{} Packs: {}.", facts::harmless(name),
                       meant.empty() ? "." : fmt::format("; did you mean \"{}\"?", meant),
                       ids.empty() ? "none" : fmt::format("{}", fmt::join(ids, ", ")));
}

std::string unplayable(const std::string& path) {
    return fmt::format("{} cannot be played: \"good-canopy check {}\" says why.", facts::harmless(path), facts::harmless(path));
}

/// The pack at \p path, before all that are on the shelf.
Choice packFrom(const std::string& path, const std::vector<std::string>& shelf) {
    std::vector<std::string> paths{path};
    std::ranges::copy_if(shelf, std::back_inserter(paths), [&](const std::string& other) { return !isSame(path, other); });
    screens::Library library(readAll(paths));
    const auto& pack = *library.packs().front();
    if (!pack.isPlayable()) return unplayable(path);
    auto id = pack.id();
    return Chosen{std::move(library), std::move(id)};
}

} // namespace

std::vector<facts::PackReport> readShelf(const archive::Paths& paths) { return readAll(shelfPaths(paths)); }

std::optional<std::string> packProblem(const std::string& name, const screens::Library& library) {
    const auto* pack = library.named(name);
    if (pack == nullptr) return unknownPack(name, library);
    return pack->isPlayable() ? std::nullopt : std::optional(unplayable(name));
}

std::vector<std::string> packsAt(const std::string& path, const archive::Paths& paths) {
    const bool isShelf = isSame(path, paths.shippedPacks.string()) || isSame(path, paths.ownPacks.string());
    std::error_code error;
    if (!fs::is_directory(path, error) || (!isShelf && holdsPackFile(path))) return {path};
    const auto below = facts::findPacks(path);
    return below.empty() ? std::vector{path} : below;
}

bool isOnShelf(const std::string& id, const archive::Paths& paths) {
    const auto shelf = readShelf(paths);
    return std::ranges::any_of(shelf, [&id](const facts::PackReport& report) { return report.bank && report.bank->pack == id; });
}

Choice choosePack(const std::string& name, const archive::Paths& paths) {
    const auto shelf = shelfPaths(paths);
    screens::Library library(readAll(shelf));
    const auto* pack = library.find(name);
    if (pack != nullptr && pack->isPlayable()) return Chosen{std::move(library), name};
    std::error_code error;
    if (fs::exists(name, error)) return packFrom(name, shelf);
    return unknownPack(name, library);
}

} // namespace commands
