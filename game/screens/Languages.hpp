#pragma once

#include "screens/Words.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace screens {

/// A language that the interface speaks.
struct Language {
    std::string tag;  ///< by BCP 47, as its file is named: "de"
    std::string name; ///< its own: "Deutsch"
};

/// The words of the interface in every language that ships; what one of them lacks is said in English.
class Languages {
public:
    static constexpr std::string_view fallback = "en";

    Languages() = default;
    /// Reads every `TAG.json` in \p folder; mistakes are appended to \p messages.
    Languages(const std::filesystem::path& folder, std::vector<std::string>& messages);

    /// In order of their tags.
    const std::vector<Language>& all() const { return m_all; }
    bool has(std::string_view tag) const { return m_words.contains(tag); }
    /// The words in the language \p tag; in English where there is none of that tag.
    const Words& words(std::string_view tag) const;
    /// The first of \p wished, tags such as "de-AT", that is spoken here, its country left aside at need; English otherwise.
    std::string best(const std::vector<std::string>& wished) const;

private:
    std::vector<Language> m_all;
    std::map<std::string, Words, std::less<>> m_words;
};

} // namespace screens
