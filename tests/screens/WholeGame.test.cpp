#include "screens/Handling.hpp"
#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using namespace screens;
using playing::Game;

TEST_CASE("A whole mission is played from the title to the debrief") {
    Game game;
    game.press(Key::Enter);
    game.press(Key::Enter);
    game.skipBriefing();
    REQUIRE(game.isAt<Mission>());
    game.playToTheEnd();
    REQUIRE(game.isAt<Debrief>());
    const Debrief& debrief = game.top<Debrief>();
    CHECK(debrief.round.rightCount() == 10);
    CHECK(debrief.isGood());
    CHECK(debrief.isBest());
    CHECK_FALSE(debrief.bestBefore);
    CHECK(debrief.reviewed().size() == 10);
    CHECK(heading(game.stack().top(), game.context()) == "Good canopy");
    const auto rows = game.archive().bestScores("replay-planets", quiz::Fuse::Normal);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].points == debrief.round.score());
    CHECK(rows[0].right == 10);
    CHECK_FALSE(game.archive().loadRound("Agent"));
    game.press(Key::Enter);
    REQUIRE(game.isAt<Title>());
    game.handle(Choose{2});
    REQUIRE(game.isAt<Scores>());
    CHECK(game.top<Scores>().rows.size() == 1);
    game.press(Key::Down);
    game.press(Key::Right);
    CHECK(game.top<Scores>().rows.empty());
}

TEST_CASE("A poor mission is no personal best when a better one came before") {
    Game game;
    game.begin(1);
    game.playToTheEnd();
    game.begin(2);
    for (int i = 0; i < 10; ++i) {
        game.answerWrong();
        game.goOn();
    }
    REQUIRE(game.isAt<Debrief>());
    CHECK(game.top<Debrief>().bestBefore.value_or(0) > 0);
    CHECK_FALSE(game.top<Debrief>().isBest());
    CHECK_FALSE(game.top<Debrief>().isGood());
    CHECK(heading(game.stack().top(), game.context()) == "Try another disguise");
}

TEST_CASE("The review is walked through, opened and closed") {
    Game game;
    game.begin(1);
    game.playToTheEnd();
    auto& debrief = game.top<Debrief>();
    game.press(Key::Up);
    CHECK(debrief.focus == 0);
    game.press(Key::Down);
    game.press(Key::Down);
    CHECK(debrief.focus == 2);
    CHECK(debrief.scroll == std::max(0, 3 - Debrief::inSight));
    game.press(Key::PageDown);
    CHECK(debrief.focus == 7);
    game.press(Key::End);
    CHECK(debrief.focus == 9);
    CHECK(debrief.scroll == 10 - Debrief::inSight);
    game.handle(Scroll{-3});
    CHECK(debrief.focus == 6);
    CHECK(debrief.scroll == 6);
    game.press(Key::Space);
    CHECK(debrief.opened == 6);
    game.press(Key::Up);
    CHECK(debrief.opened == 5);
    game.handle(LaidOut{2, 2}); // longer than the picture: to the end first, then to the next
    game.press(Key::Down);
    CHECK(debrief.opened == 5);
    CHECK(debrief.details.line == 2);
    game.press(Key::Down);
    CHECK(debrief.opened == 6);
    CHECK(debrief.details.line == 0);
    game.press(Key::Enter);
    REQUIRE(game.isAt<Debrief>());
    CHECK_FALSE(debrief.opened);
    game.handle(Choose{2});
    CHECK(debrief.opened == 2);
    game.handle(Choose{2});
    CHECK_FALSE(debrief.opened);
    game.press(Key::Escape);
    CHECK(game.isAt<Title>());
}

TEST_CASE("Run again plays the same plan with another seed") {
    Game game;
    game.begin(77, quiz::Fuse::Triple);
    game.playToTheEnd();
    game.press('R');
    game.skipBriefing();
    REQUIRE(game.isAt<Mission>());
    CHECK(game.mission().round.plan().fuse == quiz::Fuse::Triple);
    CHECK(game.mission().round.plan().seed == 1);
    CHECK(game.archive().loadRound("Agent"));
}

TEST_CASE("An extracted question is not in the review") {
    Game game;
    game.begin(5);
    game.press(Key::Extraction);
    game.playToTheEnd();
    REQUIRE(game.isAt<Debrief>());
    CHECK(game.top<Debrief>().round.played().size() == 11);
    CHECK(game.top<Debrief>().reviewed().size() == 10);
    CHECK(menuRows(game.stack().top(), game.context()).size() == 10);
}

namespace {

/// Any input at all, the odd ones more seldom.
Input anyInput(quiz::Random& random) {
    static constexpr std::array keys{
        Key::Up,       Key::Down,       Key::Left,  Key::Right, Key::Enter,     Key::Space,   Key::Escape, Key::Tab,
        Key::PageUp,   Key::PageDown,   Key::Home,  Key::End,   Key::Backspace, Key::BackTab, Key::F3,     Key::F11,
        keyOf('A'),    keyOf('B'),      keyOf('C'), keyOf('D'), keyOf('T'),     keyOf('F'),   Key::Mask,   Key::Intel,
        Key::SlowFuse, Key::Extraction, keyOf('P'), keyOf('R'), keyOf('1'),     keyOf('9'),   keyOf('4'),  keyOf('Z')};
    const int index = static_cast<int>(random.below(8)) - 2;
    switch (random.below(24)) {
    case 0:
        return Focus{index};
    case 1:
        return Choose{index};
    case 2:
        return Adjust{index, static_cast<int>(random.below(3)) - 1};
    case 3:
        return Turn{random.unit() * 3 - 1};
    case 4:
        return Scroll{static_cast<int>(random.below(9)) - 4};
    case 5:
        return Give{quiz::Answer(index)};
    case 6:
        return Give{quiz::Answer(random.unit() * 3000)};
    case 7:
        return Away{};
    default:
        return KeyPress{keys[random.below(keys.size())], random.below(8) == 0};
    }
}

/// Watches a game from outside and counts what it sees.
struct Counts {
    int answers = 0;  ///< verdicts that fell
    int debriefs = 0; ///< rounds that ended

    void watch(Game& game, const Input& input) {
        if (isPreview(game)) return game.handle(input); // nothing of it is kept
        const bool wasAsking = game.isAt<Mission>() && game.mission().phase == Mission::Phase::Asking;
        const bool wasDebrief = game.isAt<Debrief>();
        game.handle(input);
        note(game, wasAsking, wasDebrief);
    }
    void watch(Game& game, int milliseconds) {
        if (isPreview(game)) return game.wait(milliseconds);
        const bool wasAsking = game.isAt<Mission>() && game.mission().phase == Mission::Phase::Asking;
        game.wait(milliseconds);
        note(game, wasAsking, true);
    }

private:
    static bool isPreview(Game& game) { return game.isAt<Mission>() && game.mission().isPreview; }
    void note(Game& game, bool wasAsking, bool wasDebrief) {
        if (wasAsking && game.isAt<Mission>() && game.mission().phase == Mission::Phase::Verdict) ++answers;
        if (!wasDebrief && game.isAt<Debrief>()) ++debriefs;
    }
};

/// The answers that the round on the stack holds, wherever it lies; nothing without a round.
std::optional<int> answersOnStack(Game& game) {
    for (const Screen& screen : game.stack().all())
        if (const auto* const mission = std::get_if<Mission>(&screen))
            return static_cast<int>(
                std::ranges::count_if(mission->round.played(), [](const auto& played) { return played.outcome.has_value(); }));
    return std::nullopt;
}

/// The answers of the interrupted round as it was kept.
int answersKept(Game& game) {
    const auto saved = game.archive().loadRound(game.settings().player);
    if (!saved) return -1;
    return static_cast<int>(std::ranges::count_if(saved->steps, [](const auto& step) { return step.outcome.has_value(); }));
}

/// Ten thousand inputs from one seed; the counts are compared all the way.
void playAtRandom(std::uint64_t seed, int inputs) {
    quiz::Random random(seed);
    Game game;
    Counts counts;
    int before = 0;
    for (int i = 0; i < inputs; ++i) {
        if (game.stack().isDone()) game.restart();
        if (random.below(3) == 0)
            counts.watch(game, static_cast<int>(random.below(100) == 0 ? 30'000 : random.below(300)));
        else
            counts.watch(game, anyInput(random));
        if (game.stack().isDone()) continue;
        REQUIRE_FALSE(prompts(game.stack().top(), game.context()).empty());
        const auto rows = static_cast<int>(menuRows(game.stack().top(), game.context()).size());
        if (!game.isAt<Mission>() && rows > 0) REQUIRE(common(game.stack().top()).focus < rows);
        if (counts.answers == before) continue;
        before = counts.answers;
        // The answer that has just fallen stands in the round and in what was kept, once.
        REQUIRE(answersOnStack(game) == answersKept(game));
    }
    int kept = 0;
    for (const quiz::Fuse fuse : quiz::allFuses)
        kept += static_cast<int>(game.archive().bestScores("replay-planets", fuse, 1'000'000).size());
    CHECK(kept == counts.debriefs);
    CHECK(counts.answers > 0);
}

} // namespace

TEST_CASE("Whatever is pressed, nothing breaks and no answer is lost or counted twice") {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        INFO("seed " << seed);
        playAtRandom(seed, 10'000);
    }
}
