#include "archive/Files.hpp"

#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>

TEST_CASE("What is set aside takes the first free number and overwrites nothing", "[archive]") {
    TemporaryFolder folder;
    writeBytes(folder / "a.unreadable-1", "earlier");
    writeBytes(folder / "a.unreadable-2-journal", "a stray companion");
    writeBytes(folder / "a", "now");
    writeBytes(folder / "a-journal", "with it");
    const auto place = archive::setAside(folder / "a", "unreadable");
    REQUIRE(place == folder / "a.unreadable-3");
    REQUIRE(bytesOf(*place) == "now");
    REQUIRE(bytesOf(folder / "a.unreadable-3-journal") == "with it");
    REQUIRE(bytesOf(folder / "a.unreadable-1") == "earlier");
    REQUIRE(bytesOf(folder / "a.unreadable-2-journal") == "a stray companion");
    REQUIRE_FALSE(std::filesystem::exists(folder / "a"));
    REQUIRE_FALSE(std::filesystem::exists(folder / "a-journal"));
}

TEST_CASE("What is not there cannot be set aside", "[archive]") {
    TemporaryFolder folder;
    REQUIRE_FALSE(archive::setAside(folder / "a", "unreadable"));
}

TEST_CASE("A file is replaced whole and leaves nothing beside it", "[archive]") {
    TemporaryFolder folder;
    const std::string large(300'000, 'x');
    REQUIRE_FALSE(archive::writeWhole(folder / "a", "small"));
    REQUIRE_FALSE(archive::writeWhole(folder / "a", large));
    REQUIRE(bytesOf(folder / "a") == large);
    REQUIRE_FALSE(std::filesystem::exists(folder / "a.new"));
}

TEST_CASE("A new file is made whole, and nothing is replaced by it", "[archive]") {
    TemporaryFolder folder;
    writeBytes(folder / "a.new-1", "someone's");
    REQUIRE_FALSE(archive::writeNew(folder / "a", "first"));
    REQUIRE(archive::writeNew(folder / "a", "second"));
    REQUIRE(bytesOf(folder / "a") == "first");
    REQUIRE(bytesOf(folder / "a.new-1") == "someone's");
    REQUIRE_FALSE(std::filesystem::exists(folder / "a.new-2"));
    std::filesystem::create_symlink("nowhere", folder / "link");
    REQUIRE(archive::writeNew(folder / "link", "third"));
    REQUIRE_FALSE(std::filesystem::exists(folder / "nowhere"));
    REQUIRE(archive::writeNew(folder / "no" / "a", "fourth"));
}

TEST_CASE("A file that is a link stays one", "[archive]") {
    TemporaryFolder folder;
    writeBytes(folder / "real", "old");
    std::filesystem::create_symlink("real", folder / "a");
    REQUIRE_FALSE(archive::writeWhole(folder / "a", "new"));
    REQUIRE(std::filesystem::is_symlink(folder / "a"));
    REQUIRE(bytesOf(folder / "real") == "new");
}

TEST_CASE("A file that cannot be replaced stands as it was", "[archive]") {
    TemporaryFolder folder;
    std::filesystem::create_directories(folder / "a" / "full");
    REQUIRE(archive::writeWhole(folder / "a", "new"));
    REQUIRE(std::filesystem::is_directory(folder / "a" / "full"));
    REQUIRE_FALSE(std::filesystem::exists(folder / "a.new"));
    REQUIRE(archive::writeWhole(folder / "no" / "a", "new"));
}
