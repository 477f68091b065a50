#include "sound/Player.hpp"

#include "archive/Paths.hpp"
#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

// A device is looked for once in a process, so each kind of it needs a process of its own: this program again.

namespace {

using namespace std::chrono_literals;

/// Plays hidden test \p name by the drivers of OpenAL that are named. \return what it said on standard error
std::string saidWith(const std::string& drivers, const std::string& name) {
    const TemporaryFolder folder;
    const std::string said = (folder.path() / "said").string();
    const std::string program = archive::programFile().string();
    const std::string command = "ALSOFT_DRIVERS=" + drivers + " '" + program + "' '" + name + "' >/dev/null 2>'" + said + "'";
    INFO(command);
    CHECK(std::system(command.c_str()) == 0);
    std::ifstream stream(said);
    return {std::istreambuf_iterator<char>(stream), {}};
}

const screens::Soundscape music{screens::Loop::Round, 4, false, 0.5F};

} // namespace

TEST_CASE("Player: everything is played for a while", "[.player]") {
    sound::Player player(archive::findPaths({}).sounds);
    for (const screens::Cue cue : screens::allCues()) {
        player.hear({cue, cue}, music, {});
        std::this_thread::sleep_for(20ms);
    }
    for (int i = 0; i < 20; ++i) player.hear({}, i % 2 == 0 ? screens::Soundscape{} : music, {50, 50, i % 3 == 0});
    std::this_thread::sleep_for(200ms);
}

TEST_CASE("Player: nothing is to be heard", "[.player]") {
    sound::Player player(archive::findPaths({}).sounds);
    player.hear({screens::Cue::Stamp}, music, {0, 0, false});
    player.hear({screens::Cue::Stamp}, music, {100, 100, true});
    player.hear({}, {}, {});
    std::this_thread::sleep_for(100ms);
}

TEST_CASE("With a device everything plays and nothing is said") {
    CHECK(saidWith("null", "Player: everything is played for a while").empty());
}

TEST_CASE("Without a device there is silence and one line") {
    CHECK(saidWith("none-of-these", "Player: everything is played for a while") ==
          "good-canopy: There is no audio device: there is no sound.\n");
}

TEST_CASE("Where nothing is to be heard, no device is even looked for") {
    CHECK(saidWith("none-of-these", "Player: nothing is to be heard").empty());
}
