#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace archive {

/// What went wrong in the database. Stays inside the archive: its calls turn it into a message.
class DatabaseError : public std::runtime_error {
public:
    /// \param code  SQLite's result code, extended or not
    DatabaseError(int code, const std::string& what) : std::runtime_error(what), m_code(code) {}

    /// The plain result code (SQLITE_FULL, SQLITE_CORRUPT ...).
    int code() const { return m_code & 0xff; }

private:
    int m_code;
};

/// Throws a DatabaseError with the words of \p connection for \p code.
[[noreturn]] void fail(sqlite3* connection, int code);

/// One prepared statement, owned: it is finalised with the object. Everything that fails throws a DatabaseError.
///
/// Parameters are bound in the order in which they stand (`bind(a, b, c)`), columns are read in the order in which they come.
class Statement {
public:
    /// \p sql must outlive nothing: SQLite keeps a copy.
    Statement(sqlite3* connection, const char* sql);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    /// Makes the statement ready to be run again and binds all its parameters.
    template <typename... Values>
    Statement& bind(const Values&... values) {
        reset();
        int index = 0;
        (bindAt(++index, values), ...);
        return *this;
    }

    /// Runs up to the next row; false when there is none left.
    bool step();
    /// Runs to the end, passing over rows.
    void run();
    /// Ends a run, so that no lock is held for it.
    void reset() noexcept;

    /// \name Columns of the row at hand, from 0
    ///@{
    std::int64_t integer(int column) const;
    int small(int column) const; ///< an integer that must fit an int; throws where it does not
    double real(int column) const;
    std::string text(int column) const;
    bool isNull(int column) const;
    ///@}

private:
    void bindAt(int index, std::int64_t value);
    void bindAt(int index, int value) { bindAt(index, std::int64_t{value}); }
    void bindAt(int index, bool value) { bindAt(index, std::int64_t{value ? 1 : 0}); }
    void bindAt(int index, std::string_view value);
    void bindAt(int index, const std::string& value) { bindAt(index, std::string_view(value)); }
    void bindAt(int index, const char* value) { bindAt(index, std::string_view(value)); }
    /// Seeds and fingerprints: all 64 bits are kept, as SQLite's signed integer.
    void bindAt(int index, std::uint64_t value) { bindAt(index, static_cast<std::int64_t>(value)); }
    void bindNull(int index);
    template <typename Value>
    void bindAt(int index, const std::optional<Value>& value) {
        if (value)
            bindAt(index, *value);
        else
            bindNull(index);
    }
    void check(int code) const;

    sqlite3* m_connection = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

} // namespace archive
