#include "screens/Hearing.hpp"

#include "Places.hpp"
#include "screens/Handling.hpp"
#include "screens/Names.hpp"
#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace screens;
using playing::Game;
using quiz::Kind;
using Cues = std::vector<Cue>;

namespace {

/// A game that is listened to.
class Listened : public Game {
public:
    Listened() { stack().listen(); }
    explicit Listened(std::vector<facts::PackReport> packs) : Game(std::move(packs)) { stack().listen(); }

    /// What has been heard since the last call.
    Cues heard() {
        Cues cues;
        stack().playHeard([&](const Cues& all, const Soundscape&) { cues = all; });
        return cues;
    }
    /// What is heard while so much time passes, frame by frame.
    Cues heardIn(int milliseconds) {
        for (int i = 0; i < milliseconds; i += 10) wait(10);
        return heard();
    }
    Soundscape soundscape() {
        Soundscape found;
        stack().playHeard([&](const Cues&, const Soundscape& sounds) { found = sounds; });
        return found;
    }
    /// At a question of \p kind, with all before forgotten.
    void listenAt(Kind kind, quiz::Fuse fuse = quiz::Fuse::Normal) {
        beginAt(kind, fuse);
        heard();
    }
    Cues heardAfter(Key key) {
        press(key);
        return heard();
    }
    /// Lets the fuse burn until so much is left.
    Cues heardUntilLeft(std::chrono::milliseconds left) {
        const auto burns = std::chrono::duration_cast<std::chrono::milliseconds>(mission().round.fuse() - mission().seen - left);
        return heardIn(static_cast<int>(burns.count()));
    }
};

/// The pack of the kinds that are answered by more than one choice.
std::vector<facts::PackReport> kinds() {
    std::vector<facts::PackReport> packs;
    packs.push_back(facts::readPack(places::tests() / "replays" / "kinds.json"));
    return packs;
}

long count(const Cues& cues, Cue cue) { return std::ranges::count(cues, cue); }

} // namespace

TEST_CASE("Each cue has a caption of its own, and a name for its sound") {
    const Words words = playing::shippedWords();
    std::set<std::string> captions, names;
    for (const Cue cue : allCues()) {
        INFO(captionOf(cue));
        CHECK(words.has(captionOf(cue)));
        captions.insert(words(captionOf(cue)));
        names.emplace(nameOf(cue));
    }
    CHECK(captions.size() == cueCount);
    CHECK(names.size() == cueCount);
    CHECK(nameOf(Cue::LockIn) == "lock-in");
    CHECK(nameOf(Cue::Burn) == "burn");
}

TEST_CASE("Menus: a tap for the focus, a switch for a value, paper for screens that come and go") {
    Listened game;
    CHECK(game.heard().empty());
    CHECK(game.heardAfter(Key::Down) == Cues{Cue::Focus});
    game.press(Key::Up);
    game.heard();
    CHECK(game.heardAfter(Key::Enter) == Cues{Cue::Open});
    game.press(Key::Down);
    game.press(Key::Down);
    CHECK(game.heard() == Cues{Cue::Focus, Cue::Focus});
    CHECK(game.heardAfter(Key::Right) == Cues{Cue::Change});
    CHECK(game.heardAfter(Key::Escape) == Cues{Cue::Close});
    CHECK(game.heardAfter(keyOf('Z')).empty());
    game.handle(Focus{1});
    game.handle(Focus{1});
    CHECK(game.heard() == Cues{Cue::Focus});
    game.handle(LaidOut{1});
    CHECK(game.heardIn(3000).empty());
}

TEST_CASE("A change of every setting is heard, and where clearance is given") {
    Listened game;
    game.stack().reset(makeSettings(game.context()));
    const auto rows = menuRows(game.stack().top(), game.context());
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        game.handle(Focus{row});
        game.heard();
        if (rows[static_cast<std::size_t>(row)].adjustable) CHECK(game.heardAfter(Key::Right) == Cues{Cue::Change});
    }
}

TEST_CASE("A message rings the bell, and is not heard twice") {
    Listened game;
    game.stack().say("The settings could not be kept.");
    game.stack().say("Nor could the scores.");
    CHECK(game.heard() == Cues{Cue::Notice});
    CHECK(game.heardIn(6100) == Cues{Cue::Notice});
    CHECK(game.heardIn(7000).empty());
}

TEST_CASE("A right answer: the bolt, then the stamp with two notes") {
    Listened game;
    game.listenAt(Kind::Choice);
    CHECK(game.heardAfter(Key::Down) == Cues{Cue::Focus});
    game.answerRight();
    CHECK(game.heard() == Cues{Cue::LockIn});
    CHECK(game.heardIn(200).empty());
    CHECK(game.heardIn(50) == Cues{Cue::Stamp, Cue::Right});
    CHECK(game.heardIn(3000).empty());
    CHECK(game.heardAfter(Key::Space) == Cues{Cue::Card});
}

TEST_CASE("A wrong answer: the bolt, then the stamp with a note that falls") {
    Listened game;
    game.listenAt(Kind::Choice);
    game.answerWrong();
    CHECK(game.heardIn(2000) == Cues{Cue::LockIn, Cue::Stamp, Cue::Wrong});
}

TEST_CASE("The streak is heard to grow as long as it makes an answer worth more") {
    Listened game;
    game.begin(3);
    game.heard();
    for (int answered = 1; answered <= 6; ++answered) {
        game.answerRight();
        INFO(answered);
        CHECK(count(game.heardIn(1000), Cue::Streak) == (answered >= 2 && answered <= 4 ? 1 : 0));
        game.goOn();
        game.heard();
    }
}

TEST_CASE("Under five seconds the heart beats, ever faster, and the fuse goes out once") {
    Listened game;
    game.listenAt(Kind::Choice);
    const Cues calm = game.heardUntilLeft(std::chrono::milliseconds(5010));
    CHECK(count(calm, Cue::Heartbeat) == 0);
    const long slow = count(game.heardUntilLeft(std::chrono::milliseconds(2500)), Cue::Heartbeat);
    const long fast = count(game.heardUntilLeft(std::chrono::milliseconds(20)), Cue::Heartbeat);
    CHECK(slow >= 3);
    CHECK(fast > slow);
    CHECK(fast <= 6);
    CHECK(game.heardIn(2000) == Cues{Cue::Late, Cue::Stamp});
}

TEST_CASE("Half way down the fuse flares up, once") {
    Listened game;
    game.beginAt(Kind::Choice);
    CHECK(count(game.heardUntilLeft(std::chrono::milliseconds(20)), Cue::Flare) == 1);
}

TEST_CASE("Without a fuse nothing hisses, beats or flares") {
    Listened game;
    game.listenAt(Kind::Choice, quiz::Fuse::Off);
    CHECK(game.heardIn(60'000).empty());
    CHECK_FALSE(game.soundscape().fuse);
}

TEST_CASE("A mission begins with a match where there is a fuse, and with a card where there is none") {
    for (const auto& [fuse, cue] : {std::pair{quiz::Fuse::Normal, Cue::Strike}, std::pair{quiz::Fuse::Off, Cue::Card}}) {
        Listened game;
        auto plan = quiz::Plan{};
        plan.pack = "replay-planets";
        plan.fuse = fuse;
        const Moment title = momentOf(game.stack().all());
        game.stack().reset(*makeMission(game.context(), plan));
        Cues cues;
        addCues(title, momentOf(game.stack().all()), cues);
        CHECK(cues == Cues{cue});
    }
}

TEST_CASE("Each gadget has a sound, and only where it does something") {
    const std::array gadgets{std::pair{Key::Mask, Cue::Mask}, std::pair{Key::Intel, Cue::Intel},
                             std::pair{Key::SlowFuse, Cue::SlowFuse}, std::pair{Key::Extraction, Cue::Extraction}};
    for (const auto& [key, cue] : gadgets) {
        Listened game;
        game.listenAt(Kind::Choice);
        INFO(nameOf(cue));
        REQUIRE(game.mission().round.canUse(static_cast<quiz::Gadget>(static_cast<int>(cue) - static_cast<int>(Cue::Mask))));
        CHECK(game.heardAfter(key) == Cues{cue});
        CHECK(game.heardAfter(key).empty());
    }
}

TEST_CASE("Answers in the making: cards that are lifted and put down, the dial, its keys") {
    Listened game;
    game.listenAt(Kind::Order);
    CHECK(game.heardAfter(Key::Space) == Cues{Cue::Lift});
    CHECK(game.heardAfter(Key::Down) == Cues{Cue::Focus});
    CHECK(game.heardAfter(Key::Space) == Cues{Cue::Drop});
    CHECK(game.heardAfter(Key::Enter) == Cues{Cue::LockIn});
    game.listenAt(Kind::Number);
    CHECK(game.heardAfter(Key::Right) == Cues{Cue::Detent});
    CHECK(game.heardAfter(keyOf('1')) == Cues{Cue::Letter});
}

TEST_CASE("Answers of the other kinds in the making: ticks, typed letters, pages that are turned") {
    Listened game(kinds());
    game.listenAt(Kind::SelectAll);
    game.press('B');
    CHECK(count(game.heard(), Cue::Pick) == 1);
    game.listenAt(Kind::Typed);
    game.handle(Type{"m"});
    CHECK(game.heard() == Cues{Cue::Letter});
    CHECK(game.heardAfter(Key::Backspace) == Cues{Cue::Letter});
    game.listenAt(Kind::Clues);
    CHECK(game.heardAfter(clueKey) == Cues{Cue::Clue});
}

TEST_CASE("A pause is heard to begin and to end, and the fuse is silent in it") {
    Listened game;
    game.listenAt(Kind::Choice);
    CHECK(game.soundscape().fuse);
    CHECK(game.heardAfter(Key::Escape) == Cues{Cue::Pause});
    CHECK(game.soundscape() == Soundscape{});
    CHECK(game.heardAfter(Key::Escape) == Cues{Cue::Resume});
    CHECK(game.soundscape().fuse);
    game.handle(Away{});
    CHECK(game.heard() == Cues{Cue::Pause});
}

TEST_CASE("The end of a mission: a canopy that opens, a best, or cloth that comes down") {
    Listened game;
    game.begin(1);
    game.playToTheEnd();
    CHECK(game.heard().back() == Cue::Canopy);
    CHECK(game.heardIn(3000) == Cues{Cue::Best});
    CHECK(game.heardAfter(Key::Space) == Cues{Cue::Open});
    CHECK(game.heardAfter(Key::Down) == Cues{Cue::Focus});
    CHECK(game.heardAfter(Key::Enter) == Cues{Cue::Close});
    CHECK(game.heardAfter(Key::Enter) == Cues{Cue::Close});
    game.begin(2);
    for (int i = 0; i < 10; ++i) {
        game.answerWrong();
        game.goOn();
    }
    REQUIRE(game.isAt<Debrief>());
    CHECK(game.heard().back() == Cue::Collapse);
    CHECK(game.heardIn(3000).empty());
}

TEST_CASE("There is no fanfare over a canopy that has collapsed, whatever the score") {
    Listened game;
    game.begin(1);
    game.answerRight();
    game.goOn();
    for (int i = 0; i < 9; ++i) {
        game.answerWrong();
        game.goOn();
    }
    REQUIRE(game.isAt<Debrief>());
    CHECK(game.top<Debrief>().isBest());
    CHECK(game.heard().back() == Cue::Collapse);
    CHECK(game.heardIn(3000).empty());
}

TEST_CASE("The music: the menus' own, and in a round a layer for each time that an answer counts") {
    Listened game;
    CHECK(game.soundscape() == Soundscape{Loop::Menu, 0, false, std::nullopt});
    game.begin(3);
    for (const int layers : {1, 1, 2, 3, 4, 4}) {
        const Soundscape asking = game.soundscape();
        CHECK(asking.loop == Loop::Round);
        CHECK(asking.layers == layers);
        CHECK_FALSE(asking.isDucked);
        game.answerRight();
        CHECK(game.soundscape().isDucked);
        CHECK_FALSE(game.soundscape().fuse);
        game.goOn();
    }
    game.answerWrong();
    game.goOn();
    CHECK(game.soundscape().layers == 1);
    game.press(Key::Escape);
    game.handle(Choose{static_cast<int>(Pause::Item::Settings)});
    CHECK(game.soundscape() == Soundscape{Loop::Round, 1, true, std::nullopt});
}

TEST_CASE("The fuse's sound follows the clock, and a longer fuse calms it") {
    Listened game;
    game.listenAt(Kind::Choice);
    const float first = game.soundscape().fuse.value_or(-1);
    CHECK(first >= 0);
    game.wait(3000);
    const float later = game.soundscape().fuse.value_or(-1);
    CHECK(later == Approx(std::chrono::duration<float>(game.mission().seen) / game.mission().round.fuse()));
    CHECK(later > first);
    game.press(Key::SlowFuse);
    CHECK(game.soundscape().fuse.value_or(-1) < later);
}

TEST_CASE("Where nobody does anything the music comes to rest, but not while a fuse burns") {
    Listened game;
    game.wait(59'000);
    CHECK(game.soundscape().loop == Loop::Menu);
    game.wait(1'000);
    CHECK(game.soundscape() == Soundscape{});
    game.press(Key::Down);
    CHECK(game.soundscape().loop == Loop::Menu);
    game.beginAt(Kind::Choice, quiz::Fuse::Tenfold);
    game.wait(90'000);
    CHECK(game.soundscape().loop == Loop::Round);
    game.beginAt(Kind::Choice, quiz::Fuse::Off);
    game.press(Key::Down);
    game.wait(59'000);
    CHECK(game.soundscape().loop == Loop::Round);
    game.wait(1'000);
    CHECK(game.soundscape() == Soundscape{});
}

TEST_CASE("Captions: the latest three, each once, for two seconds and a half, and only where they are wanted") {
    Listened game;
    game.beginAt(Kind::Choice);
    game.press(Key::Down);
    CHECK_FALSE(game.stack().hasCaptions());
    game.settings().captions = true;
    CHECK(game.stack().hasCaptions());
    game.press(Key::Down);
    const auto& captions = game.stack().heard()->captions();
    CHECK(std::ranges::count(captions, Cue::Focus, &Heard::Caption::cue) == 1);
    game.answerRight();
    game.wait(300);
    REQUIRE(captions.size() == 3);
    CHECK(captions.back().cue == Cue::Right);
    game.wait(1'000);
    CHECK(game.stack().hasCaptions());
    game.wait(2'000);
    CHECK_FALSE(game.stack().hasCaptions());
}

TEST_CASE("Where nobody listens nothing is noted") {
    Game game;
    game.press(Key::Down);
    game.begin(1);
    CHECK_FALSE(game.stack().heard());
    CHECK_FALSE(game.stack().hasCaptions());
}

TEST_CASE("A briefing is heard typing itself, then burning") {
    Listened game;
    game.press(Key::Enter);
    game.press(Key::Enter);
    REQUIRE(game.isAt<Briefing>());
    game.heard();
    const Cues typed = game.heardIn(1500);
    CHECK(count(typed, Cue::Typing) >= 2);
    CHECK(count(typed, Cue::Burn) == 0);
    CHECK(game.soundscape().loop == Loop::Menu);
    CHECK(game.soundscape().fuse.value_or(-1) > 0);
    CHECK(count(game.heardAfter(Key::Enter), Cue::Burn) == 1);
    CHECK_FALSE(game.soundscape().fuse);
}
