#pragma once

#include "quiz/Deck.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quiz {

/// The right answers of one question, as the truth rule takes them: by number and by every name.
struct RightAnswers {
    std::vector<std::uint32_t> answers; ///< sorted
    std::vector<TextHash> names;        ///< sorted

    bool holds(std::uint32_t answer) const;
};

/// Sorts the answers of \p right and adds all their names.
void addNames(RightAnswers& right, const AskCards& asks);
RightAnswers rightAnswersOf(const Card& card, const AskCards& asks);
/// Those of them that clearance lets be told.
std::vector<std::uint32_t> rightInSight(const Card& card, const AskCards& asks);

/// What stands beside the right answer.
struct Wrong {
    std::vector<std::uint32_t> answers;
    double likeness = 0;      ///< to the right one, on average
    std::optional<int> place; ///< numbers: how many of them are less than the right one
};

/// What a choice is made with.
struct Choosing {
    const Deck& deck;
    const AskCards& asks;
    const Card& card;
    std::string_view question;           ///< as it will be read
    const RightAnswers* right = nullptr; ///< where somebody has them already
};

/// Up to three wrong answers by the truth rule, or nothing where there is none, or where the right one would give itself away.
///
/// A word of the right answer that stands in the question has to stand in every wrong one too. How many of them are longer than
/// the right one is drawn first, so that the longest and the shortest are right as often as chance has it (see LengthRanks); for
/// numbers, how many are less. Among
/// those that remain, the more alike are taken the higher a number that is drawn as well: hard and easy deals of the same pair.
/// So are kin (see \ref Deck::kinOf): one at least where three are to be had, up to all.
std::optional<Wrong> chooseWrong(const Choosing& choosing, Random& random);
/// Up to \p count of \p answers, none alike in name to another; the more alike to the card's answer the harder a number that is
/// drawn makes it. \param beside  answers that stand beside them already
Wrong chooseSome(const Choosing& choosing, const std::vector<std::uint32_t>& answers, std::uint32_t count,
                 const std::vector<std::uint32_t>& beside, Random& random);
/// Whether \ref chooseWrong finds any, whatever the seed.
bool canChooseWrong(const Choosing& choosing);

/// What could stand beside the right one, by its length. \param choosing  of texts
Stock stockOf(const Choosing& choosing);

/// One wrong answer for a false statement; nothing where there is none.
std::optional<std::uint32_t> chooseFalse(const Choosing& choosing, Random& random);
bool canChooseFalse(const Choosing& choosing);

/// True when the number \p value stands in the question in figures.
bool isFigureIn(const facts::Value& value, std::string_view question);

} // namespace quiz
