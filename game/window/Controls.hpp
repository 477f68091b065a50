#pragma once

#include "drawing/Renderer.hpp"
#include "window/Events.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace window {

/// Turns what happens to the window into what the player does to the screen, with the little memory that takes: which keys are
/// held, which item the pointer is over, how far the wheel has turned.
///
/// It sees keys, places and hits, and neither the screens nor SFML, so it can be tested without a window.
class Controls {
public:
    using Clock = std::chrono::steady_clock;

    /// \param isHeld  whether a key is down at the moment; asked when the focus comes back and when a key seems to be let go
    explicit Controls(std::function<bool(screens::Key)> isHeld) : m_isHeld(std::move(isHeld)) {}

    /// What \p event means where \p hits can be acted upon; nothing for most events.
    ///
    /// Arrows, Page keys and Backspace repeat while they are held; no other key does, so that one that ends a screen never
    /// answers the next. A pointer moves the focus only when it comes over another item: one that lies still, or shakes, leaves
    /// the focus to the keys.
    std::optional<screens::Input> toInput(const Event& event, const std::vector<drawing::Hit>& hits,
                                          Clock::time_point now = Clock::now());

private:
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

    const drawing::Hit* hitAt(float x, float y) const;

    std::function<bool(screens::Key)> m_isHeld;
    const std::vector<drawing::Hit>* m_hits = nullptr; ///< during a call of toInput
    Clock::time_point m_now;                           ///< the same
    std::map<screens::Key, Clock::time_point> m_held;  ///< since when
    std::optional<screens::Input> m_hovered;           ///< what the item under the pointer last asked for
    std::optional<drawing::Area> m_turning;            ///< the dial on which the button went down and is still held
    float m_wheel = 0;                                 ///< what the wheel has turned short of a notch
};

} // namespace window
