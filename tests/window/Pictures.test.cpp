#include "window/Gallery.hpp"

#include "archive/TemporaryFolder.hpp"
#include "facts/Reader.hpp"
#include "window/QuestionPictures.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

// Pictures of packs, on the screen of a question.

using window::Gallery;

namespace {

namespace fs = std::filesystem;

/// A picture whose left half is blue and whose right half is green, so that nothing of the theme looks like it.
Gallery::Picture halves(window::Size size) {
    Gallery::Picture picture{size, {}};
    for (int i = 0; i < size.width * size.height; ++i) {
        const bool isLeft = i % size.width < size.width / 2;
        for (const int channel : {0, isLeft ? 0 : 255, isLeft ? 255 : 0, 255})
            picture.pixels.push_back(static_cast<std::uint8_t>(channel));
    }
    return picture;
}

/// How many pixels of \p picture are of just this colour.
long countOf(const Gallery::Picture& picture, std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
    long count = 0;
    for (std::size_t i = 0; i + 3 < picture.pixels.size(); i += 4)
        count += picture.pixels[i] == red && picture.pixels[i + 1] == green && picture.pixels[i + 2] == blue ? 1 : 0;
    return count;
}

/// Draws the one question of a pack with a picture of \p size. \return what came of it
Gallery::Picture drawn(window::Size size, int textScale, bool isThere = true) {
    const TemporaryFolder folder;
    REQUIRE(window::writePng(halves(size), folder / "halves.png"));
    std::ofstream(folder / "p.json")
        << R"({"pack":"p","title":"P","questions":[{"ask":"Which flag has these two colours, blue and green?",
      "answer":"None of them","wrong":["The first one","The second one","The third one"],"image":"halves.png","alt":"Two halves"}]})";
    std::vector<facts::PackReport> reports;
    reports.push_back(facts::readPack((folder / "p.json").string()));
    REQUIRE(reports.front().bank);
    if (!isThere) fs::remove(folder / "halves.png");
    window::GalleryOptions options;
    options.folder = folder / "out";
    options.textScale = textScale;
    const auto library = std::make_shared<const screens::Library>(std::move(reports));
    REQUIRE(window::drawQuestions(options, archive::findPaths(folder.path()), library, 1) == 0);
    return window::readPng(folder / "out" / "00001-choice.png");
}

} // namespace

TEST_CASE("A question's picture stands beside it, whole and in its proportions") {
    const int scale = GENERATE(100, 200);
    const window::Size size = GENERATE(window::Size{40, 30}, window::Size{300, 900}, window::Size{3000, 1000});
    const Gallery::Picture picture = drawn(size, scale);
    const long blue = countOf(picture, 0, 0, 255), green = countOf(picture, 0, 255, 0);
    INFO(scale << " " << size.width << " " << blue << " " << green);
    CHECK(blue > 5'000); // scaled up where it is small, too
    CHECK(std::abs(blue - green) < blue / 5);
}

TEST_CASE("A picture that has gone is told in words") {
    const Gallery::Picture picture = drawn({40, 30}, 100, false);
    CHECK(countOf(picture, 0, 0, 255) == 0);
    CHECK_FALSE(picture.pixels.empty());
}
