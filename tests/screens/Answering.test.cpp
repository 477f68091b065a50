#include "screens/Answering.hpp"

#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace screens;
using playing::Game;
using quiz::Kind;

namespace {

Key letterKey(int option) { return keyOf(static_cast<char>('A' + option)); }

bool isVerdict(Game& game) { return game.mission().phase == Mission::Phase::Verdict; }

const quiz::Question& question(Game& game) { return game.mission().round.question(); }

} // namespace

TEST_CASE("A letter answers a choice question at once") {
    Game game;
    game.beginAt(Kind::Choice);
    game.press(letterKey(question(game).right.front()));
    REQUIRE(isVerdict(game));
    const quiz::Outcome& outcome = *game.mission().round.current().outcome;
    CHECK(outcome.verdict == quiz::Verdict::Right);
    CHECK(outcome.taken == quiz::Milliseconds(200));
    CHECK(outcome.points == game.mission().round.score());
    CHECK(game.mission().scoreBefore == 0);
}

TEST_CASE("Enter alone answers nothing, since nothing has the focus at first") {
    Game game;
    game.beginAt(Kind::Choice);
    CHECK(game.mission().focus == -1);
    game.press(Key::Enter);
    game.press(Key::Space);
    CHECK_FALSE(isVerdict(game));
    game.press(Key::Right);
    CHECK(game.mission().focus == 0);
    game.press(Key::Enter);
    REQUIRE(isVerdict(game));
    CHECK(std::get<int>(*game.mission().round.current().outcome->given) == 0);
}

TEST_CASE("Arrows walk through the two columns of options") {
    Game game;
    game.beginAt(Kind::Choice);
    REQUIRE(question(game).options.size() == 4);
    const auto focusAfter = [&](Key key) {
        game.press(key);
        return game.mission().focus;
    };
    CHECK(focusAfter(Key::Down) == 0);
    CHECK(focusAfter(Key::Down) == 2);
    CHECK(focusAfter(Key::Down) == 0); // an arrow stays in its column
    CHECK(focusAfter(Key::Left) == 1); // and in its row
    CHECK(focusAfter(Key::Down) == 3);
    CHECK(focusAfter(Key::Right) == 2);
    CHECK(focusAfter(Key::Up) == 0);
    CHECK(focusAfter(Key::Right) == 1);
    CHECK(focusAfter(Key::Tab) == 2); // which goes through all
    CHECK(focusAfter(Key::Tab) == 3);
    CHECK(focusAfter(Key::End) == 3);
    CHECK(focusAfter(Key::Home) == 0);
    CHECK(focusAfter(Key::BackTab) == 3);
    CHECK(focusAfter(Key::Tab) == 0);
    CHECK_FALSE(isVerdict(game));
}

TEST_CASE("Where the others of a row or a column are masked, an arrow goes on to the next") {
    Game game;
    game.beginAt(Kind::Choice);
    const int right = question(game).right.front();
    game.press(Key::Mask);
    game.press(Key::Home);
    const int first = game.mission().focus;
    for (const Key key : {Key::Up, Key::Down, Key::Left, Key::Right}) {
        game.press(key);
        const int other = game.mission().focus;
        CHECK(other != first);
        CHECK((other == right || first == right));
        game.press(key);
        CHECK(game.mission().focus == first);
    }
}

TEST_CASE("Where the options lie one under the other, every arrow goes to the next or to the one before") {
    Game game;
    game.beginAt(Kind::Choice);
    game.handle(LaidOut{1});
    const auto walked = [&](Key key) {
        std::vector<int> seen;
        for (int i = 0; i < 4; ++i) {
            game.press(key);
            seen.push_back(game.mission().focus);
        }
        return seen;
    };
    game.press(Key::Home);
    CHECK(walked(Key::Down) == std::vector{1, 2, 3, 0});
    CHECK(walked(Key::Right) == std::vector{1, 2, 3, 0});
    CHECK(walked(Key::Up) == std::vector{3, 2, 1, 0});
    CHECK(walked(Key::Left) == std::vector{3, 2, 1, 0});
}

TEST_CASE("How options lie is nothing that a player does") {
    Game game;
    game.beginAt(Kind::Order);
    game.handle(LaidOut{1});
    game.press(Key::Enter);
    CHECK_FALSE(isVerdict(game));
    game.beginAt(Kind::Choice);
    game.handle(LaidOut{0});
    game.press(Key::Down);
    game.press(Key::Down);
    CHECK(game.mission().focus == 1);
}

TEST_CASE("True and false have letters of their own") {
    for (const char letter : {'T', 'F'}) {
        Game game;
        game.beginAt(Kind::TrueFalse);
        game.press(letter);
        REQUIRE(isVerdict(game));
        CHECK(std::get<int>(*game.mission().round.current().outcome->given) == (letter == 'T' ? 0 : 1));
    }
}

TEST_CASE("A click answers, and a click on nothing does not") {
    Game game;
    game.beginAt(Kind::Choice);
    game.handle(Choose{17});
    game.handle(Choose{-1});
    CHECK_FALSE(isVerdict(game));
    game.handle(Choose{2});
    CHECK(isVerdict(game));
}

TEST_CASE("Masked options can be neither chosen nor focused") {
    Game game;
    game.beginAt(Kind::Choice);
    game.press(Key::Mask);
    const auto masked = game.mission().round.current().masked;
    REQUIRE(masked.size() == 2);
    CHECK(game.mission().lastGadget == quiz::Gadget::Mask);
    for (const int option : masked) {
        game.handle(Focus{option});
        CHECK(game.mission().focus == -1);
        game.handle(Choose{option});
        game.press(letterKey(option));
        game.handle(Give{option});
        CHECK_FALSE(isVerdict(game));
    }
    for (const Key key : {Key::Down, Key::Right, Key::Up, Key::Left, Key::End, Key::Tab, Key::Home}) {
        game.press(key);
        CHECK_FALSE(isMasked(game.mission().round.current(), game.mission().focus));
        CHECK(game.mission().focus >= 0);
    }
    const auto shown = prompts(game.stack().top(), game.context());
    CHECK_FALSE(std::ranges::find(shown, Key::Mask, &Prompt::key)->enabled);
}

TEST_CASE("The focus is let go when Mask takes its option out") {
    Game game;
    game.beginAt(Kind::Choice);
    game.handle(Focus{question(game).right.front() == 0 ? 1 : 0});
    const int before = game.mission().focus;
    game.press(Key::Mask);
    CHECK(game.mission().focus == (isMasked(game.mission().round.current(), before) ? -1 : before));
}

TEST_CASE("An order is made by lifting, moving and dropping") {
    Game game;
    game.beginAt(Kind::Order);
    auto& mission = game.mission();
    const auto count = static_cast<int>(mission.arranged.size());
    REQUIRE(count >= 3);
    game.press(Key::Space);
    CHECK(mission.lifted == 0);
    game.press(Key::Up); // not round the top
    CHECK(mission.arranged[0] == 0);
    game.press(Key::Down);
    CHECK(mission.arranged[0] == 1);
    CHECK(mission.arranged[1] == 0);
    CHECK(mission.lifted == 1);
    game.press(Key::Space);
    CHECK_FALSE(mission.lifted);
    game.press(Key::Home);
    game.press(Key::Up);
    CHECK(mission.focus == count - 1);
    game.press(Key::Enter);
    REQUIRE(isVerdict(game));
    CHECK(std::get<std::vector<int>>(*mission.round.current().outcome->given) == mission.arranged);
}

TEST_CASE("An order is made by clicks: one lifts, the next drops there") {
    Game game;
    game.beginAt(Kind::Order);
    auto& mission = game.mission();
    REQUIRE(mission.arranged.size() >= 3);
    game.handle(Choose{0});
    CHECK(mission.lifted == 0);
    game.handle(Choose{0});
    CHECK_FALSE(mission.lifted);
    game.handle(Choose{2});
    game.handle(Focus{1});
    game.handle(Choose{0});
    CHECK(std::vector<int>(mission.arranged.begin(), mission.arranged.begin() + 3) == std::vector<int>{2, 0, 1});
    game.handle(Choose{77});
    CHECK_FALSE(mission.lifted);
    CHECK_FALSE(isVerdict(game));
}

TEST_CASE("A number is dialled by arrows, wheel and pointer, and never leaves the dial") {
    Game game;
    game.beginAt(Kind::Number);
    auto& mission = game.mission();
    const quiz::Dial dial = question(game).dial;
    game.handle(Turn{0});
    CHECK(mission.dialled == dial.low);
    game.press(Key::Left);
    CHECK(mission.dialled == dial.low);
    game.press(Key::Right);
    CHECK(mission.dialled == Approx(dial.low + dial.step));
    game.handle(Scroll{-1});
    CHECK(mission.dialled == Approx(dial.low + 2 * dial.step));
    game.press(Key::Up);
    CHECK(mission.dialled == Approx(std::min(dial.low + 12 * dial.step, dial.high)));
    game.handle(Turn{2});
    CHECK(mission.dialled == dial.high);
    game.press(Key::Enter);
    REQUIRE(isVerdict(game));
    CHECK(std::get<double>(*mission.round.current().outcome->given) == dial.high);
}

TEST_CASE("A number is typed; digits use no gadget there, letters do") {
    Game game;
    game.beginAt(Kind::Number);
    auto& mission = game.mission();
    const std::string right = std::to_string(static_cast<int>(question(game).number));
    for (const char digit : right) game.press(digit);
    CHECK(mission.typed == right);
    CHECK(mission.dialled == question(game).number);
    CHECK(mission.round.has(quiz::Gadget::Mask));
    CHECK(mission.round.has(quiz::Gadget::Intel));
    game.press(Key::Backspace);
    CHECK(mission.typed.size() == right.size() - 1);
    game.press(right.back());
    game.press(Key::SlowFuse);
    CHECK_FALSE(mission.round.has(quiz::Gadget::SlowFuse));
    game.press(Key::Enter);
    REQUIRE(isVerdict(game));
    CHECK(mission.round.current().outcome->verdict == quiz::Verdict::Right);
}

TEST_CASE("A number that is typed beyond the dial turns it to its end and answers nothing") {
    Game game;
    game.beginAt(Kind::Number);
    REQUIRE(question(game).dial.low > 1);
    game.press('1');
    game.press(Key::Enter);
    CHECK_FALSE(isVerdict(game));
    CHECK(game.mission().typed.empty());
    CHECK(game.mission().dialled == question(game).dial.low);
    game.press(Key::Enter);
    CHECK(isVerdict(game));
}

TEST_CASE("An answer of another shape than the question's is no answer") {
    Game game;
    game.beginAt(Kind::Choice);
    game.handle(Give{3.0});
    game.handle(Give{std::vector<int>{0, 1, 2, 3}});
    game.handle(Give{99});
    CHECK_FALSE(isVerdict(game));
    game.beginAt(Kind::Order);
    game.handle(Give{0});
    game.handle(Give{std::vector<int>{0, 0, 1, 2}});
    game.handle(Give{std::vector<int>{}});
    CHECK_FALSE(isVerdict(game));
}

TEST_CASE("A key that moves nothing does not unlock Enter") {
    for (const Kind kind : {Kind::Number, Kind::Order}) {
        Game game;
        game.beginAt(kind);
        game.press('B');
        game.press(Key::Backspace);
        game.press(Key::Enter);
        CHECK_FALSE(isVerdict(game));
        game.press(Key::Down);
        game.press(Key::Down);
        game.press(Key::Enter);
        CHECK(isVerdict(game));
    }
}
