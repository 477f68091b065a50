#include "window/EventWait.hpp"

#include <algorithm>
#include <thread>

#if defined(__unix__) && !defined(__APPLE__)
#define CANOPY_X11 1
#include <netinet/in.h>
#include <poll.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#endif

namespace window {
namespace {

#ifdef CANOPY_X11

/// SFML opens the connection early, so its descriptor is a small number.
constexpr int mostDescriptors = 256;

/// "/tmp/.X11-unix/X0", or the same after a zero byte for an abstract address.
bool leadsToX(const sockaddr_un& address, socklen_t length) {
    const std::size_t before = offsetof(sockaddr_un, sun_path);
    if (length <= before) return false;
    return std::string_view(address.sun_path, std::min(length - before, sizeof address.sun_path)).find(".X11-unix") !=
           std::string_view::npos;
}

/// Displays of other machines listen from port 6000 on.
bool leadsToX(in_port_t port) { return ntohs(port) >= 6000 && ntohs(port) < 6100; }

bool leadsToX(int descriptor) {
    union {
        sockaddr any;
        sockaddr_un local;
        sockaddr_in remote;
        sockaddr_in6 remote6;
    } address{};
    socklen_t length = sizeof address;
    if (getpeername(descriptor, &address.any, &length) != 0) return false;
    if (address.any.sa_family == AF_UNIX) return leadsToX(address.local, length);
    if (address.any.sa_family == AF_INET) return leadsToX(address.remote.sin_port);
    return address.any.sa_family == AF_INET6 && leadsToX(address.remote6.sin6_port);
}

std::vector<int> findConnections() {
    std::vector<int> found;
    for (int descriptor = 3; descriptor < mostDescriptors; ++descriptor)
        if (leadsToX(descriptor)) found.push_back(descriptor);
    return found;
}

bool sleepOn(const std::vector<int>& connections, Duration most) {
    std::vector<pollfd> waiting;
    waiting.reserve(connections.size());
    for (const int descriptor : connections) waiting.push_back({descriptor, POLLIN, 0});
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(most);
    const auto rest = std::chrono::duration_cast<std::chrono::nanoseconds>(most - whole);
    const timespec time{static_cast<std::time_t>(whole.count()), static_cast<long>(rest.count())};
    return ppoll(waiting.data(), waiting.size(), &time, nullptr) > 0;
}

#else

std::vector<int> findConnections() { return {}; }
bool sleepOn(const std::vector<int>& /*connections*/, Duration /*most*/) { return false; }

#endif

/// How long to look away where there is nothing to sleep on.
constexpr Duration blink = std::chrono::milliseconds(5);

} // namespace

EventWait::EventWait(sf::Window& window) : m_window(window), m_connections(findConnections()) {}

Waited EventWait::next(Duration most) {
    const auto end = std::chrono::steady_clock::now() + most;
    bool heard = false;
    if (std::optional<Event> event = pollEvent(m_window, heard)) return {event};
    while (!heard) {
        const auto left = end - std::chrono::steady_clock::now();
        if (left <= Duration::zero()) break;
        const bool woken = sleep(left);
        if (std::optional<Event> event = pollEvent(m_window, heard)) return {event};
        if (woken) return {std::nullopt, !heard};
    }
    return {};
}

bool EventWait::sleep(Duration most) const {
    if (!m_connections.empty()) return sleepOn(m_connections, most);
    std::this_thread::sleep_for(std::min(most, blink));
    return false;
}

} // namespace window
