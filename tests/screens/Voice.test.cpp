#include "screens/Voice.hpp"

#include "facts/Text.hpp"
#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace screens;
using playing::Game;

TEST_CASE("The voice has many short lines, each of them once") {
    for (const Language& language : playing::shippedLanguages().all()) {
        std::set<std::string> all;
        for (const auto& [key, lines] : playing::shippedLanguages().words(language.tag).allLists()) {
            if (!key.starts_with("voice.")) continue;
            INFO(language.tag << ' ' << key);
            const auto tag = key.find('.', std::string_view("voice.").size());
            if (tag == std::string::npos)
                CHECK(lines.size() > quiz::missionQuestions); // none twice in a round
            else                                              // for some kinds alone, beside those of the moment for all
                CHECK(playing::shippedLanguages().words(language.tag).has(key.substr(0, tag)));
            for (const std::string& line : lines) {
                INFO(line);
                CHECK(facts::codePointCount(line) <= 60);
                CHECK(all.insert(line).second);
            }
        }
        CHECK(all.size() >= 150);
    }
}

TEST_CASE("What fits one kind alone is said of that kind alone") {
    const Words words({}, {{"voice.right", {"right"}},
                           {"voice.right.one", {"one"}},
                           {"voice.right.several", {"several"}},
                           {"voice.right.statement", {"statement"}},
                           {"voice.right.places", {"places"}},
                           {"voice.right.number", {"number"}},
                           {"voice.right.typed", {"typed"}}});
    using quiz::Kind;
    const std::map<std::string, std::set<Kind>> fitting{{"one", {Kind::Choice, Kind::OddOneOut, Kind::Clues}},
                                                        {"several", {Kind::SelectAll}},
                                                        {"statement", {Kind::TrueFalse}},
                                                        {"places", {Kind::Order, Kind::Match}},
                                                        {"number", {Kind::Number}},
                                                        {"typed", {Kind::Typed}}};
    std::set<std::string> heard;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        Game game;
        game.begin(seed);
        const Kind kind = game.mission().round.question().kind;
        game.answerRight();
        const std::string line = verdictLine(game.mission().round, words);
        heard.insert(line);
        if (line != "right") CHECK(fitting.at(line).contains(kind));
    }
    CHECK(heard.size() > 3);
}

TEST_CASE("No line is said twice in a round, and the same round says the same") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        std::vector<std::vector<std::string>> said(2);
        for (auto& lines : said) {
            Game game;
            game.begin(seed);
            lines.push_back(briefingLine(game.mission().round, game.context().words));
            while (game.isAt<Mission>()) {
                const auto number = static_cast<std::uint64_t>(game.mission().round.number());
                if ((seed + number) % 3 == 0)
                    game.answerWrong();
                else
                    game.answerRight();
                lines.push_back(verdictLine(game.mission().round, game.context().words));
                game.goOn();
            }
        }
        CHECK(said[0] == said[1]);
        CHECK(std::set<std::string>(said[0].begin(), said[0].end()).size() == said[0].size());
        CHECK_FALSE(std::set<std::string>(said[0].begin(), said[0].end()).contains(""));
    }
}

TEST_CASE("Each moment has its own words") {
    const Words words({}, {{"voice.right", {"right"}},
                           {"voice.wrong", {"wrong"}},
                           {"voice.part", {"in part"}},
                           {"voice.late", {"late"}},
                           {"voice.streak", {"run"}},
                           {"voice.streak-end", {"over"}},
                           {"voice.last-second", {"just"}},
                           {"voice.comeback", {"back"}},
                           {"voice.briefing", {"begin"}}});
    Game game;
    game.begin(3);
    const auto said = [&] { return verdictLine(game.mission().round, words); };
    const auto next = [&](bool right) {
        if (right)
            game.answerRight();
        else
            game.answerWrong();
        const std::string line = said();
        game.goOn();
        return line;
    };
    CHECK(briefingLine(game.mission().round, words) == "begin");
    CHECK(said().empty());
    CHECK(next(true) == "right");
    CHECK(briefingLine(game.mission().round, words).empty());
    CHECK(next(true) == "right");
    CHECK(next(true) == "run");
    CHECK(next(false) == "over");
    CHECK(next(false) == "wrong");
    CHECK(next(true) == "back");
    const auto fuse = game.mission().round.fuse();
    game.wait(static_cast<int>(fuse.count()) * 95 / 100);
    CHECK(next(true) == "just");
    game.wait(static_cast<int>(game.mission().round.fuse().count()) + 1000);
    CHECK(said() == "late");
}
