#pragma once

#include "quiz/AskCards.hpp"
#include "quiz/Card.hpp"
#include "quiz/Random.hpp"

#include <cstdint>
#include <vector>

namespace quiz {

/// How alike the answer number \p other of \p card's ask is to the right one, from 0 to 1000: the more, the harder to tell apart.
///
/// 300 for as many words and letter cases alike, up to 200 for nearness in length, 100 for a word in common, up to 250 for field
/// values in common (records), 150 where the other answer is kin: belongs to something that the question names too.
int likeness(const Card& card, const AskCards& asks, std::uint32_t other, bool isKin);

/// The same for numbers: the nearer, the more alike; \p near of \p count values away.
int likenessOfNumbers(std::uint32_t near, std::uint32_t count);

/// The names of what the question names, hashed and sorted: such an answer makes a poor wrong option.
std::vector<TextHash> namesInQuestion(const Card& card, const AskCards& asks);

/// Pairs of one answer that are looked at for a sentence: enough to find a neighbour, few enough to be quick.
inline constexpr std::uint32_t pairsLookedAt = 8;

/// Where the answer number \p other comes from: the pair that shares most with \p card's question, one at random among equals of
/// the first few. Its sentence says why the answer is wrong.
facts::Pair whereItFits(const Card& card, const AskCards& asks, std::uint32_t other, std::uint32_t most, Random& random);

} // namespace quiz
