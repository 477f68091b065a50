#include "screens/Letters.hpp"

#include "Places.hpp"
#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace screens;
using playing::Game;

namespace {

Game typedGame() {
    std::vector<facts::PackReport> packs;
    packs.push_back(facts::readPack(places::tests() / "replays" / "kinds.json"));
    Game game(std::move(packs));
    game.beginAt(quiz::Kind::Typed);
    return game;
}

int indexOf(const std::string& label) {
    for (int i = 0; letterKey(i) != nullptr; ++i)
        if (letterKey(i)->label == label) return i;
    FAIL("no key bears " << label);
    return -1;
}

/// Puts letters together by arrows and Enter alone.
void putByArrows(Game& game, const std::string& text) {
    for (const char c : text) {
        const std::string label(1, static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c));
        int wanted = c == ' ' ? indexOf("9") + 1 : indexOf(label);
        if (game.mission().focus < 0) game.press(Key::Down);
        for (const Key key : {Key::Down, Key::Down, Key::Up, Key::Up})
            for (int i = 0; i < 14 && game.mission().focus != wanted; ++i)
                if (game.press(Key::Right); i == 13) game.press(key);
        REQUIRE(game.mission().focus == wanted);
        game.press(Key::Enter);
    }
}

} // namespace

TEST_CASE("Every row of letters is equally wide") {
    for (const auto& row : letterKeys()) {
        int width = 0;
        for (const LetterKey& key : row) width += key.width;
        CHECK(width == 26);
    }
}

TEST_CASE("Arrows come by every letter and back to the text") {
    std::set<int> seen;
    std::vector<int> next{-1};
    while (!next.empty()) {
        const int at = next.back();
        next.pop_back();
        for (const Key arrow : {Key::Up, Key::Down, Key::Left, Key::Right})
            if (const auto beside = letterBeside(at, arrow); beside && seen.insert(*beside).second) next.push_back(*beside);
    }
    CHECK(seen.size() == 13 + 13 + 12 + 1);
    CHECK(letterBeside(indexOf("A"), Key::Up) == -1);
    CHECK(letterBeside(indexOf("M"), Key::Right) == indexOf("A"));
    CHECK(letterBeside(indexOf("A"), Key::Down) == indexOf("N"));
    CHECK(letterBeside(indexOf("Z"), Key::Down) == indexOf("9") + 2); // the step back is the last of its row
    CHECK_FALSE(letterBeside(-1, Key::Left));
    CHECK_FALSE(letterBeside(0, Key::Enter));
    CHECK(letterKey(-1) == nullptr);
    CHECK(letterKey(38) == nullptr);
}

TEST_CASE("A name is typed by arrows and Enter alone, and locked in from the text") {
    Game game = typedGame();
    const std::string name = game.mission().round.question().rightAnswers.front();
    putByArrows(game, name + "X");
    game.press(Key::Down);
    game.press(Key::Down);
    game.press(Key::End);
    while (game.mission().focus != 37) game.press(Key::Right);
    game.press(Key::Enter); // the step back
    CHECK(game.mission().typed.size() == name.size());
    CHECK(game.mission().phase == Mission::Phase::Asking);
    CHECK(prompts(game.stack().top(), game.context()).front().label == "Put this letter");
    for (int ups = 0; ups < 3; ++ups) game.press(Key::Up);
    REQUIRE(game.mission().focus == -1);
    CHECK(prompts(game.stack().top(), game.context()).front().label == "Lock in");
    game.press(Key::Enter);
    REQUIRE(game.mission().phase == Mission::Phase::Verdict);
    CHECK(game.mission().round.current().outcome->verdict == quiz::Verdict::Right);
}

TEST_CASE("Whoever types by keys has left the letters, and Enter locks in") {
    Game game = typedGame();
    game.press(Key::Down);
    REQUIRE(game.mission().focus == 0);
    game.handle(Type{"x"});
    CHECK(game.mission().focus == -1);
    game.press(Key::Enter);
    CHECK(game.mission().phase == Mission::Phase::Verdict);
}
