#include "quiz/Dialling.hpp"

#include "quiz/Asking.hpp"
#include "quiz/Choosing.hpp"
#include "quiz/Difficulty.hpp"
#include "quiz/Proof.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

namespace quiz {
namespace {

/// A number in whole units of a power of ten, so that stops are added without error: 7.1 is 71 tenths.
struct Exact {
    std::int64_t units = 0;
    std::int64_t perOne = 1;

    double value(std::int64_t at) const { return static_cast<double>(at) / static_cast<double>(perOne); }
};

Exact exactly(double number) {
    constexpr std::int64_t finest = 1000000;
    constexpr double largest = 1e15;
    std::int64_t perOne = 1;
    while (perOne < finest && std::abs(number) * static_cast<double>(perOne) < largest / 10) {
        const double scaled = number * static_cast<double>(perOne);
        if (std::abs(scaled - std::round(scaled)) < 1e-9 * std::max(1.0, std::abs(scaled))) break;
        perOne *= 10;
    }
    return {std::llround(number * static_cast<double>(perOne)), perOne};
}

/// The smallest of 1, 2, 5, 10, 20, 50 ... that is not less than \p least.
std::int64_t roundStep(std::int64_t least) {
    std::int64_t power = 1;
    while (power * 10 <= least) power *= 10;
    for (const std::int64_t step : {power, 2 * power, 5 * power}) {
        if (step >= least) return step;
    }
    return 10 * power;
}

/// The ends of a spread in stops of the dial, counted from `origin`.
struct Stops {
    std::int64_t step = 1, origin = 0; ///< in units
    std::int64_t least = 0, greatest = 0;
};

Stops stopsOf(const Exact& answer, double within, bool isYear, const Spread& spread) {
    constexpr std::int64_t partOfGreatest = 150;
    const auto units = [&answer](double number) { return number * static_cast<double>(answer.perOne); };
    const auto greatest = static_cast<std::int64_t>(std::max(std::abs(units(spread.least)), std::abs(units(spread.greatest))));
    Stops stops;
    stops.step = isYear ? answer.perOne : roundStep(std::max<std::int64_t>(1, greatest / partOfGreatest));
    const bool reachesMultiple = 2 * units(within) >= static_cast<double>(stops.step);
    stops.origin = reachesMultiple ? 0 : answer.units % stops.step;
    const auto at = [&](double number) {
        return (units(number) - static_cast<double>(stops.origin)) / static_cast<double>(stops.step);
    };
    stops.least = static_cast<std::int64_t>(std::floor(at(spread.least) + 1e-9));
    stops.greatest = static_cast<std::int64_t>(std::ceil(at(spread.greatest) - 1e-9));
    return stops;
}

bool areOrdinals(const facts::AnswerValues& answers) {
    constexpr std::size_t most = 32;
    constexpr double greatest = 20;
    const auto isOrdinal = [](const facts::Value& each) {
        const double number = facts::magnitude(each).value_or(0);
        return number >= 1 && number <= greatest && number == std::floor(number);
    };
    return answers.size() <= most && std::all_of(answers.begin(), answers.end(), isOrdinal);
}

Spread spreadOf(const Draft& draft) {
    const AnswerCards& answers = draft.asks.answers;
    Spread spread{answers.magnitude[answers.bySize.front()], answers.magnitude[answers.bySize.back()]};
    if (draft.question.isYear) spread.atMost = draft.deck.lastYear();
    return spread;
}

Dial dialOf(const Draft& draft) {
    constexpr double leastOrdinals = 10, beyond = 2;
    const Question& question = draft.question;
    const Spread spread = spreadOf(draft);
    if (!question.isYear && areOrdinals(draft.card.table.answers))
        return {0, std::max(leastOrdinals, spread.greatest + beyond), 1};
    return dialFor(question.number, question.within, question.isYear, spread, draft.random);
}

} // namespace

Dial dialFor(double answer, double within, bool isYear, Spread spread, Random& random) {
    constexpr std::int64_t shortest = 24; // with fewer stops a blind guess would be too good
    constexpr double widest = 400;
    const Exact exact = exactly(answer);
    const Spread alone{answer, answer, spread.atMost};
    Stops stops = stopsOf(exact, within, isYear, alone);
    const double held = (spread.greatest - spread.least) * static_cast<double>(exact.perOne) / static_cast<double>(stops.step);
    if (held <= widest) stops = stopsOf(exact, within, isYear, spread);
    const std::int64_t needed = stops.greatest - stops.least;
    const double passed = std::min(within * static_cast<double>(exact.perOne) / static_cast<double>(stops.step), 1e6);
    // A number that stands alone has to be looked for more widely than one of several, which show where it may be.
    const std::int64_t least = shortest + (needed < 2 ? 6 + random.below(21) : random.below(9));
    const std::int64_t span = std::max({least, needed + needed / 4 + 4, 20 * static_cast<std::int64_t>(std::ceil(passed))});
    // What is left over lies below and above, shared out by chance, so that no end is one of them.
    const auto below = 1 + static_cast<std::int64_t>(random.below(static_cast<std::uint32_t>(span - needed - 1)));
    const auto value = [&](std::int64_t stop) { return exact.value(stops.origin + stop * stops.step); };
    std::int64_t low = stops.least - below;
    std::int64_t high = low + span;
    while (value(high) > spread.atMost && high > stops.greatest + 1) --high, --low;
    if (spread.least >= 0 && value(low) < 0) low = 0;
    high = std::max(high, low + shortest);
    return {value(low), value(high), exact.value(stops.step)};
}

bool canAskNumber(const Deck& deck, const Spot& spot, std::uint32_t wording) {
    const Card card = deck.card(spot);
    const facts::Value& answer = card.answer();
    if (!answer.holds<double>() && !answer.holds<facts::Year>()) return false;
    if (rightAnswersOf(card, deck.asks(spot)).answers.size() != 1) return false;
    return !isFigureIn(answer, card.fill(card.ask.wordings[wording]));
}

std::optional<Question> askNumber(const Deck& deck, const Spot& spot, const Deal& deal) {
    if (!canAskNumber(deck, spot, deal.wording)) return std::nullopt;
    const Card card = deck.card(spot);
    Random random = randomOf(deal);
    Question question;
    Draft draft{deck, deck.asks(spot), card, question, random};
    question.ask = card.fill(card.ask.wordings[deal.wording]);
    question.number = facts::magnitude(card.answer()).value_or(0);
    question.within = card.ask.within;
    question.isYear = card.answer().holds<facts::Year>();
    question.dial = dialOf(draft);
    prove(draft);
    setRightAnswers(draft);
    question.accepted = {card.fill(card.ask.answer)};
    question.topic = topicOf(draft, card.ask.wordings[deal.wording]);
    constexpr double neutral = 0.5; // there are no options to be alike
    question.difficulty =
        difficultyOf(fameOf(card, draft.asks), 1.0 - card.ask.worth, neutral, guessOnDial(question.dial, question.within));
    return question;
}

} // namespace quiz
