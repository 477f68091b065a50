#pragma once

#include "audit/Beside.hpp"
#include "audit/Chance.hpp"
#include "audit/Coverage.hpp"
#include "audit/Demands.hpp"
#include "audit/Kin.hpp"
#include "quiz/Dealer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace audit {

/// How much is gone through.
struct Extent {
    std::uint64_t seed = 0;
    std::uint32_t seeds = 1;   ///< deals of each question in each kind and wording
    std::size_t rounds = 2000; ///< dealt for demand 6
    std::size_t told = 5;      ///< breaches of each demand that are told
};

/// What came of one demand.
struct Finding {
    std::size_t checked = 0; ///< questions; for demand 6, pairs of questions
    std::size_t broken = 0;  ///< breaches
    std::vector<Breach> first;
};

/// What came of it all.
struct Report {
    explicit Report(const facts::FactBank& bank);

    std::string pack;
    std::size_t questions = 0; ///< dealt over the whole space
    std::size_t rounds = 0;
    std::size_t inRounds = 0;                       ///< questions of these rounds
    std::array<Finding, demandCount + 1> demands{}; ///< by number; the first is not used
    Tally tally;                                    ///< over the whole space
    std::map<facts::Kind, int> kindsInRounds;
    std::map<std::string, Kin> kin; ///< by ask
    Coverage coverage;

    bool isSound() const;
};

/// Holds questions and rounds against the demands, one after another, and counts what comes of it.
class Auditor {
public:
    /// \param told  breaches of each demand that are told
    explicit Auditor(const facts::FactBank& bank, std::size_t told = Extent{}.told);
    Auditor(const Auditor&) = delete;
    Auditor& operator=(const Auditor&) = delete;

    /// Demands 1 to 5 and 7, and what chance and coverage count.
    void look(const quiz::Question& question);
    /// Demand 1 for what is told of wrong answers to \p question that \p dealer knows, where it is typed or dialled.
    void lookAtGiven(const quiz::Dealer& dealer, const quiz::Question& question);
    /// Demand 6: every pair of questions that stand in one round.
    void lookAtRound(const std::vector<quiz::Question>& round);
    void add(Breach breach);
    /// What came of it all; with it chance is judged.
    Report report() const;

private:
    Finding& finding(int demand) { return m_report.demands.at(static_cast<std::size_t>(demand)); }

    std::size_t m_told;
    Demands m_demands;
    Beside m_beside;
    Kinship m_kinship;
    Report m_report;
};

/// Goes through the whole space of \p dealer's pack, then through some rounds that it deals.
Report audit(const quiz::Dealer& dealer, const Extent& extent);

} // namespace audit
