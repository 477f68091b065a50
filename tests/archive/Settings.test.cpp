#include "archive/Settings.hpp"

#include "archive/Process.hpp"
#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <csignal>
#include <random>

#include <sys/resource.h>

using archive::loadSettings;
using archive::saveSettings;
using archive::Settings;
namespace fs = std::filesystem;

namespace {

Settings unusual() {
    Settings settings;
    settings.fullscreen = true;
    settings.windowWidth = 3840;
    settings.windowHeight = 2160;
    settings.textScale = 175;
    settings.reducedMotion = true;
    settings.shake = false;
    settings.sparks = false;
    settings.highContrast = true;
    settings.language = "de";
    settings.musicVolume = 30;
    settings.effectsVolume = 0;
    settings.muteWhenAway = false;
    settings.captions = true;
    settings.fuse = quiz::Fuse::Fivefold;
    settings.level = quiz::Level::Legend;
    settings.pack = "mission-impossible";
    settings.player = "\xc3\x89va \"the fox\"";
    settings.keys = {{"clue", {"K"}}, {"mask", {"7", "M", "F5"}}};
    settings.buttons = {{"clue", {}}, {"first", {"north"}}};
    settings.unseen = {{"mission-impossible", {"film/fallout"}}};
    return settings;
}

/// The settings in \p text, with what was said of them; \p file is what stands for their path in it.
Settings read(const std::string& text, std::vector<std::string>& messages) {
    TemporaryFolder folder;
    writeBytes(folder / "settings.json", text);
    const auto settings = loadSettings(folder / "settings.json", messages);
    for (auto& message : messages) {
        const auto at = message.find((folder / "settings.json").string());
        if (at != std::string::npos) message.replace(at, (folder / "settings.json").string().size(), "FILE");
    }
    return settings;
}

} // namespace

TEST_CASE("Settings come back as they were kept", "[archive]") {
    TemporaryFolder folder;
    std::vector<std::string> messages;
    const auto file = folder.path() / "made" / "on the way" / "settings.json";
    for (const auto& settings : {unusual(), Settings{}}) {
        REQUIRE(saveSettings(settings, file, messages));
        REQUIRE(loadSettings(file, messages) == settings);
    }
    REQUIRE(messages.empty());
}

TEST_CASE("Without a file there are the defaults, and none is made", "[archive]") {
    TemporaryFolder folder;
    std::vector<std::string> messages;
    REQUIRE(loadSettings(folder.path() / "data" / "settings.json", messages) == Settings{});
    REQUIRE(messages.empty());
    REQUIRE(fs::is_empty(folder.path()));
}

TEST_CASE("A key that is left out has its default", "[archive]") {
    std::vector<std::string> messages;
    Settings expected;
    expected.textScale = 150;
    REQUIRE(read("\xef\xbb\xbf{\"textScale\": 150}", messages) == expected);
    REQUIRE(messages.empty());
}

TEST_CASE("Wrong values are said, each with what was expected, and give the default", "[archive]") {
    std::vector<std::string> messages;
    const auto settings =
        read(R"({"fullscreen": 1, "windowWidth": 99, "windowHeight": 18446744073709551615, "textScale": 110, "fuse": "short",
                                   "level": null, "pack": [], "player": "", "highContrast": true})",
             messages);
    Settings expected;
    expected.highContrast = true;
    REQUIRE(settings == expected);
    REQUIRE(messages == std::vector<std::string>{
                            "FILE: \"fullscreen\" should be true or false; the default is used.",
                            "FILE: \"fuse\" should be \"off\", \"normal\", \"double\", \"triple\", \"fivefold\" or \"tenfold\"; "
                            "the default is used.",
                            "FILE: \"level\" should be \"recruit\", \"field-agent\" or \"legend\"; the default is used.",
                            "FILE: \"pack\" should be the id of a pack; the default is used.",
                            "FILE: \"player\" should be a name; the default is used.",
                            "FILE: \"textScale\" should be 100, 125, 150, 175 or 200; the default is used.",
                            "FILE: \"windowHeight\" should be pixels, from 100 to 16384; the default is used.",
                            "FILE: \"windowWidth\" should be pixels, from 100 to 16384; the default is used.",
                        });
}

TEST_CASE("Unknown and doubled keys are said", "[archive]") {
    std::vector<std::string> messages;
    Settings expected;
    expected.textScale = 200;
    REQUIRE(read(R"({"textScale": 125, "textScal": 150, "textScale": 200, "zzzzzz": 1})", messages) == expected);
    REQUIRE(messages == std::vector<std::string>{"FILE: \"textScale\" is given twice; the last one counts.",
                                                 "FILE: there is no setting \"textScal\"; did you mean \"textScale\"?",
                                                 "FILE: there is no setting \"zzzzzz\"."});
}

TEST_CASE("What are no settings is set aside under another name", "[archive]") {
    for (const std::string text : {"", "{", "[]", "7", "{\"textScale\": 150} x", "\xff\xfe", "{\"player\": \"\xff\"}"}) {
        TemporaryFolder folder;
        std::vector<std::string> messages;
        writeBytes(folder / "settings.json", text);
        REQUIRE(loadSettings(folder / "settings.json", messages) == Settings{});
        REQUIRE(messages ==
                std::vector{fmt::format("The settings in {} cannot be used (they are not a JSON object). They were set aside as "
                                        "settings.json.unreadable-1.",
                                        (folder / "settings.json").string())});
        REQUIRE(bytesOf(folder / "settings.json.unreadable-1") == text);
        REQUIRE_FALSE(fs::exists(folder / "settings.json"));
    }
}

TEST_CASE("A folder or a huge file in place of the settings is set aside", "[archive]") {
    TemporaryFolder folder;
    std::vector<std::string> messages;
    fs::create_directories(folder / "settings.json" / "kept");
    REQUIRE(loadSettings(folder / "settings.json", messages) == Settings{});
    writeBytes(folder / "settings.json", "");
    fs::resize_file(folder / "settings.json", std::uintmax_t{1} << 32U);
    REQUIRE(loadSettings(folder / "settings.json", messages) == Settings{});
    REQUIRE(messages.size() == 2);
    REQUIRE(fs::is_directory(folder / "settings.json.unreadable-1" / "kept"));
    REQUIRE(fs::file_size(folder / "settings.json.unreadable-2") == std::uintmax_t{1} << 32U);
}

TEST_CASE("Settings with bytes changed at random are read or set aside, never lost", "[archive]") {
    TemporaryFolder first;
    std::vector<std::string> none;
    REQUIRE(saveSettings(unusual(), first / "settings.json", none));
    const auto good = bytesOf(first / "settings.json");
    std::mt19937 chance(5);
    for (int i = 0; i < 500; ++i) {
        auto bad = good;
        for (auto changes = 1 + chance() % 5; changes > 0; --changes) {
            const auto at = chance() % bad.size();
            const auto kind = chance() % 3;
            if (kind == 0) bad[at] = static_cast<char>(chance());
            if (kind == 1) bad.insert(at, bad.substr(chance() % bad.size(), chance() % 20));
            if (kind == 2) bad.erase(at, chance() % 20);
            if (bad.empty()) bad.push_back('{');
        }
        TemporaryFolder folder;
        std::vector<std::string> messages;
        writeBytes(folder / "settings.json", bad);
        const auto settings = loadSettings(folder / "settings.json", messages);
        INFO("seed 5, round " << i << ": " << bad);
        const bool setAside = !fs::exists(folder / "settings.json");
        REQUIRE(bytesOf(folder / (setAside ? "settings.json.unreadable-1" : "settings.json")) == bad);
        if (setAside) REQUIRE(messages.size() == 1);
        REQUIRE(saveSettings(settings, folder / "again.json", messages));
    }
}

TEST_CASE("Settings that cannot be kept are said, and the old ones stand", "[archive]") {
    TemporaryFolder folder;
    std::vector<std::string> messages;
    const auto file = folder / "settings.json";
    REQUIRE(saveSettings(unusual(), file, messages));
    const auto before = bytesOf(file);
    Process game([&](int pipe) {
        const rlimit limit{40, 40}; // the disk takes forty bytes of any file
        ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const bool kept = saveSettings(Settings{}, file, messages);
        say(pipe, fmt::format("{} {}", kept, messages.size()));
    });
    REQUIRE(game.output() == "false 1");
    REQUIRE(bytesOf(file) == before);
    REQUIRE_FALSE(fs::exists(folder / "settings.json.new-1"));
    writeBytes(folder / "file", "");
    REQUIRE_FALSE(saveSettings(Settings{}, folder.path() / "file" / "settings.json", messages));
    REQUIRE(messages.size() == 1);
}
