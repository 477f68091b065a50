#include "screens/Explanation.hpp"
#include "screens/Handling.hpp"
#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace screens;
using playing::Game;
using quiz::Kind;

namespace {

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

TEST_CASE("Slow fuse gives ten seconds more, Extraction another question") {
    Game game;
    game.beginAt(Kind::Choice);
    const auto fuse = game.mission().round.fuse();
    game.press(Key::SlowFuse);
    CHECK(game.mission().round.fuse() == fuse + quiz::slowFuseTime);
    game.wait(3000);
    const std::string first = question(game).deal.id;
    game.press(Key::Extraction);
    CHECK(question(game).deal.id != first);
    CHECK(game.mission().seen == Time{0});
    CHECK(game.mission().round.number() == 1);
    CHECK(game.mission().lastGadget == quiz::Gadget::Extraction);
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
    game.press(Key::SlowFuse);
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
    game.skipBriefing();
    REQUIRE(game.isAt<Mission>());
    CHECK(game.archive().loadRound("Agent")->plan == game.mission().round.plan());
}

TEST_CASE("An interrupted mission whose pack has changed is not offered") {
    Game game;
    game.begin(3);
    archive::SavedRound saved = savedRound(game.mission());
    ++saved.bankFingerprint;
    game.archive().saveRound("Agent", saved);
    game.restart();
    CHECK(menuRows(game.stack().top(), game.context())[1].label == "Question packs");
    CHECK_FALSE(game.archive().loadRound("Agent"));
}

TEST_CASE("An interrupted mission that another game has played to its end is gone from the title, and nothing was given up") {
    Game game;
    game.begin(3);
    game.press(Key::Escape);
    game.restart();
    REQUIRE(menuRows(game.stack().top(), game.context())[1].label == "Resume the mission");
    game.archive().clearRound("Agent");
    game.press(Key::Enter);
    REQUIRE(game.isAt<Title>());
    CHECK(menuRows(game.stack().top(), game.context())[1].label == "Question packs");
    CHECK(game.stack().notice().empty());
}

TEST_CASE("After a verdict Down shows the details, Up and Back take them away, and the key that goes on goes on from there too") {
    Game game;
    game.beginAt(Kind::Choice);
    game.press(Key::Down);
    CHECK_FALSE(game.mission().isDetailed); // before the verdict it moves
    game.answerWrong();
    game.settle();
    game.press(Key::Up);
    CHECK_FALSE(game.mission().isDetailed);
    game.press(Key::Down);
    CHECK(game.mission().isDetailed);
    game.press(Key::Escape);
    REQUIRE(game.isAt<Mission>());
    CHECK_FALSE(game.mission().isDetailed);
    game.handle(Scroll{1});
    CHECK(game.mission().isDetailed);
    game.press(Key::Up);
    CHECK_FALSE(game.mission().isDetailed);
    game.press(Key::Down);
    game.press(Key::Space);
    CHECK(game.mission().round.number() == 2);
    CHECK_FALSE(game.mission().isDetailed);
}

TEST_CASE("Details that are longer than the picture are read on to their end, and back before they close") {
    Game game;
    game.beginAt(Kind::Choice);
    game.answerWrong();
    game.settle();
    game.press(Key::Down);
    game.handle(LaidOut{2, 3});
    const auto& details = game.mission().details;
    for (const int line : {2, 3, 3}) {
        game.press(Key::Down);
        CHECK(details.line == line);
        CHECK(details.more == 3 - line);
    }
    for (const int line : {1, 0}) {
        game.press(Key::Up);
        CHECK(details.line == line);
        CHECK(game.mission().isDetailed);
    }
    game.press(Key::PageDown);
    CHECK(details.line == 3);
    game.press(Key::Escape);
    CHECK_FALSE(game.mission().isDetailed);
    game.handle(LaidOut{2, 0});
    game.press(Key::Down);
    CHECK(details.line == 0); // from the beginning
    game.press(Key::Up);
    CHECK_FALSE(game.mission().isDetailed);
}

TEST_CASE("The explanation says why, and why not") {
    Game game;
    game.beginAt(Kind::Choice);
    game.answerWrong();
    const Explanation wrong = explain(game.mission().round.current(), game.context().words);
    CHECK(wrong.headline == "Disavowed.");
    CHECK_FALSE(wrong.because.empty());
    quiz::Outcome late;
    late.verdict = quiz::Verdict::TooLate;
    CHECK(stampWord(late, game.context().words) == "OUT OF TIME");
    quiz::Played played;
    played.question.because = "So it is.";
    played.question.note = "And more.";
    played.question.source = "A book";
    played.question.asOf = facts::Date{2021, 2, 0};
    CHECK(explain(played, game.context().words).because == "So it is. And more.");
    CHECK(explain(played, game.context().words).source == "Source: A book, as of February 2021");
}

TEST_CASE("The prompts belong to the question") {
    Game game;
    game.beginAt(Kind::Choice);
    auto shown = prompts(game.stack().top(), game.context());
    CHECK(std::ranges::count(shown, true, &Prompt::isForPad) == 2); // a pad has no letters to choose by
    std::erase_if(shown, [](const Prompt& prompt) { return prompt.isForPad; });
    REQUIRE(shown.size() == 5);
    CHECK(shown[0].key == Key::Mask);
    CHECK(shown[0].cap == "1");
    CHECK(shown[0].button == PadButton::LeftShoulder);
    CHECK(shown[0].label == "Mask: two impostors out");
    CHECK(shown.back().key == Key::Escape);
    CHECK(shown.back().apart);
    game.beginAt(Kind::Number);
    shown = prompts(game.stack().top(), game.context());
    CHECK(std::ranges::find(shown, "S", &Prompt::cap) != shown.end()); // a digit is for the number
    CHECK(std::ranges::find(shown, "3", &Prompt::cap) == shown.end());
    CHECK(std::ranges::find(shown, Key::Mask, &Prompt::key) == shown.end());
    game.answerRight();
    CHECK(prompts(game.stack().top(), game.context()).front().label == "Next");
}
