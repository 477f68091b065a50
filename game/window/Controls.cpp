#include "window/Controls.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace window {
namespace {

using screens::Input;
using screens::Key;

constexpr std::array repeating{Key::Up, Key::Down, Key::Left, Key::Right, Key::PageUp, Key::PageDown, Key::Backspace};

/// No system repeats a key sooner after it went down.
constexpr auto soonestRepeat = std::chrono::milliseconds(150);

bool repeats(Key key) { return std::find(repeating.begin(), repeating.end(), key) != repeating.end(); }

/// Tab with and without Shift is one key to a finger.
Key fingerKey(Key key) { return key == Key::BackTab ? Key::Tab : key; }

Input turned(const drawing::Area& dial, float x) {
    return screens::Turn{std::clamp((static_cast<double>(x) - dial.left) / std::max(dial.width, 1.0F), 0.0, 1.0)};
}

} // namespace

std::optional<Input> Controls::toInput(const Event& event, const std::vector<drawing::Hit>& hits, Clock::time_point now) {
    m_hits = &hits;
    m_now = now;
    return std::visit([this](const auto& e) { return on(e); }, event);
}

std::optional<Input> Controls::on(const KeyDown& event) {
    const bool isNew = m_held.emplace(fingerKey(event.key), m_now).second;
    if (!isNew && !repeats(event.key)) return std::nullopt;
    return screens::KeyPress{event.key, !isNew};
}

std::optional<Input> Controls::on(const KeyUp& event) {
    // X repeats a held key as letting it go and pressing it again, which SFML cannot always tell from the real thing.
    const auto held = m_held.find(fingerKey(event.key));
    if (held == m_held.end()) return std::nullopt;
    const bool mayBeRepeat = m_now - held->second > soonestRepeat;
    if (!mayBeRepeat || !m_isHeld(held->first)) m_held.erase(held);
    return std::nullopt;
}

std::optional<Input> Controls::on(const TextEntered& event) { return screens::Type{event.text}; }

std::optional<Input> Controls::on(const PointerMoved& event) {
    if (m_turning) return turned(*m_turning, event.x);
    const drawing::Hit* hit = hitAt(event.x, event.y);
    std::optional<Input> hover = hit ? hit->hover : std::nullopt;
    if (hover == m_hovered) return std::nullopt;
    m_hovered = hover;
    return hover;
}

std::optional<Input> Controls::on(const PointerPressed& event) {
    const drawing::Hit* hit = hitAt(event.x, event.y);
    if (!hit) return std::nullopt;
    m_hovered.reset(); // what the click brings up is new under the pointer
    if (!hit->isDial) return hit->click;
    m_turning = hit->area;
    return turned(hit->area, event.x);
}

std::optional<Input> Controls::on(const PointerReleased& /*event*/) {
    m_turning.reset();
    return std::nullopt;
}

std::optional<Input> Controls::on(const WheelTurned& event) {
    m_wheel += event.notches;
    const float whole = std::trunc(m_wheel);
    if (whole == 0) return std::nullopt;
    m_wheel -= whole;
    return screens::Scroll{static_cast<int>(whole)};
}

std::optional<Input> Controls::on(const Resized& /*event*/) {
    m_turning.reset(); // the dial is elsewhere now
    return std::nullopt;
}

std::optional<Input> Controls::on(const FocusLost& /*event*/) {
    m_turning.reset();
    return screens::Away{};
}

std::optional<Input> Controls::on(const FocusGained& /*event*/) {
    std::erase_if(m_held,
                  [this](const auto& held) { return !m_isHeld(held.first); }); // let go while another window had the keyboard
    return std::nullopt;
}

std::optional<Input> Controls::on(const Closed& /*event*/) { return screens::Away{}; }

const drawing::Hit* Controls::hitAt(float x, float y) const {
    const auto hit = std::find_if(m_hits->rbegin(), m_hits->rend(), [&](const drawing::Hit& h) { return h.contains(x, y); });
    return hit == m_hits->rend() ? nullptr : &*hit;
}

} // namespace window
