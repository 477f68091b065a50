#include "archive/Files.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <system_error>
#include <thread>

#ifdef _WIN32
#include <fstream>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace archive {

namespace {

namespace fs = std::filesystem;

/// A path with more characters at its end: `operator/=` would put a separator between.
fs::path withEnd(fs::path path, std::string_view end) {
    path += fs::path(end);
    return path;
}

constexpr std::string_view besideMark = ".new-"; ///< between a file's name and a number, while it is written anew

bool isThere(const fs::path& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

constexpr std::array<std::string_view, 3> companions{"-journal", "-wal", "-shm"};

bool isFree(const fs::path& name) {
    if (isThere(name)) return false;
    for (const auto companion : companions)
        if (isThere(withEnd(name, companion))) return false;
    return true;
}

#ifndef _WIN32
std::string lastError() { return std::generic_category().message(errno); }

/// A file descriptor that is closed with the object.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }
    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// The name itself must reach the disk too. A file system that cannot flush a folder has done what it can.
void flushFolder(const fs::path& folder) {
    const Descriptor descriptor(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.isOpen()) ::fsync(descriptor.number());
}

std::optional<std::string> writeFlushed(const fs::path& file, std::string_view bytes) {
    const Descriptor descriptor(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!descriptor.isOpen()) return lastError();
    if (writeAll(descriptor.number(), bytes) && ::fsync(descriptor.number()) == 0) return std::nullopt;
    auto wrong = lastError();
    ::unlink(file.c_str());
    return wrong;
}

/// Gives \p file the name \p name too, unless something has it. A link does so in one step; not every file system knows links.
std::optional<std::string> takeFreeName(const fs::path& file, const fs::path& name) {
    if (::link(file.c_str(), name.c_str()) == 0) return std::nullopt;
    if (errno == EEXIST || isThere(name)) return std::make_error_code(std::errc::file_exists).message();
    return ::rename(file.c_str(), name.c_str()) == 0 ? std::nullopt : std::optional(lastError());
}
#else
void flushFolder(const fs::path&) {}

std::optional<std::string> writeFlushed(const fs::path& file, std::string_view bytes) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (stream) return std::nullopt;
    std::error_code error;
    fs::remove(file, error);
    return "it could not be written";
}

/// A file keeps its name here when another asks for it.
std::optional<std::string> takeFreeName(const fs::path& file, const fs::path& name) {
    std::error_code error;
    fs::create_hard_link(file, name, error);
    return error ? std::optional(error.message()) : std::nullopt;
}
#endif

/// Writes \p bytes to a new file beside \p file, \p beside, and flushes it to the disk. Two games that do so at once have one
/// each, and whatever has such a name already, a game that was killed or a stranger has left it: it stays. \return what went
/// wrong, or nothing
std::optional<std::string> writeBeside(const fs::path& file, std::string_view bytes, fs::path& beside) {
    constexpr int mostNames = 10'000;
    for (int number = 1; number < mostNames; ++number) {
        beside = withEnd(file, fmt::format("{}{}", besideMark, number));
        if (isThere(beside)) continue;
        auto wrong = writeFlushed(beside, bytes);
        if (!wrong || !isThere(beside)) return wrong; // otherwise another game was faster to the name
    }
    return std::make_error_code(std::errc::file_exists).message();
}

} // namespace

#ifndef _WIN32
bool mayWriteInto(const fs::path& folder) { return ::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) == 0; }

FolderLock::FolderLock(const fs::path& folder)
    : m_descriptor(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    using namespace std::chrono_literals;
    // What is done under the lock takes milliseconds. A holder that takes seconds was stopped, and is not waited for.
    for (int attempt = 0; m_descriptor >= 0 && attempt < 200 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0; ++attempt) {
        if (errno != EWOULDBLOCK && errno != EINTR) return;
        std::this_thread::sleep_for(10ms);
    }
}

FolderLock::~FolderLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}
#else
bool mayWriteInto(const fs::path&) { return true; }

FolderLock::FolderLock(const fs::path&) {}
FolderLock::~FolderLock() = default;
#endif

std::optional<std::string> makeFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error && !fs::is_directory(folder, error)) error = std::make_error_code(std::errc::not_a_directory);
    return error ? std::optional(error.message()) : std::nullopt;
}

std::optional<fs::path> setAside(const fs::path& file, std::string_view suffix) {
    int number = 1;
    const auto name = [&] { return withEnd(file, fmt::format(".{}-{}", suffix, number)); };
    while (!isFree(name())) ++number;
    const fs::path place = name();
    std::error_code error;
    for (const auto companion : companions)
        if (isThere(withEnd(file, companion))) fs::rename(withEnd(file, companion), withEnd(place, companion), error);
    fs::rename(file, place, error);
    if (error) return std::nullopt;
    flushFolder(file.parent_path());
    return place;
}

void removeLeftovers(const fs::path& file) {
    constexpr std::chrono::hours wait{24}; // writing takes milliseconds
    const std::string beginning = file.filename().string() + std::string(besideMark);
    const auto isLeftover = [&](const fs::directory_entry& entry) {
        std::error_code error;
        const std::string name = entry.path().filename().string();
        const bool isOurs = name.size() > beginning.size() && name.starts_with(beginning) &&
                            name.find_first_not_of("0123456789", beginning.size()) == std::string::npos;
        return isOurs && fs::is_regular_file(entry.symlink_status(error)) &&
               fs::last_write_time(entry.path(), error) < fs::file_time_type::clock::now() - wait && !error;
    };
    std::error_code error;
    std::vector<fs::path> leftovers;
    for (fs::directory_iterator entry(file.parent_path(), error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        if (isLeftover(*entry)) leftovers.push_back(entry->path());
    for (const fs::path& leftover : leftovers) fs::remove(leftover, error);
}

std::optional<std::string> writeNew(const fs::path& file, std::string_view bytes) {
    if (isThere(file)) return std::make_error_code(std::errc::file_exists).message();
    fs::path beside;
    if (auto wrong = writeBeside(file, bytes, beside)) return wrong;
    auto wrong = takeFreeName(beside, file);
    std::error_code error;
    fs::remove(beside, error);
    if (!wrong) flushFolder(file.parent_path());
    return wrong;
}

std::optional<std::string> writeWhole(const fs::path& file, std::string_view bytes) {
    std::error_code error;
    // Someone who keeps the file elsewhere and links to it keeps the link.
    const fs::path target = fs::is_symlink(fs::symlink_status(file, error)) ? fs::weakly_canonical(file, error) : file;
    fs::path beside;
    if (auto wrong = writeBeside(target, bytes, beside)) return wrong;
    fs::rename(beside, target, error);
    if (error) {
        const auto wrong = error.message();
        fs::remove(beside, error);
        return wrong;
    }
    flushFolder(target.parent_path());
    return std::nullopt;
}

} // namespace archive
