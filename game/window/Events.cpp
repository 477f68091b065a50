#include "window/Events.hpp"

#include "facts/Text.hpp"

#include <SFML/Config.hpp>
#include <SFML/Window/Event.hpp>
#include <SFML/Window/Joystick.hpp>
#include <SFML/Window/Keyboard.hpp>
#include <SFML/Window/Mouse.hpp>
#include <SFML/Window/Window.hpp>

#include <algorithm>
#include <array>

// The differences between the events of SFML 2.5, 2.6 and 3, in one place.

namespace window {
namespace {

using screens::Key;
using SfmlKey = sf::Keyboard::Key;

#if SFML_VERSION_MAJOR >= 3
constexpr SfmlKey hyphenKey = SfmlKey::Hyphen, semicolonKey = SfmlKey::Semicolon, quoteKey = SfmlKey::Apostrophe,
                  backslashKey = SfmlKey::Backslash, graveKey = SfmlKey::Grave;
#else
constexpr SfmlKey hyphenKey = SfmlKey::Hyphen, semicolonKey = SfmlKey::Semicolon, quoteKey = SfmlKey::Quote,
                  backslashKey = SfmlKey::Backslash, graveKey = SfmlKey::Tilde;
#endif

struct KeyPair {
    SfmlKey theirs;
    Key ours;
};

constexpr std::array namedKeys{
    KeyPair{SfmlKey::Up, Key::Up},
    KeyPair{SfmlKey::Down, Key::Down},
    KeyPair{SfmlKey::Left, Key::Left},
    KeyPair{SfmlKey::Right, Key::Right},
    KeyPair{SfmlKey::Enter, Key::Enter}, // the keypad's too
    KeyPair{SfmlKey::Space, Key::Space},
    KeyPair{SfmlKey::Escape, Key::Escape},
    KeyPair{SfmlKey::Tab, Key::Tab},
    KeyPair{SfmlKey::Backspace, Key::Backspace},
    KeyPair{SfmlKey::PageUp, Key::PageUp},
    KeyPair{SfmlKey::PageDown, Key::PageDown},
    KeyPair{SfmlKey::Home, Key::Home},
    KeyPair{SfmlKey::End, Key::End},
    KeyPair{SfmlKey::Insert, Key::Insert},
    KeyPair{SfmlKey::Delete, Key::Delete},
    KeyPair{SfmlKey::F1, Key::F1},
    KeyPair{SfmlKey::F2, Key::F2},
    KeyPair{SfmlKey::F3, Key::F3},
    KeyPair{SfmlKey::F4, Key::F4},
    KeyPair{SfmlKey::F5, Key::F5},
    KeyPair{SfmlKey::F6, Key::F6},
    KeyPair{SfmlKey::F7, Key::F7},
    KeyPair{SfmlKey::F8, Key::F8},
    KeyPair{SfmlKey::F9, Key::F9},
    KeyPair{SfmlKey::F10, Key::F10},
    KeyPair{SfmlKey::F11, Key::F11},
    KeyPair{SfmlKey::F12, Key::F12},
    KeyPair{SfmlKey::Comma, screens::keyOf(',')},
    KeyPair{SfmlKey::Period, screens::keyOf('.')},
    KeyPair{SfmlKey::Slash, screens::keyOf('/')},
    KeyPair{SfmlKey::Equal, screens::keyOf('=')},
    KeyPair{SfmlKey::LBracket, screens::keyOf('[')},
    KeyPair{SfmlKey::RBracket, screens::keyOf(']')},
    KeyPair{hyphenKey, screens::keyOf('-')},
    KeyPair{semicolonKey, screens::keyOf(';')},
    KeyPair{quoteKey, screens::keyOf('\'')},
    KeyPair{backslashKey, screens::keyOf('\\')},
    KeyPair{graveKey, screens::keyOf('`')},
};

/// A run of keys that stand in SFML's order as they stand in ours.
struct KeyRun {
    SfmlKey first, last;
    char ours;
};

constexpr std::array keyRuns{
    KeyRun{SfmlKey::A, SfmlKey::Z, 'A'},
    KeyRun{SfmlKey::Num0, SfmlKey::Num9, '0'},
    KeyRun{SfmlKey::Numpad0, SfmlKey::Numpad9, '0'},
};

constexpr int number(SfmlKey key) { return static_cast<int>(key); }

std::optional<Key> ourKey(SfmlKey code) {
    const auto named = std::find_if(namedKeys.begin(), namedKeys.end(), [&](const KeyPair& pair) { return pair.theirs == code; });
    if (named != namedKeys.end()) return named->ours;
    for (const KeyRun& run : keyRuns)
        if (number(code) >= number(run.first) && number(code) <= number(run.last))
            return screens::keyOf(static_cast<char>(run.ours + number(code) - number(run.first)));
    return std::nullopt;
}

/// `KeyEvent` of SFML 2, `KeyPressed` and `KeyReleased` of SFML 3.
template <typename SfmlKeyEvent>
std::optional<Key> keyIn(const SfmlKeyEvent& event) {
    std::optional<Key> key = ourKey(event.code);
#if SFML_VERSION_MAJOR >= 3 || SFML_VERSION_MINOR >= 6
    // With a keyboard of other than Latin letters the place of the key counts.
    const int place = static_cast<int>(event.scancode) - static_cast<int>(sf::Keyboard::Scan::A);
    if (event.code == SfmlKey::Unknown && place >= 0 && place < 26) key = screens::keyOf(static_cast<char>('A' + place));
#endif
    return key;
}

template <typename SfmlKeyEvent>
std::optional<Event> keyDown(const SfmlKeyEvent& event) {
    const std::optional<Key> key = keyIn(event);
    if (!key || event.control || event.alt || event.system) return std::nullopt; // a short cut of the desktop is no answer
    return KeyDown{*key == Key::Tab && event.shift ? Key::BackTab : *key};
}

template <typename SfmlKeyEvent>
std::optional<Event> keyUp(const SfmlKeyEvent& event) {
    const std::optional<Key> key = keyIn(event);
    return key ? std::optional<Event>(KeyUp{*key}) : std::nullopt;
}

std::optional<Event> textEntered(char32_t character) {
    constexpr char32_t firstPrintable = U' ', deletion = 0x7F;
    if (character < firstPrintable || character == deletion) return std::nullopt; // Enter, Backspace and the like are keys
    return TextEntered{facts::toUtf8(std::u32string(1, character))};
}

#if SFML_VERSION_MAJOR >= 3

Event pressedAt(sf::Vector2i place) { return PointerPressed{static_cast<float>(place.x), static_cast<float>(place.y)}; }
Event movedTo(sf::Vector2i place) { return PointerMoved{static_cast<float>(place.x), static_cast<float>(place.y)}; }
std::optional<Event> padEvent(const sf::Event& event) {
    if (const auto* here = event.getIf<sf::Event::JoystickConnected>()) return PadPlugged{here->joystickId};
    if (const auto* gone = event.getIf<sf::Event::JoystickDisconnected>()) return PadUnplugged{gone->joystickId};
    if (const auto* down = event.getIf<sf::Event::JoystickButtonPressed>())
        return PadButtonMoved{down->joystickId, down->button, true};
    if (const auto* up = event.getIf<sf::Event::JoystickButtonReleased>())
        return PadButtonMoved{up->joystickId, up->button, false};
    if (const auto* moved = event.getIf<sf::Event::JoystickMoved>())
        return PadAxisMoved{moved->joystickId, static_cast<PadAxis>(moved->axis), moved->position};
    return std::nullopt;
}

Event resizedTo(sf::Vector2u size) { return Resized{static_cast<int>(size.x), static_cast<int>(size.y)}; }

std::optional<Event> pointerEvent(const sf::Event& event) {
    if (const auto* moved = event.getIf<sf::Event::MouseMoved>()) return movedTo(moved->position);
    if (const auto* wheel = event.getIf<sf::Event::MouseWheelScrolled>(); wheel && wheel->wheel == sf::Mouse::Wheel::Vertical)
        return WheelTurned{-wheel->delta};
    const auto* pressed = event.getIf<sf::Event::MouseButtonPressed>();
    if (pressed && pressed->button == sf::Mouse::Button::Left) return pressedAt(pressed->position);
    const auto* released = event.getIf<sf::Event::MouseButtonReleased>();
    if (released && released->button == sf::Mouse::Button::Left) return PointerReleased{};
    return std::nullopt;
}

std::optional<sf::Event> nextOf(sf::Window& window) { return window.pollEvent(); }

#else

std::optional<Event> padEvent(const sf::Event& event) {
    if (event.type == sf::Event::JoystickConnected) return PadPlugged{event.joystickConnect.joystickId};
    if (event.type == sf::Event::JoystickDisconnected) return PadUnplugged{event.joystickConnect.joystickId};
    if (event.type == sf::Event::JoystickButtonPressed)
        return PadButtonMoved{event.joystickButton.joystickId, event.joystickButton.button, true};
    if (event.type == sf::Event::JoystickButtonReleased)
        return PadButtonMoved{event.joystickButton.joystickId, event.joystickButton.button, false};
    if (event.type == sf::Event::JoystickMoved)
        return PadAxisMoved{event.joystickMove.joystickId, static_cast<PadAxis>(event.joystickMove.axis),
                            event.joystickMove.position};
    return std::nullopt;
}

std::optional<Event> pointerEvent(const sf::Event& event) {
    const bool isLeft = event.mouseButton.button == sf::Mouse::Button::Left; // read only where it is a button's event
    if (event.type == sf::Event::MouseMoved)
        return PointerMoved{static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
    if (event.type == sf::Event::MouseWheelScrolled && event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel)
        return WheelTurned{-event.mouseWheelScroll.delta};
    if (event.type == sf::Event::MouseButtonPressed && isLeft)
        return PointerPressed{static_cast<float>(event.mouseButton.x), static_cast<float>(event.mouseButton.y)};
    if (event.type == sf::Event::MouseButtonReleased && isLeft) return PointerReleased{};
    return std::nullopt;
}

std::optional<sf::Event> nextOf(sf::Window& window) {
    sf::Event event{};
    return window.pollEvent(event) ? std::optional(event) : std::nullopt;
}

#endif

} // namespace

#if SFML_VERSION_MAJOR >= 3

std::optional<Event> toEvent(const sf::Event& event) {
    if (const auto* down = event.getIf<sf::Event::KeyPressed>()) return keyDown(*down);
    if (const auto* up = event.getIf<sf::Event::KeyReleased>()) return keyUp(*up);
    if (const auto* text = event.getIf<sf::Event::TextEntered>()) return textEntered(text->unicode);
    if (const auto* resized = event.getIf<sf::Event::Resized>()) return resizedTo(resized->size);
    if (event.is<sf::Event::FocusLost>()) return FocusLost{};
    if (event.is<sf::Event::FocusGained>()) return FocusGained{};
    if (event.is<sf::Event::Closed>()) return Closed{};
    if (auto pad = padEvent(event)) return pad;
    return pointerEvent(event);
}

#else

std::optional<Event> toEvent(const sf::Event& event) {
    if (event.type == sf::Event::KeyPressed) return keyDown(event.key);
    if (event.type == sf::Event::KeyReleased) return keyUp(event.key);
    if (event.type == sf::Event::TextEntered) return textEntered(event.text.unicode);
    if (event.type == sf::Event::Resized) return Resized{static_cast<int>(event.size.width), static_cast<int>(event.size.height)};
    if (event.type == sf::Event::LostFocus) return FocusLost{};
    if (event.type == sf::Event::GainedFocus) return FocusGained{};
    if (event.type == sf::Event::Closed) return Closed{};
    if (auto pad = padEvent(event)) return pad;
    return pointerEvent(event);
}

#endif

std::optional<Event> pollEvent(sf::Window& window, bool& heard) {
    while (const std::optional<sf::Event> event = nextOf(window)) {
        heard = true;
        if (std::optional<Event> ours = toEvent(*event)) return ours;
    }
    return std::nullopt;
}

PadIdentity identityOf(unsigned pad) {
    const sf::Joystick::Identification known = sf::Joystick::getIdentification(pad);
    return {known.vendorId, known.productId, known.name.toAnsiString()};
}

bool isHeld(Key key) {
    const auto named = std::find_if(namedKeys.begin(), namedKeys.end(), [&](const KeyPair& pair) { return pair.ours == key; });
    if (named != namedKeys.end()) return sf::Keyboard::isKeyPressed(named->theirs);
    const auto isThis = [&](const KeyRun& run) {
        const int place = static_cast<int>(key) - run.ours;
        const int count = number(run.last) - number(run.first) + 1;
        return place >= 0 && place < count && sf::Keyboard::isKeyPressed(static_cast<SfmlKey>(number(run.first) + place));
    };
    return std::any_of(keyRuns.begin(), keyRuns.end(), isThis);
}

} // namespace window
