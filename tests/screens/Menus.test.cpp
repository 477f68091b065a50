#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace screens;
using playing::Game;

namespace {

std::string labelInFocus(Game& game) {
    const auto rows = menuRows(game.stack().top(), game.context());
    return rows.at(static_cast<std::size_t>(common(game.stack().top()).focus)).label;
}

} // namespace

TEST_CASE("The title's menu is walked through and goes round") {
    Game game;
    CHECK(labelInFocus(game) == "Accept the mission");
    game.press(Key::Down);
    CHECK(labelInFocus(game) == "Question packs");
    game.press(Key::Up);
    game.press(Key::Up);
    CHECK(labelInFocus(game) == "Leave");
    game.press(Key::Home);
    CHECK(labelInFocus(game) == "Accept the mission");
    game.press(Key::End);
    CHECK(labelInFocus(game) == "Leave");
    game.handle(Focus{1});
    CHECK(labelInFocus(game) == "Question packs");
    game.handle(Focus{99});
    CHECK(labelInFocus(game) == "Question packs");
}

TEST_CASE("Escape on the title harms nothing, and Enter then leaves") {
    Game game;
    game.press(Key::Escape);
    game.press(Key::Escape);
    REQUIRE(game.isAt<Title>());
    game.press(Key::Enter, true);
    REQUIRE_FALSE(game.stack().isDone());
    game.press(Key::Enter);
    CHECK(game.stack().isDone());
    game.press(Key::Enter);
    game.wait(100);
    CHECK(game.stack().visible().empty());
}

TEST_CASE("Every item of the title opens its screen and Escape comes back") {
    Game game;
    game.handle(Choose{0});
    CHECK(game.isAt<Select>());
    game.press(Key::Escape);
    game.handle(Choose{1});
    CHECK(game.isAt<Packs>());
    game.press(Key::Escape);
    game.handle(Choose{2});
    CHECK(game.isAt<Scores>());
    game.press(Key::Escape);
    game.handle(Choose{3});
    CHECK(game.isAt<SettingsScreen>());
    game.press(Key::Escape);
    CHECK(game.isAt<Title>());
}

TEST_CASE("The language is chosen among those that ship and the system's, and all is said in it at once") {
    Game game;
    game.context().systemLanguage = "de";
    game.context().settingsChanged = [&game] {
        const std::string& tag = game.settings().language;
        game.speak(tag.empty() ? game.context().systemLanguage : tag);
    };
    game.stack().reset(makeSettings(game.context()));
    const auto rows = [&game] { return menuRows(game.stack().top(), game.context()); };
    const auto all = rows();
    const auto row = std::ranges::find(all, "Language", &MenuRow::label) - all.begin();
    const auto value = [&] { return rows().at(static_cast<std::size_t>(row)).value; };
    const auto turn = [&] { game.handle(Adjust{static_cast<int>(row), 1}); };
    CHECK(value() == "As the system (Deutsch)");
    turn();
    CHECK(value() == "Deutsch");
    CHECK(heading(game.stack().top(), game.context()) == "Einstellungen");
    turn();
    CHECK(value() == "English");
    CHECK(heading(game.stack().top(), game.context()) == "Settings");
    turn();
    CHECK(value() == "Wie das System (Deutsch)");
    game.settings().language = "tlh";
    CHECK(value() == "Wie das System (Deutsch)");
}

TEST_CASE("What is chosen for a mission is kept in the settings") {
    Game game;
    game.press(Key::Enter);
    REQUIRE(game.isAt<Select>());
    game.handle(Choose{2});
    CHECK(game.top<Select>().level == quiz::Level::FieldAgent);
    game.handle(Choose{2});
    CHECK(game.top<Select>().level == quiz::Level::Legend);
    game.handle(Adjust{3, 1});
    CHECK(game.top<Select>().fuse == quiz::Fuse::Double);
    game.press(Key::Left);
    game.press(Key::Left);
    CHECK(game.top<Select>().fuse == quiz::Fuse::Off);
    game.press(Key::Left);
    CHECK(game.top<Select>().fuse == quiz::Fuse::Tenfold);
    game.press(Key::Enter);
    game.skipBriefing();
    REQUIRE(game.isAt<Mission>());
    CHECK(game.settings().level == quiz::Level::Legend);
    CHECK(game.settings().fuse == quiz::Fuse::Tenfold);
    CHECK(game.settings().pack == "replay-planets");
    CHECK(game.settingsChanges() == 1);
    CHECK(game.mission().round.plan().seed == 1);
}

TEST_CASE("The remarks of the mission screen say what is in a pack") {
    Game game;
    game.press(Key::Enter);
    const auto rows = menuRows(game.stack().top(), game.context());
    REQUIRE(rows.size() == 5);
    CHECK(rows[1].value == "The planets");
    CHECK(rows[1].remark.find(" facts · ") != std::string::npos);
    CHECK_FALSE(rows[1].adjustable);
    CHECK(rows[3].remark == "longer questions burn slower");
    CHECK(heading(game.stack().top(), game.context()) == "Choose your mission");
}

TEST_CASE("Without a pack no mission begins") {
    Game game{std::vector<facts::PackReport>{}};
    game.press(Key::Enter);
    game.press(Key::Right);
    game.press(Key::Down);
    game.press(Key::Right);
    game.press(Key::Enter);
    REQUIRE(game.isAt<Select>());
    CHECK_FALSE(menuRows(game.stack().top(), game.context())[1].enabled);
    CHECK_FALSE(prompts(game.stack().top(), game.context())[0].enabled);
}

TEST_CASE("Where the fuse is off by default it stays so until the player lights it") {
    Game game;
    game.context().fuseOff = true;
    game.press(Key::Enter);
    CHECK(game.top<Select>().fuse == quiz::Fuse::Off);
    game.press(Key::Escape);
    CHECK(game.context().fuseOff);
    CHECK(game.settings().fuse == quiz::Fuse::Normal);
    game.press(Key::Enter);
    game.handle(Adjust{3, 1});
    game.press(Key::Enter);
    CHECK_FALSE(game.context().fuseOff);
    game.skipBriefing();
    CHECK(game.mission().round.plan().fuse == quiz::Fuse::Normal);
}

TEST_CASE("F11 toggles full screen everywhere") {
    Game game;
    game.press(Key::F11);
    CHECK(game.settings().fullscreen);
    game.begin(1);
    game.press(Key::F11);
    CHECK_FALSE(game.settings().fullscreen);
    CHECK(game.mission().phase == Mission::Phase::Asking);
    CHECK(game.settingsChanges() == 2);
}

TEST_CASE("The packs screen scrolls its findings and shows counts") {
    facts::PackReport broken;
    broken.path = broken.title = "broken.json";
    broken.findings = {{facts::Severity::Mistake, {}, "a", "b", "c"}, {facts::Severity::Warning, {}, "a", "b", "c"}};
    std::vector<facts::PackReport> packs;
    packs.push_back(playing::replayPack());
    packs.push_back(broken);
    Game game{std::move(packs)};
    game.stack().reset(makePacks(game.context()));
    const auto rows = menuRows(game.stack().top(), game.context());
    CHECK(rows.at(0).enabled);
    CHECK(rows.at(1).value == "set aside: broken.json");
    CHECK(rows.at(1).remark == "1 mistake, 1 warning");
    game.handle(Choose{1});
    game.press(Key::PageDown);
    game.press(Key::PageDown);
    CHECK(game.top<Packs>().findingScroll == 1);
    game.press(Key::Up);
    CHECK(game.top<Packs>().findingScroll == 0);
    CHECK(game.top<Packs>().focus == 0);
}

TEST_CASE("Of two packs with one id the later is set aside") {
    std::vector<facts::PackReport> packs;
    packs.push_back(playing::replayPack());
    packs.push_back(playing::replayPack());
    const Library library(std::move(packs));
    CHECK(library.packs().size() == 2);
    CHECK(library.playable().size() == 1);
    CHECK(library.packs()[1]->mistakes() == 1);
    CHECK(library.packs()[1]->id() == library.packs()[1]->report().path);
    CHECK(library.packs()[1]->dealer() == nullptr);
    CHECK(library.find("replay-planets") == library.packs()[0].get());
    CHECK(library.find("nothing") == nullptr);
}

TEST_CASE("Messages are shown one after the other, and all at once to the terminal") {
    Game game;
    game.stack().say("first");
    game.stack().say("second");
    CHECK(game.stack().notice() == "first");
    game.wait(7000);
    CHECK(game.stack().notice() == "second");
    game.wait(7000);
    CHECK(game.stack().notice().empty());
    game.context().messages = {"third", "fourth"};
    game.wait(1);
    CHECK(game.stack().takeNotices() == std::vector<std::string>{"third", "fourth"});
    CHECK(game.stack().notice().empty());
}

TEST_CASE("A screen that is entered begins its clock, and hides what lies below") {
    Game game;
    game.press(Key::Enter);
    game.wait(500);
    CHECK(common(game.stack().top()).age == std::chrono::milliseconds(500));
    CHECK(game.stack().visible().size() == 1);
}

TEST_CASE("Every key has a name") {
    CHECK(keyName(Key::Escape) == "Esc");
    CHECK(keyName(keyOf('A')) == "A");
    CHECK(keyName(Key::Digit9) == "9");
}
