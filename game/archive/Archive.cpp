#include "archive/Archive.hpp"

#include "archive/Names.hpp"
#include "archive/SavedRounds.hpp"
#include "archive/Schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace archive {

struct Archive::Impl {
    std::vector<std::string> messages; // before the database: opening it adds to them
    Database database;
    std::string lastTrouble; ///< said already, and not over yet

    Impl() : database(openInMemory()) {}
    explicit Impl(const std::filesystem::path& folder) : database(openDatabase(folder, messages)) {}

    /// Does \p work, which may fail: then it is undone and said, once until something succeeds again.
    template <typename Work>
    void attempt(const char* trouble, const Work& work) {
        try {
            work();
            lastTrouble.clear();
        } catch (const DatabaseError& error) {
            giveUp(fmt::format("{}: {}. The game goes on.", trouble, reasonOf(error)));
        } catch (const std::exception& error) {
            giveUp(fmt::format("{}: {}. The game goes on.", trouble, error.what()));
        }
    }

    void giveUp(std::string message) {
        database.giveUp();
        if (message != lastTrouble) messages.push_back(message);
        lastTrouble = std::move(message);
    }

    /// The same for work that changes something, in one transaction.
    template <typename Work>
    void change(const char* trouble, const Work& work) {
        attempt(trouble, [&] {
            Transaction transaction(database);
            work();
            transaction.commit();
        });
    }

    /// The same for work that reads, in one transaction.
    template <typename Work>
    void look(const char* trouble, const Work& work) {
        attempt(trouble, [&] {
            Transaction transaction(database, Transaction::Purpose::Read);
            work();
            transaction.commit();
        });
    }

    std::optional<std::int64_t> playerId(const std::string& name) {
        auto& rows = database.prepared("SELECT id FROM players WHERE name = ?");
        if (!rows.bind(name).step()) return std::nullopt;
        const auto id = rows.integer(0);
        rows.reset();
        return id;
    }

    std::int64_t madePlayerId(const std::string& name) {
        if (const auto id = playerId(name)) return *id;
        database.prepared("INSERT INTO players (name) VALUES (?)").bind(name).run();
        return database.lastId();
    }
};

namespace {

std::int64_t secondsNow() {
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

void addAnswer(Database& database, std::int64_t player, const std::string& pack, const quiz::Played& played) {
    const auto& outcome = *played.outcome;
    database
        .prepared("INSERT INTO answers (player, pack, pair, facts, kind, verdict, milliseconds, at, wording) VALUES (?, ?, ?, ?, "
                  "?, ?, ?, ?, ?)")
        .bind(player, pack, played.question.deal.id, listOf(played.question.facts), facts::kindName(played.question.kind),
              verdictName(outcome.verdict), std::int64_t{outcome.taken.count()}, secondsNow(),
              std::int64_t{played.question.deal.wording})
        .run();
}

ScoreRow scoreFrom(const Statement& row, const std::string& pack, quiz::Fuse fuse) {
    ScoreRow score;
    score.player = row.text(0);
    score.plan.pack = pack;
    score.plan.seed = static_cast<std::uint64_t>(row.integer(1));
    score.plan.level = levelNamed(row.text(2)).value_or(quiz::Level::FieldAgent);
    score.plan.fuse = fuse;
    score.plan.questions = row.small(3);
    score.points = row.small(4);
    score.right = row.small(5);
    score.count = row.small(6);
    score.when = row.integer(7);
    return score;
}

} // namespace

Archive::Archive(const std::filesystem::path& folder) : m_impl(std::make_unique<Impl>(folder)) {}
Archive::Archive() : m_impl(std::make_unique<Impl>()) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

void Archive::recordAnswer(const std::string& player, const quiz::Plan& plan, const quiz::Played& played,
                           const SavedRound& round) {
    m_impl->change("The answer could not be kept", [&] {
        const auto id = m_impl->madePlayerId(player);
        if (played.outcome) addAnswer(m_impl->database, id, plan.pack, played);
        storeRound(m_impl->database, id, round);
    });
}

void Archive::saveRound(const std::string& player, const SavedRound& round) {
    m_impl->change("The mission could not be kept", [&] { storeRound(m_impl->database, m_impl->madePlayerId(player), round); });
}

std::optional<SavedRound> Archive::loadRound(const std::string& player) {
    std::optional<SavedRound> round;
    m_impl->look("The interrupted mission could not be read", [&] {
        if (const auto id = m_impl->playerId(player)) round = fetchRound(m_impl->database, *id);
    });
    return round;
}

void Archive::clearRound(const std::string& player) {
    m_impl->change("The interrupted mission could not be cleared", [&] {
        if (const auto id = m_impl->playerId(player)) eraseRound(m_impl->database, *id);
    });
}

void Archive::addScore(const ScoreRow& row) {
    m_impl->change("The score could not be kept", [&] {
        auto& database = m_impl->database;
        const auto player = m_impl->madePlayerId(row.player);
        database
            .prepared("INSERT INTO scores (player, pack, seed, level, fuse, questions, points, correct, asked, at) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(player, row.plan.pack, row.plan.seed, levelName(row.plan.level), fuseName(row.plan.fuse), row.plan.questions,
                  row.points, row.right, row.count, row.when)
            .run();
        eraseRound(database, player);
    });
}

std::vector<ScoreRow> Archive::bestScores(const std::string& pack, quiz::Fuse fuse, int most) {
    std::vector<ScoreRow> scores;
    m_impl->look("The best scores could not be read", [&] {
        auto& rows =
            m_impl->database.prepared("SELECT name, seed, level, questions, points, correct, asked, at FROM scores JOIN players "
                                      "ON players.id = scores.player "
                                      "WHERE pack = ? AND fuse = ? ORDER BY points DESC, correct DESC, at, scores.id LIMIT ?");
        rows.bind(pack, fuseName(fuse), std::max(most, 0));
        while (rows.step()) scores.push_back(scoreFrom(rows, pack, fuse));
    });
    return scores;
}

std::optional<quiz::Points> Archive::personalBest(const std::string& player, const quiz::Plan& plan) {
    std::optional<quiz::Points> best;
    m_impl->look("The personal best could not be read", [&] {
        auto& rows = m_impl->database.prepared("SELECT max(points) FROM scores JOIN players ON players.id = scores.player "
                                               "WHERE name = ? AND pack = ? AND level = ? AND fuse = ?");
        rows.bind(player, plan.pack, levelName(plan.level), fuseName(plan.fuse));
        if (rows.step() && !rows.isNull(0)) best = rows.small(0);
        rows.reset();
    });
    return best;
}

quiz::Memory Archive::memoryOf(const std::string& player, const std::string& pack) {
    quiz::Memory memory;
    m_impl->look("What was asked before could not be read", [&] {
        // Beside max() SQLite takes the other columns from the row that has the maximum.
        auto& rows = m_impl->database.prepared(
            "SELECT pair, verdict, wording, max(answers.id) AS last FROM answers JOIN players ON players.id = player "
            "WHERE name = ? AND pack = ? GROUP BY pair ORDER BY last");
        rows.bind(player, pack);
        while (rows.step()) {
            memory.asked.push_back(rows.text(0));
            if (rows.text(1) != verdictName(quiz::Verdict::Right))
                memory.missed.emplace(memory.asked.back(), static_cast<std::uint32_t>(rows.integer(2)));
        }
    });
    return memory;
}

std::vector<std::string> Archive::takeMessages() { return std::exchange(m_impl->messages, {}); }

} // namespace archive
