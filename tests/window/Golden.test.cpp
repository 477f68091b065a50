#include "window/Gallery.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

// Every scene of the gallery against the picture that a person has looked at. CANOPY_REFRESH=1 in the environment replaces those
// pictures by what the game draws now; look at each that changed before it is committed.

namespace fs = std::filesystem;
using window::Gallery;

namespace {

constexpr window::Size goldenSize{1280, 720};

/// What drivers may differ in: the last bits of blending everywhere, and here and there the pixels along an edge.
constexpr double mostMean = 1.5;
constexpr int farOff = 48;
constexpr double mostFarOff = 0.005;

const fs::path goldenFolder = fs::path(TESTS_DIR) / "golden";

bool isRefresh() {
    const char* value = std::getenv("CANOPY_REFRESH");
    return value != nullptr && std::string(value) == "1";
}

struct Difference {
    double mean = 0;   ///< over all channels, of 255
    double farOff = 0; ///< part of the pixels of which a channel differs by more than \ref farOff
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

Difference differenceOf(const Gallery::Picture& a, const Gallery::Picture& b) {
    double sum = 0;
    std::size_t far = 0;
    for (std::size_t pixel = 0; pixel < a.pixels.size(); pixel += 4)
        if (differenceAt(a, b, pixel, sum) > farOff) ++far;
    const auto pixels = static_cast<double>(a.pixels.size()) / 4;
    return {sum / (pixels * 3), static_cast<double>(far) / pixels};
}

/// Where the picture of a failure is kept: beside the test program's other leavings.
fs::path actualFile(const std::string& name) { return fs::current_path() / (name + ".actual.png"); }

void compare(const std::string& name, const Gallery::Picture& actual) {
    const fs::path file = goldenFolder / (name + ".png");
    const Gallery::Picture golden = window::readPng(file);
    const bool isSameSize = golden.size == actual.size;
    const Difference difference = isSameSize ? differenceOf(golden, actual) : Difference{255, 1};
    const bool isAlike = difference.mean < mostMean && difference.farOff < mostFarOff;
    if (!isAlike) window::writePng(actual, actualFile(name));
    INFO(file << " against " << actualFile(name) << ": mean difference " << difference.mean << ", far off "
              << difference.farOff * 100 << " % of the pixels");
    CHECK(isSameSize);
    CHECK(isAlike);
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
    const window::GalleryScene& scene =
        *std::find_if(window::galleryScenes().begin(), window::galleryScenes().end(),
                      [](const window::GalleryScene& s) { return s.name == "question-low-fuse"; });
    gallery.paint(scene);
    const Gallery::Picture first = gallery.picture();
    gallery.paint(window::galleryScenes().front());
    gallery.paint(scene);
    CHECK(gallery.picture().pixels == first.pixels);
}
