#include "archive/SystemLanguages.hpp"

#include <catch2/catch.hpp>

#include <map>

using Tags = std::vector<std::string>;

namespace {

Tags tagsIn(const std::map<std::string, std::string>& variables) {
    return archive::languagesFrom([&](const char* name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::string() : found->second;
    });
}

} // namespace

TEST_CASE("The language of a Unix environment") {
    CHECK(tagsIn({}).empty());
    CHECK(tagsIn({{"LANG", "de_DE.UTF-8"}}) == Tags{"de-DE"});
    CHECK(tagsIn({{"LANG", "de_AT@euro"}}) == Tags{"de-AT"});
    CHECK(tagsIn({{"LANG", "en_GB.UTF-8"}, {"LC_MESSAGES", "de_CH.UTF-8"}}) == Tags{"de-CH"});
    CHECK(tagsIn({{"LC_ALL", "fr_FR"}, {"LC_MESSAGES", "de_CH"}, {"LANG", "en_GB"}}) == Tags{"fr-FR"});
}

TEST_CASE("The list of languages comes before the locale, but not with a plain one") {
    CHECK(tagsIn({{"LANG", "en_GB.UTF-8"}, {"LANGUAGE", "gsw:de:"}}) == Tags{"gsw", "de", "en-GB"});
    CHECK(tagsIn({{"LANG", "C.UTF-8"}, {"LANGUAGE", "de"}}).empty());
    CHECK(tagsIn({{"LC_ALL", "POSIX"}, {"LANG", "de_DE"}}).empty());
    CHECK(tagsIn({{"LANGUAGE", "de"}}).empty());
}
