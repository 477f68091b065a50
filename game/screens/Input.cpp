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
    std::pair{Key::F3, "F3"sv},
    std::pair{Key::F5, "F5"sv},
    std::pair{Key::F6, "F6"sv},
    std::pair{Key::F7, "F7"sv},
    std::pair{Key::F8, "F8"sv},
    std::pair{Key::F11, "F11"sv},
};

} // namespace

std::string keyName(Key key) {
    for (const auto& [named, name] : namedKeys)
        if (named == key) return std::string(name);
    return std::string(1, static_cast<char>(key));
}

} // namespace screens
