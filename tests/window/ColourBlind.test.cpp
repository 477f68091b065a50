#include "window/Gallery.hpp"

#include "drawing/Seeing.hpp"
#include "facts/Text.hpp"
#include "window/GalleryPack.hpp"
#include "window/GalleryStage.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string_view>
#include <variant>
#include <vector>

// Nothing is told by colour alone: the gallery as it is seen with each kind of colour blindness, in lightness only. Where two
// states must not be mixed up, enough pixels of the same spot have to differ in it: by shade, or by shape.

using drawing::Area;
using window::Gallery;
using window::GalleryScene;
using window::GalleryStage;

namespace {

namespace ask = window::gallery_ask;
using Key = screens::Key;

/// Two pixels differ when their lightness does by this much, of 100.
constexpr double farApart = 15;

/// A picture with what was said about it.
struct Painted {
    Gallery::Picture picture;
    Gallery::Remarks remarks;

    /// Where \p text begins; fails the test when it is not in the picture.
    Area areaOf(std::u32string_view text) const {
        const auto found = std::ranges::find(remarks.written, text, &drawing::Written::text);
        INFO(facts::toUtf8(text));
        REQUIRE(found != remarks.written.end());
        return {found->box.left, found->box.top, found->box.width, found->box.height};
    }
    /// What a click of \p click is for.
    Area areaOf(const screens::Input& click) const {
        const auto found = std::ranges::find(remarks.hits, click, &drawing::Hit::click);
        REQUIRE(found != remarks.hits.end());
        return found->area;
    }
};

Painted painted(void (*arrange)(GalleryStage&)) {
    drawing::Look look;
    look.reducedMotion = true;
    look.texts = drawing::Look::Texts::Noted;
    static Gallery gallery(archive::findPaths(std::filesystem::temp_directory_path()), {1280, 720}, look);
    Gallery::Remarks remarks = gallery.paint({"", arrange});
    return {gallery.picture(), std::move(remarks)};
}

/// The lightness of every pixel of \p area as it is seen.
std::vector<double> lightnessIn(const Painted& painted, const Area& area, const seeing::Sight& sight) {
    std::vector<double> all;
    const auto& [size, pixels] = painted.picture;
    for (int y = 0; y < static_cast<int>(area.height); ++y)
        for (int x = 0; x < static_cast<int>(area.width); ++x) {
            const int column = std::clamp(static_cast<int>(area.left) + x, 0, size.width - 1);
            const int row = std::clamp(static_cast<int>(area.top) + y, 0, size.height - 1);
            const auto at = static_cast<std::size_t>(4 * (row * size.width + column));
            const auto light = seeing::seen(seeing::lightOf({pixels[at], pixels[at + 1], pixels[at + 2], 255}), sight);
            all.push_back(seeing::lightness(seeing::luminance(light)));
        }
    return all;
}

/// How many pixels of two areas of one size are far apart in lightness.
int apart(const Painted& one, const Area& a, const Painted& other, const Area& b, const seeing::Sight& sight) {
    const auto x = lightnessIn(one, a, sight), y = lightnessIn(other, b, sight);
    REQUIRE(x.size() == y.size());
    int count = 0;
    for (std::size_t i = 0; i < x.size(); ++i) count += std::abs(x[i] - y[i]) > farApart ? 1 : 0;
    return count;
}

/// A spot of a picture, with the state that it shows.
struct Spot {
    const char* state;
    const Painted* painted;
    Area area;
};

void checkAllDiffer(const std::vector<Spot>& spots, int least) {
    for (const seeing::Sight& sight : seeing::sights)
        for (std::size_t i = 0; i < spots.size(); ++i)
            for (std::size_t j = i + 1; j < spots.size(); ++j) {
                INFO(spots[i].state << " and " << spots[j].state << ", " << sight.name);
                CHECK(apart(*spots[i].painted, spots[i].area, *spots[j].painted, spots[j].area, sight) >= least);
            }
}

/// The right end of the panel of an option: its text begins somewhere in the left or the right half.
Area marksBeside(const Painted& painted, std::u32string_view option, float width) {
    const Area text = painted.areaOf(option);
    const float right = text.left < 640 ? 628.F : 1216.F;
    return {right - 16 - width, text.top + text.height / 2 - 20, width, 40};
}

/// The sign before an option.
Area signBefore(const Painted& painted, std::u32string_view option) {
    const Area text = painted.areaOf(option);
    return {(text.left < 640 ? 64.F : 652.F) + 30, text.top + text.height / 2 - 20, 40, 40};
}

void question(GalleryStage& stage, std::string_view asked) {
    stage.mission("rrr", asked);
    stage.wait();
}

} // namespace

TEST_CASE("An option at rest, in focus, and unmasked look different however colours are seen") {
    const Painted rest = painted([](GalleryStage& s) { question(s, ask::four); });
    const Painted focus = painted([](GalleryStage& s) { question(s, ask::four), s.press(Key::Right), s.wait(); });
    const Painted masked = painted([](GalleryStage& s) { question(s, ask::four), s.press(Key::Mask), s.wait(); });
    const Area focused = rest.areaOf(screens::Choose{0});
    checkAllDiffer({{"rest", &rest, focused}, {"focus", &focus, focused}}, 1500);
    for (int option = 1; option < 4; ++option) { // one of the wrong ones is masked; it cannot be chosen any more
        const auto isIt = [option](const drawing::Hit& hit) { return hit.click == screens::Input(screens::Choose{option}); };
        if (std::ranges::any_of(masked.remarks.hits, isIt)) continue;
        const Area area = rest.areaOf(screens::Choose{option});
        checkAllDiffer({{"rest", &rest, area}, {"masked", &masked, area}}, 800);
    }
}

TEST_CASE("Right, wrong and neither look different however colours are seen") {
    const Painted verdict = painted([](GalleryStage& s) { question(s, ask::four), s.answerWrong(), s.wait(); });
    checkAllDiffer({{"right", &verdict, marksBeside(verdict, U"The White Widow", 60)},
                    {"wrong", &verdict, marksBeside(verdict, U"Erika Sloane", 60)},
                    {"neither", &verdict, marksBeside(verdict, U"Ilsa Faust", 60)}},
                   100);
}

TEST_CASE("Ticks, and what became of them, look different however colours are seen") {
    const Painted asked = painted([](GalleryStage& s) { question(s, ask::several), s.press('A'), s.press('D'), s.wait(); });
    checkAllDiffer({{"ticked", &asked, marksBeside(asked, U"Luther Stickell", 60)},
                    {"not ticked", &asked, marksBeside(asked, U"Solomon Lane", 60)}},
                   60);
    const Painted verdict = painted([](GalleryStage& s) {
        question(s, ask::several);
        for (const char option : {'A', 'D'}) s.press(option);
        s.press(Key::Enter), s.wait();
    });
    checkAllDiffer({{"rightly ticked", &verdict, marksBeside(verdict, U"Luther Stickell", 120)},
                    {"missed", &verdict, marksBeside(verdict, U"Solomon Lane", 120)},
                    {"wrongly ticked", &verdict, marksBeside(verdict, U"Franz Krieger", 120)},
                    {"rightly left", &verdict, marksBeside(verdict, U"William Brandt", 120)}},
                   60);
}

TEST_CASE("The signs of the answers differ in shape alone") {
    const Painted asked = painted([](GalleryStage& s) { question(s, ask::several), s.wait(); });
    std::vector<Spot> signs;
    for (const auto* option :
         {U"Luther Stickell", U"Ilsa Faust", U"Benji Dunn", U"Franz Krieger", U"Solomon Lane", U"William Brandt"})
        signs.push_back({"a sign", &asked, signBefore(asked, option)});
    for (std::size_t i = 0; i < signs.size(); ++i)
        for (std::size_t j = i + 1; j < signs.size(); ++j) {
            int different = 0; // pixels where the one is drawn and the other is not
            const auto x = lightnessIn(asked, signs[i].area, seeing::sights[0]);
            const auto y = lightnessIn(asked, signs[j].area, seeing::sights[0]);
            for (std::size_t k = 0; k < x.size(); ++k) different += (x[k] > 30) != (y[k] > 30) ? 1 : 0;
            INFO("signs " << i << " and " << j);
            CHECK(different >= 60);
        }
}

TEST_CASE("A gadget at hand, without a use and used up look different however colours are seen") {
    const Painted before = painted([](GalleryStage& s) { question(s, ask::four), s.wait(); });
    const Painted after = painted([](GalleryStage& s) { question(s, ask::four), s.press(Key::Mask), s.wait(); });
    const Painted idle = painted([](GalleryStage& s) { question(s, ask::truth), s.wait(); });
    const Area gadget = before.areaOf(screens::KeyPress{Key::Mask});
    checkAllDiffer({{"at hand", &before, gadget}, {"used up", &after, gadget}, {"without a use", &idle, gadget}}, 80);
}

TEST_CASE("What is left of the fuse and what is burnt look different however colours are seen") {
    const Painted early = painted([](GalleryStage& s) { s.mission("rrr", ask::four), s.wait(); });
    const Painted late =
        painted([](GalleryStage& s) { s.mission("rrr", ask::four), s.burnDownTo(std::chrono::milliseconds(900)); });
    const Area along{500, 50, 400, 30};
    checkAllDiffer({{"left", &early, along}, {"burnt", &late, along}}, 1000);
}

TEST_CASE("The focus in menus and what is lifted show however colours are seen") {
    const Painted first = painted([](GalleryStage& s) { s.wait(); });
    const Painted second = painted([](GalleryStage& s) { s.wait(), s.press(Key::Down), s.wait(); });
    const Area item = first.areaOf(screens::Choose{0});
    checkAllDiffer({{"in focus", &first, item}, {"not", &second, item}}, 1500);
    const Painted lying = painted([](GalleryStage& s) { question(s, ask::order), s.press(Key::Down), s.wait(); });
    const Painted lifted =
        painted([](GalleryStage& s) { question(s, ask::order), s.press(Key::Down), s.press(Key::Space), s.wait(); });
    const Area place = lying.areaOf(screens::Choose{1});
    checkAllDiffer({{"lying", &lying, place}, {"lifted", &lifted, place}}, 500);
}

TEST_CASE("Colours of one lightness are told apart by nobody here") {
    Painted grey{{{2, 1}, {90, 90, 90, 255, 90, 90, 90, 255}}, {}};
    Painted green{{{2, 1}, {0, 112, 0, 255, 0, 112, 0, 255}}, {}};
    CHECK(apart(grey, {0, 0, 2, 1}, green, {0, 0, 2, 1}, seeing::sights[0]) == 0);
    Painted white{{{2, 1}, {255, 255, 255, 255, 90, 90, 90, 255}}, {}};
    CHECK(apart(grey, {0, 0, 2, 1}, white, {0, 0, 2, 1}, seeing::sights[0]) == 1);
}
