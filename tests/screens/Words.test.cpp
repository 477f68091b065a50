#include "screens/Words.hpp"

#include "Places.hpp"
#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

namespace {

namespace fs = std::filesystem;

/// The keys of words that the sources of the game name: what stands in `words("...")`, and every text that begins like a key.
/// The name of a setting stands for its remark too.
std::set<std::string> keysInSources(const screens::Words& words) {
    std::set<std::string> groups;
    for (const auto& [key, text] : words.all()) groups.insert(key.substr(0, key.find('.')));
    for (const auto& [key, texts] : words.allLists()) groups.insert(key.substr(0, key.find('.')));
    const std::regex literal("\"([a-z]+)\\.([a-z][a-z-]*(?:\\.[a-z-]+)?)\"");
    std::set<std::string> keys;
    for (const auto& entry : fs::recursive_directory_iterator(places::project() / "game")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
        const std::string text = playing::textOf(entry.path().string());
        for (std::sregex_iterator at(text.begin(), text.end(), literal), end; at != end; ++at)
            if (groups.contains((*at)[1]) && (*at)[2] != "json") keys.insert((*at)[1].str() + "." + (*at)[2].str());
    }
    for (const std::string& key : std::set(keys))
        if (key.starts_with("settings.") && words.has(key + "-remark")) keys.insert(key + "-remark");
    return keys;
}

std::string writtenFile(const std::string& text) {
    const fs::path path = fs::temp_directory_path() / "good-canopy-words-test.json";
    std::ofstream(path) << text;
    return path.string();
}

} // namespace

TEST_CASE("A word is found by its key") {
    const std::map<std::string, std::string, std::less<>> texts{{"title.leave", "Leave"}};
    const screens::Words words(texts);
    CHECK(words("title.leave") == "Leave");
    CHECK(words.has("title.leave"));
}

TEST_CASE("A missing word shows its key, so that it is seen") {
    const screens::Words words;
    CHECK(words("no.such-key") == "no.such-key");
    CHECK_FALSE(words.has("no.such-key"));
}

TEST_CASE("Holes in a text are filled") {
    CHECK(screens::filled("Question {0} / {1}", {"4", "10"}) == "Question 4 / 10");
    CHECK(screens::filled("{1}{0}{1}", {"a", "b"}) == "bab");
    CHECK(screens::filled("{2} {x} {", {"a"}) == "{2} {x} {");
    CHECK(screens::filled("{0}", {"{0}"}) == "{0}");
    CHECK(screens::filled("", {}).empty());
}

TEST_CASE("Every word that the game says is in the words file") {
    const screens::Words words = playing::shippedWords();
    const auto keys = keysInSources(words);
    CHECK(keys.size() > 100);
    for (const std::string& key : keys) {
        INFO(key);
        CHECK(words.has(key));
    }
}

TEST_CASE("Every word of the words file is said somewhere") {
    const screens::Words words = playing::shippedWords();
    const auto keys = keysInSources(words);
    for (const auto& [key, text] : words.all()) {
        INFO(key);
        CHECK(keys.contains(key));
    }
    for (const auto& [key, texts] : words.allLists()) {
        INFO(key);
        CHECK(keys.contains(key));
    }
}

TEST_CASE("A words file that holds something else is reported, and the rest is read") {
    std::vector<std::string> messages;
    const screens::Words words = screens::loadWords(writtenFile(R"({"a.b": "yes", "a.c": 3})"), messages);
    CHECK(words("a.b") == "yes");
    REQUIRE(messages.size() == 1);
    CHECK(messages.front().find("/a.c") != std::string::npos);
}

TEST_CASE("A words file that is not there is reported") {
    std::vector<std::string> messages;
    const screens::Words words = screens::loadWords("/no/such/words.json", messages);
    CHECK(words.all().empty());
    CHECK(messages.size() == 1);
}
