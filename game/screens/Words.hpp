#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace screens {

/// The words of the interface in one language, by key: `words("title.accept")`.
///
/// Loaded from `assets/words/LANGUAGE.json`, an object of key to text. Drawing and terminal say the same words.
class Words {
public:
    Words() = default;
    explicit Words(std::map<std::string, std::string, std::less<>> texts) : m_texts(std::move(texts)) {}

    /// The text for \p key; the key itself where it is missing, so that it is seen and reported.
    const std::string& operator()(std::string_view key) const;
    bool has(std::string_view key) const { return m_texts.contains(key); }
    const std::map<std::string, std::string, std::less<>>& all() const { return m_texts; }

private:
    std::map<std::string, std::string, std::less<>> m_texts;
    mutable std::map<std::string, std::string, std::less<>> m_missing;
};

/// Reads a words file; mistakes are appended to \p messages.
Words loadWords(const std::string& file, std::vector<std::string>& messages);

/// \p text with `{0}`, `{1}` ... replaced.
std::string filled(std::string_view text, const std::vector<std::string>& values);

} // namespace screens
