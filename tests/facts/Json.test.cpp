#include "facts/Json.hpp"
#include "Places.hpp"
#include "facts/Text.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

using namespace facts;

namespace {

struct Parsed {
    SourceText source;
    std::optional<Json> json;
    std::vector<Finding> findings;
};

Parsed parse(std::string bytes) {
    Parsed parsed{SourceText("t.json", std::move(bytes)), std::nullopt, {}};
    parsed.json = parseJson(parsed.source, parsed.findings);
    return parsed;
}

/// Where \p mark stands in \p bytes.
std::size_t at(const std::string& bytes, const char* mark) { return bytes.find(mark); }

std::string foundIn(std::string bytes) {
    const Parsed parsed = parse(std::move(bytes));
    REQUIRE(parsed.findings.size() == 1);
    const Finding& finding = parsed.findings.front();
    return fmt::format("{}:{} {} | {} | {}", finding.place.line, finding.place.column, finding.found, finding.expected,
                       finding.mend);
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

} // namespace

TEST_CASE("every value knows its byte and every member the byte of its key") {
    const std::string bytes =
        "\n { \"a\" : [ 1 , -2.5e1,\"x\\\"\\u00e9\\\\\" , true,false ,null ],\"\\\"b\\\"\":{\"größe\": \"ü\"} , \"c\":{} }";
    const Parsed parsed = parse(bytes);
    REQUIRE(parsed.json);
    const Json& root = *parsed.json;
    CHECK(root.offset == 2);
    const Json& a = root.children[0];
    CHECK(a.key == "a");
    CHECK(a.keyOffset == at(bytes, "\"a\""));
    CHECK(a.offset == at(bytes, "["));
    CHECK(a.children[0].offset == at(bytes, "1 ,"));
    CHECK(a.children[0].whole);
    CHECK(a.children[1].offset == at(bytes, "-2.5"));
    CHECK(a.children[1].number == -25);
    CHECK_FALSE(a.children[1].whole);
    CHECK(a.children[2].offset == at(bytes, "\"x"));
    CHECK(a.children[2].text == "x\"é\\");
    CHECK(a.children[3].offset == at(bytes, "true"));
    CHECK(a.children[3].boolean);
    CHECK(a.children[4].offset == at(bytes, "false"));
    CHECK(a.children[5].offset == at(bytes, "null"));
    const Json& b = root.children[1];
    CHECK(b.key == "\"b\"");
    CHECK(b.keyOffset == at(bytes, "\"\\\"b"));
    CHECK(b.offset == at(bytes, "{\"gr"));
    CHECK(b.children[0].key == "größe");
    CHECK(b.children[0].offset == at(bytes, "\"ü"));
    CHECK(root.children[2].offset == at(bytes, "{} }"));
    CHECK(root.find("c") == &root.children[2]);
    CHECK(root.find("d") == nullptr);
    CHECK(root.children[2].isMember);
    CHECK_FALSE(a.children[0].isMember);
}

TEST_CASE("columns count characters, and lines survive long ones") {
    const std::string bytes = "{\n  \"größe – 日本\": \"🎬\", \"x\": 1\n}";
    const SourceText source("t.json", bytes);
    const Place place = source.placeOf(bytes.find("\"x\""), "/x");
    CHECK(place == Place{"t.json", 2, 22, "/x"});
}

TEST_CASE("places are right across blocks of a large text") {
    std::string bytes;
    for (int i = 0; i < 3000; ++i) bytes += fmt::format("line {} é\r\n", i);
    bytes += std::string(20000, 'x') + "é!";
    const SourceText source("t", bytes);
    CHECK(source.placeOf(bytes.find("line 2999"), "").line == 3000);
    CHECK(source.placeOf(bytes.find("line 2999"), "").column == 1);
    CHECK(source.placeOf(bytes.find('!'), "").column == 20002);
    CHECK(source.placeOf(bytes.size() + 10, "").line == 3001);
}

TEST_CASE("the byte of a place is found again") {
    std::string bytes = "\xEF\xBB\xBF{ \"größe\": 1 }\r\n";
    for (int i = 0; i < 3000; ++i) bytes += fmt::format("{}é日🎬\n", i);
    bytes += std::string(5000, 'x');
    for (int i = 0; i < 5000; ++i) bytes += "é";
    const SourceText source("t", bytes);
    for (std::size_t at = 3; at <= bytes.size(); at += at % 7 + 1) {
        if (at < bytes.size() && codePointCount({&bytes[at], 1}) == 0) continue; // within a character
        const auto found = source.offsetOf(source.placeOf(at, ""));
        const bool isBeforeEnd = bytes[at] == '\n' && bytes[at - 1] == '\r';
        REQUIRE(found == (isBeforeEnd ? at - 1 : at));
    }
    CHECK(source.offsetOf({"t", 1, 1, ""}) == 3U);
    CHECK(source.offsetOf({"t", 1, 100, ""}) == bytes.find('\r'));
    CHECK(source.offsetOf({"t", 2, 100, ""}) == bytes.find("\n1é"));
    CHECK(source.offsetOf({"t", 3002, 100000, ""}) == bytes.size());
    CHECK(source.offsetOf({"t", 3003, 1, ""}) == std::nullopt);
    CHECK(source.offsetOf({"t", 0, 1, ""}) == std::nullopt);
    CHECK(SourceText("e", "").offsetOf({"e", 1, 1, ""}) == 0U);
}

TEST_CASE("a byte-order mark is passed over and counts for nothing") {
    const Parsed parsed = parse("\xEF\xBB\xBF{\"a\": 1}");
    REQUIRE(parsed.json);
    CHECK(parsed.json->offset == 3);
    CHECK(parsed.source.placeOf(parsed.json->children[0].keyOffset, "").column == 2);
}

TEST_CASE("a name twice is a mistake, in small objects and in large ones") {
    CHECK(foundIn("{\"a\": 1,\n \"a\": 2}") ==
          "2:2 \"a\" for the second time | each name once between { and } | remove one of the two, or join what they hold");
    std::string large = "{";
    for (int i = 0; i < 50; ++i) large += fmt::format("\"k{}\": {}, ", i, i);
    CHECK(parse(large + "\"last\": 1}").findings.empty());
    CHECK(parse(large + "\"k7\": 1}").findings.size() == 1);
    CHECK(parse(large + "\"k49\": 1}").findings.size() == 1);
    CHECK(parse("{\"a\":{\"x\":1},\"b\":{\"x\":1}}").findings.empty());
}

TEST_CASE("nesting has a limit and no depth harms") {
    CHECK(parse(nested(64)).json);
    CHECK_FALSE(parse(nested(65)).json);
    CHECK(foundIn(std::string(100000, '[')) ==
          "1:65 brackets nested too deeply | at most 64 inside one another | remove the superfluous brackets");
    std::string objects;
    for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
    CHECK_FALSE(parse(objects).json);
}

TEST_CASE("errors of syntax say what was probably forgotten") {
    CHECK(foundIn("") == "1:1 an empty file | a question pack, which begins with { | write a pack, or remove the file");
    CHECK(foundIn("{\"a\": 1 \"b\": 2}") == "1:8 nothing between 1 and \"b\" | a comma between two things | write a , here");
    CHECK(foundIn("[1 2]") == "1:3 nothing between 1 and 2 | a comma between two things | write a , here");
    CHECK(foundIn("{\"a\": [1, 2,], \"b\": 1}") == "1:12 a comma before ] | no comma after the last one | remove the comma");
    CHECK(foundIn("{\"a\": 1,}") == "1:8 a comma before } | no comma after the last one | remove the comma");
    CHECK(foundIn("{\"a\" 1}") ==
          "1:5 nothing between the name \"a\" and 1 | a colon between the name and its value | write a : here");
    CHECK(foundIn("{\"a\": }") == "1:7 } | a value after the colon | write what is missing before it, or remove it");
    CHECK(foundIn("{a: 1}") == "1:2 a | a name in double quotes, or } | put the name in double quotes, as in \"title\"");
    CHECK(foundIn("{'a': 1}") == "1:2 'a' | double quotes around a text | write \" instead of ' before and after it");
    CHECK(foundIn("{\"a\": Luther}") == "1:7 Luther | a value after the colon | put a text in double quotes: \"...\"");
    CHECK(foundIn("{\"a\": True}") == "1:7 True | true in small letters | write true");
    CHECK(foundIn("{\"a\": “x”}") == "1:7 “x” | straight double quotes around a text | write \" instead of the curly quotes");
    CHECK(foundIn("{\"a\": 01}") == "1:7 01 | a number such as 7, -7 or 0.5 | write it without + or leading zeros, with digits "
                                    "on both sides of the point, or in quotes as a text");
    CHECK(foundIn("{\"a\": .5}") == "1:7 .5 | a number such as 7, -7 or 0.5 | write it without + or leading zeros, with digits "
                                    "on both sides of the point, or in quotes as a text");
    CHECK(foundIn("{\"a\": 1e999}") ==
          "1:7 1e999 | a number of at most 308 digits | write a smaller number, or put it in quotes as a text");
    CHECK(foundIn("{\"a\": 1 // why\n}") ==
          "1:9 a comment | no comments: a pack cannot hold any | remove it, or write it as a \"note\"");
    CHECK(foundIn("{\"a\": [1, 2}") == "1:12 } | ] to close the [ of line 1, column 7 | write ] before the }, or instead of it");
    CHECK(
        foundIn("{\"a\": [1, 2") ==
        "1:12 the end of the file | ] to close the [ of line 1, column 7 | write the missing ], or restore the rest of the file");
    CHECK(foundIn("{\"a\": ") ==
          "1:6 the end of the file | a value after the colon | write the missing value and }, or restore the rest "
          "of the file");
    CHECK(foundIn("{\"a\": 1} x") == "1:10 x | the end of the file | remove what follows the last }, or join it to the pack");
    CHECK(foundIn("{\"a\": [\"b\": 1]}") ==
          "1:8 a name with a value in a list: \"b\" | ] to close the [ of line 1, column 7 before it | end the list with ] "
          "before \"b\"; or write { and } around names with values");
    CHECK(foundIn("{\"a\": 1} }") == "1:10 one } too many | the end of the file, for all brackets are closed | remove it, or "
                                     "look for a { that was closed too early");
    CHECK(foundIn("[1,, 2]") == "1:4 a second comma | one comma between two things | remove one of the commas");
    CHECK(foundIn("{{}}") == "1:2 { | a name in double quotes, or } | write a name and a colon before it, or remove the {");
    CHECK(foundIn("{\"a\": 1 : 2}") ==
          "1:9 a second colon | a comma or } | write a comma instead, or put the whole text in double quotes");
    CHECK(foundIn("{\"a\"：1}") == "1:5 ： | a colon | write : instead of ：");
    CHECK(foundIn("[1，2]") == "1:3 ， | a comma | write , instead of ，");
    CHECK(foundIn("[‘x’]") == "1:2 ‘x’ | straight double quotes around a text | write \" instead of the curly quotes");
    CHECK(foundIn("PK\x03\x04") == "1:1 a document of a word processor, or a packed folder | plain text that begins with { | "
                                   "write it with a text editor, or choose \"Save as\" and plain text");
}

TEST_CASE("errors inside a text point at it") {
    CHECK(foundIn("{\"a\": \"x\n}") == "1:7 a text that does not end on its line | \" at the end of the text | write the closing "
                                       "\"; for a new line inside a text write \\n");
    CHECK(foundIn("{\"a\": \"x") == "1:7 a text without its closing quote | \" at the end of the text | write the closing \", or "
                                    "restore the rest of the file");
    CHECK(foundIn("{\"a\": \"x\ty\"}") == "1:9 a tab inside a text | a space, or \\t | replace the tab");
    CHECK(foundIn("{\"a\": \"C:\\data\"}") == "1:11 a backslash before d | a backslash only in \\\" (a quote), \\n (a new line), "
                                              "\\\\ (a backslash) and the like | for a plain backslash write \\\\");
    for (const char* number : {"200-", "200-5", "1e5e", "1.5.2", "7+"})
        CHECK(foundIn(fmt::format("{{\"a\": {}, \"b\": 1}}", number))
                  .starts_with(fmt::format("1:7 {} | a number such as 7", number)));
    const std::string half = ", half of a sign | both halves, as in \\ud83d\\ude00 | write the sign itself, or remove the half";
    for (const char* second : {"", "!", "\\n", "\\u0041", "\\ud83d", "\\ud7ff"})
        CHECK(foundIn(fmt::format("{{\"a\": \"x\\uD83D{}\"}}", second)) == "1:9 \\uD83D" + half);
    CHECK(foundIn(R"({"a": "x\ude00"})") == "1:9 \\ude00" + half);
    CHECK(foundIn(R"({"a": "\ud83d\ude00\q"})").starts_with("1:21 a backslash before q"));
    CHECK(foundIn(R"({"a": "\u12"})") == "1:8 \\u12 | four digits behind \\u, each 0 to 9 or a to f | write the letter itself");
    CHECK(foundIn("{\"a\": \"x\xFF\"}") == "1:9 a letter that is not saved as UTF-8 (the byte 0xFF) | a file saved as UTF-8 | in "
                                           "your editor choose \"Save as\" and the encoding UTF-8");
    CHECK(foundIn(std::string("\xFF\xFE{\0", 4)) ==
          "1:1 a file saved as UTF-16 | a file saved as UTF-8 | in your editor choose \"Save as\" and the encoding UTF-8");
}

TEST_CASE("a zero byte does not end a file") { CHECK_FALSE(parse(std::string("{}\0{}", 5)).json); }

TEST_CASE("a document is streamed in pieces") {
    const SourceText source("t.json", R"({"facts":{"a":[{"x":1},2],"b":{"k":{}},"c":7},"title":{"t":[1]},"asks":[1,[2]]})");
    std::vector<std::string> pieces;
    std::vector<Finding> findings;
    const auto depth = [](std::string_view member) { return member == "facts" ? 2 : member == "asks" ? 1 : 0; };
    const bool good = streamJson(
        source, depth, [&](const auto& path, Json&& json) { pieces.push_back(pointerOf(path) + " " + json.shown()); }, findings);
    CHECK(good);
    CHECK(pieces == std::vector<std::string>{"/facts {}", "/facts/a []", "/facts/a/0 { \"x\": 1 }", "/facts/a/1 2", "/facts/b {}",
                                             "/facts/b/k {}", "/facts/c 7", "/title { \"t\": [1] }", "/asks []", "/asks/0 1",
                                             "/asks/1 [2]"});
}

TEST_CASE("a streamed document must be an object, and names in it must differ") {
    std::vector<Finding> findings;
    const auto nothing = [](const auto&, Json&&) {};
    const auto depth = [](std::string_view) { return 2; };
    CHECK_FALSE(streamJson(SourceText("t", "[1]"), depth, nothing, findings));
    CHECK(findings.back().found == "something other than { ... }");
    CHECK(streamJson(SourceText("t", R"({"facts":{"a":{"x":1},"b":{},"a":{"y":3}}})"), depth, nothing, findings)); // to its end
    CHECK(findings.size() == 2);
    CHECK(findings.back().place.pointer == "/facts/a");
    CHECK(streamJson(SourceText("t", R"({"facts":{"a":{"x":{"y":1,"z":2,"y":3}}}})"), depth, nothing, findings));
    CHECK(findings.size() == 3);
    CHECK(findings.back().place.pointer == "/facts/a/x/y");
    CHECK(streamJson(SourceText("t", R"({"facts":{"a":{"x":1,"y":2,"x":3}}})"), depth, nothing, findings)); // for the receiver
    CHECK(findings.size() == 3);
}

TEST_CASE("a value can be read again at its byte") {
    const SourceText source("t", R"(  {"a": [1, {"b": "c"}], "d": 12})");
    CHECK(valueAt(source, source.bytes().find('[')).shown() == R"([1, { "b": "c" }])");
    CHECK(valueAt(source, source.bytes().find("12")).number == 12);
    CHECK(valueAt(source, source.bytes().find("\"c\"")).offset == source.bytes().find("\"c\""));
}

TEST_CASE("values are shown on one line, shortened") {
    CHECK(parse(R"({"a":"x\ny\"","b":[],"c":{},"d":1.5,"e":null})").json->shown() ==
          R"({ "a": "x\ny\"", "b": [], "c": {}, "d": 1.5, "e": null })");
    CHECK(parse(R"(["aaaaaaaaaaaaaaaaaaaa"])").json->shown(10) == R"(["aaaaa...)");
    CHECK(parse("\"größte größte\"").json->shown(10) == "\"größte...");
    CHECK(parse("[" + std::string(200000, ' ') + "1]").json->shown() == "[1]");
}

TEST_CASE("pointers escape what has a meaning in them") { CHECK(pointerOf({"a/b", "~", "0"}) == "/a~1b/~0/0"); }

TEST_CASE("the nearest word is found, or none") {
    const std::vector<std::string> known{"title", "types", "facts", "questions", "luther"};
    CHECK(nearest("titel", known) == "title");
    CHECK(nearest("quesions", known) == "questions");
    CHECK(nearest("Luther", known) == "luther");
    CHECK(nearest("fcats", known) == "facts");
    CHECK(nearest("completely", known).empty());
    CHECK(nearest("", known).empty());
    CHECK(nearest("x", {"y"}).empty());
    CHECK(nearest("name", {"fame", "note"}).empty());
    CHECK(nearest("nmae", {"fame", "name"}) == "name");
    CHECK(nearest("itle", known) == "title");
    CHECK(nearest("aks", {"ask"}) == "ask");
    CHECK(nearest("sak", {"ask"}) == "ask");
}

TEST_CASE("what is no pack file is refused") {
    std::vector<Finding> findings;
    CHECK_FALSE(readFile("no/such/file.json", findings));
    CHECK(findings.back().found == "nothing of that name");
    CHECK_FALSE(readFile(places::tests(), findings));
    CHECK(findings.back().found == "a folder");
    CHECK_FALSE(readFile("/dev/null", findings));
    CHECK(findings.back().found == "something that is not a file");
}
