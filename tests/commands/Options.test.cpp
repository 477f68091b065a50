#include "commands/Options.hpp"

#include <catch2/catch.hpp>

#include <initializer_list>
#include <iostream>
#include <sstream>
#include <vector>

using commands::parse;

namespace {

/// Catches what goes to standard error meanwhile.
class ErrorOutput {
public:
    ErrorOutput() : m_real(std::cerr.rdbuf(m_caught.rdbuf())) {}
    ErrorOutput(const ErrorOutput&) = delete;
    ErrorOutput& operator=(const ErrorOutput&) = delete;
    ~ErrorOutput() { std::cerr.rdbuf(m_real); }
    std::string text() const { return m_caught.str(); }

private:
    std::ostringstream m_caught;
    std::streambuf* m_real;
};

commands::CommandLine lineOf(std::initializer_list<const char*> arguments) {
    std::vector<const char*> all{"good-canopy"};
    all.insert(all.end(), arguments);
    return parse(static_cast<int>(all.size()), all.data());
}

/// What is said of a wrong command line; it must be left with exit code 2.
std::string mistakeIn(std::initializer_list<const char*> arguments) {
    const ErrorOutput output;
    const auto line = lineOf(arguments);
    REQUIRE(std::get<commands::Leave>(line.command).exitCode == 2);
    return output.text();
}

} // namespace

TEST_CASE("Without arguments the game is played", "[commands]") {
    const auto line = lineOf({});
    REQUIRE(std::holds_alternative<commands::Play>(line.command));
    REQUIRE_FALSE(line.options.pack);
    REQUIRE_FALSE(line.options.text);
}

TEST_CASE("All options of the game", "[commands]") {
    const auto line = lineOf({"--pack", "films", "--seed", "18446744073709551615", "--player", "Eva", "--data", "/d", "--text",
                              "--window", "1920x1080", "--fullscreen", "--scale", "150", "--reduced-motion", "--no-sound"});
    REQUIRE(std::holds_alternative<commands::Play>(line.command));
    REQUIRE(line.options.pack == "films");
    REQUIRE(line.options.seed == 18446744073709551615U);
    REQUIRE(line.options.player == "Eva");
    REQUIRE(line.options.data == std::filesystem::path("/d"));
    REQUIRE(line.options.text);
    REQUIRE(line.options.window == commands::Pixels{1920, 1080});
    REQUIRE(line.options.fullscreen);
    REQUIRE(line.options.scale == 150);
    REQUIRE(line.options.reducedMotion);
    REQUIRE(line.options.noSound);
}

TEST_CASE("Commands take options before and after their name", "[commands]") {
    const auto check = lineOf({"--data", "/d", "check", "a.json", "b", "--json"});
    REQUIRE(std::get<commands::Check>(check.command).paths == std::vector<std::string>{"a.json", "b"});
    REQUIRE(std::get<commands::Check>(check.command).json);
    REQUIRE_FALSE(std::get<commands::Check>(check.command).watch);
    REQUIRE(std::get<commands::Check>(lineOf({"check", "--watch", "a.json"}).command).watch);
    REQUIRE(check.options.data == std::filesystem::path("/d"));
    REQUIRE(lineOf({"check", "--data", "/d"}).options.data == std::filesystem::path("/d"));

    const auto before = lineOf({"--pack", "films", "--seed", "3", "deal"});
    REQUIRE(std::get<commands::Deal>(before.command).pack == "films");
    REQUIRE(std::get<commands::Deal>(before.command).seed == 3U);
    const auto after = lineOf({"deal", "--pack", "films", "--all", "--wordings", "--kind", "true-false", "--json"});
    const auto& deal = std::get<commands::Deal>(after.command);
    REQUIRE((deal.all && deal.wordings && deal.json && deal.kind == facts::Kind::TrueFalse));

    const auto audit = lineOf({"audit", "--pack", "films", "--seed", "5", "--seeds", "3", "--rounds", "0", "--json"});
    const auto& wanted = std::get<commands::Audit>(audit.command);
    REQUIRE((wanted.pack == "films" && wanted.seed == 5U && wanted.seeds == 3 && wanted.rounds == 0 && wanted.json));
    REQUIRE(std::get<commands::Audit>(lineOf({"--pack", "films", "audit"}).command).pack == "films");

    const auto import = lineOf({"import", "f.csv", "-o", "p.json", "--title", "T", "--seed", "4", "--force"});
    const auto& file = std::get<commands::Import>(import.command);
    REQUIRE((file.file == "f.csv" && file.output == "p.json" && file.title == "T" && file.seed == 4U && file.force));
    REQUIRE(std::get<commands::Import>(lineOf({"--seed", "9", "import", "f"}).command).seed == 9U);
    const auto exported = lineOf({"export", "--pack", "films", "--to", "csv", "-o", "f.csv"});
    const auto& target = std::get<commands::Export>(exported.command);
    REQUIRE((target.pack == "films" && target.format == "csv" && target.output == "f.csv" && !target.force && !target.seed));
    const auto fresh = lineOf({"new", "My heists", "--facts"});
    REQUIRE((std::get<commands::New>(fresh.command).name == "My heists" && std::get<commands::New>(fresh.command).facts));

    const auto line = lineOf({"gallery", "--out", "o", "--size", "800x600", "--scale", "200", "--theme", "high-contrast",
                              "--reduced-motion", "--language", "de"});
    const auto& gallery = std::get<commands::Gallery>(line.command);
    REQUIRE(gallery.folder == "o");
    REQUIRE(gallery.size == commands::Pixels{800, 600});
    REQUIRE(gallery.scale == 200);
    REQUIRE(gallery.theme == "high-contrast");
    REQUIRE(gallery.reducedMotion);
    REQUIRE(gallery.language == "de");
    REQUIRE(lineOf({"--language", "de-AT"}).options.language == "de-AT");
}

TEST_CASE("A mistake on the command line is said in one line", "[commands]") {
    REQUIRE(mistakeIn({"--tex"}) == "good-canopy: \"--tex\" means nothing here; did you mean --text?\n");
    REQUIRE(mistakeIn({"dael"}) == "good-canopy: \"dael\" means nothing here; did you mean deal?\n");
    REQUIRE(mistakeIn({"--zzz"}) == "good-canopy: \"--zzz\" means nothing here; see --help\n");
    REQUIRE(mistakeIn({"--window", "1280"}) ==
            "good-canopy: --window takes WIDTHxHEIGHT from 800x600 to 3840x2160, not \"1280\"\n");
    REQUIRE(mistakeIn({"--window", "799x600"}) ==
            "good-canopy: --window takes WIDTHxHEIGHT from 800x600 to 3840x2160, not \"799x600\"\n");
    REQUIRE(mistakeIn({"--scale", "110"}) == "good-canopy: --scale takes 100, 125, 150, 175 or 200, not \"110\"\n");
    REQUIRE(mistakeIn({"--language", "../de"}) ==
            "good-canopy: --language takes the tag of a language, as in de, not \"../de\"\n");
    REQUIRE(mistakeIn({"--seed", "-1"}) ==
            "good-canopy: --seed takes a whole number from 0 to 18446744073709551615, not \"-1\"\n");
    REQUIRE(mistakeIn({"--player", "\x1b[31m"}) ==
            "good-canopy: --player takes a name of up to 60 bytes that does not begin with --, not \"\xef\xbf\xbd[31m\"\n");
    REQUIRE(mistakeIn({"--player", "--text"}).starts_with("good-canopy: --player takes a name"));
    REQUIRE(mistakeIn({"deal"}) == "good-canopy: deal: --pack ID|PATH is needed\n");
    REQUIRE(mistakeIn({"deal", "--pack", "p", "--kind", "chioce"}) ==
            "good-canopy: --kind takes one of choice, true-false, order, number, typed, odd-one-out, select-all, match, clues, "
            "not \"chioce\"; did you mean \"choice\"?\n");
    REQUIRE(mistakeIn({"deal", "--pack", "p", "--count", "0"}) ==
            "good-canopy: --count takes a whole number from 1 on, not \"0\"\n");
    REQUIRE(mistakeIn({"deal", "--pack", "p", "--count", "2", "--all"}) == "good-canopy: --count excludes --all\n");
    REQUIRE(mistakeIn({"deal", "--pack", "p", "--wordings"}) == "good-canopy: --wordings requires --all\n");
    REQUIRE(mistakeIn({"audit"}) == "good-canopy: audit: --pack ID|PATH is needed\n");
    REQUIRE(mistakeIn({"audit", "--pack", "p", "--seeds", "0"}) ==
            "good-canopy: --seeds takes a whole number from 1 to 1000, not \"0\"\n");
    REQUIRE(mistakeIn({"export", "--to", "csv"}) == "good-canopy: export: --pack ID|PATH is needed\n");
    REQUIRE(mistakeIn({"export", "--pack", "p", "--to", "opentbd"}) ==
            "good-canopy: --to takes one of opentdb, csv, anki, not \"opentbd\"; did you mean \"opentdb\"?\n");
    REQUIRE(mistakeIn({"export", "--pack", "p"}) == "good-canopy: --to is required\n");
    REQUIRE(mistakeIn({"import"}) == "good-canopy: FILE is required\n");
    REQUIRE(mistakeIn({"new"}) == "good-canopy: NAME is required\n");
    REQUIRE(mistakeIn({"gallery"}) == "good-canopy: --out is required\n");
}
