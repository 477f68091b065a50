#include "shelf/Listing.hpp"

#include "facts/Reader.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace shelf {
namespace {

namespace fs = std::filesystem;

bool isSame(const std::string& a, const std::string& b) {
    std::error_code error;
    return fs::equivalent(a, b, error);
}

FileStamp stampOf(const std::string& file) {
    std::error_code error;
    const auto bytes = fs::file_size(file, error);
    return {file, error ? 0 : bytes, fs::last_write_time(file, error)};
}

Listed listed(const std::string& path) {
    Listed pack{path, {}};
    for (const std::string& file : facts::filesOfPack(path)) pack.stamp.push_back(stampOf(file));
    std::error_code error;
    if (!fs::is_directory(path, error)) return pack;
    for (fs::directory_iterator entry(path, error); !error && entry != fs::directory_iterator(); entry.increment(error))
        if (facts::isMisnamed(entry->path().string())) pack.stamp.push_back(stampOf(entry->path().string()));
    return pack;
}

/// \p folder, or the nearest one above it that is there.
fs::path existing(const fs::path& wanted) {
    std::error_code error;
    fs::path folder = fs::absolute(wanted);
    while (!fs::is_directory(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
    return folder;
}

/// The folder in which the thing called \p path really lies.
void addHome(const fs::path& path, std::set<std::string>& folders) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (!error) folders.insert((fs::is_directory(real, error) ? real : real.parent_path()).string());
}

/// \p folder, the folders in it, and where the links in it lead.
void addShelf(const fs::path& folder, std::set<std::string>& folders) {
    std::error_code error;
    folders.insert(existing(folder).string());
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_directory(ignored) || entry->is_symlink(ignored)) addHome(entry->path(), folders);
    }
}

} // namespace

std::uint64_t Listed::bytes() const {
    std::uint64_t all = 0;
    for (const FileStamp& file : stamp) all += std::get<1>(file);
    return all;
}

std::vector<Listed> list(const Places& places) {
    std::vector<Listed> packs;
    if (!places.first.empty()) packs.push_back(listed(places.first));
    for (const fs::path& folder : {places.shipped, places.own})
        for (const std::string& path : facts::findPacks(folder.string()))
            if (places.first.empty() || !isSame(path, places.first)) packs.push_back(listed(path));
    return packs;
}

std::set<std::string> foldersToWatch(const Places& places) {
    std::set<std::string> folders;
    if (!places.first.empty()) folders = foldersToWatch(places.first);
    addShelf(places.shipped, folders);
    addShelf(places.own, folders);
    return folders;
}

std::set<std::string> foldersToWatch(const std::string& path) {
    std::set<std::string> folders{existing(fs::absolute(path).parent_path()).string()};
    std::error_code error;
    if (fs::is_directory(path, error)) addShelf(path, folders);
    addHome(path, folders);
    return folders;
}

Stamp stampOf(const std::set<std::string>& folders) {
    constexpr std::array<std::string_view, 4> extensions{".json", ".png", ".jpg", ".jpeg"};
    Stamp stamp;
    for (const std::string& folder : folders) {
        std::error_code error;
        for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator(); entry.increment(error))
            if (std::ranges::find(extensions, entry->path().extension()) != extensions.end() ||
                facts::isMisnamed(entry->path().string()))
                stamp.push_back(stampOf(entry->path().string()));
    }
    std::ranges::sort(stamp);
    return stamp;
}

} // namespace shelf
