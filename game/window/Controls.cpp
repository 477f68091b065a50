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

std::optional<Input> Controls::toInput(const Event& event, const Scenery& scenery, Clock::time_point now) {
    m_scenery = &scenery;
    m_now = now;
    return std::visit([this](const auto& e) { return on(e); }, event);
}

std::optional<Input> Controls::toInput(const PadChange& change, const Scenery& scenery, Clock::time_point now) {
    if (m_repeat && m_repeat->button == change.button) m_repeat.reset();
    if (m_isAway || !change.isDown) return std::nullopt;
    m_device = screens::Device::Pad;
    m_padMake = change.make;
    if (scenery.awaitsControl) return screens::Struck{change.button};
    const auto key = scenery.bindings.meaning(change.button);
    if (!key) return std::nullopt;
    if (repeats(*key)) m_repeat = Repeat{change.button, now + untilRepeat};
    return screens::KeyPress{*key};
}

std::optional<Controls::Clock::time_point> Controls::repeatsAt() const {
    return m_repeat ? std::optional(m_repeat->next) : std::nullopt;
}

std::optional<Input> Controls::repeated(const Scenery& scenery, Clock::time_point now) {
    if (!m_repeat || now < m_repeat->next) return std::nullopt;
    m_repeat->next = now + betweenRepeats; // counted from now: what was slept through is not made up for
    const auto key = scenery.awaitsControl ? std::nullopt : scenery.bindings.meaning(m_repeat->button);
    if (!key || !repeats(*key)) return std::nullopt;
    return screens::KeyPress{*key, true};
}

std::optional<Input> Controls::on(const KeyDown& event) {
    m_device = screens::Device::Keyboard;
    const bool isNew = m_held.emplace(fingerKey(event.key), m_now).second;
    if (m_scenery->awaitsControl) return isNew ? std::optional<Input>(screens::Struck{event.key}) : std::nullopt;
    const auto key = m_scenery->bindings.meaning(event.key, m_scenery->typing);
    if (!key || (!isNew && !repeats(*key))) return std::nullopt;
    return screens::KeyPress{*key, !isNew};
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
    if (hover) m_device = screens::Device::Mouse;
    return hover;
}

std::optional<Input> Controls::on(const PointerPressed& event) {
    m_device = screens::Device::Mouse;
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
    m_device = screens::Device::Mouse;
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
    m_repeat.reset();
    m_isAway = true;
    return screens::Away{};
}

std::optional<Input> Controls::on(const FocusGained& /*event*/) {
    m_isAway = false;
    std::erase_if(m_held,
                  [this](const auto& held) { return !m_isHeld(held.first); }); // let go while another window had the keyboard
    return std::nullopt;
}

std::optional<Input> Controls::on(const Closed& /*event*/) { return screens::Away{}; }

/// A pad that runs out of power while it is in use is as good as a player who went away. One that lies about is not missed.
std::optional<Input> Controls::on(const PadUnplugged& /*event*/) {
    m_repeat.reset();
    if (m_device != screens::Device::Pad) return std::nullopt;
    m_device = screens::Device::Keyboard;
    return screens::Away{};
}

const drawing::Hit* Controls::hitAt(float x, float y) const {
    const auto& hits = m_scenery->hits;
    const auto hit = std::find_if(hits.rbegin(), hits.rend(), [&](const drawing::Hit& h) { return h.contains(x, y); });
    return hit == hits.rend() ? nullptr : &*hit;
}

} // namespace window
