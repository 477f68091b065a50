#include "exchange/Table.hpp"

#include "exchange/Markup.hpp"

#include <algorithm>

namespace exchange {

std::optional<Row> Table::next() {
    while (m_at < m_text.size()) {
        Row row = take();
        const bool isBlank =
            std::all_of(row.fields.begin(), row.fields.end(), [](const std::string& field) { return trimmed(field).empty(); });
        if (!isBlank) return row;
    }
    return std::nullopt;
}

Row Table::take() {
    Row row;
    row.offset = m_at;
    for (;;) {
        row.fields.push_back(field(row));
        if (m_at >= m_text.size() || m_text[m_at] != m_separator) break;
        ++m_at;
    }
    if (m_text.substr(m_at).starts_with("\r\n")) ++m_at;
    if (m_at < m_text.size()) ++m_at;
    return row;
}

std::string Table::field(Row& row) {
    const std::string ends = std::string("\r\n") + m_separator;
    std::size_t begin = m_at;
    while (begin < m_text.size() && m_text[begin] == ' ' && m_separator != ' ') ++begin;
    if (begin < m_text.size() && m_text[begin] == '"') {
        m_at = begin;
        std::string text = quoted(row);
        const auto end = std::min(m_text.find_first_of(ends, m_at), m_text.size());
        text += trimmed(m_text.substr(m_at, end - m_at)); // stands behind the closing mark where it should not
        m_at = end;
        return text;
    }
    const auto end = std::min(m_text.find_first_of(ends, m_at), m_text.size());
    const auto text = m_text.substr(m_at, end - m_at);
    m_at = end;
    return std::string(text);
}

std::string Table::quoted(Row& row) {
    std::string text;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] != '"') {
            text += m_text[m_at];
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
            text += m_text[m_at++];
        } else {
            ++m_at;
            return text;
        }
    }
    row.isClosed = false;
    return text;
}

std::string tableField(std::string_view text, char separator) {
    const bool isPlain = text.find_first_of("\"\r\n") == std::string_view::npos &&
                         text.find(separator) == std::string_view::npos && trimmed(text).size() == text.size() &&
                         !text.starts_with('#');
    if (isPlain) return std::string(text);
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

} // namespace exchange
