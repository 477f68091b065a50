#include "exchange/Importing.hpp"

#include "Places.hpp"
#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

// Every file in tests/exchange/samples/ is imported. All that is said of it, and the pack that comes of it, must be what
// FILE.expected holds; and a whole mission is played from it. Drop in a file, get a test: run once with CANOPY_REFRESH=1 to write
// the .expected, then read it.

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> samples() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(places::tests() / "exchange/samples"))
        if (entry.path().extension() != ".expected") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

exchange::Imported importedFrom(const fs::path& file) {
    return exchange::importPack(file.filename().string(), bytesOf(file), {"sample", ""}, 0);
}

std::string tellingOf(const exchange::Imported& imported) {
    std::string text = fmt::format("{}: {} records, {} questions, {} left out, {} changed, {} never asked\n", imported.format,
                                   imported.records, imported.questions, imported.leftOut, imported.changed, imported.unasked);
    for (const auto& remark : imported.remarks) text += toText(remark);
    return text + imported.pack;
}

} // namespace

TEST_CASE("Files of every format become the packs that are on record, and each is told what was left out") {
    const auto files = samples();
    CHECK(files.size() >= 8);
    for (const auto& file : files) {
        const fs::path expected = file.string() + ".expected";
        const auto telling = tellingOf(importedFrom(file));
        if (std::getenv("CANOPY_REFRESH") != nullptr) writeBytes(expected, telling);
        INFO(file);
        CHECK(telling == bytesOf(expected));
    }
}

TEST_CASE("A whole mission is played from a file of every format") {
    for (const auto& file : samples()) {
        INFO(file);
        importing::playWhole(importedFrom(file));
    }
}
