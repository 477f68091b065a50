// The real game, killed at random instants and played twice at once: what it had said is kept.
#include "archive/RawDatabase.hpp"
#include "archive/Settings.hpp"
#include "archive/TemporaryFolder.hpp"
#include "commands/TypedGame.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <random>
#include <thread>

namespace fs = std::filesystem;

namespace {

/// A few kills each time the tests run; hundreds where somebody asks for them.
int kills() {
    const char* const asked = std::getenv("CANOPY_KILLS");
    return asked != nullptr ? std::atoi(asked) : 15;
}

/// Starts \p game and ends it at once somewhere between its start and the last of some 15 screens.
void killOne(const TypedGame& game, std::mt19937& chance) {
    constexpr std::size_t mostPrinted = 6'000;
    Process killed = game.start();
    const std::size_t enough = chance() % 5 == 0 ? 0 : chance() % mostPrinted;
    for (int wait = 0; wait < 20'000 && fs::file_size(game.output()) < enough; ++wait)
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    // While it starts much happens, too: the database is made, an interrupted mission taken up.
    const auto most = enough == 0 ? std::chrono::microseconds(100'000) : std::chrono::microseconds(3'000);
    std::this_thread::sleep_for(most * (chance() % 1000) / 1000);
    killed.kill();
    killed.output();
}

/// The text size that was shown last; nothing where none was.
std::optional<int> scaleIn(const std::string& printed) {
    const std::string before = "\n2  Text size: ";
    const auto at = printed.rfind(before);
    return at == std::string::npos ? std::nullopt : std::optional(std::atoi(printed.c_str() + at + before.size()));
}

} // namespace

TEST_CASE("A kill of the game at any instant loses no answer that it has judged", "[commands]") {
    const TypedGame game("\n\n\n" + repeated("a\n\n", 200)); // accept or resume, answer and go on, again and again
    std::mt19937 chance(20180727);
    std::string before;
    std::size_t judged = 0;
    for (int i = 0; i < kills(); ++i) {
        killOne(game, chance);
        const auto printed = bytesOf(game.output());
        INFO("kill " << i << " after:\n" << printed);
        const auto said = before + verdictsIn(printed);
        const auto kept = verdictsKept(game.database());
        REQUIRE(kept.substr(0, said.size()) == said);
        REQUIRE(kept.size() <= said.size() + 1);          // one may be kept and not yet said
        REQUIRE_THAT(printed, !Catch::Contains("Note:")); // nothing was amiss with what the kill before had left
        if (!kept.empty()) REQUIRE(raw::ask(game.database(), "PRAGMA integrity_check") == "ok");
        judged += said.size() - before.size();
        before = kept;
    }
    CHECK(judged > static_cast<std::size_t>(kills())); // most kills came after some answers
}

TEST_CASE("A kill of the game at any instant leaves whole settings, the last that it has shown", "[commands]") {
    const TypedGame game("4\n" + repeated("2\n", 500)); // the text is made larger and larger
    std::mt19937 chance(20000524);
    int last = 100;
    for (int i = 0; i < kills(); ++i) {
        killOne(game, chance);
        const int shown = scaleIn(bytesOf(game.output())).value_or(last);
        std::vector<std::string> messages;
        const int kept = archive::loadSettings(game.data() / "settings.json", messages).textScale;
        INFO("kill " << i << ", shown " << shown << ", kept " << kept);
        REQUIRE(messages.empty());
        REQUIRE((kept == shown || kept == (shown == 200 ? 100 : shown + 25))); // the next may be kept and not yet shown
        last = kept;
    }
}

TEST_CASE("Two games at once on the same folder both play on, and all their answers are kept", "[commands]") {
    const TypedGame game("\n\n\n" + repeated("a\n\n", 16));
    Process first = game.start("first");
    Process second = game.start("second");
    first.output();
    second.output();
    REQUIRE(first.endedWell());
    REQUIRE(second.endedWell());
    const auto firstSaid = bytesOf(game.output("first")), secondSaid = bytesOf(game.output("second"));
    const auto said = verdictsIn(firstSaid) + verdictsIn(secondSaid);
    CHECK(said.size() > 20);
    REQUIRE(verdictsKept(game.database()).size() == said.size());
    REQUIRE_THAT(firstSaid + secondSaid, !Catch::Contains("Note:"));
}
