#include "screens/Answering.hpp"
#include "screens/Handling.hpp"
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

/// The number of answers that the interrupted round in the archive holds.
std::size_t answersKept(Game& game) {
    const auto saved = game.archive().loadRound(game.settings().player);
    if (!saved) return 0;
    return static_cast<std::size_t>(
        std::ranges::count_if(saved->steps, [](const auto& step) { return step.outcome.has_value(); }));
}

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
    CHECK(answersKept(game) == 1);
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
    CHECK(focusAfter(Key::Down) == 2);
    CHECK(focusAfter(Key::Right) == 3);
    CHECK(focusAfter(Key::Right) == 3);
    CHECK(focusAfter(Key::Up) == 1);
    CHECK(focusAfter(Key::Left) == 0);
    CHECK(focusAfter(Key::End) == 3);
    CHECK(focusAfter(Key::Home) == 0);
    CHECK(focusAfter(Key::BackTab) == 3);
    CHECK(focusAfter(Key::Tab) == 0);
    CHECK_FALSE(isVerdict(game));
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

TEST_CASE("A key that ended what came before does not answer, and a held key never does") {
    Game game;
    game.beginAt(Kind::Choice);
    game.press('A');
    REQUIRE(isVerdict(game));
    game.press(Key::Space); // at once: too early to have read the verdict
    CHECK(isVerdict(game));
    game.wait(200);
    game.press(Key::Space, true);
    CHECK(isVerdict(game));
    game.press(Key::Space);
    REQUIRE_FALSE(isVerdict(game));
    game.wait(100);
    game.handle(Choose{0});
    game.press('A');
    CHECK_FALSE(isVerdict(game));
    game.wait(100);
    game.press('A', true);
    CHECK_FALSE(isVerdict(game));
}

TEST_CASE("After a pause the key that ended it does not answer") {
    Game game;
    game.beginAt(Kind::Choice);
    game.press(Key::Down);
    game.press(Key::Escape);
    REQUIRE(game.isAt<Pause>());
    game.press(Key::Enter);
    REQUIRE(game.isAt<Mission>());
    game.press(Key::Enter);
    CHECK_FALSE(isVerdict(game));
    game.wait(200);
    game.press(Key::Enter);
    CHECK(isVerdict(game));
}

TEST_CASE("Masked options can be neither chosen nor focused") {
    Game game;
    game.beginAt(Kind::Choice);
    game.press('1');
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
    CHECK_FALSE(prompts(game.stack().top(), game.context())[0].enabled);
}

TEST_CASE("The focus is let go when Mask takes its option out") {
    Game game;
    game.beginAt(Kind::Choice);
    game.handle(Focus{question(game).right.front() == 0 ? 1 : 0});
    const int before = game.mission().focus;
    game.press('M');
    CHECK(game.mission().focus == (isMasked(game.mission().round.current(), before) ? -1 : before));
}

TEST_CASE("Slow fuse gives ten seconds more, Extraction another question") {
    Game game;
    game.beginAt(Kind::Choice);
    const auto fuse = game.mission().round.fuse();
    game.press('3');
    CHECK(game.mission().round.fuse() == fuse + quiz::slowFuseTime);
    game.wait(3000);
    const std::string first = question(game).deal.id;
    game.press('X');
    CHECK(question(game).deal.id != first);
    CHECK(game.mission().seen == Time{0});
    CHECK(game.mission().round.number() == 1);
    CHECK(game.mission().lastGadget == quiz::Gadget::Extraction);
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
    game.press('S');
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

TEST_CASE("The fuse burns only while a question is in sight, and out once") {
    Game game;
    game.beginAt(Kind::Choice);
    const auto fuse = std::chrono::duration_cast<Time>(game.mission().round.fuse());
    game.press(Key::Escape);
    game.wait(3'600'000);
    game.press(Key::Escape);
    CHECK(game.mission().seen == std::chrono::milliseconds(200));
    game.stack().tick(fuse - std::chrono::milliseconds(201));
    CHECK_FALSE(isVerdict(game));
    game.wait(1);
    REQUIRE(isVerdict(game));
    CHECK(game.mission().round.current().outcome->verdict == quiz::Verdict::TooLate);
    CHECK(game.mission().seen == fuse);
    CHECK(answersKept(game) == 1);
    game.wait(3'600'000);
    CHECK(game.mission().round.played().size() == 1);
    game.press('A');
    CHECK_FALSE(game.mission().round.current().outcome->given);
}

TEST_CASE("Without a fuse nothing burns out") {
    Game game;
    game.beginAt(Kind::Choice, quiz::Fuse::Off);
    game.wait(3'600'000);
    CHECK_FALSE(isVerdict(game));
}

TEST_CASE("Pause hides the question, and settings come back to it") {
    Game game;
    game.beginAt(Kind::Choice);
    game.press('P');
    REQUIRE(game.isAt<Pause>());
    CHECK(game.stack().visible().size() == 1);
    game.handle(Choose{1});
    REQUIRE(game.isAt<SettingsScreen>());
    game.press(Key::Escape);
    REQUIRE(game.isAt<Pause>());
    game.press('P');
    CHECK(game.isAt<Mission>());
}

TEST_CASE("Going away pauses a question, not a verdict, and keeps both") {
    Game game;
    game.beginAt(Kind::Choice);
    game.handle(Away{});
    REQUIRE(game.isAt<Pause>());
    CHECK(game.archive().loadRound("Agent"));
    game.press(Key::Enter);
    game.settle();
    game.answerRight();
    game.handle(Away{});
    CHECK(game.isAt<Mission>());
}

TEST_CASE("A mission that was left goes on where it stood, with the time that was used") {
    Game game;
    game.begin(3);
    game.answerRight();
    game.goOn();
    game.press('S');
    game.wait(1800);
    const auto question1 = question(game).ask;
    game.press(Key::Escape);
    game.handle(Choose{2});
    REQUIRE(game.isAt<Title>());
    const auto rows = menuRows(game.stack().top(), game.context());
    CHECK(rows[1].label == "Resume the mission");
    CHECK(rows[1].remark == "Question 2 of 10 is still burning.");
    CHECK(game.top<Title>().focus == 1);
    game.restart();
    game.press(Key::Enter);
    REQUIRE(game.isAt<Mission>());
    CHECK(question(game).ask == question1);
    CHECK(game.mission().seen == std::chrono::milliseconds(2000));
    CHECK(game.mission().round.has(quiz::Gadget::SlowFuse) == false);
    CHECK(game.mission().round.rightCount() == 1);
    CHECK(game.mission().phase == Mission::Phase::Asking);
}

TEST_CASE("A mission that was left at a verdict goes on at that verdict") {
    Game game;
    game.begin(3);
    game.answerRight();
    game.restart();
    game.press(Key::Enter);
    REQUIRE(game.isAt<Mission>());
    CHECK(isVerdict(game));
    const int score = game.mission().round.score();
    game.goOn();
    CHECK(game.mission().round.number() == 2);
    CHECK(game.mission().round.score() == score);
}

TEST_CASE("A new mission gives the interrupted one up, and says so before") {
    Game game;
    game.begin(3);
    game.press(Key::Escape);
    game.handle(Choose{2});
    game.handle(Choose{0});
    REQUIRE(game.isAt<Select>());
    CHECK(menuRows(game.stack().top(), game.context())[0].remark == "The interrupted mission will be given up.");
    game.press(Key::Enter);
    REQUIRE(game.isAt<Mission>());
    CHECK(game.archive().loadRound("Agent")->plan == game.mission().round.plan());
}

TEST_CASE("An interrupted mission whose pack has changed is not offered") {
    Game game;
    game.begin(3);
    archive::SavedRound saved = savedRound(game.mission(), game.context());
    ++saved.bankFingerprint;
    game.archive().saveRound("Agent", saved);
    game.restart();
    CHECK(menuRows(game.stack().top(), game.context())[1].label == "Question packs");
    CHECK_FALSE(resumeMission(game.context()));
    CHECK_FALSE(game.archive().loadRound("Agent"));
}

TEST_CASE("The explanation says why, and why not") {
    Game game;
    game.beginAt(Kind::Choice);
    game.answerWrong();
    const Explanation wrong = explain(game.mission().round.current(), game.context().words);
    CHECK(wrong.headline == "Disavowed.");
    CHECK_FALSE(wrong.because.empty());
    CHECK(stampWord(quiz::Verdict::TooLate, game.context().words) == "OUT OF TIME");
    quiz::Played played;
    played.question.because = "So it is.";
    played.question.note = "And more.";
    played.question.source = "A book";
    played.question.asOf = "February 2021";
    CHECK(explain(played, game.context().words).because == "So it is. And more.");
    CHECK(explain(played, game.context().words).source == "Source: A book, as of February 2021");
}

TEST_CASE("The prompts belong to the question") {
    Game game;
    game.beginAt(Kind::Choice);
    auto shown = prompts(game.stack().top(), game.context());
    REQUIRE(shown.size() == 5);
    CHECK(shown[0].key == keyOf('1'));
    CHECK(shown[0].label == "Mask: two impostors out");
    CHECK(shown.back().key == Key::Escape);
    CHECK(shown.back().apart);
    game.beginAt(Kind::Number);
    shown = prompts(game.stack().top(), game.context());
    CHECK(std::ranges::find(shown, keyOf('S'), &Prompt::key) != shown.end());
    CHECK(std::ranges::find(shown, keyOf('1'), &Prompt::key) == shown.end());
    game.answerRight();
    CHECK(prompts(game.stack().top(), game.context()).front().label == "Next");
}
