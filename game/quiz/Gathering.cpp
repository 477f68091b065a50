#include "quiz/Asking.hpp"

#include "quiz/Candidates.hpp"
#include "quiz/Choosing.hpp"
#include "quiz/Difficulty.hpp"
#include "quiz/Refuting.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

// Questions with many right answers: choosing them all, and finding the one that is none of them.

namespace quiz {
namespace {

constexpr std::uint32_t mostRight = 4;   ///< of those to be chosen
constexpr std::uint32_t mostOptions = 6; ///< of select-all
constexpr std::uint32_t oddCompany = 3;  ///< right answers beside the odd one
constexpr std::size_t mostLookedAt = 64; ///< right answers of one question

/// The words of the question that stand in answer number \p answer, too.
std::vector<TextHash> wordsAsked(const AskCards& asks, const std::vector<TextHash>& asked, std::uint32_t answer) {
    std::vector<TextHash> shared;
    const auto own = asks.answers.words.row(answer);
    std::set_intersection(own.begin(), own.end(), asked.begin(), asked.end(), std::back_inserter(shared));
    return shared;
}

/// Right and wrong answers of one question, of which none is told apart by a word of the question.
struct Sides {
    std::vector<std::uint32_t> right; ///< the card's own answer aside
    std::vector<std::uint32_t> wrong;
};

Sides sidesOf(const Choosing& choosing, Random& random) {
    const auto& asks = choosing.asks;
    const std::uint32_t own = raw(choosing.card.pair.answer);
    const auto asked = tellingWords(choosing.question);
    const auto mine = wordsAsked(asks, asked, own);
    const auto differs = [&](std::uint32_t answer) { return wordsAsked(asks, asked, answer) != mine; };
    Sides sides{rightInSight(choosing.card, asks),
                wrongCandidates(choosing, TellingWords::Aside, choosing.deck.kinOf(choosing.card), random)};
    if (sides.right.size() > mostLookedAt) sides.right.resize(mostLookedAt);
    std::erase(sides.right, own);
    std::erase_if(sides.right, differs);
    std::erase_if(sides.wrong, differs);
    return sides;
}

/// The pair that makes \p answer right for the card's question.
facts::Pair pairOf(const Card& card, const AskCards& asks, std::uint32_t answer) {
    const auto group = card.table.group(card.pair.group);
    const auto isIt = [&](facts::PairIndex pair) {
        return raw(card.table.pair(pair).answer) == answer && !asks.hides(raw(pair));
    };
    return card.table.pair(*std::find_if(group.begin(), group.end(), isIt));
}

std::string shownAnswer(const Card& card, std::uint32_t answer) { return card.bank.shown(card.table.answers[answer]); }

/// Takes account of \p answer being right. \return its card
Card addRight(Draft& draft, std::uint32_t answer) {
    const Card own{draft.card.bank, draft.card.ask, draft.card.table, pairOf(draft.card, draft.asks, answer)};
    addKnown(draft, own);
    return own;
}

void addWrong(Draft& draft, std::uint32_t answer) {
    Option option{shownAnswer(draft.card, answer), {}, {}};
    refute(draft, option, answer);
    draft.question.options.push_back(std::move(option));
}

/// One question in the making, as far as both kinds go alike.
struct Gathering {
    Gathering(const Deck& deck, const Spot& spot, const Deal& deal)
        : card(deck.card(spot)), random(randomOf(deal)), draft{deck, deck.asks(spot), card, question, random},
          wording(card.ask.wordings[deal.wording]) {
        question.ask = card.fill(wording);
    }
    Gathering(const Gathering&) = delete;
    Gathering& operator=(const Gathering&) = delete;

    Choosing choosing() const { return {draft.deck, draft.asks, card, question.ask}; }
    std::optional<Question> finish(const std::vector<Card>& right, double likeness, double guess) {
        shuffleOptions(question, random);
        question.topic = topicOf(draft, wording);
        question.difficulty = difficultyOf(fameOfAll(right, draft.asks), 1.0 - card.ask.worth, likeness, guess);
        return std::move(question);
    }

    Card card;
    Random random;
    Question question;
    Draft draft;
    const facts::Template& wording;
};

std::vector<std::uint32_t> withOwn(const Gathering& made, std::vector<std::uint32_t> others) {
    others.insert(others.begin(), raw(made.card.pair.answer));
    return others;
}

/// Of \p wrong, those beside which \p rank of \p company are longer; by lot where some are as long.
std::vector<std::uint32_t> ofRank(const AnswerCards& cards, std::vector<std::uint32_t> wrong,
                                  const std::vector<std::uint32_t>& company, std::ptrdiff_t rank, Random& random) {
    std::erase_if(wrong, [&](std::uint32_t answer) {
        return rank != std::count_if(company.begin(), company.end(), [&](std::uint32_t other) {
                   const auto mine = cards.length(answer), theirs = cards.length(other);
                   return mine == theirs ? random.below(2) == 0 : theirs > mine;
               });
    });
    return wrong;
}

/// Three right answers, and what may stand beside them as the odd one.
struct OddChoice {
    std::vector<std::uint32_t> company, candidates;
};

/// How many of the company are longer than the odd one is drawn first, so that neither the longest nor the shortest is a better
/// guess than another; other company is looked for where there is none of that length. Where none is to be had, one between them
/// makes neither.
OddChoice chooseOdd(Gathering& made, const Sides& sides) {
    constexpr int tries = 12;
    const std::vector<std::uint32_t> own{raw(made.card.pair.answer)};
    const auto rank = static_cast<std::ptrdiff_t>(made.random.below(oddCompany + 1));
    const auto between = 1 + static_cast<std::ptrdiff_t>(made.random.below(oddCompany - 1));
    OddChoice choice, other;
    for (int i = 0; i < tries && choice.candidates.empty(); ++i) {
        choice.company = withOwn(made, chooseSome(made.choosing(), sides.right, oddCompany - 1, own, made.random).answers);
        choice.candidates = ofRank(made.draft.asks.answers, sides.wrong, choice.company, rank, made.random);
        if (other.candidates.empty())
            other = {choice.company, ofRank(made.draft.asks.answers, sides.wrong, choice.company, between, made.random)};
    }
    return choice.candidates.empty() ? other : choice;
}

/// Whether there are \p count right answers, no two of one name, and a wrong one.
bool hasSides(const Deck& deck, const Spot& spot, std::uint32_t wording, std::size_t count) {
    const Card card = deck.card(spot);
    const AskCards& asks = deck.asks(spot);
    if (card.table.group(card.pair.group).size() < count) return false;
    const std::string question = card.fill(card.ask.wordings[wording]);
    Random random(0);
    const Sides sides = sidesOf({deck, asks, card, question}, random);
    std::vector<std::uint32_t> apart{raw(card.pair.answer)};
    for (const std::uint32_t answer : sides.right) {
        const auto isAlike = [&](std::uint32_t other) {
            return shareAny(asks.answers.names.row(answer), asks.answers.names.row(other));
        };
        if (apart.size() < count && std::none_of(apart.begin(), apart.end(), isAlike)) apart.push_back(answer);
    }
    return apart.size() >= count && !sides.wrong.empty();
}

} // namespace

std::optional<Question> askSelectAll(const Deck& deck, const Spot& spot, const Deal& deal) {
    Gathering made(deck, spot, deal);
    const Sides sides = sidesOf(made.choosing(), made.random);
    if (sides.right.empty() || sides.wrong.empty()) return std::nullopt;
    const auto most = std::min(mostRight, static_cast<std::uint32_t>(sides.right.size()) + 1);
    const std::uint32_t wanted = 1 + made.random.below(most - 1); // beside the card's own
    const std::vector<std::uint32_t> own{raw(made.card.pair.answer)};
    const auto right = withOwn(made, chooseSome(made.choosing(), sides.right, wanted, own, made.random).answers);
    const auto count = static_cast<std::uint32_t>(right.size());
    const Wrong wrong = chooseSome(made.choosing(), sides.wrong, mostOptions - count, right, made.random);
    if (count < 2 || wrong.answers.empty()) return std::nullopt;
    Question& question = made.question;
    prove(made.draft);
    setRightAnswers(made.draft);
    std::vector<Card> cards;
    for (const std::uint32_t answer : right) {
        question.right.push_back(static_cast<int>(question.options.size()));
        Option option{shownAnswer(made.card, answer), {}, {}};
        cards.push_back(addRight(made.draft, answer));
        option.whyRight = sentenceOf(cards.back());
        question.options.push_back(std::move(option));
    }
    question.because = saidTogether(cards);
    for (const std::uint32_t answer : wrong.answers) addWrong(made.draft, answer);
    question.needsTask = true;
    auto finished = made.finish(cards, wrong.likeness, std::pow(0.5, question.options.size()));
    std::sort(finished->right.begin(), finished->right.end());
    return finished;
}

std::optional<Question> askOddOneOut(const Deck& deck, const Spot& spot, const Deal& deal) {
    Gathering made(deck, spot, deal);
    const Sides sides = sidesOf(made.choosing(), made.random);
    if (sides.right.size() + 1 < oddCompany || sides.wrong.empty()) return std::nullopt;
    const auto [company, candidates] = chooseOdd(made, sides);
    if (company.size() < oddCompany) return std::nullopt;
    Wrong odd = chooseSome(made.choosing(), candidates, 1, company, made.random);
    if (odd.answers.empty()) odd = chooseSome(made.choosing(), sides.wrong, 1, company, made.random);
    if (odd.answers.empty()) return std::nullopt;
    Question& question = made.question;
    prove(made.draft);
    std::vector<Card> cards;
    for (const std::uint32_t answer : company) {
        cards.push_back(addRight(made.draft, answer));
        const Card& right = cards.back();
        question.options.push_back({shownAnswer(made.card, answer), sentenceOf(right), factsOf(right, made.draft.asks)});
    }
    question.right = {static_cast<int>(question.options.size())};
    addWrong(made.draft, odd.answers.front());
    question.because = std::exchange(question.options.back().whyWrong, {});
    for (auto& fact : std::exchange(question.options.back().whyFacts, {})) {
        if (std::find(question.facts.begin(), question.facts.end(), fact) == question.facts.end())
            question.facts.push_back(std::move(fact));
    }
    question.rightAnswers = {question.options.back().text};
    question.note.clear(); // it tells of one of the others
    question.picture.reset();
    question.needsTask = made.card.ask.kinds.size() > 1;
    return made.finish(cards, odd.likeness, guessAmong(question.options.size()));
}

bool canAskSelectAll(const Deck& deck, const Spot& spot, std::uint32_t wording) { return hasSides(deck, spot, wording, 2); }
bool canAskOddOneOut(const Deck& deck, const Spot& spot, std::uint32_t wording) {
    return hasSides(deck, spot, wording, oddCompany);
}

} // namespace quiz
