#include "quiz/Candidates.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <cmath>

namespace quiz {
namespace {

constexpr std::uint32_t fewAnswers = 48; ///< up to here all answers are looked at
constexpr std::uint32_t sampleOfEach =
    8; ///< drawn of the longer and of the shorter answers otherwise: each costs memory that lies far apart
constexpr std::uint32_t mostTried = 4096; ///< looked at in order when the sample holds nothing
constexpr std::uint32_t enough = 8;       ///< of those
constexpr std::size_t nearest = 12;       ///< numbers on each side

/// Tells which answers may stand as wrong ones.
class Judge {
public:
    Judge(const Choosing& choosing, TellingWords telling) : m_asks(choosing.asks), m_cards(choosing.asks.answers) {
        if (choosing.right == nullptr) m_own = rightAnswersOf(choosing.card, choosing.asks);
        m_right = choosing.right == nullptr ? &m_own : choosing.right;
        if (telling == TellingWords::Aside) return;
        const auto asked = tellingWords(choosing.question);
        const auto mine = m_cards.words.row(raw(choosing.card.pair.answer));
        std::set_intersection(mine.begin(), mine.end(), asked.begin(), asked.end(), std::back_inserter(m_needed));
    }

    Judge(const Judge&) = delete;
    Judge& operator=(const Judge&) = delete;

    bool isWrong(std::uint32_t answer) const {
        if (m_asks.hidesAnswer(answer) || m_right->holds(answer) || shareAny(m_cards.names.row(answer), m_right->names))
            return false;
        return containsAll(m_cards.words.row(answer), m_needed);
    }
    bool needsWords() const { return !m_needed.empty(); }
    const RightAnswers& right() const { return *m_right; }

private:
    const AskCards& m_asks;
    const AnswerCards& m_cards;
    RightAnswers m_own;
    const RightAnswers* m_right;
    std::vector<TextHash> m_needed;
};

/// The first \p most wrong answers in the order of the bank.
std::vector<std::uint32_t> firstWrong(const Judge& judge, std::uint32_t size, std::size_t most) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t answer = 0; answer < std::min(size, mostTried) && found.size() < most; ++answer) {
        if (judge.isWrong(answer)) found.push_back(answer);
    }
    return found;
}

void sampleFrom(const std::vector<std::uint32_t>& row, std::uint32_t begin, std::uint32_t end, std::vector<std::uint32_t>& sample,
                Random& random) {
    if (begin == end) return;
    for (std::uint32_t i = 0; i < sampleOfEach; ++i) sample.push_back(row[begin + random.below(end - begin)]);
}

std::vector<std::uint32_t> sampleWrong(const Judge& judge, const AnswerCards& cards, std::uint32_t right, Random& random) {
    const std::uint32_t upTo = cards.countUpTo(right);
    std::vector<std::uint32_t> sample;
    sampleFrom(cards.byLength, 0, upTo, sample, random);
    sampleFrom(cards.byLength, upTo, cards.size(), sample, random);
    std::erase_if(sample, [&judge](std::uint32_t answer) { return !judge.isWrong(answer); });
    return sample;
}

/// Those of \p kin that are wrong: some at random where they are many.
std::vector<std::uint32_t> wrongKin(const Judge& judge, const std::vector<std::uint32_t>& kin, Random& random) {
    constexpr std::size_t most = std::size_t{4} * sampleOfEach;
    std::vector<std::uint32_t> wrong;
    const std::size_t step = kin.size() / most + 1;
    for (std::size_t i = kin.empty() ? 0 : random.below(static_cast<std::uint32_t>(step)); i < kin.size(); i += step) {
        if (judge.isWrong(kin[i])) wrong.push_back(kin[i]);
    }
    return wrong;
}

/// Judges numbers: wrong ones are told like the right one and lie farther from every right one than is let pass.
class NumberJudge {
public:
    NumberJudge(const Choosing& choosing, TellingWords telling)
        : m_judge(choosing, telling), m_card(choosing.card), m_cards(choosing.asks.answers) {}

    bool isWrong(std::uint32_t answer) const {
        if (!m_judge.isWrong(answer) || !sameShape(m_card.answer(), m_card.table.answers[answer])) return false;
        const auto& right = m_judge.right().answers;
        return std::all_of(right.begin(), right.end(), [&](std::uint32_t one) { return isFar(one, answer); });
    }

private:
    bool isFar(std::uint32_t right, std::uint32_t answer) const {
        return std::abs(m_cards.magnitude[right] - m_cards.magnitude[answer]) > m_card.ask.within &&
               areApart(m_card.table.answers[right], m_card.table.answers[answer]);
    }

    Judge m_judge;
    const Card& m_card;
    const AnswerCards& m_cards;
};

std::size_t placeBySize(const AnswerCards& cards, std::uint32_t answer) {
    const auto less = [&cards](std::uint32_t a, std::uint32_t b) {
        return cards.magnitude[a] != cards.magnitude[b] ? cards.magnitude[a] < cards.magnitude[b] : a < b;
    };
    return static_cast<std::size_t>(std::lower_bound(cards.bySize.begin(), cards.bySize.end(), answer, less) -
                                    cards.bySize.begin());
}

/// Adds \p answer unless the last one added is of the same size: dates told differently.
void addNumber(std::vector<std::uint32_t>& side, const AnswerCards& cards, std::uint32_t answer) {
    if (side.empty() || cards.magnitude[side.back()] != cards.magnitude[answer]) side.push_back(answer);
}

} // namespace

bool RightAnswers::holds(std::uint32_t answer) const { return std::binary_search(answers.begin(), answers.end(), answer); }

void addNames(RightAnswers& right, const AskCards& asks) {
    std::sort(right.answers.begin(), right.answers.end());
    right.answers.erase(std::unique(right.answers.begin(), right.answers.end()), right.answers.end());
    for (const std::uint32_t answer : right.answers) {
        const auto names = asks.answers.names.row(answer);
        right.names.insert(right.names.end(), names.begin(), names.end());
    }
    std::sort(right.names.begin(), right.names.end());
}

RightAnswers rightAnswersOf(const Card& card, const AskCards& asks) {
    RightAnswers right;
    for (const auto pair : card.table.group(card.pair.group)) right.answers.push_back(raw(card.table.pairs[raw(pair)].answer));
    addNames(right, asks);
    return right;
}

std::vector<std::uint32_t> rightInSight(const Card& card, const AskCards& asks) {
    std::vector<std::uint32_t> answers;
    for (const auto pair : card.table.group(card.pair.group)) {
        if (!asks.hides(raw(pair))) answers.push_back(raw(card.table.pair(pair).answer));
    }
    std::sort(answers.begin(), answers.end());
    answers.erase(std::unique(answers.begin(), answers.end()), answers.end());
    return answers;
}

bool isFigureIn(const facts::Value& value, std::string_view question) {
    if (value.holds<facts::Date>()) return false; // told by its words
    const auto number = facts::magnitude(value);
    if (!number) return false;
    const std::string asked = facts::fold(question);
    return standsIn(facts::fold(facts::numberText(*number, false)), asked) ||
           standsIn(facts::fold(facts::numberText(*number, true)), asked);
}

std::vector<std::uint32_t> wrongCandidates(const Choosing& choosing, TellingWords telling, const std::vector<std::uint32_t>& kin,
                                           Random& random) {
    const AnswerCards& cards = choosing.asks.answers;
    const Judge judge(choosing, telling);
    if (cards.size() <= fewAnswers) return firstWrong(judge, cards.size(), fewAnswers);
    // Few answers share a word with the question: a sample would miss them, so the first are looked through, whatever the seed.
    auto sample = judge.needsWords() ? firstWrong(judge, cards.size(), std::size_t{4} * sampleOfEach)
                                     : sampleWrong(judge, cards, raw(choosing.card.pair.answer), random);
    const auto related = wrongKin(judge, kin, random);
    sample.insert(sample.end(), related.begin(), related.end());
    if (sample.empty()) return firstWrong(judge, cards.size(), enough);
    std::sort(sample.begin(), sample.end());
    sample.erase(std::unique(sample.begin(), sample.end()), sample.end());
    return sample;
}

bool anyWrongCandidate(const Choosing& choosing, TellingWords telling) {
    const Judge judge(choosing, telling);
    return !firstWrong(judge, choosing.asks.answers.size(), 1).empty();
}

NearNumbers nearNumbers(const Choosing& choosing, TellingWords telling) {
    NearNumbers near;
    if (telling == TellingWords::Matter && isFigureIn(choosing.card.answer(), choosing.question)) return near;
    const AnswerCards& cards = choosing.asks.answers;
    const NumberJudge judge(choosing, telling);
    const std::size_t place = placeBySize(cards, raw(choosing.card.pair.answer));
    const std::size_t last = std::min<std::size_t>(cards.size(), place + mostTried);
    for (std::size_t i = place + 1; i < last && near.greater.size() < nearest; ++i) {
        if (judge.isWrong(cards.bySize[i])) addNumber(near.greater, cards, cards.bySize[i]);
    }
    const std::size_t first = place - std::min<std::size_t>(place, mostTried);
    for (std::size_t i = place; i-- > first && near.less.size() < nearest;) {
        if (judge.isWrong(cards.bySize[i])) addNumber(near.less, cards, cards.bySize[i]);
    }
    return near;
}

bool hasNearNumbers(const Choosing& choosing, bool onBothSides) {
    const AnswerCards& cards = choosing.asks.answers;
    const NumberJudge judge(choosing, TellingWords::Aside);
    const auto place = static_cast<std::ptrdiff_t>(placeBySize(cards, raw(choosing.card.pair.answer)));
    const auto isWrong = [&](std::uint32_t answer) { return judge.isWrong(answer); };
    const auto own = cards.bySize.begin() + place;
    const auto last = own + std::min<std::ptrdiff_t>(mostTried, cards.bySize.end() - own);
    const bool greater = std::any_of(own + 1, last, isWrong);
    if (greater != onBothSides) return greater;
    return std::any_of(std::make_reverse_iterator(own),
                       std::make_reverse_iterator(own - std::min<std::ptrdiff_t>(mostTried, place)), isWrong);
}

} // namespace quiz
