// The commands that make packs of other things and other things of packs, as a person starts them.
#include "Places.hpp"
#include "archive/TemporaryFolder.hpp"
#include "commands/Output.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <array>
#include <cstdio>

#include <sys/wait.h>

namespace {

struct Run {
    std::string output; ///< both streams
    int exitCode = -1;
};

/// Runs the program in \p folder, which is its place for data, too, and takes the folder's name out of what it says.
Run run(const TemporaryFolder& folder, const std::string& arguments) {
    Run result;
    FILE* pipe = ::popen(
        fmt::format("cd '{0}' && '{1}' --data '{0}' {2} 2>&1 </dev/null", folder.path().string(), places::program(), arguments)
            .c_str(),
        "r");
    std::array<char, 4096> piece{};
    std::size_t count = 0;
    while ((count = std::fread(piece.data(), 1, piece.size(), pipe)) > 0) result.output.append(piece.data(), count);
    result.exitCode = WEXITSTATUS(::pclose(pipe));
    const std::string own = folder.path().string() + "/";
    for (auto at = result.output.find(own); at != std::string::npos; at = result.output.find(own, at))
        result.output.erase(at, own.size());
    return result;
}

constexpr const char* table = "question,answer,wrong 1,wrong 2,wrong 3\n"
                              "Which city is the capital of France?,Paris,Rome,Oslo,Bern\n"
                              "Which city is the capital of Norway?,,Rome,Paris,Bern\n"
                              "Which city is the capital of Italy?,Rome,Rome,Paris,Bern\n";

} // namespace

TEST_CASE("Import writes a pack that check accepts, and tells what became of each record", "[commands]") {
    TemporaryFolder folder;
    writeBytes(folder / "capitals.csv", table);
    const auto result = run(folder, "import capitals.csv -o big_cities.json");
    CHECK(result.exitCode == 0);
    CHECK(result.output == "capitals.csv:3:1  left out: \"Which city is the capital of Norway?\"\n"
                           "  found     no right answer\n"
                           "  expected  the right answer\n"
                           "  to mend   write it, or remove the record\n"
                           "capitals.csv:4:1  changed: \"Which city is the capital of Italy?\"\n"
                           "  found     the right answer among the wrong ones: \"Rome\"\n"
                           "  done      taken out of them\n"
                           "a table (CSV, TSV): 3 records, 2 questions in big_cities.json; 1 left out, 1 changed\n"
                           "What could be better: good-canopy check big_cities.json\n"
                           "Play it: good-canopy --pack big_cities.json\n");
    CHECK_THAT(bytesOf(folder / "big_cities.json"),
               Catch::StartsWith("{\n  \"pack\": \"big-cities\",\n  \"title\": \"Big cities\",\n"));
    const auto check = run(folder, "check big_cities.json");
    CHECK(check.exitCode == 0);
    CHECK_THAT(check.output, Catch::Contains("1 pack: 0 mistakes, "));
}

TEST_CASE("Import reports to programs, too", "[commands]") {
    TemporaryFolder folder;
    writeBytes(folder / "capitals.csv", table);
    const auto result = run(folder, "import capitals.csv -o big_cities.json --json");
    CHECK(result.exitCode == 0);
    CHECK(result.output ==
          R"({"fate":"left-out","file":"capitals.csv","line":3,"column":1,"question":"Which city is the capital of Norway?",)"
          R"("found":"no right answer","expected":"the right answer","mend":"write it, or remove the record"})"
          "\n"
          R"({"fate":"changed","file":"capitals.csv","line":4,"column":1,"question":"Which city is the capital of Italy?",)"
          R"("found":"the right answer among the wrong ones: \"Rome\"","done":"taken out of them"})"
          "\n"
          R"~({"pack":"big_cities.json","format":"a table (CSV, TSV)","records":3,"questions":2,)~"
          R"("leftOut":1,"changed":1,"unasked":0})"
          "\n");
}

TEST_CASE("Without -o the pack goes into the player's own folder", "[commands]") {
    TemporaryFolder folder;
    writeBytes(folder / "Capitals of 2020.csv", table);
    CHECK(run(folder, "import 'Capitals of 2020.csv' --title Capitals").exitCode == 0);
    CHECK_THAT(bytesOf(folder / "questions/capitals-of-2020.json"), Catch::Contains("\"title\": \"Capitals\""));
    CHECK_THAT(run(folder, "deal --pack capitals-of-2020 --all").output, Catch::Contains("Paris"));
    writeBytes(folder / "mission-impossible.csv", table);
    const auto taken = run(folder, "import mission-impossible.csv");
    CHECK(taken.exitCode == 2);
    CHECK(taken.output == "good-canopy: there is a pack \"mission-impossible\" already; name another file with -o\n");
}

TEST_CASE("Nothing is written over what is there, unless told", "[commands]") {
    TemporaryFolder folder;
    writeBytes(folder / "capitals.csv", table);
    writeBytes(folder / "p.json", "mine");
    std::filesystem::create_directories(folder / "dir");
    const std::string there = "good-canopy: p.json is there already; name another file with -o, or say --force to replace it\n";
    const auto result = run(folder, "import capitals.csv -o p.json");
    CHECK((result.exitCode == 2 && result.output == there));
    CHECK(bytesOf(folder / "p.json") == "mine");
    CHECK(run(folder, "import capitals.csv -o dir").output == "good-canopy: dir is a folder; name a file in it with -o\n");
    CHECK(run(folder, "import capitals.csv -o ./capitals.csv --force").output ==
          "good-canopy: ./capitals.csv is the file that is read; name another with -o\n");
    CHECK(run(folder, "import capitals.csv -o no/p.json").output ==
          "capitals.csv:3:1  left out: \"Which city is the capital of Norway?\"\n"
          "  found     no right answer\n  expected  the right answer\n  to mend   write it, or remove the record\n"
          "capitals.csv:4:1  changed: \"Which city is the capital of Italy?\"\n"
          "  found     the right answer among the wrong ones: \"Rome\"\n  done      taken out of them\n"
          "good-canopy: no/p.json could not be written: No such file or directory\n");
    CHECK(run(folder, "import capitals.csv -o p.json --force").exitCode == 0);
    CHECK_THAT(bytesOf(folder / "p.json"), Catch::Contains("Paris"));
    CHECK((run(folder, "export --pack p.json --to csv -o capitals.csv").exitCode == 2 &&
           bytesOf(folder / "capitals.csv") == table));
}

TEST_CASE("A file that cannot be read is told from one that holds nothing", "[commands]") {
    TemporaryFolder folder;
    const auto absent = run(folder, "import no.csv -o p.json");
    CHECK(absent.exitCode == 1);
    CHECK(absent.output == "no.csv\n  found     nothing of that name\n  expected  a file of questions\n"
                           "  to mend   check the spelling of the file's name and folder\n");
    CHECK(run(folder, "import . -o p.json").output ==
          ".\n  found     a folder\n  expected  a file of questions\n  to mend   name a file in it\n");
    writeBytes(folder / "empty.csv", "question,answer\nWho?,\n");
    const auto empty = run(folder, "import empty.csv -o p.json");
    CHECK(empty.exitCode == 1);
    CHECK_THAT(empty.output,
               Catch::EndsWith("good-canopy: a table (CSV, TSV): nothing to ask in 1 record, so nothing was written\n"));
    writeBytes(folder / "large.csv", "question,answer\n");
    std::filesystem::resize_file(folder / "large.csv", (std::uintmax_t{256} << 20U) + 1);
    CHECK(run(folder, "import large.csv -o p.json").output == "large.csv\n  found     a file of 268,435,457 bytes\n"
                                                              "  expected  at most 256 MiB\n"
                                                              "  to mend   split it into several files, and import each\n");
    CHECK_FALSE(std::filesystem::exists(folder / "p.json"));
}

TEST_CASE("Export writes a file or the terminal and tells what was left out", "[commands]") {
    TemporaryFolder folder;
    writeBytes(folder / "p.json", R"({"pack":"p","title":"P","questions":[{"ask":"Who?","answer":"Ann","wrong":["Bob"]},)"
                                  R"({"ask":"Sort.","order":["a","b","c"]}]})");
    const std::string wanted = "question,answer,wrong 1,wrong 2,wrong 3,also,kind,within,topic,difficulty,because,note\r\n"
                               "Who?,Ann,Bob,,,,choice,,,0.5,,\r\n";
    CHECK_THAT(run(folder, "export --pack p.json --to csv").output, Catch::StartsWith(wanted));
    const auto written = run(folder, "export --pack p.json --to csv -o p.csv");
    CHECK(written.output == "a table (CSV): 1 question; left out, as it knows nothing like it: 1 of the kind order\n");
    CHECK(bytesOf(folder / "p.csv") == wanted);
    writeBytes(folder / "o.json", R"({"pack":"o","title":"O","questions":[{"ask":"Sort.","order":["a","b","c"]}]})");
    const auto none = run(folder, "export --pack o.json --to opentdb -o o.txt");
    CHECK((none.exitCode == 1 && none.output == "good-canopy: the pack \"o\" asks nothing that Open Trivia Database knows\n"));
    CHECK_FALSE(std::filesystem::exists(folder / "o.txt"));
}

TEST_CASE("A new pack has a safe name, says what comes next, and replaces nothing", "[commands]") {
    TemporaryFolder folder;
    const auto result = run(folder, "new '../My \"Heists\"!'");
    CHECK(result.exitCode == 0);
    CHECK_THAT(result.output, Catch::StartsWith("Written: questions/my-heists.json\n"
                                                "Open it in a text editor and put your own in the place of the examples. Then:\n"
                                                "  good-canopy check questions/my-heists.json\n"
                                                "  good-canopy --pack my-heists\n"
                                                "The guide: "));
    CHECK(run(folder, "check questions/my-heists.json").output == "1 pack: 0 mistakes, 0 warnings\n");
    const auto written = bytesOf(folder / "questions/my-heists.json");
    CHECK_THAT(written, Catch::StartsWith("{\n  \"$schema\": \"pack.schema.json\",\n  \"pack\": \"my-heists\","));
    CHECK(bytesOf(folder / "questions/pack.schema.json") == bytesOf(places::project() / "questions" / "pack.schema.json"));
    const auto again = run(folder, "new 'my heists' --facts");
    CHECK(again.exitCode == 2);
    CHECK(again.output == "good-canopy: questions/my-heists.json is there already; give the new pack another name\n");
    CHECK(bytesOf(folder / "questions/my-heists.json") == written);
    CHECK(run(folder, "new 'Mission: Impossible'").output ==
          "good-canopy: there is a pack \"mission-impossible\" already; give the new one another name\n");
    CHECK(run(folder, "new Other --facts").exitCode == 0);
    CHECK(run(folder, "check questions/other.json").output == "1 pack: 0 mistakes, 0 warnings\n");
}

TEST_CASE("Paths are written so that a shell takes them", "[commands]") {
    CHECK(commands::shellWord("a/b-c.json") == "a/b-c.json");
    CHECK(commands::shellWord("my pack's.json") == "'my pack'\\''s.json'");
    CHECK(commands::shellWord("") == "''");
}
