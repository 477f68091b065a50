#include "screens/Stack.hpp"

#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

using namespace screens;
using playing::Game;
using Way = Leaving::Way;

TEST_CASE("A screen that is left can be seen for a moment, as it was") {
    Game game;
    game.press(Key::Down);
    game.press(Key::Enter);
    REQUIRE(game.isAt<Packs>());
    REQUIRE(game.stack().leaving());
    CHECK(game.stack().leaving()->way == Way::Forward);
    CHECK(std::get<Title>(game.stack().leaving()->screen).focus == 1);
    game.wait(200);
    CHECK(game.stack().leaving());
    CHECK(game.stack().leaving()->age == std::chrono::milliseconds(200));
    game.wait(100);
    CHECK_FALSE(game.stack().leaving());
    game.press(Key::Escape);
    REQUIRE(game.stack().leaving());
    CHECK(game.stack().leaving()->way == Way::Back);
    CHECK(std::holds_alternative<Packs>(game.stack().leaving()->screen));
}

TEST_CASE("A question makes way for the next one, with its verdict, and the last one for the debrief") {
    Game game;
    game.begin(4, quiz::Fuse::Normal, 2);
    game.answerRight();
    CHECK_FALSE(game.stack().leaving());
    const std::string ask = game.mission().round.question().ask;
    game.settle();
    game.press(Key::Space);
    REQUIRE(game.stack().leaving());
    CHECK(game.stack().leaving()->way == Way::Next);
    const auto& left = std::get<Mission>(game.stack().leaving()->screen);
    CHECK(left.round.question().ask == ask);
    CHECK(left.phase == Mission::Phase::Verdict);
    CHECK(game.mission().round.question().ask != ask);
    game.settle();
    game.answerRight();
    game.settle();
    game.press(Key::Space);
    REQUIRE(game.isAt<Debrief>());
    REQUIRE(game.stack().leaving());
    CHECK(std::get<Mission>(game.stack().leaving()->screen).round.number() == 2);
}

TEST_CASE("An input during a transition acts at once, once, and ends it; looking about does not") {
    Game game;
    game.press(Key::Enter);
    REQUIRE(game.isAt<Select>());
    game.wait(20);
    game.handle(Focus{2});
    game.handle(LaidOut{1});
    CHECK(game.stack().leaving());
    game.press(Key::Right);
    CHECK(game.top<Select>().level == quiz::Level::Legend);
    CHECK_FALSE(game.stack().leaving());
}

TEST_CASE("What is set up at once leaves nothing behind, and the end of the game neither") {
    Game game;
    game.begin(1);
    CHECK_FALSE(game.stack().leaving());
    game.stack().reset(makeTitle(game.context()));
    game.press(Key::Escape);
    game.press(Key::Enter);
    CHECK(game.stack().isDone());
    CHECK_FALSE(game.stack().leaving());
}

TEST_CASE("A screen that one comes back to is not entered anew, but a mission begins its clock") {
    Game game;
    game.press(Key::Enter);
    game.press(Key::Escape);
    REQUIRE(game.isAt<Title>());
    CHECK(game.top<Title>().age > std::chrono::seconds(1));
    game.begin(1);
    game.press(Key::Escape);
    game.press(Key::Escape);
    REQUIRE(game.isAt<Mission>());
    CHECK(game.mission().age.count() == 0);
}
