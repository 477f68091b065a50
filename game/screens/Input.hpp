#pragma once

#include "quiz/Question.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace screens {

/// A key as the game knows it, whatever the library or the terminal calls it. Letters are upper case.
///
/// Screens know what a key does by the key that does it by default; which keys the player has given to it is for Bindings.
enum class Key : unsigned char {
    Up = 1,
    Down,
    Left,
    Right,
    Enter,
    Space,
    Escape,
    Tab,
    BackTab,
    Backspace,
    PageUp,
    PageDown,
    Home,
    End,
    Insert,
    Delete,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
    Digit0 = '0',
    Digit9 = '9',
    LetterA = 'A',
    LetterZ = 'Z',
    /// \name Gadgets: on no keyboard, for several keys stand for each
    ///@{
    Mask = 0x80,
    Intel,
    SlowFuse,
    Extraction
    ///@}
};
/// The key that bears a letter, a digit or a sign.
constexpr Key keyOf(char c) { return static_cast<Key>(c); }
/// "Enter", "Esc", "A": as in settings.json.
std::string keyName(Key key);
std::optional<Key> keyNamed(std::string_view name);

/// A button of a pad. South is the lowest of the four at the right, East the one at their right; on pads of Nintendo, whose
/// right one bears the A, the two the other way round. Up to Right are the cross and the left stick, the last four the right one.
enum class PadButton : unsigned char {
    South = 1,
    East,
    West,
    North,
    LeftShoulder,
    RightShoulder,
    LeftTrigger,
    RightTrigger,
    Select,
    Start,
    LeftStick,
    RightStick,
    Up,
    Down,
    Left,
    Right,
    LookUp,
    LookDown,
    LookLeft,
    LookRight
};
/// "south", "left-shoulder": as in settings.json.
std::string_view padButtonName(PadButton button);
std::optional<PadButton> padButtonNamed(std::string_view name);

/// What the buttons of a pad bear: A B X Y as on those for Xbox, shapes as on those for PlayStation, letters the other way round
/// as on those of Nintendo, or numbers.
enum class PadMake : unsigned char { Letters, Shapes, Swapped, Numbers };

/// What the player last used; prompts follow it.
enum class Device : unsigned char { Keyboard, Mouse, Pad };

/// A key or a button, whatever it may mean.
using Control = std::variant<Key, PadButton>;

/// A key went down. `repeat` says that it is held and its repeat sent this: that moves a focus, but never answers, opens or
/// leaves anything.
struct KeyPress {
    Key key{};
    bool repeat = false;
    bool operator==(const KeyPress&) const = default;
};
/// The pointer is over item \p index of the screen.
struct Focus {
    int index = 0;
    bool operator==(const Focus&) const = default;
};
/// Item \p index was clicked (or named in the terminal).
struct Choose {
    int index = 0;
    bool operator==(const Choose&) const = default;
};
/// The arrow at the left (-1) or right (+1) of row \p index was clicked.
struct Adjust {
    int index = 0;
    int step = 1;
    bool operator==(const Adjust&) const = default;
};
/// The place on the dial, 0 to 1, that was clicked.
struct Turn {
    double place = 0;
    bool operator==(const Turn&) const = default;
};
/// The wheel: down is positive, in lines.
struct Scroll {
    int lines = 1;
    bool operator==(const Scroll&) const = default;
};
/// A text was entered: what a key, an input method or a paste brings, in UTF-8. The keys behind it come as KeyPress besides.
struct Type {
    std::string text;
    bool operator==(const Type&) const = default;
};
/// A whole answer at once: from the terminal and from replays.
struct Give {
    quiz::Answer answer;
    bool operator==(const Give&) const = default;
};
/// A key or button by what it bears, while a screen waits for one to give it a meaning.
struct Struck {
    Control control;
    bool operator==(const Struck&) const = default;
};
/// How a window, which alone measures texts, has laid a screen out.
struct LaidOut {
    int columns = 2; ///< in which the options of a question lie: for the arrow keys
    int more = 0;    ///< how many lines of details are out of sight below
    bool operator==(const LaidOut&) const = default;
};
/// The window lost the focus or was closed away: a running question pauses.
struct Away {
    bool operator==(const Away&) const = default;
};

/// Everything a player can do to a screen. Window and terminal make these; screens never see coordinates or characters.
using Input = std::variant<KeyPress, Focus, Choose, Adjust, Turn, Scroll, Type, Give, Struck, LaidOut, Away>;

} // namespace screens
