#include "facts/Excerpt.hpp"

#include "facts/Text.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <chrono>

using namespace facts;

namespace {

/// The line and the mark that a terminal shows for the byte at which \p what begins.
std::string shownAt(const std::string& bytes, std::string_view what) {
    const SourceText source("t.json", bytes);
    const std::string text = toText(Finding{Severity::Mistake, source.placeOf(bytes.find(what), ""), "f", "e", "m"}, {source});
    const std::size_t begin = text.find('\n') + 1;
    return text.substr(begin, text.find("  found") - begin);
}

Excerpt terminalExcerptAt(const std::string& bytes, std::size_t at) {
    const SourceText source("t.json", bytes);
    return terminalExcerpt(source, source.placeOf(at, ""));
}

} // namespace

TEST_CASE("the line stands below the place, a mark under what is meant") {
    const std::string line = R"(  "ask": "Who?", "answer": "", "n": -1.5e3, "t": [true])";
    const auto shown = [&](std::string_view what) { return shownAt("{\n" + line + "\n}", what); };
    CHECK(shown(R"("")") == "        2 | " + line + "\n          |                            ^~\n");
    CHECK(shown(R"("answer")") == "        2 | " + line + "\n          |                  ^~~~~~~~\n");
    CHECK(shown(R"(-1.5)") == "        2 | " + line + "\n          |                                     ^~~~~~\n");
    CHECK(shown(R"([)") == "        2 | " + line + "\n          |                                                  ^\n");
    CHECK(shown(R"(, "answer)") == "        2 | " + line + "\n          |                ^\n");
}

TEST_CASE("a quote within a text does not end its mark, a missing one does at the line's end") {
    CHECK(shownAt(R"(["a\"b", 1])", "\"a") == "        1 | [\"a\\\"b\", 1]\n          |  ^~~~~~\n");
    CHECK(shownAt("[\"ab\n]", "\"a") == "        1 | [\"ab\n          |  ^~~\n");
}

TEST_CASE("marks stand right below tabs, wide letters and accents of their own") {
    CHECK(shownAt("\t\t{ 7 }", "7") == "        1 |   { 7 }\n          |     ^\n");
    CHECK(shownAt("[\"日本\", 7]", "7") == "        1 | [\"日本\", 7]\n          |          ^\n");
    CHECK(shownAt("[\"日本\", 7]", "\"") == "        1 | [\"日本\", 7]\n          |  ^~~~~~\n");
    CHECK(shownAt("[\"e\u0301e\u0301\", 7]", "7") == "        1 | [\"e\u0301e\u0301\", 7]\n          |        ^\n");
    CHECK(shownAt("[\"🎬\", 7]", "7") == "        1 | [\"🎬\", 7]\n          |        ^\n");
}

TEST_CASE("nothing in a line does harm, and its end is not shown") {
    CHECK(shownAt("[\"\x1B[2J\", 7]\r\n", "7") == "        1 | [\"\uFFFD[2J\", 7]\n          |          ^\n");
    CHECK(shownAt("[\"\u202Ea\", 7]", "7") == "        1 | [\"\uFFFDa\", 7]\n          |        ^\n");
    CHECK(shownAt("\xEF\xBB\xBF{ x }", "x") == "        1 | { x }\n          |   ^\n");
    CHECK(shownAt("[\xFF x]", "x") == "        1 | [\uFFFD x]\n          |    ^\n");
}

TEST_CASE("behind a line's end there is one mark, and none for a whole file") {
    const SourceText source("t.json", "{\r\n\"a\": 1\r\n");
    CHECK(terminalExcerpt(source, {"t.json", 2, 7, ""}) == Excerpt{U"\"a\": 1", 6, 1});
    CHECK(terminalExcerpt(source, {"t.json", 2, 70, ""}) == Excerpt{U"\"a\": 1", 6, 1});
    CHECK(terminalExcerpt(source, {"t.json", 3, 1, ""}) == Excerpt{U"", 0, 1});
    CHECK(terminalExcerpt(source, {"t.json", 4, 1, ""}) == Excerpt{U"", 0, 1});
    const Finding whole{Severity::Mistake, {"t.json", 0, 0, ""}, "f", "e", "m"};
    CHECK(toText(whole, {source}) == toText(whole));
    const Finding other{Severity::Mistake, {"u.json", 1, 1, ""}, "f", "e", "m"};
    CHECK(toText(other, {source}) == toText(other));
}

TEST_CASE("a long line is cut on both sides of the place") {
    const std::string bytes = std::string(300, 'a') + " \"here\" " + std::string(300, 'b');
    const Excerpt excerpt = terminalExcerptAt(bytes, 301);
    CHECK(toUtf8(excerpt.text) == "…" + std::string(22, 'a') + " \"here\" " + std::string(64, 'b') + "…");
    CHECK(columnsOf(excerpt.text) == 96);
    CHECK(excerpt.text.substr(excerpt.mark, excerpt.length) == U"\"here\"");

    const Excerpt longText = terminalExcerptAt("[\"" + std::string(300, 'a') + "\"]", 1);
    CHECK(longText.mark == 1);
    CHECK(longText.length == 95); // up to what is shown of it

    const Excerpt wide = terminalExcerptAt(
        "[\"日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本\", 7]", 1);
    CHECK(columnsOf(wide.text) <= 96);
}

TEST_CASE("around a place stand the lines that there are") {
    const auto around = [](const std::string& bytes, std::size_t line) {
        return linesAround(SourceText("t.json", bytes), {"t.json", line, 1, ""}, 2);
    };
    using Lines = std::vector<std::size_t>;
    CHECK(around("{}", 1) == Lines{1});
    CHECK(around("{}\n", 1) == Lines{1});
    CHECK(around("{}\n", 2) == Lines{1, 2});
    CHECK(around("", 1) == Lines{1});
    CHECK(around("1\n2\n3\n4\n5\n6\n", 4) == Lines{2, 3, 4, 5, 6});
    CHECK(around("1\n2\n3\n4\n5\n6", 5) == Lines{3, 4, 5, 6});
    const SourceText whole("t.json", "1\n2\n3\n4\n5\n6\n7\n8\n");
    CHECK(linesAround(*whole.around({"t.json", 4, 1, ""}), {"t.json", 4, 1, ""}, 2) == Lines{2, 3, 4, 5, 6});
}

TEST_CASE("a line of many megabytes costs no more than a short one") {
    const std::string bytes(std::size_t{64} << 20U, 'a');
    const SourceText source("t.json", bytes);
    const auto begin = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < 1000; ++i)
        REQUIRE(terminalExcerpt(source, source.placeOf(bytes.size() / 2 + i, "")).text.size() == 96);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5)); // 64 GB would be looked at otherwise
}
