// The real game on disks in a bad state: it says so and plays on, and nothing is harmed.
#include "archive/RawDatabase.hpp"
#include "commands/TypedGame.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <optional>

#include <sys/mount.h>

namespace fs = std::filesystem;

namespace {

/// A small disk in memory, while it lives.
class SmallDisk {
public:
    /// Nothing where the system does not allow that: only root may.
    static std::optional<SmallDisk> at(const fs::path& folder) {
        if (::mount("none", folder.c_str(), "tmpfs", 0, "size=256k") == 0) return SmallDisk(folder);
        WARN("skipped: no disk of our own can be mounted here");
        return std::nullopt;
    }
    SmallDisk(SmallDisk&& other) noexcept : m_folder(std::exchange(other.m_folder, {})) {}
    SmallDisk& operator=(SmallDisk&&) = delete;
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        if (!m_folder.empty()) ::umount2(m_folder.c_str(), MNT_DETACH);
    }

    /// Fills it to the last byte.
    void fill() const {
        std::ofstream file(filler(), std::ios::binary);
        while (file) file.write(std::string(4096, 'x').data(), 4096).flush();
    }
    void makeRoom() const { fs::remove(filler()); }
    void forbidWriting() const { REQUIRE(::mount("none", m_folder.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0); }

private:
    explicit SmallDisk(fs::path folder) : m_folder(std::move(folder)) {}
    fs::path filler() const { return m_folder / "filler"; }

    fs::path m_folder;
};

const std::string answers = "\n\n\n" + repeated("a\n\n", 4);
const std::string larger = "5\n2\n"; // the text, in the settings, while a mission waits

} // namespace

TEST_CASE("On a full disk the game says that nothing is kept and plays on, and keeps again when there is room", "[commands]") {
    TypedGame game(answers);
    const auto disk = SmallDisk::at(game.data());
    if (!disk) return;
    game.lay();
    REQUIRE_THAT(game.play(), !Catch::Contains("Note:"));
    const auto kept = verdictsKept(game.database());
    const auto settings = bytesOf(game.data() / "settings.json");
    REQUIRE(kept.size() == 4);

    disk->fill();
    const auto printed = game.play();
    CHECK_THAT(printed, Catch::Contains("Note: The answer could not be kept: the disk is full. The game goes on."));
    CHECK(verdictsIn(printed).size() >= 3);
    game.type(larger);
    CHECK_THAT(game.play(), Catch::Contains("Text size: 125 %") && Catch::Contains("Note: The settings could not be kept"));
    CHECK(verdictsKept(game.database()) == kept);
    CHECK(raw::ask(game.database(), "PRAGMA integrity_check") == "ok");
    CHECK(bytesOf(game.data() / "settings.json") == settings);
    CHECK_FALSE(fs::exists(game.data() / "settings.json.new-1"));

    disk->makeRoom();
    CHECK_THAT(game.play(), !Catch::Contains("Note:"));
    CHECK_THAT(bytesOf(game.data() / "settings.json"), Catch::Contains("\"textScale\": 125"));
    game.type(answers);
    CHECK_THAT(game.play(), !Catch::Contains("Note:"));
    CHECK(verdictsKept(game.database()).size() > kept.size());
}

TEST_CASE("On a disk that is full from the first the game plays without remembering", "[commands]") {
    const TypedGame game(answers);
    const auto disk = SmallDisk::at(game.data());
    if (!disk) return;
    game.lay();
    disk->fill();
    const auto printed = game.play();
    CHECK_THAT(printed, Catch::Contains("(the disk is full): this session will not be remembered."));
    CHECK(verdictsIn(printed).size() == 4);
    CHECK(verdictsKept(game.database()).empty());
}

TEST_CASE("Where nothing may be written the game reads what is there, says so and plays on", "[commands]") {
    TypedGame game(answers);
    const auto disk = SmallDisk::at(game.data());
    if (!disk) return;
    game.lay();
    game.play();
    const auto database = bytesOf(game.database());
    disk->forbidWriting();
    const auto printed = game.play();
    CHECK_THAT(printed, Catch::Contains("this session will not be remembered.") && Catch::Contains("Resume the mission"));
    CHECK(verdictsIn(printed).size() >= 3);
    game.type(larger);
    CHECK_THAT(game.play(), Catch::Contains("Text size: 125 %") && Catch::Contains("The settings could not be kept"));
    CHECK(bytesOf(game.database()) == database);
}

TEST_CASE("Damaged files are set aside whole, said, and the game plays on with new ones", "[commands]") {
    const TypedGame game(answers);
    const std::string noDatabase = "SQLite format 3" + std::string(5000, 'x'), noSettings = R"({"player": "A", )";
    writeBytes(game.database(), noDatabase);
    writeBytes(game.data() / "settings.json", noSettings);
    const auto printed = game.play();
    CHECK_THAT(printed, Catch::Contains("set aside as good-canopy.db.unreadable-1, and a new one begun.") &&
                            Catch::Contains("set aside as settings.json.unreadable-1."));
    CHECK(bytesOf(game.data() / "good-canopy.db.unreadable-1") == noDatabase);
    CHECK(bytesOf(game.data() / "settings.json.unreadable-1") == noSettings);
    CHECK_THAT(game.play(), !Catch::Contains("Note:"));
}
