#include "window/Visibility.hpp"

#include <SFML/Config.hpp>
#include <SFML/Window/Window.hpp>

#ifdef CANOPY_X11_HEADERS
#include <X11/Xlib.h>
#endif

namespace window {

#ifdef CANOPY_X11_HEADERS

namespace {

::Window handleOf(const sf::Window& window) {
#if SFML_VERSION_MAJOR >= 3
    return window.getNativeHandle();
#else
    return window.getSystemHandle();
#endif
}

struct Close {
    void operator()(Display* display) const { XCloseDisplay(display); }
};

} // namespace

struct Visibility::Listener {
    std::unique_ptr<Display, Close> display{XOpenDisplay(nullptr)};
};

Visibility::Visibility(const sf::Window& window) : m_listener(std::make_unique<Listener>()) {
    Display* const display = m_listener->display.get();
    if (display == nullptr) return;
    XSelectInput(display, handleOf(window), StructureNotifyMask);
    XFlush(display);
}

bool Visibility::isShown() {
    Display* const display = m_listener->display.get();
    while (display != nullptr && XPending(display) > 0) {
        XEvent event;
        XNextEvent(display, &event);
        if (event.type == UnmapNotify) m_isShown = false;
        if (event.type == MapNotify) m_isShown = true;
    }
    return m_isShown;
}

#else

struct Visibility::Listener {};

Visibility::Visibility(const sf::Window& /*window*/) {}

bool Visibility::isShown() { return m_isShown; }

#endif

Visibility::~Visibility() = default;

} // namespace window
