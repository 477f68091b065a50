#include "commands/PlayGame.hpp"

#include <catch2/catch.hpp>

TEST_CASE("What the command line says is not stored, what the player changes is", "[commands]") {
    archive::Settings stored;
    stored.player = "Eva";
    auto start = stored;
    start.player = "Guest";
    start.textScale = 200;
    start.fullscreen = true;
    auto now = start;
    now.fuse = quiz::Fuse::Double;
    now.textScale = 150;
    const auto kept = commands::withoutOptions(now, start, stored);
    REQUIRE(kept.player == "Eva");
    REQUIRE(kept.textScale == 150);
    REQUIRE(kept.fuse == quiz::Fuse::Double);
    REQUIRE_FALSE(kept.fullscreen);
}
