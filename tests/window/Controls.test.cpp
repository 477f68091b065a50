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

std::optional<Input> after(Controls& controls, const Event& event) { return controls.toInput(event, someHits); }

Controls controlsThatHold(bool held) {
    return Controls([held](Key) { return held; });
}

} // namespace

TEST_CASE("A key is pressed once, however long it is held") {
    Controls controls = controlsThatHold(true);
    const Key key =
        GENERATE(Key::Enter, Key::Space, Key::Escape, Key::F3, Key::F11, Key::Tab, screens::keyOf('A'), screens::keyOf('1'));
    CHECK(after(controls, KeyDown{key}) == Input(screens::KeyPress{key}));
    CHECK_FALSE(after(controls, KeyDown{key}));
    CHECK_FALSE(after(controls, KeyUp{key}));
    CHECK(after(controls, KeyDown{key}) == Input(screens::KeyPress{key}));
}

TEST_CASE("A key that only seems to be let go, while it repeats, is still held") {
    const bool held = GENERATE(false, true);
    Controls controls = controlsThatHold(held);
    const Controls::Clock::time_point start{};
    controls.toInput(KeyDown{Key::Enter}, someHits, start);
    controls.toInput(KeyUp{Key::Enter}, someHits, start + std::chrono::milliseconds(600));
    CHECK(controls.toInput(KeyDown{Key::Enter}, someHits, start + std::chrono::milliseconds(601)).has_value() == !held);
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
    const std::vector<drawing::Hit> dial{{{100, 300, 400, 20}, std::nullopt, screens::Turn{}, true, 24}};
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
