#include "archive/Files.hpp"

#include "archive/Process.hpp"
#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

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
    REQUIRE_FALSE(std::filesystem::exists(folder / "a.new-1"));
}

TEST_CASE("A file beside that a killed game or a stranger left is not touched when another is replaced", "[archive]") {
    TemporaryFolder folder;
    writeBytes(folder / "a.new", "someone's");
    writeBytes(folder / "a.new-1", "half of a fi");
    REQUIRE_FALSE(archive::writeWhole(folder / "a", "whole"));
    REQUIRE(bytesOf(folder / "a") == "whole");
    REQUIRE(bytesOf(folder / "a.new") == "someone's");
    REQUIRE(bytesOf(folder / "a.new-1") == "half of a fi");
    REQUIRE_FALSE(std::filesystem::exists(folder / "a.new-2"));
}

TEST_CASE("What a killed game left beside a file is removed, and nothing else", "[archive]") {
    TemporaryFolder folder;
    const std::vector<std::string> stale{"a.new-1", "a.new-27"};
    const std::vector<std::string> others{"a", "a.new-2", "a.new-", "a.new-3.json", "b.new-1", "a.new-x"};
    for (const auto* names : {&stale, &others})
        for (const auto& name : *names) writeBytes(folder / name, "bytes");
    std::filesystem::create_directory(folder / "a.new-4");
    const auto longAgo = std::filesystem::file_time_type::clock::now() - std::chrono::hours(25);
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        if (entry.path().filename() != "a.new-2")
            std::filesystem::last_write_time(entry.path(), longAgo); // that one is being written
    archive::removeLeftovers(folder / "a");
    for (const auto& name : stale) REQUIRE_FALSE(std::filesystem::exists(folder / name));
    for (const auto& name : others) REQUIRE(std::filesystem::exists(folder / name));
    REQUIRE(std::filesystem::exists(folder / "a.new-4"));
    archive::removeLeftovers(folder / "no" / "a");
}

TEST_CASE("Two that replace a file at once never mix their bytes", "[archive]") {
    constexpr std::size_t times = 20;
    TemporaryFolder folder;
    const auto replace = [&](char letter) {
        return [&folder, letter](int pipe) {
            for (std::size_t i = 0; i < times; ++i) // no lock is held here: it is a courtesy that may be missing
                say(pipe, archive::writeWhole(folder / "a", std::string(100'000 + i * 100, letter)) ? "!" : ".");
        };
    };
    Process first(replace('x'));
    Process second(replace('y'));
    while (!std::filesystem::exists(folder / "a")) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    for (int i = 0; i < 200; ++i) {
        const std::string bytes = bytesOf(folder / "a");
        REQUIRE(bytes.size() >= 100'000);
        REQUIRE(bytes.find_first_not_of(bytes.front()) == std::string::npos);
    }
    REQUIRE(first.output() == std::string(times, '.'));
    REQUIRE(second.output() == std::string(times, '.'));
    REQUIRE(bytesOf(folder / "a").size() == 101'900);
    REQUIRE_FALSE(std::filesystem::exists(folder / "a.new-1"));
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
    REQUIRE_FALSE(std::filesystem::exists(folder / "a.new-1"));
    REQUIRE(archive::writeWhole(folder / "no" / "a", "new"));
}
