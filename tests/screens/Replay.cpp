#include "screens/Replay.hpp"

#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <sstream>

namespace playing {
namespace {

using namespace screens;

const std::map<std::string, quiz::Level> levels{
    {"recruit", quiz::Level::Recruit}, {"field-agent", quiz::Level::FieldAgent}, {"legend", quiz::Level::Legend}};
const std::map<std::string, quiz::Fuse> fuses{{"off", quiz::Fuse::Off},           {"normal", quiz::Fuse::Normal},
                                              {"double", quiz::Fuse::Double},     {"triple", quiz::Fuse::Triple},
                                              {"fivefold", quiz::Fuse::Fivefold}, {"tenfold", quiz::Fuse::Tenfold}};

template <typename Value>
Value named(const std::map<std::string, Value>& table, const std::string& name) {
    INFO(name);
    REQUIRE(table.contains(name));
    return table.at(name);
}

std::string rest(std::istringstream& line) {
    std::string text;
    std::getline(line >> std::ws, text);
    return text;
}

std::vector<std::string> wordsOf(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

int whole(std::istringstream& line) {
    int number = 0;
    line >> number;
    REQUIRE(line);
    return number;
}

/// What stands above the inputs, by its first word.
const std::map<std::string, std::function<void(Replay&, std::istringstream&)>> headers{
    {"pack", [](Replay& replay, auto& line) { replay.pack = rest(line); }},
    {"seed", [](Replay& replay, auto& line) { replay.plan.seed = static_cast<std::uint64_t>(whole(line)); }},
    {"level", [](Replay& replay, auto& line) { replay.plan.level = named(levels, rest(line)); }},
    {"fuse", [](Replay& replay, auto& line) { replay.plan.fuse = named(fuses, rest(line)); }},
    {"questions", [](Replay& replay, auto& line) { replay.plan.questions = whole(line); }},
    {"score", [](Replay& replay, auto& line) { replay.score = whole(line); }},
    {"verdicts", [](Replay& replay, auto& line) { replay.verdicts = wordsOf(rest(line)); }},
};

Key keyCalled(const std::string& name) {
    for (int code = 1; code < 256; ++code)
        if (keyName(static_cast<Key>(code)) == name) return static_cast<Key>(code);
    FAIL("no key is called " << name);
    return {};
}

quiz::Answer answerFrom(std::istringstream& line) {
    std::string kind;
    line >> kind;
    if (kind == "option") return whole(line);
    if (kind == "number") return std::stod(rest(line));
    REQUIRE(kind == "order");
    std::vector<int> order;
    for (int option = 0; line >> option;) order.push_back(option);
    return order;
}

/// What can be done, by its first word.
const std::map<std::string, std::function<void(Game&, std::istringstream&)>> actions{
    {"key", [](Game& game, auto& line) { game.press(keyCalled(rest(line))); }},
    {"hold", [](Game& game, auto& line) { game.press(keyCalled(rest(line)), true); }},
    {"choose", [](Game& game, auto& line) { game.handle(Choose{whole(line)}); }},
    {"focus", [](Game& game, auto& line) { game.handle(Focus{whole(line)}); }},
    {"scroll", [](Game& game, auto& line) { game.handle(Scroll{whole(line)}); }},
    {"turn", [](Game& game, auto& line) { game.handle(Turn{std::stod(rest(line))}); }},
    {"give", [](Game& game, auto& line) { game.handle(Give{answerFrom(line)}); }},
    {"away", [](Game& game, auto& /*line*/) { game.handle(Away{}); }},
    {"restart", [](Game& game, auto& /*line*/) { game.restart(); }},
    {"wait", [](Game& game, auto& line) { game.wait(whole(line)); }},
    {"right", [](Game& game, auto& /*line*/) { game.answerRight(); }},
    {"wrong", [](Game& game, auto& /*line*/) { game.answerWrong(); }},
    {"next", [](Game& game, auto& /*line*/) { game.goOn(); }},
};

std::string nameOf(quiz::Verdict verdict) {
    static const std::vector<std::string> names{"right", "wrong", "late"};
    return names[static_cast<std::size_t>(verdict)];
}

void act(Game& game, const std::string& input) {
    INFO(input);
    std::istringstream line(input);
    std::string verb;
    line >> verb;
    named(actions, verb)(game, line);
}

Played resultOf(Game& game) {
    Played played;
    for (const Screen& screen : game.stack().all()) {
        const auto* const mission = std::get_if<Mission>(&screen);
        const auto* const debrief = std::get_if<Debrief>(&screen);
        if (!mission && !debrief) continue;
        const quiz::Round& round = mission ? mission->round : debrief->round;
        played.score = round.score();
        played.isOver = debrief != nullptr;
        for (const auto& each : round.played())
            if (each.outcome && !each.extracted) played.verdicts.push_back(nameOf(each.outcome->verdict));
    }
    return played;
}

} // namespace

Replay readReplay(const std::string& file) {
    Replay replay;
    std::istringstream text(textOf(file));
    bool inInputs = false;
    for (std::string line; std::getline(text, line);) {
        INFO(file << ": " << line);
        if (line.empty() || line.front() == '#') continue;
        if (line == "inputs") {
            inInputs = true;
        } else if (inInputs) {
            replay.inputs.push_back(line);
        } else {
            std::istringstream words(line);
            std::string key;
            words >> key;
            named(headers, key)(replay, words);
        }
    }
    return replay;
}

Played play(const Replay& replay, const std::string& folder) {
    std::vector<facts::PackReport> packs;
    packs.push_back(facts::readPack(folder + "/" + replay.pack));
    REQUIRE(packs.front().bank);
    Game game{std::move(packs)};
    quiz::Plan plan = replay.plan;
    plan.pack = game.context().library->packs().front()->id();
    auto mission = makeMission(game.context(), plan);
    REQUIRE(mission);
    game.stack().reset(std::move(*mission));
    game.settle();
    for (const std::string& input : replay.inputs) act(game, input);
    Played played = resultOf(game);
    played.recorded = static_cast<int>(game.archive().bestScores(plan.pack, plan.fuse).size());
    return played;
}

} // namespace playing
