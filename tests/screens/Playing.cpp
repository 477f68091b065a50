#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

namespace playing {
namespace {

std::vector<facts::PackReport> onlyReplayPack() {
    std::vector<facts::PackReport> packs;
    packs.push_back(replayPack());
    return packs;
}

} // namespace

Game::Game() : Game(onlyReplayPack()) {}

Game::Game(std::vector<facts::PackReport> packs)
    : m_words(shippedWords()), m_library(std::move(packs)), m_context{m_words, m_library, m_archive, m_settings, {}, {}, {}} {
    m_context.nextSeed = [this] { return ++m_seed; };
    m_context.now = [] { return std::int64_t{1'600'000'000}; };
    m_context.settingsChanged = [this] { ++m_settingsChanges; };
    restart();
}

void Game::restart() { m_stack = std::make_unique<screens::Stack>(m_context); }

void Game::begin(std::uint64_t seed, quiz::Fuse fuse, int questions) {
    quiz::Plan plan;
    plan.pack = "replay-planets";
    plan.seed = seed;
    plan.fuse = fuse;
    plan.questions = questions;
    auto made = makeMission(m_context, plan);
    REQUIRE(made);
    stack().reset(std::move(*made));
    settle();
}

void Game::beginAt(quiz::Kind kind, quiz::Fuse fuse) {
    static std::map<quiz::Kind, std::uint64_t> found; // searching again for every test takes long
    std::uint64_t& seed = found.try_emplace(kind, 1).first->second;
    for (; seed < 200; ++seed) {
        begin(seed, fuse);
        if (mission().round.question().kind == kind) return;
    }
    FAIL("no mission begins with a question of this kind");
}

void Game::answerRight() { handle(screens::Give{rightAnswer(mission().round.question())}); }

void Game::answerWrong() { handle(screens::Give{wrongAnswer(mission().round.question())}); }

void Game::goOn() {
    settle();
    press(screens::Key::Space);
    settle();
}

void Game::playToTheEnd() {
    for (int i = 0; i < 2 * quiz::missionQuestions && isAt<screens::Mission>(); ++i) {
        if (mission().phase == screens::Mission::Phase::Asking) answerRight();
        goOn();
    }
}

facts::PackReport replayPack() { return facts::readPack(TESTS_DIR "/replays/pack.json"); }

screens::Words shippedWords() {
    std::vector<std::string> messages;
    screens::Words words = screens::loadWords(TESTS_DIR "/../assets/words/en.json", messages);
    CHECK(messages.empty());
    return words;
}

std::string textOf(const std::string& path) {
    std::ifstream file(path);
    INFO(path);
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace playing
