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
        for (const auto& finding : report.findings) CHECK(finding.expected != "each field in at least one ask");
        ++count;
    }
    CHECK(count >= 5);
}

TEST_CASE("the guide's question with a picture lacks nothing but the picture") {
    std::ifstream file(places::project() / "questions" / "README.md", std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const std::size_t begin = text.find("\n\n    { \"ask\"");
    REQUIRE(begin != std::string::npos);
    const std::string question = text.substr(begin, text.find("\n\n", begin + 2) - begin);
    const auto report = reportFrom(R"({ "pack": "p", "title": "P", "questions": [)" + question + "] }");
    INFO(findingsText(report));
    for (const auto& finding : report.findings)
        if (finding.severity == facts::Severity::Mistake) CHECK(finding.place.pointer == "/questions/0/image");
}
