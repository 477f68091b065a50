#include "commands/TypedGame.hpp"

#include "Places.hpp"
#include "archive/RawDatabase.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr const char* pack = R"({"pack": "statements", "title": "Statements", "questions": [
    {"ask": "Paris lies on the Seine.", "answer": true}, {"ask": "Copper is lighter than cork.", "answer": false},
    {"ask": "Owls hunt by night.", "answer": true}, {"ask": "A violin has nine strings.", "answer": false},
    {"ask": "Glass is made of sand.", "answer": true}, {"ask": "Spiders have three legs.", "answer": false},
    {"ask": "Bees build with wax.", "answer": true}, {"ask": "Snow falls upwards.", "answer": false},
    {"ask": "Chess began in India.", "answer": true}, {"ask": "Whales lay eggs.", "answer": false}]})";

} // namespace

TypedGame::TypedGame(const std::string& input) {
    lay();
    type(input);
}

void TypedGame::type(const std::string& input) { writeBytes(m_folder / "input", input); }

void TypedGame::lay() const {
    std::filesystem::create_directories(data() / "questions");
    writeBytes(data() / "questions/statements.json", pack);
    writeBytes(data() / "settings.json", R"({"pack": "statements"})");
}

Process TypedGame::start(const std::string& name) const {
    writeBytes(output(name), "");
    return Process([&](int) {
        ::dup2(::open((m_folder / "input").c_str(), O_RDONLY), STDIN_FILENO);
        ::dup2(::open(output(name).c_str(), O_WRONLY), STDOUT_FILENO);
        ::setenv("LC_ALL", "C", 1);
        ::unsetenv("LANGUAGE");
        ::execl(places::program().c_str(), "good-canopy", "--text", "--data", data().c_str(), nullptr);
        ::_exit(127);
    });
}

std::string TypedGame::play() const {
    Process game = start();
    game.output();
    const std::string printed = bytesOf(output());
    INFO(printed);
    REQUIRE(game.endedWell());
    return printed;
}

std::string repeated(std::string_view lines, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += lines;
    return text;
}

std::string verdictsIn(const std::string& printed) {
    std::string verdicts, line;
    bool isAsked = false;
    for (std::istringstream lines(printed); std::getline(lines, line);) {
        if (line.starts_with("Question ")) isAsked = true;
        if (!isAsked || (line != "Confirmed." && line != "Disavowed.")) continue;
        verdicts += line == "Confirmed." ? 'R' : 'W';
        isAsked = false;
    }
    return verdicts;
}

std::string verdictsKept(const std::filesystem::path& database) {
    if (!std::filesystem::exists(database)) return {};
    if (raw::ask(database, "SELECT count(*) FROM sqlite_master WHERE name = 'answers'") != "1") return {};
    return raw::ask(database, "SELECT group_concat(CASE verdict WHEN 'right' THEN 'R' ELSE 'W' END, '') FROM "
                              "(SELECT verdict FROM answers ORDER BY id)");
}
