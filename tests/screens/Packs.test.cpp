#include "screens/Playing.hpp"

#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace screens;

namespace {

/// A small pack, the replays' pack, and one with a mistake.
playing::Game gameWithPacks() {
    std::vector<facts::PackReport> packs;
    packs.push_back(reportFrom(R"({"pack":"small","title":"Small","language":"fr","authors":["Ann","Bea"],"licence":"CC0",
      "questions":[{"ask":"Which?","answer":"a","wrong":["b","c","d"]},{"ask":"What?","answer":"e","wrong":["f","g","h"]}]})"));
    packs.push_back(playing::replayPack());
    packs.push_back(reportFrom(R"({"pack":"bad","title":"Bad","questions":[{"ask":"Which?"}]})"));
    return playing::Game(std::move(packs));
}

void openPacks(playing::Game& game) {
    game.stack().reset(makePacks(game.context()));
    game.settle();
}

} // namespace

TEST_CASE("A pack is previewed at once, and nothing of it is kept", "[screens]") {
    auto game = gameWithPacks();
    openPacks(game);
    game.press(Key::Enter);
    REQUIRE(game.mission().isPreview);
    REQUIRE(game.mission().round.plan().pack == "small");
    game.settle();
    game.answerRight();
    game.press(Key::Escape);
    REQUIRE(game.isAt<Pause>());
    REQUIRE_FALSE(game.archive().loadRound(game.settings().player));
    REQUIRE(game.archive().memoryOf(game.settings().player, "small").asked.empty());
    game.press(Key::Escape);
    while (game.isAt<Mission>()) {
        game.settle();
        if (game.mission().phase == Mission::Phase::Asking)
            game.answerRight();
        else
            game.press(Key::Space);
    }
    REQUIRE(game.isAt<Packs>());
    REQUIRE(game.archive().bestScores("small", game.settings().fuse).empty());
}

TEST_CASE("A pack that is switched off is offered no more, until it is switched on again", "[screens]") {
    auto game = gameWithPacks();
    openPacks(game);
    game.press(Key::Space);
    REQUIRE(game.settings().disabledPacks == std::vector<std::string>{"small"});
    REQUIRE(game.settingsChanges() == 1);
    REQUIRE(makeSelect(game.context()).packs == std::vector<std::string>{"replay-planets"});
    REQUIRE_FALSE(menuRows(game.stack().top(), game.context())[0].enabled);
    game.press(Key::Space);
    REQUIRE(game.settings().disabledPacks.empty());
    game.press(Key::End);
    game.press(Key::Space); // what cannot be played cannot be switched off
    game.press(Key::Enter);
    REQUIRE(game.isAt<Packs>());
    REQUIRE(game.settings().disabledPacks.empty());
}

TEST_CASE("What a pack cannot do is not offered for it, and Enter says why", "[screens]") {
    std::vector<facts::PackReport> packs;
    packs.push_back(
        reportFrom(R"({"pack":"small","title":"Small","questions":[{"ask":"Which?","answer":"a","wrong":["b","c","d"]}]})"));
    packs.push_back(reportFrom(R"({"pack":"bad","title":"Bad","questions":[{"ask":"Which?"},{"ask":"What?"}]})"));
    playing::Game game(std::move(packs));
    openPacks(game);
    const auto offers = [&game](Key key) {
        const auto all = prompts(game.stack().top(), game.context());
        return std::ranges::find(all, key, &Prompt::key)->enabled;
    };
    REQUIRE(offers(Key::Enter));
    REQUIRE(offers(Key::Space));
    REQUIRE_FALSE(offers(Key::PageDown));
    game.press(Key::Down);
    REQUIRE_FALSE(offers(Key::Enter));
    REQUIRE_FALSE(offers(Key::Space));
    REQUIRE(offers(Key::PageDown));
    game.press(Key::Enter);
    REQUIRE(game.isAt<Packs>());
    REQUIRE(game.stack().notice().find("has to be mended") != std::string::npos);
}

TEST_CASE("The folder is opened, or its name is told", "[screens]") {
    auto game = gameWithPacks();
    game.context().packsFolder = "/home/agent/packs";
    openPacks(game);
    std::string opened;
    game.context().librarian.openFolder = [&](const std::string& folder) {
        opened = folder;
        return true;
    };
    game.press('O');
    REQUIRE(opened == "/home/agent/packs");
    REQUIRE(game.stack().notice().empty());
    game.context().librarian.openFolder = [](const std::string&) { return false; };
    game.press('O');
    REQUIRE(game.stack().notice().find("/home/agent/packs") != std::string::npos);
}

TEST_CASE("A pack says whose it is, and in which language", "[screens]") {
    auto game = gameWithPacks();
    const auto& packs = game.context().library->packs();
    REQUIRE(imprint(*packs[0], game.context().words) == "Language: fr · By Ann · By Bea · Licence: CC0");
    REQUIRE(imprint(*packs[2], game.context().words).empty());
}

TEST_CASE("The wheel turns the list or the report, whichever the pointer is over", "[screens]") {
    std::vector<facts::PackReport> many;
    for (int i = 0; i < 500; ++i)
        many.push_back(reportFrom(
            fmt::format(R"({{"pack":"p{}","title":"Pack {}","questions":[{{"ask":"Which?"}},{{"ask":"What?"}}]}})", i, i)));
    playing::Game game(std::move(many));
    openPacks(game);
    game.handle(Scroll{3});
    REQUIRE(game.top<Packs>().focus == 3);
    game.handle(Scroll{200});
    game.handle(Scroll{100});
    REQUIRE(game.top<Packs>().focus == 203);
    REQUIRE(game.top<Packs>().scroll == 203 - Packs::inSight + 1);
    game.handle(Focus{Packs::reportItem});
    game.handle(Scroll{1});
    REQUIRE(game.top<Packs>().focus == 203);
    REQUIRE(game.top<Packs>().findingScroll == 1);
    game.handle(Focus{203});
    game.handle(Scroll{-300});
    REQUIRE(game.top<Packs>().focus == 103);
}

TEST_CASE("A pack whose reading was given up is read after all", "[screens]") {
    auto game = gameWithPacks();
    Library::Packs packs{std::make_shared<const Pack>(Pack::unread("large.json", Pack::State::Cancelled, {}))};
    game.context().library = std::make_shared<const Library>(std::move(packs));
    std::string again;
    game.context().librarian.readAgain = [&](const std::string& path) { again = path; };
    openPacks(game);
    game.press(Key::Enter);
    REQUIRE(again == "large.json");
    REQUIRE(game.isAt<Packs>());
}
