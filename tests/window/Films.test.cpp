#include "window/Films.hpp"

#include "window/Gallery.hpp"
#include "window/GalleryPack.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using window::Gallery;

namespace {

constexpr window::Size small{640, 360};

std::vector<Gallery::Picture> picturesOf(const window::Film& film, screens::Time step, const drawing::Look& look = {}) {
    Gallery gallery(archive::findPaths(fs::temp_directory_path()), small, look);
    std::vector<Gallery::Picture> pictures;
    gallery.play(film, step, [&](int /*number*/) { pictures.push_back(gallery.picture()); });
    return pictures;
}

} // namespace

TEST_CASE("Films have names of their own, and a step that is no part of the length is no trouble") {
    std::set<std::string_view> names;
    for (const window::Film& film : window::films()) CHECK(names.insert(film.name).second);
    CHECK(window::filmNamed("right"));
    CHECK_FALSE(window::filmNamed("nothing"));
    CHECK(picturesOf(*window::filmNamed("pause"), 400ms).size() == 3);
}

TEST_CASE("A film shows the same pictures every time, transitions and all, and they move") {
    for (const char* name : {"select", "wrong"}) {
        const auto once = picturesOf(*window::filmNamed(name), 150ms), again = picturesOf(*window::filmNamed(name), 150ms);
        REQUIRE(once.size() == again.size());
        std::size_t moved = 0;
        for (std::size_t i = 0; i < once.size(); ++i) {
            INFO(name << ", picture " << i);
            CHECK(once[i].pixels == again[i].pixels);
            moved += i > 0 && once[i].pixels != once[i - 1].pixels ? 1U : 0U;
        }
        CHECK(moved > once.size() / 2);
    }
}

TEST_CASE("Every motion comes to its end, and then nothing is drawn") {
    std::vector<std::string> messages;
    const archive::Paths paths = archive::findPaths(fs::temp_directory_path());
    const screens::Languages languages(paths.assets / "words", messages);
    const auto library = std::make_shared<const screens::Library>(window::galleryPacks());
    const auto movesAfter = [&](void (*arrange)(window::GalleryStage&), screens::Time time) {
        window::GalleryStage stage(languages, "en", library, {});
        arrange(stage);
        const bool movedAtFirst = drawing::Renderer::moves(stage.stack(), stage.look());
        stage.wait(time);
        return std::pair{movedAtFirst, drawing::Renderer::moves(stage.stack(), stage.look())};
    };
    constexpr std::pair stops{true, false}, goesOn{true, true};
    CHECK(movesAfter([](window::GalleryStage&) {}, 19s) == goesOn);
    CHECK(movesAfter([](window::GalleryStage&) {}, 21s) == stops);
    const auto answered = [](window::GalleryStage& stage) {
        stage.mission("rrr", window::gallery_ask::four);
        stage.wait(1s);
        stage.answerWrong();
    };
    CHECK(movesAfter(answered, 1'500ms) == goesOn);
    CHECK(movesAfter(answered, 1'900ms) == stops);
    CHECK(movesAfter([](window::GalleryStage& stage) { stage.debrief("rrrrrrrrrr"); }, 6s) == stops);
    CHECK(movesAfter(
              [](window::GalleryStage& stage) {
                  stage.context().settings.fuse = quiz::Fuse::Off;
                  stage.press(screens::Key::Enter);
                  stage.press(screens::Key::Enter);
              },
              20s) == stops);
}

TEST_CASE("Without sparks no embers fly, without shake nothing shakes, and under reduced motion the runner stands") {
    const auto& wrong = *window::filmNamed("wrong");
    drawing::Look noSparks, noShake, reduced;
    noSparks.sparks = false;
    noShake.shake = false;
    reduced.reducedMotion = true;
    const auto plain = picturesOf(wrong, 760ms); // the second is 30 ms after the stamp has landed
    CHECK(picturesOf(wrong, 760ms, noSparks)[0].pixels != plain[0].pixels);
    CHECK(picturesOf(wrong, 760ms, noShake)[0].pixels == plain[0].pixels);
    CHECK(picturesOf(wrong, 760ms, noShake)[1].pixels != plain[1].pixels);
    const auto still = picturesOf(wrong, 1'000ms, reduced);
    REQUIRE(still.size() == 4);
    CHECK(still[1].pixels == still[2].pixels);
}
