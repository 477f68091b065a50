#include "window/Gallery.hpp"

#include "facts/Text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

// Nothing shown is ever cut off: every screen at every size of window and of text.

using drawing::Area;
using drawing::Hit;

namespace {

/// Neighbours may share an edge, and an edge lies between pixels.
constexpr float touch = 1;

const std::string nothing;

bool overlap(const Area& a, const Area& b) {
    return a.left + touch < b.left + b.width && b.left + touch < a.left + a.width && a.top + touch < b.top + b.height &&
           b.top + touch < a.top + a.height;
}

bool isWithin(const Area& inner, const Area& outer) {
    return inner.left >= outer.left - touch && inner.top >= outer.top - touch &&
           inner.left + inner.width <= outer.left + outer.width + touch &&
           inner.top + inner.height <= outer.top + outer.height + touch;
}

std::string text(const Area& area) {
    return std::to_string(area.left) + "," + std::to_string(area.top) + " " + std::to_string(area.width) + "x" +
           std::to_string(area.height);
}

/// The item that a click is about; nothing for prompts and dials.
std::optional<int> itemOf(const Hit& hit) {
    if (const auto* choose = std::get_if<screens::Choose>(&hit.click)) return choose->index;
    if (const auto* adjust = std::get_if<screens::Adjust>(&hit.click)) return adjust->index;
    return std::nullopt;
}

/// An arrow upon its row, or a panel that covers everything of another.
bool mayOverlap(const Hit& upper, const Hit& lower) {
    const bool isSameItem = itemOf(upper) && itemOf(upper) == itemOf(lower);
    return isSameItem || isWithin(lower.area, upper.area);
}

std::string strayOverlaps(const std::vector<Hit>& hits) {
    std::string found;
    for (auto upper = hits.begin(); upper != hits.end(); ++upper)
        for (auto lower = hits.begin(); lower != upper; ++lower)
            if (overlap(upper->area, lower->area) && !mayOverlap(*upper, *lower))
                found += text(upper->area) + " over " + text(lower->area) + "; ";
    return found;
}

std::string outsiders(const std::vector<Hit>& hits, window::Size size) {
    const Area whole{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
    std::string found;
    for (const Hit& hit : hits)
        if (!isWithin(hit.area, whole) || hit.area.width <= 0 || hit.area.height <= 0) found += text(hit.area) + "; ";
    return found;
}

std::string squeezedTexts(const window::Gallery::Remarks& remarks) {
    std::string found;
    for (const drawing::Squeezed& squeezed : remarks.squeezed)
        found +=
            '"' + squeezed.text + "\" from " + std::to_string(squeezed.wanted) + " to " + std::to_string(squeezed.given) + "; ";
    return found;
}

/// Texts of less than 18 pixels. What is measured in pixels comes out of floating point.
std::string smallTexts(const window::Gallery::Remarks& remarks) {
    constexpr float least = 18 - 0.01F;
    std::string found;
    for (const drawing::Written& written : remarks.written)
        if (written.size < least) found += '"' + facts::toUtf8(written.text) + "\" of " + std::to_string(written.size) + "; ";
    return found;
}

std::unique_ptr<window::Gallery> galleryOf(window::Size size, int textScale, std::string_view language = "en") {
    drawing::Look look;
    look.textScale = textScale;
    look.texts = drawing::Look::Texts::Noted;
    return std::make_unique<window::Gallery>(archive::findPaths(std::filesystem::temp_directory_path()), size, look, language);
}

int columnsOf(std::string_view name, int textScale) {
    const auto gallery = galleryOf({1280, 720}, textScale);
    for (const window::GalleryScene& scene : window::galleryScenes())
        if (scene.name == name) return gallery->paint(scene).columns;
    return 0;
}

/// Texts that what is drawn last, the captions, stands upon.
std::string textsUnderCaptions(const window::Gallery::Remarks& remarks) {
    const auto areaOf = [](const drawing::Written& written) {
        return Area{written.box.left, written.box.top, written.box.width, written.box.height};
    };
    std::string found;
    for (std::size_t i = 0; i + 1 < remarks.written.size(); ++i)
        if (overlap(areaOf(remarks.written[i]), areaOf(remarks.written.back())))
            found += facts::toUtf8(remarks.written[i].text) + "; ";
    return found;
}

void checkAll(window::Size size, int textScale, std::string_view language) {
    const auto gallery = galleryOf(size, textScale, language);
    for (const window::GalleryScene& scene : window::galleryScenes()) {
        const window::Gallery::Remarks remarks = gallery->paint(scene);
        INFO(scene.name << " in " << language << " at " << size.width << " x " << size.height << ", text " << textScale << " %");
        CHECK(squeezedTexts(remarks) == nothing);
        CHECK(outsiders(remarks.hits, size) == nothing);
        if (size.height == 1080) CHECK(smallTexts(remarks) == nothing);
        CHECK((scene.isMoving ? nothing : strayOverlaps(remarks.hits)) == nothing);
        if (!scene.name.ends_with("-captioned")) continue;
        CHECK(remarks.written.back().box.bottom() > 0.85F * static_cast<float>(size.height)); // it is the captions
        CHECK(textsUnderCaptions(remarks) == nothing);
    }
}

} // namespace

TEST_CASE("No text is squeezed and nothing that can be clicked lies outside or upon another") {
    // Each language at the smallest window and at the plain one; between languages only words differ, not what larger windows do
    // to them.
    const int textScale = GENERATE(100, 150, 200);
    const window::Size size = GENERATE(window::Size{800, 600}, window::Size{1280, 720});
    const std::string_view language = GENERATE("en", "de");
    checkAll(size, textScale, language);
}

TEST_CASE("Larger windows squeeze nothing either, and at 1920 x 1080 no text is under 18 pixels") {
    checkAll({1920, 1080}, 100, "en");
    checkAll({1920, 1080}, 200, "de");
    checkAll({3840, 2160}, 150, "en");
}

TEST_CASE("Long options lie one under the other where that lets them be read more easily") {
    CHECK(columnsOf("question-choice-titles", 100) == 2);
    CHECK(columnsOf("question-choice-titles", 200) == 1);
    CHECK(columnsOf("question-choice", 200) == 2);
    CHECK(columnsOf("question-true-false", 200) == 2);
}

namespace {

/// The smallest size, in units, of each word of a scene that is for reading: display type is large as it is.
std::map<std::string, float> sizesOfWords(window::Gallery& gallery, const window::GalleryScene& scene) {
    constexpr float display = 44;
    constexpr std::size_t shortest = 3;
    std::map<std::string, float> sizes;
    for (const drawing::Written& written : gallery.paint(scene).written) {
        if (written.size >= display) continue;
        std::istringstream words(facts::toUtf8(written.text));
        for (std::string word; words >> word;)
            if (word.size() >= shortest && std::ranges::any_of(word, [](unsigned char c) { return std::isalpha(c) != 0; }))
                sizes[word] = std::min(sizes.try_emplace(word, written.size).first->second, written.size);
    }
    return sizes;
}

/// The words of a scene that are set smaller than \p least times as large when text is twice as large.
std::string smallerWords(const std::map<std::string, float>& before, const std::map<std::string, float>& after, float least) {
    std::string found;
    for (const auto& [word, size] : before)
        if (const auto same = after.find(word); same != after.end() && same->second < least * size)
            found += word + " from " + std::to_string(size) + " to " + std::to_string(same->second) + "; ";
    return found;
}

} // namespace

TEST_CASE("Text of twice the size is larger in every scene, and about as large where it is as long as it can be") {
    const auto plain = galleryOf({1280, 720}, 100), large = galleryOf({1280, 720}, 200);
    for (const window::GalleryScene& scene : window::galleryScenes()) {
        if (scene.name == "debug-overlay") continue; // it is for those who build
        const bool isLong = scene.name.find("-long") != std::string_view::npos;
        INFO(scene.name);
        const auto before = sizesOfWords(*plain, scene), after = sizesOfWords(*large, scene);
        CHECK(smallerWords(before, after, isLong ? 0.97F : 1.07F) == nothing);
        CHECK(std::ranges::count_if(before, [&](const auto& word) { return after.contains(word.first); }) > 1);
    }
}
