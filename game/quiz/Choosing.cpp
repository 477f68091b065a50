#include "quiz/Choosing.hpp"

#include "facts/Text.hpp"
#include "quiz/Candidates.hpp"
#include "quiz/Likeness.hpp"

#include <algorithm>
#include <utility>

namespace quiz {
namespace {

constexpr std::uint32_t mostWrong = LengthRanks::mostWrong;

struct Scored {
    std::uint32_t answer = 0;
    int likeness = 0;
    std::uint32_t lot = 0; ///< decides between equals
};

std::vector<Scored> scored(const Choosing& choosing, const std::vector<std::uint32_t>& answers, Random& random) {
    std::vector<Scored> all;
    all.reserve(answers.size());
    const auto named = namesInQuestion(choosing.card, choosing.asks);
    for (const std::uint32_t answer : answers) {
        const bool isNamed = shareAny(choosing.asks.answers.names.row(answer), named);
        const int alike = isNamed ? -1 : likeness(choosing.card, choosing.asks, answer);
        all.push_back({answer, alike, random.below(1U << 30U)});
    }
    std::sort(all.begin(), all.end(), [](const Scored& a, const Scored& b) {
        if (a.likeness != b.likeness) return a.likeness > b.likeness;
        return a.lot != b.lot ? a.lot < b.lot : a.answer < b.answer;
    });
    return all;
}

/// Takes answers out of a row sorted by likeness, none alike in name to another.
class Taker {
public:
    Taker(const AnswerCards& cards, std::uint32_t hardness, std::vector<std::uint32_t> beside = {})
        : m_cards(cards), m_hardness(hardness), m_beside(std::move(beside)) {}

    /// Takes up to \p count of \p row: at random from its first part, which is the smaller the harder it shall be.
    void take(std::vector<Scored> row, std::uint32_t count, Random& random) {
        while (count > 0 && !row.empty()) {
            const auto spare = static_cast<std::uint32_t>(row.size()) - std::min(count, static_cast<std::uint32_t>(row.size()));
            const std::uint32_t window =
                std::min(static_cast<std::uint32_t>(row.size()), count + spare * (1000 - m_hardness) / 1000);
            const auto pick = row.begin() + random.below(unnamed(row, window));
            if (isFree(pick->answer)) {
                m_taken.push_back(*pick);
                --count;
            }
            row.erase(pick);
        }
    }

    const std::vector<Scored>& taken() const { return m_taken; }

private:
    /// Answers that the question names (likeness below 0, at the end of the row) only come up when there is nothing else.
    static std::uint32_t unnamed(const std::vector<Scored>& row, std::uint32_t window) {
        const auto good = std::find_if(row.begin(), row.end(), [](const Scored& one) { return one.likeness < 0; }) - row.begin();
        return good == 0 ? window : std::min(window, static_cast<std::uint32_t>(good));
    }

    bool isFree(std::uint32_t answer) const {
        const auto isAlike = [&](std::uint32_t other) {
            return other == answer || shareAny(m_cards.names.row(answer), m_cards.names.row(other));
        };
        return std::none_of(m_beside.begin(), m_beside.end(), isAlike) &&
               std::none_of(m_taken.begin(), m_taken.end(), [&](const Scored& taken) { return isAlike(taken.answer); });
    }

    const AnswerCards& m_cards;
    std::uint32_t m_hardness; ///< 0 to 1000
    std::vector<std::uint32_t> m_beside;
    std::vector<Scored> m_taken;
};

Wrong toWrong(const std::vector<Scored>& taken) {
    Wrong wrong;
    double sum = 0;
    for (const auto& one : taken) {
        wrong.answers.push_back(one.answer);
        sum += std::max(one.likeness, 0);
    }
    wrong.likeness = taken.empty() ? 0 : sum / (1000.0 * static_cast<double>(taken.size()));
    return wrong;
}

/// Those that the question names are left out where there are enough others.
std::vector<std::uint32_t> worthyCandidates(const Choosing& choosing, Random& random) {
    auto candidates = wrongCandidates(choosing, TellingWords::Matter, random);
    const auto named = namesInQuestion(choosing.card, choosing.asks);
    const auto isNamed = [&](std::uint32_t answer) { return shareAny(choosing.asks.answers.names.row(answer), named); };
    const auto count = static_cast<std::size_t>(std::count_if(candidates.begin(), candidates.end(), isNamed));
    if (candidates.size() >= mostWrong + count) std::erase_if(candidates, isNamed);
    return candidates;
}

Wrong chooseTexts(const Choosing& choosing, const std::vector<std::uint32_t>& candidates, Random& random) {
    const AnswerCards& cards = choosing.asks.answers;
    const auto all = scored(choosing, candidates, random);
    const std::uint16_t length = cards.length(raw(choosing.card.pair.answer));
    std::vector<Scored> longer, equal, shorter;
    for (const auto& one : all) {
        const std::uint16_t other = cards.length(one.answer);
        (other > length ? longer : other < length ? shorter : equal).push_back(one);
    }
    const auto sizeOf = [](const std::vector<Scored>& row) { return static_cast<std::uint32_t>(row.size()); };
    const ByLength mix = choosing.deck.lengthRanks().draw({sizeOf(longer), sizeOf(equal), sizeOf(shorter)}, random);
    Taker taker(cards, random.below(1001));
    taker.take(longer, mix.longer, random);
    taker.take(shorter, mix.shorter, random);
    taker.take(equal, mix.equal, random);
    const auto taken = static_cast<std::uint32_t>(taker.taken().size());
    if (taken < mix.all()) taker.take(all, mix.all() - taken, random);
    return toWrong(taker.taken());
}

/// \p count of the nearest values, from a window the wider the easier it shall be.
void takeNumbers(Wrong& wrong, std::vector<std::uint32_t> nearest, std::uint32_t count, std::uint32_t hardness, Random& random) {
    const auto all = static_cast<std::uint32_t>(nearest.size());
    for (std::uint32_t taken = 0; taken < count; ++taken) {
        const auto left = static_cast<std::uint32_t>(nearest.size());
        const std::uint32_t spare = left - (count - taken);
        const std::uint32_t pick = random.below(1 + spare * (1000 - hardness) / 1000);
        wrong.likeness += likenessOfNumbers(pick, all) / 1000.0;
        wrong.answers.push_back(nearest[pick]);
        nearest.erase(nearest.begin() + pick);
    }
}

std::optional<Wrong> chooseNumbers(const Choosing& choosing, Random& random) {
    const auto near = nearNumbers(choosing, TellingWords::Matter);
    const std::uint32_t count =
        std::min({mostWrong, static_cast<std::uint32_t>(near.less.size()), static_cast<std::uint32_t>(near.greater.size())});
    if (count == 0) return std::nullopt;
    const std::uint32_t place = random.below(count + 1);
    const std::uint32_t hardness = random.below(1001);
    Wrong wrong;
    takeNumbers(wrong, near.less, place, hardness, random);
    takeNumbers(wrong, near.greater, count - place, hardness, random);
    wrong.likeness /= count;
    wrong.place = static_cast<int>(place);
    return wrong;
}

} // namespace

std::optional<Wrong> chooseWrong(const Choosing& choosing, Random& random) {
    if (choosing.asks.answers.numeric) return chooseNumbers(choosing, random);
    const auto candidates = worthyCandidates(choosing, random);
    if (candidates.empty()) return std::nullopt;
    return chooseTexts(choosing, candidates, random);
}

Wrong chooseSome(const Choosing& choosing, const std::vector<std::uint32_t>& answers, std::uint32_t count,
                 const std::vector<std::uint32_t>& beside, Random& random) {
    Taker taker(choosing.asks.answers, random.below(1001), beside);
    taker.take(scored(choosing, answers, random), count, random);
    return toWrong(taker.taken());
}

bool canChooseWrong(const Choosing& choosing) {
    if (!choosing.asks.answers.numeric) return anyWrongCandidate(choosing, TellingWords::Matter);
    const auto near = nearNumbers(choosing, TellingWords::Matter);
    return !near.less.empty() && !near.greater.empty();
}

ByLength countWrong(const Choosing& choosing) {
    Random random(0);
    const AnswerCards& cards = choosing.asks.answers;
    const std::uint16_t length = cards.length(raw(choosing.card.pair.answer));
    ByLength count;
    for (const std::uint32_t answer : worthyCandidates(choosing, random)) {
        const std::uint16_t other = cards.length(answer);
        ++(other > length ? count.longer : other < length ? count.shorter : count.equal);
    }
    return count;
}

std::optional<std::uint32_t> chooseFalse(const Choosing& choosing, Random& random) {
    if (choosing.asks.answers.numeric) {
        auto near = nearNumbers(choosing, TellingWords::Aside);
        near.less.insert(near.less.end(), near.greater.begin(), near.greater.end());
        if (near.less.empty()) return std::nullopt;
        return near.less[random.below(static_cast<std::uint32_t>(near.less.size()))];
    }
    const auto candidates = wrongCandidates(choosing, TellingWords::Aside, random);
    if (candidates.empty()) return std::nullopt;
    Taker taker(choosing.asks.answers, random.below(1001));
    taker.take(scored(choosing, candidates, random), 1, random);
    return taker.taken().front().answer;
}

bool canChooseFalse(const Choosing& choosing) {
    if (!choosing.asks.answers.numeric) return anyWrongCandidate(choosing, TellingWords::Aside);
    const auto near = nearNumbers(choosing, TellingWords::Aside);
    return !near.less.empty() || !near.greater.empty();
}

} // namespace quiz
