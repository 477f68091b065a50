#include "window/Films.hpp"

#include "window/GalleryPack.hpp"

#include <algorithm>

namespace window {
namespace {

using namespace std::chrono_literals;
using namespace gallery_ask;
using Key = screens::Key;
using Stage = GalleryStage;

void fromSelect(Stage& stage) {
    stage.wait();
    stage.press(Key::Enter);
    stage.wait();
}

/// Ten seconds into a question, so that the runner sprints.
void urgent(Stage& stage) {
    stage.mission("rrr", four);
    stage.burnDownTo(2'200ms);
}

void pressEnter(Stage& stage) { stage.press(Key::Enter); }
void pressSpace(Stage& stage) { stage.press(Key::Space); }
void pressEscape(Stage& stage) { stage.press(Key::Escape); }
void chooseRight(Stage& stage) { stage.answerRight(); }
void chooseWrong(Stage& stage) { stage.answerWrong(); }

void question(Stage& stage) {
    stage.mission("rrr", four);
    stage.wait(3s);
}

const std::vector<Film> all{
    {"title", [](Stage&) {}, 3s},
    {"select", [](Stage& s) { s.wait(); }, 900ms, {{100ms, pressEnter}, {600ms, pressEscape}}},
    {"briefing", fromSelect, 6s, {{100ms, pressEnter}, {4s, pressSpace}}},
    {"question", [](Stage& s) { s.mission("rrr", four); }, 2s},
    {"right", question, 3s, {{500ms, chooseRight}, {2'400ms, pressSpace}}},
    {"wrong", question, 3s, {{500ms, chooseWrong}, {2'400ms, pressSpace}}},
    {"late", urgent, 4s},
    {"pause", question, 900ms, {{100ms, pressEscape}, {600ms, pressEscape}}},
    {"tour",
     [](Stage&) {},
     11'600ms,
     {{1'900ms, pressEnter}, {2'700ms, pressEnter}, {4'900ms, pressSpace}, {7'900ms, chooseRight}, {10'200ms, pressSpace}}},
    {"debrief-good", [](Stage& s) { s.debrief("rrlrrrrwrr"); }, 5s},
    {"debrief-poor", [](Stage& s) { s.addBest(9'000), s.debrief("wlwrwwlwrw"); }, 3s},
};

} // namespace

const std::vector<Film>& films() { return all; }

const Film* filmNamed(std::string_view name) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Film& film) { return film.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace window
