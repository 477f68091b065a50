#include "screens/Words.hpp"

#include "facts/Json.hpp"

#include <charconv>
#include <optional>
#include <span>

namespace screens {
namespace {

/// The number between braces at the start of \p text, when it is one of \p count values; \p length is what it takes up.
std::optional<std::size_t> holeAt(std::string_view text, std::size_t count, std::size_t& length) {
    std::size_t index = 0;
    const char* const end = text.data() + text.size();
    const auto [after, error] = std::from_chars(text.data() + 1, end, index);
    if (error != std::errc() || after == end || *after != '}' || index >= count) return std::nullopt;
    length = static_cast<std::size_t>(after - text.data()) + 1;
    return index;
}

/// The texts of a list that holds nothing else.
std::optional<std::vector<std::string>> textsIn(const facts::Json& list) {
    if (list.kind != facts::Json::Kind::Array || list.children.empty()) return std::nullopt;
    std::vector<std::string> texts;
    for (const facts::Json& child : list.children) {
        if (child.kind != facts::Json::Kind::Text) return std::nullopt;
        texts.push_back(child.text);
    }
    return texts;
}

void appendFindings(const std::vector<facts::Finding>& findings, std::vector<std::string>& messages) {
    for (const facts::Finding& finding : findings) messages.push_back(toText(finding));
}

std::string filledFrom(std::string_view text, std::span<const std::string> values) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 0;
        const auto hole = text[at] == '{' ? holeAt(text.substr(at), values.size(), length) : std::nullopt;
        if (hole)
            result += values[*hole];
        else
            result += text[at];
        at += hole ? length : 1;
    }
    return result;
}

} // namespace

const std::string& Words::operator()(std::string_view key) const {
    if (const auto found = m_texts->find(key); found != m_texts->end()) return found->second;
    return m_missing.try_emplace(std::string(key), key).first->second;
}

const std::vector<std::string>& Words::lines(std::string_view key) const {
    static const std::vector<std::string> none;
    const auto found = m_lists->find(key);
    return found == m_lists->end() ? none : found->second;
}

Words completed(const Words& words, const Words& more) {
    auto texts = words.all();
    auto lists = words.allLists();
    texts.insert(more.all().begin(), more.all().end());
    lists.insert(more.allLists().begin(), more.allLists().end());
    return Words(std::move(texts), std::move(lists));
}

Words loadWords(const std::string& file, std::vector<std::string>& messages) {
    std::vector<facts::Finding> findings;
    Words::Texts texts;
    Words::Lists lists;
    if (const auto source = facts::readFile(file, findings)) {
        const auto document = facts::parseJson(*source, findings);
        for (const facts::Json& member : document ? document->children : std::vector<facts::Json>{}) {
            if (member.kind == facts::Json::Kind::Text && !member.key.empty())
                texts.emplace(member.key, member.text);
            else if (auto list = textsIn(member); list && !member.key.empty())
                lists.emplace(member.key, std::move(*list));
            else
                findings.push_back({facts::Severity::Mistake, source->placeOf(member.offset, "/" + member.key), member.shown(),
                                    "a text for every key, or a list of texts", "write the words between quotes"});
        }
    }
    appendFindings(findings, messages);
    return Words(std::move(texts), std::move(lists));
}

std::string filled(std::string_view text, const std::vector<std::string>& values) { return filledFrom(text, values); }

std::string filled(std::string_view text, std::initializer_list<std::string> values) {
    return filledFrom(text, {values.begin(), values.size()});
}

} // namespace screens
