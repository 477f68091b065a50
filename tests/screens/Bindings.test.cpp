#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace screens;

namespace {

using Result = Bound::Result;

std::size_t actionOf(std::string_view id) {
    const auto found = std::ranges::find(actions(), id, &Action::id);
    REQUIRE(found != actions().end());
    return static_cast<std::size_t>(found - actions().begin());
}

} // namespace

TEST_CASE("Every action has words, a key of its own, and no key that another has") {
    const Words words = playing::shippedWords();
    std::set<std::string_view> ids;
    std::set<Key> meanings;
    for (const Action& action : actions()) {
        INFO(action.word);
        CHECK(ids.insert(action.id()).second);
        CHECK(meanings.insert(action.key).second);
        CHECK(words.has(action.word));
        CHECK(words.has(action.group));
        if (action.isNeeded) CHECK(action.button);
        for (const Key key : action.keys)
            if (key != Key{}) CHECK(Bindings().meaning(key) == action.key);
        if (action.button) CHECK(Bindings().meaning(*action.button) == action.key);
    }
    CHECK(Bindings::from({}, {}) == Bindings());
}

TEST_CASE("Actions of a group stand together") {
    std::set<std::string_view> left;
    std::string_view group;
    for (const Action& action : actions()) {
        if (action.group != group) CHECK(left.insert(action.group).second);
        group = action.group;
    }
}

TEST_CASE("Every key that a screen asks for in a prompt is an action, so that it can be given to another") {
    for (const Key key : {Key::Up,    Key::Down,    Key::Left,     Key::Right,      Key::Enter,  Key::Space,    Key::Escape,
                          Key::Tab,   Key::BackTab, Key::Home,     Key::End,        Key::PageUp, Key::PageDown, Key::Backspace,
                          Key::Mask,  Key::Intel,   Key::SlowFuse, Key::Extraction, keyOf('A'),  keyOf('H'),    keyOf('T'),
                          keyOf('F'), keyOf('N'),   keyOf('P'),    keyOf('R')})
        CHECK(std::ranges::find(actions(), key, &Action::key) != actions().end());
}

TEST_CASE("Every control has a name that is found again") {
    for (int code = 1; code < static_cast<int>(Key::Mask); ++code) {
        const Key key = static_cast<Key>(code);
        if (code >= 'a' && code <= 'z') continue; // letters are upper case
        if (const std::string name = keyName(key); name.size() > 1 || (code > ' ' && code <= '~')) CHECK(keyNamed(name) == key);
    }
    for (int code = 1; code <= static_cast<int>(PadButton::LookRight); ++code) {
        const auto button = static_cast<PadButton>(code);
        CHECK(padButtonNamed(padButtonName(button)) == button);
    }
    CHECK_FALSE(keyNamed(""));
    CHECK_FALSE(keyNamed("a"));
    CHECK_FALSE(keyNamed("Mask"));
    CHECK_FALSE(keyNamed("Hyper"));
    CHECK_FALSE(padButtonNamed("middle"));
}

TEST_CASE("A new key takes the place of the one of its class, and prompts show it where it can be pressed") {
    Bindings bindings;
    const std::size_t mask = actionOf("mask");
    CHECK(bindings.bind(mask, keyOf('K')).result == Result::Done);
    CHECK(bindings.keysOf(mask) == std::vector{keyOf('K'), keyOf('1'), Key::F5});
    CHECK(bindings.keyFor(Key::Mask) == keyOf('K'));
    CHECK(bindings.keyFor(Key::Mask, Typing::Digits) == keyOf('K'));
    CHECK(bindings.keyFor(Key::Mask, Typing::Text) == Key::F5);
    CHECK_FALSE(bindings.meaning(keyOf('M')));
    CHECK(bindings.meaning(keyOf('K')) == Key::Mask);
    CHECK(bindings.bind(mask, keyOf('7')).result == Result::Done);
    CHECK(bindings.keysOf(mask) == std::vector{keyOf('7'), keyOf('K'), Key::F5});
    CHECK(bindings.keyFor(Key::Mask, Typing::Digits) == keyOf('K'));
    CHECK(bindings.bind(mask, keyOf('7')).result == Result::Same);
}

TEST_CASE("A letter beside an arrow leaves the arrow: where text is typed it is needed") {
    Bindings bindings;
    CHECK(bindings.bind(actionOf("up"), keyOf('U')).result == Result::Done);
    CHECK(bindings.meaning(Key::Up) == Key::Up);
    CHECK(bindings.meaning(keyOf('U')) == Key::Up);
    CHECK(bindings.keyFor(Key::Up, Typing::Text) == Key::Up);
    CHECK_FALSE(bindings.meaning(keyOf('U'), Typing::Text));
}

TEST_CASE("A key that another action has: changed places, taken, or refused") {
    Bindings bindings;
    const std::size_t clue = actionOf("clue"), again = actionOf("again"), up = actionOf("up"), mask = actionOf("mask");
    const Bound swapped = bindings.bind(clue, keyOf('R'));
    CHECK(swapped.result == Result::Swapped);
    CHECK(swapped.other == again);
    CHECK(bindings.keysOf(clue) == std::vector{keyOf('R')});
    CHECK(bindings.keysOf(again) == std::vector{keyOf('N')});

    const Bound taken = bindings.bind(up, keyOf('M')); // up has no letter to give back, the mask has other keys
    CHECK(taken.result == Result::Taken);
    CHECK(taken.other == mask);
    CHECK(bindings.keysOf(mask) == std::vector{keyOf('1'), Key::F5});

    const Bindings before = bindings;
    const Bound refused = bindings.bind(actionOf("down"), keyOf('A')); // nor has down, and answer A has nothing else
    CHECK(refused.result == Result::Refused);
    CHECK(refused.other == actionOf("answer-a"));
    CHECK(bindings == before);
}

TEST_CASE("What nobody can do without keeps a key that types nothing, and a button") {
    Bindings bindings;
    const Bindings before = bindings;
    CHECK(bindings.bind(actionOf("confirm"), keyOf('E')).result == Result::Refused); // the only key of answer E
    CHECK(bindings.bind(actionOf("confirm"), keyOf('J')).result == Result::Done);
    CHECK(bindings.bind(actionOf("tick"), Key::Enter).result == Result::Refused); // J alone would not do
    CHECK(bindings.bind(actionOf("answer-a"), PadButton::South).result == Result::Refused);
    CHECK(bindings.buttonOf(actionOf("confirm")) == PadButton::South);
    CHECK_FALSE(bindings == before);
}

TEST_CASE("Buttons of a pad: given, changed places, taken") {
    Bindings bindings;
    const std::size_t confirm = actionOf("confirm"), back = actionOf("back"), clue = actionOf("clue"), first = actionOf("first");
    CHECK(bindings.bind(confirm, PadButton::East).result == Result::Swapped);
    CHECK(bindings.buttonOf(back) == PadButton::South);
    CHECK(bindings.bind(first, PadButton::North).result == Result::Taken);
    CHECK_FALSE(bindings.buttonOf(clue));
    CHECK(bindings.bind(clue, PadButton::RightStick).result == Result::Done);
    CHECK(bindings.bind(clue, PadButton::RightStick).result == Result::Same);
    CHECK(bindings.meaning(PadButton::East) == Key::Enter);
}

TEST_CASE("F3 and F11 remain, whatever is typed, and cannot be given") {
    Bindings bindings;
    CHECK(bindings.bind(0, Key::F11).result == Result::Fixed);
    for (const Typing typing : {Typing::Nothing, Typing::Digits, Typing::Text}) {
        CHECK(bindings.meaning(Key::F3, typing) == Key::F3);
        CHECK(bindings.meaning(Key::F11, typing) == Key::F11);
    }
    CHECK_FALSE(Bindings::from({{"up", {"Up", "F3"}}}, {}));
}

TEST_CASE("Only what differs is kept, and comes back as it was") {
    Bindings bindings;
    CHECK(bindings.keyNames().empty());
    CHECK(bindings.buttonNames().empty());
    bindings.bind(actionOf("mask"), keyOf('K'));
    bindings.bind(actionOf("clue"), keyOf('R'));
    bindings.bind(actionOf("up"), keyOf(';'));
    bindings.bind(actionOf("first"), PadButton::North);
    CHECK(bindings.keyNames() ==
          Bindings::Names{{"mask", {"K", "1", "F5"}}, {"clue", {"R"}}, {"again", {"N"}}, {"up", {";", "Up"}}});
    CHECK(bindings.buttonNames() == Bindings::Names{{"first", {"north"}}, {"clue", {}}});
    CHECK(Bindings::from(bindings.keyNames(), bindings.buttonNames()) == bindings);
}

TEST_CASE("A default gives way to what was set, where its action has another") {
    const auto bindings = Bindings::from({{"up", {"Up", "W"}}}, {});
    REQUIRE(bindings);
    CHECK(bindings->meaning(keyOf('W')) == Key::Up);
    CHECK(bindings->keysOf(actionOf("true")) == std::vector{keyOf('T')});
}

TEST_CASE("Keys of the settings that do not fit together are not used") {
    CHECK_FALSE(Bindings::from({{"clue", {"R"}}}, {}));              // again has it
    CHECK_FALSE(Bindings::from({{"clue", {}}}, {}));                 // nothing left
    CHECK_FALSE(Bindings::from({{"clue", {"Hyper"}}}, {}));          // nothing that exists
    CHECK_FALSE(Bindings::from({{"confirm", {"J"}}}, {}));           // where text is typed there would be none
    CHECK_FALSE(Bindings::from({}, {{"confirm", {}}}));              // a pad could confirm nothing
    CHECK_FALSE(Bindings::from({}, {{"clue", {"south"}}}));          // confirm has it
    CHECK(Bindings::from({{"clue", {"K"}}, {"dance", {"Up"}}}, {})); // what is unknown is passed over
}
