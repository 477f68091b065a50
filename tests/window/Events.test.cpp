#include "window/Events.hpp"

#include <SFML/Config.hpp>
#include <SFML/Window/Event.hpp>
#include <SFML/Window/Joystick.hpp>
#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace window;
using screens::Key;
using SfmlKey = sf::Keyboard::Key;

namespace {

/// What is held down beside a key.
struct Beside {
    bool shift = false, control = false, alt = false, system = false;
};

#if SFML_VERSION_MAJOR >= 3

template <typename KeyEvent>
sf::Event keyEvent(SfmlKey code, Beside beside) {
    KeyEvent event;
    event.code = code;
    event.shift = beside.shift;
    event.control = beside.control;
    event.alt = beside.alt;
    event.system = beside.system;
    return event;
}
sf::Event pressed(SfmlKey code, Beside beside = {}) { return keyEvent<sf::Event::KeyPressed>(code, beside); }
sf::Event released(SfmlKey code) { return keyEvent<sf::Event::KeyReleased>(code, {}); }
sf::Event moved(int x, int y) { return sf::Event::MouseMoved{{x, y}}; }
sf::Event clicked(sf::Mouse::Button button, int x, int y) { return sf::Event::MouseButtonPressed{button, {x, y}}; }
sf::Event unclicked(sf::Mouse::Button button) { return sf::Event::MouseButtonReleased{button, {1, 1}}; }
sf::Event scrolled(sf::Mouse::Wheel wheel, float delta) { return sf::Event::MouseWheelScrolled{wheel, delta, {1, 1}}; }
sf::Event resized(unsigned width, unsigned height) { return sf::Event::Resized{{width, height}}; }
sf::Event typed() { return sf::Event::TextEntered{U'a'}; }
sf::Event padButton(unsigned pad, unsigned number, bool isDown) {
    return isDown ? sf::Event(sf::Event::JoystickButtonPressed{pad, number})
                  : sf::Event(sf::Event::JoystickButtonReleased{pad, number});
}
sf::Event padAxis(unsigned pad, sf::Joystick::Axis axis, float position) { return sf::Event::JoystickMoved{pad, axis, position}; }
sf::Event padPlugged(unsigned pad) { return sf::Event::JoystickConnected{pad}; }
sf::Event padUnplugged(unsigned pad) { return sf::Event::JoystickDisconnected{pad}; }
const sf::Event lost = sf::Event::FocusLost{}, gained = sf::Event::FocusGained{}, closed = sf::Event::Closed{};
constexpr auto upright = sf::Mouse::Wheel::Vertical, lying = sf::Mouse::Wheel::Horizontal;

#else

sf::Event plain(sf::Event::EventType type) {
    sf::Event event{};
    event.type = type;
    return event;
}
sf::Event keyEvent(sf::Event::EventType type, SfmlKey code, Beside beside) {
    sf::Event event = plain(type);
    event.key.code = code;
    event.key.shift = beside.shift;
    event.key.control = beside.control;
    event.key.alt = beside.alt;
    event.key.system = beside.system;
    return event;
}
sf::Event pressed(SfmlKey code, Beside beside = {}) { return keyEvent(sf::Event::KeyPressed, code, beside); }
sf::Event released(SfmlKey code) { return keyEvent(sf::Event::KeyReleased, code, {}); }
sf::Event moved(int x, int y) {
    sf::Event event = plain(sf::Event::MouseMoved);
    event.mouseMove = {x, y};
    return event;
}
sf::Event clicked(sf::Mouse::Button button, int x, int y) {
    sf::Event event = plain(sf::Event::MouseButtonPressed);
    event.mouseButton = {button, x, y};
    return event;
}
sf::Event unclicked(sf::Mouse::Button button) {
    sf::Event event = plain(sf::Event::MouseButtonReleased);
    event.mouseButton = {button, 1, 1};
    return event;
}
sf::Event scrolled(sf::Mouse::Wheel wheel, float delta) {
    sf::Event event = plain(sf::Event::MouseWheelScrolled);
    event.mouseWheelScroll = {wheel, delta, 1, 1};
    return event;
}
sf::Event resized(unsigned width, unsigned height) {
    sf::Event event = plain(sf::Event::Resized);
    event.size = {width, height};
    return event;
}
sf::Event typed() { return plain(sf::Event::TextEntered); }
sf::Event padButton(unsigned pad, unsigned number, bool isDown) {
    sf::Event event = plain(isDown ? sf::Event::JoystickButtonPressed : sf::Event::JoystickButtonReleased);
    event.joystickButton = {pad, number};
    return event;
}
sf::Event padAxis(unsigned pad, sf::Joystick::Axis axis, float position) {
    sf::Event event = plain(sf::Event::JoystickMoved);
    event.joystickMove = {pad, axis, position};
    return event;
}
sf::Event padPlugged(unsigned pad) {
    sf::Event event = plain(sf::Event::JoystickConnected);
    event.joystickConnect = {pad};
    return event;
}
sf::Event padUnplugged(unsigned pad) {
    sf::Event event = plain(sf::Event::JoystickDisconnected);
    event.joystickConnect = {pad};
    return event;
}
const sf::Event lost = plain(sf::Event::LostFocus), gained = plain(sf::Event::GainedFocus), closed = plain(sf::Event::Closed);
constexpr auto upright = sf::Mouse::VerticalWheel, lying = sf::Mouse::HorizontalWheel;

#endif

struct KeyRow {
    SfmlKey theirs;
    Key ours;
};

constexpr std::array keyRows{
    KeyRow{SfmlKey::Up, Key::Up},
    KeyRow{SfmlKey::Down, Key::Down},
    KeyRow{SfmlKey::Left, Key::Left},
    KeyRow{SfmlKey::Right, Key::Right},
    KeyRow{SfmlKey::Enter, Key::Enter},
    KeyRow{SfmlKey::Space, Key::Space},
    KeyRow{SfmlKey::Escape, Key::Escape},
    KeyRow{SfmlKey::Tab, Key::Tab},
    KeyRow{SfmlKey::Backspace, Key::Backspace},
    KeyRow{SfmlKey::PageUp, Key::PageUp},
    KeyRow{SfmlKey::PageDown, Key::PageDown},
    KeyRow{SfmlKey::Home, Key::Home},
    KeyRow{SfmlKey::End, Key::End},
    KeyRow{SfmlKey::F3, Key::F3},
    KeyRow{SfmlKey::F11, Key::F11},
    KeyRow{SfmlKey::F1, Key::F1},
    KeyRow{SfmlKey::F12, Key::F12},
    KeyRow{SfmlKey::Insert, Key::Insert},
    KeyRow{SfmlKey::Comma, screens::keyOf(',')},
    KeyRow{SfmlKey::Hyphen, screens::keyOf('-')},
    KeyRow{SfmlKey::LBracket, screens::keyOf('[')},
    KeyRow{SfmlKey::A, screens::keyOf('A')},
    KeyRow{SfmlKey::M, screens::keyOf('M')},
    KeyRow{SfmlKey::Z, screens::keyOf('Z')},
    KeyRow{SfmlKey::Num0, screens::keyOf('0')},
    KeyRow{SfmlKey::Num9, screens::keyOf('9')},
    KeyRow{SfmlKey::Numpad0, screens::keyOf('0')},
    KeyRow{SfmlKey::Numpad4, screens::keyOf('4')},
    KeyRow{SfmlKey::Numpad9, screens::keyOf('9')},
};

} // namespace

TEST_CASE("Keys have one name whatever SFML calls them") {
    for (const KeyRow& row : keyRows) {
        INFO("key " << static_cast<int>(row.theirs));
        CHECK(toEvent(pressed(row.theirs)) == Event(KeyDown{row.ours}));
        CHECK(toEvent(released(row.theirs)) == Event(KeyUp{row.ours}));
    }
}

TEST_CASE("Shift and Tab go back") { CHECK(toEvent(pressed(SfmlKey::Tab, {true})) == Event(KeyDown{Key::BackTab})); }

TEST_CASE("Shift changes no letter") { CHECK(toEvent(pressed(SfmlKey::B, {true})) == Event(KeyDown{screens::keyOf('B')})); }

TEST_CASE("A short cut of the desktop is no answer") {
    const Beside beside = GENERATE(Beside{false, true}, Beside{false, false, true}, Beside{false, false, false, true});
    CHECK_FALSE(toEvent(pressed(SfmlKey::A, beside)));
    CHECK_FALSE(toEvent(pressed(SfmlKey::Enter, beside)));
}

TEST_CASE("Keys and events without a use say nothing") {
    CHECK_FALSE(toEvent(pressed(SfmlKey::F15)));
    CHECK_FALSE(toEvent(pressed(SfmlKey::Unknown)));
    CHECK_FALSE(toEvent(released(SfmlKey::LShift)));
    CHECK_FALSE(toEvent(typed()));
}

TEST_CASE("The pointer: its place, the left button, the upright wheel with down as positive") {
    CHECK(toEvent(moved(12, 34)) == Event(PointerMoved{12, 34}));
    CHECK(toEvent(clicked(sf::Mouse::Button::Left, 5, 6)) == Event(PointerPressed{5, 6}));
    CHECK(toEvent(unclicked(sf::Mouse::Button::Left)) == Event(PointerReleased{}));
    CHECK_FALSE(toEvent(clicked(sf::Mouse::Button::Right, 5, 6)));
    CHECK_FALSE(toEvent(unclicked(sf::Mouse::Button::Middle)));
    CHECK(toEvent(scrolled(upright, -1)) == Event(WheelTurned{1}));
    CHECK_FALSE(toEvent(scrolled(lying, 1)));
}

TEST_CASE("Pads: their numbers as the system gives them, and that they come and go") {
    CHECK(toEvent(padButton(1, 3, true)) == Event(PadButtonMoved{1, 3, true}));
    CHECK(toEvent(padButton(1, 3, false)) == Event(PadButtonMoved{1, 3, false}));
    CHECK(toEvent(padAxis(2, sf::Joystick::Axis::X, -100)) == Event(PadAxisMoved{2, PadAxis::X, -100}));
    CHECK(toEvent(padAxis(2, sf::Joystick::Axis::R, 5)) == Event(PadAxisMoved{2, PadAxis::R, 5}));
    CHECK(toEvent(padAxis(2, sf::Joystick::Axis::PovY, 50)) == Event(PadAxisMoved{2, PadAxis::PovY, 50}));
    CHECK(toEvent(padPlugged(4)) == Event(PadPlugged{4}));
    CHECK(toEvent(padUnplugged(4)) == Event(PadUnplugged{4}));
}

TEST_CASE("The window itself") {
    CHECK(toEvent(resized(900, 700)) == Event(Resized{900, 700}));
    CHECK(toEvent(lost) == Event(FocusLost{}));
    CHECK(toEvent(gained) == Event(FocusGained{}));
    CHECK(toEvent(closed) == Event(Closed{}));
}
