#include "shelf/Platform.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <sstream>
#include <thread>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef __linux__
#include <sys/inotify.h>
#endif
#ifdef _WIN32
#include <process.h>
#else
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace shelf {
namespace {

using std::chrono::milliseconds;

/// How long to look away where the system tells nothing.
constexpr milliseconds blink{500};
/// When it has been quiet for so long, a change is taken to be done, but not later than after the longest.
constexpr milliseconds quiet{60}, longestUnrest{300};

/// Sleeps in small pieces, for nothing else can be woken by a bell everywhere.
void doze(const screens::Bell& bell, milliseconds time) {
    constexpr milliseconds piece{50};
    for (milliseconds slept{0}; slept < time && !bell.isRinging(); slept += piece) std::this_thread::sleep_for(piece);
}

} // namespace

void useOneHeap() {
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
#endif
}

void keepLargeApart() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 128 * 1024); // its own choice at first, but it would grow
#endif
}

void giveMemoryBack() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

bool Watch::waitUntilQuiet(std::optional<milliseconds> most) {
    if (!wait(most)) return false;
    for (milliseconds unrest{0}; unrest < longestUnrest && wait(quiet); unrest += quiet) {
    }
    return true;
}

#ifdef __linux__

namespace {

constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE |
                                  IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB | IN_ONLYDIR;

} // namespace

Watch::Watch() : m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

Watch::~Watch() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

bool Watch::follow(const std::set<std::string>& folders) {
    bool isNew = false;
    m_looks = m_descriptor < 0;
    std::map<std::string, int> watched;
    for (const std::string& folder : folders) {
        // The same folder gets the same number again; another one that has taken its place gets a new one.
        const int number = m_descriptor < 0 ? -1 : ::inotify_add_watch(m_descriptor, folder.c_str(), changes);
        m_looks = m_looks || number < 0;
        const auto before = m_watched.find(folder);
        isNew = isNew || before == m_watched.end() || before->second != number;
        watched.emplace(folder, number);
    }
    for (const auto& [folder, number] : m_watched) {
        const bool stays = std::ranges::any_of(watched, [n = number](const auto& each) { return each.second == n; });
        if (!stays && number >= 0) ::inotify_rm_watch(m_descriptor, number);
    }
    m_watched = std::move(watched);
    return isNew;
}

/// \return whether something was told
bool Watch::drain() const {
    alignas(inotify_event) std::array<char, 8192> told{};
    bool any = false;
    while (m_descriptor >= 0 && ::read(m_descriptor, told.data(), told.size()) > 0) any = true;
    return any;
}

bool Watch::wait(std::optional<milliseconds> most) {
    if (m_looks) most = std::min(most.value_or(blink), blink);
    std::array<pollfd, 2> sources{{{m_bell.descriptor(), POLLIN, 0}, {m_descriptor, POLLIN, 0}}}; // one that is -1 is passed over
    if (m_bell.descriptor() < 0)
        doze(m_bell, most.value_or(blink));
    else
        ::poll(sources.data(), sources.size(), most ? static_cast<int>(most->count()) : -1);
    m_bell.hush();
    return drain() || m_looks;
}

#else

Watch::Watch() = default;
Watch::~Watch() = default;

bool Watch::follow(const std::set<std::string>& folders) {
    std::map<std::string, int> watched;
    for (const std::string& folder : folders) watched.emplace(folder, -1);
    const bool isNew = watched != m_watched;
    m_watched = std::move(watched);
    return isNew;
}

bool Watch::drain() const { return m_looks; }

bool Watch::wait(std::optional<milliseconds> most) {
    doze(m_bell, std::min(most.value_or(blink), blink));
    m_bell.hush();
    return drain();
}

#endif

#ifdef _WIN32

bool openFolder(const std::filesystem::path& folder) {
    return ::_wspawnlp(_P_NOWAIT, L"explorer.exe", L"explorer.exe", (L'"' + folder.wstring() + L'"').c_str(), nullptr) != -1;
}

#else

namespace {

/// What opens a folder, best first, and the word before the folder's name.
struct Opener {
    const char* program;
    const char* verb;
};
#ifdef __APPLE__
constexpr std::array openers{Opener{"open", nullptr}};
#else
constexpr std::array openers{Opener{"xdg-open", nullptr}, Opener{"gio", "open"}, Opener{"kde-open", nullptr},
                             Opener{"exo-open", nullptr}};
#endif

bool isInstalled(const char* program) {
    const char* const path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path);
    for (std::string folder; std::getline(folders, folder, ':');)
        if (::access((folder + '/' + program).c_str(), X_OK) == 0) return true;
    return false;
}

/// Whether \p child has not failed when \p most has passed. Between fork and exec: nothing here may take memory.
bool livesOrSucceeds(::pid_t child, milliseconds most) {
    constexpr milliseconds step{10};
    for (milliseconds waited{0}; waited < most; waited += step) {
        int status = 0;
        if (::waitpid(child, &status, WNOHANG) == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        ::poll(nullptr, 0, static_cast<int>(step.count()));
    }
    return true;
}

/// Starts a program and looks whether it fails at once, as one does that knows of no file manager. Nobody waits for it any
/// longer: its parent ends, so that the system takes it over.
bool start(const Opener& opener, const char* folder) {
    const ::pid_t child = ::fork();
    if (child < 0) return false;
    if (child == 0) {
        ::setsid();
        const ::pid_t program = ::fork();
        if (program == 0) {
            if (opener.verb != nullptr) ::execlp(opener.program, opener.program, opener.verb, folder, nullptr);
            ::execlp(opener.program, opener.program, folder, nullptr);
            ::_exit(1);
        }
        ::_exit(program > 0 && livesOrSucceeds(program, milliseconds{400}) ? 0 : 1);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

bool openFolder(const std::filesystem::path& folder) {
    const auto* const opener = std::ranges::find_if(openers, [](const Opener& each) { return isInstalled(each.program); });
    return opener != openers.end() && start(*opener, folder.c_str());
}

#endif

} // namespace shelf
