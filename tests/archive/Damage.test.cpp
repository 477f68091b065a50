// Files and disks in every bad state: nothing is thrown, nothing is overwritten, and the game plays on.
#include "archive/Archive.hpp"
#include "archive/Process.hpp"
#include "archive/RawDatabase.hpp"
#include "archive/Rounds.hpp"
#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <sqlite3.h>

#include <random>

using archive::Archive;
namespace fs = std::filesystem;

namespace {

std::string makeGoodBytes() {
    TemporaryFolder folder;
    Archive archive(folder.path());
    const auto round = rounds::full();
    for (int i = 0; i < 200; ++i) archive.recordAnswer("Agent", round.plan, rounds::played(fmt::format("pair-{}", i)), round);
    archive.addScore(rounds::score("Agent", 900));
    archive.saveRound("Agent", round);
    return bytesOf(folder / "good-canopy.db");
}

/// A database with something of everything, as bytes.
const std::string& goodBytes() {
    static const auto bytes = makeGoodBytes();
    return bytes;
}

/// Everything that can be done to an archive; \return whether all of it was remembered.
bool worksWell(Archive& archive) {
    archive.recordAnswer("Tester", rounds::plan(), rounds::played("probe"), rounds::full());
    const bool kept = archive.loadRound("Tester").has_value();
    archive.saveRound("Tester", rounds::small());
    archive.addScore(rounds::score("Tester", 1234));
    archive.clearRound("Tester");
    return kept && archive.memoryOf("Tester", "films").asked.size() == 1 &&
           archive.personalBest("Tester", rounds::plan()) == 1234 && !archive.bestScores("films", quiz::Fuse::Normal).empty() &&
           !archive.loadRound("Tester");
}

/// Opens a folder whose database is \p bytes; it must be set aside untouched, and said, and the new one must work and last.
void requireSetAside(const std::string& bytes, const std::string& suffix, const std::string& reason) {
    TemporaryFolder folder;
    writeBytes(folder / "good-canopy.db", bytes);
    {
        Archive archive(folder.path());
        const auto expected = fmt::format("{} cannot be used ({}). It was set aside as good-canopy.db.{}-1, and a new one begun.",
                                          (folder / "good-canopy.db").string(), reason, suffix);
        REQUIRE(archive.takeMessages() == std::vector{expected});
        REQUIRE(bytesOf(folder / ("good-canopy.db." + suffix + "-1")) == bytes);
        REQUIRE(worksWell(archive));
    }
    Archive later(folder.path());
    REQUIRE(later.memoryOf("Tester", "films").asked.size() == 1);
    REQUIRE(later.takeMessages().empty());
}

/// The good database after \p sql.
std::string changed(const std::string& sql) {
    TemporaryFolder folder;
    writeBytes(folder / "a.db", goodBytes());
    REQUIRE(raw::ask(folder / "a.db", sql).empty());
    return bytesOf(folder / "a.db");
}

} // namespace

TEST_CASE("A file that is no database is set aside", "[archive]") {
    requireSetAside("This is a shopping list.", "unreadable", "it is not a database");
    requireSetAside(std::string(100'000, '\0'), "unreadable", "it is not a database");
    requireSetAside("x", "unreadable", "it is not a database");
}

TEST_CASE("A database of a newer version is set aside", "[archive]") {
    requireSetAside(changed("PRAGMA user_version = 3"), "newer", "it was written by a newer version of the game");
}

TEST_CASE("Another program's database is set aside", "[archive]") {
    TemporaryFolder folder;
    writeBytes(folder / "a.db", "");
    REQUIRE(raw::ask(folder / "a.db", "CREATE TABLE recipes (name TEXT)").empty());
    requireSetAside(bytesOf(folder / "a.db"), "unreadable", "it is not this game's database");
    requireSetAside(changed("DROP TABLE round_steps"), "unreadable", "it is not this game's database");
}

TEST_CASE("A database that was cut short is set aside whole", "[archive]") {
    const auto& good = goodBytes();
    for (const std::size_t length :
         {std::size_t{99}, std::size_t{100}, std::size_t{4096}, good.size() / 2, good.size() - 4096, good.size() - 1}) {
        TemporaryFolder folder;
        writeBytes(folder / "good-canopy.db", good.substr(0, length));
        Archive archive(folder.path());
        INFO("cut to " << length << " of " << good.size());
        REQUIRE(archive.takeMessages().size() == 1);
        REQUIRE(bytesOf(folder / "good-canopy.db.unreadable-1") == good.substr(0, length));
        REQUIRE(worksWell(archive));
    }
}

TEST_CASE("A database cut to nothing is a new one", "[archive]") {
    TemporaryFolder folder;
    writeBytes(folder / "good-canopy.db", "");
    Archive archive(folder.path());
    REQUIRE(archive.takeMessages().empty());
    REQUIRE(worksWell(archive));
}

TEST_CASE("A database with bytes changed at random is used or set aside, never lost", "[archive]") {
    const auto& good = goodBytes();
    std::mt19937 chance(11);
    for (int i = 0; i < 150; ++i) {
        auto bad = good;
        for (auto changes = 1 + chance() % 40; changes > 0; --changes) bad[chance() % bad.size()] = static_cast<char>(chance());
        TemporaryFolder folder;
        writeBytes(folder / "good-canopy.db", bad);
        Archive archive(folder.path());
        INFO("seed 11, round " << i);
        if (fs::exists(folder / "good-canopy.db.unreadable-1")) {
            REQUIRE(bytesOf(folder / "good-canopy.db.unreadable-1") == bad);
            REQUIRE_FALSE(archive.takeMessages().empty());
            REQUIRE(worksWell(archive));
        } else if (!worksWell(archive)) {
            REQUIRE_FALSE(archive.takeMessages().empty());
        }
        archive.loadRound("Agent");
        archive.memoryOf("Agent", "films");
    }
}

TEST_CASE("A stale journal never meets a new database", "[archive]") {
    TemporaryFolder folder;
    writeBytes(folder / "good-canopy.db", "garbage, and more of it");
    writeBytes(folder / "good-canopy.db-journal", "the journal of it");
    Archive archive(folder.path());
    REQUIRE(worksWell(archive));
    REQUIRE_FALSE(fs::exists(folder / "good-canopy.db-journal"));
}

TEST_CASE("A folder in place of the database is set aside", "[archive]") {
    TemporaryFolder folder;
    fs::create_directories(folder / "good-canopy.db" / "kept");
    Archive archive(folder.path());
    REQUIRE(archive.takeMessages().size() == 1);
    REQUIRE(worksWell(archive));
    REQUIRE(fs::is_directory(folder / "good-canopy.db.unreadable-1" / "kept"));
}

TEST_CASE("A saved round that cannot be made out is said and passed over", "[archive]") {
    TemporaryFolder folder;
    for (const auto* sql :
         {"UPDATE round_steps SET masked = '[1,'", "UPDATE round_steps SET masked = '[\"a\"]'",
          "UPDATE round_steps SET kind = 'x'", "UPDATE round_steps SET given = '{}'", "UPDATE round_memories SET asked = '7'",
          "UPDATE rounds SET questions = 1 << 40", "UPDATE rounds SET seen = -1", "UPDATE round_steps SET taken = 1 << 60",
          "UPDATE round_steps SET speed = 2000000000", "UPDATE round_steps SET points = -1",
          "UPDATE round_steps SET streak = 10001", "UPDATE round_steps SET multiplier = 5"}) {
        writeBytes(folder / "good-canopy.db", changed(sql));
        Archive archive(folder.path());
        INFO(sql);
        REQUIRE_FALSE(archive.loadRound("Agent"));
        REQUIRE(archive.takeMessages().size() == 1);
        REQUIRE(worksWell(archive));
    }
}

TEST_CASE("A file in place of the data folder: the game remembers until it ends, and says so", "[archive]") {
    TemporaryFolder folder;
    writeBytes(folder / "data", "a file");
    Archive archive(folder / "data");
    const auto messages = archive.takeMessages();
    REQUIRE(messages.size() == 1);
    REQUIRE_THAT(messages.front(), Catch::Contains("this session will not be remembered"));
    REQUIRE(worksWell(archive));
    REQUIRE(bytesOf(folder / "data") == "a file");
}

TEST_CASE("A folder that may not be written: what is there is read, and the game plays on", "[archive]") {
    TemporaryFolder folder;
    const auto& good = goodBytes();
    writeBytes(folder / "good-canopy.db", good);
    fs::permissions(folder / "good-canopy.db", fs::perms(0444));
    fs::permissions(folder.path(), fs::perms(0555));
    Process game([&](int pipe) {
        if (!becomeAnyone()) return say(pipe, "skipped");
        Archive archive(folder.path());
        const auto messages = archive.takeMessages().size();
        const auto asked = archive.memoryOf("Agent", "films").asked.size();
        const bool isWell = worksWell(archive);
        say(pipe, fmt::format("{} {} {} {}", messages, asked, isWell, archive.takeMessages().size()));
    });
    const auto said = game.output();
    CAPTURE(said);
    REQUIRE((said == "1 200 true 0" || said == "skipped"));
    REQUIRE(bytesOf(folder / "good-canopy.db") == good);
}

TEST_CASE("A folder that may not be written and has no database yet", "[archive]") {
    TemporaryFolder folder;
    fs::permissions(folder.path(), fs::perms(0555));
    Process game([&](int pipe) {
        if (!becomeAnyone()) return say(pipe, "skipped");
        Archive archive(folder.path());
        const auto messages = archive.takeMessages().size();
        const bool isWell = worksWell(archive);
        say(pipe, fmt::format("{} {} {}", messages, isWell, archive.takeMessages().size()));
    });
    const auto said = game.output();
    CAPTURE(said);
    REQUIRE((said == "1 true 0" || said == "skipped"));
}

TEST_CASE("A full disk: said once, and what comes after it is kept again", "[archive]") {
    TemporaryFolder folder;
    raw::FailingDisk disk;
    Archive archive(folder.path());
    archive.recordAnswer("Agent", rounds::plan(), rounds::played("before"), rounds::small());

    disk.failAfter(0, SQLITE_FULL);
    for (int i = 0; i < 3; ++i) archive.recordAnswer("Agent", rounds::plan(), rounds::played("lost"), rounds::small());
    REQUIRE(archive.takeMessages() ==
            std::vector<std::string>{"The answer could not be kept: the disk is full. The game goes on."});
    archive.addScore(rounds::score("Agent", 10));
    REQUIRE(archive.takeMessages() ==
            std::vector<std::string>{"The score could not be kept: the disk is full. The game goes on."});
    REQUIRE(archive.memoryOf("Agent", "films").asked == std::vector<std::string>{"before"});

    disk.mend();
    archive.recordAnswer("Agent", rounds::plan(), rounds::played("after"), rounds::small());
    REQUIRE(archive.takeMessages().empty());
    REQUIRE(Archive(folder.path()).memoryOf("Agent", "films").asked == std::vector<std::string>{"before", "after"});
}

TEST_CASE("A disk that is full from the beginning", "[archive]") {
    TemporaryFolder folder;
    raw::FailingDisk disk;
    disk.failAfter(0, SQLITE_FULL);
    Archive archive(folder.path());
    REQUIRE(archive.takeMessages() ==
            std::vector{fmt::format("{} cannot be used (the disk is full): this session will not be remembered.",
                                    folder.path().string())});
    disk.mend();
    REQUIRE(worksWell(archive));
}

TEST_CASE("A disk that fails at any write leaves all of a call or nothing", "[archive]") {
    bool failed = true;
    for (int writes = 0; failed; ++writes) {
        TemporaryFolder folder;
        { Archive(folder.path()).recordAnswer("Agent", rounds::plan(), rounds::played("before"), rounds::full()); }
        {
            raw::FailingDisk disk;
            disk.failAfter(writes, writes % 2 == 0 ? SQLITE_FULL : SQLITE_IOERR_WRITE);
            Archive archive(folder.path());
            archive.recordAnswer("Agent", rounds::plan(), rounds::played("after"), rounds::small());
            failed = disk.hasFailed();
            REQUIRE(archive.takeMessages().empty() != failed);
        }
        Archive later(folder.path());
        INFO("after " << writes << " writes");
        REQUIRE(later.memoryOf("Agent", "films").asked.size() == (failed ? 1 : 2));
        REQUIRE(later.loadRound("Agent")->steps.size() == (failed ? rounds::full() : rounds::small()).steps.size());
        REQUIRE(raw::ask(folder / "good-canopy.db", "PRAGMA integrity_check") == "ok");
        REQUIRE(writes < 100);
    }
}
