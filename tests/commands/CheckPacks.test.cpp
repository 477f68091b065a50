#include "commands/CheckPacks.hpp"

#include "Places.hpp"
#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <string>

#include <poll.h>
#include <sys/wait.h>

using facts::Finding;
using facts::Place;
using facts::Severity;
using facts::SourceText;

namespace {

constexpr const char* good = R"({"pack": "small", "title": "Small", "questions": [
    {"ask": "Which city is the capital of France?", "answer": "Paris", "wrong": ["Rome", "Oslo", "Bern"]}]})";
constexpr const char* bad = R"({"pack": "small", "title": "Small", "questions": [
    {"ask": "Which city is the capital of France?", "answer": "", "wrong": ["Rome", "Oslo", "Bern"]}]})";

/// `check --watch` while it runs.
class Watching {
public:
    explicit Watching(const std::string& arguments)
        : m_pipe(::popen(fmt::format("echo $$; exec '{}' check --watch {} 2>&1", places::program(), arguments).c_str(), "r")),
          m_pid(std::stoi(line())) {}
    ~Watching() { end(SIGKILL); }
    Watching(const Watching&) = delete;
    Watching& operator=(const Watching&) = delete;

    /// What it says up to the line that begins with \p last; what it has said when nothing comes any more.
    std::string upTo(const std::string& last) {
        std::string text;
        for (std::string one = line(); !one.empty(); one = line()) {
            text += one;
            if (one.starts_with(last)) return text;
        }
        return text + "(no more came)";
    }

    /// \return its state as of waitpid
    int end(int signal) {
        if (m_pipe == nullptr) return -1;
        ::kill(m_pid, signal);
        const int state = ::pclose(m_pipe);
        m_pipe = nullptr;
        return state;
    }

private:
    /// The next line, or nothing when none comes within some seconds.
    std::string line() {
        constexpr int patience = 20000;
        std::string text;
        for (char c = 0; c != '\n'; text += c) {
            pollfd source{::fileno(m_pipe), POLLIN, 0};
            if (::poll(&source, 1, patience) != 1 || ::read(source.fd, &c, 1) != 1) return {};
        }
        return text;
    }

    FILE* m_pipe;
    int m_pid;
};

} // namespace

TEST_CASE("a finding is one line of JSON with the line of the file and where in it the place is", "[commands]") {
    const std::vector<SourceText> files{{"a.json", "{\n  \"answer\": \"\"\n}"}};
    const Finding finding{Severity::Mistake, {"a.json", 2, 13, "/answer"}, "\"\"", "e", "m"};
    REQUIRE(commands::toJsonLine("p", finding, files) ==
            R"({"pack":"p","severity":"mistake","file":"a.json","line":2,"column":13,"length":2,"pointer":"/answer",)"
            R"("found":"\"\"","expected":"e","mend":"m","excerpt":"  \"answer\": \"\"","mark":13})");
    const Finding whole{Severity::Warning, {"b.json", 0, 0, ""}, "f", "e", "m"};
    REQUIRE(commands::toJsonLine("p", whole, files) ==
            R"({"pack":"p","severity":"warning","file":"b.json","line":0,"column":0,"length":0,"pointer":"",)"
            R"("found":"f","expected":"e","mend":"m","excerpt":"","mark":0})");
}

TEST_CASE("check says it again at every save, and Ctrl+C ends it", "[commands]") {
    TemporaryFolder folder;
    const auto file = (folder / "small.json").string();
    writeBytes(file, bad);
    Watching watching(fmt::format("'{}'", file));
    const std::string first = watching.upTo("Waiting");
    REQUIRE_THAT(first, Catch::StartsWith(file + ":2:63  /questions/0/answer\n") && Catch::Contains("^~\n") &&
                            Catch::Contains("\n1 pack: 1 mistake, ") &&
                            Catch::EndsWith("Waiting for the next save; Ctrl+C ends.\n"));
    writeBytes(file, good);
    const std::string second = watching.upTo("Waiting");
    REQUIRE_THAT(second, Catch::StartsWith("\n==== ") && Catch::Contains(" saved, checked again ====\n\n") &&
                             Catch::Contains("1 pack: 0 mistakes, "));
    std::filesystem::rename(file, file + "~"); // as some editors save: the old file goes, a new one comes
    writeBytes(folder / "new", bad);
    std::filesystem::rename(folder / "new", file);
    REQUIRE_THAT(watching.upTo("Waiting"), Catch::Contains("\n1 pack: 1 mistake, "));
    const int state = watching.end(SIGINT);
    REQUIRE(WIFSIGNALED(state)); // which a shell calls 130
    REQUIRE(WTERMSIG(state) == SIGINT);
}

TEST_CASE("watching for an editor ends each look with a line of counts, and follows a whole folder", "[commands]") {
    TemporaryFolder folder;
    writeBytes(folder / "good.json", good);
    Watching watching(fmt::format("--json '{}'", folder.path().string()));
    REQUIRE_THAT(watching.upTo("{\"packs\""), Catch::EndsWith("{\"packs\":1,\"mistakes\":0,\"warnings\":1}\n"));
    writeBytes(folder / "bad.json", R"({"pack": "bad", "title": "Bad", "questions": []})");
    const std::string second = watching.upTo("{\"packs\"");
    REQUIRE_THAT(second, Catch::StartsWith("{\"pack\":") && Catch::Contains("\"severity\":\"mistake\""));
}
