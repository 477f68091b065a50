#include "window/EventWait.hpp"

#include <algorithm>
#include <thread>

#if defined(__unix__) && !defined(__APPLE__)
#define CANOPY_X11 1
#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif
#ifdef __linux__
#include <linux/netlink.h>
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

#ifdef __linux__

/// "/dev/input/js0": what SFML reads pads from.
bool leadsToPad(int descriptor) {
    std::array<char, 64> target{};
    const ssize_t length = readlink(("/proc/self/fd/" + std::to_string(descriptor)).c_str(), target.data(), target.size());
    return length > 0 && std::string_view(target.data(), static_cast<std::size_t>(length)).starts_with("/dev/input/js");
}

/// Where the kernel and udev tell of devices.
bool leadsToDevices(int descriptor) {
    int protocol = 0, family = 0;
    socklen_t length = sizeof protocol;
    if (getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &family, &length) != 0 || family != AF_NETLINK) return false;
    length = sizeof protocol;
    return getsockopt(descriptor, SOL_SOCKET, SO_PROTOCOL, &protocol, &length) == 0 && protocol == NETLINK_KOBJECT_UEVENT;
}

#else

bool leadsToPad(int /*descriptor*/) { return false; }
bool leadsToDevices(int /*descriptor*/) { return false; }

#endif

timespec timespecOf(Duration time) {
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(time);
    const auto rest = std::chrono::duration_cast<std::chrono::nanoseconds>(time - whole);
    return {static_cast<std::time_t>(whole.count()), static_cast<long>(rest.count())};
}

/// Adds \p descriptors to what is waited for.
void add(std::vector<pollfd>& waiting, const std::vector<int>& descriptors) {
    for (const int descriptor : descriptors) waiting.push_back({descriptor, POLLIN, 0});
}

bool isOver(const pollfd& polled) { return (polled.revents & (POLLERR | POLLHUP | POLLNVAL)) != 0; }

#endif

/// How long to look away where there is nothing to sleep on.
constexpr Duration blink = std::chrono::milliseconds(5);

} // namespace

#ifdef CANOPY_X11

Listened listened() {
    Listened found;
    for (int descriptor = 3; descriptor < mostDescriptors; ++descriptor) {
        if (leadsToX(descriptor)) found.window.push_back(descriptor);
        if (leadsToPad(descriptor) || leadsToDevices(descriptor)) found.pads.push_back(descriptor);
    }
    return found;
}

EventWait::Woken EventWait::sleep(Duration most) {
    if (m_listened.window.empty()) {
        std::this_thread::sleep_for(std::min(most, blink));
        return Woken::ByTime;
    }
    std::vector<pollfd> waiting;
    add(waiting, m_listened.window);
    add(waiting, m_listened.pads);
    if (m_bell != nullptr && m_bell->descriptor() >= 0) waiting.push_back({m_bell->descriptor(), POLLIN, 0});
    const timespec time = timespecOf(most);
    if (ppoll(waiting.data(), waiting.size(), &time, nullptr) <= 0) return Woken::ByTime;
    // A pad that was pulled out would wake us again and again until SFML has closed it.
    for (const pollfd& polled : waiting)
        if (isOver(polled)) std::erase(m_listened.pads, polled.fd);
    const auto windows = waiting.begin() + static_cast<std::ptrdiff_t>(m_listened.window.size());
    const bool isWindow = std::any_of(waiting.begin(), windows, [](const pollfd& polled) { return polled.revents != 0; });
    return isWindow ? Woken::ByWindow : Woken::ByOther;
}

#else

Listened listened() { return {}; }

EventWait::Woken EventWait::sleep(Duration most) {
    std::this_thread::sleep_for(std::min(most, blink));
    return Woken::ByTime;
}

#endif

EventWait::EventWait(sf::Window& window, const screens::Bell* bell) : m_window(window), m_bell(bell), m_listened(listened()) {}

Waited EventWait::next(Duration most) {
    const auto end = std::chrono::steady_clock::now() + most;
    bool heard = false;
    if (std::optional<Event> event = poll(heard)) return {event};
    while (!heard) {
        if (isRung()) return {};
        const auto left = end - std::chrono::steady_clock::now();
        if (left <= Duration::zero()) break;
        const Woken woken = sleep(left);
        if (std::optional<Event> event = poll(heard)) return {event};
        if (woken == Woken::ByWindow) return {std::nullopt, !heard};
    }
    return {};
}

/// A pad that comes or goes changes what there is to listen to.
std::optional<Event> EventWait::poll(bool& heard) {
    std::optional<Event> event = pollEvent(m_window, heard);
    if (event && (std::holds_alternative<PadPlugged>(*event) || std::holds_alternative<PadUnplugged>(*event)))
        m_listened = listened();
    return event;
}

} // namespace window
