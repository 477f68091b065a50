#include "Places.hpp"
#include "window/Gallery.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <utility>
#include <variant>

// Every scene of the gallery against the picture that a person has looked at. CANOPY_REFRESH=1 in the environment replaces those
// pictures by what the game draws now; look at each that changed before it is committed.

namespace fs = std::filesystem;
using window::Gallery;

namespace {

constexpr window::Size goldenSize{1280, 720};

/// What drivers may differ in: the last bits of blending everywhere, and here and there the pixels along an edge. Those are
/// counted tile by tile: over the whole picture they would outweigh a prompt that is missing.
constexpr double mostMean = 1.5;
constexpr int farOff = 48;
constexpr int tileSize = 40;
constexpr double mostFarOff = 0.025;

const fs::path goldenFolder = places::tests() / "golden";

bool isRefresh() {
    const char* value = std::getenv("CANOPY_REFRESH");
    return value != nullptr && std::string(value) == "1";
}

struct Difference {
    double mean = 0;               ///< over all channels, of 255
    double farOff = 0;             ///< part of the pixels of the worst tile of which a channel differs by more than \ref farOff
    int tileLeft = 0, tileTop = 0; ///< where that tile lies

    bool isSlight() const { return mean < mostMean && farOff < mostFarOff; }
};

/// The largest difference of a channel at byte \p pixel, added to \p sum channel by channel.
int differenceAt(const Gallery::Picture& a, const Gallery::Picture& b, std::size_t pixel, double& sum) {
    int largest = 0;
    for (std::size_t channel = pixel; channel < pixel + 3; ++channel) {
        const int difference = std::abs(static_cast<int>(a.pixels[channel]) - static_cast<int>(b.pixels[channel]));
        largest = std::max(largest, difference);
        sum += difference;
    }
    return largest;
}

/// The part of the pixels of a tile that are far off. Tiles at the right and lower edge may be cut.
double farOffIn(const Gallery::Picture& a, const Gallery::Picture& b, int left, int top, double& sum) {
    const int right = std::min(left + tileSize, a.size.width), bottom = std::min(top + tileSize, a.size.height);
    int far = 0;
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) {
            const auto pixel = static_cast<std::size_t>(4) * static_cast<std::size_t>(y * a.size.width + x);
            if (differenceAt(a, b, pixel, sum) > farOff) ++far;
        }
    return static_cast<double>(far) / ((right - left) * (bottom - top));
}

Difference differenceOf(const Gallery::Picture& a, const Gallery::Picture& b) {
    if (a.size != b.size || a.pixels.empty()) return {255, 1};
    double sum = 0;
    Difference difference;
    for (int top = 0; top < a.size.height; top += tileSize)
        for (int left = 0; left < a.size.width; left += tileSize) {
            const double far = farOffIn(a, b, left, top, sum);
            if (far > difference.farOff) difference = {0, far, left, top};
        }
    difference.mean = sum / (3.0 * a.size.width * a.size.height);
    return difference;
}

/// Where the picture of a failure is kept: beside the test program's other leavings.
fs::path actualFile(const std::string& name) { return fs::current_path() / (name + ".actual.png"); }

void compare(const std::string& name, const Gallery::Picture& actual) {
    const fs::path file = goldenFolder / (name + ".png");
    const Gallery::Picture golden = window::readPng(file);
    const Difference difference = differenceOf(golden, actual);
    if (!difference.isSlight()) window::writePng(actual, actualFile(name));
    INFO(file << " against " << actualFile(name) << ": mean difference " << difference.mean << ", far off "
              << difference.farOff * 100 << " % of the pixels at " << difference.tileLeft << ", " << difference.tileTop);
    CHECK(golden.size == actual.size);
    CHECK(difference.isSlight());
}

/// A grey picture.
Gallery::Picture plain(window::Size size) {
    return {size, std::vector<std::uint8_t>(static_cast<std::size_t>(4 * size.width * size.height), 100)};
}

/// Fills an area with the colour of the pixel at its upper left corner.
void blank(Gallery::Picture& picture, const drawing::Area& area) {
    const auto byteAt = [&](int x, int y) { return picture.pixels.begin() + 4 * (std::ptrdiff_t{y} * picture.size.width + x); };
    const auto left = static_cast<int>(area.left), top = static_cast<int>(area.top);
    for (int y = top; y < static_cast<int>(area.top + area.height); ++y)
        for (int x = left; x < static_cast<int>(area.left + area.width); ++x) std::copy_n(byteAt(left, top), 4, byteAt(x, y));
}

/// Makes every pixel of an area white.
void whiten(Gallery::Picture& picture, const drawing::Area& area) {
    const auto first =
        static_cast<std::size_t>(4 * (static_cast<int>(area.top) * picture.size.width + static_cast<int>(area.left)));
    std::fill_n(picture.pixels.begin() + static_cast<std::ptrdiff_t>(first), 4, std::uint8_t{255});
    blank(picture, area);
}

const window::GalleryScene& sceneNamed(std::string_view name) {
    return *std::find_if(window::galleryScenes().begin(), window::galleryScenes().end(),
                         [&](const window::GalleryScene& scene) { return scene.name == name; });
}

} // namespace

TEST_CASE("Every screen looks as its golden picture") {
    Gallery gallery(archive::findPaths(fs::temp_directory_path()), goldenSize, {});
    for (const window::GalleryScene& scene : window::galleryScenes()) {
        const std::string name(scene.name);
        gallery.paint(scene);
        if (isRefresh())
            CHECK(window::writePng(gallery.picture(), goldenFolder / (name + ".png")));
        else
            compare(name, gallery.picture());
    }
}

TEST_CASE("Every golden picture belongs to a screen") {
    std::set<std::string> names;
    for (const window::GalleryScene& scene : window::galleryScenes()) CHECK(names.insert(std::string(scene.name)).second);
    for (const auto& entry : fs::directory_iterator(goldenFolder)) {
        INFO(entry.path());
        CHECK((entry.path().extension() != ".png" || names.contains(entry.path().stem().string())));
    }
}

TEST_CASE("The same scene gives the same picture twice") {
    Gallery gallery(archive::findPaths(fs::temp_directory_path()), goldenSize, {});
    const window::GalleryScene& scene = sceneNamed("question-low-fuse");
    gallery.paint(scene);
    const Gallery::Picture first = gallery.picture();
    gallery.paint(window::galleryScenes().front());
    gallery.paint(scene);
    CHECK(gallery.picture().pixels == first.pixels);
}

TEST_CASE("What drivers differ in is let pass") {
    const Gallery::Picture golden = plain({170, 90});
    Gallery::Picture actual = golden;
    CHECK(differenceOf(golden, actual).isSlight());
    for (auto& channel : actual.pixels) ++channel;
    for (int x = 0; x < 170; x += 9) whiten(actual, {static_cast<float>(x), static_cast<float>(x % 7), 1, 1});
    CHECK(differenceOf(golden, actual).isSlight());
}

TEST_CASE("What is missing from one place is seen, in a tile that is cut too, and so is another size") {
    const Gallery::Picture golden = plain({1290, 730});
    const auto [left, top] = GENERATE(std::pair{5, 5}, std::pair{600, 400}, std::pair{1282, 721});
    Gallery::Picture actual = golden;
    whiten(actual, {static_cast<float>(left), static_cast<float>(top), 8, 8});
    const Difference difference = differenceOf(golden, actual);
    CHECK_FALSE(difference.isSlight());
    CHECK(difference.tileLeft == left / tileSize * tileSize);
    CHECK(difference.tileTop == top / tileSize * tileSize);
    CHECK_FALSE(differenceOf(golden, plain({1280, 720})).isSlight());
    CHECK_FALSE(differenceOf({}, {}).isSlight());
}

TEST_CASE("A picture that lacks one of its prompts is not taken for the golden one") {
    Gallery gallery(archive::findPaths(fs::temp_directory_path()), goldenSize, {});
    const Gallery::Remarks remarks = gallery.paint(sceneNamed("question-order"));
    const Gallery::Picture whole = gallery.picture();
    int prompts = 0;
    for (const drawing::Hit& hit : remarks.hits) {
        if (!std::holds_alternative<screens::KeyPress>(hit.click)) continue;
        ++prompts;
        Gallery::Picture lacking = whole;
        blank(lacking, hit.area);
        CHECK_FALSE(differenceOf(whole, lacking).isSlight());
    }
    CHECK(prompts > 6);
}
