#include "audit/Case.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <cmath>

// Demand 1, kind by kind: what is called right is right, and nothing else is.

namespace audit {
namespace {

using facts::Kind;

void checkFalsehood(const Case& one) {
    if (one.said->answers == facts::Answers::Some)
        one.complain(1, "calls something wrong though the bank may not list all that is right");
}

/// No wrong option goes by a name of a right answer, or shares one with another option.
void checkWrongOption(const Case& one, const quiz::Option& option) {
    if (one.fits(option.text)) return one.complain(1, "wrong option is right: " + option.text);
    const auto pairs = one.truth->answered(option.text);
    if (pairs.empty()) return; // demand 5
    for (const auto* right : one.truth->asked(one.question.ask)) {
        if (share(right->names, pairs.front()->names)) return one.complain(1, "wrong option is right: " + option.text);
    }
    if (!isTrueReason(one, option, option.whyWrong)) one.complain(1, "not why it is wrong: " + option.whyWrong);
    for (const auto& other : one.question.options) {
        const auto others = one.truth->answered(other.text);
        if (&other != &option && !others.empty() && share(others.front()->names, pairs.front()->names))
            one.complain(1, "options share a name: " + option.text);
    }
}

/// No wrong number is near enough to count as right.
void checkDistances(const Case& one) {
    for (std::size_t i = 0; i < one.question.options.size(); ++i) {
        const auto pairs = one.truth->answered(one.question.options[i].text);
        if (one.isRight(i) || pairs.empty()) continue;
        for (const auto* right : one.truth->asked(one.question.ask)) {
            if (std::abs(*right->magnitude - *pairs.front()->magnitude) <= one.said->within)
                one.complain(1, "a wrong number counts as right: " + one.question.options[i].text);
        }
    }
}

void checkChoice(const Case& one) {
    checkFalsehood(one);
    checkRightAnswers(one);
    const auto right = one.truth->asked(one.question.ask);
    const std::string key = one.truth->keyOf(one.rightText());
    const auto isIt = [&](const Pair* pair) { return one.truth->keyOf(pair->answer) == key; };
    if (std::none_of(right.begin(), right.end(), isIt)) one.complain(1, "the right option is not right");
    for (std::size_t i = 0; i < one.question.options.size(); ++i) {
        if (!one.isRight(i)) checkWrongOption(one, one.question.options[i]);
    }
    if (one.truth->isNumeric()) checkDistances(one);
}

/// The answer that stands in a false statement is none of the right ones under another name.
void checkFalse(const Case& one) {
    checkFalsehood(one);
    for (const auto* pair : one.truth->stated(one.question.because)) {
        const auto& listed = one.question.options.front().allRight;
        if (!listed.empty() && !isWholeList(one, pair->questions.front(), listed)) one.complain(1, "not all that would be true");
        const std::string answer = falseAnswer(*pair, one.question.ask);
        const std::string& told = one.question.options.front().whyWrong;
        if (!answer.empty() && !told.empty() && told != one.question.because && !isTrueReason(one, {answer, {}, {}}, told))
            one.complain(1, std::string("not what is true of ").append(answer).append(": ").append(told));
        std::set<std::string> names{one.truth->keyOf(answer)};
        for (const auto* other : one.truth->answered(answer)) names.insert(other->names.begin(), other->names.end());
        for (const auto* right : one.truth->asked(pair->questions.front())) {
            if (share(right->names, names)) one.complain(1, "the false statement is true of " + right->answer);
        }
    }
}

/// What is told beside a true statement is stated of the same record.
void checkTrue(const Case& one) {
    const std::string& told = one.question.options.back().whyWrong;
    const auto right = one.truth->stated(one.question.because);
    const auto isSame = [&right](const Pair* pair) {
        return std::any_of(right.begin(), right.end(), [pair](const Pair* own) { return own->record == pair->record; });
    };
    if (!isStatedOf(one, told, isSame)) one.complain(1, "not what is known beside it: " + told);
    const auto& listed = one.question.options.back().allRight;
    for (const Pair* pair : right) {
        if (!listed.empty() && !isWholeList(one, pair->questions.front(), listed)) one.complain(1, "not all that is true");
    }
}

void checkTrueFalse(const Case& one) {
    const auto& options = one.question.options;
    if (options[0].text != "True" || options[1].text != "False") one.complain(1, "not True and False");
    const bool isTrue = one.question.right.front() == 0;
    // A statement may differ from the listed one in case alone, as texts are told apart folded.
    if (isTrue != !one.truth->stated(one.question.ask).empty())
        one.complain(1, isTrue ? "not a true sentence" : "a true sentence called false");
    if (!one.truth->isStated(one.question.because)) one.complain(1, "because is not true");
    isTrue ? checkTrue(one) : checkFalse(one);
}

/// The item's pair, among those of its label, that answers this question.
const Pair* itemOf(const Case& one, int index) {
    const std::string asked = facts::fold(one.question.ask);
    for (const auto* pair : one.truth->about(one.question.options[static_cast<std::size_t>(index)].text)) {
        if (std::find(pair->questions.begin(), pair->questions.end(), asked) != pair->questions.end()) return pair;
    }
    return nullptr;
}

void checkOrder(const Case& one) {
    const Pair* last = nullptr;
    std::string because;
    for (const int index : one.question.right) {
        const Pair* item = itemOf(one, index);
        if (item != nullptr && last != nullptr && *item->magnitude < *last->magnitude) one.complain(1, "items are out of order");
        if (item != nullptr) last = item;
        const auto& told = one.question.options[static_cast<std::size_t>(index)].whyWrong;
        if (item != nullptr && item->standing != told) one.complain(1, "not where it stands: " + told);
        because += (because.empty() ? "" : "; ") + told;
    }
    if (one.question.because != because + '.') one.complain(1, "not the order that is told: " + one.question.because);
}

void checkNumber(const Case& one) {
    const auto& question = one.question;
    const auto& dial = question.dial;
    checkRightAnswers(one);
    const auto right = one.truth->asked(question.ask);
    for (const auto* pair : right) {
        if (!pair->magnitude || *pair->magnitude != question.number)
            one.complain(1, "the number is not the answer: " + pair->answer);
    }
    if (question.rightAnswers.size() != 1) one.complain(1, "a number with two answers");
    if (question.number < dial.low || question.number > dial.high) one.complain(1, "the dial excludes the answer");
    if (question.number >= 0 && dial.low < 0) one.complain(1, "the dial goes below nothing");
    if (!(dial.step > 0) || dial.high <= dial.low) return one.complain(1, "no dial");
    const double stop = (question.number - dial.low) / dial.step;
    if (std::abs(stop - std::round(stop)) * dial.step > question.within + 1e-6 * dial.step)
        one.complain(1, "the dial has no stop that is right");
    if (!quiz::isRight(question, question.number)) one.complain(1, "the answer is not right");
}

/// All names of right answers, and of those that share one with them: what is typed so is not judged.
struct RightNames {
    std::set<std::string> right, kin;
};

RightNames rightNames(const Case& one) {
    RightNames names;
    for (const auto* pair : one.truth->asked(one.question.ask)) names.right.insert(pair->names.begin(), pair->names.end());
    for (const auto& name : names.right) {
        for (const auto* pair : one.truth->named(name)) names.kin.insert(pair->names.begin(), pair->names.end());
    }
    return names;
}

/// Every name of the ask, typed: right if and only if it is a name of a right answer; and so is another answer that a letter too
/// few would lead to.
void checkTyped(const Case& one) {
    checkRightAnswers(one);
    const auto [right, kin] = rightNames(one);
    for (const auto& name : right) {
        if (!quiz::isRight(one.question, name)) one.complain(1, "a right name is refused: " + name);
        if (name.size() < 7 || name.find(' ') != std::string::npos) continue;
        const std::string slip = name.substr(0, 3) + name.substr(4);
        if (one.truth->names().count(slip) != 0 && right.count(slip) == 0 && quiz::isRight(one.question, slip))
            one.complain(1, "another answer is forgiven as a slip: " + slip);
    }
    for (const auto& name : one.truth->names()) {
        if (kin.count(name) == 0 && quiz::isRight(one.question, name)) one.complain(1, "a wrong name is taken: " + name);
    }
}

void checkOddOneOut(const Case& one) {
    checkFalsehood(one);
    const auto right = one.truth->asked(one.question.ask);
    for (std::size_t i = 0; i < one.question.options.size(); ++i) {
        const quiz::Option& option = one.question.options[i];
        const bool fits = one.fits(option.text);
        if (fits == one.isRight(i))
            one.complain(1, option.text + (fits ? " fits and is called odd" : " does not fit and is not called odd"));
        const auto states = [&option](const Pair* pair) { return pair->sentence.empty() || pair->sentence == option.whyWrong; };
        if (fits && std::none_of(right.begin(), right.end(), states)) one.complain(1, "not why it fits: " + option.whyWrong);
    }
    const auto& odd = one.question.options[static_cast<std::size_t>(one.question.right.front())];
    if (!isTrueReason(one, odd, one.question.because)) one.complain(1, "not why it is odd: " + one.question.because);
}

void checkSelectAll(const Case& one) {
    checkFalsehood(one);
    checkRightAnswers(one);
    for (std::size_t i = 0; i < one.question.options.size(); ++i) {
        const quiz::Option& option = one.question.options[i];
        const bool fits = one.fits(option.text);
        if (fits != one.isRight(i))
            one.complain(1, option.text + (fits ? " fits and is called wrong" : " does not fit and is called right"));
        if (!isTrueReason(one, option, fits ? option.whyRight : option.whyWrong))
            one.complain(1, "not why it is " + (fits ? "right: " + option.whyRight : "wrong: " + option.whyWrong));
    }
}

/// Each left side beside each option, read as a question: right in one place alone.
void checkMatch(const Case& one) {
    for (std::size_t i = 0; i < one.question.left.size(); ++i) {
        auto right = one.truth->asked(closedQuestion(one.question, i));
        if (right.empty()) right = one.truth->about(one.question.left[i]);
        if (one.question.ask.find("…") == std::string::npos) right = one.truth->about(one.question.left[i]);
        if (right.empty()) return; // a hole stands twice in the wording, or a name holds the sign that parts them
        for (std::size_t j = 0; j < one.question.options.size(); ++j) {
            const std::string key = one.truth->keyOf(one.question.options[j].text);
            const bool fits =
                std::any_of(right.begin(), right.end(), [&](const Pair* pair) { return pair->names.count(key) != 0; });
            if (fits == (one.question.right[i] == static_cast<int>(j))) continue;
            one.complain(1, one.question.options[j].text + (fits ? " fits beside " : " does not fit beside ") +
                                one.question.left[i]);
        }
    }
}

const Clue* clueOf(const Pair& pair, const std::string& text) {
    const auto found =
        std::find_if(pair.clues.begin(), pair.clues.end(), [&text](const Clue& clue) { return clue.text == text; });
    return found == pair.clues.end() ? nullptr : &*found;
}

/// Whether \p clue, true of one record, may be true of another: all its values are the other's too, or nothing is known of them.
bool mayHold(const Clue& clue, const Clue& other) {
    for (std::size_t hole = 0; hole < clue.values.size(); ++hole) {
        const auto& theirs = other.values[hole];
        if (!theirs.empty() && !std::includes(theirs.begin(), theirs.end(), clue.values[hole].begin(), clue.values[hole].end()))
            return false;
    }
    return true;
}

/// Whether no clue of the question, as told of \p right, is false of \p other.
bool isAlsoMeant(const Case& one, const Pair& right, const Pair& other) {
    for (std::size_t i = 0; i < right.clues.size(); ++i) {
        const auto& shown = one.question.clues;
        if (std::find(shown.begin(), shown.end(), right.clues[i].text) == shown.end()) continue;
        if (!mayHold(right.clues[i], other.clues[i])) return false;
    }
    return true;
}

/// The pair of the right answer of which all clues are told, or nothing.
const Pair* cluedPair(const Case& one) {
    for (const auto* pair : one.truth->answered(one.rightText())) {
        const auto isTold = [pair](const std::string& clue) { return clueOf(*pair, clue) != nullptr; };
        if (std::all_of(one.question.clues.begin(), one.question.clues.end(), isTold)) return pair;
    }
    return nullptr;
}

/// Whether \p reason tells of one of \p pairs: "Heat: It opened in 1995.", or a sentence that the bank has of its record.
bool tellsOf(const Case& one, const Truth::Found& pairs, const std::string& option, const std::string& reason) {
    const auto isClue = [&](const Pair* pair) {
        return reason.starts_with(option + ": ") && clueOf(*pair, reason.substr(option.size() + 2)) != nullptr;
    };
    const auto isOfRecord = [&pairs](const Pair* stated) {
        return std::any_of(pairs.begin(), pairs.end(), [stated](const Pair* pair) { return pair->record == stated->record; });
    };
    return std::any_of(pairs.begin(), pairs.end(), isClue) || isStatedOf(one, reason, isOfRecord);
}

/// The reason of a wrong option, and that by each clue, one at least.
void checkReasons(const Case& one, const quiz::Option& option, const Truth::Found& pairs) {
    if (option.byClue.size() != one.question.clues.size()) one.complain(1, "not a reason for each clue: " + option.text);
    std::vector<std::string> reasons{option.whyWrong};
    for (const auto& reason : option.byClue) {
        if (!reason.empty()) reasons.push_back(reason);
    }
    if (reasons.size() < 2) one.complain(1, "no clue makes it wrong: " + option.text);
    for (const auto& reason : reasons) {
        if (!tellsOf(one, pairs, option.text, reason)) one.complain(1, "not why it is wrong: " + reason);
    }
}

void checkClues(const Case& one) {
    if (one.question.clues.size() < 2) one.complain(1, "not even two clues");
    const Pair* right = cluedPair(one);
    if (right == nullptr) return one.complain(1, "the clues are not true of the right option");
    for (std::size_t i = 0; i < one.question.options.size(); ++i) {
        if (one.isRight(i)) continue;
        const quiz::Option& option = one.question.options[i];
        const auto pairs = one.truth->answered(option.text);
        if (std::any_of(pairs.begin(), pairs.end(), [&](const Pair* pair) { return isAlsoMeant(one, *right, *pair); }))
            one.complain(1, "the clues are true of " + option.text + ", too");
        if (!pairs.empty()) checkReasons(one, option, pairs);
    }
}

} // namespace

void checkKind(const Case& one) {
    switch (one.question.kind) {
    case Kind::Choice:
        return checkChoice(one);
    case Kind::TrueFalse:
        return checkTrueFalse(one);
    case Kind::Order:
        return checkOrder(one);
    case Kind::Number:
        return checkNumber(one);
    case Kind::Typed:
        return checkTyped(one);
    case Kind::OddOneOut:
        return checkOddOneOut(one);
    case Kind::SelectAll:
        return checkSelectAll(one);
    case Kind::Match:
        return checkMatch(one);
    case Kind::Clues:
        return checkClues(one);
    }
}

} // namespace audit
