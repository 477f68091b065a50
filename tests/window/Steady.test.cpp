// Frames in which nothing happens but that time passes: what is kept from the one before has to look as if it were drawn anew,
// and such a frame takes no memory.
#include "drawing/Renderer.hpp"
#include "screens/Languages.hpp"
#include "window/Counting.hpp"
#include "window/Gallery.hpp"
#include "window/GalleryPack.hpp"

#include <SFML/Graphics/RenderTexture.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string_view>

namespace {

using screens::Time;

constexpr unsigned width = 1280, height = 720;

struct Studio {
    archive::Paths paths = archive::findPaths(std::filesystem::temp_directory_path());
    std::vector<std::string> messages;
    screens::Languages languages{paths.assets / "words", messages};
    std::shared_ptr<const screens::Library> library = std::make_shared<const screens::Library>(window::galleryPacks());
    drawing::Renderer renderer{paths.assets, paths.fonts};
    sf::RenderTexture target;

    Studio() {
#if SFML_VERSION_MAJOR >= 3
        REQUIRE(target.resize({width, height}));
#else
        REQUIRE(target.create(width, height));
#endif
    }
    std::vector<std::uint8_t> paint(drawing::Renderer& with, window::GalleryStage& stage) {
        with.draw(target, stage.stack(), stage.look());
        return painted();
    }
    std::vector<std::uint8_t> painted() {
        target.display();
        const sf::Image image = target.getTexture().copyToImage();
        return {image.getPixelsPtr(), image.getPixelsPtr() + std::size_t{4} * width * height};
    }
};

using Pixels = std::vector<std::uint8_t>;

/// Where a turned letter lies in the texture moves the last bits of its edges.
bool isAlike(const Pixels& a, const Pixels& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](int x, int y) { return std::abs(x - y) <= 6; });
}

const window::GalleryScene& sceneNamed(std::string_view name) {
    const auto& scenes = window::galleryScenes();
    return *std::find_if(scenes.begin(), scenes.end(), [&](const window::GalleryScene& scene) { return scene.name == name; });
}

} // namespace

TEST_CASE("A frame of a burning fuse, or of a debrief under its canopy, takes no memory") {
    Studio studio;
    for (const std::string_view name : {"question-choice", "debrief-matches"}) {
        INFO(name);
        window::GalleryStage stage(studio.languages, "en", studio.library, {});
        sceneNamed(name).arrange(stage);
        if (name == "question-choice") stage.burnDownTo(std::chrono::milliseconds(8'900)); // no second is full in what follows
        constexpr int before = 30, counted = 20;
        for (int frame = 0; frame < before + counted; ++frame) {
            const Counting counting;
            stage.wait(std::chrono::milliseconds(16));
            studio.renderer.draw(studio.target, stage.stack(), stage.look());
            studio.target.display();
            const std::size_t taken = counting.taken();
            INFO("frame " << frame);
            if (frame >= before) CHECK(taken == 0);
        }
    }
    const Counting counting;
    const std::string seen(100, 'x');
    CHECK(counting.taken() == 1);
}

TEST_CASE("What is kept of a frame looks as if it were drawn anew, on every screen") {
    Studio studio;
    for (const window::GalleryScene& scene : window::galleryScenes()) {
        INFO(scene.name);
        if (scene.name == "debug-overlay") continue; // it counts the vertices of the frame before
        window::GalleryStage stage(studio.languages, "en", studio.library, {});
        scene.arrange(stage);
        for (const Time step : {Time(0), Time(900'000), Time(1'700'000)}) {
            stage.wait(step);
            if (stage.stack().isDone()) break;
            drawing::Renderer fresh(studio.paths.assets, studio.paths.fonts);
            CHECK(isAlike(studio.paint(studio.renderer, stage), studio.paint(fresh, stage)));
            CHECK(studio.renderer.hits().size() == fresh.hits().size());
            CHECK(studio.renderer.laidOut() == fresh.laidOut());
            studio.renderer.draw(studio.target, stage.stack(), stage.look()); // the next finds something kept
        }
    }
}

TEST_CASE("What is drawn over the last frame, where something differs, looks as if all were drawn, on every screen") {
    Studio whole, part;
    double drawn = 0, frames = 0;
    for (const window::GalleryScene& scene : window::galleryScenes()) {
        INFO(scene.name);
        if (scene.name == "debug-overlay") continue; // it counts the vertices of the frame before
        window::GalleryStage stage(whole.languages, "en", whole.library, {});
        scene.arrange(stage);
        for (const auto step : {0, 16, 17, 0, 230, 16, 1'700, 16}) {
            stage.wait(std::chrono::milliseconds(step));
            if (step == 0) stage.press(screens::Key::Down);
            if (stage.stack().isDone()) break;
            const drawing::Area area = part.renderer.draw(part.target, stage.stack(), stage.look(), frames > 0);
            drawn += double{area.width} * double{area.height} / (width * height);
            ++frames;
            INFO("after " << step << " ms: " << area.left << ", " << area.top << ", " << area.width << " x " << area.height);
            CHECK(isAlike(part.painted(), whole.paint(whole.renderer, stage)));
        }
    }
    CHECK(drawn < 0.7 * frames); // else nothing was tested
}

TEST_CASE("A fuse that burns draws a strip of the window, and what stands still draws nothing") {
    Studio studio;
    window::GalleryStage stage(studio.languages, "en", studio.library, {});
    sceneNamed("question-choice").arrange(stage);
    stage.wait(std::chrono::seconds(2));
    const auto draw = [&] { return studio.renderer.draw(studio.target, stage.stack(), stage.look(), true); };
    draw();
    CHECK(draw().height == 0);
    stage.wait(std::chrono::milliseconds(16));
    const drawing::Area strip = draw();
    CHECK(strip.height > 20);
    CHECK(strip.top + strip.height < 200);
}

TEST_CASE("What happens is seen at once, whatever was kept") {
    Studio studio;
    window::GalleryStage stage(studio.languages, "en", studio.library, {});
    sceneNamed("question-choice").arrange(stage);
    stage.wait(std::chrono::seconds(2));
    studio.paint(studio.renderer, stage);
    const auto before = studio.paint(studio.renderer, stage);
    CHECK(studio.paint(studio.renderer, stage) == before);
    stage.press(screens::Key::Down);
    CHECK(studio.paint(studio.renderer, stage) != before);
}
