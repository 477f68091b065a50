#include "archive/Paths.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace {

/// Gives an environment variable a value, and the old one back at the end.
class Variable {
public:
    Variable(const char* name, const char* value) : m_name(name) {
        if (const char* old = std::getenv(name)) m_old = old;
        ::setenv(name, value, 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() {
        if (m_old)
            ::setenv(m_name, m_old->c_str(), 1);
        else
            ::unsetenv(m_name);
    }

private:
    const char* m_name;
    std::optional<std::string> m_old;
};

} // namespace

TEST_CASE("The data folder is given, or XDG's, or the home's", "[archive]") {
    const Variable home("HOME", "/home/someone");
    REQUIRE(archive::findPaths("/elsewhere").data == "/elsewhere");
    REQUIRE(archive::findPaths("/elsewhere").ownPacks == "/elsewhere/questions");
    REQUIRE(archive::findPaths("/elsewhere").settings() == "/elsewhere/settings.json");
#ifdef __linux__
    const Variable xdg("XDG_DATA_HOME", "/data/of/xdg");
    REQUIRE(archive::findPaths({}).data == "/data/of/xdg/good-canopy");
    REQUIRE(archive::findPaths({}).ownPacks == "/data/of/xdg/good-canopy/questions");
    for (const char* unusable : {"", "relative/folder"}) {
        const Variable again("XDG_DATA_HOME", unusable);
        REQUIRE(archive::findPaths({}).data == "/home/someone/.local/share/good-canopy");
    }
#endif
}

TEST_CASE("A tree that was only built finds its assets, fonts and packs", "[archive]") {
    const auto paths = archive::findPaths({});
    REQUIRE(std::filesystem::exists(paths.assets / "words" / "en.json"));
    REQUIRE(std::filesystem::is_directory(paths.shippedPacks / "mission-impossible"));
    REQUIRE(std::filesystem::exists(paths.fonts / "Inter-Medium.otf"));
    REQUIRE(std::filesystem::exists(archive::programFile()));
}
