#pragma once

#include "screens/Input.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace screens {

/// What a key types into the question in hand. There it does nothing else: a letter that is a letter of a name shows no clue.
enum class Typing { Nothing, Digits, Text };

/// Something that keys and buttons can be given to.
struct Action {
    std::string_view word;             ///< the key of its name: "action.mask"
    std::string_view group;            ///< the key of the words for its group; those of a group stand together
    Key key{};                         ///< what screens know it as
    std::array<Key, 3> keys{};         ///< of the keyboard, the first is the one that prompts show; Key{} for none
    std::optional<PadButton> button{}; ///< of a pad
    bool isNeeded = false;             ///< nobody could play without it: it always keeps a button, and a key that types nothing

    /// What it is called in settings.json: "mask".
    std::string_view id() const { return word.substr(word.find('.') + 1); }
};

/// All of them, in the order in which they are shown. F3 and F11 do what they do and are not among them.
const std::vector<Action>& actions();

/// What came of giving a key or button to an action.
struct Bound {
    enum class Result {
        Done,    ///< nothing else had it
        Same,    ///< the action had it already
        Swapped, ///< the other action had it, and got the one that it replaced
        Taken,   ///< the other action had it, and keeps what else it has
        Refused, ///< the other action has nothing else, or has to keep this
        Fixed,   ///< it is one that cannot be given: F3, F11
    };
    Result result = Result::Done;
    std::optional<std::size_t> other{}; ///< place in \ref actions
};

/// Which keys and buttons do what: a value, kept in the settings as far as it differs from the defaults.
///
/// An action may have several keys, at most one of each class: those that type nothing (Enter, F5), digits, and the others. A
/// new key takes the place of the one of its class and comes first; so where text or a number is typed there is still the F key.
class Bindings {
public:
    /// By action, the names of its keys or buttons.
    using Names = std::map<std::string, std::vector<std::string>>;

    /// The defaults.
    Bindings();
    /// Those of the settings. Names that do not exist are passed over. Nothing, where two actions share a key or one lacks what
    /// it needs.
    static std::optional<Bindings> from(const Names& keys, const Names& buttons);

    /// What pressing \p key means while \p typing; nothing when nothing has it.
    std::optional<Key> meaning(Key key, Typing typing = Typing::Nothing) const;
    std::optional<Key> meaning(PadButton button) const;
    /// The key to press for what screens know as \p action, while \p typing.
    std::optional<Key> keyFor(Key action, Typing typing = Typing::Nothing) const;
    std::optional<PadButton> buttonFor(Key action) const;

    const std::vector<Key>& keysOf(std::size_t action) const { return m_keys[action]; }
    std::optional<PadButton> buttonOf(std::size_t action) const { return m_buttons[action]; }

    Bound bind(std::size_t action, Key key);
    Bound bind(std::size_t action, PadButton button);

    /// Those that differ from the defaults, for the settings.
    Names keyNames() const;
    Names buttonNames() const;

    bool operator==(const Bindings&) const = default;

private:
    /// Keys that \p keys, as the player has set them, give to an action are no defaults of the others: those may have come since.
    void giveWay(const Names& keys);
    bool isSound() const;
    std::optional<std::size_t> owner(Key key) const;
    std::optional<std::size_t> owner(PadButton button) const;

    std::vector<std::vector<Key>> m_keys; ///< by action
    std::vector<std::optional<PadButton>> m_buttons;
};

/// Whether pressing \p key writes something while \p typing.
bool types(Key key, Typing typing);

} // namespace screens
