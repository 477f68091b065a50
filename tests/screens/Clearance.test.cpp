#include "screens/Screen.hpp"

#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace screens;
using playing::Game;

namespace {

constexpr const char* filmPack = R"({"pack":"films","title":"Films",
  "types":{"film":{"label":"{title}","work":true,"fields":{"title":"text","director":"text"}}},
  "facts":{"film":{"heat":{"title":"Heat","director":"Michael Mann"},"topkapi":{"title":"Topkapi","director":"Jules Dassin"},
    "ronin":{"title":"Ronin","director":"John Frankenheimer"},"sting":{"title":"The Sting","director":"George Roy Hill"},
    "thief":{"title":"Thief","director":"Michael Mann"}}},
  "asks":[{"about":"film","says":"{director} directed {film}.","answers":"one","ask":"Who directed {film}?","answer":"{director}"}]})";

Game filmGame() {
    std::vector<facts::PackReport> packs;
    packs.push_back(facts::readPack("films.json", {facts::SourceText("films.json", filmPack)}));
    REQUIRE(packs.front().bank);
    return Game(std::move(packs));
}

/// From the title to the clearance of the pack.
void open(Game& game) {
    game.press(Key::Enter);
    game.handle(Adjust{static_cast<int>(Select::Row::Clearance), 1});
    REQUIRE(game.isAt<Clearance>());
}

} // namespace

TEST_CASE("What has not been seen is ticked away, kept, and withheld from the mission") {
    Game game = filmGame();
    open(game);
    CHECK(game.top<Clearance>().hasSeenAll());
    REQUIRE(game.top<Clearance>().works.size() == 5);
    game.press(Key::Down);
    game.press(Key::Space);
    game.handle(Choose{2});
    CHECK_FALSE(game.top<Clearance>().hasSeenAll());
    CHECK(game.settings().unseen["films"] == std::vector<std::string>{"film/heat", "film/topkapi"});
    CHECK(game.settingsChanges() == 2);
    game.press(Key::Escape);
    REQUIRE(game.isAt<Select>());
    CHECK(menuRows(game.stack().top(), game.context()).back().value == "3 of 5 seen");
    game.press(Key::Enter);
    game.skipBriefing();
    REQUIRE(game.isAt<Mission>());
    CHECK(game.mission().round.plan().unseen.size() == 2);
    CHECK(game.mission().round.count() <= 3);
}

TEST_CASE("The first row ticks all, or none") {
    Game game = filmGame();
    open(game);
    game.press(Key::Enter);
    const auto& seen = game.top<Clearance>().seen;
    CHECK(std::ranges::count(seen, true) == 0);
    game.press(Key::Enter);
    CHECK(game.top<Clearance>().hasSeenAll());
    CHECK(game.settings().unseen.empty());
}

TEST_CASE("With nothing seen no mission begins, and it is said") {
    Game game = filmGame();
    open(game);
    game.press(Key::Enter);
    game.press(Key::Escape);
    game.press(Key::Enter);
    CHECK(game.isAt<Select>());
}

TEST_CASE("A pack without works needs no clearance") {
    Game game;
    game.press(Key::Enter);
    game.handle(Adjust{static_cast<int>(Select::Row::Clearance), 1});
    CHECK(game.isAt<Select>());
    CHECK_FALSE(menuRows(game.stack().top(), game.context()).back().enabled);
}

TEST_CASE("The focus is always among the rows in sight") {
    Game game = filmGame();
    open(game);
    for (int i = 0; i < 20; ++i) {
        game.press(i % 3 == 0 ? Key::Up : Key::Down);
        const auto& screen = game.top<Clearance>();
        CHECK(screen.focus >= screen.scroll);
        CHECK(screen.focus < screen.scroll + linesInSight(game.settings().textScale));
    }
}
