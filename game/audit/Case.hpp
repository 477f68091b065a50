#pragma once

#include "audit/Truth.hpp"
#include "facts/FactBank.hpp"
#include "quiz/Question.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace audit {

/// One way in which a question, or a pair of them, breaks a demand.
struct Breach {
    int demand = 0; ///< 1 to 7, as PACKS numbers them
    std::string id; ///< of the question
    std::string ask;
    std::string what;
};

/// A question with what it is held against: an ask and its truth, or the question that an author wrote out.
struct Case {
    const facts::FactBank& bank;
    const quiz::Question& question;
    const facts::Ask* said = nullptr;
    const Truth* truth = nullptr;
    const facts::FinishedQuestion* finished = nullptr;
    std::vector<Breach>& breaches;
    const std::vector<Truth>* truths = nullptr; ///< of every ask of the bank

    void complain(int demand, const std::string& what) const;
    bool isRight(std::size_t option) const;
    /// The text of the first right option.
    const std::string& rightText() const;
    /// Whether \p option is a name of a right answer to the question as it reads.
    bool fits(const std::string& option) const;
    /// Options are chosen among, each an answer of its own: choice, odd-one-out, select-all, clues.
    bool isChosen() const;
};

/// \name The demands on one question
/// Each tells whether the demand concerns the question at all.
///@{

/// Demand 1, the shape alone: as many right options as the kind says. What breaks it is not looked at further.
/// \return whether all that is right exists
bool hasShape(const Case& one);
/// Demand 1: the right options are right, the others are wrong by the truth rule and for a true reason, none are alike.
void checkRight(const Case& one);
/// Demand 2: nothing of the right answer stands in the question, options are of one shape.
bool checkGiveaways(const Case& one);
/// Demand 3: the subject is told apart from others of its name.
bool checkNamesakes(const Case& one);
/// Demand 4: no ties in an order, numbers in the order of their size.
bool checkTies(const Case& one);
/// Demand 5: every option is an answer of the bank, and there are no more than there can be.
bool checkPadding(const Case& one);
/// Demand 7: the difficulty is what its parts make.
bool checkDifficulty(const Case& one);
///@}

/// Parts of \ref checkRight, by kind.
void checkKind(const Case& one);
void checkFinished(const Case& one);
/// The right answers that the question carries are the whole set.
void checkRightAnswers(const Case& one);
/// Whether \p list holds all that is right for \p question, each once.
bool isWholeList(const Case& one, const std::string& question, const std::vector<std::string>& list);
/// Whether the reason why \p option is right or wrong is a sentence of the bank, several of the option's in one, or the list of
/// all right answers.
bool isTrueReason(const Case& one, const quiz::Option& option, const std::string& reason);
/// Whether some ask of the bank, of whatever type, states \p sentence of a pair for which \p isMeant.
template <typename IsMeant>
bool isStatedOf(const Case& one, const std::string& sentence, const IsMeant& isMeant) {
    return std::any_of(one.truths->begin(), one.truths->end(), [&](const Truth& truth) {
        if (!truth.isStated(sentence)) return false;
        const auto pairs = truth.stated(sentence);
        return std::any_of(pairs.begin(), pairs.end(), isMeant);
    });
}
/// Demand 1 for what is told of a wrong answer that was typed or dialled.
void checkMeant(const Case& one, const quiz::Answer& given, const quiz::Option& meant);

/// How exactly a shown date is known: how many words it has; 0 for a number.
std::size_t exactness(const std::string& shown);

/// Left side \p line of a match, put into the open question: the question that its right option answers.
std::string closedQuestion(const quiz::Question& match, std::size_t line);

/// The answer that a false statement puts into the place of the right one of \p pair; empty where the two differ otherwise.
std::string falseAnswer(const Pair& pair, const std::string& statement);

} // namespace audit
