// The database's rows, of any values in any column, and an interrupted round among them that is resumed and played on; or any
// bytes for the file.
//
// A line is a row: the first letter of its table, then the columns, parted by tabs. A number is one, "~" is null, what begins
// with "=" is a blob, all else is text.
#include "Sitting.hpp"

#include "archive/Schema.hpp"
#include "screens/Library.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <charconv>

namespace {

/// The tables of the game as anything else could have made them: no type, no check, no key to another table.
constexpr const char* laxTables = R"sql(
CREATE TABLE players (id INTEGER PRIMARY KEY, name UNIQUE);
CREATE TABLE answers (id INTEGER PRIMARY KEY, player, pack, pair, facts, kind, verdict, milliseconds, at, wording);
CREATE TABLE scores (id INTEGER PRIMARY KEY, player, pack, seed, level, fuse, questions, points, correct, asked, at);
CREATE TABLE rounds (player INTEGER PRIMARY KEY, pack, seed, level, fuse, questions, fingerprint, seen, unseen);
CREATE TABLE round_memories (player INTEGER PRIMARY KEY, asked, missed);
CREATE TABLE round_steps (player INTEGER, number INTEGER, pair, kind, wording, seed, extracted, masked, intel, slowed, clues,
    verdict, given, taken, fuse, base, speed, multiplier, points, streak, streak_ended, PRIMARY KEY (player, number));
PRAGMA application_id = 1195598190;
PRAGMA user_version = 2;
)sql";

struct Table {
    char letter;
    const char* insert;
};
constexpr Table insertions[]{
    {'p', "INSERT OR IGNORE INTO players VALUES (?, ?)"},
    {'a', "INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {'s', "INSERT OR IGNORE INTO scores VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {'r', "INSERT OR IGNORE INTO rounds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {'m', "INSERT OR IGNORE INTO round_memories VALUES (?, ?, ?)"},
    {'t', "INSERT OR IGNORE INTO round_steps VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
};

void bind(sqlite3_stmt* statement, int column, const std::string& value) {
    double number = 0;
    const char* const end = value.data() + value.size();
    if (value == "~") {
        sqlite3_bind_null(statement, column);
    } else if (value.starts_with('=')) {
        sqlite3_bind_blob(statement, column, value.data() + 1, static_cast<int>(value.size() - 1), SQLITE_TRANSIENT);
    } else if (std::int64_t whole = 0; std::from_chars(value.data(), end, whole).ptr == end && !value.empty()) {
        sqlite3_bind_int64(statement, column, whole);
    } else if (std::from_chars(value.data(), end, number).ptr == end && !value.empty()) {
        sqlite3_bind_double(statement, column, number);
    } else {
        sqlite3_bind_text(statement, column, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
    }
}

void insert(sqlite3* connection, const std::string& row) {
    for (const auto& [letter, sql] : insertions) {
        if (row.front() != letter) continue;
        sqlite3_stmt* statement = nullptr;
        fuzz::expect(sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr) == SQLITE_OK, "rows can be made");
        const auto columns = fuzz::split(row, '\t');
        for (std::size_t i = 1; i < columns.size(); ++i) bind(statement, static_cast<int>(i), columns[i]);
        sqlite3_step(statement); // what SQLite itself refuses is no row
        sqlite3_finalize(statement);
    }
}

void run(sqlite3* connection, const std::string& sql) {
    fuzz::expect(sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, sql);
}

sqlite3* opened(const std::filesystem::path& file) {
    sqlite3* connection = nullptr;
    fuzz::expect(sqlite3_open(file.c_str(), &connection) == SQLITE_OK, "a database can be opened");
    run(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 512;");
    return connection;
}

/// The bytes of an empty database, made once.
std::string emptyDatabase(const std::filesystem::path& file) {
    sqlite3* const connection = opened(file);
    run(connection, laxTables);
    sqlite3_close(connection);
    return fuzz::bytesOf(file);
}

void makeDatabase(const std::filesystem::path& file, std::string_view rows) {
    static const std::string empty = emptyDatabase(file);
    static const auto fingerprint = static_cast<std::int64_t>(screens::fingerprintOf(*fuzz::samplePack().bank));
    fuzz::writeBytes(file, empty);
    sqlite3* const connection = opened(file);
    run(connection, "BEGIN");
    for (const auto& row : fuzz::split(rows, '\n'))
        if (!row.empty()) insert(connection, row);
    // A round of another pack would be passed over unseen.
    run(connection, fmt::format("UPDATE rounds SET fingerprint = {} WHERE typeof(fingerprint) = 'integer'; COMMIT", fingerprint));
    sqlite3_close(connection);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    static const fuzz::Folder folder;
    const auto text = fuzz::textOf(bytes, count);
    const auto file = folder / archive::databaseName;
    if (text.starts_with("SQLite"))
        fuzz::writeBytes(file, text);
    else
        makeDatabase(file, text);
    {
        archive::Archive archive(folder.path());
        archive::Settings settings;
        // Resumes, uses gadgets, answers in every way and goes on. Without a round, a new one would take most of the time.
        if (archive.loadRound(settings.player))
            fuzz::play(archive, settings, "\nmask\nintel\nclue\na\n1\nd c b a\nMars\ntrue\n\nextraction\nb\n3\na c\n\n");
        fuzz::play(archive, settings, "3\n\n\nback\n4\n\n\nback\n");
        for (const auto fuse : quiz::allFuses) archive.bestScores("short", fuse);
        archive.memoryOf(settings.player, "short");
        for (const auto& message : archive.takeMessages()) fuzz::expectHarmless(message);
    }
    folder.clear();
    return 0;
}
