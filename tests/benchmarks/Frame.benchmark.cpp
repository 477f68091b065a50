#include "screens/Languages.hpp"
#include "window/Display.hpp"
#include "window/Gallery.hpp"
#include "window/GalleryPack.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <vector>

// What a frame of the busiest screen costs beside one that is only cleared and shown: the middle of many, taken in turn.
// Run by hand, on a display: canopy-benchmarks "[.benchmark]".

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::duration;

constexpr std::array sizes{window::Size{1280, 720}, window::Size{1920, 1080}};
constexpr int frames = 240;

template <typename Draw>
double milliseconds(sf::RenderWindow& window, const Draw& draw) {
    const auto begin = Clock::now();
    draw();
    window.display();
    return duration<double, std::milli>(Clock::now() - begin).count();
}

double middle(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

const window::GalleryScene& sceneNamed(std::string_view name) {
    const auto& scenes = window::galleryScenes();
    return *std::find_if(scenes.begin(), scenes.end(), [&](const window::GalleryScene& scene) { return scene.name == name; });
}

void compare(sf::RenderWindow& window, drawing::Renderer& renderer, window::GalleryStage& stage, std::string_view name) {
    std::vector<double> bare, drawn;
    for (int frame = 0; frame < frames; ++frame) {
        bare.push_back(milliseconds(window, [&] { window.clear(); }));
        stage.wait(std::chrono::milliseconds(16));
        drawn.push_back(milliseconds(window, [&] { renderer.draw(window, stage.stack(), stage.look()); }));
    }
    const double ratio = middle(drawn) / middle(bare);
    std::cout << fmt::format("{:>4} {:24} {:6.2f} ms, bare {:6.2f} ms, ratio {:5.2f}\n", window.getSize().x, name, middle(drawn),
                             middle(bare), ratio);
}

/// So many small packs, every fifth with mistakes.
std::shared_ptr<const screens::Library> shelfOf(int count) {
    std::vector<facts::PackReport> reports;
    for (int i = 0; i < count; ++i) {
        const std::string name = fmt::format("pack-{}.json", i);
        const std::string json =
            fmt::format("{{\n  \"pack\": \"pack-{}\", \"title\": \"Evening number {}\",\n  \"questions\": [\n"
                        "    {{ \"ask\": \"Who hid the plan of {}?\", \"answer\": \"A courier\",\n"
                        "      \"{}\": [\"A cook\", \"A pilot\"] }}\n  ]\n}}\n",
                        i, i, i, i % 5 == 3 ? "wrnog" : "wrong");
        reports.push_back(facts::readPack(name, {facts::SourceText(name, json)}));
    }
    return std::make_shared<const screens::Library>(std::move(reports));
}

} // namespace

TEST_CASE("A frame against a bare clear-and-display", "[.benchmark]") {
    if (const auto problem = window::displayProblem()) FAIL(*problem);
    const archive::Paths paths = archive::findPaths(std::filesystem::temp_directory_path());
    std::vector<std::string> messages;
    const screens::Languages languages(paths.assets / "words", messages);
    const auto library = std::make_shared<const screens::Library>(window::galleryPacks());
    for (const window::Size size : sizes) {
        sf::RenderWindow window;
        REQUIRE(window::openWindow(window, size, false));
        window.setVerticalSyncEnabled(false); // else a frame takes as long as the screen wants it to
        drawing::Renderer renderer(paths.assets, paths.fonts);
        for (const std::string_view name :
             {"question-choice", "question-arriving", "question-typed", "verdict-falling", "verdict-wrong", "title",
              "title-entering", "select-entering", "pause-leaving", "debrief-entering"}) {
            window::GalleryStage stage(languages, "en", library, {});
            sceneNamed(name).arrange(stage);
            compare(window, renderer, stage, name);
        }
    }
}

TEST_CASE("The packs screen scrolls through 500 packs as through a few", "[.benchmark]") {
    if (const auto problem = window::displayProblem()) FAIL(*problem);
    const archive::Paths paths = archive::findPaths(std::filesystem::temp_directory_path());
    std::vector<std::string> messages;
    const screens::Languages languages(paths.assets / "words", messages);
    sf::RenderWindow window;
    REQUIRE(window::openWindow(window, sizes.front(), false));
    window.setVerticalSyncEnabled(false);
    drawing::Renderer renderer(paths.assets, paths.fonts);
    std::vector<std::unique_ptr<window::GalleryStage>> stages;
    for (const int count : {10, 500}) {
        stages.push_back(std::make_unique<window::GalleryStage>(languages, "en", shelfOf(count), drawing::Look{}));
        stages.back()->stack().reset(screens::makePacks(stages.back()->context()));
        stages.back()->wait();
    }
    std::vector<std::vector<double>> costs(stages.size());
    for (int frame = 0; frame < frames; ++frame) {
        for (std::size_t i = 0; i < stages.size(); ++i) {
            window::GalleryStage& stage = *stages[i];
            costs[i].push_back(milliseconds(window, [&] {
                stage.press(frame % 9 < 8 ? screens::Key::Down : screens::Key::PageDown);
                stage.wait(std::chrono::milliseconds(16));
                renderer.draw(window, stage.stack(), stage.look());
            }));
        }
    }
    std::cout << fmt::format("a step down and its frame: 10 packs {:.2f} ms, 500 packs {:.2f} ms, longest {:.2f} ms\n",
                             middle(costs[0]), middle(costs[1]), *std::max_element(costs[1].begin(), costs[1].end()));
}
