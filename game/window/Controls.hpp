#pragma once

#include "drawing/Renderer.hpp"
#include "screens/Bindings.hpp"
#include "window/Events.hpp"
#include "window/Pads.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace window {

/// What an event falls upon: what of the frame can be acted upon, and what keys mean there.
struct Scenery {
    const std::vector<drawing::Hit>& hits;
    const screens::Bindings& bindings;
    screens::Typing typing = screens::Typing::Nothing;
    bool awaitsControl = false; ///< the screen waits for a key or button to give it a meaning
};

/// Turns what happens to the window and the pads into what the player does to the screen, with the little memory that takes:
/// which keys are held, which item the pointer is over, how far the wheel has turned.
///
/// It sees keys, places and hits, and neither the screens nor SFML, so it can be tested without a window.
class Controls {
public:
    using Clock = std::chrono::steady_clock;

    /// How long a direction of a pad is held until it repeats, and how long from one repeat to the next.
    static constexpr auto untilRepeat = std::chrono::milliseconds(420), betweenRepeats = std::chrono::milliseconds(110);

    /// \param isHeld  whether a key is down at the moment; asked when the focus comes back and when a key seems to be let go
    explicit Controls(std::function<bool(screens::Key)> isHeld) : m_isHeld(std::move(isHeld)) {}

    /// What \p event means where \p scenery is; nothing for most events.
    ///
    /// Arrows, Page keys and Backspace repeat while they are held; no other key does, so that one that ends a screen never
    /// answers the next. A pointer moves the focus only when it comes over another item: one that lies still, or shakes, leaves
    /// the focus to the keys.
    std::optional<screens::Input> toInput(const Event& event, const Scenery& scenery, Clock::time_point now = Clock::now());
    /// The same for a button of a pad. While another window has the focus pads are none of our business.
    std::optional<screens::Input> toInput(const PadChange& change, const Scenery& scenery, Clock::time_point now = Clock::now());

    /// When the direction that is held on a pad repeats next, if one is.
    std::optional<Clock::time_point> repeatsAt() const;
    /// That repeat, when it is due.
    std::optional<screens::Input> repeated(const Scenery& scenery, Clock::time_point now = Clock::now());

    /// What was used last.
    screens::Device device() const { return m_device; }
    /// What the buttons of the pad bear that was used last.
    screens::PadMake padMake() const { return m_padMake; }

private:
    /// A direction of a pad that is held.
    struct Repeat {
        screens::PadButton button{};
        Clock::time_point next;
    };

    std::optional<screens::Input> on(const KeyDown& event);
    std::optional<screens::Input> on(const KeyUp& event);
    std::optional<screens::Input> on(const TextEntered& event);
    std::optional<screens::Input> on(const PointerMoved& event);
    std::optional<screens::Input> on(const PointerPressed& event);
    std::optional<screens::Input> on(const PointerReleased& event);
    std::optional<screens::Input> on(const WheelTurned& event);
    std::optional<screens::Input> on(const Resized& event);
    std::optional<screens::Input> on(const FocusLost& event);
    std::optional<screens::Input> on(const FocusGained& event);
    std::optional<screens::Input> on(const Closed& event);
    std::optional<screens::Input> on(const PadUnplugged& event);
    std::optional<screens::Input> on(const PadPlugged& /*event*/) { return std::nullopt; }
    std::optional<screens::Input> on(const PadButtonMoved& /*event*/) { return std::nullopt; } // comes as PadChange
    std::optional<screens::Input> on(const PadAxisMoved& /*event*/) { return std::nullopt; }

    const drawing::Hit* hitAt(float x, float y) const;

    std::function<bool(screens::Key)> m_isHeld;
    const Scenery* m_scenery = nullptr;               ///< during a call of toInput
    Clock::time_point m_now;                          ///< the same
    std::map<screens::Key, Clock::time_point> m_held; ///< since when
    std::optional<screens::Input> m_hovered;          ///< what the item under the pointer last asked for
    std::optional<drawing::Area> m_turning;           ///< the dial on which the button went down and is still held
    float m_wheel = 0;                                ///< what the wheel has turned short of a notch
    screens::Device m_device = screens::Device::Keyboard;
    screens::PadMake m_padMake = screens::PadMake::Letters;
    bool m_isAway = false; ///< another window has the focus
    std::optional<Repeat> m_repeat;
};

} // namespace window
