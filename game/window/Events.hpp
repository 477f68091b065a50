#pragma once

#include "screens/Input.hpp"

#include <optional>
#include <string>
#include <variant>

namespace sf {
class Event;
class Window;
} // namespace sf

namespace window {

/// \name What a window has to say, whatever SFML's version calls it. Places are in pixels from the upper left corner.
///@{
/// A key went down, or repeats while it is held.
struct KeyDown {
    screens::Key key{};
    bool operator==(const KeyDown&) const = default;
};
struct KeyUp {
    screens::Key key{};
    bool operator==(const KeyUp&) const = default;
};
/// A text was entered, in UTF-8, without control characters.
struct TextEntered {
    std::string text;
    bool operator==(const TextEntered&) const = default;
};
struct PointerMoved {
    float x = 0, y = 0;
    bool operator==(const PointerMoved&) const = default;
};
/// The left button.
struct PointerPressed {
    float x = 0, y = 0;
    bool operator==(const PointerPressed&) const = default;
};
struct PointerReleased {
    bool operator==(const PointerReleased&) const = default;
};
/// In notches; towards the player (down the page) is positive. Touch pads turn by fractions.
struct WheelTurned {
    float notches = 0;
    bool operator==(const WheelTurned&) const = default;
};
struct Resized {
    int width = 0, height = 0;
    bool operator==(const Resized&) const = default;
};
struct FocusLost {
    bool operator==(const FocusLost&) const = default;
};
struct FocusGained {
    bool operator==(const FocusGained&) const = default;
};
struct Closed {
    bool operator==(const Closed&) const = default;
};
struct PadPlugged {
    unsigned pad = 0;
    bool operator==(const PadPlugged&) const = default;
};
struct PadUnplugged {
    unsigned pad = 0;
    bool operator==(const PadUnplugged&) const = default;
};
/// A button of a pad, by the number that the system gives it.
struct PadButtonMoved {
    unsigned pad = 0, number = 0;
    bool isDown = false;
    bool operator==(const PadButtonMoved&) const = default;
};
/// The axes of a pad in SFML's order.
enum class PadAxis : unsigned char { X, Y, Z, R, U, V, PovX, PovY };
/// An axis of a pad came to a place, -100 to 100.
struct PadAxisMoved {
    unsigned pad = 0;
    PadAxis axis{};
    float position = 0;
    bool operator==(const PadAxisMoved&) const = default;
};
///@}

using Event = std::variant<KeyDown, KeyUp, TextEntered, PointerMoved, PointerPressed, PointerReleased, WheelTurned, Resized,
                           FocusLost, FocusGained, Closed, PadPlugged, PadUnplugged, PadButtonMoved, PadAxisMoved>;

/// Who made a pad, and what it is called; 0 and empty where the system does not know.
struct PadIdentity {
    unsigned vendor = 0, product = 0;
    std::string name;
};
PadIdentity identityOf(unsigned pad);

/// Our word for an event of SFML; nothing for those that mean nothing to the game: other buttons, keys without a use, letters
/// with Ctrl or Alt.
std::optional<Event> toEvent(const sf::Event& event);

/// The next event of \p window that waits, without waiting for one. \p heard is set when there was any, be it without a meaning
/// to the game.
std::optional<Event> pollEvent(sf::Window& window, bool& heard);

/// Whether \p key is held down at this moment, whichever window has the focus.
bool isHeld(screens::Key key);

} // namespace window
