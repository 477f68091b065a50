#include "window/Films.hpp"

#include "facts/Text.hpp"
#include "window/Gallery.hpp"
#include "window/GalleryPack.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

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

/// What is written on a stage, frame by frame.
class Reader {
public:
    using Texts = std::vector<drawing::Written>;

    Reader() : m_stage(m_languages, "en", std::make_shared<const screens::Library>(window::galleryPacks()), noted()) {
        m_stage.mission("rrr", window::gallery_ask::four);
        m_stage.wait(2s);
    }
    window::GalleryStage& stage() { return m_stage; }
    Texts after(screens::Time step) {
        m_stage.wait(step);
        return m_gallery.paint(m_stage.stack()).written;
    }

    static const drawing::Written* find(const Texts& texts, std::string_view beginning) {
        const auto found = std::ranges::find_if(
            texts, [&](const drawing::Written& text) { return facts::toUtf8(text.text).starts_with(beginning); });
        return found == texts.end() ? nullptr : &*found;
    }

private:
    static drawing::Look noted() {
        drawing::Look look;
        look.texts = drawing::Look::Texts::Noted;
        return look;
    }
    archive::Paths m_paths = archive::findPaths(fs::temp_directory_path());
    std::vector<std::string> m_messages;
    screens::Languages m_languages{m_paths.assets / "words", m_messages};
    Gallery m_gallery{m_paths, {1280, 720}, noted()};
    window::GalleryStage m_stage;
};

bool overlap(const drawing::Box& a, const drawing::Box& b) {
    return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

} // namespace

TEST_CASE("At the verdict the answers make room in small steps") {
    Reader reader;
    const auto placeOf = [](const Reader::Texts& texts) { // all shakes together when the stamp lands
        return Reader::find(texts, "Zola")->box.top - Reader::find(texts, "Question 4")->box.top;
    };
    const float before = placeOf(reader.after(0s));
    reader.stage().answerWrong();
    float last = placeOf(reader.after(0s)), longest = std::fabs(last - before);
    for (int frame = 0; frame < 60; ++frame) {
        const float now = placeOf(reader.after(16ms));
        longest = std::max(longest, std::fabs(now - last));
        last = now;
    }
    CHECK(std::fabs(last - before) > 10);
    CHECK(longest < 0.3F * std::fabs(last - before));
}

TEST_CASE("Points that fly to the score, and a streak that falls, cover no other text on their way") {
    const bool isRight = GENERATE(true, false);
    Reader reader;
    isRight ? reader.stage().answerRight() : reader.stage().answerWrong();
    int seen = 0;
    for (int frame = 0; frame < 80; ++frame) {
        const Reader::Texts texts = reader.after(16ms);
        const drawing::Written* const moving = Reader::find(texts, isRight ? "+" : "Streak");
        if (!moving || moving->ink.a == 0) continue;
        ++seen;
        drawing::Box letters = moving->box;
        if (isRight) letters.height *= 0.7F; // figures have nothing below the line
        for (const drawing::Written& text : texts) {
            const bool isScore = text.box.right() > 1200 && text.text.find(U',') == 1; // there points go
            if (&text == moving || text.ink.a == 0 || isScore) continue;
            INFO("frame " << frame << ": " << facts::toUtf8(text.text));
            CHECK_FALSE(overlap(letters, text.box));
        }
    }
    CHECK(seen > 30);
}

TEST_CASE("The header leaves with its question") {
    Reader reader;
    reader.stage().answerRight();
    const float place = Reader::find(reader.after(2s), "Question 4")->box.left;
    reader.stage().press(screens::Key::Space);
    const Reader::Texts texts = reader.after(32ms);
    const drawing::Written* const old = Reader::find(texts, "Question 4");
    REQUIRE(old);
    CHECK(old->box.left < place - 50);
    CHECK(old->ink.a > Reader::find(texts, "Question 5")->ink.a);
    CHECK_FALSE(Reader::find(reader.after(400ms), "Question 4"));
}

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
