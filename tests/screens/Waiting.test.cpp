#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace screens;

namespace {

constexpr const char* packId = "replay-planets";

/// A game whose packs come when the test says so.
struct Late {
    playing::Game game;
    std::shared_ptr<const Library> whole = game.context().library;
    std::shared_ptr<const Library> now;
    int cancels = 0;

    Late() {
        come(part(0.25));
        game.context().librarian.latest = [this] { return now; };
        game.context().librarian.cancel = [this] { ++cancels; };
        game.context().library = now;
        game.restart();
    }

    /// Nothing is there yet, and \p done of it has been read.
    static std::shared_ptr<const Library> part(double done) {
        const Reading reading{static_cast<std::uint64_t>(done * 1000), 1000};
        Library::Packs packs{std::make_shared<const Pack>(Pack::unread("planets.json", Pack::State::Reading, reading))};
        return std::make_shared<const Library>(std::move(packs), reading);
    }
    void come(std::shared_ptr<const Library> library) {
        now = std::move(library);
        if (game.context().librarian.latest) game.stack().refresh();
    }
    void accept() {
        game.press(Key::Enter);
        game.settle();
        game.press(Key::Enter);
    }
};

/// The same game, read at another time: as after the file was saved again.
std::shared_ptr<const Library> changed() {
    auto report = playing::replayPack();
    auto bank = *report.bank;
    bank.fingerprint += 1;
    report.bank = std::make_shared<const facts::FactBank>(std::move(bank));
    std::vector<facts::PackReport> reports;
    reports.push_back(std::move(report));
    return std::make_shared<const Library>(std::move(reports));
}

} // namespace

TEST_CASE("Accepting before the pack has been read waits, visibly, and goes on by itself", "[screens]") {
    Late late;
    late.accept();
    REQUIRE(late.game.top<Select>().waits);
    REQUIRE(menuRows(late.game.stack().top(), late.game.context())[1].remark == "25 %");
    late.come(Late::part(0.5));
    REQUIRE(menuRows(late.game.stack().top(), late.game.context())[1].remark == "50 %");
    REQUIRE(readingText(late.game.stack().top(), late.game.context()).find("50") != std::string::npos);
    late.come(late.whole);
    late.game.settle();
    late.game.skipBriefing();
    REQUIRE(late.game.mission().round.plan().pack == packId);
}

TEST_CASE("A mission that waited is the one that would have begun at once", "[screens]") {
    Late late;
    late.accept();
    late.come(late.whole);
    late.game.settle();
    late.game.skipBriefing();
    playing::Game game;
    game.press(Key::Enter);
    game.settle();
    game.press(Key::Enter);
    game.settle();
    game.skipBriefing();
    REQUIRE(late.game.mission().round.question().ask == game.mission().round.question().ask);
    REQUIRE(late.game.mission().round.plan().seed == game.mission().round.plan().seed);
}

TEST_CASE("Escape ends the waiting, and so does a change of mind", "[screens]") {
    Late late;
    late.accept();
    const bool changesMind = GENERATE(true, false);
    if (changesMind)
        late.game.handle(Adjust{static_cast<int>(Select::Row::Level), 1});
    else
        late.game.press(Key::Escape);
    late.come(late.whole);
    REQUIRE(late.game.isAt<Select>());
    REQUIRE_FALSE(late.game.top<Select>().wanted);
}

TEST_CASE("Reading can be given up where it is shown", "[screens]") {
    Late late;
    late.game.press(cancelKey);
    REQUIRE(late.cancels == 1);
    late.game.press(Key::Enter);
    late.game.press(cancelKey);
    REQUIRE(late.cancels == 2);
    late.come(late.whole);
    late.game.press(cancelKey); // nothing is left to give up
    REQUIRE(late.cancels == 2);
}

TEST_CASE("A mission left earlier can be resumed before its pack has been read", "[screens]") {
    Late late;
    late.come(late.whole);
    late.game.begin(5);
    late.game.press(Key::Escape);
    late.come(Late::part(0.75));
    late.game.restart();
    REQUIRE(late.game.top<Title>().firstChoice() == 1);
    late.game.press(Key::Enter);
    REQUIRE(late.game.top<Title>().waits);
    SECTION("the pack is the same") {
        late.come(late.whole);
        REQUIRE(late.game.isAt<Mission>());
        REQUIRE(late.game.mission().round.plan().seed == 5);
    }
    SECTION("the pack has changed") {
        late.come(changed());
        REQUIRE(late.game.isAt<Title>());
        REQUIRE(late.game.top<Title>().firstChoice() == 0);
        REQUIRE_FALSE(late.game.stack().notice().empty());
    }
}

TEST_CASE("A round goes on with what it was dealt when its pack changes on disk", "[screens]") {
    Late late;
    late.come(late.whole);
    late.game.begin(5);
    const std::string ask = late.game.mission().round.question().ask;
    const std::uint64_t before = late.whole->find(packId)->fingerprint();
    const bool isGone = GENERATE(true, false);
    late.come(isGone ? std::make_shared<const Library>() : changed());
    REQUIRE(late.game.mission().round.question().ask == ask);
    late.game.answerRight();
    REQUIRE(late.game.archive().loadRound(late.game.settings().player)->bankFingerprint == before);
    late.game.playToTheEnd();
    REQUIRE(late.game.isAt<Debrief>());
}

TEST_CASE("Lists of packs follow what comes and goes, and keep what was chosen", "[screens]") {
    Late late;
    late.come(late.whole);
    late.game.press(Key::Enter);
    REQUIRE(late.game.top<Select>().packs == std::vector<std::string>{packId});
    late.come(std::make_shared<const Library>());
    REQUIRE(late.game.top<Select>().packs.empty());
    late.come(late.whole);
    REQUIRE(late.game.top<Select>().packs.size() == 1);
    late.game.settings().disabledPacks = {packId};
    const Select none = makeSelect(late.game.context());
    REQUIRE(none.packs.empty());
    const auto says = [&](const char* key) {
        const std::string& text = late.game.context().words(key);
        return std::ranges::any_of(menuRows(none, late.game.context()), [&](const MenuRow& row) { return row.remark == text; });
    };
    REQUIRE(says("select.all-off")); // nothing is wrong
    late.come(std::make_shared<const Library>());
    REQUIRE(says("select.no-pack-remark"));
    late.come(late.whole);
    REQUIRE(makeScores(late.game.context()).packs.size() == 1);
}

TEST_CASE("The key that gives up reading is a key that nothing else has", "[screens]") {
    Late late;
    REQUIRE(Bindings().meaning(cancelKey) == cancelKey);
    REQUIRE(readingPrompts(late.game.context()).front().cap == "V");
}
