// The schema of packs and their reader must agree: what one underlines, the other calls a mistake.
#include "Places.hpp"
#include "archive/TemporaryFolder.hpp"
#include "exchange/Starter.hpp"
#include "facts/MakeBank.hpp"
#include "facts/Passes.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <functional>

namespace {

using Library = nlohmann::json;

const Library& schemaText() {
    static const Library text = Library::parse(bytesOf(places::project() / "questions" / "pack.schema.json"));
    return text;
}

bool schemaTakes(const Library& pack) {
    static const valijson::Schema* const schema = [] {
        static valijson::Schema made;
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaText()), made);
        return &made;
    }();
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    return validator.validate(*schema, valijson::adapters::NlohmannJsonAdapter(pack), nullptr);
}

bool readerTakes(const Library& pack) { return reportFrom(pack.dump()).bank != nullptr; }

/// Whether the first pass, which looks at shapes alone, finds a mistake.
bool isMisshapen(const Library& pack) {
    const std::vector<facts::SourceText> files{facts::SourceText("test.json", pack.dump())};
    facts::Notebook notes(files);
    facts::readShape(notes);
    return facts::hasMistake(notes.take());
}

/// The files of a folder as one document.
Library joined(const std::filesystem::path& folder) {
    Library all = Library::object();
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".json") continue;
        const Library file = Library::parse(bytesOf(entry.path()));
        for (const auto& [key, value] : file.items()) {
            Library& into = all[key];
            if (value.is_array() && into.is_array()) {
                into.insert(into.end(), value.begin(), value.end());
            } else if (key == "facts" && into.is_object()) {
                for (const auto& [type, records] : value.items())
                    into[type] = records; // a type's facts stand in one place mostly
            } else if (value.is_object() && into.is_object()) {
                into.update(value);
            } else {
                into = value;
            }
        }
    }
    return all;
}

/// A pack with everything that a pack may have.
Library fullPack() {
    return Library::parse(R"({
      "$schema": "pack.schema.json", "pack": "films", "title": "Films", "language": "pt-BR", "description": "About films.",
      "authors": ["A"], "licence": "CC0", "source": "book",
      "sources": { "book": { "title": "A book", "kind": "book", "date": "2001-02", "url": "https://example.org" } },
      "types": {
        "person": { "label": "{name}", "fields": { "name": "text" } },
        "film": { "label": "{title}", "work": true,
          "fields": { "title": "text", "released": "date", "director": "person+", "minutes": "number?", "year": "year" } } },
      "facts": {
        "person": { "a": { "name": "Ann", "fame": 0.5, "also": ["Annie"] }, "b": { "name": "Bob" }, "c": { "name": "Cyd" }, "d": { "name": "Dan" } },
        "film": [
          { "title": "One", "released": "2018-07-27", "director": ["a"], "minutes": 147, "year": 2018, "source": "book", "asOf": "2021" },
          { "title": "Two", "released": "2000-05-24", "director": ["b", "c"], "year": 2000, "note": "Long." },
          { "title": "Six", "released": "2006-01-02", "director": ["d"], "minutes": 90, "year": 2006 } ] },
      "asks": [
        { "about": "film", "answers": "all", "says": "{director} directed {film}.", "ask": ["Who directed {film}?", "{film} is by whom?"],
          "answer": "{director}", "topic": "Crew", "kinds": ["choice", "typed"], "worth": 0.4 },
        { "about": "film", "kind": "order", "ask": "Earliest first.", "by": "{released}", "where": { "year": { "from": 1990, "to": 2020 } } },
        { "about": "film", "kind": "number", "ask": "How long is {film}?", "answer": "{minutes}", "within": 5 },
        { "about": "film", "kind": "clues", "ask": "Which is it?", "answer": "{film}", "clues": ["Of {year}.", "By {director}."] } ],
      "questions": [
        { "ask": "Who?", "answer": "Eve", "wrong": ["Fay", "Gus"], "also": ["Eva"], "because": "So.", "difficulty": "easy",
          "source": "book", "asOf": "2021-02-01", "note": "Yes.", "topic": "Names" },
        { "ask": "Is it?", "answer": true, "kind": "true-false" }, { "ask": "In which year?", "answer": 1956, "within": 2, "difficulty": 0.7 },
        { "ask": "Sort.", "order": ["x", "y", "z"], "works": [] }, { "ask": "Name?", "answer": "Hal", "kind": "typed", "also": ["Henry"] } ] })");
}

/// Calls \p visit with every value below \p json and its pointer.
void walk(const Library& json, const Library::json_pointer& at, const std::function<void(const Library::json_pointer&)>& visit) {
    visit(at);
    const Library& here = json.at(at);
    if (here.is_object())
        for (const auto& [key, value] : here.items()) walk(json, at / key, visit);
    if (here.is_array())
        for (std::size_t i = 0; i < here.size(); ++i) walk(json, at / i, visit);
}

/// Every value put in the place of another, and every other way to bend a shape.
std::vector<Library> bent(const Library& pack, const Library::json_pointer& at) {
    std::vector<Library> all;
    const Library& here = pack.at(at);
    const auto add = [&](Library value) {
        all.push_back(pack);
        all.back()[at] = std::move(value);
    };
    for (const char* const json :
         {"null", "true", "7", "-7", "0.5", "1e16", "[]", "{}", "\"\"", "\" \"", "\"x\"", "[7]", "[\"x\"]", "{\"x\":7}"})
        add(Library::parse(json));
    if (here.is_string()) add(std::string(600, 'x'));
    if (here.is_string()) add(here.get<std::string>() + "?");
    if (here.is_object()) {
        Library more = here;
        more["zzz"] = 7;
        add(more);
        for (const auto& [key, value] : here.items()) {
            Library less = here;
            less.erase(key);
            add(less);
            Library renamed = less;
            renamed[key + " x"] = value;
            add(renamed);
        }
    }
    if (here.is_array() && !here.empty()) {
        Library less = here;
        less.erase(0);
        add(less);
    }
    return all;
}

} // namespace

TEST_CASE("The schema takes every pack that the reader takes") {
    CHECK(readerTakes(fullPack()));
    CHECK(schemaTakes(fullPack()));
    for (const bool hasFacts : {false, true}) CHECK(schemaTakes(Library::parse(exchange::starterText({"p", "T"}, hasFacts))));
    std::size_t good = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto pack = Library::parse(randomPack(seed));
        if (!readerTakes(pack)) continue;
        ++good;
        INFO(seed);
        CHECK(schemaTakes(pack));
    }
    CHECK(good > 50);
    for (const auto& entry : std::filesystem::directory_iterator(places::project() / "questions"))
        if (entry.is_directory()) CHECK(schemaTakes(joined(entry.path())));
}

TEST_CASE("A pack of which a part is bent is refused by both or taken by both") {
    const Library pack = fullPack();
    std::size_t bad = 0;
    walk(pack, Library::json_pointer(), [&](const Library::json_pointer& at) {
        const std::string where = at.to_string();
        for (const Library& changed : bent(pack, at)) {
            INFO(where << " of " << changed.dump());
            const bool isTaken = schemaTakes(changed);
            bad += isTaken ? 0U : 1U;
            if (!isTaken) CHECK_FALSE(readerTakes(changed));
            // What fields hold hangs on their type, which a schema cannot follow.
            const bool hangsOnTypes = where.starts_with("/facts") || where.starts_with("/types");
            if (isTaken && !hangsOnTypes) CHECK_FALSE(isMisshapen(changed));
        }
    });
    CHECK(bad > 1000);
}

TEST_CASE("Pictures of questions and of records have the same shape for both") {
    const auto text = [](const char* json) { return Library::parse(json); };
    const std::vector<Library> images{text("\"a.png\""),  text("\"more/a.JPG\""), text("\"../a.png\""),
                                      text("\"/a.png\""), text("\"a.gif\""),      text("\"a\\\\b.png\""),
                                      text("7"),          text("[\"a.png\"]"),    text("\"\""),
                                      Library()};
    const std::vector<Library> alts{text("\"A bridge\""), text("\" \""), text("7"), Library()};
    std::size_t good = 0;
    for (const char* const at : {"/questions/0", "/facts/film/0", "/facts/person/a"})
        for (const Library& image : images)
            for (const Library& alt : alts) {
                Library pack = fullPack();
                Library& entry = pack[Library::json_pointer(at)];
                if (!image.is_null()) entry["image"] = image;
                if (!alt.is_null()) entry["alt"] = alt;
                INFO(entry.dump());
                CHECK(schemaTakes(pack) == !isMisshapen(pack));
                good += schemaTakes(pack) ? 1U : 0U;
            }
    CHECK(good == 9); // two pictures, or none at all, in three places
}

TEST_CASE("Every property of the schema is described and has an example") {
    std::size_t count = 0;
    walk(schemaText(), Library::json_pointer(), [&](const Library::json_pointer& at) {
        const std::string where = at.to_string();
        const bool isProperty = !at.empty() && !at.parent_pointer().empty() && at.parent_pointer().back() == "properties";
        // The forms that a question or a pack may take only narrow what is described beside them.
        const bool isNarrowed = where.find("/oneOf/") != std::string::npos || where.starts_with("/anyOf/");
        if (!isProperty || isNarrowed || schemaText().at(at).contains("$ref")) return;
        INFO(where);
        ++count;
        CHECK(schemaText().at(at).contains("description"));
        CHECK(schemaText().at(at).contains("examples"));
    });
    CHECK(count > 50);
}
