#include "audit/Case.hpp"

#include "facts/Text.hpp"

// Demand 3: a subject that shares its name with another is told apart.

namespace audit {

using facts::Kind;

namespace {

/// What the pairs whose \p question (or sentence) reads alike speak of; more than one where names are shared.
std::set<std::string> subjectsOf(const Truth& truth, const std::string& question) {
    const std::string folded = facts::fold(question);
    std::set<std::string> subjects;
    for (const auto* pair : truth.asked(question)) {
        for (std::size_t i = 0; i < pair->questions.size(); ++i) {
            if (pair->questions[i] == folded) subjects.insert(pair->subjects[i]);
        }
    }
    return subjects;
}

/// Two right answers that read alike, of which the player could not say which is which.
void checkOptions(const Case& one) {
    for (const auto& option : one.question.options) {
        std::set<facts::RecordIndex> records;
        for (const auto* pair : one.truth->about(option.text)) records.insert(pair->record);
        if (records.size() > 1) one.complain(3, "two items are called " + option.text);
    }
}

} // namespace

bool checkNamesakes(const Case& one) {
    if (one.truth == nullptr) return false;
    if (one.question.kind == Kind::Order) checkOptions(one);
    if (one.question.kind == Kind::Match) {
        for (std::size_t i = 0; i < one.question.left.size(); ++i) {
            if (subjectsOf(*one.truth, closedQuestion(one.question, i)).size() > 1)
                one.complain(3, "the left side stands for several: " + one.question.left[i]);
        }
    } else if (subjectsOf(*one.truth, one.question.ask).size() > 1) {
        one.complain(3, "the question speaks of several that share a name");
    }
    return true;
}

} // namespace audit
