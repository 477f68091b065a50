#include "facts/CompactText.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <utility>

using facts::CompactText;
using namespace std::string_view_literals;

TEST_CASE("A compact text is the text it was made from", "[facts]") {
    const std::string_view text =
        GENERATE(""sv, "a"sv, "größte"sv, "with a \0 in it"sv, "longer than what a std::string keeps within itself"sv);
    const CompactText compact = text;
    CHECK(std::string_view(compact) == text);
    CHECK(std::string(compact) == text);
    CHECK(compact == text);
    CHECK(text == compact);
    CHECK(compact == std::string(text));
    CHECK(compact.empty() == text.empty());
    CHECK(compact.size() == text.size());
    CHECK(fmt::format("{}", compact) == text);
}

TEST_CASE("Compact texts are values", "[facts]") {
    CompactText text = "first";
    CompactText copy = text;
    text = "second";
    CHECK(copy == "first");
    CompactText& same = copy;
    copy = same;
    CHECK(copy == "first");
    const CompactText moved = std::move(copy);
    CHECK(moved == "first");
    CHECK(moved == CompactText("first"));
    CHECK_FALSE(moved == text);
    text = CompactText();
    CHECK(text.empty());
    CHECK(text == "");
    CHECK(sizeof(CompactText) == sizeof(void*));
}

TEST_CASE("Copies of a compact text share it, and the last one lets it go", "[facts]") {
    std::optional<CompactText> first = "shared";
    const CompactText second = *first;
    CHECK(std::string_view(*first).data() == std::string_view(second).data());
    first.reset();
    CHECK(second == "shared");
}
