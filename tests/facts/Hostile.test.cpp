#include "facts/Reader.hpp"

#include "Places.hpp"
#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

// Whatever stands in a file, reading it ends in a bank or in findings.

namespace fs = std::filesystem;
using namespace facts;

namespace {

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Where data of others lies, if it does: it is no part of the project.
fs::path sharedData() {
    const char* const given = std::getenv("CANOPY_SHARED_DATA");
    return given != nullptr ? fs::path(given) : places::sharedData();
}

/// A small fixed generator, so that a failure can be repeated.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}

    std::size_t below(std::size_t bound) {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 7U;
        m_state ^= m_state << 17U;
        return static_cast<std::size_t>(m_state % bound);
    }

private:
    std::uint64_t m_state;
};

constexpr std::string_view goodPack = R"({
  "pack": "films", "title": "Films – größte", "language": "en", "authors": ["A"],
  "sources": { "book": { "title": "A book", "date": "2001" } },
  "types": {
    "person": { "label": "{name}", "fields": { "name": "text" } },
    "film": { "label": "{title}", "work": true, "fields": { "title": "text", "released": "date", "director": "person+", "minutes": "number?", "year": "year" } }
  },
  "facts": {
    "person": { "a": { "name": "Ann", "fame": 0.5 }, "b": { "name": "Bob" }, "c": { "name": "Cyd" }, "d": { "name": "Dan" } },
    "film": [
      { "title": "One", "released": "2018-07-27", "director": ["a"], "minutes": 147, "year": 2018, "source": "book", "asOf": "2021", "also": ["1"] },
      { "title": "Two", "released": "2000-05-24", "director": ["b", "c"], "year": 2000, "note": "Long." },
      { "title": "Six", "released": "2006-01-02", "director": ["d"], "minutes": 90, "year": 2006 }
    ]
  },
  "asks": [
    { "about": "film", "answers": "all", "says": "{director} directed {film}.", "ask": ["Who directed {film}?", "{film} is by whom?"], "answer": "{director}", "topic": "Crew" },
    { "about": "film", "kind": "order", "ask": "Earliest first.", "by": "{released}", "where": { "year": { "from": 1990, "to": 2020 }, "director": ["a", "b", "c", "d"] } },
    { "about": "film", "kind": "number", "ask": "How long is {film}?", "answer": "{minutes}", "within": 5, "worth": 0.4 }
  ],
  "questions": [
    { "ask": "Who?", "answer": "A\u00e9", "wrong": ["B", "C", "D"], "because": "So.", "difficulty": "easy", "source": "book" },
    { "ask": "Is it?", "answer": true }, { "ask": "In which year?", "answer": 1956, "within": 2 },
    { "ask": "Order.", "order": ["x", "y", "z"] }, { "ask": "Name?", "answer": "N", "kind": "typed", "also": ["n2"] }
  ]
})";

/// Reads it, and looks at all that came of it, so that a sanitizer sees every byte.
std::size_t readAll(const std::string& json) {
    const PackReport report = reportFrom(json);
    std::size_t seen = findingsText(report).size();
    CHECK((report.bank == nullptr) == hasMistake(report.findings));
    if (!report.bank) return seen;
    for (std::size_t a = 0; a < report.bank->asks.size(); ++a) {
        for (const Pair& pair : report.bank->tables[a].pairs) {
            seen += report.bank->fill(report.bank->asks[a].wordings.front(), report.bank->tables[a], pair).size();
        }
    }
    return seen;
}

std::string mutated(std::string json, Dice& dice) {
    static constexpr std::string_view telling = "{}[]\",:\\0123456789.eE-+tfn \n\t\xFF\xC3\x00?*";
    for (std::size_t count = 1 + dice.below(4); count > 0 && !json.empty(); --count) {
        const std::size_t at = dice.below(json.size());
        const std::size_t length = 1 + dice.below(30);
        switch (dice.below(6)) {
        case 0:
            json[at] = telling[dice.below(telling.size())];
            break;
        case 1:
            json[at] = static_cast<char>(dice.below(256));
            break;
        case 2:
            json.erase(at, length);
            break;
        case 3:
            json.insert(at, json.substr(dice.below(json.size()), length));
            break;
        case 4:
            json.insert(at, 1, telling[dice.below(telling.size())]);
            break;
        default:
            json.resize(at);
            break;
        }
    }
    return json;
}

/// Exchanges two words of the pack: it stays JSON, and means something else.
std::string shuffledWords(std::string json, Dice& dice) {
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (std::size_t at = json.find('"'); at != std::string::npos;) {
        const std::size_t end = json.find('"', at + 1);
        if (end == std::string::npos) break;
        words.emplace_back(at, end - at + 1);
        at = json.find('"', end + 1);
    }
    const auto [from, fromLength] = words[dice.below(words.size())];
    const auto [to, toLength] = words[dice.below(words.size())];
    const std::string word = json.substr(from, fromLength);
    return json.replace(to, toLength, word);
}

} // namespace

TEST_CASE("files made to break JSON parsers are read or refused") {
    const fs::path folder = sharedData() / "jsontestsuite";
    if (!fs::exists(folder)) {
        WARN("skipped: no JSON test suite at " << folder);
        return;
    }
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() != ".json") continue;
        INFO(name);
        ++count;
        std::vector<Finding> findings;
        const auto json = parseJson(SourceText(name, contentOf(entry.path())), findings);
        const bool isRefused = !json.has_value();
        CHECK(isRefused == !findings.empty());
        const bool saysTwice =
            !findings.empty() && findings.front().expected == "each name once between { and }"; // right in JSON, wrong here
        if (name.starts_with("n_")) CHECK(isRefused);
        if (name.starts_with("y_")) CHECK((!isRefused || saysTwice));
        const PackReport report = readPack(entry.path().string());
        CHECK_FALSE(report.bank);
        CHECK_FALSE(report.findings.empty());
    }
    CHECK(count > 300);
}

TEST_CASE("texts that break programs are shown harmlessly or refused") {
    const fs::path file = sharedData() / "naughty-strings" / "blns.json";
    if (!fs::exists(file)) {
        WARN("skipped: no naughty strings at " << file);
        return;
    }
    std::vector<Finding> findings;
    const SourceText source("blns.json", contentOf(file));
    const auto texts = parseJson(source, findings);
    REQUIRE(texts);
    for (const Json& text : texts->children) {
        std::string json =
            R"({ "pack": "p", "title": "T", "questions": [ { "ask": )" + text.shown(100000) + R"(, "answer": true } ] })";
        CHECK(readAll(json) > 0);
    }
}

TEST_CASE("the good pack is good") { REQUIRE(reportFrom(goodPack).bank); }

TEST_CASE("a good pack with bytes changed is read or refused") {
    Dice dice(20260101);
    for (int i = 0; i < 4000; ++i) {
        const std::string json = mutated(std::string(goodPack), dice);
        INFO(i);
        CHECK(readAll(json) > 0);
    }
}

TEST_CASE("a good pack with words exchanged is read or refused") {
    Dice dice(7);
    for (int i = 0; i < 3000; ++i) {
        std::string json = shuffledWords(std::string(goodPack), dice);
        if (dice.below(2) == 0) json = shuffledWords(std::move(json), dice);
        INFO(i);
        CHECK(readAll(json) > 0);
    }
}

TEST_CASE("random bytes are refused") {
    Dice dice(99);
    for (int i = 0; i < 2000; ++i) {
        std::string bytes(dice.below(200), '\0');
        for (char& byte : bytes) byte = static_cast<char>(dice.below(256));
        CHECK_FALSE(reportFrom(bytes).bank);
    }
}

TEST_CASE("a pack cut short anywhere is refused") {
    const std::string whole(goodPack);
    for (std::size_t length = 0; length < whole.size(); ++length) CHECK_FALSE(reportFrom(whole.substr(0, length)).bank);
}
