#include "drawing/Icon.hpp"

#include "archive/Paths.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

using namespace drawing;

namespace {

Theme standard() { return loadThemes(archive::findPaths(std::filesystem::temp_directory_path()).assets / "theme.json").standard; }

} // namespace

TEST_CASE("The icon fills its tile but for the cut corner, at every size, in the colours of the theme") {
    const Theme theme = standard();
    for (const unsigned size : {16U, 48U, 256U}) {
        const auto pixels = iconPixels(theme, size);
        REQUIRE(pixels.size() == std::size_t{4} * size * size);
        const auto opacity = [&](unsigned x, unsigned y) { return pixels[4 * (std::size_t{y} * size + x) + 3]; };
        CHECK(opacity(0, 0) == 255);
        CHECK(opacity(0, size - 1) == 255);
        CHECK(opacity(size - 1, size - 1) == 255);
        CHECK(opacity(size - 1, 0) == 0);
        std::set<std::uint8_t> reds;
        for (std::size_t i = 0; i < pixels.size(); i += 4) reds.insert(pixels[i]);
        CHECK(reds.contains(theme.bone.r));
        CHECK(reds.contains(theme.red.r));
        CHECK(reds.contains(theme.groundTop.r));
    }
}

TEST_CASE("The icon as SVG is made of the same shapes") {
    const Theme theme = standard();
    const std::string svg = iconSvg(theme);
    std::size_t polygons = 0;
    for (std::size_t at = svg.find("<polygon"); at != std::string::npos; at = svg.find("<polygon", at + 1)) ++polygons;
    CHECK(polygons == iconShapes(theme, 512).size());
    CHECK(svg.find("#E5322D") != std::string::npos);
    CHECK(svg.find("nan") == std::string::npos);
}
