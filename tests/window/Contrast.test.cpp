#include "window/Gallery.hpp"

#include "drawing/Seeing.hpp"
#include "facts/Text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

// Contrast as it is drawn: every scene is painted with its texts and without. What lies under a text is seen in the second
// picture, its ink where the first differs from it most.

using drawing::Colour;
using drawing::Written;
using window::Gallery;

namespace {

/// What a text has to stand out by, and as much what is pale on purpose: a prompt without a use now, an option that was unmasked.
/// The guidelines ask nothing of those; they are to be read all the same.
struct Demand {
    bool highContrast = false;
    double least = 0;
};

Colour pixelAt(const Gallery::Picture& picture, int x, int y) {
    const auto at = static_cast<std::size_t>(4) * static_cast<std::size_t>(y * picture.size.width + x);
    return {picture.pixels[at], picture.pixels[at + 1], picture.pixels[at + 2], 255};
}

int distance(Colour a, Colour b) { return std::abs(a.r - b.r) + std::abs(a.g - b.g) + std::abs(a.b - b.b); }

/// The pixels that a text changes.
struct Inked {
    struct Pixel {
        Colour ink, ground;
        int change = 0;
    };
    std::vector<Pixel> pixels;
    int most = 0;

    Inked(const Written& text, const Gallery::Picture& with, const Gallery::Picture& without) {
        const int left = std::max(0, static_cast<int>(text.box.left)), top = std::max(0, static_cast<int>(text.box.top));
        const int right = std::min(with.size.width, static_cast<int>(std::ceil(text.box.right())));
        const int bottom = std::min(with.size.height, static_cast<int>(std::ceil(text.box.bottom())));
        for (int y = top; y < bottom; ++y)
            for (int x = left; x < right; ++x) add({pixelAt(with, x, y), pixelAt(without, x, y), 0});
    }

    void add(Pixel pixel) {
        pixel.change = distance(pixel.ink, pixel.ground);
        most = std::max(most, pixel.change);
        if (pixel.change > 0) pixels.push_back(pixel);
    }

    /// The contrast of the ink, where it lies thickest, with what lies under the letters: the lowest but for \p share of the
    /// pixels, which may be the edge of something else, or the line that strikes the text out.
    double contrast(double share) const {
        const auto thickest =
            std::max_element(pixels.begin(), pixels.end(), [](const Pixel& a, const Pixel& b) { return a.change < b.change; });
        std::vector<double> contrasts;
        for (const Pixel& pixel : pixels)
            if (2 * pixel.change > most) contrasts.push_back(seeing::contrast(thickest->ink, pixel.ground));
        const auto lowest = contrasts.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(contrasts.size()));
        std::nth_element(contrasts.begin(), lowest, contrasts.end());
        return *lowest;
    }
};

/// Two galleries with the same look, one that notes its texts and one that leaves them out.
class Study {
public:
    explicit Study(const Demand& demand)
        : m_demand(demand), m_with(galleryOf(demand, drawing::Look::Texts::Noted)),
          m_without(galleryOf(demand, drawing::Look::Texts::LeftOut)) {}

    /// The texts of \p scene that do not stand out as they should.
    std::string tooPale(const window::GalleryScene& scene) {
        const Gallery::Remarks remarks = m_with.paint(scene);
        m_without.paint(scene);
        const Gallery::Picture with = m_with.picture(), without = m_without.picture();
        std::ostringstream found;
        for (const Written& text : remarks.written) {
            const Inked inked(text, with, without);
            if (inked.pixels.empty()) continue; // blank, or covered by what lies over it
            ++m_measured;
            const bool isPale = text.ink.a < 255;
            const double contrast = inked.contrast(isPale ? 0.5 : 0.05);
            if (contrast < m_demand.least)
                found << '"' << facts::toUtf8(text.text) << "\" " << contrast << " of " << m_demand.least << "; ";
        }
        return found.str();
    }

    int measured() const { return m_measured; }

private:
    static Gallery galleryOf(const Demand& demand, drawing::Look::Texts texts) {
        drawing::Look look;
        look.highContrast = demand.highContrast;
        look.reducedMotion = true; // no spark flies before a text
        look.texts = texts;
        return Gallery(archive::findPaths(std::filesystem::temp_directory_path()), {1280, 720}, look);
    }

    Demand m_demand;
    Gallery m_with, m_without;
    int m_measured = 0;
};

} // namespace

TEST_CASE("Every text that is drawn stands out from what lies under it: 4.5 to 1, and 7 to 1 in high contrast") {
    const Demand demand = GENERATE(Demand{false, 4.5}, Demand{true, 7});
    Study study(demand);
    for (const window::GalleryScene& scene : window::galleryScenes()) {
        if (scene.isMoving || scene.name == "debug-overlay") continue; // that lies upon everything, for whoever builds the game
        INFO(scene.name << (demand.highContrast ? ", high contrast" : ""));
        CHECK(study.tooPale(scene) == "");
    }
    CHECK(study.measured() > 1000);
}

TEST_CASE("A text as pale as its ground is found") {
    const auto plain = [](std::uint8_t grey) {
        return Gallery::Picture{{20, 20}, std::vector<std::uint8_t>(std::size_t{4} * 20 * 20, grey)};
    };
    Gallery::Picture with = plain(40);
    for (int x = 5; x < 15; ++x) with.pixels[static_cast<std::size_t>(4 * (10 * 20 + x))] = 60;
    const Written text{U"", {0, 0, 20, 20}, {60, 40, 40, 255}, 15};
    CHECK(Inked(text, with, plain(40)).contrast(0.05) < 1.5);
    CHECK(Inked(text, plain(250), plain(0)).contrast(0.05) > 15);
    CHECK(Inked(text, plain(0), plain(0)).pixels.empty());
}
