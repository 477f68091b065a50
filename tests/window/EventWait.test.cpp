#include "window/EventWait.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <catch2/catch.hpp>

#include <algorithm>

#ifdef __linux__
#include <fcntl.h>
#include <linux/netlink.h>
#include <sys/socket.h>
#include <unistd.h>

using window::listened;

namespace {

bool has(const std::vector<int>& descriptors, int descriptor) {
    return std::find(descriptors.begin(), descriptors.end(), descriptor) != descriptors.end();
}

} // namespace

TEST_CASE("What says that devices come and go is listened to, and what has nothing to do with pads is not") {
    const int devices = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_KOBJECT_UEVENT);
    const int routes = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
    const int file = open("/dev/null", O_RDONLY | O_CLOEXEC);
    REQUIRE(file >= 0);
    const window::Listened found = listened();
    if (devices >= 0) CHECK(has(found.pads, devices));
    CHECK_FALSE(has(found.pads, routes));
    CHECK_FALSE(has(found.pads, file));
    CHECK_FALSE(has(found.window, file));
    for (const int descriptor : {devices, routes, file})
        if (descriptor >= 0) close(descriptor);
}

TEST_CASE("The connection of a window is listened to") {
    const sf::RenderWindow window(sf::VideoMode({100, 100}), "");
    CHECK_FALSE(listened().window.empty());
}
#endif
