#pragma once

#include "window/Events.hpp"

#include <chrono>
#include <optional>
#include <vector>

namespace window {

using Duration = std::chrono::steady_clock::duration;

/// What came of waiting.
struct Waited {
    std::optional<Event> event;
    bool stirred = false; ///< the window system spoke of something that is no event: what covered the window may have gone
};

/// Sleeps until the window has an event, and not a millisecond longer.
///
/// SFML's own `waitEvent` wakes a hundred times a second to look. Under X11 this sleeps on the connection to the X server
/// instead, so that a still screen costs nothing and a key is heard at once. On other systems it looks every few milliseconds.
class EventWait {
public:
    /// \param window  is open already, and outlives this
    explicit EventWait(sf::Window& window);

    /// The next event: at once when one waits, otherwise within \p most.
    Waited next(Duration most);

private:
    /// True when something came before \p most was over.
    bool sleep(Duration most) const;

    sf::Window& m_window;
    std::vector<int> m_connections; ///< file descriptors of the X connections of this process
};

} // namespace window
