#include "screens/Input.hpp"

#include <array>
#include <utility>

namespace screens {
namespace {

using namespace std::string_view_literals;

constexpr std::array namedKeys{
    std::pair{Key::Up, "Up"sv},
    std::pair{Key::Down, "Down"sv},
    std::pair{Key::Left, "Left"sv},
    std::pair{Key::Right, "Right"sv},
    std::pair{Key::Enter, "Enter"sv},
    std::pair{Key::Space, "Space"sv},
    std::pair{Key::Escape, "Esc"sv},
    std::pair{Key::Tab, "Tab"sv},
    std::pair{Key::BackTab, "Shift+Tab"sv},
    std::pair{Key::Backspace, "Backspace"sv},
    std::pair{Key::PageUp, "Page Up"sv},
    std::pair{Key::PageDown, "Page Down"sv},
    std::pair{Key::Home, "Home"sv},
    std::pair{Key::End, "End"sv},
    std::pair{Key::Insert, "Insert"sv},
    std::pair{Key::Delete, "Delete"sv},
    std::pair{Key::F1, "F1"sv},
    std::pair{Key::F2, "F2"sv},
    std::pair{Key::F3, "F3"sv},
    std::pair{Key::F4, "F4"sv},
    std::pair{Key::F5, "F5"sv},
    std::pair{Key::F6, "F6"sv},
    std::pair{Key::F7, "F7"sv},
    std::pair{Key::F8, "F8"sv},
    std::pair{Key::F9, "F9"sv},
    std::pair{Key::F10, "F10"sv},
    std::pair{Key::F11, "F11"sv},
    std::pair{Key::F12, "F12"sv},
    std::pair{Key::Mask, "Mask"sv},
    std::pair{Key::Intel, "Intel"sv},
    std::pair{Key::SlowFuse, "Slow fuse"sv},
    std::pair{Key::Extraction, "Extraction"sv},
};

constexpr std::array namedButtons{
    std::pair{PadButton::South, "south"sv},
    std::pair{PadButton::East, "east"sv},
    std::pair{PadButton::West, "west"sv},
    std::pair{PadButton::North, "north"sv},
    std::pair{PadButton::LeftShoulder, "left-shoulder"sv},
    std::pair{PadButton::RightShoulder, "right-shoulder"sv},
    std::pair{PadButton::LeftTrigger, "left-trigger"sv},
    std::pair{PadButton::RightTrigger, "right-trigger"sv},
    std::pair{PadButton::Select, "select"sv},
    std::pair{PadButton::Start, "start"sv},
    std::pair{PadButton::LeftStick, "left-stick"sv},
    std::pair{PadButton::RightStick, "right-stick"sv},
    std::pair{PadButton::Up, "up"sv},
    std::pair{PadButton::Down, "down"sv},
    std::pair{PadButton::Left, "left"sv},
    std::pair{PadButton::Right, "right"sv},
    std::pair{PadButton::LookUp, "right-stick-up"sv},
    std::pair{PadButton::LookDown, "right-stick-down"sv},
    std::pair{PadButton::LookLeft, "right-stick-left"sv},
    std::pair{PadButton::LookRight, "right-stick-right"sv},
};

} // namespace

std::string keyName(Key key) {
    for (const auto& [named, name] : namedKeys)
        if (named == key) return std::string(name);
    return std::string(1, static_cast<char>(key));
}

std::optional<Key> keyNamed(std::string_view name) {
    for (const auto& [named, known] : namedKeys)
        if (known == name && named < Key::Mask) return named;
    const bool isSign =
        name.size() == 1 && name.front() > ' ' && name.front() <= '~' && (name.front() < 'a' || name.front() > 'z');
    return isSign ? std::optional(keyOf(name.front())) : std::nullopt;
}

std::string_view padButtonName(PadButton button) {
    for (const auto& [named, name] : namedButtons)
        if (named == button) return name;
    return {};
}

std::optional<PadButton> padButtonNamed(std::string_view name) {
    for (const auto& [named, known] : namedButtons)
        if (known == name) return named;
    return std::nullopt;
}

} // namespace screens
