#include "window/RealGame.hpp"

#include "window/GalleryPack.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace {

using namespace std::chrono_literals;

screens::Words shippedWords(const archive::Paths& paths) {
    std::vector<std::string> messages;
    screens::Words words = screens::loadWords((paths.assets / "words" / "en.json").string(), messages);
    REQUIRE(messages.empty());
    return words;
}

/// A little longer than screens and phases take to listen.
constexpr screens::Time settlingTime = 200ms;

} // namespace

std::string shell(const std::string& command) {
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string printed;
    std::array<char, 256> piece{};
    while (std::fgets(piece.data(), static_cast<int>(piece.size()), pipe) != nullptr) printed += piece.data();
    INFO(command);
    REQUIRE(::pclose(pipe) == 0);
    while (!printed.empty() && printed.back() == '\n') printed.pop_back();
    return printed;
}

RealGame::RealGame()
    : m_words(shippedWords(archive::findPaths(m_folder.path()))),
      m_archive(m_folder.path()), m_context{m_words,
                                            std::make_shared<const screens::Library>(window::galleryPacks()),
                                            m_archive,
                                            m_settings,
                                            [] { return 11U; },
                                            [] { return 1'700'000'000; },
                                            [this] { ++m_settingsChanges; },
                                            false,
                                            {}},
      m_stack(m_context) {
    m_settings.pack = window::galleryPack;
}

int RealGame::play(const Player& player, window::Options options) { return run(player, std::move(options), false); }

int RealGame::watch(const Player& player, window::Options options) { return run(player, std::move(options), true); }

int RealGame::run(const Player& player, window::Options options, bool everyFrame) {
    options.sound = false;
    options.drawn = [&](const drawing::Renderer& renderer) { afterFrame(renderer, player, everyFrame); };
    return window::run(m_stack, m_context, archive::findPaths(m_folder.path()), options);
}

void RealGame::leave() {
    m_stack.reset(screens::makeTitle(m_context));
    m_stack.handle(screens::KeyPress{screens::Key::Escape});
    m_stack.handle(screens::KeyPress{screens::Key::Enter});
}

void RealGame::findWindow() {
    m_window = shell("xdotool search --sync --onlyvisible --name '^Good Canopy$' | tail -1");
    shell("xdotool mousemove --window " + m_window + " 3 300"); // without a window manager the keys go to where the pointer is
}

std::string RealGame::geometry() const {
    return shell("xdotool getwindowgeometry " + m_window + " | sed -n 's/ *Geometry: //p'");
}

void RealGame::key(const std::string& name) { shell("xdotool key " + name); }

void RealGame::click(const drawing::Area& area, double along) {
    const int x = static_cast<int>(area.left + area.width * along), y = static_cast<int>(area.top + area.height / 2);
    shell("xdotool mousemove --window " + m_window + ' ' + std::to_string(x) + ' ' + std::to_string(y) + " click 1");
}

void RealGame::clickOn(const screens::Input& click) {
    const drawing::Hit* hit = find(click);
    REQUIRE(hit != nullptr);
    this->click(hit->area);
}

const drawing::Hit* RealGame::find(const screens::Input& click) const {
    const auto hit = std::find_if(hits().begin(), hits().end(), [&](const drawing::Hit& h) { return h.click == click; });
    return hit == hits().end() ? nullptr : &*hit;
}

void RealGame::afterFrame(const drawing::Renderer& renderer, const Player& player, bool everyFrame) {
    m_renderer = &renderer;
    ++m_frames;
    if (m_window.empty()) findWindow();
    if (m_stack.isDone()) return;
    if (!everyFrame && (!isSettled() || state() == m_playedState)) return;
    m_playedState = state();
    player(*this);
}

bool RealGame::isSettled() const {
    const auto* mission = at<screens::Mission>();
    return screens::common(top()).age >= settlingTime && (mission == nullptr || mission->phaseAge >= settlingTime);
}

std::string RealGame::state() const {
    std::string state = std::to_string(m_stack.all().size()) + ' ' + std::to_string(top().index());
    if (const auto* mission = at<screens::Mission>())
        state += ' ' + std::to_string(mission->round.number()) +
                 (mission->phase == screens::Mission::Phase::Verdict ? 'v' : 'a') + std::to_string(mission->dialled) +
                 mission->typed + std::to_string(mission->picked.size()) + (mission->handled ? 'h' : '-');
    return state;
}
