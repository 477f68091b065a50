#include "archive/Paths.hpp"

#include <cstdlib>
#include <string>
#include <system_error>

#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#endif
#ifndef _WIN32
#include <pwd.h>
#include <unistd.h>
#endif

namespace archive {

namespace {

namespace fs = std::filesystem;

#ifdef _WIN32
fs::path homeOfData() {
    const wchar_t* folder = _wgetenv(L"LOCALAPPDATA");
    return folder != nullptr && *folder != 0 ? fs::path(folder) : fs::temp_directory_path();
}
#else
std::string variable(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): the game never sets one
    return value != nullptr ? value : "";
}

fs::path home() {
    if (const auto folder = variable("HOME"); !folder.empty()) return folder;
    const passwd* entry = ::getpwuid(::getuid()); // NOLINT(concurrency-mt-unsafe): once, before any thread
    std::error_code error;
    return entry != nullptr && entry->pw_dir != nullptr ? fs::path(entry->pw_dir) : fs::temp_directory_path(error);
}

fs::path homeOfData() {
    // The XDG base directory specification tells to pass over a relative path.
    fs::path given = variable("XDG_DATA_HOME");
    if (given.is_absolute()) return given;
#ifdef __APPLE__
    return home() / "Library" / "Application Support";
#else
    return home() / ".local" / "share";
#endif
}
#endif

/// The folder \p name of the installation, else where the build left it.
fs::path shared(const char* name, const fs::path& built) {
    const fs::path beside = programFile().parent_path();
    std::error_code error;
    for (const auto& place : {beside / CANOPY_SHARE_FROM_PROGRAM / name, beside / name})
        if (!beside.empty() && fs::is_directory(place, error)) return place.lexically_normal();
    return built;
}

} // namespace

#if defined(_WIN32)
fs::path programFile() {
    std::wstring name(32768, L'\0');
    name.resize(GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size())));
    return name;
}
#elif defined(__APPLE__)
fs::path programFile() {
    std::uint32_t size = 0;
    _NSGetExecutablePath(nullptr, &size);
    std::string name(size, '\0');
    if (_NSGetExecutablePath(name.data(), &size) != 0) return {};
    std::error_code error;
    return fs::canonical(name.c_str(), error);
}
#else
fs::path programFile() {
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error);
}
#endif

Paths findPaths(const std::optional<fs::path>& data) {
    Paths paths;
    paths.data = data ? *data : homeOfData() / "good-canopy";
    paths.ownPacks = paths.data / "questions";
    paths.assets = shared("assets", CANOPY_SOURCE_ASSETS);
    paths.fonts = shared("fonts", CANOPY_BUILT_FONTS);
    paths.sounds = shared("sounds", CANOPY_BUILT_SOUNDS);
    paths.shippedPacks = shared("questions", CANOPY_SOURCE_QUESTIONS);
    return paths;
}

} // namespace archive
