#include "drawing/SystemFonts.hpp"

#include "archive/Paths.hpp"
#include "drawing/Fonts.hpp"

#include <catch2/catch.hpp>

using namespace drawing;

TEST_CASE("An installed font is found for a letter that one has, and none for one that nobody has") {
    const auto latin = findInstalled(U"A", false); // Inter at least is installed where the game is built
    REQUIRE(latin);
    CHECK(std::filesystem::exists(latin->file));
    CHECK_FALSE(findInstalled(U"\U0010FFFE", false));
    CHECK_FALSE(findInstalled(U"A\U0010FFFE", true)); // a letter with a mark has to come from one face
    CHECK_FALSE(findInstalled(U"", false));
}

TEST_CASE("A letter that the game's fonts lack is drawn from an installed font that has it") {
    const auto folder = archive::findPaths(std::nullopt).fonts;
    const Fonts fonts(folder);
    std::u32string none;
    for (const char32_t c : U"\u4E2D\u0645\u0915\u05D0\u0E01\u10D0\u2603\U0001F600\U0010FFFE") {
        if (c == 0) continue;
        const std::u32string letter(1, c);
        const int face = fonts.faceFor(Face::Bold, letter);
        CHECK(fonts.canDraw(letter) == findInstalled(letter, false).has_value());
        CHECK(fonts.face(face).has(c) == (face >= static_cast<int>(faceCount)));
        if (!fonts.canDraw(letter)) none += c;
    }
    CHECK(undrawable(folder, U"A\u4E2D\u0645\u0915\u05D0\u0E01\u10D0\u2603\U0001F600\U0010FFFE") == none);
    CHECK(fonts.canDraw(U"e\u0301"));
    CHECK(fonts.canDraw(U"\u200D\uFE0F\u202E\n"));
}

TEST_CASE("What can never be seen needs no form") {
    for (const char32_t c : U"\a\u007F\u0085\u00AD\u200B\u200D\u200E\u2028\u202E\u2066\uFE0F\uFEFF\U000E0041")
        CHECK(isInvisible(c));
    for (const char32_t c : U" A\u00A0\u00E9\u0301\u2003\u2010\u4E2D\U0001F600")
        if (c != 0) CHECK_FALSE(isInvisible(c));
}
