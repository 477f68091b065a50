#pragma once

#include "facts/FactBank.hpp"
#include "quiz/Naive.hpp"
#include "quiz/Question.hpp"

#include <string>
#include <vector>

/// Holds dealt questions against what PACKS demands of them, with the truth rule worked out anew (see Naive.hpp).
class Demands {
public:
    explicit Demands(const facts::FactBank& bank);

    /// What is wrong with \p question, each in a sentence with its id; empty when all is well.
    std::vector<std::string> complaints(const quiz::Question& question);

private:
    void complain(const std::string& what);
    void checkShape();
    void checkChoice(const naive::Ask& ask, const facts::Ask& said);
    void checkRightAnswers(const naive::Ask& ask);
    void checkOption(const naive::Ask& ask, const quiz::Option& option, const std::vector<const naive::Pair*>& right);
    void checkNumbers(const naive::Ask& ask, const facts::Ask& said);
    void checkTelling(const std::string& right);
    void checkTrueFalse(const naive::Ask& ask);
    void checkOrder(const naive::Ask& ask);
    void checkNumber(const naive::Ask& ask);
    void checkOther(const naive::Ask& ask);
    void checkTyped(const naive::Ask& ask);
    void checkOddOneOut(const naive::Ask& ask);
    void checkSelectAll(const naive::Ask& ask);
    void checkMatch(const naive::Ask& ask);
    void checkClues(const naive::Ask& ask);
    bool isTrueReason(const naive::Ask& ask, const quiz::Option& option) const;
    bool isRight(std::size_t option) const;
    void checkFinished();
    void checkDifficulty();
    void checkProof();
    const naive::Ask* askOf(const std::string& id, std::size_t& index) const;

    const facts::FactBank& m_bank;
    std::vector<naive::Ask> m_asks;
    const quiz::Question* m_question = nullptr;
    std::vector<std::string> m_complaints;
};
