#include "drawing/Theme.hpp"

#include "archive/Paths.hpp"
#include "drawing/Seeing.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <vector>

using drawing::Colour;
using drawing::Theme;
using seeing::contrast;

namespace {

std::vector<Colour> groundsOf(const Theme& t) { return {t.groundTop, t.groundBottom, t.panel, t.raised}; }
/// What is written, and the signs of the four answers.
std::vector<Colour> inksOf(const Theme& t) { return {t.bone, t.muted, t.gold, t.teal, t.redText, t.flame}; }

} // namespace

TEST_CASE("What is written stands out from what it is written on: 4.5 to 1, and 7 to 1 in high contrast") {
    const auto themes = drawing::loadThemes(archive::findPaths(std::nullopt).assets / "theme.json");
    const std::array<std::pair<const Theme*, double>, 2> cases{{{&themes.standard, 4.5}, {&themes.highContrast, 7.0}}};
    for (const auto& [theme, least] : cases) {
        for (const Colour ground : groundsOf(*theme))
            for (const Colour ink : inksOf(*theme)) CHECK(contrast(ink, ground) >= least);
        CHECK(contrast(theme->ink, theme->bone) >= least);
        CHECK(contrast(theme->bone, theme->rightPanel) >= least);
        CHECK(contrast(theme->bone, theme->wrongPanel) >= least);
    }
}

TEST_CASE("The signs of the four answers stand out, and in high contrast 7 to 1") {
    const auto themes = drawing::loadThemes(archive::findPaths(std::nullopt).assets / "theme.json");
    for (int i = 0; i < 4; ++i) {
        CHECK(contrast(themes.standard.option(i), themes.standard.panel) >= 3);
        CHECK(contrast(themes.highContrast.option(i), themes.highContrast.panel) >= 7);
    }
}

TEST_CASE("A theme file that is missing is named") {
    CHECK_THROWS_WITH(drawing::loadThemes("nowhere/theme.json"), Catch::Matchers::Contains("nowhere/theme.json"));
}
