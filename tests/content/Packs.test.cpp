#include "facts/Reader.hpp"

#include "Places.hpp"
#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

// What holds of every pack that ships. Anything that hangs on one pack's content stands below, by name.

namespace fs = std::filesystem;

namespace {

const fs::path questions = places::project() / "questions";

} // namespace

TEST_CASE("every pack that ships reads without a mistake") {
    const auto packs = facts::findPacks(questions.string());
    CHECK_FALSE(packs.empty());
    for (const std::string& pack : packs) {
        const auto report = facts::readPack(pack);
        INFO(findingsText(report));
        CHECK(report.bank);
        CHECK_FALSE(facts::hasMistake(report.findings));
    }
}

TEST_CASE("every pack that ships names its language, licence and authors") {
    for (const std::string& pack : facts::findPacks(questions.string())) {
        const auto report = facts::readPack(pack);
        INFO(pack);
        REQUIRE(report.bank);
        CHECK_FALSE(report.bank->language.empty());
        CHECK_FALSE(report.bank->licence.empty());
        CHECK_FALSE(report.bank->authors.empty());
    }
}

TEST_CASE("the pack of the game's own subject is large enough") {
    const auto report = facts::readPack((questions / "mission-impossible").string());
    INFO(findingsText(report));
    REQUIRE(report.bank);
    CHECK(report.bank->factCount() >= 2000);
    CHECK(report.bank->pairCount() >= 2500);
    const auto& records = report.bank->records;
    CHECK(std::count_if(records.begin(), records.end(), [](const auto& record) { return !record.note.empty(); }) >= 250);
    CHECK(std::none_of(records.begin(), records.end(), [](const auto& record) { return record.source.empty(); }));
    const auto isCharacter = [&report](const auto& record) {
        const std::string& name = report.bank->type(record.type).name;
        return name == "character" || name == "tv-character";
    };
    CHECK(std::count_if(records.begin(), records.end(), isCharacter) >= 120);
}

namespace {

/// The records that \p record points at by its field \p name; none where its type has no such field.
std::set<facts::RecordIndex> pointedAt(const facts::FactBank& bank, const facts::Record& record, std::string_view name) {
    std::set<facts::RecordIndex> targets;
    const auto& fields = bank.type(record.type).fields;
    for (std::uint32_t i = 0; i < fields.size(); ++i) {
        if (fields[i].name != name) continue;
        for (const auto& value : record.values(facts::FieldIndex{i})) targets.insert(value.as<facts::RecordIndex>().value());
    }
    return targets;
}

} // namespace

TEST_CASE("what is told of an actor's other parts waits for all films with that actor") {
    const auto report = facts::readPack((questions / "mission-impossible").string());
    REQUIRE(report.bank);
    const auto& bank = *report.bank;
    std::size_t tied = 0;
    for (const auto& role : bank.records) {
        for (const auto actor : pointedAt(bank, role, "actor")) {
            const auto named = pointedAt(bank, bank.record(actor), "film"), played = pointedAt(bank, role, "film");
            if (named.empty()) continue; // nothing is told of that actor
            CAPTURE(bank.label(actor).str());
            CHECK(std::includes(named.begin(), named.end(), played.begin(), played.end()));
            tied += played.size();
        }
    }
    CHECK(tied > 60);
}
