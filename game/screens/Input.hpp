#pragma once

#include "quiz/Question.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace screens {

/// A key as the game knows it, whatever the library or the terminal calls it. Letters are upper case.
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
    F3,
    F5,
    F6,
    F7,
    F8,
    F11,
    Digit0 = '0',
    Digit9 = '9',
    LetterA = 'A',
    LetterZ = 'Z'
};
/// The key of a letter or digit.
constexpr Key keyOf(char c) { return static_cast<Key>(c); }
/// "Enter", "Esc", "A": as printed on a key prompt.
std::string keyName(Key key);

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
/// The options of a question lie in this many columns on the window: for the arrow keys.
struct LaidOut {
    int columns = 2;
    bool operator==(const LaidOut&) const = default;
};
/// The window lost the focus or was closed away: a running question pauses.
struct Away {
    bool operator==(const Away&) const = default;
};

/// Everything a player can do to a screen. Window and terminal make these; screens never see coordinates or characters.
using Input = std::variant<KeyPress, Focus, Choose, Adjust, Turn, Scroll, Type, Give, LaidOut, Away>;

} // namespace screens
