#include "window/Display.hpp"

#include <SFML/Config.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Err.hpp>
#include <SFML/Window/Context.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <sstream>
#include <string_view>

#if defined(__unix__) && !defined(__APPLE__)
#define CANOPY_X11 1
#include <cstdlib>
#include <dlfcn.h>
#endif

// How a window comes to be, in SFML 2 and 3, and whether one can.

namespace window {
namespace {

constexpr const char* windowTitle = "Good Canopy";

#ifdef CANOPY_X11

/// Of the environment; empty where it is not set.
std::string valueOf(const char* variable) {
    const char* const value = std::getenv(variable);
    return value == nullptr ? "" : value;
}

using Close = int (*)(void*);
using Connection = std::unique_ptr<void, Close>;

/// The connection by which the display was tried. It is kept until there is a window: an X server that nobody else uses starts
/// anew when its last connection goes, and turns the next away meanwhile.
Connection& probe() {
    static Connection connection(nullptr, nullptr);
    return connection;
}

/// Whether Xlib can reach the display that DISPLAY names. SFML has loaded Xlib already; where it has not, SFML draws by other
/// means and is believed.
bool displayAnswers() {
    using Open = void* (*)(const char*);
    const auto open = reinterpret_cast<Open>(dlsym(RTLD_DEFAULT, "XOpenDisplay"));
    const auto close = reinterpret_cast<Close>(dlsym(RTLD_DEFAULT, "XCloseDisplay"));
    if (open == nullptr || close == nullptr) return true;
    void* display = open(nullptr);
    if (display == nullptr) return false;
    probe() = Connection(display, close);
    return true;
}

#endif

/// SFML's plainest: antialiasing would triple a frame on a software renderer.
sf::ContextSettings contextSettings() { return sf::ContextSettings(); }

Size desktopSize() {
    const sf::VideoMode mode = sf::VideoMode::getDesktopMode();
#if SFML_VERSION_MAJOR >= 3
    return {static_cast<int>(mode.size.x), static_cast<int>(mode.size.y)};
#else
    return {static_cast<int>(mode.width), static_cast<int>(mode.height)};
#endif
}

#if SFML_VERSION_MAJOR >= 3

sf::VideoMode modeOf(Size size) { return sf::VideoMode({static_cast<unsigned>(size.width), static_cast<unsigned>(size.height)}); }

void create(sf::RenderWindow& window, Size size, bool fullscreen) {
    const sf::State state = fullscreen ? sf::State::Fullscreen : sf::State::Windowed;
    window.create(fullscreen ? sf::VideoMode::getDesktopMode() : modeOf(size), windowTitle, sf::Style::Default, state,
                  contextSettings());
}

#else

sf::VideoMode modeOf(Size size) { return {static_cast<unsigned>(size.width), static_cast<unsigned>(size.height)}; }

void create(sf::RenderWindow& window, Size size, bool fullscreen) {
    if (fullscreen)
        window.create(sf::VideoMode::getDesktopMode(), windowTitle, sf::Style::Fullscreen, contextSettings());
    else
        window.create(modeOf(size), windowTitle, sf::Style::Default, contextSettings());
}

#endif

/// SFML 2.5 takes the screen's width for its height when it centres a window, which can put the lower part out of sight.
void keepInSight([[maybe_unused]] sf::RenderWindow& window, [[maybe_unused]] Size screen) {
#if SFML_VERSION_MAJOR == 2 && SFML_VERSION_MINOR < 6
    const sf::Vector2i place = window.getPosition();
    const int below = screen.height - static_cast<int>(window.getSize().y);
    if (place.y > below) window.setPosition({place.x, std::max(below / 2, 0)});
#endif
}

/// Keeps what SFML has to say from standard error: that there is no vertical sync is nothing to a player.
class QuietSfml {
public:
    QuietSfml() : m_before(sf::err().rdbuf(&m_said)) {}
    QuietSfml(const QuietSfml&) = delete;
    QuietSfml& operator=(const QuietSfml&) = delete;
    ~QuietSfml() { sf::err().rdbuf(m_before); }

    std::string said() const { return m_said.str(); }

private:
    std::stringbuf m_said;
    std::streambuf* m_before;
};

} // namespace

std::optional<std::string> displayProblem() {
#ifdef CANOPY_X11
    const std::string display = valueOf("DISPLAY");
    if (display.empty() && !valueOf("WAYLAND_DISPLAY").empty())
        return "This Wayland session has no X display (Xwayland) to draw on.";
    if (display.empty()) return "There is no display to draw on.";
    if (!displayAnswers()) return "The display " + display + " does not answer.";
#endif
    return std::nullopt;
}

bool openWindow(sf::RenderWindow& window, Size size, bool fullscreen) {
    const Size screen = desktopSize();
    const QuietSfml quiet;
    create(window, {std::clamp(size.width, 1, std::max(screen.width, 1)), std::clamp(size.height, 1, std::max(screen.height, 1))},
           fullscreen);
    if (!window.isOpen()) {
        std::cerr << quiet.said();
        return false;
    }
#ifdef CANOPY_X11
    probe().reset();
#endif
    if (!fullscreen) keepInSight(window, screen);
    window.setVerticalSyncEnabled(true);
    window.setJoystickThreshold(10);  // sticks tremble by less
    window.setKeyRepeatEnabled(true); // which keys may repeat is for Controls to say
    return true;
}

bool keepsFrames(sf::RenderWindow& window) {
    using GetString = const char* (*)(unsigned);
    constexpr unsigned renderer = 0x1F01; // GL_RENDERER
    const auto getString = reinterpret_cast<GetString>(sf::Context::getFunction("glGetString"));
    if (!window.setActive(true) || getString == nullptr) return false;
    const char* const name = getString(renderer);
    const std::string_view text = name == nullptr ? "" : name;
    return text.starts_with("llvmpipe") || text.starts_with("softpipe");
}

void setIcon(sf::RenderWindow& window, const std::vector<std::uint8_t>& pixels) {
#if SFML_VERSION_MAJOR >= 3
    window.setIcon({iconSize, iconSize}, pixels.data());
#else
    window.setIcon(iconSize, iconSize, pixels.data());
#endif
}

void keepLeastSize(sf::RenderWindow& window, Size size) {
    if (size.width >= leastSize.width && size.height >= leastSize.height) return;
    window.setSize({static_cast<unsigned>(std::max(size.width, leastSize.width)),
                    static_cast<unsigned>(std::max(size.height, leastSize.height))});
}

} // namespace window
