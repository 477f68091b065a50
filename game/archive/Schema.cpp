#include "archive/Schema.hpp"

#include "archive/Files.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <fstream>
#include <optional>
#include <utility>
#include <variant>

namespace archive {

namespace {

namespace fs = std::filesystem;

// The application id reads "GCan". Answers are never changed or deleted; an interrupted round is one row with its questions, gone
// when it ends.
constexpr const char* tables = R"sql(
CREATE TABLE players (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE answers (
    id           INTEGER PRIMARY KEY,
    player       INTEGER NOT NULL REFERENCES players (id),
    pack         TEXT NOT NULL,
    pair         TEXT NOT NULL,
    facts        TEXT NOT NULL, -- a JSON list of fact ids
    kind         TEXT NOT NULL,
    verdict      TEXT NOT NULL CHECK (verdict IN ('right', 'wrong', 'late')),
    milliseconds INTEGER NOT NULL,
    at           INTEGER NOT NULL -- seconds since 1970, UTC
);
CREATE INDEX answers_by_pair ON answers (player, pack, pair, id, verdict);
CREATE TABLE scores (
    id        INTEGER PRIMARY KEY,
    player    INTEGER NOT NULL REFERENCES players (id),
    pack      TEXT NOT NULL,
    seed      INTEGER NOT NULL,
    level     TEXT NOT NULL CHECK (level IN ('recruit', 'field-agent', 'legend')),
    fuse      TEXT NOT NULL CHECK (fuse IN ('off', 'normal', 'double', 'triple', 'fivefold', 'tenfold')),
    questions INTEGER NOT NULL,
    points    INTEGER NOT NULL,
    correct   INTEGER NOT NULL,
    asked     INTEGER NOT NULL,
    at        INTEGER NOT NULL
);
CREATE INDEX scores_by_pack ON scores (pack, fuse, points DESC);
CREATE TABLE rounds (
    player      INTEGER PRIMARY KEY REFERENCES players (id),
    pack        TEXT NOT NULL,
    seed        INTEGER NOT NULL,
    level       TEXT NOT NULL CHECK (level IN ('recruit', 'field-agent', 'legend')),
    fuse        TEXT NOT NULL CHECK (fuse IN ('off', 'normal', 'double', 'triple', 'fivefold', 'tenfold')),
    questions   INTEGER NOT NULL,
    fingerprint INTEGER NOT NULL,
    seen        INTEGER NOT NULL
);
CREATE TABLE round_memories (
    player INTEGER PRIMARY KEY REFERENCES rounds (player) ON DELETE CASCADE,
    asked  TEXT NOT NULL, -- JSON lists of pair ids
    missed TEXT NOT NULL
);
CREATE TABLE round_steps (
    player       INTEGER NOT NULL REFERENCES rounds (player) ON DELETE CASCADE,
    number       INTEGER NOT NULL,
    pair         TEXT NOT NULL,
    kind         TEXT NOT NULL,
    wording      INTEGER NOT NULL,
    seed         INTEGER NOT NULL,
    extracted    INTEGER NOT NULL,
    masked       TEXT NOT NULL, -- a JSON list of options
    intel        TEXT NOT NULL,
    slowed       INTEGER NOT NULL,
    clues        INTEGER NOT NULL DEFAULT 1, -- how many have been shown
    verdict      TEXT CHECK (verdict IN ('right', 'wrong', 'late')), -- null until answered
    given        TEXT, -- JSON: an option, a list of options, a text, or {"number": N}
    taken        INTEGER,
    fuse         INTEGER,
    base         INTEGER,
    speed        INTEGER,
    multiplier   INTEGER,
    points       INTEGER,
    streak       INTEGER,
    streak_ended INTEGER,
    PRIMARY KEY (player, number)
) WITHOUT ROWID;
PRAGMA application_id = 1195598190;
PRAGMA user_version = 2;
)sql";
constexpr std::int64_t applicationId = 1195598190;
constexpr std::int64_t tableCount = 6;

// What makes a database of version 1 one of version 2.
constexpr const char* upgrade = R"sql(
ALTER TABLE round_steps ADD COLUMN clues INTEGER NOT NULL DEFAULT 1;
PRAGMA user_version = 2;
)sql";

enum class State { Empty, Ours, Older, Newer, Foreign };

State stateOf(Database& database) {
    const auto version = database.number("PRAGMA user_version");
    if (database.number("PRAGMA application_id") == applicationId) {
        if (version > schemaVersion) return State::Newer;
        const auto found = database.number("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN "
                                           "('players', 'answers', 'scores', 'rounds', 'round_memories', 'round_steps')");
        if (found != tableCount || version < 1) return State::Foreign;
        return version == schemaVersion ? State::Ours : State::Older;
    }
    return version == 0 && database.number("SELECT count(*) FROM sqlite_master") == 0 ? State::Empty : State::Foreign;
}

/// Makes the tables, or brings older ones up to date, unless another game was faster.
void makeTables(Database& database) {
    Transaction transaction(database);
    const State state = stateOf(database);
    if (state == State::Empty) database.run(tables);
    if (state == State::Older) database.run(upgrade);
    transaction.commit();
}

/// SQLite takes a file of a few bytes for an empty database, and a last page that is cut short for a whole one. To us both are
/// damaged.
void checkLength(Database& database, const fs::path& file) {
    std::error_code error;
    const auto length = fs::file_size(file, error);
    const auto page = static_cast<std::uintmax_t>(database.number("PRAGMA page_size"));
    std::string magic(6, '\0');
    std::ifstream(file, std::ios::binary).read(magic.data(), static_cast<std::streamsize>(magic.size()));
    if (error || length == 0) return;
    if (magic != "SQLite") throw DatabaseError(SQLITE_NOTADB, "no header");
    if (length % page != 0) throw DatabaseError(SQLITE_CORRUPT, "a page is cut short");
}

void checkPages(Database& database) {
    Statement& check = database.prepared("PRAGMA quick_check(1)");
    check.bind();
    const std::string result = check.step() ? check.text(0) : "no result";
    check.reset();
    if (result != "ok") throw DatabaseError(SQLITE_CORRUPT, result);
}

/// A database in memory, with everything that \p kept still tells.
Database copyInMemory(Database& kept) {
    try {
        Database copy;
        copy.copyFrom(kept);
        makeTables(copy);
        if (stateOf(copy) == State::Ours) return copy;
    } catch (const DatabaseError&) { // nothing can be read of it: begin with nothing
    }
    return openInMemory();
}

/// What is to be done with the file, when it cannot be used as it is.
struct Refusal {
    std::string reason;
    const char* suffix = nullptr; ///< set aside under this; null: leave it where it is
};

std::optional<Refusal> refusalOf(State state) {
    if (state == State::Newer) return Refusal{"it was written by a newer version of the game", "newer"};
    if (state == State::Foreign) return Refusal{"it is not this game's database", "unreadable"};
    return std::nullopt;
}

bool isReadable(const fs::path& file) {
    std::error_code error;
    return fs::is_regular_file(file, error) && std::ifstream(file).is_open();
}

Refusal refusalOf(const DatabaseError& error, const fs::path& file) {
    std::error_code ignored;
    const bool isDamaged = error.code() == SQLITE_CORRUPT || error.code() == SQLITE_NOTADB;
    const bool isClosedToUs = error.code() == SQLITE_CANTOPEN && fs::exists(file, ignored) && !isReadable(file);
    return {reasonOf(error), isDamaged || isClosedToUs ? "unreadable" : nullptr};
}

/// One attempt: a database that can be used, or the reason why not.
std::variant<Database, Refusal> tryFile(const fs::path& file, std::vector<std::string>& messages) {
    try {
        Database database(file);
        const State state = stateOf(database);
        if (const auto refusal = refusalOf(state)) return *refusal;
        checkLength(database, file); // after the first look, which takes back what a kill left half written
        if (state == State::Ours || state == State::Older) checkPages(database);
        if (database.isReadOnly() || !mayWriteInto(file.parent_path())) {
            messages.push_back(
                fmt::format("Nothing can be written to {}: this session will not be remembered.", file.parent_path().string()));
            return copyInMemory(database);
        }
        makeTables(database);
        return database;
    } catch (const DatabaseError& error) {
        return refusalOf(error, file);
    }
}

} // namespace

Database openInMemory() {
    Database database;
    makeTables(database);
    return database;
}

Database openDatabase(const fs::path& folder, std::vector<std::string>& messages) {
    const auto forgetful = [&](const std::string& reason) {
        messages.push_back(fmt::format("{} cannot be used ({}): this session will not be remembered.", folder.string(), reason));
        return openInMemory();
    };
    if (const auto wrong = makeFolder(folder)) return forgetful(*wrong);
    const FolderLock lock(folder);
    const fs::path file = folder / databaseName;
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto opened = tryFile(file, messages);
        if (auto* database = std::get_if<Database>(&opened)) return std::move(*database);
        const auto& refusal = std::get<Refusal>(opened);
        const auto place = refusal.suffix != nullptr ? setAside(file, refusal.suffix) : std::nullopt;
        if (!place) return forgetful(refusal.reason);
        messages.push_back(fmt::format("{} cannot be used ({}). It was set aside as {}, and a new one begun.", file.string(),
                                       refusal.reason, place->filename().string()));
    }
    return forgetful("a new database is damaged at once");
}

std::string reasonOf(const DatabaseError& error) {
    switch (error.code()) {
    case SQLITE_FULL:
        return "the disk is full";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return "it may not be written";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another game holds it";
    case SQLITE_NOTADB:
        return "it is not a database";
    case SQLITE_CORRUPT:
        return "it is damaged";
    case SQLITE_IOERR:
        return "the disk reports an error";
    default:
        return error.what();
    }
}

} // namespace archive
