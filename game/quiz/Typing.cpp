#include "quiz/Asking.hpp"

#include "facts/Text.hpp"
#include "quiz/Choosing.hpp"
#include "quiz/Difficulty.hpp"
#include "quiz/Proof.hpp"
#include "quiz/Spelling.hpp"

#include <algorithm>

// Questions whose answer is typed.

namespace quiz {
namespace {

constexpr std::uint32_t mostCompared = 4096; ///< names looked at for one that a slip could lead to

void addNew(std::vector<std::string>& names, const std::vector<std::string>& more) {
    for (const auto& name : more) {
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
}

/// Whether a slip forgiven in one of the right names could lead to \p name.
bool isNear(const std::vector<std::string>& accepted, const std::string& name) {
    const std::u32string other = facts::toUtf32(bareName(name));
    return std::any_of(accepted.begin(), accepted.end(), [&other](const std::string& right) {
        const std::u32string bare = facts::toUtf32(bareName(right));
        const std::size_t farthest = 2 * slipsForgiven(facts::toUtf8(bare)); // as far as slips of both lead
        const std::size_t lengths = std::max(bare.size(), other.size()) - std::min(bare.size(), other.size());
        return lengths <= farthest && slipsBetween(bare, other) <= farthest; // most names differ by their lengths alone
    });
}

/// Names of wrong answers that are near a right one. Where there are too many to look through, no slip is forgiven.
void setLures(Draft& draft) {
    const auto& answers = draft.card.table.answers;
    Question& question = draft.question;
    question.takesSlips = answers.size() <= mostCompared;
    if (!question.takesSlips) return;
    const auto right = rightAnswersOf(draft.card, draft.asks);
    for (std::uint32_t answer = 0; answer < answers.size(); ++answer) {
        if (right.holds(answer) || shareAny(draft.asks.answers.names.row(answer), right.names)) continue;
        for (auto& name : writtenNames(draft.card.bank, answers[answer])) {
            if (isNear(question.accepted, name)) question.lures.push_back(std::move(name));
        }
    }
}

/// True when a right answer, or a telling word of it, stands in the question.
bool isGivenAway(const Card& card, const AskCards& asks, const std::string& question) {
    const auto asked = tellingWords(question);
    const auto right = rightAnswersOf(card, asks).answers;
    return std::any_of(right.begin(), right.end(), [&](std::uint32_t answer) {
        return shareAny(asks.answers.words.row(answer), asked) || isFigureIn(card.table.answers[answer], question);
    });
}

} // namespace

bool canAskTyped(const Deck& deck, const Spot& spot, std::uint32_t wording) {
    const Card card = deck.card(spot);
    return !isGivenAway(card, deck.asks(spot), card.fill(card.ask.wordings[wording]));
}

std::optional<Question> askTyped(const Deck& deck, const Spot& spot, const Deal& deal) {
    if (!canAskTyped(deck, spot, deal.wording)) return std::nullopt;
    const Card card = deck.card(spot);
    Random random = randomOf(deal);
    Question question;
    Draft draft{deck, deck.asks(spot), card, question, random};
    question.ask = card.fill(card.ask.wordings[deal.wording]);
    prove(draft);
    setRightAnswers(draft);
    for (const std::uint32_t answer : rightAnswersOf(card, draft.asks).answers)
        addNew(question.accepted, writtenNames(card.bank, card.table.answers[answer]));
    // Any of the right answers may be typed: none of them may have been told.
    for (const auto pair : card.table.group(card.pair.group))
        addSecret(question, {card.bank, card.ask, card.table, card.table.pair(pair)}, draft.asks);
    // The one that is asked about is the one that is shown.
    const auto own = std::find(question.rightAnswers.begin(), question.rightAnswers.end(), card.bank.shown(card.answer()));
    if (own != question.rightAnswers.end()) std::iter_swap(question.rightAnswers.begin(), own);
    setLures(draft);
    question.topic = topicOf(draft, card.ask.wordings[deal.wording]);
    constexpr double neutral = 0.5; // there are no options to be alike
    question.difficulty = difficultyOf(fameOf(card, draft.asks), 1.0 - card.ask.worth, neutral, 0);
    return question;
}

} // namespace quiz
