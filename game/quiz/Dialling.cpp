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

std::int64_t stepFor(const Exact& answer, bool isYear) {
    constexpr std::int64_t partOfAnswer = 150;
    if (isYear) return answer.perOne;
    return roundStep(std::max<std::int64_t>(1, std::abs(answer.units) / partOfAnswer));
}

/// How many stops there are in all.
std::int64_t spanFor(const Exact& answer, std::int64_t step, double within, Random& random) {
    constexpr std::int64_t least = 40;
    constexpr std::uint32_t more = 41;
    const double letPass = std::min(within * static_cast<double>(answer.perOne) / static_cast<double>(step), 1e6);
    return std::max(least + random.below(more), 20 * static_cast<std::int64_t>(std::ceil(letPass)));
}

/// Where all answers of an ask are small ordinals (a season, a part), the dial runs over all of them: one that went far beyond
/// would be absurd.
std::optional<Dial> ordinalDial(const std::vector<facts::Value>& answers) {
    constexpr std::size_t most = 32;
    constexpr double greatest = 20, least = 10;
    if (answers.size() > most) return std::nullopt;
    double high = least;
    for (const facts::Value& each : answers) {
        const double number = facts::magnitude(each).value_or(0);
        if (number < 1 || number > greatest || number != std::floor(number)) return std::nullopt;
        high = std::max(high, number);
    }
    return Dial{0, high, 1};
}

} // namespace

Dial dialFor(double answer, double within, bool isYear, Random& random) {
    constexpr double shortest = 12; // with fewer stops a blind guess would be too good
    const Exact exact = exactly(answer);
    const std::int64_t step = stepFor(exact, isYear);
    std::int64_t span = spanFor(exact, step, within, random);
    // How far up the answer lies, from 0 to 1; both ends alike likely.
    const double place = (random.below(1000) + 0.5) / 1000.0;
    auto below = static_cast<std::int64_t>(place * static_cast<double>(span + 1));
    const std::int64_t room = exact.units / step;
    if (answer >= 0 && below > room) {
        below = room;
        span = static_cast<std::int64_t>(std::max(std::round(static_cast<double>(room) / place), shortest));
    }
    if (room > 0) below = std::max<std::int64_t>(below, 1); // the dial starts at its low end, which must not be the answer
    const std::int64_t low = exact.units - below * step;
    return {exact.value(low), exact.value(low + span * step), exact.value(step)};
}

bool canAskNumber(const Deck& deck, const Spot& spot, std::uint32_t wording) {
    const Card card = deck.card(spot);
    const facts::Value& answer = card.answer();
    if (!std::holds_alternative<double>(answer) && !std::holds_alternative<facts::Year>(answer)) return false;
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
    question.isYear = std::holds_alternative<facts::Year>(card.answer());
    question.dial = ordinalDial(card.table.answers).value_or(dialFor(question.number, question.within, question.isYear, random));
    prove(draft);
    setRightAnswers(draft);
    question.topic = topicOf(draft, card.ask.wordings[deal.wording]);
    constexpr double neutral = 0.5; // there are no options to be alike
    question.difficulty =
        difficultyOf(fameOf(card, draft.asks), 1.0 - card.ask.worth, neutral, guessOnDial(question.dial, question.within));
    return question;
}

} // namespace quiz
