// The program itself, as a person or a script starts it.
#include "Places.hpp"
#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include <sys/wait.h>

namespace {

struct Run {
    std::string output; ///< both streams
    int exitCode = -1;
};

/// Runs the program without a display, in English unless \p locale says otherwise.
Run run(const std::string& arguments, const std::string& locale = "C") {
    Run result;
    FILE* pipe = ::popen(fmt::format("env -u DISPLAY -u WAYLAND_DISPLAY -u LANGUAGE LC_ALL={} '{}' {} 2>&1 </dev/null", locale,
                                     places::program(), arguments)
                             .c_str(),
                         "r");
    std::array<char, 4096> piece{};
    std::size_t count = 0;
    while ((count = std::fread(piece.data(), 1, piece.size(), pipe)) > 0) result.output.append(piece.data(), count);
    result.exitCode = WEXITSTATUS(::pclose(pipe));
    return result;
}

auto linesIn(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

constexpr const char* goodPack = R"({"pack": "small", "title": "Small", "questions": [
    {"ask": "Which city is the capital of France?", "answer": "Paris", "wrong": ["Rome", "Oslo", "Bern"]},
    {"ask": "Which city is the capital of Norway?", "answer": "Oslo", "wrong": ["Rome", "Paris", "Bern"]}]})";
constexpr const char* badPack = R"({"pack": "bad", "title": "Bad", "qestions": []})";

} // namespace

TEST_CASE("Without a display the program names --text in one line and leaves with 2", "[commands]") {
    TemporaryFolder folder;
    const auto result = run(fmt::format("--data '{}'", folder.path().string()));
    REQUIRE(result.exitCode == 2);
    REQUIRE(linesIn(result.output) == 1);
    REQUIRE_THAT(result.output, Catch::Contains("--text"));
    REQUIRE(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("The program speaks the system's language, or the one that is asked for", "[commands]") {
    TemporaryFolder folder;
    const std::string text = fmt::format("--text --data '{}'", folder.path().string());
    REQUIRE_THAT(run(text).output, Catch::Contains("Accept the mission"));
    REQUIRE_THAT(run(text, "de_AT.UTF-8").output, Catch::Contains("Mission annehmen"));
    REQUIRE_THAT(run(text, "tlh_QO.UTF-8").output, Catch::Contains("Accept the mission"));
    REQUIRE_THAT(run(text + " --language de").output, Catch::Contains("Mission annehmen"));
    REQUIRE_THAT(run(text + " --language en", "de_DE.UTF-8").output, Catch::Contains("Accept the mission"));
    const auto unknown = run(text + " --language tlh");
    REQUIRE(unknown.exitCode == 2);
    REQUIRE(unknown.output == "good-canopy: there are no words in the language \"tlh\". Languages: de, en.\n");
}

TEST_CASE("An unknown pack is named with those there are", "[commands]") {
    TemporaryFolder folder;
    const auto result = run(fmt::format("--data '{}' --text --pack mission-imposible", folder.path().string()));
    REQUIRE(result.exitCode == 2);
    REQUIRE(
        result.output ==
        "good-canopy: there is no pack \"mission-imposible\"; did you mean \"mission-impossible\"? Packs: mission-impossible.\n");
}

TEST_CASE("A pack is dealt by its path, and by its id from the player's own folder", "[commands]") {
    TemporaryFolder folder;
    std::filesystem::create_directories(folder / "questions");
    writeBytes(folder / "questions/small.json", goodPack);
    const auto byPath = run(fmt::format("deal --all --json --pack '{}'", (folder / "questions/small.json").string()));
    const auto byId = run(fmt::format("--data '{}' deal --all --json --pack small", folder.path().string()));
    REQUIRE(byPath.exitCode == 0);
    REQUIRE(linesIn(byPath.output) == 2);
    REQUIRE(byId.output == byPath.output);
    const auto some = run(fmt::format("deal --count 5 --seed 7 --json --pack '{}'", (folder / "questions/small.json").string()));
    REQUIRE(linesIn(some.output) == 5);
}

TEST_CASE("Check counts, and its exit code tells", "[commands]") {
    TemporaryFolder folder;
    writeBytes(folder / "good.json", goodPack);
    const auto good = run(fmt::format("check '{}'", (folder / "good.json").string()));
    REQUIRE(good.exitCode == 0);
    REQUIRE_THAT(good.output, Catch::Contains("1 pack: 0 mistakes, "));
    writeBytes(folder / "bad.json", badPack);
    const auto both = run(fmt::format("check '{}'", folder.path().string()));
    REQUIRE(both.exitCode == 1);
    REQUIRE_THAT(both.output, Catch::Contains("qestions"));
    const auto json = run(fmt::format("check --json '{}'", (folder / "bad.json").string()));
    REQUIRE(json.exitCode == 1);
    REQUIRE_THAT(json.output, Catch::StartsWith("{\"pack\":") && Catch::Contains("\"severity\":\"mistake\""));
    writeBytes(folder / "pack.schema.json",
               "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\", \"properties\": {}\n}");
    const auto schema = run(fmt::format("check '{0}/good.json' '{0}/pack.schema.json'", folder.path().string()));
    REQUIRE(schema.exitCode == 0);
    REQUIRE_THAT(schema.output, Catch::Contains("pack.schema.json: a JSON schema and no pack: passed over") &&
                                    Catch::Contains("1 pack: 0 mistakes, "));
}

TEST_CASE("Audit tells what is broken, and its exit code tells whether anything is", "[commands]") {
    TemporaryFolder folder;
    writeBytes(folder / "good.json", goodPack);
    const auto good = run(fmt::format("audit --rounds 5 --pack '{}'", (folder / "good.json").string()));
    REQUIRE(good.exitCode == 0);
    REQUIRE_THAT(good.output, Catch::StartsWith("small: 2 questions\n1  as many right options") &&
                                  Catch::Contains("5 rounds, ") && Catch::Contains("\nnothing is broken; "));
    const auto json = run(fmt::format("audit --json --rounds 0 --pack '{}'", (folder / "good.json").string()));
    REQUIRE(linesIn(json.output) == 1);
    REQUIRE_THAT(json.output, Catch::StartsWith("{\"pack\":\"small\",\"questions\":2,\"sound\":true,\"demands\":[{"));

    // Each question may be asked; all of them together tell that the longest is right.
    std::string questions;
    for (int i = 0; i < 30; ++i)
        questions +=
            fmt::format(R"({}{{"ask": "Riddle {}?", "answer": "a long answer, number {}", "wrong": ["no{}", "nay{}", "nil{}"]}})",
                        i == 0 ? "" : ",", i, i + 100, i, i, i);
    writeBytes(folder / "long.json", fmt::format(R"({{"pack": "long", "title": "Long", "questions": [{}]}})", questions));
    const auto broken = run(fmt::format("audit --rounds 0 --pack '{}'", (folder / "long.json").string()));
    REQUIRE(broken.exitCode == 1);
    REQUIRE_THAT(broken.output, Catch::Contains("choice: the right one is the longest in 30.0 of 30, by chance in 7.5\n") &&
                                    Catch::Contains("\nsomething is broken; "));

    writeBytes(folder / "bad.json", badPack);
    REQUIRE(run(fmt::format("audit --pack '{}'", (folder / "bad.json").string())).exitCode == 2);
    REQUIRE(run("audit").exitCode == 2);
}

TEST_CASE("The version and the help", "[commands]") {
    REQUIRE(run("--version").output == "good-canopy 0.1.0\n");
    REQUIRE(run("--version").exitCode == 0);
    const auto help = run("--help");
    REQUIRE(help.exitCode == 0);
    for (const char* word :
         {"--pack", "--seed", "--text", "check", "deal", "audit", "new", "import", "export", "preview", "gallery"})
        REQUIRE_THAT(help.output, Catch::Contains(word));
}

TEST_CASE("A preview lists every question as text, mistakes aside", "[commands]") {
    TemporaryFolder folder;
    writeBytes(folder / "draft.json", R"({"title": "Draft", "questions": [
        {"ask": "Which city is the capital of France?", "answer": "Paris", "wrong": ["Rome", "Oslo", "Bern"]},
        {"ask": "Which one is broken?", "answer": ""}]})");
    const auto result = run(fmt::format("preview '{}' --text", (folder / "draft.json").string()));
    REQUIRE(result.exitCode == 0);
    REQUIRE_THAT(result.output, Catch::Contains("Which city is the capital of France?\n"));
    REQUIRE_THAT(result.output, Catch::Contains("/questions/1/answer") && Catch::Contains("left out of the preview"));
    REQUIRE_THAT(result.output, !Catch::Contains("Which one is broken?\n"));
}

TEST_CASE("A preview of what cannot be played, and one without a display", "[commands]") {
    TemporaryFolder folder;
    writeBytes(folder / "bad.json", badPack);
    writeBytes(folder / "good.json", goodPack);
    const auto bad = run(fmt::format("preview '{}' --text", (folder / "bad.json").string()));
    REQUIRE(bad.exitCode == 1);
    REQUIRE_THAT(bad.output, Catch::Contains("nothing of"));
    const auto unseen = run(fmt::format("preview '{}'", (folder / "good.json").string()));
    REQUIRE(unseen.exitCode == 2);
    REQUIRE_THAT(unseen.output, Catch::Contains("--text"));
    REQUIRE(run("preview").exitCode == 2);
    REQUIRE(run(fmt::format("preview '{}' --all", (folder / "good.json").string())).exitCode == 2); // --out is needed
}
