#include "screens/Playing.hpp"
#include "Places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
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
    : m_words(shippedWords()), m_context{m_words,   std::make_shared<const screens::Library>(std::move(packs)),
                                         m_archive, m_settings,
                                         {},        {},
                                         {}} {
    m_context.languages = shippedLanguages().all();
    m_context.systemLanguage = "en";
    m_context.nextSeed = [this] { return ++m_seed; };
    m_context.now = [] { return std::int64_t{1'600'000'000}; };
    m_context.settingsChanged = [this] { ++m_settingsChanges; };
    restart();
}

void Game::restart() { m_stack = std::make_unique<screens::Stack>(m_context); }

void Game::begin(std::uint64_t seed, quiz::Fuse fuse, int questions) {
    quiz::Plan plan;
    plan.pack = m_context.library->packs().front()->id();
    plan.seed = seed;
    plan.fuse = fuse;
    plan.questions = questions;
    auto made = makeMission(m_context, plan);
    REQUIRE(made);
    stack().reset(std::move(*made));
    settle();
}

void Game::skipBriefing() {
    REQUIRE(isAt<screens::Briefing>());
    handle(screens::Choose{0});
    settle();
}

void Game::beginAt(quiz::Kind kind, quiz::Fuse fuse) {
    const screens::Pack& pack = *m_context.library->packs().front();
    archive::SavedRound saved;
    saved.plan.pack = pack.id();
    saved.plan.fuse = fuse;
    saved.bankFingerprint = pack.fingerprint();
    const auto dealer = pack.dealer();
    dealer->forEach(false, 1, [&](const quiz::Deal& deal) {
        if (!saved.steps.empty() || deal.kind != kind) return;
        const auto question = dealer->deal(deal);
        if (question && (kind != quiz::Kind::Choice || question->options.size() == 4)) saved.steps.emplace_back().deal = deal;
    });
    REQUIRE_FALSE(saved.steps.empty());
    m_archive.saveRound(m_settings.player, saved);
    auto mission = resumeMission(m_context, saved);
    REQUIRE(mission);
    stack().reset(std::move(*mission));
    settle();
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

facts::PackReport replayPack() { return facts::readPack(places::tests() / "replays" / "pack.json"); }

const screens::Languages& shippedLanguages() {
    static std::vector<std::string> messages;
    static const screens::Languages languages(places::project() / "assets" / "words", messages);
    CHECK(messages.empty());
    return languages;
}

screens::Words shippedWords() { return shippedLanguages().words("en"); }

std::string textOf(const std::string& path) {
    std::ifstream file(path);
    INFO(path);
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace playing
