#include "facts/Reader.hpp"

#include "Places.hpp"
#include "facts/Excerpt.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

// Every pack in tests/broken/ (NAME.json, or a folder NAME) is read, and all that is said of it must be what NAME.expected holds,
// word for word. Drop in a file, get a test: run once with CANOPY_REFRESH=1 to write the .expected, then read it as an author
// would.

namespace fs = std::filesystem;

namespace {

const fs::path brokenFolder = places::tests() / "broken";

std::vector<fs::path> brokenPacks() {
    std::vector<fs::path> packs;
    for (const auto& entry : fs::directory_iterator(brokenFolder)) {
        if (entry.is_directory() || entry.path().extension() == ".json") packs.push_back(entry.path());
    }
    std::sort(packs.begin(), packs.end());
    return packs;
}

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What is said of the pack, with paths as seen from the folder of broken packs.
std::string findingsOf(const fs::path& pack) {
    const facts::PackReport report = facts::readPack(pack.string());
    std::string text;
    for (const facts::Finding& finding : report.findings) text += toText(finding, report.excerpts);
    const std::string prefix = brokenFolder.string() + "/";
    for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at)) text.erase(at, prefix.size());
    return text;
}

} // namespace

TEST_CASE("broken packs are told what is wrong with them, word for word") {
    const std::vector<fs::path> packs = brokenPacks();
    const bool refresh = std::getenv("CANOPY_REFRESH") != nullptr;
    CHECK(packs.size() >= 45);
    for (const fs::path& pack : packs) {
        const fs::path expected = fs::path(pack).replace_extension(".expected");
        const std::string found = findingsOf(pack);
        if (refresh) std::ofstream(expected, std::ios::binary) << found;
        INFO(pack);
        CHECK_FALSE(found.empty());
        CHECK(found == contentOf(expected));
    }
}

TEST_CASE("no expectation is left without its pack") {
    for (const auto& entry : fs::directory_iterator(brokenFolder)) {
        if (entry.path().extension() != ".expected") continue;
        INFO(entry.path());
        CHECK((fs::exists(fs::path(entry.path()).replace_extension(".json")) ||
               fs::is_directory(fs::path(entry.path()).replace_extension(""))));
    }
}
