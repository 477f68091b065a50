#include "window/Gallery.hpp"

#include "facts/Shapes.hpp"
#include "facts/Text.hpp"
#include "screens/Library.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

// What `check` calls a text that will be small is held against how questions are drawn.

namespace {

/// Words of plain English, \p length characters in all.
std::string prose(std::size_t length, std::size_t from) {
    static const std::string words =
        "Nobody who saw the third film would believe that the man in the mask had been in Vienna for so long before any of it "
        "began to matter to the others who were waiting there, with a ticket to the opera and a borrowed violin case, for a "
        "signal from the balcony that never came because the line had been cut by someone they all trusted until that evening.";
    std::string text = (words + ' ' + words).substr(from, length);
    if (text.back() == ' ') text.back() = 's';
    if (text.front() == ' ') text.front() = 'A';
    return text;
}

/// The same in words that are none, so that an option shares none with the question.
std::string babble(std::size_t length, std::size_t from) {
    std::string text = prose(length, from);
    std::ranges::transform(text, text.begin(), [](char c) {
        return c == 'e' ? 'o' : c == 'o' ? 'e' : c == 'a' ? 'u' : c == 'i' ? 'a' : c;
    });
    return text;
}

/// The sizes of letters of a question and of its options.
struct Sizes {
    float ask = 0, option = 0;
};

/// How a question of \p ask characters with four options of \p option characters is drawn.
Sizes drawn(std::size_t ask, std::size_t option) {
    drawing::Look look;
    look.texts = drawing::Look::Texts::Noted;
    window::Gallery gallery(archive::findPaths(std::filesystem::temp_directory_path()), {1280, 720}, look);
    const std::string json =
        fmt::format(R"({{"pack":"p","title":"P","questions":[{{"ask":"{}?","answer":"{}","wrong":["{}","{}","{}"]}}]}})",
                    prose(ask - 1, 0), babble(option, 11), babble(option, 26), babble(option, 44), babble(option, 70));
    std::vector<facts::PackReport> reports{facts::readPack("p.json", {facts::SourceText("p.json", json)})};
    REQUIRE(reports.front().bank);
    archive::Archive archive;
    archive::Settings settings;
    screens::Context context{
        gallery.words(), std::make_shared<const screens::Library>(std::move(reports)), archive, settings, {}, {}, {}};
    screens::Stack stack(context);
    quiz::Plan plan;
    plan.pack = "p";
    plan.fuse = quiz::Fuse::Off;
    auto mission = screens::makeMission(context, plan);
    REQUIRE(mission);
    stack.reset(std::move(*mission));
    stack.tick(std::chrono::seconds(2)); // until every motion has come to rest
    Sizes sizes;
    for (const auto& written : gallery.paint(stack).written) {
        const std::string text = facts::toUtf8(written.text);
        if (text.starts_with("Nobody")) sizes.ask = written.size;
        if (text.starts_with("Suw tho")) sizes.option = written.size;
    }
    return sizes;
}

} // namespace

TEST_CASE("What check calls long is what is drawn smaller") {
    const Sizes full = drawn(60, 20);
    REQUIRE(full.ask > 0);
    REQUIRE(full.option > 0);
    CHECK(drawn(facts::roomyQuestion, 20).ask == full.ask);
    CHECK(drawn(60, facts::roomyOption).option == full.option);
    CHECK(drawn(facts::longestQuestion, 20).ask < full.ask);
    CHECK(drawn(60, facts::longestOption).option < full.option);
}
