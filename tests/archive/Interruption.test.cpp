// What a kill at any instant leaves behind, and two games at once.
#include "archive/Archive.hpp"
#include "archive/Process.hpp"
#include "archive/RawDatabase.hpp"
#include "archive/Rounds.hpp"
#include "archive/Settings.hpp"
#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

using archive::Archive;

namespace {

constexpr int kills = 40;

/// Records answers to \p name-1, \p name-2 ... and says "." after each that was kept.
void recordAnswers(const std::filesystem::path& folder, const std::string& player, const std::string& name, int most, int pipe) {
    Archive archive(folder);
    const auto round = rounds::full();
    for (int i = 1; i <= most; ++i) {
        archive.recordAnswer(player, round.plan, rounds::played(fmt::format("{}-{}", name, i)), round);
        say(pipe, archive.takeMessages().empty() ? "." : "!");
    }
}

/// The answers to \p name-1, \p name-2 ... that \p archive knows.
std::size_t answersKept(Archive& archive, const std::string& player, const std::string& name) {
    const auto asked = archive.memoryOf(player, "films").asked;
    return static_cast<std::size_t>(
        std::count_if(asked.begin(), asked.end(), [&](const std::string& pair) { return pair.starts_with(name + "-"); }));
}

void sleepUpTo(std::chrono::microseconds most, std::mt19937& chance) {
    std::this_thread::sleep_for(most * (chance() % 1000) / 1000);
}

} // namespace

TEST_CASE("A kill at any instant loses no answer that was kept", "[archive]") {
    TemporaryFolder folder;
    std::mt19937 chance(20210706);
    for (int i = 0; i < kills; ++i) {
        const auto name = fmt::format("run-{}", i);
        Process game([&](int pipe) { recordAnswers(folder.path(), "Agent", name, 1'000'000, pipe); });
        sleepUpTo(std::chrono::milliseconds(50), chance);
        game.kill();
        const auto said = game.output();
        INFO("kill " << i << " after " << said.size() << " answers");
        REQUIRE(said.find('!') == std::string::npos);

        Archive later(folder.path());
        REQUIRE(later.takeMessages().empty());
        const auto kept = answersKept(later, "Agent", name);
        REQUIRE((kept == said.size() || kept == said.size() + 1)); // one may be kept and not yet said
        REQUIRE((kept == 0 || later.loadRound("Agent")));
        REQUIRE(raw::ask(folder / "good-canopy.db", "PRAGMA integrity_check") == "ok");
        REQUIRE(raw::ask(folder / "good-canopy.db", "PRAGMA foreign_key_check").empty());
    }
}

TEST_CASE("Two games at once keep every answer", "[archive]") {
    for (int i = 0; i < 5; ++i) {
        TemporaryFolder folder; // nothing is there yet: both want to make the database
        Process first([&](int pipe) { recordAnswers(folder.path(), "Agent", "first", 30, pipe); });
        Process second([&](int pipe) { recordAnswers(folder.path(), i % 2 == 0 ? "Agent" : "Other", "second", 30, pipe); });
        REQUIRE(first.output() == std::string(30, '.'));
        REQUIRE(second.output() == std::string(30, '.'));
        Archive later(folder.path());
        REQUIRE(answersKept(later, "Agent", "first") == 30);
        REQUIRE(answersKept(later, i % 2 == 0 ? "Agent" : "Other", "second") == 30);
        REQUIRE(raw::ask(folder / "good-canopy.db", "PRAGMA integrity_check") == "ok");
    }
}

TEST_CASE("Two games that find a damaged database set it aside once", "[archive]") {
    for (int i = 0; i < 10; ++i) {
        TemporaryFolder folder;
        writeBytes(folder / "good-canopy.db", std::string(5000, 'x'));
        Process first([&](int pipe) { recordAnswers(folder.path(), "Agent", "first", 3, pipe); });
        Process second([&](int pipe) { recordAnswers(folder.path(), "Agent", "second", 3, pipe); });
        first.output();
        second.output();
        REQUIRE(bytesOf(folder / "good-canopy.db.unreadable-1") == std::string(5000, 'x'));
        REQUIRE_FALSE(std::filesystem::exists(folder / "good-canopy.db.unreadable-2"));
        Archive later(folder.path());
        REQUIRE(answersKept(later, "Agent", "first") == 3);
        REQUIRE(answersKept(later, "Agent", "second") == 3);
    }
}

TEST_CASE("A kill while settings are kept leaves the old or the new ones", "[archive]") {
    TemporaryFolder folder;
    const auto file = folder / "settings.json";
    archive::Settings small;
    archive::Settings large;
    large.player = std::string(200, 'A');
    large.fuse = quiz::Fuse::Tenfold;
    std::mt19937 chance(7);
    for (int i = 0; i < kills; ++i) {
        Process game([&](int pipe) {
            std::vector<std::string> messages;
            for (;;) say(pipe, saveSettings(large, file, messages) && saveSettings(small, file, messages) ? "." : "!");
        });
        sleepUpTo(std::chrono::milliseconds(20), chance);
        game.kill();
        REQUIRE(game.output().find('!') == std::string::npos);
        std::vector<std::string> messages;
        const auto found = archive::loadSettings(file, messages);
        REQUIRE(messages.empty());
        REQUIRE((found == small || found == large));
    }
}
