#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// One row of a table: its fields, and the byte at which it begins.
struct Row {
    std::size_t offset = 0;
    std::vector<std::string> fields;
    bool isClosed = true; ///< false where a quotation mark was opened and never closed
};

/// Takes a text apart into rows by RFC 4180: fields in quotation marks may hold separators, line ends and doubled quotation
/// marks.
///
/// A quotation mark inside a field that did not begin with one stands for itself, as spreadsheets read it.
class Table {
public:
    Table(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    /// The next row, or nothing at the end. Rows without any text are passed over.
    std::optional<Row> next();
    /// The byte that is read next.
    std::size_t at() const { return m_at; }
    void skipTo(std::size_t offset) { m_at = offset; }

private:
    Row take();
    std::string field(Row& row);
    std::string quoted(Row& row);

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
};

/// \p text as a field of a table: in quotation marks where it has to be.
std::string tableField(std::string_view text, char separator);

} // namespace exchange
