#include "exchange/Markup.hpp"

#include "facts/FoldTable.hpp"
#include "facts/Text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <locale>
#include <map>
#include <sstream>

namespace exchange {
namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

template <std::size_t Count>
bool isAmong(const std::array<std::string_view, Count>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 20> breaking{"br", "p",  "div", "li", "ul", "ol", "tr",         "table", "tbody", "hr",
                                                    "h1", "h2", "h3",  "h4", "h5", "h6", "blockquote", "pre",   "dt",    "dd"};
constexpr std::array<std::string_view, 28> flowing{
    "b",   "i",  "u",  "s",   "em",    "strong", "span", "a",    "sub",  "sup", "font", "code", "tt",  "small",
    "big", "td", "th", "var", "thead", "cite",   "q",    "abbr", "mark", "kbd", "samp", "del",  "ins", "center"};
constexpr std::array<std::string_view, 9> media{"img", "audio", "video", "source", "object", "embed", "iframe", "svg", "canvas"};
constexpr std::array<std::string_view, 2> hidden{"script", "style"}; ///< with all between the tag and its end

/// A tag at the beginning of a text.
struct Tag {
    std::string name;       ///< in small letters
    std::size_t length = 0; ///< 0: there is none
};

/// Where the tag that begins \p text ends: a ">" in quotation marks is part of it.
std::size_t endOfTag(std::string_view text) {
    char quote = '\0';
    for (std::size_t at = 1; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        } else if (c == '<') {
            return 0;
        }
    }
    return 0;
}

Tag tagAt(std::string_view text) {
    std::size_t at = text.size() > 1 && text[1] == '/' ? 2 : 1;
    Tag tag;
    constexpr std::size_t longestName = 10;
    while (at < text.size() && (isLetter(text[at]) || (isDigit(text[at]) && !tag.name.empty())) && tag.name.size() <= longestName)
        tag.name += static_cast<char>(std::tolower(static_cast<unsigned char>(text[at++])));
    const bool isKnown =
        isAmong(breaking, tag.name) || isAmong(flowing, tag.name) || isAmong(media, tag.name) || isAmong(hidden, tag.name);
    const bool isParted =
        at < text.size() && (text[at] == '>' || text[at] == '/' || std::isspace(static_cast<unsigned char>(text[at])));
    if (isKnown && isParted) tag.length = endOfTag(text);
    return tag;
}

/// Takes markup out from the beginning to the end. What it looks for further on it looks for once: texts made to hurt begin
/// thousands of elements and end none.
class HtmlReader {
public:
    explicit HtmlReader(std::string_view html) : m_html(html) {}

    Plain read(Unknown& unknown) {
        while (m_at < m_html.size()) {
            const auto open = std::min(m_html.find('<', m_at), m_html.size());
            m_shown += m_html.substr(m_at, open - m_at);
            m_at = open;
            if (m_at < m_html.size()) readTag();
        }
        m_plain.text = decodeEntities(m_shown, unknown);
        return std::move(m_plain);
    }

private:
    void readTag() {
        if (m_html.substr(m_at).starts_with("<!--") && passTo("-->")) {
            m_at += 3;
            return;
        }
        const Tag tag = tagAt(m_html.substr(m_at));
        if (tag.length == 0) {
            m_shown += '<';
            ++m_at;
            return;
        }
        m_at += tag.length;
        if (isAmong(breaking, tag.name)) m_shown += '\n';
        m_plain.hasMedia = m_plain.hasMedia || isAmong(media, tag.name);
        if (isAmong(hidden, tag.name)) passTo("</" + tag.name);
    }

    /// Goes on to the next \p end, when there is one.
    bool passTo(const std::string& end) {
        const auto [last, isNew] = m_last.try_emplace(end, 0);
        if (isNew) last->second = m_html.rfind(end);
        if (last->second == std::string_view::npos || last->second < m_at) return false;
        m_at = m_html.find(end, m_at);
        return true;
    }

    std::string_view m_html;
    std::size_t m_at = 0;
    std::string m_shown;                       ///< with its entities
    std::map<std::string, std::size_t> m_last; ///< where each end stands last
    Plain m_plain;
};

/// The same without "#" and bullets at the beginning of lines, and without marks of emphasis and code.
std::string withoutMarks(std::string_view markdown) {
    std::string out;
    for (std::string_view line : linesOf(markdown)) {
        line = trimmed(line);
        const std::size_t heading = std::min(line.find_first_not_of('#'), line.size());
        if (heading > 0 && heading < line.size() && line[heading] == ' ') line.remove_prefix(heading);
        if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("> ")) line.remove_prefix(2);
        for (std::size_t at = 0; at < line.size(); ++at) {
            const bool inWord = at > 0 && at + 1 < line.size() && std::isalnum(static_cast<unsigned char>(line[at - 1])) != 0 &&
                                std::isalnum(static_cast<unsigned char>(line[at + 1])) != 0;
            const bool isSpaced = at > 0 && at + 1 < line.size() && line[at - 1] == ' ' && line[at + 1] == ' ';
            const bool isMark =
                line[at] == '*' || line[at] == '`' || (line[at] == '_' && !inWord && !line.substr(at).starts_with("___"));
            if (line.substr(at).starts_with("___")) { // a gap to be filled in
                const auto end = std::min(line.find_first_not_of('_', at), line.size());
                out += line.substr(at, end - at);
                at = end - 1;
            } else if (!isMark || isSpaced) {
                out += line[at];
            }
        }
        out += '\n';
    }
    return out;
}

/// "[shown](address)" becomes "shown"; "![...](...)" stays for the caller to see.
std::string withoutLinks(std::string_view text) {
    constexpr std::size_t longest = 1000; // of a link: a text of brackets alone is not looked through again and again
    std::string out;
    while (!text.empty()) {
        const auto open = std::min(text.find('['), text.size());
        const auto near = text.substr(0, open + longest);
        const auto middle = near.find("](", open);
        const auto close = middle == std::string_view::npos ? middle : near.find(')', middle);
        const bool isLink =
            close != std::string_view::npos && near.find('[', open + 1) > middle && (open == 0 || text[open - 1] != '!');
        out += text.substr(0, isLink || open == text.size() ? open : open + 1);
        if (isLink) out += text.substr(open + 1, middle - open - 1);
        text.remove_prefix(isLink ? close + 1 : std::min(open + 1, text.size()));
    }
    return out;
}

} // namespace

Plain plainFromHtml(std::string_view html, Unknown& unknown) { return HtmlReader(html).read(unknown); }

Plain plainFromMarkdown(std::string_view markdown, Unknown& unknown) {
    const bool hasPicture = markdown.find("![") != std::string_view::npos;
    Plain plain = plainFromHtml(withoutMarks(withoutLinks(markdown)), unknown);
    plain.hasMedia = plain.hasMedia || hasPicture;
    return plain;
}

std::string tidied(std::string_view text) {
    constexpr char32_t nonJoiner = 0x200C;
    constexpr char32_t joiner = 0x200D;
    std::u32string out;
    bool isParted = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = facts::nextCodePoint(text, at);
        const bool isSpace = c == U' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x3000 ||
                             (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029;
        const bool isTag = c >= 0xE0000; // of flags
        if (isSpace) {
            isParted = true;
            continue;
        }
        if (c < 0x20 || (c >= 0x7F && c < 0xA0)) continue;
        if (facts::isInvisible(c) && c != joiner && c != nonJoiner && !isTag) continue;
        if (isParted && !out.empty()) out += U' ';
        isParted = false;
        out += c;
    }
    return facts::isBlank(facts::toUtf8(out)) ? "" : facts::toUtf8(out);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n\v\f";
    const auto begin = text.find_first_not_of(blank);
    return begin == std::string_view::npos ? std::string_view{} : text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
        text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
    }
    return lines;
}

std::optional<double> numberIn(std::string_view text) {
    text = trimmed(text);
    std::string plain(text);
    if (const auto comma = text.find(','); comma != std::string_view::npos && comma > 0) {
        const auto point = std::min(text.find('.'), text.size());
        for (auto at = comma; at < point; at += 4)
            if (text[at] != ',' || at + 4 > point) return std::nullopt;
        std::erase(plain, ',');
    }
    const bool isPlain = plain.size() <= 20 && plain.find_first_not_of("+-.0123456789eE") == std::string::npos;
    if (!isPlain || plain.empty() || plain.find_first_of("0123456789") == std::string::npos) return std::nullopt;
    std::istringstream stream(plain);
    stream.imbue(std::locale::classic());
    double number = 0;
    stream >> number;
    return stream.fail() || stream.peek() != std::istringstream::traits_type::eof() ? std::nullopt : std::optional(number);
}

std::vector<std::string> partsOf(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find_first_of(separators, begin), text.size());
        auto part = tidied(text.substr(begin, end - begin));
        if (!part.empty()) parts.push_back(std::move(part));
        begin = end + 1;
    }
    return parts;
}

std::string shortened(std::string_view text, std::size_t most) {
    auto plain = tidied(text.substr(0, most * 8));
    const auto letters = facts::toUtf32(plain);
    if (letters.size() <= most && text.size() <= most * 8) return plain;
    return facts::toUtf8(letters.substr(0, std::min(letters.size(), most - 3))) + "...";
}

} // namespace exchange
