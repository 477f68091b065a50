#include "exchange/Markup.hpp"

#include <catch2/catch.hpp>

using namespace exchange;

namespace {

std::string html(std::string_view text) {
    Unknown unknown;
    return tidied(plainFromHtml(text, unknown).text);
}

std::string markdown(std::string_view text) {
    Unknown unknown;
    return tidied(plainFromMarkdown(text, unknown).text);
}

bool hasMedia(std::string_view text) {
    Unknown unknown;
    return plainFromHtml(text, unknown).hasMedia;
}

} // namespace

TEST_CASE("HTML is read as a browser shows it") {
    CHECK(html("<p>One</p><P class='x'>two<br/>three</p>") == "One two three");
    CHECK(html("in<b>side</b> &lt;b&gt; &amp; out") == "inside <b> & out");
    CHECK(html("<a title=\"a > b\" href='x'>link</a>") == "link");
    CHECK(html("a<!-- <b>not</b> shown -->b") == "ab");
    CHECK(html("<style>p { color: red }</style>shown<script>alert(1)</script>") == "shown");
}

TEST_CASE("What is no tag of HTML stays") {
    CHECK(html("a < b, c > d") == "a < b, c > d");
    CHECK(html("vector<int> of <stdio.h>") == "vector<int> of <stdio.h>");
    CHECK(html("<b unfinished") == "<b unfinished");
    CHECK(html("<") == "<");
    CHECK(html("<!-- open") == "<!-- open");
}

TEST_CASE("Pictures, sounds and films are noticed") {
    CHECK(hasMedia("<img src='a.png' alt=\"\">"));
    CHECK(hasMedia("text <audio src=a></audio>"));
    CHECK_FALSE(hasMedia("<imgs> <b>bold</b>"));
}

TEST_CASE("Markdown is read without its marks") {
    CHECK(markdown("## Heading\n- **bold** and _slanted_ `code`") == "Heading bold and slanted code");
    CHECK(markdown("snake_case and 2 * 3") == "snake_case and 2 * 3");
    CHECK(markdown("the [shown](http://example.org) word") == "the shown word");
    CHECK(markdown("The _____ is large") == "The _____ is large");
}

TEST_CASE("A tidied text stands on one line and hides nothing") {
    CHECK(tidied("  a\t\n\r b\u00A0\u2003c  ") == "a b c");
    CHECK(tidied("so\u00ADft \u200Ehy\u202Ephen\x01") == "soft hyphen");
    CHECK(tidied("👩\u200D🚀") == "👩\u200D🚀"); // joined by what is invisible
    CHECK(tidied(" \u200B ").empty());
}

TEST_CASE("Numbers are read as people write them") {
    CHECK(numberIn("1956") == 1956);
    CHECK(numberIn(" -3.5 ") == -3.5);
    CHECK(numberIn("+7") == 7);
    CHECK(numberIn("1,250") == 1250);
    CHECK(numberIn("12,345,678.5") == 12345678.5);
    for (const char* const text :
         {"", "1,25", "1,2345", ",5", "1 2", "12 km", "x", "--1", "1.2.3", "e", ".", "nan", "inf", "0x1F"}) {
        INFO(text);
        CHECK_FALSE(numberIn(text));
    }
}

TEST_CASE("Lists in one cell come apart") {
    CHECK(partsOf("Rome; Oslo|Bern\n;", ";|\n") == std::vector<std::string>{"Rome", "Oslo", "Bern"});
    CHECK(partsOf("", ";").empty());
    CHECK(shortened("short") == "short");
    CHECK(shortened(std::string(100, 'x'), 10) == "xxxxxxx...");
    CHECK(linesOf("a\r\nb\rc\n\nd") == std::vector<std::string_view>{"a", "b", "c", "", "d"});
}
