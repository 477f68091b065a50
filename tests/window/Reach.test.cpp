#include "screens/Letters.hpp"
#include "window/Controls.hpp"
#include "window/Gallery.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <variant>
#include <vector>

// Keyboard alone, mouse alone, pad alone: every item of every screen is reached, by events as they come from the devices.

using namespace window;
using drawing::Hit;
using screens::Key;
using screens::PadButton;

namespace {

const std::string nothing;

bool isAsking(const screens::Mission& mission) { return mission.phase == screens::Mission::Phase::Asking; }

/// How many items a screen has on which the focus can be.
int itemCount(const screens::Screen& screen, const screens::Context& context) {
    const auto* const mission = std::get_if<screens::Mission>(&screen);
    if (mission == nullptr) return static_cast<int>(screens::menuRows(screen, context).size());
    const quiz::Question& question = mission->round.question();
    if (!isAsking(*mission) || question.kind == quiz::Kind::Number) return 0;
    if (question.kind != quiz::Kind::Typed)
        return static_cast<int>(question.options.size() - mission->round.current().masked.size());
    int letters = 0;
    while (screens::letterKey(letters) != nullptr) ++letters;
    return letters;
}

/// Whether Left and Right only move the focus there: in lists they change values.
bool isGrid(const screens::Screen& screen) { return std::holds_alternative<screens::Mission>(screen); }

/// A player with one device and two fingers at most: presses, and lets go.
class Walker {
public:
    explicit Walker(screens::Stack& stack) : m_stack(stack) {}

    void strike(Key key) {
        send(KeyDown{key});
        send(KeyUp{key});
    }
    void strike(PadButton button) {
        send(PadChange{button, true, screens::PadMake::Letters});
        send(PadChange{button, false, screens::PadMake::Letters});
    }

private:
    template <typename Event>
    void send(const Event& event) {
        static const std::vector<Hit> noHits;
        const Scenery scenery{noHits, m_stack.context().bindings, screens::typingOf(m_stack.top()), false};
        if (const auto input = m_controls.toInput(event, scenery)) m_stack.handle(*input);
    }

    screens::Stack& m_stack;
    Controls m_controls{[](Key) { return false; }};
};

/// The items on which the focus comes to be when one of \p ways, and where that changes nothing \p right, are pressed again and
/// again.
template <typename Control>
std::set<int> walked(GalleryStage& stage, std::initializer_list<Control> ways, Control right) {
    Walker walker(stage.stack());
    std::set<int> seen;
    const auto note = [&] { seen.insert(screens::common(stage.stack().top()).focus); };
    note();
    for (const Control way : ways)
        for (int row = 0; row < 40; ++row) {
            for (int column = 0; isGrid(stage.stack().top()) && column < 14; ++column) walker.strike(right), note();
            walker.strike(way);
            note();
        }
    seen.erase(-1);
    return seen;
}

Gallery& gallery() {
    static Gallery made(archive::findPaths(std::filesystem::temp_directory_path()), {1280, 720}, {});
    return made;
}

/// \p scene after more has been done on its stage.
Gallery::Remarks paintAfter(const GalleryScene& scene, const std::function<void(GalleryStage&)>& more) {
    return gallery().paint({scene.name, [&](GalleryStage& stage) { scene.arrange(stage), more(stage); }, scene.isMoving});
}

/// What a click on \p hit is about: the item, or nothing.
std::optional<int> itemOf(const Hit& hit) {
    if (const auto* const chosen = std::get_if<screens::Choose>(&hit.click)) return chosen->index;
    return std::nullopt;
}

/// The click that brings the next rows into sight, where there are more.
std::optional<screens::Input> onward(const std::vector<Hit>& hits) {
    for (const screens::Input& wanted : {screens::Input(screens::Scroll{1}), screens::Input(screens::KeyPress{Key::Down})})
        for (const Hit& hit : hits)
            if (hit.click == wanted) return wanted;
    return std::nullopt;
}

/// Items that are clicked on while clicks alone lead through \p scene, which has \p count of them.
std::set<int> clicked(const GalleryScene& scene, int count) {
    std::set<int> seen;
    std::vector<screens::Input> done;
    for (int steps = 0; steps < 40 && static_cast<int>(seen.size()) < count; ++steps) {
        const auto remarks = paintAfter(scene, [&](GalleryStage& stage) {
            for (const screens::Input& input : done) stage.stack().handle(input);
        });
        int letters = 0;
        for (const Hit& hit : remarks.hits) {
            if (const auto item = itemOf(hit)) seen.insert(*item);
            if (std::holds_alternative<screens::Type>(hit.click)) seen.insert(letters++);
            if (hit.click == screens::Input(screens::KeyPress{Key::Backspace})) seen.insert(letters++);
        }
        const auto further = onward(remarks.hits);
        if (!further) break;
        done.push_back(*further);
    }
    return seen;
}

/// Scenes at rest whose screen takes inputs.
std::vector<GalleryScene> restingScenes() {
    std::vector<GalleryScene> scenes;
    for (const GalleryScene& scene : galleryScenes())
        if (!scene.isMoving && scene.name != "keys-waiting") scenes.push_back(scene);
    return scenes;
}

/// Whether \p a and \p b lead to the same in \p scene: to screens, and a focus, that can be clicked on alike.
bool doAlike(const GalleryScene& scene, Key a, Key b) {
    const auto after = [&](Key key) {
        int focus = 0;
        const auto hits = paintAfter(scene, [&](GalleryStage& stage) {
                              stage.press(key);
                              focus = screens::common(stage.stack().top()).focus;
                          }).hits;
        return std::pair(hits, focus);
    };
    const auto [hitsOfA, focusOfA] = after(a);
    const auto [hitsOfB, focusOfB] = after(b);
    const auto isAlike = [](const Hit& one, const Hit& other) {
        return one.click == other.click && one.area.left == other.area.left && one.area.top == other.area.top &&
               one.area.width == other.area.width && one.area.height == other.area.height;
    };
    return focusOfA == focusOfB && std::ranges::equal(hitsOfA, hitsOfB, isAlike);
}

std::string missing(const std::set<int>& seen, int count, const GalleryScene& scene, const char* device) {
    return static_cast<int>(seen.size()) >= count ? nothing
                                                  : std::string(scene.name) + " by " + device + ": " +
                                                        std::to_string(seen.size()) + " of " + std::to_string(count) + " items; ";
}

} // namespace

TEST_CASE("Every item of every screen is reached by the keyboard alone, and by a pad alone") {
    std::string unreached;
    for (const GalleryScene& scene : restingScenes()) {
        paintAfter(scene, [&](GalleryStage& stage) {
            const int count = itemCount(stage.stack().top(), stage.context());
            unreached += missing(walked(stage, {Key::Down, Key::Up}, Key::Right), count, scene, "keyboard");
        });
        paintAfter(scene, [&](GalleryStage& stage) {
            const int count = itemCount(stage.stack().top(), stage.context());
            unreached += missing(walked(stage, {PadButton::Down, PadButton::Up}, PadButton::Right), count, scene, "pad");
        });
    }
    CHECK(unreached == nothing);
}

TEST_CASE("Every item of every screen is reached by the mouse alone, without a wheel") {
    std::string unreached;
    for (const GalleryScene& scene : restingScenes()) {
        int count = 0;
        paintAfter(scene, [&](GalleryStage& stage) { count = itemCount(stage.stack().top(), stage.context()); });
        unreached += missing(clicked(scene, count), count, scene, "mouse");
    }
    CHECK(unreached == nothing);
}

TEST_CASE("What is lifted in a match is dropped by a click on the name that it belongs to") {
    const auto& scenes = galleryScenes();
    const auto scene = std::ranges::find(scenes, "question-match-lifted", &GalleryScene::name);
    REQUIRE(scene != scenes.end());
    constexpr float leftSide = 100; // within the names, which begin at 64
    std::set<int> named;
    for (const Hit& hit : paintAfter(*scene, [](GalleryStage&) {}).hits)
        if (itemOf(hit) && hit.area.left <= leftSide && hit.area.left + hit.area.width > leftSide) named.insert(*itemOf(hit));
    CHECK(named == std::set{0, 1, 2, 3});
}

TEST_CASE("Every prompt that can be followed is a key, a button of a pad, and a place to click") {
    std::string lacking;
    for (const GalleryScene& scene : restingScenes()) {
        std::vector<screens::Prompt> prompts;
        bool isTitle = false; // it shows none: arrows and a key that confirms are all that it needs
        for (const screens::Device device : {screens::Device::Keyboard, screens::Device::Mouse, screens::Device::Pad}) {
            const auto remarks = paintAfter(scene, [&](GalleryStage& stage) {
                stage.use(device);
                prompts = screens::prompts(stage.stack().top(), stage.context());
                isTitle = std::holds_alternative<screens::Title>(stage.stack().top());
            });
            const auto hasPlace = [&](Key key) {
                return std::ranges::find(remarks.hits, screens::Input(screens::KeyPress{key}), &Hit::click) != remarks.hits.end();
            };
            for (std::size_t i = 0; i < prompts.size(); ++i) {
                const screens::Prompt& prompt = prompts[i];
                if (prompt.isForPad && device != screens::Device::Pad) continue;
                if (prompt.isForKeys && device == screens::Device::Mouse) continue;
                // What another key does as well needs no second place for the mouse.
                const bool isSecond = device == screens::Device::Mouse && prompt.label.empty() && i + 1 < prompts.size();
                const bool isClicked = hasPlace(prompt.key) || (isSecond && hasPlace(prompts[i + 1].key) &&
                                                                doAlike(scene, prompt.key, prompts[i + 1].key));
                if (prompt.enabled && ((!isClicked && !isTitle) || prompt.cap.empty() || !prompt.button))
                    lacking += std::string(scene.name) + ": " + screens::keyName(prompt.key) + "; ";
            }
        }
    }
    CHECK(lacking == nothing);
}

TEST_CASE("What goes on is easy to hit with a mouse") {
    constexpr float least = 44;
    int checked = 0;
    for (const GalleryScene& scene : restingScenes()) {
        std::vector<screens::Prompt> prompts;
        const auto remarks = paintAfter(scene, [&](GalleryStage& stage) {
            stage.use(screens::Device::Mouse);
            prompts = screens::prompts(stage.stack().top(), stage.context());
        });
        const auto first = std::ranges::find_if(prompts, [](const auto& each) { return each.enabled && !each.label.empty(); });
        if (first == prompts.end()) continue;
        const screens::Input goesOn = screens::KeyPress{first->key};
        const auto hit = std::ranges::find(remarks.hits, goesOn, &Hit::click);
        if (hit == remarks.hits.end()) continue; // what moves the focus shows none
        INFO(scene.name << ", " << screens::keyName(first->key));
        CHECK(hit->area.height >= least - 0.01F);
        ++checked;
    }
    CHECK(checked > 40);
}

TEST_CASE("No text is squeezed whichever device prompts follow") {
    const int textScale = GENERATE(100, 200);
    const screens::Device device = GENERATE(screens::Device::Mouse, screens::Device::Pad);
    drawing::Look look;
    look.textScale = textScale;
    Gallery scaled(archive::findPaths(std::filesystem::temp_directory_path()), {1280, 720}, look);
    for (const GalleryScene& scene : restingScenes()) {
        INFO(scene.name);
        const auto remarks =
            scaled.paint({scene.name, [&](GalleryStage& stage) { scene.arrange(stage), stage.use(device); }, scene.isMoving});
        CHECK(remarks.squeezed.empty());
        for (const Hit& hit : remarks.hits) {
            CHECK(hit.area.left >= -1);
            CHECK(hit.area.left + hit.area.width <= 1281);
        }
    }
}
