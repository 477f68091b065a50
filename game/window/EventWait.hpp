#pragma once

#include "screens/Bell.hpp"
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

/// File descriptors that SFML listens to.
struct Listened {
    std::vector<int> window; ///< connections to the X server
    std::vector<int> pads;   ///< devices of pads, and where udev says that one came or went
};
/// Those of this process as they are now. Empty where the system has other means.
Listened listened();

/// Sleeps until the window or a pad has an event, and not a millisecond longer.
///
/// SFML's own `waitEvent` wakes a hundred times a second to look. Under X11 this sleeps on what SFML listens to instead: the
/// connection to the X server, the devices of pads and, for a pad that is plugged in, the messages of udev. So a still screen
/// costs nothing, with a pad or without, and a key is heard at once. On other systems it looks every few milliseconds.
class EventWait {
public:
    /// \param window  is open already, and outlives this
    /// \param bell  wakes it, too; may be null
    explicit EventWait(sf::Window& window, const screens::Bell* bell = nullptr);

    /// The next event: at once when one waits, otherwise within \p most.
    Waited next(Duration most);

private:
    /// What ended a sleep.
    enum class Woken { ByTime, ByWindow, ByOther };
    Woken sleep(Duration most);
    std::optional<Event> poll(bool& heard);

    bool isRung() const { return m_bell != nullptr && m_bell->isRinging(); }

    sf::Window& m_window;
    const screens::Bell* m_bell;
    Listened m_listened;
};

} // namespace window
