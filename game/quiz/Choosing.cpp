#include "quiz/Choosing.hpp"

#include "facts/Text.hpp"
#include "quiz/Candidates.hpp"
#include "quiz/Likeness.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace quiz {
namespace {

constexpr std::uint32_t mostWrong = LengthRanks::mostWrong;

struct Scored {
    std::uint32_t answer = 0;
    int likeness = 0;
    std::uint32_t lot = 0; ///< decides between equals
    bool isKin = false;
};

/// Answers that belong to what the question names, those that it names itself left out.
std::vector<std::uint32_t> kinOf(const Choosing& choosing) {
    auto kin = choosing.deck.kinOf(choosing.card);
    const auto named = namesInQuestion(choosing.card, choosing.asks);
    std::erase_if(kin, [&](std::uint32_t answer) { return shareAny(choosing.asks.answers.names.row(answer), named); });
    return kin;
}

bool holds(const std::vector<std::uint32_t>& sorted, std::uint32_t answer) {
    return std::binary_search(sorted.begin(), sorted.end(), answer);
}

std::vector<Scored> scored(const Choosing& choosing, const std::vector<std::uint32_t>& answers,
                           const std::vector<std::uint32_t>& kin, Random& random) {
    std::vector<Scored> all;
    all.reserve(answers.size());
    const auto named = namesInQuestion(choosing.card, choosing.asks);
    for (const std::uint32_t answer : answers) {
        const bool isNamed = shareAny(choosing.asks.answers.names.row(answer), named);
        const bool isKin = holds(kin, answer);
        const int alike = isNamed ? -1 : likeness(choosing.card, choosing.asks, answer, isKin);
        all.push_back({answer, alike, random.below(1U << 30U), isKin});
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
std::vector<std::uint32_t> worthyCandidates(const Choosing& choosing, const std::vector<std::uint32_t>& kin, Random& random) {
    auto candidates = wrongCandidates(choosing, TellingWords::Matter, kin, random);
    const auto named = namesInQuestion(choosing.card, choosing.asks);
    const auto isNamed = [&](std::uint32_t answer) { return shareAny(choosing.asks.answers.names.row(answer), named); };
    const auto count = static_cast<std::size_t>(std::count_if(candidates.begin(), candidates.end(), isNamed));
    if (candidates.size() >= mostWrong + count) std::erase_if(candidates, isNamed);
    return candidates;
}

Stock stockOf(const Choosing& choosing, const std::vector<std::uint32_t>& candidates, const std::vector<std::uint32_t>& kin) {
    const AnswerCards& cards = choosing.asks.answers;
    const std::uint16_t length = cards.length(raw(choosing.card.pair.answer));
    Stock stock;
    for (const std::uint32_t answer : candidates) {
        stock.wrong.add(length, cards.length(answer));
        if (holds(kin, answer)) stock.kin.add(length, cards.length(answer));
    }
    return stock;
}

constexpr std::array<ByLength::Side, 3> allSides{&ByLength::longer, &ByLength::shorter, &ByLength::equal};

/// Which places of \p mix \p wanted kin take, as far as there are such: by lot.
ByLength placesOfKin(const ByLength& mix, const ByLength& kin, std::uint32_t wanted, Random& random) {
    std::vector<ByLength::Side> free;
    for (const auto side : allSides) free.insert(free.end(), std::min(mix.*side, kin.*side), side);
    random.shuffle(free);
    ByLength places;
    for (std::size_t i = 0; i < std::min<std::size_t>(wanted, free.size()); ++i) ++(places.*free[i]);
    return places;
}

Wrong chooseTexts(const Choosing& choosing, const std::vector<std::uint32_t>& candidates, const std::vector<std::uint32_t>& kin,
                  Random& random) {
    const AnswerCards& cards = choosing.asks.answers;
    const auto all = scored(choosing, candidates, kin, random);
    const std::uint16_t length = cards.length(raw(choosing.card.pair.answer));
    const auto rowOf = [&](ByLength::Side side, bool ofKin) {
        std::vector<Scored> row;
        std::copy_if(all.begin(), all.end(), std::back_inserter(row), [&](const Scored& one) {
            return ByLength::sideOf(length, cards.length(one.answer)) == side && (one.isKin || !ofKin);
        });
        return row;
    };
    const Stock stock = stockOf(choosing, candidates, kin);
    const ByLength mix = choosing.deck.lengthRanks().draw(stock, random);
    const std::uint32_t hardness = random.below(1001);
    const std::uint32_t wanted = (stock.needsKin() ? 1 : 0) + hardness * mostWrong / 1001;
    const ByLength related = placesOfKin(mix, stock.kin, wanted, random);
    Taker taker(cards, hardness);
    for (const auto side : allSides) taker.take(rowOf(side, true), related.*side, random);
    for (const auto side : allSides) taker.take(rowOf(side, false), mix.*side - related.*side, random);
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
    const auto kin = kinOf(choosing);
    const auto candidates = worthyCandidates(choosing, kin, random);
    if (candidates.empty()) return std::nullopt;
    return chooseTexts(choosing, candidates, kin, random);
}

Wrong chooseSome(const Choosing& choosing, const std::vector<std::uint32_t>& answers, std::uint32_t count,
                 const std::vector<std::uint32_t>& beside, Random& random) {
    Taker taker(choosing.asks.answers, random.below(1001), beside);
    taker.take(scored(choosing, answers, kinOf(choosing), random), count, random);
    return toWrong(taker.taken());
}

bool canChooseWrong(const Choosing& choosing) {
    if (!choosing.asks.answers.numeric) return anyWrongCandidate(choosing, TellingWords::Matter);
    const auto near = nearNumbers(choosing, TellingWords::Matter);
    return !near.less.empty() && !near.greater.empty();
}

Stock stockOf(const Choosing& choosing) {
    Random random(0);
    const auto kin = kinOf(choosing);
    return stockOf(choosing, worthyCandidates(choosing, kin, random), kin);
}

std::optional<std::uint32_t> chooseFalse(const Choosing& choosing, Random& random) {
    if (choosing.asks.answers.numeric) {
        auto near = nearNumbers(choosing, TellingWords::Aside);
        near.less.insert(near.less.end(), near.greater.begin(), near.greater.end());
        if (near.less.empty()) return std::nullopt;
        return near.less[random.below(static_cast<std::uint32_t>(near.less.size()))];
    }
    const auto kin = kinOf(choosing);
    auto candidates = wrongCandidates(choosing, TellingWords::Aside, kin, random);
    if (candidates.empty()) return std::nullopt;
    // What belongs to what the statement is about is worth a thought. Not always, or the few there are would be known for false.
    const auto isKin = [&kin](std::uint32_t answer) { return holds(kin, answer); };
    if (std::any_of(candidates.begin(), candidates.end(), isKin) && random.below(4) > 0)
        std::erase_if(candidates, [&](std::uint32_t answer) { return !isKin(answer); });
    Taker taker(choosing.asks.answers, random.below(1001));
    taker.take(scored(choosing, candidates, kin, random), 1, random);
    return taker.taken().front().answer;
}

bool canChooseFalse(const Choosing& choosing) {
    if (!choosing.asks.answers.numeric) return anyWrongCandidate(choosing, TellingWords::Aside);
    const auto near = nearNumbers(choosing, TellingWords::Aside);
    return !near.less.empty() || !near.greater.empty();
}

} // namespace quiz
