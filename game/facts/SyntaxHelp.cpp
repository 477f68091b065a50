#include "facts/SyntaxHelp.hpp"

#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace facts {
namespace {

constexpr std::string_view blank = " \t\r\n";

/// Looks at the bytes around the place where a parser stopped.
class Explainer {
public:
    Explainer(const SourceText& source, const SyntaxState& state) : m_source(source), m_bytes(source.bytes()), m_state(state) {}

    Finding explain() {
        const std::size_t wrong = firstNotUtf8(m_bytes);
        if (wrong < m_bytes.size() && wrong <= m_state.stopped) return notUtf8(wrong);
        m_at = skipBlank(m_state.end);
        if (m_at == m_bytes.size() && m_state.after == SyntaxState::After::Nothing) {
            return finding(m_at, "an empty file", "a question pack, which begins with {", "write a pack, or remove the file");
        }
        if (m_state.tooLarge) return tooLarge();
        if (m_state.stopped < m_state.end && m_state.after == SyntaxState::After::Value) { // "01": it took the 0 alone
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

    /// The word, number or sign at \p m_at, for showing.
    std::string shown() const {
        constexpr std::size_t most = 30;
        if (isEnd()) return "the end of the file";
        const std::size_t end = here() == '"' ? std::min(m_bytes.find_first_of("\"\r\n", m_at + 1), m_bytes.size() - 1) + 1
                                              : std::min(m_bytes.find_first_of(" \t\r\n,:[]{}\"", m_at + 1), m_bytes.size());
        std::u32string token = toUtf32(m_bytes.substr(m_at, std::min(end - m_at, most * 4)));
        if (token.size() > most) token = token.substr(0, most) + U"...";
        return toUtf8(token);
    }

    std::string opened() const {
        if (!m_state.opened) return "";
        const Place place = m_source.placeOf(*m_state.opened, "");
        return fmt::format("the {} of line {}, column {}", m_state.inObject ? "{" : "[", place.line, place.column);
    }

    std::string_view closing() const { return m_state.inObject ? "}" : "]"; }

    Finding notUtf8(std::size_t at) const {
        const bool wide = m_bytes.starts_with("\xFF\xFE") || m_bytes.starts_with("\xFE\xFF");
        const std::string found = wide ? "a file saved as UTF-16"
                                       : fmt::format("the byte 0x{:02X}, which is not UTF-8",
                                                     static_cast<unsigned>(static_cast<unsigned char>(m_bytes[at])));
        return finding(at, found, "text in UTF-8", "in your editor choose \"Save as\" and the encoding UTF-8");
    }

    Finding tooLarge() {
        m_at = std::min(m_bytes.find_first_of("-0123456789", m_at), m_bytes.size());
        return finding(m_at, shown(), "a number of at most 308 digits", "write a smaller number, or put it in quotes as a text");
    }

    Finding cutShort() const {
        return finding(m_at, "the end of the file", fmt::format("{} to close {}", closing(), opened()),
                       fmt::format("add the missing {}, or restore the rest of the file", closing()));
    }

    Finding opening() {
        if (!m_state.inObject) return isEnd() ? cutShort() : value("a value or ]");
        return isEnd() ? cutShort() : keyExpected("a name in double quotes, or }");
    }

    Finding keyExpected(std::string expected) {
        if (here() == '"') return brokenText();
        if (startsWith("//") || startsWith("/*")) return comment();
        if (here() == '\'') return singleQuotes();
        if (isCurlyQuote()) return curlyQuotes();
        if (here() == ',') return finding(m_at, "a second comma", std::move(expected), "remove one of the commas");
        return finding(m_at, shown(), std::move(expected), "put the name in double quotes, as in \"title\"");
    }

    Finding key() {
        if (here() != ':') {
            if (isEnd()) return cutShort();
            return finding(m_at, shown(), "a colon between the name and its value", "write a : after the name");
        }
        m_at = skipBlank(m_at + 1);
        return value("a value after the colon");
    }

    Finding afterValue() {
        if (!m_state.opened) {
            return finding(m_at, shown(), "the end of the file", "remove what follows the last }, or join it to the pack");
        }
        if (isEnd()) return cutShort();
        if (here() == ',') return afterComma();
        if (startsWith("//") || startsWith("/*")) return comment();
        const bool otherBracket = here() == '}' || here() == ']';
        if (otherBracket) {
            return finding(m_at, shown(), fmt::format("{} to close {}", closing(), opened()), "close the brackets in turn");
        }
        if (here() == ':' && !m_state.inObject) {
            return finding(m_at, "a colon in a list", "a comma or ]", "use { and } around names with values");
        }
        return finding(m_at, shown(), fmt::format("a comma or {}", closing()), "put a comma before it");
    }

    Finding afterComma() {
        const std::size_t comma = m_at;
        m_at = skipBlank(m_at + 1);
        if (isEnd()) return cutShort();
        const bool closes = here() == '}' || here() == ']';
        if (closes) {
            return finding(comma, fmt::format("a comma before {}", here()), "no comma after the last one", "remove the comma");
        }
        return m_state.inObject ? keyExpected("a name in double quotes") : value("a value after the comma");
    }

    Finding comment() const {
        return finding(m_at, "a comment", "JSON, which has no comments", "remove it, or write it as a \"note\"");
    }

    Finding singleQuotes() const {
        return finding(m_at, shown(), "double quotes around a text", "write \" instead of ' before and after it");
    }

    bool isCurlyQuote() const {
        return startsWith("\u201C") || startsWith("\u201D") || startsWith("\u201E") || startsWith("\u00AB");
    }

    Finding curlyQuotes() const {
        return finding(m_at, shown(), "straight double quotes around a text", "write \" instead of the curly quotes");
    }

    Finding value(std::string expected) {
        if (isEnd())
            return m_state.opened ? cutShort() : finding(m_at, "the end of the file", std::move(expected), "write the pack");
        if (here() == '"') return brokenText();
        if (here() == '\'') return singleQuotes();
        if (startsWith("//") || startsWith("/*")) return comment();
        if (isCurlyQuote()) return curlyQuotes();
        if (std::string_view("+-.0123456789").find(here()) != std::string_view::npos) return number();
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
            return finding(m_at, "a text that does not end on its line", "\" at the end of the text",
                           "write the closing \"; for a new line inside a text write \\n");
        }
        if (c == '\t') return finding(stop, "a tab inside a text", "a space, or \\t", "replace the tab");
        if (static_cast<unsigned char>(c) < 0x20) {
            return finding(stop, "an invisible control character inside a text", "letters and signs", "remove it");
        }
        return finding(stop, fmt::format("a backslash before {}", escapeShown(stop)),
                       "one of \\\" \\\\ \\/ \\n \\t \\r \\b \\f \\uXXXX", "for a plain backslash write \\\\");
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
