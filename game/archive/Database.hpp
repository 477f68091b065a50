#pragma once

#include "archive/Statement.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace archive {

/// One SQLite connection with the statements that were prepared on it. Everything that fails throws a DatabaseError.
class Database {
public:
    /// Opens \p file, or makes an empty one; read-only when it may not be written.
    explicit Database(const std::filesystem::path& file);
    /// An empty database that is gone with the object.
    Database();
    Database(Database&&) noexcept = default;
    Database& operator=(Database&&) noexcept = default;
    ~Database() = default;

    /// Runs one or more statements without parameters.
    void run(const char* sql);
    /// The statement of \p sql, a literal, prepared when first wanted.
    Statement& prepared(const char* sql);
    /// The first column of the first row as a number; 0 without a row.
    std::int64_t number(const char* sql);
    /// Ends every run that an error has left half way, and gives up an open transaction.
    void giveUp() noexcept;
    bool isReadOnly() const;
    /// The id of the row that was inserted last.
    std::int64_t lastId() const;
    /// Takes over everything from \p other.
    void copyFrom(const Database& other);

private:
    struct Closing {
        void operator()(sqlite3* connection) const noexcept;
    };

    void open(const char* name, int flags);

    std::unique_ptr<sqlite3, Closing> m_connection; // goes after the statements
    std::map<const char*, Statement> m_statements;
};

/// All or nothing: what was changed since the beginning is taken back unless `commit` was reached.
///
/// One for writing takes the right to do so at once, so that two games wait for each other here and nowhere in the middle. One
/// for reading sees the same state throughout.
class Transaction {
public:
    enum class Purpose { Read, Write };

    explicit Transaction(Database& database, Purpose purpose = Purpose::Write);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

} // namespace archive
