// The real game, killed at random instants and played twice at once: what it had said is kept.
#include "Places.hpp"
#include "archive/Process.hpp"
#include "archive/RawDatabase.hpp"
#include "archive/Settings.hpp"
#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <random>
#include <sstream>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

/// A few kills each time the tests run; hundreds where somebody asks for them.
int kills() {
    const char* const asked = std::getenv("CANOPY_KILLS");
    return asked != nullptr ? std::atoi(asked) : 15;
}

constexpr const char* pack = R"({"pack": "statements", "title": "Statements", "questions": [
    {"ask": "Paris lies on the Seine.", "answer": true}, {"ask": "Copper is lighter than cork.", "answer": false},
    {"ask": "Owls hunt by night.", "answer": true}, {"ask": "A violin has nine strings.", "answer": false},
    {"ask": "Glass is made of sand.", "answer": true}, {"ask": "Spiders have three legs.", "answer": false},
    {"ask": "Bees build with wax.", "answer": true}, {"ask": "Snow falls upwards.", "answer": false},
    {"ask": "Chess began in India.", "answer": true}, {"ask": "Whales lay eggs.", "answer": false}]})";

/// A player's folder with that pack, the lines that are typed, and room for what the game prints.
class Table {
public:
    explicit Table(const std::string& input) {
        fs::create_directories(m_folder / "data/questions");
        writeBytes(m_folder / "data/questions/statements.json", pack);
        writeBytes(data() / "settings.json", R"({"pack": "statements"})");
        writeBytes(m_folder / "input", input);
    }

    fs::path data() const { return m_folder / "data"; }
    std::string printed(const std::string& name = "output") const { return bytesOf(m_folder / name); }

    /// The program, which reads the lines and writes to the file \p name.
    Process game(const std::string& name = "output") const {
        writeBytes(m_folder / name, "");
        return Process([&](int) {
            ::dup2(::open((m_folder / "input").c_str(), O_RDONLY), STDIN_FILENO);
            ::dup2(::open((m_folder / name).c_str(), O_WRONLY), STDOUT_FILENO);
            ::setenv("LC_ALL", "C", 1);
            ::unsetenv("LANGUAGE");
            ::execl(places::program().c_str(), "good-canopy", "--text", "--data", data().c_str(), nullptr);
            ::_exit(127);
        });
    }

    /// Starts the game and ends it at once somewhere between its start and the last of some 15 screens.
    void killOne(std::mt19937& chance) const {
        constexpr std::size_t mostPrinted = 6'000;
        Process killed = game();
        const std::size_t enough = chance() % 5 == 0 ? 0 : chance() % mostPrinted;
        for (int wait = 0; wait < 20'000 && fs::file_size(m_folder / "output") < enough; ++wait)
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        // While it starts much happens, too: the database is made, an interrupted mission taken up.
        const auto most = enough == 0 ? std::chrono::microseconds(100'000) : std::chrono::microseconds(3'000);
        std::this_thread::sleep_for(most * (chance() % 1000) / 1000);
        killed.kill();
        killed.output();
    }

private:
    TemporaryFolder m_folder;
};

std::string repeated(std::string_view lines, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += lines;
    return text;
}

/// "RWRR": how answers were judged on the screens of \p printed. A mission that is taken up behind its last question shows once
/// more how that was judged, without asking it.
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

/// The same of all answers that are kept in \p folder.
std::string verdictsKept(const fs::path& folder) {
    const auto file = folder / "good-canopy.db";
    if (!fs::exists(file) || raw::ask(file, "SELECT count(*) FROM sqlite_master WHERE name = 'answers'") != "1") return {};
    return raw::ask(file, "SELECT group_concat(CASE verdict WHEN 'right' THEN 'R' ELSE 'W' END, '') FROM "
                          "(SELECT verdict FROM answers ORDER BY id)");
}

/// The text size that was shown last; nothing where none was.
std::optional<int> scaleIn(const std::string& printed) {
    const std::string before = "\n2  Text size: ";
    const auto at = printed.rfind(before);
    return at == std::string::npos ? std::nullopt : std::optional(std::atoi(printed.c_str() + at + before.size()));
}

} // namespace

TEST_CASE("A kill of the game at any instant loses no answer that it has judged", "[commands]") {
    const Table table("\n\n\n" + repeated("a\n\n", 200)); // accept or resume, answer and go on, again and again
    std::mt19937 chance(20180727);
    std::string before;
    std::size_t judged = 0;
    for (int i = 0; i < kills(); ++i) {
        table.killOne(chance);
        const auto printed = table.printed();
        INFO("kill " << i << " after:\n" << printed);
        const auto said = before + verdictsIn(printed);
        const auto kept = verdictsKept(table.data());
        REQUIRE(kept.substr(0, said.size()) == said);
        REQUIRE(kept.size() <= said.size() + 1);          // one may be kept and not yet said
        REQUIRE_THAT(printed, !Catch::Contains("Note:")); // nothing was amiss with what the kill before had left
        if (!kept.empty()) REQUIRE(raw::ask(table.data() / "good-canopy.db", "PRAGMA integrity_check") == "ok");
        judged += said.size() - before.size();
        before = kept;
    }
    CHECK(judged > static_cast<std::size_t>(kills())); // most kills came after some answers
}

TEST_CASE("A kill of the game at any instant leaves whole settings, the last that it has shown", "[commands]") {
    const Table table("4\n" + repeated("2\n", 500)); // the text is made larger and larger
    std::mt19937 chance(20000524);
    int last = 100;
    for (int i = 0; i < kills(); ++i) {
        table.killOne(chance);
        const int shown = scaleIn(table.printed()).value_or(last);
        std::vector<std::string> messages;
        const int kept = archive::loadSettings(table.data() / "settings.json", messages).textScale;
        INFO("kill " << i << ", shown " << shown << ", kept " << kept);
        REQUIRE(messages.empty());
        REQUIRE((kept == shown || kept == (shown == 200 ? 100 : shown + 25))); // the next may be kept and not yet shown
        last = kept;
    }
}

TEST_CASE("Two games at once on the same folder both play on, and all their answers are kept", "[commands]") {
    const Table table("\n\n\n" + repeated("a\n\n", 16));
    Process first = table.game("first");
    Process second = table.game("second");
    first.output();
    second.output();
    REQUIRE(first.endedWell());
    REQUIRE(second.endedWell());
    const auto said = verdictsIn(table.printed("first")) + verdictsIn(table.printed("second"));
    CHECK(said.size() > 20);
    REQUIRE(verdictsKept(table.data()).size() == said.size());
    REQUIRE_THAT(table.printed("first") + table.printed("second"), !Catch::Contains("Note:"));
}
