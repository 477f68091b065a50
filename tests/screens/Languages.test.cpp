#include "screens/Languages.hpp"

#include "Places.hpp"
#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>

using namespace screens;

namespace {

namespace fs = std::filesystem;

/// The words of every file that ships, by tag, as they stand in it: nothing is taken from English.
std::map<std::string, Words> shippedFiles() {
    std::map<std::string, Words> files;
    std::vector<std::string> messages;
    for (const auto& entry : fs::directory_iterator(places::project() / "assets" / "words"))
        files.emplace(entry.path().stem().string(), loadWords(entry.path().string(), messages));
    CHECK(messages.empty());
    return files;
}

/// The holes of a text, each as often as it stands there, in order of their numbers.
std::vector<std::string> holesOf(const std::string& text) {
    const std::regex hole("\\{[0-9]\\}");
    std::vector<std::string> holes;
    for (std::sregex_iterator at(text.begin(), text.end(), hole), end; at != end; ++at) holes.push_back(at->str());
    std::ranges::sort(holes);
    return holes;
}

void checkTexts(const Words& words, const Words& english) {
    for (const auto& [key, text] : english.all()) {
        INFO(key);
        CHECK(words.all().contains(key));
        CHECK_FALSE(words(key).empty());
        CHECK(holesOf(words(key)) == holesOf(text));
    }
    for (const auto& [key, texts] : english.allLists()) {
        INFO(key);
        CHECK_FALSE(words.lines(key).empty());
        CHECK(std::ranges::find(words.lines(key), std::string()) == words.lines(key).end());
    }
}

fs::path folderOf(std::initializer_list<std::pair<const char*, const char*>> files) {
    const fs::path folder = fs::temp_directory_path() / "good-canopy-languages-test";
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const auto& [name, text] : files) std::ofstream(folder / name) << text;
    return folder;
}

} // namespace

TEST_CASE("Every language has all words, with the same holes, none of them empty") {
    const auto files = shippedFiles();
    CHECK(files.size() > 1);
    for (const auto& [tag, words] : files) {
        INFO(tag);
        checkTexts(words, files.at("en"));
        CHECK(words.lines("format.months").size() == 12);
    }
}

TEST_CASE("No language is English under another name") {
    const auto files = shippedFiles();
    const Words& english = files.at("en");
    for (const auto& [tag, words] : files) {
        if (tag == "en") continue;
        INFO(tag);
        const auto same =
            std::ranges::count_if(english.all(), [&words](const auto& text) { return words(text.first) == text.second; });
        CHECK(same * 5 < static_cast<std::ptrdiff_t>(english.all().size())); // names, and texts of holes alone
        for (const auto& [key, lines] : english.allLists())
            if (key.starts_with("voice.")) CHECK(words.lines(key) != lines);
    }
}

TEST_CASE("What a language lacks is said in English") {
    std::vector<std::string> messages;
    const Languages languages(folderOf({{"en.json", R"({"language.name": "English", "a.b": "yes", "a.c": "no", "v.w": ["x"]})"},
                                        {"de.json", R"({"language.name": "Deutsch", "a.b": "ja"})"}}),
                              messages);
    CHECK(messages.empty());
    REQUIRE(languages.all().size() == 2);
    CHECK(languages.all().front().name == "Deutsch");
    CHECK(languages.words("de")("a.b") == "ja");
    CHECK(languages.words("de")("a.c") == "no");
    CHECK(languages.words("de").lines("v.w") == std::vector<std::string>{"x"});
    CHECK(languages.words("fr")("a.b") == "yes");
}

TEST_CASE("A folder without words is reported") {
    std::vector<std::string> messages;
    const Languages languages("/no/such/folder", messages);
    CHECK(messages.size() == 1);
    CHECK(languages.words("en")("a.b") == "a.b");
    CHECK(languages.best({"de"}) == "en");
}

TEST_CASE("The language is the first that is wished for and spoken, whatever the country") {
    const Languages& languages = playing::shippedLanguages();
    CHECK(languages.best({"de"}) == "de");
    CHECK(languages.best({"de-AT"}) == "de");
    CHECK(languages.best({"gsw", "de-Latn-CH", "en"}) == "de");
    CHECK(languages.best({"en-GB", "de"}) == "en");
    CHECK(languages.best({"tlh", ""}) == "en");
    CHECK(languages.best({}) == "en");
}
