#include "archive/Rounds.hpp"

#include <limits>

namespace rounds {

namespace {

quiz::Round::Step step(const std::string& id, quiz::Kind kind) {
    quiz::Round::Step made;
    made.deal = {id, kind, 1, std::numeric_limits<std::uint64_t>::max() - 5};
    return made;
}

quiz::Outcome outcome(quiz::Verdict verdict, std::optional<quiz::Answer> given) {
    quiz::Outcome made;
    made.verdict = verdict;
    made.given = std::move(given);
    made.taken = quiz::Milliseconds(4321);
    made.fuse = quiz::Milliseconds(14'500);
    if (verdict == quiz::Verdict::Right) made.parts = {180, 60, 2};
    made.points = verdict == quiz::Verdict::Right ? made.parts.total() : 0;
    made.streak = verdict == quiz::Verdict::Right ? 2 : 0;
    made.streakEnded = verdict != quiz::Verdict::Right;
    return made;
}

} // namespace

quiz::Plan plan(quiz::Fuse fuse, quiz::Level level) {
    quiz::Plan made;
    made.pack = "films";
    made.seed = 0xfedc'ba98'7654'3210U;
    made.level = level;
    made.fuse = fuse;
    return made;
}

quiz::Played played(const std::string& pair, quiz::Verdict verdict) {
    quiz::Played made;
    made.question.deal.id = pair;
    made.question.facts = {"film/fallout.title", "film/fallout.director"};
    made.outcome = outcome(verdict, 0);
    return made;
}

archive::SavedRound small() {
    archive::SavedRound round;
    round.plan = plan();
    round.steps = {step("film:title>director/fallout", quiz::Kind::Choice)};
    return round;
}

archive::SavedRound full() {
    archive::SavedRound round;
    round.plan = plan(quiz::Fuse::Tenfold, quiz::Level::Legend);
    round.bankFingerprint = 0x8000'0000'0000'0001U;
    round.memory.asked = {"a \"quoted\" pair", "b\nline", "\xc3\x89va"};
    round.memory.missed = {{"b\nline", 2}};
    round.seen = quiz::Milliseconds(777);
    auto choice = step("choice", quiz::Kind::Choice);
    choice.outcome = outcome(quiz::Verdict::Right, 3);
    choice.masked = {1, 2};
    auto order = step("order", quiz::Kind::Order);
    order.outcome = outcome(quiz::Verdict::Wrong, std::vector<int>{3, 0, 2, 1});
    auto number = step("number", quiz::Kind::Number);
    number.outcome = outcome(quiz::Verdict::Wrong, 131.0);
    number.slowed = true;
    auto late = step("late", quiz::Kind::TrueFalse);
    late.outcome = outcome(quiz::Verdict::TooLate, std::nullopt);
    auto gone = step("gone", quiz::Kind::Choice);
    gone.extracted = true;
    auto open = step("open", quiz::Kind::Choice);
    open.intel = {quiz::Intel::Says::MoreThan, "", 1990.5};
    round.steps = {choice, order, number, late, gone, open};
    return round;
}

archive::ScoreRow score(const std::string& player, quiz::Points points, quiz::Fuse fuse) {
    archive::ScoreRow row;
    row.player = player;
    row.plan = plan(fuse);
    row.points = points;
    row.right = 7;
    row.count = 10;
    row.when = 1'600'000'000 + points;
    return row;
}

} // namespace rounds

namespace quiz {

bool operator==(const Round::Step& a, const Round::Step& b) {
    return a.deal == b.deal && a.extracted == b.extracted && a.masked == b.masked && a.intel == b.intel && a.slowed == b.slowed &&
           a.outcome == b.outcome;
}

} // namespace quiz
