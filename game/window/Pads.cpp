#include "window/Pads.hpp"

#include <algorithm>
#include <variant>

namespace window {
namespace {

constexpr float pressedFrom = 50, letGoBelow = 33; ///< of 100

} // namespace

Pads::Pad& Pads::pad(unsigned number) {
    Pad& pad = m_pads[number];
    if (pad.layout == nullptr) pad.layout = &layoutOf(m_identify(number));
    return pad;
}

std::vector<PadChange> Pads::changes(const Event& event) {
    return std::visit([this](const auto& each) { return on(each); }, event);
}

std::vector<PadChange> Pads::on(const PadButtonMoved& event) {
    const PadLayout& layout = *pad(event.pad).layout;
    const auto button = event.number < layout.buttons.size() ? layout.buttons[event.number] : std::nullopt;
    return button ? std::vector{PadChange{*button, event.isDown, layout.make}} : std::vector<PadChange>{};
}

std::vector<PadChange> Pads::on(const PadAxisMoved& event) {
    Pad& moved = pad(event.pad);
    std::vector<PadChange> changes;
    for (const PadLayout::End& end : moved.layout->ends) {
        if (end.axis != event.axis) continue;
        const float reach = event.position * static_cast<float>(end.direction);
        const std::pair key{end.axis, end.button};
        const bool wasDown = moved.down.contains(key);
        const bool isDown = reach >= (wasDown ? letGoBelow : pressedFrom);
        if (isDown == wasDown) continue;
        if (isDown)
            moved.down.insert(key);
        else
            moved.down.erase(key);
        // What is let go comes first, so that a stick thrown from side to side is never down on both.
        changes.insert(isDown ? changes.end() : changes.begin(), {end.button, isDown, moved.layout->make});
    }
    return changes;
}

/// Whatever was held is let go.
std::vector<PadChange> Pads::on(const PadUnplugged& event) {
    std::vector<PadChange> changes;
    if (const auto lost = m_pads.find(event.pad); lost != m_pads.end()) {
        for (const auto& [axis, button] : lost->second.down) changes.push_back({button, false, lost->second.layout->make});
        m_pads.erase(lost);
    }
    return changes;
}

} // namespace window
