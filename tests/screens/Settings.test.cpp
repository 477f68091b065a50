#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace screens;
using playing::Game;

namespace {

std::vector<MenuRow> rows(Game& game) { return menuRows(game.stack().top(), game.context()); }

/// The row with this name, wherever it stands.
int rowNamed(Game& game, const std::string& label) {
    const auto all = rows(game);
    const auto found = std::ranges::find(all, label, &MenuRow::label);
    REQUIRE(found != all.end());
    return static_cast<int>(found - all.begin());
}

/// The line on which row \p row stands.
int lineOf(Game& game, int row) {
    const auto all = rows(game);
    return row + static_cast<int>(
                     std::count_if(all.begin(), all.begin() + row + 1, [](const MenuRow& each) { return !each.group.empty(); }));
}

void open(Game& game) { game.stack().reset(makeSettings(game.context())); }

} // namespace

TEST_CASE("Settings take effect at once") {
    Game game;
    open(game);
    game.handle(Adjust{rowNamed(game, "Text size"), 1});
    CHECK(game.settings().textScale == 125);
    game.press(Key::Left);
    game.press(Key::Left);
    CHECK(game.settings().textScale == 200);
    CHECK(rows(game)[static_cast<std::size_t>(rowNamed(game, "Text size"))].value == "200 %");
    game.handle(Focus{rowNamed(game, "Reduced motion")});
    game.press(Key::Enter);
    CHECK(game.settings().reducedMotion);
    game.handle(Focus{rowNamed(game, "High contrast")});
    game.press(Key::Space);
    CHECK(game.settings().highContrast);
    game.handle(Choose{rowNamed(game, "Fuse length")});
    CHECK(game.settings().fuse == quiz::Fuse::Normal); // the first click only brings the focus
    game.press(Key::Right);
    CHECK(game.settings().fuse == quiz::Fuse::Double);
    CHECK(game.settingsChanges() == 6);
}

TEST_CASE("Every setting is changed by Right and brought back by Left, one step at a time") {
    Game game;
    open(game);
    for (int row = 0; row < static_cast<int>(rows(game).size()); ++row) {
        const auto at = static_cast<std::size_t>(row);
        INFO(rows(game)[at].label);
        if (!rows(game)[at].adjustable) continue;
        game.handle(Focus{row});
        const std::string before = rows(game)[at].value;
        game.press(Key::Right);
        CHECK(rows(game)[at].value != before);
        game.press(Key::Left);
        CHECK(rows(game)[at].value == before);
    }
    CHECK(game.settings() == archive::Settings{});
}

TEST_CASE("Settings stand in groups that have names, each once, and every row has its words") {
    Game game;
    open(game);
    std::vector<std::string> groups;
    for (const MenuRow& row : rows(game)) {
        if (!row.group.empty()) groups.push_back(row.group);
        CHECK(row.label.find("settings.") == std::string::npos);
        CHECK(row.remark.find("settings.") == std::string::npos);
        CHECK_FALSE(row.value.empty());
    }
    REQUIRE(groups.size() >= 2);
    CHECK_FALSE(rows(game).front().group.empty());
    std::ranges::sort(groups);
    CHECK(std::ranges::adjacent_find(groups) == groups.end());
}

TEST_CASE("The focus in the settings is always in sight, below the name of a group") {
    const int textScale = GENERATE(100, 150, 200);
    Game game;
    game.settings().textScale = textScale;
    open(game);
    const int inSight = linesInSight(textScale);
    const Input way = GENERATE(Input(KeyPress{Key::Down}), Input(KeyPress{Key::Up}), Input(KeyPress{Key::PageDown}),
                               Input(KeyPress{Key::PageUp}), Input(Scroll{1}), Input(Scroll{-2}), Input(KeyPress{Key::End}));
    for (std::size_t steps = 0; steps <= rows(game).size(); ++steps) {
        game.handle(way);
        const auto& screen = game.top<SettingsScreen>();
        const int line = lineOf(game, screen.focus);
        CHECK(line > screen.scroll);
        CHECK(line < screen.scroll + inSight);
    }
}

TEST_CASE("The wheel and the Page keys stop at the ends of the settings") {
    Game game;
    open(game);
    const int last = static_cast<int>(rows(game).size()) - 1;
    game.handle(Scroll{50});
    CHECK(game.top<SettingsScreen>().focus == last);
    game.press(Key::PageDown);
    CHECK(game.top<SettingsScreen>().focus == last);
    game.press(Key::PageUp);
    game.press(Key::PageUp);
    game.press(Key::PageUp);
    CHECK(game.top<SettingsScreen>().focus == 0);
    CHECK(game.settingsChanges() == 0);
}

TEST_CASE("The volumes of music and effects, silence in the background and captions are set") {
    Game game;
    open(game);
    game.handle(Focus{rowNamed(game, "Music")});
    for (int i = 0; i < 3; ++i) game.press(Key::Right);
    CHECK(game.settings().musicVolume == 100);
    game.press(Key::Right);
    CHECK(game.settings().musicVolume == 0);
    game.handle(Focus{rowNamed(game, "Effects")});
    game.press(Key::Left);
    CHECK(game.settings().effectsVolume == 70);
    game.handle(Focus{rowNamed(game, "Silent in the background")});
    game.press(Key::Enter);
    CHECK_FALSE(game.settings().muteWhenAway);
    game.handle(Focus{rowNamed(game, "Captions")});
    game.press(Key::Enter);
    CHECK(game.settings().captions);
}
