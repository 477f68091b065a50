#include "shelf/Platform.hpp"

#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>

namespace {

namespace fs = std::filesystem;

/// A desktop whose one program for folders does what \p script says.
struct Desktop {
    explicit Desktop(const std::string& script) {
        std::ofstream(folder / "xdg-open") << "#!/bin/sh\n" << script << '\n';
        fs::permissions(folder / "xdg-open", fs::perms::owner_all);
        ::setenv("PATH", folder.path().c_str(), 1); // no other is found
    }
    ~Desktop() { ::setenv("PATH", before.c_str(), 1); }
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    TemporaryFolder folder;
    std::string before = std::getenv("PATH");
};

} // namespace

TEST_CASE("A folder is shown unless the program for it fails at once") {
    const auto shows = [](const std::string& script) {
        const Desktop desktop(script);
        return shelf::openFolder(".");
    };
    CHECK(shows("exit 0"));
    CHECK_FALSE(shows("exit 3"));
    CHECK(shows("exec /bin/sleep 2")); // one that stays open
}
