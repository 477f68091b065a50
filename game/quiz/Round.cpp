#include "quiz/Round.hpp"

#include <algorithm>
#include <numeric>

namespace quiz {
namespace {

/// Up to this many pairs, or of a pack of which something is unseen, it is worth dealing a round ahead to see whether it will be
/// full.
constexpr std::size_t smallPack = 200;

/// What random numbers are drawn for: each purpose has its own, so that none depends on what was used before.
enum class Purpose : std::uint64_t { Question = 1, Spare, Mask, Intel };

Random randomFor(const Plan& plan, std::size_t place, Purpose purpose) {
    return Random(mixed(mixed(plan.seed, place), static_cast<std::uint64_t>(purpose)));
}

std::size_t indexOf(Gadget gadget) { return static_cast<std::size_t>(gadget); }

/// Takes account of what was told of an answer: no later question may ask for it.
void addMeant(Question& question, const Meant& meant) {
    const auto add = [](auto& all, const auto& more) {
        all.insert(all.end(), more.begin(), more.end());
        std::sort(all.begin(), all.end());
    };
    add(question.reveals, meant.reveals);
    add(question.told, meant.told);
}

/// Whether two of the options can be taken out.
bool isMaskable(Kind kind) { return kind == Kind::Choice || kind == Kind::OddOneOut || kind == Kind::Clues; }

Points sum(const std::vector<Played>& played, Points (*pointsOf)(const Outcome&)) {
    return std::accumulate(played.begin(), played.end(), Points{0}, [pointsOf](Points total, const Played& one) {
        return total + (one.outcome ? pointsOf(*one.outcome) : 0);
    });
}

} // namespace

Round::Round(std::shared_ptr<const Dealer> dealer, Plan plan, Memory memory)
    : m_dealer(std::move(dealer)), m_plan(std::move(plan)), m_memory(std::move(memory)) {
    if (!m_plan.unseen.empty()) m_dealer = std::make_shared<const Dealer>(m_dealer->cleared(m_plan.unseen));
}

std::optional<Round> Round::start(std::shared_ptr<const Dealer> dealer, Plan plan, Memory memory) {
    if (plan.questions < 1) return std::nullopt;
    Round round(std::move(dealer), std::move(plan), std::move(memory));
    if (!round.dealNext()) return std::nullopt;
    round.m_count = round.countAhead();
    return round;
}

int Round::counted() const {
    return static_cast<int>(std::count_if(m_played.begin(), m_played.end(), [](const Played& one) { return !one.extracted; }));
}

int Round::number() const { return counted(); }

std::optional<Question> Round::drawQuestion(std::uint64_t purpose, int index) const {
    std::vector<Question> round;
    round.reserve(m_played.size());
    for (const auto& one : m_played) {
        round.push_back(one.question);
        if (one.meant) addMeant(round.back(), *one.meant);
    }
    Wish wish;
    wish.difficulty = wishedDifficulty(m_plan.level, index, m_plan.questions);
    wish.round = &round;
    wish.memory = &m_memory;
    Random random = randomFor(m_plan, m_played.size(), Purpose{purpose});
    return m_dealer->next(wish, random);
}

void Round::place(Question question) {
    Played played;
    played.question = std::move(question);
    m_played.push_back(std::move(played));
}

bool Round::dealNext() {
    auto question = drawQuestion(static_cast<std::uint64_t>(Purpose::Question), counted());
    if (!question) return false;
    place(std::move(*question));
    prepareGadgets();
    return true;
}

void Round::prepareGadgets() {
    m_spare.reset();
    m_tip.reset();
    if (has(Gadget::Extraction)) m_spare = drawQuestion(static_cast<std::uint64_t>(Purpose::Spare), counted() - 1);
    if (!has(Gadget::Intel)) return;
    Random random = randomFor(m_plan, m_played.size(), Purpose::Intel);
    m_tip = m_dealer->intel(question(), random);
}

int Round::countAhead() const {
    if (m_plan.unseen.empty() && m_dealer->bank().pairCount() > smallPack) return m_plan.questions;
    Round ahead = *this;
    ahead.m_used.fill(true); // gadgets need not be prepared for a rehearsal
    while (ahead.counted() < m_plan.questions && ahead.dealNext()) {
    }
    return ahead.counted();
}

Milliseconds Round::fuse() const {
    const Milliseconds whole = fuseFor(question(), m_plan.fuse);
    return current().slowed && whole > Milliseconds{0} ? whole + slowFuseTime : whole;
}

bool Round::canUse(Gadget gadget) const {
    if (!has(gadget) || !isOpen()) return false;
    switch (gadget) {
    case Gadget::Mask:
        return isMaskable(question().kind) && question().options.size() >= 3;
    case Gadget::Intel:
        return m_tip.has_value();
    case Gadget::SlowFuse:
        return fuse() > Milliseconds{0};
    case Gadget::Extraction:
        return m_spare.has_value();
    }
    return false;
}

bool Round::use(Gadget gadget) {
    if (!canUse(gadget)) return false;
    m_used.at(indexOf(gadget)) = true;
    switch (gadget) {
    case Gadget::Mask:
        useMask();
        break;
    case Gadget::Intel:
        m_played.back().intel = m_tip;
        break;
    case Gadget::SlowFuse:
        m_played.back().slowed = true;
        break;
    case Gadget::Extraction:
        useExtraction();
        break;
    }
    return true;
}

bool Round::hasMoreClues() const { return isOpen() && current().cluesShown < static_cast<int>(question().clues.size()); }

Points Round::clueCost() const {
    if (!hasMoreClues()) return 0;
    const PointParts whole = pointsFor(question().difficulty.total, {}, {}, m_streak + 1);
    const auto worth = [&](int shown) { return afterClues(whole, shown, static_cast<int>(question().clues.size())).total(); };
    return worth(current().cluesShown) - worth(current().cluesShown + 1);
}

bool Round::showClue() {
    if (!hasMoreClues()) return false;
    ++m_played.back().cluesShown;
    return true;
}

void Round::useMask() {
    std::vector<int> wrong;
    for (int i = 0; i < static_cast<int>(question().options.size()); ++i) {
        if (!isRight(question(), i)) wrong.push_back(i);
    }
    Random random = randomFor(m_plan, m_played.size(), Purpose::Mask);
    random.shuffle(wrong);
    wrong.pop_back(); // the one impostor that stays
    std::sort(wrong.begin(), wrong.end());
    m_played.back().masked = std::move(wrong);
}

void Round::useExtraction() {
    m_played.back().extracted = true;
    place(*std::exchange(m_spare, std::nullopt));
    prepareGadgets();
    m_count = countAhead();
}

Outcome Round::answer(const Answer& answer, Milliseconds taken) {
    if (!isOpen()) return current().outcome.value_or(Outcome{});
    Outcome outcome;
    outcome.given = answer;
    outcome.taken = std::max(taken, Milliseconds{0});
    outcome.fuse = fuse();
    if (outcome.fuse > Milliseconds{0} && outcome.taken > outcome.fuse) {
        outcome.verdict = Verdict::TooLate;
    } else {
        outcome.verdict = isRight(question(), answer) ? Verdict::Right : Verdict::Wrong;
    }
    return close(std::move(outcome));
}

Outcome Round::timeOut() {
    if (!isOpen()) return current().outcome.value_or(Outcome{});
    Outcome outcome;
    outcome.verdict = Verdict::TooLate;
    outcome.fuse = fuse();
    outcome.taken = outcome.fuse;
    return close(std::move(outcome));
}

Outcome Round::close(Outcome outcome) {
    const double difficulty = question().difficulty.total;
    if (outcome.verdict == Verdict::Right) {
        ++m_streak;
        outcome.parts = afterClues(pointsFor(difficulty, outcome.fuse - outcome.taken, outcome.fuse, m_streak),
                                   current().cluesShown, static_cast<int>(question().clues.size()));
        m_bestStreak = std::max(m_bestStreak, m_streak);
    } else {
        const bool inTime = outcome.verdict == Verdict::Wrong && outcome.given;
        outcome.parts = pointsForPart(difficulty, inTime ? partRight(question(), *outcome.given) : 0);
        outcome.streakEnded = m_streak >= 2;
        m_streak = 0;
    }
    outcome.points = outcome.parts.total();
    m_score += outcome.points;
    outcome.streak = m_streak;
    m_played.back().outcome = outcome;
    lookUpGiven();
    return outcome;
}

void Round::lookUpGiven() {
    Played& played = m_played.back();
    if (!played.outcome || played.outcome->verdict != Verdict::Wrong || !played.outcome->given) return;
    played.meant = m_dealer->meant(played.question, *played.outcome->given);
}

bool Round::advance() {
    if (m_over || !current().outcome) return false;
    if (counted() < m_plan.questions && dealNext()) return true;
    m_count = counted();
    m_over = true;
    return false;
}

int Round::rightCount() const {
    return static_cast<int>(std::count_if(m_played.begin(), m_played.end(), [](const Played& one) {
        return one.outcome && one.outcome->verdict == Verdict::Right;
    }));
}

Points Round::speedPoints() const {
    return sum(m_played, [](const Outcome& outcome) { return outcome.parts.speed * outcome.parts.multiplier; });
}

Milliseconds Round::meanTime() const {
    Milliseconds total{0};
    int count = 0;
    for (const auto& one : m_played) {
        if (!one.outcome || one.outcome->verdict == Verdict::TooLate) continue;
        total += one.outcome->taken;
        ++count;
    }
    return count == 0 ? total : total / count;
}

std::vector<Round::Step> Round::steps() const {
    std::vector<Step> steps;
    steps.reserve(m_played.size());
    for (const auto& one : m_played) {
        steps.push_back({one.question.deal, one.extracted, one.masked, one.intel, one.slowed, one.cluesShown, one.outcome});
    }
    return steps;
}

void Round::restore(const Step& step, Question question) {
    place(std::move(question));
    Played& played = m_played.back();
    played.extracted = step.extracted;
    played.masked = step.masked;
    played.intel = step.intel;
    played.slowed = step.slowed;
    played.cluesShown = std::clamp(step.cluesShown, 1, std::max(1, static_cast<int>(played.question.clues.size())));
    played.outcome = step.outcome;
    const std::array used{!step.masked.empty(), step.intel.has_value(), step.slowed, step.extracted};
    for (const Gadget gadget : allGadgets) m_used.at(indexOf(gadget)) = !has(gadget) || used.at(indexOf(gadget));
    if (!step.outcome) return;
    lookUpGiven();
    m_score += step.outcome->points;
    m_streak = step.outcome->streak;
    m_bestStreak = std::max(m_bestStreak, m_streak);
}

std::optional<Round> Round::resume(std::shared_ptr<const Dealer> dealer, Plan plan, Memory memory,
                                   const std::vector<Step>& steps) {
    if (steps.empty()) return std::nullopt;
    Round round(std::move(dealer), std::move(plan), std::move(memory));
    for (const auto& step : steps) {
        auto question = round.m_dealer->deal(step.deal);
        if (!question) return std::nullopt;
        round.restore(step, std::move(*question));
    }
    round.prepareGadgets();
    round.m_count = round.countAhead();
    return round;
}

} // namespace quiz
