// A file of another program, its format recognised by content. What comes of it is a good pack, which goes out again into every
// format.
#include "Sitting.hpp"

#include "exchange/Export.hpp"
#include "exchange/Import.hpp"

namespace {

constexpr std::size_t mostPairs = 60; ///< a larger pack is not written out again: that asks every question of it

exchange::Imported import(std::string bytes) {
    auto imported = exchange::importPack("file.txt", std::move(bytes), {"fuzzed", ""}, 7);
    for (const auto& remark : imported.remarks) fuzz::expectHarmless(toText(remark));
    for (const auto& problem : imported.problems) fuzz::expectHarmless(toText(problem));
    return imported;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    const auto imported = import(std::string(fuzz::textOf(bytes, count)));
    if (imported.pack.empty()) return 0;
    const auto report = facts::readPack("pack", {facts::SourceText("pack.json", imported.pack)});
    fuzz::expect(report.bank != nullptr, "what is imported is a good pack");
    if (report.bank->pairCount() > mostPairs) return 0;
    for (const auto& target : exchange::targets()) {
        const auto written = exchange::exportPack(report.bank, target, 7, [](const quiz::Question&) { return std::string(); });
        if (written.questions > 0) fuzz::expect(!import(written.text).format.empty(), "what is exported is recognised");
    }
    return 0;
}
