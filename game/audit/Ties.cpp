#include "audit/Case.hpp"

// Demand 4: ties are never put in order. That a number's rank among its options is uniform is counted in Chance.

namespace audit {
namespace {

using facts::Kind;

void checkOrder(const Case& one) {
    std::vector<const Pair*> items;
    for (const int index : one.question.right) {
        const auto pairs = one.truth->about(one.question.options[static_cast<std::size_t>(index)].text);
        if (!pairs.empty()) items.push_back(pairs.front());
    }
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {
        const Pair& first = *items[i];
        const Pair& second = *items[i + 1];
        if (*first.magnitude == *second.magnitude) one.complain(4, "items are tied: " + first.answer);
        // "2018" neither comes before nor after "27 July 2018".
        if (exactness(first.answer) != exactness(second.answer) &&
            (holdsPhrase(second.answer, first.answer) || holdsPhrase(first.answer, second.answer)))
            one.complain(4, "it cannot be said which comes first: " + first.answer + ", " + second.answer);
    }
}

/// Options that are numbers stand in the order of their size: then the place is the rank.
void checkRanks(const Case& one) {
    const Pair* last = nullptr;
    for (const auto& option : one.question.options) {
        const auto pairs = one.truth->answered(option.text);
        if (pairs.empty()) continue;
        if (last != nullptr && *last->magnitude >= *pairs.front()->magnitude) one.complain(4, "numbers are not in order");
        last = pairs.front();
    }
}

} // namespace

bool checkTies(const Case& one) {
    const bool isRanked = one.truth != nullptr && one.question.kind == Kind::Choice && one.truth->isNumeric();
    if (isRanked) checkRanks(one);
    if (one.truth != nullptr && one.question.kind == Kind::Order) checkOrder(one);
    return isRanked || one.question.kind == Kind::Order;
}

} // namespace audit
