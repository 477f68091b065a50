#include "audit/Case.hpp"

#include "facts/Text.hpp"

#include <algorithm>

// Demand 1 for questions that an author wrote out: what is dealt is what was written.

namespace audit {
namespace {

using facts::Kind;

std::set<std::string> foldedNames(const facts::FinishedQuestion& written) {
    std::set<std::string> names{facts::fold(written.answer)};
    for (const auto& name : written.also) names.insert(facts::fold(name));
    return names;
}

/// What is told of an option, beside what the author wrote, is stated by an ask of which it and the right one are answers.
void checkReason(const Case& one, const quiz::Option& option) {
    if (option.whyWrong.empty() || option.whyWrong == one.question.because) return;
    const auto right = foldedNames(*one.finished);
    const auto isIt = [&option](const Pair* pair) { return pair->names.count(facts::fold(option.text)) != 0; };
    const bool isTold = std::any_of(one.truths->begin(), one.truths->end(), [&](const Truth& truth) {
        const auto pairs = truth.isStated(option.whyWrong) ? truth.stated(option.whyWrong) : Truth::Found{};
        return share(truth.names(), right) && std::any_of(pairs.begin(), pairs.end(), isIt);
    });
    if (!isTold) one.complain(1, "not what it is: " + option.text + ": " + option.whyWrong);
}

void checkChoice(const Case& one) {
    const auto names = foldedNames(*one.finished);
    for (const auto& option : one.question.options) checkReason(one, option);
    for (std::size_t i = 0; i < one.question.options.size(); ++i) {
        const std::string& text = one.question.options[i].text;
        if (one.isRight(i) && text != one.finished->answer) one.complain(1, "the right option is not right");
        if (!one.isRight(i) && names.count(facts::fold(text)) != 0) one.complain(1, "wrong option is right: " + text);
    }
}

/// The right order goes through the author's row from its beginning to its end.
void checkOrder(const Case& one) {
    const auto& row = one.finished->order;
    auto at = row.begin();
    for (const int index : one.question.right) {
        at = std::find(at, row.end(), one.question.options[static_cast<std::size_t>(index)].text);
        if (at == row.end()) return one.complain(1, "items are out of order");
    }
}

void checkNumber(const Case& one) {
    const auto& dial = one.question.dial;
    if (one.question.number != one.finished->number) one.complain(1, "the number is not the answer");
    if (one.question.number < dial.low || one.question.number > dial.high) one.complain(1, "the dial excludes the answer");
}

void checkTyped(const Case& one) {
    for (const auto& name : foldedNames(*one.finished)) {
        if (!quiz::isRight(one.question, name)) one.complain(1, "a right name is refused: " + name);
    }
}

} // namespace

void checkFinished(const Case& one) {
    if (one.finished->kind != one.question.kind) return one.complain(1, "not of the kind that was written");
    switch (one.question.kind) {
    case Kind::Choice:
        return checkChoice(one);
    case Kind::TrueFalse:
        if (one.finished->truth != (one.question.right.front() == 0)) one.complain(1, "true and false are the wrong way round");
        return;
    case Kind::Order:
        return checkOrder(one);
    case Kind::Number:
        return checkNumber(one);
    default:
        return checkTyped(one);
    }
}

} // namespace audit
