#include "terminal/Typing.hpp"

#include "terminal/Terminal.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <sstream>

namespace playing {
namespace {

/// A clock that goes on by the same time at every look.
terminal::Clock steadyClock(double seconds) {
    const auto step = std::chrono::duration_cast<screens::Time>(std::chrono::duration<double>(seconds));
    return [now = screens::Time{0}, step]() mutable {
        now += step;
        return now;
    };
}

/// The letters of a list, or one letter, a number, or a text: as a player types it.
std::string lineFor(const quiz::Question& question, const quiz::Answer& answer) {
    if (const auto* const number = std::get_if<double>(&answer)) return numberText(question, *number);
    if (const auto* const option = std::get_if<int>(&answer)) return std::string(1, static_cast<char>('a' + *option));
    if (const auto* const text = std::get_if<std::string>(&answer)) return *text;
    std::string line;
    for (const int option : std::get<std::vector<int>>(answer)) line += std::string(1, static_cast<char>('a' + option)) + " ";
    return line;
}

/// Input that is made up line by line, when the game asks for it, until there is nothing more to say.
class Answers : public std::streambuf {
public:
    explicit Answers(std::function<std::string()> next) : m_next(std::move(next)) {}

protected:
    int_type underflow() override {
        m_line = m_next();
        if (m_line.empty()) return traits_type::eof();
        setg(m_line.data(), m_line.data(), m_line.data() + m_line.size());
        return traits_type::to_int_type(m_line.front());
    }

private:
    std::function<std::string()> m_next;
    std::string m_line;
};

} // namespace

std::string typed(Game& game, const std::vector<std::string>& lines, double seconds) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    std::istringstream in(text);
    std::ostringstream out;
    CHECK(terminal::play(game.stack(), in, out, steadyClock(seconds)) == 0);
    return out.str();
}

std::string typedToTheEnd(Game& game, const std::function<std::string(const screens::Mission&)>& line) {
    Answers answers([&]() -> std::string {
        if (!game.isAt<screens::Mission>()) return {};
        const auto& mission = game.mission();
        return mission.phase == screens::Mission::Phase::Verdict ? "\n" : line(mission) + "\n";
    });
    std::istream in(&answers);
    std::ostringstream out;
    CHECK(terminal::play(game.stack(), in, out, steadyClock(2)) == 0);
    return out.str();
}

std::string rightLine(const quiz::Question& question) { return lineFor(question, rightAnswer(question)); }

std::string wrongLine(const quiz::Question& question) { return lineFor(question, wrongAnswer(question)); }

} // namespace playing
