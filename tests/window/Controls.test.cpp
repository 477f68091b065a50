#include "window/Controls.hpp"

#include <catch2/catch.hpp>

using namespace window;
using screens::Input;
using screens::Key;

namespace {

/// Two rows below each other, an arrow that lies upon the second, and a dial.
const std::vector<drawing::Hit> someHits{
    {{100, 100, 200, 40}, screens::Focus{0}, screens::Choose{0}},
    {{100, 140, 200, 40}, screens::Focus{1}, screens::Choose{1}},
    {{260, 140, 40, 40}, screens::Focus{1}, screens::Adjust{1, 1}},
    {{100, 300, 400, 20}, std::nullopt, screens::Turn{}, true},
};

const screens::Bindings defaults;
const Scenery plain{someHits, defaults};

std::optional<Input> after(Controls& controls, const Event& event) { return controls.toInput(event, plain); }

/// As on a screen where \p typing is what keys do.
std::optional<Input> afterWhile(Controls& controls, screens::Typing typing, const Event& event) {
    return controls.toInput(event, {someHits, defaults, typing});
}

std::optional<Input> after(Controls& controls, const PadChange& change, Controls::Clock::time_point now = {}) {
    return controls.toInput(change, plain, now);
}

constexpr screens::PadMake make = screens::PadMake::Shapes;
PadChange down(screens::PadButton button) { return {button, true, make}; }
PadChange up(screens::PadButton button) { return {button, false, make}; }

Controls controlsThatHold(bool held) {
    return Controls([held](Key) { return held; });
}

} // namespace

TEST_CASE("A key is pressed once, however long it is held") {
    Controls controls = controlsThatHold(true);
    const Key key =
        GENERATE(Key::Enter, Key::Space, Key::Escape, Key::F3, Key::F11, Key::Tab, screens::keyOf('A'), screens::keyOf('R'));
    CHECK(after(controls, KeyDown{key}) == Input(screens::KeyPress{key}));
    CHECK_FALSE(after(controls, KeyDown{key}));
    CHECK_FALSE(after(controls, KeyUp{key}));
    CHECK(after(controls, KeyDown{key}) == Input(screens::KeyPress{key}));
}

TEST_CASE("A key that only seems to be let go, while it repeats, is still held") {
    const bool held = GENERATE(false, true);
    Controls controls = controlsThatHold(held);
    const Controls::Clock::time_point start{};
    controls.toInput(KeyDown{Key::Enter}, plain, start);
    controls.toInput(KeyUp{Key::Enter}, plain, start + std::chrono::milliseconds(600));
    CHECK(controls.toInput(KeyDown{Key::Enter}, plain, start + std::chrono::milliseconds(601)).has_value() == !held);
}

TEST_CASE("Keys that move things repeat, and say so") {
    Controls controls = controlsThatHold(true);
    const Key key = GENERATE(Key::Up, Key::Down, Key::Left, Key::Right, Key::PageUp, Key::PageDown, Key::Backspace);
    CHECK(after(controls, KeyDown{key}) == Input(screens::KeyPress{key, false}));
    CHECK(after(controls, KeyDown{key}) == Input(screens::KeyPress{key, true}));
}

TEST_CASE("Tab is one key with Shift and without") {
    Controls controls = controlsThatHold(true);
    CHECK(after(controls, KeyDown{Key::BackTab}) == Input(screens::KeyPress{Key::BackTab}));
    CHECK_FALSE(after(controls, KeyUp{Key::Tab})); // Shift was let go first
    CHECK(after(controls, KeyDown{Key::BackTab}) == Input(screens::KeyPress{Key::BackTab}));
}

TEST_CASE("A key that was let go in another window can be pressed again") {
    const bool held = GENERATE(false, true);
    Controls controls = controlsThatHold(held);
    after(controls, KeyDown{Key::Enter});
    CHECK(after(controls, FocusLost{}) == Input(screens::Away{}));
    after(controls, FocusGained{});
    CHECK(after(controls, KeyDown{Key::Enter}).has_value() == !held);
}

TEST_CASE("The pointer moves the focus when it comes over another item, and only then") {
    Controls controls = controlsThatHold(false);
    CHECK(after(controls, PointerMoved{150, 110}) == Input(screens::Focus{0}));
    CHECK_FALSE(after(controls, PointerMoved{151, 111}));
    CHECK_FALSE(after(controls, PointerMoved{50, 111}));
    CHECK(after(controls, PointerMoved{151, 111}) == Input(screens::Focus{0}));
    CHECK(after(controls, PointerMoved{151, 150}) == Input(screens::Focus{1}));
    CHECK_FALSE(after(controls, PointerMoved{270, 150})); // the arrow of the same row
}

TEST_CASE("A click is for what lies on top") {
    Controls controls = controlsThatHold(false);
    CHECK(after(controls, PointerPressed{150, 150}) == Input(screens::Choose{1}));
    CHECK(after(controls, PointerPressed{270, 150}) == Input(screens::Adjust{1, 1}));
    CHECK_FALSE(after(controls, PointerPressed{5, 5}));
    CHECK_FALSE(after(controls, PointerReleased{}));
}

TEST_CASE("After a click the pointer is over something new, be it at the same place") {
    Controls controls = controlsThatHold(false);
    after(controls, PointerMoved{150, 110});
    after(controls, PointerPressed{150, 110});
    after(controls, PointerReleased{});
    CHECK(after(controls, PointerMoved{151, 110}) == Input(screens::Focus{0}));
}

TEST_CASE("A dial turns to where it is clicked, and follows the pointer until the button is let go") {
    Controls controls = controlsThatHold(false);
    CHECK(after(controls, PointerPressed{200, 310}) == Input(screens::Turn{0.25}));
    CHECK(after(controls, PointerMoved{300, 500}) == Input(screens::Turn{0.5}));
    CHECK(after(controls, PointerMoved{9000, 310}) == Input(screens::Turn{1}));
    CHECK(after(controls, PointerMoved{0, 310}) == Input(screens::Turn{0}));
    after(controls, PointerReleased{});
    CHECK_FALSE(after(controls, PointerMoved{300, 310}));
}

TEST_CASE("A click a little beside the end of a dial means the end") {
    Controls controls = controlsThatHold(false);
    const std::vector<drawing::Hit> hits{{{100, 300, 400, 20}, std::nullopt, screens::Turn{}, true, 24}};
    const Scenery dial{hits, defaults};
    CHECK(controls.toInput(PointerPressed{510, 310}, dial) == Input(screens::Turn{1}));
    CHECK(controls.toInput(PointerPressed{80, 310}, dial) == Input(screens::Turn{0}));
    CHECK_FALSE(controls.toInput(PointerPressed{530, 310}, dial));
    CHECK_FALSE(controls.toInput(PointerPressed{300, 330}, dial));
}

TEST_CASE("The wheel counts whole notches, and keeps what is left over") {
    Controls controls = controlsThatHold(false);
    CHECK(after(controls, WheelTurned{1}) == Input(screens::Scroll{1}));
    CHECK(after(controls, WheelTurned{-2}) == Input(screens::Scroll{-2}));
    CHECK_FALSE(after(controls, WheelTurned{0.4F}));
    CHECK_FALSE(after(controls, WheelTurned{0.4F}));
    CHECK(after(controls, WheelTurned{0.4F}) == Input(screens::Scroll{1}));
}

TEST_CASE("A window that is left or closed leaves a running question safely") {
    Controls controls = controlsThatHold(false);
    CHECK(after(controls, FocusLost{}) == Input(screens::Away{}));
    CHECK(after(controls, Closed{}) == Input(screens::Away{}));
    CHECK_FALSE(after(controls, FocusGained{}));
    CHECK_FALSE(after(controls, Resized{900, 700}));
}

TEST_CASE("A key means what it was given to") {
    screens::Bindings bindings;
    REQUIRE(bindings.bind(0, screens::keyOf('U')).result == screens::Bound::Result::Done); // up
    Controls controls = controlsThatHold(true);
    const Scenery scenery{someHits, bindings};
    CHECK(controls.toInput(KeyDown{screens::keyOf('U')}, scenery) == Input(screens::KeyPress{Key::Up}));
    CHECK(controls.toInput(KeyDown{screens::keyOf('U')}, scenery) ==
          Input(screens::KeyPress{Key::Up, true})); // it repeats as Up does
    CHECK(controls.toInput(KeyDown{Key::Up}, scenery) == Input(screens::KeyPress{Key::Up}));
    CHECK_FALSE(controls.toInput(KeyDown{screens::keyOf('Q')}, scenery)); // nothing has it
}

TEST_CASE("Where text is typed the keys of letters only type, and where a number is, those of digits") {
    using screens::Typing;
    Controls controls = controlsThatHold(false);
    CHECK_FALSE(afterWhile(controls, Typing::Text, KeyDown{screens::keyOf('P')}));
    CHECK_FALSE(afterWhile(controls, Typing::Text, KeyDown{Key::Space}));
    CHECK(afterWhile(controls, Typing::Text, TextEntered{"p"}) == Input(screens::Type{"p"}));
    CHECK(afterWhile(controls, Typing::Text, KeyDown{Key::F5}) == Input(screens::KeyPress{Key::Mask}));
    CHECK(afterWhile(controls, Typing::Text, KeyDown{Key::Enter}) == Input(screens::KeyPress{Key::Enter}));
    CHECK(afterWhile(controls, Typing::Digits, KeyDown{screens::keyOf('1')}) == Input(screens::KeyPress{screens::keyOf('1')}));
    CHECK(afterWhile(controls, Typing::Digits, KeyDown{screens::keyOf('M')}) == Input(screens::KeyPress{Key::Mask}));
    CHECK(afterWhile(controls, Typing::Nothing, KeyDown{screens::keyOf('2')}) == Input(screens::KeyPress{Key::Intel}));
}

TEST_CASE("A screen that waits for a key or button gets it as it is, once, and nothing else") {
    Controls controls = controlsThatHold(true);
    const Scenery waiting{someHits, defaults, screens::Typing::Nothing, true};
    after(controls, KeyDown{Key::Enter});
    CHECK_FALSE(controls.toInput(KeyDown{Key::Enter}, waiting)); // the key that brought the wait is still held
    CHECK(controls.toInput(KeyDown{screens::keyOf('Q')}, waiting) == Input(screens::Struck{screens::keyOf('Q')}));
    CHECK(controls.toInput(KeyDown{Key::Down}, waiting) == Input(screens::Struck{Key::Down}));
    CHECK_FALSE(controls.toInput(KeyDown{Key::Down}, waiting));
    CHECK(controls.toInput(down(screens::PadButton::North), waiting) == Input(screens::Struck{screens::PadButton::North}));
    CHECK_FALSE(controls.toInput(up(screens::PadButton::North), waiting));
}

TEST_CASE("The buttons of a pad mean what they were given to") {
    Controls controls = controlsThatHold(false);
    CHECK(after(controls, down(screens::PadButton::South)) == Input(screens::KeyPress{Key::Enter}));
    CHECK_FALSE(after(controls, up(screens::PadButton::South)));
    CHECK(after(controls, down(screens::PadButton::East)) == Input(screens::KeyPress{Key::Escape}));
    CHECK(after(controls, down(screens::PadButton::LeftShoulder)) == Input(screens::KeyPress{Key::Mask}));
    CHECK_FALSE(after(controls, down(screens::PadButton::RightStick))); // nothing has it
}

TEST_CASE("A direction of a pad repeats after a while, then faster, until it is let go") {
    using namespace std::chrono_literals;
    Controls controls = controlsThatHold(false);
    const Controls::Clock::time_point start{};
    const Input again = screens::KeyPress{Key::Down, true};
    CHECK_FALSE(controls.repeatsAt());
    CHECK(after(controls, down(screens::PadButton::Down), start) == Input(screens::KeyPress{Key::Down}));
    REQUIRE(controls.repeatsAt() == start + Controls::untilRepeat);
    CHECK_FALSE(controls.repeated(plain, start + Controls::untilRepeat - 1ms));
    CHECK(controls.repeated(plain, start + Controls::untilRepeat) == again);
    CHECK(controls.repeatsAt() == start + Controls::untilRepeat + Controls::betweenRepeats);
    CHECK(controls.repeated(plain, start + 10s) == again);
    CHECK_FALSE(controls.repeated(plain, start + 10s)); // what was slept through is not made up for
    CHECK_FALSE(after(controls, up(screens::PadButton::Down), start + 11s));
    CHECK_FALSE(controls.repeatsAt());
    after(controls, down(screens::PadButton::South), start);
    CHECK_FALSE(controls.repeatsAt()); // what confirms never repeats
}

TEST_CASE("Pads are heard only while the window has the focus") {
    Controls controls = controlsThatHold(false);
    after(controls, down(screens::PadButton::Down), Controls::Clock::time_point{});
    after(controls, FocusLost{});
    CHECK_FALSE(controls.repeatsAt());
    CHECK_FALSE(after(controls, down(screens::PadButton::South)));
    after(controls, FocusGained{});
    CHECK(after(controls, down(screens::PadButton::South)));
}

TEST_CASE("A pad that is lost while it is in use pauses as going away does; one that lies about is not missed") {
    Controls controls = controlsThatHold(false);
    CHECK_FALSE(after(controls, PadUnplugged{0}));
    after(controls, down(screens::PadButton::Down), Controls::Clock::time_point{});
    CHECK(after(controls, PadUnplugged{0}) == Input(screens::Away{}));
    CHECK_FALSE(controls.repeatsAt());
    CHECK(controls.device() == screens::Device::Keyboard);
    CHECK_FALSE(after(controls, PadUnplugged{0}));
}

TEST_CASE("The device last used is known, and which pad it was") {
    using screens::Device;
    Controls controls = controlsThatHold(false);
    CHECK(controls.device() == Device::Keyboard);
    after(controls, PointerMoved{5, 5}); // over nothing
    CHECK(controls.device() == Device::Keyboard);
    after(controls, PointerMoved{150, 110});
    CHECK(controls.device() == Device::Mouse);
    after(controls, KeyDown{screens::keyOf('Q')});
    CHECK(controls.device() == Device::Keyboard);
    after(controls, down(screens::PadButton::RightStick));
    CHECK(controls.device() == Device::Pad);
    CHECK(controls.padMake() == make);
    after(controls, up(screens::PadButton::RightStick));
    after(controls, WheelTurned{0.1F});
    CHECK(controls.device() == Device::Mouse);
}
