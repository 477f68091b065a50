#include "Places.hpp"
#include "screens/Replay.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

namespace {

const std::string folder = (places::tests() / "replays").string();

std::set<std::string> replayFiles() {
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".replay") files.insert(entry.path().string());
    return files;
}

} // namespace

TEST_CASE("Every replay ends as it is written") {
    const auto files = replayFiles();
    CHECK(files.size() >= 5);
    for (const std::string& file : files) {
        INFO(file);
        const playing::Replay replay = playing::readReplay(file);
        const playing::Played played = playing::play(replay, folder);
        CHECK(played.score == replay.score);
        CHECK(played.verdicts == replay.verdicts);
        CHECK(played.recorded == (played.isOver ? 1 : 0));
    }
}

TEST_CASE("The same replay ends alike however often it is played") {
    for (const std::string& file : replayFiles()) {
        const playing::Replay replay = playing::readReplay(file);
        CHECK(playing::play(replay, folder).score == playing::play(replay, folder).score);
    }
}
