#include "quiz/LengthRanks.hpp"

#include "facts/Text.hpp"
#include "quiz/Choosing.hpp"
#include "quiz/Deck.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <vector>

namespace quiz {
namespace {

constexpr std::uint32_t mostWrong = LengthRanks::mostWrong;
using Weights = std::array<double, mostWrong + 1>;

/// Questions that have the same to choose from, as far as that matters.
struct Choice {
    Stock stock; ///< no more of anything than \ref mostWrong; kin only where it is needed
    double questions = 0;
};

/// By number of wrong options.
using Tally = std::array<std::vector<Choice>, mostWrong + 1>;

ByLength atMost(std::uint32_t most, const ByLength& all) {
    return {std::min(most, all.longer), std::min(most, all.equal), std::min(most, all.shorter)};
}

void add(Tally& tally, const Stock& stock) {
    const Stock few{atMost(mostWrong, stock.wrong), stock.needsKin() ? atMost(mostWrong, stock.kin) : ByLength{}};
    auto& choices = tally.at(std::min(mostWrong, stock.wrong.all()));
    const auto isSame = [&few](const Choice& one) { return one.stock == few; };
    auto found = std::find_if(choices.begin(), choices.end(), isSame);
    if (found == choices.end()) found = choices.insert(choices.end(), {few, 0});
    ++found->questions;
}

void addSpot(Tally& tally, const Deck& deck, const Spot& spot, std::uint32_t wording) {
    const AskCards& asks = deck.asks(spot);
    if (!asks.deals(Kind::Choice) || asks.answers.numeric || deck.isHidden(spot)) return;
    const Card card = deck.card(spot);
    const std::string question = card.fill(card.ask.wordings[wording]);
    add(tally, stockOf({deck, asks, card, question}));
}

/// What an author wrote stays as it is.
void addFinished(Tally& tally, const facts::FinishedQuestion& question) {
    if (question.kind != Kind::Choice || question.wrong.size() > mostWrong) return;
    const std::size_t length = facts::codePointCount(question.answer);
    Stock stock;
    for (const auto& option : question.wrong) stock.wrong.add(length, facts::codePointCount(option));
    add(tally, stock);
}

/// What to take so that \p rank of the options are longer than the right one: those as long as it fill up on either side. Nothing
/// where that is not to be had, or leaves no place for kin that is needed.
std::optional<ByLength> mixOf(const Stock& stock, std::uint32_t rank) {
    const ByLength &wrong = stock.wrong, &kin = stock.kin;
    const std::uint32_t all = std::min(mostWrong, wrong.all());
    if (rank > all) return std::nullopt;
    const std::uint32_t longer = std::min(rank, wrong.longer), shorter = std::min(all - rank, wrong.shorter);
    const ByLength mix{longer, all - longer - shorter, shorter};
    const bool hasKin = mix.longer * kin.longer + mix.equal * kin.equal + mix.shorter * kin.shorter > 0;
    return mix.equal <= wrong.equal && (hasKin || !stock.needsKin()) ? std::optional(mix) : std::nullopt;
}

/// How often each rank comes up where they are drawn by \p weights. Beside equally long ones the right one has several.
Weights frequencies(const std::vector<Choice>& choices, const Weights& weights, std::uint32_t wrong) {
    Weights found{};
    for (const auto& choice : choices) {
        std::array<std::optional<ByLength>, mostWrong + 1> mixes;
        double sum = 0;
        for (std::uint32_t rank = 0; rank <= wrong; ++rank) {
            if ((mixes.at(rank) = mixOf(choice.stock, rank))) sum += weights.at(rank);
        }
        for (std::uint32_t rank = 0; rank <= wrong; ++rank) {
            if (!mixes.at(rank)) continue;
            const double share = choice.questions * weights.at(rank) / sum / (mixes.at(rank)->equal + 1);
            for (std::uint32_t i = 0; i <= mixes.at(rank)->equal; ++i) found.at(mixes.at(rank)->longer + i) += share;
        }
    }
    return found;
}

/// Weights by which each of the ranks from 0 to \p wrong comes up as often as the next, or as nearly so as can be: those that
/// come up too often are made rarer, again and again (after iterative proportional fitting).
Weights evenWeights(const std::vector<Choice>& choices, std::uint32_t wrong) {
    constexpr int rounds = 200;
    constexpr double rarest = 1e-4; // a rank that is the only one possible is drawn all the same
    Weights weights{1, 1, 1, 1};
    for (int round = 0; round < rounds; ++round) {
        const Weights found = frequencies(choices, weights, wrong);
        const double even = std::accumulate(found.begin(), found.end(), 0.0) / (wrong + 1);
        for (std::uint32_t rank = 0; rank <= wrong; ++rank) {
            if (found.at(rank) > 0) weights.at(rank) *= std::clamp(even / found.at(rank), 0.5, 2.0);
        }
        const double greatest = *std::max_element(weights.begin(), weights.begin() + wrong + 1);
        for (double& weight : weights) weight = std::max(weight / greatest, rarest);
    }
    return weights;
}

} // namespace

LengthRanks::LengthRanks(const Deck& deck) {
    constexpr std::size_t mostCounted = 4096;
    Tally tally{};
    const std::size_t pairs = deck.size() - deck.bank().questions.size();
    const std::size_t step = pairs / mostCounted + 1;
    for (std::size_t place = 0; place < pairs; place += step) {
        const Spot spot = deck.at(place);
        for (std::uint32_t wording = 0; wording < deck.wordings(spot); ++wording) addSpot(tally, deck, spot, wording);
    }
    for (const auto& question : deck.bank().questions) addFinished(tally, question);
    constexpr double whole = 1 << 16;
    for (std::uint32_t wrong = 1; wrong <= mostWrong; ++wrong) {
        const Weights weights = evenWeights(tally.at(wrong), wrong);
        for (std::uint32_t rank = 0; rank <= wrong; ++rank)
            m_weights.at(wrong).at(rank) = static_cast<std::uint32_t>(std::lround(weights.at(rank) * whole));
    }
}

ByLength LengthRanks::draw(const Stock& stock, Random& random) const {
    const auto& weights = m_weights.at(std::min(mostWrong, stock.wrong.all()));
    std::uint32_t sum = 0;
    for (std::uint32_t rank = 0; rank <= mostWrong; ++rank) sum += mixOf(stock, rank) ? weights.at(rank) : 0;
    std::uint32_t ticket = sum == 0 ? 0 : random.below(sum);
    for (std::uint32_t rank = 0; rank <= mostWrong; ++rank) {
        const auto mix = mixOf(stock, rank);
        if (mix && ticket < weights.at(rank)) return *mix;
        if (mix) ticket -= weights.at(rank);
    }
    return {};
}

} // namespace quiz
