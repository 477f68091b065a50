#include "facts/Reader.hpp"

#include "facts/Excerpt.hpp"
#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace facts;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view small = R"({ "pack": "p", "title": "Small", "questions": [ { "ask": "Is it?", "answer": true } ] })";

/// A folder of its own that is gone after the test.
class Folder {
public:
    explicit Folder(const std::string& name) : m_path(fs::temp_directory_path() / ("canopy-reader-" + name)) {
        fs::remove_all(m_path);
        fs::create_directories(m_path);
    }
    ~Folder() { fs::remove_all(m_path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string write(const std::string& name, std::string_view text) const {
        fs::create_directories((m_path / name).parent_path());
        std::ofstream(m_path / name, std::ios::binary) << text;
        return (m_path / name).string();
    }
    std::string path() const { return m_path.string(); }

private:
    fs::path m_path;
};

} // namespace

TEST_CASE("a pack is one file") {
    const Folder folder("file");
    const PackReport report = readPack(folder.write("small.json", small));
    REQUIRE(report.bank);
    CHECK(report.title == "Small");
    CHECK(report.bank->questions.size() == 1);
    CHECK(report.bank->fingerprint != 0);
}

TEST_CASE("a pack is a folder whose files are read as one, types behind facts or not") {
    const Folder folder("folder");
    folder.write("pack/a-facts.json", R"({ "facts": { "thing": { "x": { "name": "X", "year": 1900 } } } })");
    folder.write(
        "pack/b-types.json",
        R"({ "types": { "thing": { "label": "{name}", "fields": { "name": "text", "year": "year" } } }, "title": "Both" })");
    folder.write("pack/c.json", R"({ "pack": "p", "title": "Both", "facts": { "thing": { "y": { "name": "Y", "year": 1901 } } },
        "asks": [ { "about": "thing", "kind": "number", "ask": "When {thing}?", "answer": "{year}" } ] })");
    folder.write("pack/.hidden.json", "not JSON");
    folder.write("pack/pack.schema.json", "not JSON");
    folder.write("pack/readme.txt", "not JSON");
    const PackReport report = readPack(folder.path() + "/pack");
    INFO(findingsText(report));
    REQUIRE(report.bank);
    CHECK(report.bank->records.size() == 2);
    CHECK(report.bank->tables[0].pairs.size() == 2);
}

TEST_CASE("packs are found in order of name, and what is none is passed over") {
    const Folder folder("find");
    folder.write("b.json", small);
    folder.write("a/x.json", small);
    folder.write("empty/readme.txt", "");
    folder.write("pack.schema.json", "{}");
    folder.write(".c.json", small);
    folder.write(".git/d.json", small);
    CHECK(findPacks(folder.path()) == std::vector<std::string>{folder.path() + "/a", folder.path() + "/b.json"});
    CHECK(findPacks(folder.path() + "/missing").empty());
}

TEST_CASE("a pack saved as a text says how to rename it") {
    const Folder folder("misnamed");
    folder.write("heists.json.txt", small);
    folder.write("notes.txt", "");
    const std::string path = folder.path() + "/heists.json.txt";
    CHECK(findPacks(folder.path()) == std::vector{path});
    const PackReport report = readPack(path);
    CHECK_FALSE(report.bank);
    REQUIRE(report.findings.size() == 1);
    CHECK(toText(report.findings[0]) == path + "\n  found     a name that ends in \".txt\"\n"
                                               "  expected  a question pack: a file whose name ends in \".json\"\n"
                                               "  to mend   rename it to \"heists.json\"\n");
}

TEST_CASE("what looks like a pack but is not named as one says how to rename it") {
    const Folder folder("other-names");
    const std::pair<const char*, const char*> names[] = {
        {"A.JSON", "A.json"}, {"b.txt", "b.json"}, {"c", "c.json"}, {"d.json5", "d.json"}};
    for (const auto& [name, other] : names) {
        const std::string path = folder.write(name, "\n" + std::string(small));
        CHECK(isMisnamed(path));
        const PackReport report = readPack(path);
        CHECK_FALSE(report.bank);
        REQUIRE(report.findings.size() == 1);
        CHECK(report.findings[0].mend == "rename it to \"" + std::string(other) + "\"");
    }
    const std::string utf16 = folder.write("e.txt", std::string("\xFF\xFE{\0\"\0", 6));
    CHECK(isMisnamed(utf16));
    CHECK(findPacks(folder.path()).size() == 5);
    // Copies that editors keep, notes and lists are none.
    for (const char* const name : {"f.json~", "f.json.bak", ".f.txt", "f.schema.txt"})
        CHECK_FALSE(isMisnamed(folder.write(name, small)));
    CHECK_FALSE(isMisnamed(folder.write("notes.txt", "{ to be done }")));
    CHECK_FALSE(isMisnamed(folder.write("empty.txt", "")));
    CHECK_FALSE(isMisnamed(folder.write("fine.json", small)));
}

TEST_CASE("a part of a pack that is not named as one is told of, and the rest is read") {
    const Folder folder("misnamed-part");
    folder.write("pack/a.json", small);
    const std::string part = folder.write("pack/b.json.txt", "{}");
    const PackReport report = readPack(folder.path() + "/pack");
    CHECK(report.bank);
    REQUIRE_FALSE(report.findings.empty());
    CHECK(report.findings[0].severity == Severity::Warning);
    CHECK(report.findings[0].place.file == part);
    CHECK(report.findings[0].mend == "rename it to \"b.json\"");
}

TEST_CASE("what is not there, or holds no pack, is a finding") {
    const Folder folder("none");
    CHECK_FALSE(readPack(folder.path() + "/missing.json").bank);
    CHECK(readPack(folder.path() + "/missing.json").findings.at(0).found == "nothing of that name");
    CHECK(readPack(folder.path()).findings.at(0).found == "a folder without .json files");
    CHECK(readPack(folder.path() + "/missing.json").title == "missing");
}

TEST_CASE("a file beyond 1 GiB is refused before it is read") {
    const Folder folder("large");
    const std::string path = folder.write("large.json", "{");
    fs::resize_file(path, mostBytes + 1); // sparse: it takes no room
    const PackReport report = readPack(path);
    CHECK_FALSE(report.bank);
    CHECK(report.findings.at(0).found == "a file of 1,073,741,825 bytes");
}

TEST_CASE("every mistake is reported in one run, in order of place") {
    const PackReport report = reportFrom(R"({ "pack": "p", "titel": "T", "title": "T",
 "types": { "film": { "label": "{titel}", "fields": { "title": "text", "by": "persn", "year": "year" } } },
 "facts": { "film": { "a": { "title": 5 } } },
 "asks": [ { "about": "flim", "ask": "?", "answer": "{x}" } ],
 "questions": [ { "ask": "", "answer": true }, { "ask": "Q?", "answer": "A", "wrong": ["a"] } ] })");
    CHECK_FALSE(report.bank);
    std::vector<std::string> pointers;
    for (const Finding& finding : report.findings) {
        if (finding.severity == Severity::Mistake) pointers.push_back(finding.place.pointer);
    }
    CHECK(pointers == std::vector<std::string>{"/titel", "/types/film/label", "/types/film/fields/by", "/facts/film/a",
                                               "/facts/film/a/title", "/asks/0/about", "/questions/0/ask",
                                               "/questions/1/wrong/0"});
    CHECK(report.title == "T");
    REQUIRE(report.excerpts.size() == 1);
    CHECK(report.excerpts[0].name() == "test.json");
}

TEST_CASE("of a large file the lines around each finding are kept") {
    const auto packOf = [](const char* lineEnd) {
        std::string json = R"({ "pack": "p", "title": "T", "questions": [)";
        for (int i = 0; json.size() < (std::size_t{3} << 20U); ++i)
            json += fmt::format(R"({}{}{{ "ask": "Größte Frage {}?", "answer": {} }})", i == 0 ? "" : ",", lineEnd, i,
                                i % 20000 == 7 ? "\"\"" : "true");
        return json + lineEnd + "] }";
    };
    for (const char* lineEnd : {"\n", ""}) {
        const std::string json = packOf(lineEnd);
        const SourceText whole("test.json", json);
        const PackReport report = readPack("test.json", {whole});
        REQUIRE(report.findings.size() > 2);
        std::size_t bytes = 0;
        for (const SourceText& excerpt : report.excerpts) bytes += excerpt.bytes().size();
        CHECK(bytes < 10000 * report.findings.size());
        for (const Finding& finding : report.findings) {
            const SourceText* const source = sourceOf(finding.place, report.excerpts);
            REQUIRE(source != nullptr);
            CHECK(toText(finding, report.excerpts) == toText(finding, {whole}));
            for (const std::size_t line : {finding.place.line - 1, finding.place.line + 1}) {
                const Place beside{"test.json", line, finding.place.column, ""};
                if (*lineEnd != '\0') CHECK(terminalExcerpt(*source, beside) == terminalExcerpt(whole, beside));
            }
        }
    }
}

TEST_CASE("warnings do not keep a pack from being played") {
    const PackReport report = reportFrom(small);
    CHECK(report.bank);
    CHECK(report.findings.size() == 1);
    CHECK_FALSE(hasMistake(report.findings));
}

TEST_CASE("the fingerprint changes with every byte") {
    const auto print = [](std::string_view json) { return bankFrom(json).fingerprint; };
    std::string other(small);
    other[other.find("Is")] = 'i';
    CHECK(print(small) == print(small));
    CHECK(print(small) != print(other));
    CHECK(print(small) != print(std::string(small) + " "));
}

TEST_CASE("very many mistakes are counted, not listed") {
    std::string json = R"({ "pack": "p", "title": "T", "questions": [)";
    for (int i = 0; i < 10500; ++i) json += fmt::format("{}{{\"ask\": \"\", \"answer\": true}}", i == 0 ? "" : ",");
    const PackReport report = reportFrom(json + "]}");
    CHECK(report.findings.size() == 10001);
    CHECK(report.findings.back().found == "500 more findings");
}

TEST_CASE("a large file, parsed and read side by side, says the same as a small one") {
    const auto packOf = [](std::size_t count, std::string_view rest) {
        std::string json =
            R"({ "pack": "p", "title": "Large", "sources": { "s": { "title": "S" } }, "source": "s", "types": { "thing": { "label": "{name}",
            "fields": { "name": "text", "next": "thing?" } } }, "asks": [ { "about": "thing", "ask": "What comes after {thing}?", "answer": "{next}" } ],
            "facts": { "thing": { "first": { "name": "First", "year": 1 })";
        for (std::size_t i = 0; i < count; ++i)
            json += fmt::format(",\n\"t{0}\": {{ \"name\": \"Thing {0}\", \"next\": \"t{1}\" }}", i, (i + 1) % count);
        return json + std::string(rest);
    };
    const auto saidOf = [&](std::size_t count, std::string_view rest) { return findingsText(reportFrom(packOf(count, rest))); };
    constexpr std::size_t few = 40, many = 40000; // the latter are 2 MB
    REQUIRE(packOf(many, "").size() > (std::size_t{1} << 20U));
    CHECK(saidOf(many, "}}}") == saidOf(few, "}}}"));
    CHECK(saidOf(many, "}}}").find("\"year\"") != std::string::npos);
    const std::string cut = saidOf(many, ",");
    CHECK(cut.find("\"year\"") != std::string::npos); // what stood before the place where it breaks off
    CHECK(cut.find(fmt::format("test.json:{}:", many + 3)) != std::string::npos);
}

TEST_CASE("reading a large file can be cancelled while it is parsed") {
    std::string json = R"({ "pack": "p", "title": "Large", "questions": [ { "ask": "Is it?", "answer": true })";
    for (int i = 0; i < 60000; ++i) json += fmt::format(",\n{{ \"ask\": \"Is it {}?\", \"answer\": true }}", i);
    Progress progress;
    progress.cancel();
    const PackReport report = readPack("test.json", {SourceText("test.json", json + "]}")}, &progress);
    CHECK_FALSE(report.bank);
    CHECK(report.findings.empty());
    CHECK(progress.done() < json.size() / 2);
}

TEST_CASE("one mistake in a list of a million is found as quickly as in a short one") {
    std::string json =
        R"({ "pack": "p", "title": "T", "types": { "a": { "label": "{n}", "fields": { "n": "text", "to": "a*" } } },
        "facts": { "a": { "x": { "n": "X", "to": [)";
    for (int i = 0; i < 60000; ++i) json += fmt::format("{}\"u{}\"", i == 0 ? "" : ",", i);
    json += R"(] } } }, "asks": [ { "about": "a", "answers": "all", "says": "s", "ask": "Where {a}?", "answer": "{to}" } ] })";
    const PackReport report = reportFrom(json);
    CHECK(report.findings.size() == 10001);
}

TEST_CASE("a million pairs are no trouble") {
    std::string json =
        R"({ "pack": "p", "title": "T", "types": { "a": { "fields": { "n": "number", "m": "number+" } } }, "facts": { "a": [ )";
    for (int i = 0; i < 20000; ++i) {
        json += fmt::format("{}{{ \"n\": {}, \"m\": [", i == 0 ? "" : ",", i);
        for (int j = 0; j < 50; ++j) json += fmt::format("{}{}", j == 0 ? "" : ",", i + j * 7);
        json += "] }";
    }
    json +=
        R"( ] }, "asks": [ { "about": "a", "answers": "all", "says": "{m} {n}", "ask": "Which go with {m}?", "answer": "{n}" } ] })";
    const PackReport report = reportFrom(json);
    INFO(findingsText(report).substr(0, 2000));
    REQUIRE(report.bank);
    CHECK(report.bank->tables[0].pairs.size() == 1000000);
    CHECK(report.bank->tables[0].answers.size() == 20000);
}

TEST_CASE("an ask that multiplies long lists is refused") {
    std::string json =
        R"({ "pack": "p", "title": "T", "types": { "a": { "label": "{t}", "fields": { "t": "text", "n": "number+", "m": "number+", "k": "number+" } } },
        "facts": { "a": { "x": { "t": "X" )";
    for (const char* field : {"n", "m", "k"}) {
        json += fmt::format(", \"{}\": [", field);
        for (int j = 0; j < 2000; ++j) json += fmt::format("{}{}", j == 0 ? "" : ",", j);
        json += "]";
    }
    json +=
        R"( } } }, "asks": [ { "about": "a", "answers": "all", "says": "{n} {m} {k}", "ask": "Which {n} {m}?", "answer": "{k}" } ] })";
    CHECK(findingsText(reportFrom(json)).find("more than 5000000 questions") != std::string::npos);
}
