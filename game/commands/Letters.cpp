#include "commands/Letters.hpp"

#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace commands {

namespace {

/// Letters beyond ASCII, and at which byte each stands first.
using Letters = std::map<char32_t, std::size_t>;

/// The number of "\uXXXX" at byte \p at.
std::optional<char32_t> escapeAt(std::string_view json, std::size_t at) {
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return std::nullopt;
    std::uint32_t number = 0;
    const char* end = json.data() + at + 6;
    return std::from_chars(json.data() + at + 2, end, number, 16).ptr == end ? std::optional<char32_t>(number) : std::nullopt;
}

/// The letter that is escaped at byte \p at, which is moved on behind it: "\u4E2D", or a pair of surrogates.
std::optional<char32_t> takeEscape(std::string_view json, std::size_t& at) {
    const auto first = escapeAt(json, at);
    at += first ? 6U : 2U; // otherwise some other escape
    if (!first || *first < 0xD800 || *first > 0xDBFF) return first;
    const auto second = escapeAt(json, at);
    if (!second || *second < 0xDC00 || *second > 0xDFFF) return std::nullopt;
    at += 6;
    return 0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00);
}

Letters lettersIn(std::string_view json) {
    Letters letters;
    for (std::size_t at = 0; at < json.size();) {
        const std::size_t start = at;
        const bool isEscape = json[at] == '\\';
        if (!isEscape && static_cast<unsigned char>(json[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::optional<char32_t> letter = isEscape ? takeEscape(json, at) : facts::nextCodePoint(json, at);
        if (letter && *letter >= 0x80) letters.try_emplace(*letter, start);
    }
    return letters;
}

/// "“字”, “ა” and 3 more letters": up to six of them by themselves.
std::string named(std::u32string_view letters) {
    constexpr std::size_t most = 6;
    std::string text;
    for (const char32_t letter : letters.substr(0, most))
        text += fmt::format("{}\"{}\" (U+{:04X})", text.empty() ? "" : ", ", facts::toUtf8({&letter, 1}),
                            static_cast<std::uint32_t>(letter));
    return letters.size() > most ? fmt::format("{} and {} more", text, letters.size() - most) : text;
}

facts::Finding findingFor(const facts::SourceText& file, const Letters& letters, std::u32string missing) {
    std::sort(missing.begin(), missing.end(), [&](char32_t a, char32_t b) { return letters.at(a) < letters.at(b); });
    return {facts::Severity::Warning, file.placeOf(letters.at(missing.front()), ""), named(missing),
            "letters that a font of this machine has", "install a font that has them: until then they are drawn as empty boxes"};
}

} // namespace

std::vector<facts::Finding> findUndrawable(const std::vector<facts::SourceText>& files, const Undrawable& undrawable) {
    std::vector<facts::Finding> all;
    for (const facts::SourceText& file : files) {
        const Letters letters = lettersIn(file.bytes());
        std::u32string characters;
        for (const auto& [letter, place] : letters) characters += letter;
        const std::u32string missing = characters.empty() ? characters : undrawable(characters);
        if (!missing.empty()) all.push_back(findingFor(file, letters, missing));
    }
    return all;
}

} // namespace commands
