#include "Places.hpp"
#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

// The examples of the author's guide are what authors copy first: they must be right.

TEST_CASE("every example pack of the author's guide reads without a mistake") {
    const std::filesystem::path guide = places::project() / "questions" / "README.md";
    std::ifstream file(guide, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    constexpr std::string_view fence = "```json\n";
    std::size_t count = 0;
    for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at + 1)) {
        const std::size_t begin = at + fence.size();
        const auto report = reportFrom(text.substr(begin, text.find("```", begin) - begin));
        INFO(findingsText(report));
        CHECK(report.bank);
        ++count;
    }
    CHECK(count >= 5);
}
