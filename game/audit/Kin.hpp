#pragma once

#include "audit/Truth.hpp"
#include "quiz/Question.hpp"

#include <set>
#include <vector>

namespace audit {

/// How many choices could have wrong options that belong to what is asked (the cast of the film in question), and how many do.
struct Kin {
    int could = 0;         ///< three such answers that are wrong, or more, are to be had
    int none = 0, one = 0; ///< of those, choices that have none, and that have one

    void add(const Kin& other);
};

/// Tells what belongs together: what stands in one record, and that record.
class Kinship {
public:
    explicit Kinship(const facts::FactBank& bank);

    /// \param question  a choice among texts that \p truth is about
    Kin of(const quiz::Question& question, const Truth& truth) const;

private:
    using Records = std::set<facts::RecordIndex>;

    const facts::FactBank& m_bank;
    std::vector<std::vector<facts::RecordIndex>> m_pointing; ///< by record: those that point at it
};

} // namespace audit
