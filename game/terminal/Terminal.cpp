#include "terminal/Terminal.hpp"

#include "facts/Text.hpp"
#include "terminal/Read.hpp"
#include "terminal/Show.hpp"

#include <algorithm>
#include <chrono>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

namespace terminal {
namespace {

using screens::Time;

/// Longer lines than this mean nothing; what is over is neither looked at nor kept.
constexpr std::size_t longestLine = 1000;

/// Outside of questions so much time passes at least before a line counts: whoever types a line has seen what it answers.
constexpr Time readingTime = std::chrono::seconds(1);

/// One game on two streams.
class Dialogue {
public:
    Dialogue(screens::Stack& stack, std::istream& in, std::ostream& out, const Clock& clock)
        : m_stack(stack), m_in(in), m_out(out), m_clock(clock), m_shownAt(clock()) {}

    void run() {
        print(words()("terminal.welcome"));
        show();
        std::string line;
        while (!m_stack.isDone() && !m_left && readLine(line)) take(line);
        leave();
    }

private:
    const screens::Words& words() const { return m_stack.context().words; }

    void print(const std::string& line) { m_out << facts::harmless(line) << '\n'; }

    void show() {
        for (const std::string& notice : m_stack.takeNotices()) print(screens::filled(words()("terminal.notice"), {notice}));
        if (m_stack.isDone()) return;
        m_out << '\n';
        for (const std::string& line : shown(m_stack.top(), m_stack.context())) print(line);
        m_out.flush();
    }

    /// One more clue of the same question: all the rest has been read.
    void showClue() {
        for (const std::string& line : shownClue(*mission(), m_stack.context())) print(line);
    }

    bool readLine(std::string& line) {
        line.clear();
        int last = 0;
        while ((last = m_in.get()) != std::char_traits<char>::eof() && last != '\n')
            if (line.size() < longestLine) line += static_cast<char>(last);
        if (!m_in && line.empty()) return false;
        const auto begin = line.find_first_not_of(" \t\r");
        const auto end = line.find_last_not_of(" \t\r");
        line = begin == std::string::npos ? std::string() : line.substr(begin, end - begin + 1);
        return true;
    }

    /// Null while something else is shown, or nothing any more.
    const screens::Mission* mission() const { return m_stack.isDone() ? nullptr : std::get_if<screens::Mission>(&m_stack.top()); }

    bool isAsking() const { return mission() && mission()->phase == screens::Mission::Phase::Asking; }

    /// Which question is asked, and how many of its clues are told; nothing while none is asked.
    std::optional<std::pair<int, int>> told() const {
        if (!isAsking()) return std::nullopt;
        return std::pair(mission()->round.number(), mission()->round.current().cluesShown);
    }

    bool isBriefing() const { return std::holds_alternative<screens::Briefing>(m_stack.top()); }

    /// Lets the time pass that went by since the last line. A question's time is the real one; a briefing waits for Enter.
    void passTime() {
        const Time now = m_clock();
        const Time passed = std::max(now - m_shownAt, Time{0});
        m_shownAt = now;
        if (isBriefing()) return;
        m_stack.tick(isAsking() ? passed : std::max(passed, readingTime));
    }

    /// A line that comes after the fuse has burnt out answers nothing.
    void take(const std::string& line) {
        const bool wasAsking = isAsking();
        passTime();
        m_stack.refresh();
        if (wasAsking && !isAsking()) return show();
        const Reading reading = read(line, m_stack.top(), m_stack.context());
        const auto before = told();
        for (const screens::Input& input : reading.inputs) m_stack.handle(input);
        m_left = reading.act == Reading::Act::Leave;
        if (reading.act == Reading::Act::Say) print(reading.message);
        if (const auto after = told(); before && after && after->first == before->first && after->second > before->second)
            showClue();
        else if (reading.act == Reading::Act::Send || reading.act == Reading::Act::Repeat)
            show();
        m_out.flush();
    }

    /// Ends the game; a mission under way is kept.
    void leave() {
        const auto isMission = [](const screens::Screen& screen) { return std::holds_alternative<screens::Mission>(screen); };
        if (std::ranges::any_of(m_stack.all(), isMission)) {
            m_stack.handle(screens::Away{});
            print(words()("terminal.kept"));
        }
        for (const std::string& notice : m_stack.takeNotices()) print(screens::filled(words()("terminal.notice"), {notice}));
        print(words()("terminal.goodbye"));
        m_out.flush();
    }

    screens::Stack& m_stack;
    std::istream& m_in;
    std::ostream& m_out;
    const Clock& m_clock;
    Time m_shownAt;
    bool m_left = false;
};

} // namespace

int play(screens::Stack& stack, std::istream& in, std::ostream& out, const Clock& clock) {
    Dialogue(stack, in, out, clock).run();
    return 0;
}

int play(screens::Stack& stack, std::istream& in, std::ostream& out) {
    const auto now = [] { return std::chrono::duration_cast<Time>(std::chrono::steady_clock::now().time_since_epoch()); };
    return play(stack, in, out, now);
}

} // namespace terminal
