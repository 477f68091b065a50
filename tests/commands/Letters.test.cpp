#include "commands/Letters.hpp"

#include <catch2/catch.hpp>

namespace {

/// As on a machine that can draw nothing beyond the Latin letters.
std::u32string beyondLatin(std::u32string_view all) {
    std::u32string result;
    for (const char32_t c : all)
        if (c > 0x24F) result += c;
    return result;
}

} // namespace

TEST_CASE("A letter that no font has is a warning at its first place", "[commands]") {
    const facts::SourceText file("a.json", "{\n  \"\u00e9t\u00e9\": \"\u4E2D\u6587\",\n  \"b\": \"\u6587\"\n}");
    const auto findings = commands::findUndrawable({file}, beyondLatin);
    REQUIRE(findings.size() == 1);
    REQUIRE(findings[0].severity == facts::Severity::Warning);
    REQUIRE(findings[0].place == facts::Place{"a.json", 2, 11, ""});
    REQUIRE(findings[0].found == "\"\u4E2D\" (U+4E2D), \"\u6587\" (U+6587)");
    REQUIRE(commands::findUndrawable({file}, [](auto) { return std::u32string(); }).empty());
}

TEST_CASE("Letters are found where JSON escapes them, and an escaped backslash is no escape", "[commands]") {
    const facts::SourceText file("a.json", R"(["\\u4E2D", "\n\u0041", "\uD83E\uDE82", "\u6587"])");
    const auto findings = commands::findUndrawable({file}, beyondLatin);
    REQUIRE(findings.size() == 1);
    REQUIRE(findings[0].found == "\"\U0001FA82\" (U+1FA82), \"\u6587\" (U+6587)");
    REQUIRE(findings[0].place.column == 26);
}

TEST_CASE("Each file has a warning of its own, which counts what it does not name", "[commands]") {
    const facts::SourceText many("many.json", "[\"\u0401\u0402\u0403\u0404\u0405\u0406\u0407\u0408\"]");
    const facts::SourceText none("none.json", "[\"plain\"]");
    const facts::SourceText cut("cut.json", "[\"\\uD83E\\u\", \"\u4E2D\\");
    const auto findings = commands::findUndrawable({many, none, cut}, beyondLatin);
    REQUIRE(findings.size() == 2);
    REQUIRE_THAT(findings[0].found, Catch::EndsWith("and 2 more"));
    REQUIRE(findings[1].place.file == "cut.json");
}
