#include "exchange/Export.hpp"

#include "audit/EveryKind.hpp"
#include "exchange/Importing.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>

using exchange::targetNamed;

TEST_CASE("Formats go by their names") {
    CHECK(targetNamed("opentdb")->name == "Open Trivia Database");
    CHECK(targetNamed("csv") != nullptr);
    CHECK(targetNamed("anki") != nullptr);
    CHECK(targetNamed("gift") == nullptr);
}

TEST_CASE("Questions are dealt from facts: the same by the same seed") {
    const auto bank = filmBank(30);
    for (const char* id : {"opentdb", "csv", "anki"}) {
        const auto& target = *targetNamed(id);
        const auto first = importing::exported(bank, target, 7);
        CHECK(first.questions >= 60);
        CHECK(importing::exported(bank, target, 7).text == first.text);
        CHECK(importing::exported(bank, target, 8).text != first.text);
    }
}

TEST_CASE("Of every kind: what has a counterpart is written, the rest is counted") {
    const auto count = [](const char* id, facts::Kind kind) {
        const auto exported = importing::exported(everyKind(), *targetNamed(id), 1);
        const auto found = exported.leftOut.find(kind);
        return found == exported.leftOut.end() ? std::size_t{0} : found->second;
    };
    for (const auto kind : {facts::Kind::Choice, facts::Kind::TrueFalse, facts::Kind::OddOneOut, facts::Kind::Clues}) {
        CHECK(count("opentdb", kind) == 0);
        CHECK(count("csv", kind) == 0);
    }
    CHECK((count("opentdb", facts::Kind::Number) > 1 && count("csv", facts::Kind::Number) == 0));
    CHECK((count("csv", facts::Kind::Order) > 1 && count("anki", facts::Kind::Order) == 0));
    for (const char* id : {"opentdb", "csv", "anki"})
        CHECK((count(id, facts::Kind::SelectAll) > 0 && count(id, facts::Kind::Match) > 0));
    const auto text = importing::exported(everyKind(), *targetNamed("opentdb"), 1).text;
    CHECK(text.find("Who acts in Crimson? (odd-one-out)") != std::string::npos);
    CHECK(text.find("Which film is it? It opened in 1960. Adams directed it. It plays in Oslo.") != std::string::npos);
}

TEST_CASE("Cards without options: a question that can be chosen, typed and dialled is one of them") {
    const auto text = importing::exported(everyKind(), *targetNamed("anki"), 1).text;
    const auto first = text.find("Who directed Crimson?");
    REQUIRE(first != std::string::npos);
    CHECK(text.find("Who directed Crimson?", first + 1) == std::string::npos);
    const auto year = text.find("When did Crimson open?");
    REQUIRE(year != std::string::npos);
    CHECK(text.find("When did Crimson open?", year + 1) == std::string::npos);
}

TEST_CASE("What is dealt from facts comes in again as a pack") {
    const auto bank = filmBank(30);
    const auto exported = importing::exported(bank, *targetNamed("opentdb"), 7);
    const auto again = importing::imported(exported.text);
    CHECK(again.records == exported.questions);
    CHECK(again.questions >= exported.questions * 9 / 10); // some read alike in two kinds
    importing::playWhole(again);
}

TEST_CASE("Packs of every make are written without a word amiss") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto bank = randomBank(seed);
        if (!bank) continue;
        INFO(seed);
        for (const auto& target : exchange::targets()) {
            const auto exported = importing::exported(bank, target, seed);
            if (exported.questions == 0) continue;
            const auto again = importing::imported(exported.text);
            CHECK(again.records == exported.questions);
            if (!again.pack.empty()) importing::bankOf(again);
        }
    }
}
