// Whatever comes in, and wherever it ends: the game answers in words and leaves well.
#include "terminal/Terminal.hpp"

#include "facts/Text.hpp"
#include "terminal/Typing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <sstream>
#include <string>
#include <variant>

using playing::Game;

namespace {

/// What is printed when the bytes \p input come in.
std::string answered(Game& game, const std::string& input) {
    std::istringstream in(input);
    std::ostringstream out;
    const terminal::Clock clock = [now = screens::Time{0}]() mutable { return now += std::chrono::seconds(2); };
    CHECK(terminal::play(game.stack(), in, out, clock) == 0);
    const std::string printed = out.str();
    CHECK(facts::isUtf8(printed));
    CHECK(std::ranges::none_of(printed, [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; }));
    return printed;
}

bool endsWell(const std::string& printed) { return printed.ends_with("Dismissed.\n"); }

std::string choiceWith(const std::string& input) {
    Game game;
    game.beginAt(quiz::Kind::Choice, quiz::Fuse::Off);
    const std::string printed = answered(game, input);
    CHECK_FALSE(std::get<screens::Mission>(game.stack().all().front()).round.current().outcome);
    return printed;
}

} // namespace

TEST_CASE("The input may end at any byte") {
    const std::string input = "\n2\n\nback\n\n\na\n\nmask\nb\n\xC3\xA4\n12";
    for (std::size_t length = 0; length <= input.size(); ++length) {
        Game game;
        INFO(length);
        CHECK(endsWell(answered(game, input.substr(0, length))));
    }
}

TEST_CASE("A line as long as a film is no answer, and is not repeated whole") {
    const std::string printed = choiceWith(std::string(20'000'000, 'a') + "\nhelp\n");
    CHECK(printed.size() < 10'000);
    CHECK_THAT(printed, Catch::Contains("means nothing here.") && Catch::Contains("Answer as the hint says."));
    CHECK(endsWell(choiceWith(std::string(20'000'000, ' ')))); // without an end
}

TEST_CASE("NULs, bytes that are no UTF-8, and numbers beyond all range are no answer") {
    for (const std::string& line :
         {std::string(3, '\0'), std::string("\xFF\xFE"), std::string("\xC3"), std::string("\xED\xA0\x80"), std::string("\u202E"),
          std::string("\x1B[2J"), std::string("99999999999999999999"), std::string("-99"), std::string("0")})
        CHECK_THAT(choiceWith(line + "\n"), Catch::Contains("means nothing here.") || Catch::Contains("Nothing was typed."));
}

TEST_CASE("All bytes there are, as lines of one and as one line") {
    std::string lines, line;
    for (int byte = 0; byte < 256; ++byte) {
        if (std::string("aAbBcCdD1234").find(static_cast<char>(byte)) != std::string::npos) continue; // they name options
        lines += std::string(1, static_cast<char>(byte)) + "\n";
        line += static_cast<char>(byte);
    }
    Game one, other;
    CHECK(endsWell(answered(one, "\n\n\n" + lines)));
    CHECK(endsWell(answered(other, "\n\n\n" + line)));
}
