#include "screens/Handling.hpp"
#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

using namespace screens;
using playing::Game;

namespace {

/// From the title to the briefing of a mission with \p fuse.
Game briefed(quiz::Fuse fuse = quiz::Fuse::Normal) {
    Game game;
    game.settings().fuse = fuse;
    game.press(Key::Enter);
    game.press(Key::Enter);
    REQUIRE(game.isAt<Briefing>());
    return game;
}

} // namespace

TEST_CASE("A briefing says what is asked for, from which dossier, and how") {
    Game game = briefed();
    const auto lines = briefingLines(game.top<Briefing>(), game.context());
    REQUIRE(lines.size() == 5);
    CHECK(lines[0] == "Your mission: 10 questions.");
    CHECK(lines[1] == "Dossier: The planets.");
    CHECK(lines[2] == "Difficulty: Field agent. Fuse: Reading-length.");
    CHECK_FALSE(lines[3].empty());
    CHECK(heading(game.stack().top(), game.context()) == "Your mission");
}

TEST_CASE("A briefing burns by itself once there was time to read it, and the mission begins with a whole fuse") {
    Game game = briefed();
    const auto& card = game.top<Briefing>();
    CHECK(card.fuse > card.typing + std::chrono::seconds(3));
    const auto fuse = std::chrono::duration_cast<std::chrono::milliseconds>(card.fuse);
    game.wait(static_cast<int>(fuse.count()) - 1);
    CHECK(card.phase == Briefing::Phase::Reading);
    game.wait(2);
    CHECK(card.phase == Briefing::Phase::Burning);
    game.wait(1'000);
    CHECK(game.isAt<Briefing>());
    game.wait(200);
    REQUIRE(game.isAt<Mission>());
    CHECK(game.mission().seen.count() == 0);
    CHECK(game.archive().loadRound("Agent"));
}

TEST_CASE("A longer fuse leaves more time for the briefing, and without one it waits") {
    Game normal = briefed(), tenfold = briefed(quiz::Fuse::Tenfold), off = briefed(quiz::Fuse::Off);
    CHECK(tenfold.top<Briefing>().fuse > 9 * normal.top<Briefing>().fuse);
    CHECK(off.top<Briefing>().fuse.count() == 0);
    off.wait(3'600'000);
    REQUIRE(off.isAt<Briefing>());
    CHECK(off.top<Briefing>().phase == Briefing::Phase::Reading);
    CHECK(briefingLines(off.top<Briefing>(), off.context()).back() == "This card burns when you say so.");
}

TEST_CASE("The key that goes on lights a briefing, and skips the fire; the key that accepted does neither") {
    Game game = briefed();
    game.press(Key::Enter);
    CHECK(game.top<Briefing>().phase == Briefing::Phase::Reading);
    game.settle();
    game.press(Key::Enter, true);
    CHECK(game.top<Briefing>().phase == Briefing::Phase::Reading);
    game.press(Key::Space);
    CHECK(game.top<Briefing>().phase == Briefing::Phase::Burning);
    game.press(Key::Space);
    CHECK(game.isAt<Briefing>());
    game.settle();
    game.press(Key::Space);
    REQUIRE(game.isAt<Mission>());
    game.press('A');
    CHECK_FALSE(game.mission().round.current().outcome);
    CHECK(game.mission().focus < 0); // nor is anything chosen
}

TEST_CASE("Who goes back from a briefing has begun no mission and given none up") {
    Game game;
    game.begin(5);
    const auto before = savedRound(game.mission());
    game.press(Key::Escape);
    game.handle(Choose{2});
    game.handle(Choose{0});
    game.press(Key::Enter);
    REQUIRE(game.isAt<Briefing>());
    game.press(Key::Escape);
    REQUIRE(game.isAt<Select>());
    REQUIRE(game.archive().loadRound("Agent"));
    CHECK(game.archive().loadRound("Agent")->plan == before.plan);
}

TEST_CASE("Under reduced motion a briefing is gone at once") {
    Game game = briefed();
    game.settings().reducedMotion = true;
    game.settle();
    game.press(Key::Space);
    game.wait(130);
    CHECK(game.isAt<Mission>());
}
