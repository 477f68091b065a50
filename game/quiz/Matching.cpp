#include "quiz/Asking.hpp"

#include "facts/Text.hpp"
#include "quiz/Choosing.hpp"
#include "quiz/Difficulty.hpp"
#include "quiz/Proof.hpp"

#include <algorithm>

// Questions whose answers are to be put beside what they belong to.

namespace quiz {
namespace {

constexpr std::size_t leastPairs = 3;
constexpr std::size_t mostPairs = 4;
constexpr std::uint32_t mostDrawn = 48; ///< other pairs looked at in a large ask
constexpr std::uint32_t fewPairs = 96;  ///< up to here all are looked at

/// One line: what is asked of it, and all that is right beside it.
struct Line {
    std::uint32_t pair = 0;
    std::string left;
    std::vector<TextHash> leftName;
    std::uint32_t answer = 0;
    RightAnswers right;
};

/// What the wording's holes hold: "Luther Stickell · Fallout"; the record itself where the wording has none.
std::string leftText(const Card& card, const facts::Template& wording) {
    std::string text;
    for (const auto& path : pathsOf(wording)) text += (text.empty() ? "" : " · ") + card.shownAt(path);
    return text.empty() ? card.bank.label(card.pair.record).str() : text;
}

/// The right answers beside \p card: those of its question, or of its record where the wording names nothing.
RightAnswers rightBeside(const Deck& deck, const Spot& spot, const Card& card, const facts::Template& wording) {
    const AskCards& asks = deck.asks(spot);
    if (!pathsOf(wording).empty()) return rightAnswersOf(card, asks);
    RightAnswers right;
    for (const std::uint32_t pair : deck.pairsOf(spot.ask, card.pair.record))
        right.answers.push_back(raw(card.table.pairs[pair].answer));
    addNames(right, asks);
    return right;
}

/// Gathers lines that leave one way alone to match them.
class Matcher {
public:
    Matcher(const Deck& deck, const Spot& spot, std::uint32_t wording)
        : m_deck(deck), m_spot(spot), m_asks(deck.asks(spot)), m_wording(deck.card(spot).ask.wordings[wording]) {
        add(spot.pair);
    }

    void gather(Random& random) {
        const auto all = static_cast<std::uint32_t>(m_deck.card(m_spot).table.pairs.size());
        std::vector<std::uint32_t> others;
        if (all <= fewPairs) {
            for (std::uint32_t pair = 0; pair < all; ++pair) others.push_back(pair);
            random.shuffle(others);
        } else {
            for (std::uint32_t i = 0; i < mostDrawn; ++i) others.push_back(random.below(all));
        }
        for (const std::uint32_t pair : others) {
            if (m_lines.size() < mostPairs) add(pair);
        }
    }

    const std::vector<Line>& lines() const { return m_lines; }

private:
    void add(std::uint32_t pair) {
        if (m_asks.hides(pair)) return;
        const Spot spot{m_spot.ask, pair};
        const Card card = m_deck.card(spot);
        Line line{pair, leftText(card, m_wording), {}, raw(card.pair.answer), rightBeside(m_deck, spot, card, m_wording)};
        line.leftName = {hashOf(facts::fold(line.left))};
        if (!isTold(line) && !isFigureIn(card.answer(), line.left) &&
            std::all_of(m_lines.begin(), m_lines.end(), [&](const Line& other) { return areApart(line, other); }))
            m_lines.push_back(std::move(line));
    }

    /// True when a word of the answer stands beside it.
    bool isTold(const Line& line) const { return shareAny(m_asks.answers.words.row(line.answer), tellingWords(line.left)); }

    bool areApart(const Line& a, const Line& b) const {
        const auto isRight = [this](const Line& line, std::uint32_t answer) {
            return line.right.holds(answer) || shareAny(m_asks.answers.names.row(answer), line.right.names);
        };
        return !shareAny(a.leftName, b.leftName) && !isRight(a, b.answer) && !isRight(b, a.answer) &&
               !shareAny(m_asks.answers.words.row(a.answer), tellingWords(b.left)) &&
               !shareAny(m_asks.answers.words.row(b.answer), tellingWords(a.left));
    }

    const Deck& m_deck;
    Spot m_spot;
    const AskCards& m_asks;
    const facts::Template& m_wording;
    std::vector<Line> m_lines;
};

/// The wording with its holes left open: "Who directed …?"
std::string openWording(const facts::Template& wording) {
    std::string text;
    for (const auto& piece : wording.pieces) text += piece.path ? "…" : piece.text;
    return text;
}

void addLine(Draft& draft, std::uint32_t ask, const Line& line) {
    Question& question = draft.question;
    const Card card = draft.deck.card({ask, line.pair});
    const auto sentence = sentenceOf(card);
    const auto facts = factsOf(card, draft.asks);
    addKnown(draft, card);
    question.because += (question.because.empty() ? "" : " ") + sentence;
    question.left.push_back(line.left);
    question.right.push_back(static_cast<int>(question.options.size()));
    question.options.push_back({card.bank.shown(card.answer()), sentence, facts});
    question.rightAnswers.push_back(question.options.back().text);
}

/// The lines that are gathered whatever the seed: whether there are enough must not hang on chance.
std::vector<Line> plainLines(const Deck& deck, const Spot& spot, std::uint32_t wording) {
    Random random = randomOf({deck.idOf(spot), Kind::Match, wording, 0});
    Matcher matcher(deck, spot, wording);
    matcher.gather(random);
    return matcher.lines();
}

} // namespace

bool canAskMatch(const Deck& deck, const Spot& spot, std::uint32_t wording) {
    return plainLines(deck, spot, wording).size() >= leastPairs;
}

std::optional<Question> askMatch(const Deck& deck, const Spot& spot, const Deal& deal) {
    const Card card = deck.card(spot);
    Random random = randomOf(deal);
    Matcher matcher(deck, spot, deal.wording);
    matcher.gather(random);
    const auto lines = matcher.lines().size() >= leastPairs ? matcher.lines() : plainLines(deck, spot, deal.wording);
    if (lines.size() < leastPairs) return std::nullopt;
    Question question;
    Draft draft{deck, deck.asks(spot), card, question, random};
    question.ask = openWording(card.ask.wordings[deal.wording]);
    question.needsTask = true;
    question.pack = card.bank.pack;
    const auto& record = card.bank.record(card.pair.record);
    question.source = sourceText(card.bank, record.source);
    question.asOf = record.asOf;
    for (const auto& line : lines) addLine(draft, spot.ask, line);
    do shuffleOptions(question, random);
    while (std::ranges::is_sorted(question.right)); // something is left to do
    question.topic = card.ask.topic;
    constexpr double neutral = 0.5;
    std::vector<Card> cards;
    for (const auto& line : lines) cards.push_back(deck.card({spot.ask, line.pair}));
    question.difficulty =
        difficultyOf(fameOfAll(cards, draft.asks), 1.0 - card.ask.worth, neutral, guessOrder(question.options.size()));
    return question;
}

} // namespace quiz
