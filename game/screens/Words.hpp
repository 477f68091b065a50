#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace screens {

/// The words of the interface in one language, by key: `words("title.accept")`.
///
/// Loaded from `assets/words/LANGUAGE.json`, an object of key to text, or to a list of texts of which one is said at a time.
/// Drawing and terminal say the same words. A copy shares them.
class Words {
public:
    using Texts = std::map<std::string, std::string, std::less<>>;
    using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;
    explicit Words(Texts texts = {}, Lists lists = {})
        : m_texts(std::make_shared<const Texts>(std::move(texts))), m_lists(std::make_shared<const Lists>(std::move(lists))) {}

    /// The text for \p key; the key itself where it is missing, so that it is seen and reported.
    const std::string& operator()(std::string_view key) const;
    /// The texts to choose among for \p key; none where they are missing.
    const std::vector<std::string>& lines(std::string_view key) const;
    bool has(std::string_view key) const { return m_texts->contains(key) || m_lists->contains(key); }
    const Texts& all() const { return *m_texts; }
    const Lists& allLists() const { return *m_lists; }

private:
    std::shared_ptr<const Texts> m_texts;
    std::shared_ptr<const Lists> m_lists;
    mutable Texts m_missing;
};

/// \p words, with those of \p more that it lacks.
Words completed(const Words& words, const Words& more);

/// Reads a words file; mistakes are appended to \p messages.
Words loadWords(const std::string& file, std::vector<std::string>& messages);

/// \p text with `{0}`, `{1}` ... replaced.
std::string filled(std::string_view text, const std::vector<std::string>& values);
std::string filled(std::string_view text, std::initializer_list<std::string> values);

} // namespace screens
