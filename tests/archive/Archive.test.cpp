#include "archive/Archive.hpp"

#include "archive/Rounds.hpp"
#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>

using archive::Archive;
using quiz::Verdict;

namespace {

void requireSame(const archive::SavedRound& a, const archive::SavedRound& b) {
    REQUIRE(a.plan == b.plan);
    REQUIRE(a.bankFingerprint == b.bankFingerprint);
    REQUIRE(a.memory.asked == b.memory.asked);
    REQUIRE(a.memory.missed == b.memory.missed);
    REQUIRE(a.seen == b.seen);
    REQUIRE((a.steps == b.steps));
}

std::vector<quiz::Points> pointsOf(const std::vector<archive::ScoreRow>& rows) {
    std::vector<quiz::Points> points;
    for (const auto& row : rows) points.push_back(row.points);
    return points;
}

} // namespace

TEST_CASE("A round comes back as it was left", "[archive]") {
    TemporaryFolder folder;
    const auto round = rounds::full();
    { Archive(folder.path()).saveRound("Agent", round); }
    Archive later(folder.path());
    const auto found = later.loadRound("Agent");
    REQUIRE(found);
    requireSame(*found, round);
    REQUIRE(later.takeMessages().empty());
}

TEST_CASE("A round replaces the one before it, each player's own", "[archive]") {
    Archive archive;
    archive.saveRound("Agent", rounds::full());
    archive.saveRound("Other", rounds::full());
    auto next = rounds::small();
    next.memory.asked = {"x"};
    archive.saveRound("Agent", next);
    requireSame(*archive.loadRound("Agent"), next);
    requireSame(*archive.loadRound("Other"), rounds::full());
    archive.clearRound("Agent");
    REQUIRE_FALSE(archive.loadRound("Agent"));
    REQUIRE(archive.loadRound("Other"));
    REQUIRE_FALSE(archive.loadRound("Nobody"));
    archive.clearRound("Nobody");
    REQUIRE(archive.takeMessages().empty());
}

TEST_CASE("Memory has the least recently asked first and what was missed last time", "[archive]") {
    Archive archive;
    const auto round = rounds::small();
    const auto answer = [&](const char* pair, Verdict verdict) {
        archive.recordAnswer("Agent", round.plan, rounds::played(pair, verdict), round);
    };
    answer("a", Verdict::Wrong);
    answer("b", Verdict::Right);
    answer("c", Verdict::TooLate);
    answer("a", Verdict::Right);
    answer("b", Verdict::Wrong);
    const auto memory = archive.memoryOf("Agent", "films");
    REQUIRE(memory.asked == std::vector<std::string>{"c", "a", "b"});
    REQUIRE(memory.missed == std::unordered_map<std::string, std::uint32_t>{{"b", 0}, {"c", 0}});
    REQUIRE(archive.memoryOf("Agent", "series").asked.empty());
    REQUIRE(archive.memoryOf("Other", "films").asked.empty());
    REQUIRE(archive.takeMessages().empty());
}

TEST_CASE("An answer is kept together with the round", "[archive]") {
    TemporaryFolder folder;
    const auto round = rounds::full();
    { Archive(folder.path()).recordAnswer("Agent", round.plan, rounds::played("a"), round); }
    Archive later(folder.path());
    REQUIRE(later.memoryOf("Agent", "films").asked.size() == 1);
    requireSame(*later.loadRound("Agent"), round);
}

TEST_CASE("A question without an outcome is no answer yet", "[archive]") {
    Archive archive;
    auto played = rounds::played("a");
    played.outcome.reset();
    archive.recordAnswer("Agent", rounds::plan(), played, rounds::small());
    REQUIRE(archive.memoryOf("Agent", "films").asked.empty());
    REQUIRE(archive.loadRound("Agent"));
}

TEST_CASE("The best scores come best first, apart by fuse", "[archive]") {
    Archive archive;
    for (const auto points : {300, 900, 600}) archive.addScore(rounds::score("Agent", points));
    archive.addScore(rounds::score("Other", 700));
    archive.addScore(rounds::score("Agent", 5000, quiz::Fuse::Off));
    REQUIRE(pointsOf(archive.bestScores("films", quiz::Fuse::Normal)) == std::vector<quiz::Points>{900, 700, 600, 300});
    REQUIRE(pointsOf(archive.bestScores("films", quiz::Fuse::Normal, 2)) == std::vector<quiz::Points>{900, 700});
    REQUIRE(pointsOf(archive.bestScores("films", quiz::Fuse::Off)) == std::vector<quiz::Points>{5000});
    REQUIRE(archive.bestScores("series", quiz::Fuse::Normal).empty());
    const auto best = archive.bestScores("films", quiz::Fuse::Normal).front();
    const auto expected = rounds::score("Agent", 900);
    REQUIRE(best.player == expected.player);
    REQUIRE(best.plan == expected.plan);
    REQUIRE(best.right == expected.right);
    REQUIRE(best.count == expected.count);
    REQUIRE(best.when == expected.when);
}

TEST_CASE("The personal best is that of player, pack, level and fuse", "[archive]") {
    Archive archive;
    archive.addScore(rounds::score("Agent", 300));
    archive.addScore(rounds::score("Agent", 800));
    archive.addScore(rounds::score("Other", 900));
    REQUIRE(archive.personalBest("Agent", rounds::plan()) == 800);
    REQUIRE_FALSE(archive.personalBest("Agent", rounds::plan(quiz::Fuse::Off)));
    REQUIRE_FALSE(archive.personalBest("Agent", rounds::plan(quiz::Fuse::Normal, quiz::Level::Legend)));
    REQUIRE_FALSE(archive.personalBest("Nobody", rounds::plan()));
}

TEST_CASE("A score ends the interrupted round", "[archive]") {
    Archive archive;
    archive.saveRound("Agent", rounds::full());
    archive.saveRound("Other", rounds::full());
    archive.addScore(rounds::score("Agent", 300));
    REQUIRE_FALSE(archive.loadRound("Agent"));
    REQUIRE(archive.loadRound("Other"));
}

TEST_CASE("Any player's name and any text is kept, none is taken for SQL", "[archive]") {
    Archive archive;
    const std::string name = "Robert'); DROP TABLE answers;-- \xf0\x9f\x92\xa3";
    archive.recordAnswer(name, rounds::plan(), rounds::played("'"), rounds::full());
    archive.addScore(rounds::score(name, 10));
    archive.addScore(rounds::score("", 20));
    REQUIRE(archive.memoryOf(name, "films").asked == std::vector<std::string>{"'"});
    REQUIRE(archive.bestScores("films", quiz::Fuse::Normal).back().player == name);
    REQUIRE(archive.personalBest("", rounds::plan()) == 20);
    REQUIRE(archive.takeMessages().empty());
}

TEST_CASE("What is not UTF-8 is kept as well as it can be", "[archive]") {
    Archive archive;
    auto round = rounds::small();
    round.memory.asked = {"\xff\xfe"};
    archive.recordAnswer("Agent", round.plan, rounds::played("\xff"), round);
    REQUIRE(archive.loadRound("Agent"));
    REQUIRE(archive.takeMessages().empty());
}
