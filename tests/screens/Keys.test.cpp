#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace screens;
using playing::Game;

namespace {

std::vector<MenuRow> rows(Game& game) { return menuRows(game.stack().top(), game.context()); }

void open(Game& game) { game.stack().reset(makeKeys(game.context())); }

void strike(Game& game, const Control& control) { game.handle(Struck{control}); }

/// Waits for a key on the row called \p label.
void choose(Game& game, const std::string& label) {
    const auto all = rows(game);
    const auto found = std::ranges::find(all, label, &MenuRow::label);
    REQUIRE(found != all.end());
    game.handle(Choose{static_cast<int>(found - all.begin())});
    REQUIRE(awaitsControl(game.stack().top()));
}

std::string valueOf(Game& game, const std::string& label) {
    const auto all = rows(game);
    return std::ranges::find(all, label, &MenuRow::label)->value;
}

std::string said(Game& game) { return remark(game.top<KeysScreen>(), game.context()); }

} // namespace

TEST_CASE("The settings lead to the keys and back") {
    Game game;
    game.stack().reset(makeSettings(game.context()));
    game.press(Key::End);
    CHECK(rows(game).back().label == "Keys and buttons");
    CHECK(rows(game).back().value == "As at first");
    CHECK(prompts(game.stack().top(), game.context())[2].label == "Open");
    game.press(Key::Enter);
    REQUIRE(game.isAt<KeysScreen>());
    CHECK(game.settingsChanges() == 0);
    game.press(Key::Escape);
    CHECK(game.isAt<SettingsScreen>());
}

TEST_CASE("Every action is a row with its keys, and the last row is for all of them") {
    Game game;
    open(game);
    REQUIRE(rows(game).size() == actions().size() + 1);
    CHECK(valueOf(game, "Mask") == "1 · M · F5");
    CHECK(valueOf(game, "Confirm") == "Enter");
    for (const MenuRow& row : rows(game)) {
        CHECK(row.label.find("action.") == std::string::npos);
        CHECK(row.group.find("keys.") == std::string::npos);
    }
}

TEST_CASE("A key that is given to an action is kept at once") {
    Game game;
    open(game);
    choose(game, "Next clue");
    CHECK(said(game) == "Press the new key or button for Next clue. Esc, or the one that it has, leaves it as it is.");
    strike(game, keyOf('K'));
    CHECK_FALSE(awaitsControl(game.stack().top()));
    CHECK(valueOf(game, "Next clue") == "K");
    CHECK(said(game) == "K is for Next clue now.");
    CHECK(game.context().bindings.meaning(keyOf('K')) == keyOf('N'));
    CHECK(game.settings().keys == Bindings::Names{{"clue", {"K"}}});
    CHECK(game.settingsChanges() == 1);
    choose(game, "Next clue");
    strike(game, PadButton::RightStick);
    CHECK(said(game) == "This button is for Next clue now.");
    CHECK(game.settings().buttons == Bindings::Names{{"clue", {"right-stick"}}});
    game.press(Key::Down);
    CHECK(said(game).starts_with("Confirm, then press"));
}

TEST_CASE("A conflict is told: changed places, taken, refused, fixed") {
    Game game;
    open(game);
    choose(game, "Next clue");
    strike(game, keyOf('R'));
    CHECK(said(game) == "R is for Next clue now. Another mission got the old one: the two have changed places.");
    CHECK(valueOf(game, "Another mission") == "N");
    choose(game, "Up");
    strike(game, keyOf('M'));
    CHECK(said(game) == "M is for Up now, and no longer for Mask.");
    choose(game, "Down");
    strike(game, keyOf('A'));
    CHECK(said(game) == "A stays with Answer A, which has no other. Give Answer A another first.");
    CHECK(valueOf(game, "Answer A") == "A");
    choose(game, "Up");
    strike(game, Key::F11);
    CHECK(said(game) == "F11 does the same everywhere and stays.");
    choose(game, "Up");
    strike(game, Key::Up);
    CHECK(said(game) == "Up was for Up already.");
}

TEST_CASE("Esc, a click, or going away leaves everything as it was") {
    const Input way = GENERATE(Input(Struck{Key::Escape}), Input(KeyPress{Key::Escape}), Input(Choose{3}), Input(Away{}));
    Game game;
    open(game);
    choose(game, "Next clue");
    game.handle(Focus{1});
    game.press(Key::Down);
    game.handle(Type{"x"});
    CHECK(awaitsControl(game.stack().top()));
    game.handle(way);
    REQUIRE(game.isAt<KeysScreen>());
    CHECK_FALSE(awaitsControl(game.stack().top()));
    CHECK(game.context().bindings == Bindings());
    CHECK(game.settingsChanges() == 0);
    CHECK(rows(game)[static_cast<std::size_t>(game.top<KeysScreen>().focus)].label == "Next clue");
}

TEST_CASE("The last row brings all defaults back") {
    Game game;
    open(game);
    choose(game, "Next clue");
    strike(game, keyOf('K'));
    game.press(Key::End);
    game.press(Key::Enter);
    CHECK_FALSE(awaitsControl(game.stack().top()));
    CHECK(game.context().bindings == Bindings());
    CHECK(game.settings().keys.empty());
    CHECK(game.settings().buttons.empty());
    CHECK(said(game) == "Every key and button is as at first.");
}

TEST_CASE("Prompts follow the mapping") {
    Game game;
    open(game);
    choose(game, "Mask");
    strike(game, keyOf('K'));
    choose(game, "Mask");
    strike(game, PadButton::RightStick);
    game.beginAt(quiz::Kind::Choice);
    const auto shown = prompts(game.stack().top(), game.context());
    const auto mask = std::ranges::find(shown, Key::Mask, &Prompt::key);
    REQUIRE(mask != shown.end());
    CHECK(mask->cap == "K");
    CHECK(mask->button == PadButton::RightStick);
}
