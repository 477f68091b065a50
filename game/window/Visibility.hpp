#pragma once

#include <memory>

namespace sf {
class Window;
}

namespace window {

/// Whether a window is on the screen, or minimised, which SFML does not tell.
///
/// Under X11 this listens to the window over a connection of its own. On other systems every window is taken to be shown.
class Visibility {
public:
    /// \param window  is open already; with another one this has to be made anew
    explicit Visibility(const sf::Window& window);
    ~Visibility();
    Visibility(const Visibility&) = delete;
    Visibility& operator=(const Visibility&) = delete;

    /// What was last heard; never waits.
    bool isShown();

private:
    struct Listener;
    std::unique_ptr<Listener> m_listener;
    bool m_isShown = true;
};

} // namespace window
