#include "screens/Answering.hpp"
#include "screens/Explanation.hpp"
#include "screens/Handling.hpp"
#include "screens/Saying.hpp"

#include "Places.hpp"
#include "facts/MakeBank.hpp"
#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

// The kinds that are answered by more than one choice: how their answers come about, and what they bring.

using namespace screens;
using playing::Game;
using quiz::Kind;

namespace {

/// The pack that holds these kinds, at a question of \p kind.
Game gameAt(Kind kind) {
    std::vector<facts::PackReport> packs;
    packs.push_back(facts::readPack(places::tests() / "replays" / "kinds.json"));
    REQUIRE(packs.front().bank);
    Game game(std::move(packs));
    game.beginAt(kind);
    return game;
}

const quiz::Question& question(Game& game) { return game.mission().round.question(); }
bool isVerdict(Game& game) { return game.mission().phase == Mission::Phase::Verdict; }
const quiz::Outcome& outcome(Game& game) { return *game.mission().round.current().outcome; }
char letterOf(int option) { return static_cast<char>('A' + option); }

void type(Game& game, const std::string& text) {
    for (const char c : text) game.handle(Type{std::string(1, c)});
}

} // namespace

TEST_CASE("Several options are ticked, unticked and locked in") {
    Game game = gameAt(Kind::SelectAll);
    const auto right = question(game).right;
    game.press(Key::Enter);
    CHECK_FALSE(isVerdict(game)); // nothing is ticked
    for (const int option : right) game.press(letterOf(option));
    CHECK(game.mission().picked == right);
    game.press(letterOf(right.front()));
    CHECK(game.mission().picked.size() == right.size() - 1);
    game.handle(Choose{right.front()});
    CHECK(game.mission().picked == right);
    game.press(Key::Enter);
    REQUIRE(isVerdict(game));
    CHECK(outcome(game).verdict == quiz::Verdict::Right);
}

TEST_CASE("What is ticked in part brings a part, and ends the streak") {
    Game game = gameAt(Kind::SelectAll);
    game.press(letterOf(question(game).right.front()));
    game.press(Key::Enter);
    REQUIRE(isVerdict(game));
    const double share = 1.0 / static_cast<double>(question(game).right.size());
    CHECK(outcome(game).verdict == quiz::Verdict::Wrong);
    CHECK(outcome(game).streak == 0);
    CHECK(outcome(game).points > 0);
    CHECK(outcome(game).points == quiz::pointsForPart(question(game).difficulty.total, share).total());
    CHECK(game.mission().round.score() == outcome(game).points);
}

TEST_CASE("A wrong tick takes away what a right one brought") {
    Game game = gameAt(Kind::SelectAll);
    int wrong = 0;
    while (std::ranges::find(question(game).right, wrong) != question(game).right.end()) ++wrong;
    game.press(letterOf(question(game).right.front()));
    game.press(letterOf(wrong));
    game.press(Key::Enter);
    REQUIRE(isVerdict(game));
    CHECK(outcome(game).points == 0);
    const auto told = explain(game.mission().round.current(), game.context().words).ofGiven;
    CHECK(std::ranges::find(told, whyWrongText(question(game), wrong, game.context().words)) != told.end());
}

TEST_CASE("An answer is typed letter by letter, with the keys of the letters doing nothing else") {
    Game game = gameAt(Kind::Typed);
    const std::string name = question(game).rightAnswers.front();
    for (const char c : {'N', 'T', 'R', 'A', '1'}) game.press(c); // clues, options and the like elsewhere
    CHECK_FALSE(isVerdict(game));
    REQUIRE(game.isAt<Mission>());
    game.press(Key::Enter);
    CHECK_FALSE(isVerdict(game));
    type(game, " xx");
    game.press(Key::Backspace);
    game.press(Key::Backspace);
    type(game, name);
    CHECK(game.mission().typed == name);
    game.press(Key::Enter);
    REQUIRE(isVerdict(game));
    CHECK(outcome(game).verdict == quiz::Verdict::Right);
}

TEST_CASE("Backspace takes whole characters, and a letter that was under way does not count") {
    Game game = gameAt(Kind::Typed);
    game.handle(Type{"é"});
    game.handle(Type{"ß"});
    game.press(Key::Backspace);
    CHECK(game.mission().typed == "é");
    game.mission().typed.clear();
    game.mission().phaseAge = Time{0}; // the question has just come
    game.handle(Type{"r"});
    CHECK(game.mission().typed.empty());
}

TEST_CASE("As much can be typed as the longest right name has, and some sixty letters in any case") {
    const std::string name =
        "The Society for the Encouragement of Arts, Manufactures and Commerce, as it was called when it was founded in London";
    REQUIRE(name.size() > 100);
    const auto typedOf = [&](const std::string& answer) {
        std::vector<facts::PackReport> packs;
        packs.push_back(reportFrom(R"({"pack":"p","title":"P","sources":{"s":{"title":"S"}},"questions":[
            {"ask":"Who gave the prize?","kind":"typed","source":"s","answer":")" +
                                   answer + R"("}]})"));
        REQUIRE(packs.front().bank);
        Game game(std::move(packs));
        game.beginAt(Kind::Typed);
        type(game, name + name);
        return game.mission().typed;
    };
    CHECK(typedOf(name) == name);
    CHECK(typedOf("Ada") == name.substr(0, 60));
}

TEST_CASE("A forgiven slip is said") {
    Game game = gameAt(Kind::Typed);
    std::string name = question(game).rightAnswers.front();
    if (name.size() < 6) name += "x"; // too short for a slip: wrong
    std::swap(name[1], name[2]);
    type(game, name);
    game.press(Key::Enter);
    REQUIRE(isVerdict(game));
    const bool forgiven = question(game).rightAnswers.front().size() >= 6;
    CHECK((outcome(game).verdict == quiz::Verdict::Right) == forgiven);
    const auto told = explain(game.mission().round.current(), game.context().words).because;
    CHECK((told.find("a slip is forgiven") != std::string::npos) == forgiven);
}

TEST_CASE("In a match two options change places, and some pairs right bring a part") {
    Game game = gameAt(Kind::Match);
    const auto count = question(game).right.size();
    REQUIRE(question(game).left.size() == count);
    const auto before = game.mission().arranged;
    game.press(Key::Space);
    game.press(Key::Down);
    game.press(Key::Down);
    CHECK(game.mission().arranged[2] == before[0]);
    game.press(Key::Space);
    auto nearly = question(game).right;
    std::swap(nearly[0], nearly[1]);
    game.handle(Give{nearly});
    REQUIRE(isVerdict(game));
    CHECK(outcome(game).verdict == quiz::Verdict::Wrong);
    const double share = static_cast<double>(count - 2) / static_cast<double>(count);
    CHECK(outcome(game).points == quiz::pointsForPart(question(game).difficulty.total, share).total());
}

TEST_CASE("Each clue makes the question worth less") {
    Game game = gameAt(Kind::Clues);
    REQUIRE(question(game).clues.size() == 3);
    CHECK(game.mission().round.current().cluesShown == 1);
    game.press('N');
    CHECK(game.mission().round.current().cluesShown == 2);
    game.answerRight();
    const auto whole =
        quiz::pointsFor(question(game).difficulty.total, outcome(game).fuse - outcome(game).taken, outcome(game).fuse, 1);
    CHECK(outcome(game).parts == quiz::afterClues(whole, 2, 3));
    CHECK(outcome(game).points < whole.total());
}

TEST_CASE("What the next clue costs stands on its key before it is asked for") {
    Game game = gameAt(Kind::Clues);
    const auto label = [&] {
        const auto all = prompts(game.stack().top(), game.context());
        return std::ranges::find(all, keyOf('N'), &Prompt::key)->label;
    };
    const quiz::Points whole = quiz::pointsFor(question(game).difficulty.total, {}, {}, 1).base;
    const quiz::Points cost = whole - quiz::afterClues({whole, 0, 1}, 2, 3).base;
    CHECK(game.mission().round.clueCost() == cost);
    CHECK(label() == "Next clue: −" + std::to_string(cost));
    game.press('N');
    game.press('N');
    CHECK(game.mission().round.clueCost() == 0);
    CHECK(label() == "Next clue");
}

TEST_CASE("There are no more clues than there are") {
    Game game = gameAt(Kind::Clues);
    for (int i = 0; i < 5; ++i) game.press('N');
    CHECK(game.mission().round.current().cluesShown == 3);
    CHECK_FALSE(game.mission().round.hasMoreClues());
}

TEST_CASE("The details of a question with clues tell all of them, shown or not") {
    Game game = gameAt(Kind::Clues);
    game.press(letterOf(question(game).right.front()));
    REQUIRE(isVerdict(game));
    const Details details = detailsOf(game.mission().round.current(), game.context().words);
    REQUIRE(details.clues.size() == 3);
    CHECK(details.clues.back() == "Clue 3 of 3: " + question(game).clues.back());
}

TEST_CASE("A mission resumed at a question with clues shows those that were shown") {
    Game game = gameAt(Kind::Clues);
    game.press('N');
    game.press(Key::Escape);
    game.restart();
    auto resumed = resumeMission(game.context(), game.archive().loadRound("Agent").value());
    REQUIRE(resumed);
    CHECK(resumed->round.current().cluesShown == 2);
}

TEST_CASE("The odd one out is chosen like any option, and the others say why they fit") {
    Game game = gameAt(Kind::OddOneOut);
    const int odd = question(game).right.front();
    const int other = odd == 0 ? 1 : 0;
    game.press(letterOf(other));
    REQUIRE(isVerdict(game));
    CHECK(outcome(game).verdict == quiz::Verdict::Wrong);
    const auto& played = game.mission().round.current();
    CHECK_FALSE(explain(played, game.context().words).ofGiven.empty());
    // Looked back at without what was to be done, the right answer would read as one that fits.
    CHECK(detailsOf(played, game.context().words).ask == question(game).ask + " All fit but one. Which does not?");
}
