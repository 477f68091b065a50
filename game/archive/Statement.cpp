#include "archive/Statement.hpp"

#include <sqlite3.h>

#include <limits>
#include <utility>

namespace archive {

void fail(sqlite3* connection, int code) {
    const char* words = connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    throw DatabaseError(code, words);
}

Statement::Statement(sqlite3* connection, const char* sql) : m_connection(connection) {
    check(sqlite3_prepare_v3(connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(m_connection, other.m_connection);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

bool Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    // The words go with the reset: take them first.
    const DatabaseError error(code, sqlite3_errmsg(m_connection));
    reset();
    throw error;
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() noexcept { sqlite3_reset(m_statement); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

int Statement::small(int column) const {
    const auto value = integer(column);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
        throw DatabaseError(SQLITE_RANGE, "a number is out of range");
    return static_cast<int>(value);
}

double Statement::real(int column) const { return sqlite3_column_double(m_statement, column); }

std::string Statement::text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return bytes == nullptr ? std::string() : std::string(bytes, length);
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

void Statement::bindAt(int index, std::int64_t value) { check(sqlite3_bind_int64(m_statement, index, value)); }

void Statement::bindAt(int index, std::string_view value) {
    // Null would bind NULL, which is not the empty text.
    const char* bytes = value.data() != nullptr ? value.data() : "";
    check(sqlite3_bind_text64(m_statement, index, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8)); // NOLINT
}

void Statement::bindNull(int index) { check(sqlite3_bind_null(m_statement, index)); }

void Statement::check(int code) const {
    if (code != SQLITE_OK) fail(m_connection, code);
}

} // namespace archive
