#include "audit/Case.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <cmath>

// Demand 1: exactly as many right options as the kind says, no option that is right beside it, no two alike.

namespace audit {
namespace {

using facts::Kind;

bool hasRightIndices(const Case& one) {
    const auto count = static_cast<int>(one.question.options.size());
    std::set<int> seen;
    for (const int right : one.question.right) {
        if (right < 0 || right >= count || !seen.insert(right).second) return false;
    }
    return true;
}

/// What is wrong with the number of options and right ones; empty when it is as the kind says.
std::string shapeProblem(const quiz::Question& question) {
    const std::size_t options = question.options.size();
    const std::size_t rights = question.right.size();
    switch (question.kind) {
    case Kind::Number:
    case Kind::Typed:
        return options == 0 ? "" : "what is dialled or typed has no options";
    case Kind::Order:
        return rights == options && options >= 2 && options <= 6 ? "" : "not all items have their place";
    case Kind::Match:
        return rights == options && question.left.size() == rights && rights >= 3 && rights <= 4 ? "" : "not three or four pairs";
    case Kind::SelectAll:
        return rights >= 2 && rights < options && options <= 6 ? "" : "not some of up to six options";
    case Kind::OddOneOut:
        return rights == 1 && options == 4 ? "" : "not one odd one of four";
    case Kind::TrueFalse:
        return rights == 1 && options == 2 ? "" : "not one of two";
    default:
        break;
    }
    if (rights != 1) return "not exactly one right option";
    return options >= 2 && options <= 4 ? "" : "not two to four options";
}

void checkApart(const Case& one) {
    const auto& options = one.question.options;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (facts::isBlank(options[i].text)) one.complain(1, "an option is empty");
        for (std::size_t j = 0; j < i; ++j) {
            const bool same = facts::fold(options[i].text) == facts::fold(options[j].text);
            const bool digits = options[i].text.find_first_of("0123456789") != std::string::npos;
            if (same && (!digits || options[i].text == options[j].text)) one.complain(1, "options alike: " + options[i].text);
        }
    }
}

/// Whether \p reason tells of some of \p pairs in one sentence: it holds all words of theirs, and no others.
bool saysOf(const Truth::Found& pairs, const std::string& reason) {
    const auto wordsOf = [](const std::string& text) {
        const auto all = facts::words(text);
        return std::set<std::string>(all.begin(), all.end());
    };
    const auto said = wordsOf(reason);
    std::set<std::string> told{"and"};
    for (const Pair* pair : pairs) {
        const auto own = wordsOf(pair->sentence);
        if (std::includes(said.begin(), said.end(), own.begin(), own.end())) told.insert(own.begin(), own.end());
    }
    return told.size() > 1 && std::includes(told.begin(), told.end(), said.begin(), said.end());
}

/// Whether \p reason is what the ask says of a wrong answer, with \p option in it, which is none of the right ones.
bool isDenied(const Case& one, const quiz::Option& option, const std::string& reason) {
    const auto pairs = one.truth->asked(one.question.ask);
    const auto denies = [&](const Pair* pair) {
        std::string text = pair->denial;
        const auto at = text.find(Pair::blank);
        return at != std::string::npos && text.replace(at, std::string_view(Pair::blank).size(), option.text) == reason;
    };
    const auto isOption = [&](const Pair* pair) { return one.truth->keyOf(pair->answer) == one.truth->keyOf(option.text); };
    return std::any_of(pairs.begin(), pairs.end(), denies) && std::none_of(pairs.begin(), pairs.end(), isOption);
}

/// The proof is whole: facts, a reason for what is right and one for each option that is wrong.
void checkProof(const Case& one) {
    const auto& question = one.question;
    if (question.facts.empty()) one.complain(1, "rests on no fact");
    const bool isWritten = one.finished != nullptr && one.finished->because.empty(); // an author need not say why
    const bool isOdd = question.kind == Kind::OddOneOut && !question.options.empty();
    const bool hasList = isOdd && !question.options[static_cast<std::size_t>(question.right.front())].allRight.empty();
    if (question.because.empty() && !isWritten && !hasList) one.complain(1, "no because");
    if (question.rightAnswers.empty()) one.complain(1, "no right answers");
    if (question.kind == Kind::Order || question.kind == Kind::Match) return;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const quiz::Option& option = question.options[i];
        const bool right = one.isRight(i);
        const bool isTold = !option.whyWrong.empty() || !option.allRight.empty() || one.finished != nullptr;
        if (right ? !option.whyWrong.empty() : !isTold || option.whyFacts.empty())
            one.complain(1, "proof of " + option.text + " is missing or too much");
    }
}

} // namespace

bool hasShape(const Case& one) {
    if (!hasRightIndices(one)) {
        one.complain(1, "a right option does not exist, or counts twice");
        return false;
    }
    const std::string problem = shapeProblem(one.question);
    if (problem.empty()) return true;
    one.complain(1, problem);
    return false;
}

void checkRight(const Case& one) {
    checkApart(one);
    checkProof(one);
    one.truth == nullptr ? checkFinished(one) : checkKind(one);
}

void checkRightAnswers(const Case& one) {
    std::set<std::string> expected;
    for (const auto* pair : one.truth->asked(one.question.ask)) expected.insert(one.truth->keyOf(pair->answer));
    std::set<std::string> given;
    for (const auto& answer : one.question.rightAnswers) given.insert(one.truth->keyOf(answer));
    if (expected != given) one.complain(1, "right answers are not the whole set");
}

bool isWholeList(const Case& one, const std::string& question, const std::vector<std::string>& list) {
    std::set<std::string> right, listed; // texts are told apart folded
    for (const auto* pair : one.truth->asked(question)) right.insert(facts::fold(pair->answer));
    for (const auto& name : list) listed.insert(facts::fold(name));
    return !right.empty() && list.size() == right.size() && listed == right;
}

bool isTrueReason(const Case& one, const quiz::Option& option, const std::string& reason) {
    if (!option.allRight.empty()) return reason.empty() && isWholeList(one, one.question.ask, option.allRight);
    if (isDenied(one, option, reason)) return true;
    const auto pairs = one.truth->answered(option.text);
    const auto states = [&reason](const Pair* pair) { return pair->sentence.empty() || pair->sentence == reason; };
    if (std::any_of(pairs.begin(), pairs.end(), states)) return true;
    return saysOf(pairs, reason);
}

} // namespace audit
