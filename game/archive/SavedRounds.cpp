#include "archive/SavedRounds.hpp"

#include "archive/Names.hpp"

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
#include <string_view>
#include <utility>

namespace archive {

namespace {

using nlohmann::json;
using quiz::Round;

[[noreturn]] void unreadable(const char* what) {
    throw DatabaseError(SQLITE_MISMATCH, std::string(what) + " cannot be made out");
}

template <typename Value>
Value known(const std::optional<Value>& value, const char* what) {
    if (!value) unreadable(what);
    return *value;
}

std::string written(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

json parsed(const std::string& text, const char* what) {
    json value = json::parse(text, nullptr, false);
    if (value.is_discarded()) unreadable(what);
    return value;
}

template <typename Element>
std::vector<Element> listFrom(const json& value, const char* what) {
    const auto fits = [](const json& element) {
        if constexpr (std::is_same_v<Element, int>)
            return element.is_number_integer();
        else
            return element.is_string();
    };
    if (!value.is_array() || !std::all_of(value.begin(), value.end(), fits)) unreadable(what);
    return value.get<std::vector<Element>>();
}

json toJson(const quiz::Answer& answer) {
    if (const auto* option = std::get_if<int>(&answer)) return *option;
    if (const auto* order = std::get_if<std::vector<int>>(&answer)) return *order;
    if (const auto* typed = std::get_if<std::string>(&answer)) return *typed;
    // A number is wrapped: 3.0 would come back as the option 3.
    return {{"number", std::get<double>(answer)}};
}

quiz::Answer answerFrom(const json& value) {
    if (value.is_number_integer()) return value.get<int>();
    if (value.is_string()) return value.get<std::string>();
    if (value.is_array()) return listFrom<int>(value, "an answer");
    const auto number = value.is_object() ? value.find("number") : value.end();
    if (number == value.end() || !number->is_number()) unreadable("an answer");
    return number->get<double>();
}

/// Intel is kept as a sentence, which is how it was kept before there was anything else, or as an object.
std::string written(const std::optional<quiz::Intel>& intel) {
    if (!intel) return {};
    if (intel->says == quiz::Intel::Says::Sentence) return intel->text;
    return written(json{{"says", saysName(intel->says)}, {"text", intel->text}, {"number", intel->number}});
}

std::optional<quiz::Intel> intelFrom(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const json value = json::parse(text, nullptr, false);
    const auto says = value.is_object() ? saysNamed(value.value("says", std::string())) : std::nullopt;
    if (!says) return quiz::Intel{quiz::Intel::Says::Sentence, text};
    return quiz::Intel{*says, value.value("text", std::string()), value.value("number", 0.0)};
}

/// What was missed, with its wordings; a list without them comes from before they were kept.
std::unordered_map<std::string, std::uint32_t> missedFrom(const json& value) {
    std::unordered_map<std::string, std::uint32_t> missed;
    if (value.is_array()) {
        for (auto& id : listFrom<std::string>(value, "a memory")) missed.emplace(std::move(id), 0U);
        return missed;
    }
    if (!value.is_object()) unreadable("a memory");
    for (const auto& [id, wording] : value.items()) {
        if (!wording.is_number_unsigned()) unreadable("a memory");
        missed.emplace(id, wording.get<std::uint32_t>());
    }
    return missed;
}

void storeMemory(Database& database, std::int64_t player, const quiz::Memory& memory) {
    const json missed(std::map<std::string, std::uint32_t>(memory.missed.begin(), memory.missed.end()));
    // It stays the same through a round and may be long: only a change is written.
    database
        .prepared(
            "INSERT INTO round_memories (player, asked, missed) VALUES (?, ?, ?) ON CONFLICT (player) DO UPDATE "
            "SET asked = excluded.asked, missed = excluded.missed WHERE asked <> excluded.asked OR missed <> excluded.missed")
        .bind(player, listOf(memory.asked), written(missed))
        .run();
}

void storeOutcome(Database& database, std::int64_t player, int number, const quiz::Outcome& outcome) {
    const auto given = outcome.given ? std::optional(written(toJson(*outcome.given))) : std::nullopt;
    database
        .prepared("UPDATE round_steps SET verdict = ?, given = ?, taken = ?, fuse = ?, base = ?, speed = ?, multiplier = ?, "
                  "points = ?, "
                  "streak = ?, streak_ended = ? WHERE player = ? AND number = ?")
        .bind(verdictName(outcome.verdict), given, std::int64_t{outcome.taken.count()}, std::int64_t{outcome.fuse.count()},
              outcome.parts.base, outcome.parts.speed, outcome.parts.multiplier, outcome.points, outcome.streak,
              outcome.streakEnded, player, number)
        .run();
}

void storeStep(Database& database, std::int64_t player, int number, const Round::Step& step) {
    database
        .prepared("INSERT INTO round_steps (player, number, pair, kind, wording, seed, extracted, masked, intel, slowed, clues) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(player, number, step.deal.id, facts::kindName(step.deal.kind), std::int64_t{step.deal.wording}, step.deal.seed,
              step.extracted, written(step.masked), written(step.intel), step.slowed, step.cluesShown)
        .run();
    if (step.outcome) storeOutcome(database, player, number, *step.outcome);
}

quiz::Milliseconds timeFrom(const Statement& row, int column) {
    constexpr quiz::Milliseconds longest = std::chrono::hours(24 * 365);
    const quiz::Milliseconds time(row.integer(column));
    if (time.count() < 0 || time > longest) unreadable("a time");
    return time;
}

/// A number of points, or of right answers, far above what one question brings and far below what their sums can hold.
int countFrom(const Statement& row, int column, int most = 10'000) {
    const int count = row.small(column);
    if (count < 0 || count > most) unreadable("a number of points");
    return count;
}

quiz::Outcome outcomeFrom(const Statement& row) {
    quiz::Outcome outcome;
    outcome.verdict = known(verdictNamed(row.text(8)), "a verdict");
    if (!row.isNull(9)) outcome.given = answerFrom(parsed(row.text(9), "an answer"));
    outcome.taken = timeFrom(row, 10);
    outcome.fuse = timeFrom(row, 11);
    outcome.parts = {countFrom(row, 12), countFrom(row, 13),
                     countFrom(row, 14, quiz::multiplierFor(std::numeric_limits<int>::max()))};
    outcome.points = countFrom(row, 15);
    outcome.streak = countFrom(row, 16);
    outcome.streakEnded = row.integer(17) != 0;
    return outcome;
}

Round::Step stepFrom(const Statement& row) {
    Round::Step step;
    step.deal.id = row.text(0);
    step.deal.kind = known(facts::kindNamed(row.text(1)), "a kind of question");
    step.deal.wording = static_cast<std::uint32_t>(row.integer(2));
    step.deal.seed = static_cast<std::uint64_t>(row.integer(3));
    step.extracted = row.integer(4) != 0;
    step.masked = listFrom<int>(parsed(row.text(5), "a list of options"), "a list of options");
    step.intel = intelFrom(row.text(6));
    step.slowed = row.integer(7) != 0;
    step.cluesShown = row.small(18);
    if (!row.isNull(8)) step.outcome = outcomeFrom(row);
    return step;
}

std::vector<Round::Step> fetchSteps(Database& database, std::int64_t player) {
    auto& rows = database.prepared(
        "SELECT pair, kind, wording, seed, extracted, masked, intel, slowed, verdict, given, taken, fuse, base, speed, "
        "multiplier, points, streak, streak_ended, clues FROM round_steps WHERE player = ? ORDER BY number");
    rows.bind(player);
    std::vector<Round::Step> steps;
    while (rows.step()) steps.push_back(stepFrom(rows));
    return steps;
}

quiz::Memory fetchMemory(Database& database, std::int64_t player) {
    auto& rows = database.prepared("SELECT asked, missed FROM round_memories WHERE player = ?");
    if (!rows.bind(player).step()) return {};
    quiz::Memory memory;
    memory.asked = listFrom<std::string>(parsed(rows.text(0), "a memory"), "a memory");
    memory.missed = missedFrom(parsed(rows.text(1), "a memory"));
    rows.reset();
    return memory;
}

} // namespace

std::string listOf(const std::vector<std::string>& texts) { return written(texts); }

void storeRound(Database& database, std::int64_t player, const SavedRound& round) {
    database
        .prepared(
            "INSERT INTO rounds (player, pack, seed, level, fuse, questions, fingerprint, seen, unseen) VALUES (?, ?, ?, ?, ?, "
            "?, ?, ?, ?) "
            "ON CONFLICT (player) DO UPDATE SET pack = excluded.pack, seed = excluded.seed, level = excluded.level, fuse = "
            "excluded.fuse, "
            "questions = excluded.questions, fingerprint = excluded.fingerprint, seen = excluded.seen, unseen = excluded.unseen")
        .bind(player, round.plan.pack, round.plan.seed, levelName(round.plan.level), fuseName(round.plan.fuse),
              round.plan.questions, round.bankFingerprint, std::int64_t{round.seen.count()}, listOf(round.plan.unseen))
        .run();
    storeMemory(database, player, round.memory);
    database.prepared("DELETE FROM round_steps WHERE player = ?").bind(player).run();
    int number = 0;
    for (const auto& step : round.steps) storeStep(database, player, ++number, step);
}

std::optional<SavedRound> fetchRound(Database& database, std::int64_t player) {
    auto& rows =
        database.prepared("SELECT pack, seed, level, fuse, questions, fingerprint, seen, unseen FROM rounds WHERE player = ?");
    if (!rows.bind(player).step()) return std::nullopt;
    SavedRound round;
    round.plan.pack = rows.text(0);
    round.plan.seed = static_cast<std::uint64_t>(rows.integer(1));
    round.plan.level = known(levelNamed(rows.text(2)), "a level");
    round.plan.fuse = known(fuseNamed(rows.text(3)), "a fuse");
    round.plan.questions = rows.small(4);
    round.bankFingerprint = static_cast<std::uint64_t>(rows.integer(5));
    round.seen = timeFrom(rows, 6);
    round.plan.unseen = listFrom<std::string>(parsed(rows.text(7), "a list of works"), "a list of works");
    rows.reset();
    round.memory = fetchMemory(database, player);
    round.steps = fetchSteps(database, player);
    return round;
}

void eraseRound(Database& database, std::int64_t player) {
    database.prepared("DELETE FROM rounds WHERE player = ?").bind(player).run();
}

} // namespace archive
