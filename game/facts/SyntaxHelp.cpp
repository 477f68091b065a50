#include "facts/SyntaxHelp.hpp"

#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace facts {
namespace {

constexpr std::string_view blank = " \t\r\n";
constexpr std::string_view digits = "0123456789";

/// How files begin that only look like text to their writers.
struct Beginning {
    std::string_view bytes, found;
};
constexpr std::array beginnings{Beginning{"{\\rtf", "a document with formatting (RTF)"},
                                Beginning{"PK\x03\x04", "a document of a word processor, or a packed folder"},
                                Beginning{"%PDF", "a PDF document"}, Beginning{"<", "a web page"}};

/// Signs that are easily taken for those of JSON.
struct Lookalike {
    std::string_view sign;
    char meant;
};
constexpr std::array lookalikes{Lookalike{"=", ':'},      Lookalike{";", ','},      Lookalike{"\uFF1A", ':'},
                                Lookalike{"\uFF0C", ','}, Lookalike{"\u3001", ','}, Lookalike{"\u060C", ','}};
constexpr std::array<std::string_view, 12> curlyQuotes{"\u201C", "\u201D", "\u201E", "\u201F", "\u00AB", "\u00BB",
                                                       "\u2018", "\u2019", "\u201A", "\u2039", "\u203A", "\uFF02"};

/// Looks at the bytes around the place where a parser stopped.
class Explainer {
public:
    Explainer(const SourceText& source, const SyntaxState& state) : m_source(source), m_bytes(source.bytes()), m_state(state) {}

    Finding explain() {
        const auto* const kind =
            std::ranges::find_if(beginnings, [this](const Beginning& each) { return m_bytes.starts_with(each.bytes); });
        if (kind != beginnings.end()) return notPlain(kind->found);
        const std::size_t wrong = firstNotUtf8(m_bytes);
        if (wrong < m_bytes.size() && wrong <= m_state.stopped) return notUtf8(wrong);
        m_at = skipBlank(m_state.end);
        if (m_at == m_bytes.size() && m_state.after == SyntaxState::After::Nothing) {
            return finding(m_at, "an empty file", "a question pack, which begins with {", "write a pack, or remove the file");
        }
        if (m_state.tooLarge) return tooLarge();
        const bool tookPart = m_state.stopped < m_state.end || hasMoreThanNumber(); // "01", "200-": it took the 0, the 200 alone
        if (tookPart && m_state.after == SyntaxState::After::Value) {
            m_at = m_state.begin;
            return number();
        }
        switch (m_state.after) {
        case SyntaxState::After::Nothing:
            return value("{");
        case SyntaxState::After::Opening:
            return opening();
        case SyntaxState::After::Key:
            return key();
        case SyntaxState::After::Value:
            break;
        }
        return afterValue();
    }

private:
    Finding finding(std::size_t at, std::string found, std::string expected, std::string mend) const {
        return {Severity::Mistake, m_source.placeOf(at, ""), std::move(found), std::move(expected), std::move(mend)};
    }

    std::size_t skipBlank(std::size_t at) const { return std::min(m_bytes.find_first_not_of(blank, at), m_bytes.size()); }

    bool isEnd() const { return m_at >= m_bytes.size(); }
    char here() const { return isEnd() ? '\0' : m_bytes[m_at]; }
    bool startsWith(std::string_view text) const { return m_bytes.substr(m_at).starts_with(text); }

    bool isComment() const { return startsWith("//") || startsWith("/*") || startsWith("#"); }
    bool isDigit() const { return !isEnd() && digits.find(here()) != std::string_view::npos; }

    bool isCurlyQuote() const {
        return std::ranges::any_of(curlyQuotes, [this](std::string_view quote) { return startsWith(quote); });
    }

    /// \p bytes for showing.
    static std::string shortened(std::string_view bytes) {
        constexpr std::size_t most = 30;
        std::u32string token = toUtf32(bytes.substr(0, most * 4));
        if (token.size() > most) token = token.substr(0, most) + U"...";
        return toUtf8(token);
    }

    /// The word, number or sign at \p m_at, for showing.
    std::string shown() const {
        if (isEnd()) return "the end of the file";
        const std::size_t end = here() == '"' ? std::min(m_bytes.find_first_of("\"\r\n", m_at + 1), m_bytes.size() - 1) + 1
                                              : std::min(m_bytes.find_first_of(" \t\r\n,:;=[]{}\"", m_at + 1), m_bytes.size());
        return shortened(m_bytes.substr(m_at, end - m_at));
    }

    /// What was understood last, for showing.
    std::string last() const { return shortened(m_bytes.substr(m_state.begin, m_state.end - m_state.begin)); }
    char lastBegins() const { return m_state.begin < m_bytes.size() ? m_bytes[m_state.begin] : '\0'; }

    std::string opened() const {
        if (!m_state.opened) return "";
        const Place place = m_source.placeOf(*m_state.opened, "");
        return fmt::format("the {} of line {}, column {}", m_state.inObject ? "{" : "[", place.line, place.column);
    }

    std::string_view closing() const { return m_state.inObject ? "}" : "]"; }

    Finding notPlain(std::string_view found) const {
        return finding(0, std::string(found), "plain text that begins with {",
                       "write it with a text editor, or choose \"Save as\" and plain text");
    }

    Finding notUtf8(std::size_t at) const {
        const bool wide = m_bytes.starts_with("\xFF\xFE") || m_bytes.starts_with("\xFE\xFF");
        const std::string found = wide ? "a file saved as UTF-16"
                                       : fmt::format("a letter that is not saved as UTF-8 (the byte 0x{:02X})",
                                                     static_cast<unsigned>(static_cast<unsigned char>(m_bytes[at])));
        return finding(at, found, "a file saved as UTF-8", "in your editor choose \"Save as\" and the encoding UTF-8");
    }

    Finding tooLarge() {
        m_at = std::min(m_bytes.find_first_of("-0123456789", m_at), m_bytes.size());
        return finding(m_at, shown(), "a number of at most 308 digits", "write a smaller number, or put it in quotes as a text");
    }

    Finding cutShort() const {
        return finding(m_state.end, "the end of the file", fmt::format("{} to close {}", closing(), opened()),
                       fmt::format("write the missing {}, or restore the rest of the file", closing()));
    }

    Finding opening() {
        if (isEnd()) return cutShort();
        if (here() == ',') return finding(m_at, "a comma before the first one", "no comma there", "remove the comma");
        return m_state.inObject ? keyExpected("a name in double quotes, or }") : value("a value or ]");
    }

    Finding keyExpected(std::string expected) {
        if (here() == '"') return brokenText();
        if (isComment()) return comment();
        if (here() == '\'') return singleQuotes();
        if (isCurlyQuote()) return curlyQuote();
        if (here() == ',') return secondComma();
        if (here() == '{' || here() == '[') return bracketForName();
        return finding(m_at, shown(), std::move(expected), "put the name in double quotes, as in \"title\"");
    }

    /// Between { and } there is no place for a bracket where a name should stand: the } before it is missing.
    Finding bracketForName() const {
        if (m_state.after == SyntaxState::After::Opening)
            return finding(m_at, shown(), "a name in double quotes, or }",
                           fmt::format("write a name and a colon before it, or remove the {}", here()));
        return finding(m_state.end, fmt::format("no {} before the next {}", closing(), here()),
                       fmt::format("{} to close {}", closing(), opened()), fmt::format("write {} here, then a comma", closing()));
    }

    Finding secondComma() const {
        return finding(m_at, "a second comma", "one comma between two things", "remove one of the commas");
    }

    Finding key() {
        if (here() != ':') {
            if (isEnd()) return cutShort();
            if (const auto* const sign = lookalike(':')) return wrongSign(*sign);
            if (isRunOn()) return strayQuote();
            return finding(m_state.end, fmt::format("nothing between the name {} and {}", last(), shown()),
                           "a colon between the name and its value", "write a : here");
        }
        const std::size_t behind = m_at + 1;
        m_at = skipBlank(behind);
        if (isEnd())
            return finding(behind, "the end of the file", "a value after the colon",
                           fmt::format("write the missing value and {}, or restore the rest of the file", closing()));
        return value("a value after the colon");
    }

    Finding afterValue() {
        if (!m_state.opened) return afterEnd();
        if (isEnd()) return cutShort();
        if (here() == ',') return afterComma();
        if (isComment()) return comment();
        if (here() == '}' || here() == ']') return otherBracket();
        if (here() == ':') return m_state.inObject ? secondColon() : nameInList();
        if (const auto* const sign = lookalike(',')) return wrongSign(*sign);
        if (isRunOn()) return strayQuote();
        if (m_state.inObject && (here() == '{' || here() == '[')) return bracketForName();
        return finding(m_state.end, fmt::format("nothing between {} and {}", last(), shown()), "a comma between two things",
                       "write a , here");
    }

    Finding afterEnd() const {
        if (here() == '}' || here() == ']')
            return finding(m_at, fmt::format("one {} too many", here()), "the end of the file, for all brackets are closed",
                           fmt::format("remove it, or look for a {} that was closed too early", here() == '}' ? '{' : '['));
        return finding(m_at, shown(), "the end of the file", "remove what follows the last }, or join it to the pack");
    }

    Finding otherBracket() const {
        return finding(m_at, shown(), fmt::format("{} to close {}", closing(), opened()),
                       fmt::format("write {0} before the {1}, or instead of it", closing(), here()));
    }

    Finding secondColon() const {
        return finding(m_at, "a second colon", "a comma or }", "write a comma instead, or put the whole text in double quotes");
    }

    Finding nameInList() const {
        return finding(m_state.begin, fmt::format("a name with a value in a list: {}", last()),
                       fmt::format("] to close {} before it", opened()),
                       fmt::format("end the list with ] before {}; or write {{ and }} around names with values", last()));
    }

    Finding afterComma() {
        const std::size_t comma = m_at;
        m_at = skipBlank(m_at + 1);
        if (isEnd()) return cutShort();
        if (here() == '}' || here() == ']') {
            return finding(comma, fmt::format("a comma before {}", here()), "no comma after the last one", "remove the comma");
        }
        const bool isDecimal = m_at == comma + 1 && comma == m_state.end && isDigit() && lastIsNumber();
        if (isDecimal && m_state.inObject) return decimalComma();
        return m_state.inObject ? keyExpected("a name in double quotes") : value("a value after the comma");
    }

    bool lastIsNumber() const { return lastBegins() == '-' || digits.find(lastBegins()) != std::string_view::npos; }

    bool hasMoreThanNumber() const {
        double number = 0;
        const char* const end = m_bytes.data() + m_state.end;
        return lastIsNumber() && std::from_chars(m_bytes.data() + m_state.begin, end, number).ptr != end;
    }

    /// "1,5" or "1,000".
    Finding decimalComma() const {
        constexpr std::size_t thousand = 3;
        const std::string fraction(m_bytes.substr(m_at, m_bytes.find_first_not_of(digits, m_at) - m_at));
        const char* const point = fraction.size() == thousand ? "" : ".";
        return finding(m_state.begin, fmt::format("{},{}", last(), shortened(fraction)), "a number without a comma",
                       fmt::format("write {}{}{}", last(), point, shortened(fraction)));
    }

    const Lookalike* lookalike(char meant) const {
        const auto* const found =
            std::ranges::find_if(lookalikes, [&](const Lookalike& each) { return each.meant == meant && startsWith(each.sign); });
        return found == lookalikes.end() ? nullptr : found;
    }

    Finding wrongSign(const Lookalike& sign) const {
        return finding(m_at, std::string(sign.sign), sign.meant == ':' ? "a colon" : "a comma",
                       fmt::format("write {} instead of {}", sign.meant, sign.sign));
    }

    /// Whether a word goes on right behind a text: a quote is missing before it, or is one too many.
    bool isRunOn() const {
        constexpr std::string_view begins = "\"{[";
        return lastBegins() == '"' && m_at == m_state.end && begins.find(here()) == std::string_view::npos;
    }

    Finding strayQuote() const {
        return finding(m_state.begin, fmt::format("the text {} with {} right behind it", last(), shown()),
                       "one \" where a text begins and one where it ends",
                       "add the \" that is missing in it; or, for a \" within a text, write \\\"");
    }

    Finding comment() const {
        return finding(m_at, "a comment", "no comments: a pack cannot hold any", "remove it, or write it as a \"note\"");
    }

    Finding singleQuotes() const {
        return finding(m_at, shown(), "double quotes around a text", "write \" instead of ' before and after it");
    }

    Finding curlyQuote() const {
        return finding(m_at, shown(), "straight double quotes around a text", "write \" instead of the curly quotes");
    }

    Finding value(std::string expected) {
        if (isEnd())
            return m_state.opened ? cutShort() : finding(m_at, "the end of the file", std::move(expected), "write the pack");
        if (here() == '"') return brokenText();
        if (here() == '\'') return singleQuotes();
        if (isComment()) return comment();
        if (isCurlyQuote()) return curlyQuote();
        if (isDigit() || std::string_view("+-.").find(here()) != std::string_view::npos) return number();
        if (here() == ',' && m_state.after == SyntaxState::After::Value) return secondComma();
        if (here() == ',' || here() == '}' || here() == ']' || here() == ':') {
            return finding(m_at, shown(), std::move(expected), "write what is missing before it, or remove it");
        }
        return word(expected);
    }

    Finding number() const {
        return finding(m_at, shown(), "a number such as 7, -7 or 0.5",
                       "write it without + or leading zeros, with digits on both sides of the point, or in quotes as a text");
    }

    Finding word(const std::string& expected) const {
        const std::string text = shown();
        for (const std::string_view literal : {"true", "false", "null"}) {
            if (fold(text) == literal) {
                return finding(m_at, text, fmt::format("{} in small letters", literal), fmt::format("write {}", literal));
            }
        }
        return finding(m_at, text, expected, "put a text in double quotes: \"...\"");
    }

    /// A text that begins at m_at and went wrong before its closing quote.
    Finding brokenText() {
        const std::size_t stop = std::min(m_state.stopped, m_bytes.size());
        if (stop == m_bytes.size()) {
            return finding(m_at, "a text without its closing quote", "\" at the end of the text",
                           "write the closing \", or restore the rest of the file");
        }
        const char c = m_bytes[stop];
        if (c == '\n' || c == '\r') {
            if (const auto curly = curlyEnd(stop)) {
                m_at = *curly;
                return finding(m_at, shown(), "a straight \" at the end of the text", "write \" instead of the curly quote");
            }
            return finding(m_at, "a text that does not end on its line", "\" at the end of the text",
                           "write the closing \"; for a new line inside a text write \\n");
        }
        if (c == '\t') return finding(stop, "a tab inside a text", "a space, or \\t", "replace the tab");
        if (static_cast<unsigned char>(c) < 0x20) {
            return finding(stop, "a sign that cannot be seen inside a text", "letters and signs", "remove it");
        }
        return brokenEscape(stop);
    }

    static constexpr std::size_t escapeLength = 6; ///< of \ud83d

    /// Whether \ud800 to \udbff stands at \p at, which needs its other half behind it.
    bool isFirstHalf(std::size_t at) const {
        constexpr std::string_view second = "89abAB";
        return m_bytes.substr(at, 2) == "\\u" && m_bytes[at - 1] != '\\' && (m_bytes[at + 2] == 'd' || m_bytes[at + 2] == 'D') &&
               second.find(m_bytes[at + 3]) != std::string_view::npos;
    }

    /// What a backslash begins and what is nothing: no letter that may follow it, too few digits, or half of a sign.
    Finding brokenEscape(std::size_t stop) const {
        std::size_t at = std::min(m_bytes.rfind('\\', stop - 1), stop);
        if (at > escapeLength && isFirstHalf(at - escapeLength)) at -= escapeLength;
        if (m_bytes.substr(at, 2) != "\\u")
            return finding(stop, fmt::format("a backslash before {}", escapeShown(stop)),
                           "a backslash only in \\\" (a quote), \\n (a new line), \\\\ (a backslash) and the like",
                           "for a plain backslash write \\\\");
        const std::size_t end = m_bytes.find_first_not_of("0123456789abcdefABCDEF", at + 2);
        if (end < at + escapeLength)
            return finding(at, std::string(m_bytes.substr(at, end - at)), "four digits behind \\u, each 0 to 9 or a to f",
                           "write the letter itself");
        return finding(at, fmt::format("{}, half of a sign", m_bytes.substr(at, escapeLength)),
                       "both halves, as in \\ud83d\\ude00", "write the sign itself, or remove the half");
    }

    /// The curly quote that ends the text up to \p stop, where one does.
    std::optional<std::size_t> curlyEnd(std::size_t stop) const {
        const std::size_t end = m_bytes.find_last_not_of(" \t,]}", stop - 1) + 1;
        for (const std::string_view quote : curlyQuotes)
            if (m_bytes.substr(m_at, end - m_at).ends_with(quote)) return end - quote.size();
        return std::nullopt;
    }

    /// The character that follows a backslash but may not.
    std::string escapeShown(std::size_t stop) const {
        std::size_t at = stop;
        return toUtf8(std::u32string(1, nextCodePoint(m_bytes, at)));
    }

    const SourceText& m_source;
    std::string_view m_bytes;
    const SyntaxState& m_state;
    std::size_t m_at = 0;
};

} // namespace

Finding explainSyntax(const SourceText& source, const SyntaxState& state) { return Explainer(source, state).explain(); }

} // namespace facts
