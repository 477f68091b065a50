#include "archive/Database.hpp"

#include <sqlite3.h>

namespace archive {

namespace {

/// How long one game waits for another, in milliseconds. A transaction here takes a few.
constexpr int patience = 5000;

// The rollback journal rather than the write-ahead log. One answer is written every few seconds, so speed decides nothing; but
// the database stays one file that can be copied while the game is closed, it can be read from a folder that may not be written,
// and it works on network drives. `FULL` flushes each answer to the disk before the call returns. Set here, so that a library
// built with other defaults behaves the same.
constexpr const char* manners = "PRAGMA foreign_keys = ON;"
                                "PRAGMA journal_mode = DELETE;"
                                "PRAGMA synchronous = FULL;"
                                "PRAGMA trusted_schema = OFF;";

} // namespace

void Database::Closing::operator()(sqlite3* connection) const noexcept { sqlite3_close_v2(connection); }

Database::Database(const std::filesystem::path& file) {
    const auto name = file.u8string();
    open(std::string(name.begin(), name.end()).c_str(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Database::Database() { open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY); }

void Database::open(const char* name, int flags) {
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(name, &connection, flags, nullptr);
    m_connection.reset(connection); // SQLite hands one over even when opening failed
    if (code != SQLITE_OK) fail(connection, code);
    sqlite3_busy_timeout(connection, patience);
    run(manners);
}

void Database::run(const char* sql) {
    const int code = sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(m_connection.get(), code);
}

Statement& Database::prepared(const char* sql) {
    const auto found = m_statements.find(sql);
    if (found != m_statements.end()) return found->second;
    return m_statements.emplace(sql, Statement(m_connection.get(), sql)).first->second;
}

std::int64_t Database::number(const char* sql) {
    Statement statement(m_connection.get(), sql);
    return statement.step() ? statement.integer(0) : 0;
}

void Database::giveUp() noexcept {
    for (auto& [sql, statement] : m_statements) statement.reset();
    // SQLite has rolled back by itself after some errors (disk full); rolling back twice would be one more.
    if (sqlite3_get_autocommit(m_connection.get()) == 0) sqlite3_exec(m_connection.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool Database::isReadOnly() const { return sqlite3_db_readonly(m_connection.get(), "main") == 1; }

std::int64_t Database::lastId() const { return sqlite3_last_insert_rowid(m_connection.get()); }

void Database::copyFrom(const Database& other) {
    sqlite3_backup* copying = sqlite3_backup_init(m_connection.get(), "main", other.m_connection.get(), "main");
    if (copying == nullptr) fail(m_connection.get(), sqlite3_errcode(m_connection.get()));
    const int stepped = sqlite3_backup_step(copying, -1);
    const int finished = sqlite3_backup_finish(copying);
    if (stepped != SQLITE_DONE) fail(nullptr, stepped);
    if (finished != SQLITE_OK) fail(nullptr, finished);
}

Transaction::Transaction(Database& database, Purpose purpose) : m_database(database) {
    m_database.prepared(purpose == Purpose::Write ? "BEGIN IMMEDIATE" : "BEGIN").bind().run();
}

Transaction::~Transaction() {
    if (m_open) m_database.giveUp();
}

void Transaction::commit() {
    m_database.prepared("COMMIT").bind().run();
    m_open = false;
}

} // namespace archive
