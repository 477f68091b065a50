#include "audit/Case.hpp"

#include "facts/Text.hpp"

#include <algorithm>

// Demand 5: with fewer wrong answers the question has fewer options. Nothing is padded.

namespace audit {
namespace {

using facts::Kind;

/// Every option is an answer of some pair of the ask.
void checkAnswers(const Case& one) {
    for (const auto& option : one.question.options) {
        if (one.truth->answered(option.text).empty()) one.complain(5, "option is no answer of the ask: " + option.text);
    }
}

void checkItems(const Case& one) {
    const std::string asked = facts::fold(one.question.ask);
    for (const auto& option : one.question.options) {
        const auto pairs = one.truth->about(option.text);
        if (pairs.empty()) {
            one.complain(5, "item is not of the ask: " + option.text);
            continue;
        }
        const auto isAsked = [&asked](const Pair* pair) {
            return std::find(pair->questions.begin(), pair->questions.end(), asked) != pair->questions.end();
        };
        if (std::none_of(pairs.begin(), pairs.end(), isAsked)) one.complain(5, "item of another question: " + option.text);
    }
}

void checkStatement(const Case& one) {
    if (one.isRight(0)) return;
    for (const auto* pair : one.truth->stated(one.question.because)) {
        const std::string answer = falseAnswer(*pair, one.question.ask);
        if (!answer.empty() && !one.truth->answered(answer).empty()) return;
    }
    if (!one.truth->stated(one.question.because).empty()) one.complain(5, "what is false in it is no answer of the ask");
}

/// Every option was written by the author.
void checkWritten(const Case& one) {
    const auto holds = [](const auto& texts, const std::string& text) {
        return std::find(texts.begin(), texts.end(), text) != texts.end();
    };
    for (const auto& option : one.question.options) {
        const bool isWritten = one.question.kind == Kind::Order
                                   ? holds(one.finished->order, option.text)
                                   : option.text == one.finished->answer || holds(one.finished->wrong, option.text);
        if (!isWritten) one.complain(5, "nobody wrote the option: " + option.text);
    }
}

} // namespace

bool checkPadding(const Case& one) {
    const Kind kind = one.question.kind;
    if (kind == Kind::Number || kind == Kind::Typed) return false;
    if (one.truth == nullptr) {
        if (kind != Kind::TrueFalse) checkWritten(one);
        return kind != Kind::TrueFalse;
    }
    if (kind == Kind::TrueFalse) {
        checkStatement(one);
    } else if (kind == Kind::Order) {
        checkItems(one);
    } else {
        checkAnswers(one);
    }
    return true;
}

} // namespace audit
