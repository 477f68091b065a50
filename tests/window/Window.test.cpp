#include "screens/Answering.hpp"
#include "screens/Letters.hpp"
#include "window/Pads.hpp"
#include "window/RealGame.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cctype>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <deque>
#include <functional>
#include <set>
#include <thread>

// A real window on the display of the tests, keys and clicks through the X server.

using screens::Key;
using screens::KeyPress;
using screens::Mission;

namespace {
/// The right option of a question with several that is yet to be ticked.
std::optional<int> nextToTick(const Mission& mission) {
    for (const int option : mission.round.question().right)
        if (std::find(mission.picked.begin(), mission.picked.end(), option) == mission.picked.end()) return option;
    return std::nullopt;
}

void typeAnswer(RealGame& game, const Mission& mission) {
    const std::string& name = mission.round.question().rightAnswers.front();
    if (mission.typed == name) return game.key("Return");
    if (!mission.typed.empty()) return; // the rest is on its way
    shell("xdotool type --delay 30 '" + name + "'");
}

/// Answers the question in hand by keys: rightly, save that what has to be arranged is locked in as it lies once it was touched.
void answerByKeys(RealGame& game, const Mission& mission) {
    const quiz::Question& question = mission.round.question();
    const std::string number = std::to_string(static_cast<long>(question.number));
    const auto letter = [](int option) { return std::string(1, static_cast<char>('a' + option)); };
    if (screens::isChosen(question.kind)) return game.key(letter(question.right.front()));
    if (question.kind == quiz::Kind::Typed) return typeAnswer(game, mission);
    if (screens::isArranged(question.kind)) return game.key(mission.handled ? "Return" : "Down");
    if (question.kind == quiz::Kind::SelectAll) {
        const auto option = nextToTick(mission);
        return game.key(option ? letter(*option) : "Return");
    }
    if (mission.typed == number) return game.key("Return");
    if (!mission.typed.empty()) return;
    for (const char digit : number) game.key(std::string(1, digit));
}

void playByKeys(RealGame& game) {
    const auto* mission = game.at<Mission>();
    if (mission != nullptr && mission->phase == Mission::Phase::Asking) return answerByKeys(game, *mission);
    game.key(mission != nullptr ? "space" : "Return");
}

const drawing::Hit* dialOf(const RealGame& game) {
    for (const drawing::Hit& hit : game.hits())
        if (hit.isDial) return &hit;
    return nullptr;
}

/// How far along the dial the right answer lies.
double placeOf(const quiz::Question& question) {
    return (question.number - question.dial.low) / (question.dial.high - question.dial.low);
}

void answerByClicks(RealGame& game, const Mission& mission) {
    const quiz::Question& question = mission.round.question();
    if (screens::isChosen(question.kind)) return game.clickOn(screens::Choose{question.right.front()});
    if (question.kind == quiz::Kind::Typed) return typeAnswer(game, mission); // typing is for keys
    if (screens::isArranged(question.kind) && !mission.handled) return game.clickOn(screens::Choose{0});
    if (question.kind == quiz::Kind::SelectAll) {
        const auto option = nextToTick(mission);
        return game.clickOn(option ? screens::Input(screens::Choose{*option}) : screens::Input(KeyPress{Key::Enter}));
    }
    const drawing::Hit* dial = dialOf(game);
    const bool isRight = mission.handled && std::abs(mission.dialled - question.number) <= question.within;
    if (dial != nullptr && !isRight) // though it may lie right, it is not locked in before it was turned
        return game.click(dial->area, placeOf(question));
    game.clickOn(KeyPress{Key::Enter});
}

void playByClicks(RealGame& game) {
    const auto* mission = game.at<Mission>();
    if (mission != nullptr && mission->phase == Mission::Phase::Asking) return answerByClicks(game, *mission);
    if (mission != nullptr) return game.clickOn(KeyPress{Key::Space});
    if (game.at<screens::Title>() != nullptr) return game.clickOn(screens::Choose{0});
    game.clickOn(KeyPress{Key::Enter});
}

/// A pad that is not there: what it sends is put into the game's loop as SFML would have put it there. Its make is unknown.
class FakePad {
public:
    std::optional<window::Event> next() {
        if (m_events.empty()) return std::nullopt;
        const window::Event event = m_events.front();
        m_events.pop_front();
        return event;
    }
    bool isIdle() const { return m_events.empty(); }

    void press(screens::PadButton button) {
        const auto& layout = window::layoutOf(window::identityOf(0));
        const auto at = std::find(layout.buttons.begin(), layout.buttons.end(), button);
        if (at == layout.buttons.end()) return lean(layout, button);
        const auto number = static_cast<unsigned>(at - layout.buttons.begin());
        m_events.insert(m_events.end(), {window::PadButtonMoved{0, number, true}, window::PadButtonMoved{0, number, false}});
    }

private:
    void lean(const window::PadLayout& layout, screens::PadButton button) {
        const auto end = std::find_if(layout.ends.begin(), layout.ends.end(),
                                      [button](const window::PadLayout::End& each) { return each.button == button; });
        REQUIRE(end != layout.ends.end());
        const float there = 100.F * static_cast<float>(end->direction);
        m_events.insert(m_events.end(), {window::PadAxisMoved{0, end->axis, there}, window::PadAxisMoved{0, end->axis, 0}});
    }

    std::deque<window::Event> m_events;
};

using screens::PadButton;

/// The first arrow on the way over the letters from \p from to \p to.
PadButton arrowTo(int from, int to) {
    struct Step {
        int at;
        PadButton first;
    };
    constexpr std::array arrows{std::pair{Key::Down, PadButton::Down}, std::pair{Key::Up, PadButton::Up},
                                std::pair{Key::Left, PadButton::Left}, std::pair{Key::Right, PadButton::Right}};
    std::deque<Step> next;
    std::set<int> seen{from};
    const auto reach = [&](int at, std::optional<PadButton> first) {
        for (const auto& [key, button] : arrows)
            if (const auto beside = screens::letterBeside(at, key); beside && seen.insert(*beside).second)
                next.push_back({*beside, first.value_or(button)});
    };
    reach(from, std::nullopt);
    while (!next.empty() && next.front().at != to) {
        const Step step = next.front();
        next.pop_front();
        reach(step.at, step.first);
    }
    REQUIRE_FALSE(next.empty());
    return next.front().first;
}

/// The place of a letter among those on the screen; a blank is the one before the last.
int letterPlace(char letter) {
    int place = 0;
    while (screens::letterKey(place + 2) != nullptr &&
           screens::letterKey(place)->label != std::string(1, static_cast<char>(std::toupper(letter))))
        ++place;
    return place;
}

PadButton typeByPad(const Mission& mission) {
    const std::string& name = mission.round.question().rightAnswers.front();
    if (mission.typed.size() >= name.size()) return mission.focus < 0 ? PadButton::South : PadButton::Up;
    const int wanted = letterPlace(name[mission.typed.size()]);
    return mission.focus == wanted ? PadButton::South : arrowTo(mission.focus, wanted);
}

/// Along the row of \p option, or towards it.
PadButton walkTo(const Mission& mission, int option) {
    const bool isInRow = mission.focus < 0 || mission.focus / mission.columns == option / mission.columns;
    return isInRow ? PadButton::Right : PadButton::Down;
}

/// The next button towards the right answer; what has to be arranged or dialled is locked in once it was touched.
PadButton answerByPad(const Mission& mission) {
    const quiz::Question& question = mission.round.question();
    if (question.kind == quiz::Kind::Typed) return typeByPad(mission);
    if (screens::isChosen(question.kind))
        return mission.focus == question.right.front() ? PadButton::South : walkTo(mission, question.right.front());
    if (question.kind != quiz::Kind::SelectAll) return mission.handled ? PadButton::South : PadButton::Down;
    const auto option = nextToTick(mission);
    if (!option) return PadButton::South;
    return mission.focus == *option ? PadButton::West : walkTo(mission, *option);
}

/// What is arranged is only touched, and may be right all the same; all else is answered rightly.
bool isAnsweredRightly(const quiz::Played& played) { return !screens::isArranged(played.question.kind); }

/// Plays a mission with \p moves, notes what the debrief shows, and leaves.
RealGame::Player untilDebrief(void (*moves)(RealGame&), std::optional<quiz::Points>& shown, int& right, int& answered) {
    return [moves, &shown, &right, &answered](RealGame& game) {
        const auto* debrief = game.at<screens::Debrief>();
        if (debrief == nullptr) return moves(game);
        shown = debrief->round.score();
        right = debrief->round.rightCount();
        answered = static_cast<int>(std::ranges::count_if(debrief->round.played(), isAnsweredRightly));
        game.leave();
    };
}

void checkMission(void (*moves)(RealGame&)) {
    RealGame game;
    std::optional<quiz::Points> shown;
    int right = 0, answered = 0;
    CHECK(game.play(untilDebrief(moves, shown, right, answered)) == 0);
    REQUIRE(shown);
    CHECK(*shown > 0);
    CHECK(right >= answered);
    CHECK(answered >= 3);
    archive::Archive stored(game.data());
    const auto scores = stored.bestScores("gallery", quiz::Fuse::Normal);
    REQUIRE(scores.size() == 1);
    CHECK(scores.front().points == *shown);
    CHECK(scores.front().right == right);
    CHECK_FALSE(stored.loadRound(game.settings().player));
}

} // namespace

TEST_CASE("A whole mission played by keys: the score in the database is the one shown") { checkMission(playByKeys); }

TEST_CASE("A whole mission played by clicks: the score in the database is the one shown") { checkMission(playByClicks); }

TEST_CASE("A whole mission played by a pad alone") {
    RealGame game;
    FakePad pad;
    int right = 0, asked = 0;
    window::Options options;
    options.events = [&] { return pad.next(); };
    const auto play = [&](RealGame& playing) {
        const auto* const mission = playing.at<Mission>();
        const bool isSettled = screens::common(playing.top()).age >= std::chrono::milliseconds(200) &&
                               (mission == nullptr || mission->phaseAge >= std::chrono::milliseconds(200));
        if (!pad.isIdle() || !isSettled) return;
        if (const auto* const debrief = playing.at<screens::Debrief>()) {
            right = debrief->round.rightCount();
            asked = debrief->round.count();
            return playing.leave();
        }
        const bool isAsking = mission != nullptr && mission->phase == Mission::Phase::Asking;
        pad.press(isAsking ? answerByPad(*mission) : PadButton::South);
    };
    CHECK(game.watch(play, options) == 0);
    CHECK(asked == 10);
    CHECK(right >= 5);
}

TEST_CASE("A pad that is lost while it plays pauses the question, and says so") {
    RealGame game;
    std::deque<window::Event> events;
    window::Options options;
    options.events = [&]() -> std::optional<window::Event> {
        if (events.empty()) return std::nullopt;
        const window::Event event = events.front();
        events.pop_front();
        return event;
    };
    std::string notice;
    const auto play = [&](RealGame& playing) {
        if (!events.empty() || screens::common(playing.top()).age < std::chrono::milliseconds(200)) return;
        if (playing.at<screens::Pause>() != nullptr) {
            notice = playing.stack().notice();
            return playing.leave();
        }
        events.push_back(window::PadButtonMoved{0, 0, true});
        events.push_back(window::PadButtonMoved{0, 0, false});
        if (playing.at<Mission>() != nullptr) events = {window::PadUnplugged{0}};
    };
    CHECK(game.watch(play, options) == 0);
    CHECK(notice == "The gamepad is gone.");
}

TEST_CASE("A key that is held acts once: it opens one screen and not the next") {
    RealGame game;
    std::vector<std::size_t> seen;
    CHECK(game.play([&](RealGame& playing) {
        seen.push_back(playing.top().index());
        if (seen.size() == 1)
            return shell("xdotool keydown Return; (sleep 1.2; xdotool keyup Return; xdotool key Escape) >&- 2>&- &"), void();
        if (seen.size() == 3) playing.leave();
    }) == 0);
    const std::size_t title = screens::Screen(screens::Title{}).index(), select = screens::Screen(screens::Select{}).index();
    CHECK(seen == std::vector{title, select, title});
}

TEST_CASE("The window says in how many columns the options lie") {
    RealGame game;
    int columns = 0;
    CHECK(game.watch([&](RealGame& playing) {
        const auto* mission = playing.at<Mission>();
        if (mission == nullptr) return playing.stack().handle(KeyPress{Key::Enter});
        if (columns == 0) return columns = 1, playing.stack().handle(screens::LaidOut{1});
        columns = mission->columns;
        playing.leave();
    }) == 0);
    CHECK(columns == 2);
}

TEST_CASE("When nothing moves nothing is drawn") {
    RealGame game;
    game.settings().reducedMotion = true;
    int framesDrawn = -1;
    std::thread onlooker([&] {
        std::this_thread::sleep_for(std::chrono::seconds(4));
        const int frames = game.frames();
        std::this_thread::sleep_for(std::chrono::seconds(2));
        framesDrawn = game.frames() - frames;
        std::system("xdotool key Escape Return"); // the title's last item, Leave
    });
    CHECK(game.play([](RealGame& /*playing*/) {}) == 0);
    onlooker.join();
    CHECK(framesDrawn == 0);
}

TEST_CASE("A minimised window is not drawn and its fuse stands still, until it comes back") {
    RealGame game;
    std::atomic<int> framesAway = -1;
    std::atomic<screens::Time> seen{}, seenAway{}; // the mission itself is the game's alone
    std::thread away;
    const auto goAway = [&] {
        std::system(("xdotool windowunmap --sync " + game.window() + "; sleep 0.3").c_str());
        const int before = game.frames();
        seenAway = seen.load();
        std::this_thread::sleep_for(std::chrono::seconds(1));
        framesAway = game.frames() - before;
        std::system(("xdotool windowmap " + game.window()).c_str());
    };
    CHECK(game.watch([&](RealGame&) {
        const auto* mission = game.at<Mission>();
        if (mission == nullptr) return game.stack().handle(KeyPress{Key::Enter});
        seen = mission->seen;
        if (!away.joinable()) away = std::thread(goAway);
        if (framesAway < 0) return;
        CHECK(mission->seen - seenAway.load() < std::chrono::milliseconds(500));
        game.leave();
    }) == 0);
    away.join();
    CHECK(framesAway == 0);
}

TEST_CASE("F11 changes between window and full screen, and the game goes on in the new window") {
    RealGame game;
    std::vector<std::string> sizes;
    bool isAsked = false;
    CHECK(game.watch([&](RealGame& playing) {
        const bool isDone = playing.settings().fullscreen == (sizes.size() == 1);
        if (isAsked && !isDone) return; // the key is on its way
        playing.findWindow();
        sizes.push_back(playing.geometry());
        isAsked = sizes.size() < 3;
        isAsked ? playing.key("F11") : playing.leave();
    }) == 0);
    CHECK(sizes == std::vector<std::string>{"1280x720", "1920x1080", "1280x720"});
}

TEST_CASE("The window's size is kept, and never less than can be read") {
    RealGame game;
    int step = 0;
    CHECK(game.watch([&](RealGame& playing) {
        const std::string size = playing.geometry();
        if (step == 0 && ++step == 1) shell("xdotool windowsize " + playing.window() + " 1000 700");
        if (step == 1 && size == "1000x700" && ++step == 2) shell("xdotool windowsize " + playing.window() + " 500 400");
        if (step == 2 && size == "800x600") ++step;
        if (step == 3 && playing.settings().windowWidth == 800) playing.leave();
    }) == 0);
    CHECK(game.settings().windowWidth == 800);
    CHECK(game.settings().windowHeight == 600);
    CHECK(game.settingsChanges() == 1);
}
