#pragma once

#include "facts/FactBank.hpp"
#include "quiz/Question.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace audit {

/// How often each fact of a bank can be asked.
///
/// A fact is one field of one record ("film/fallout.released"), or a question that an author wrote out. Fields that only name
/// their record are left out: they are told in every question about it; so are ties to a work, and fields that are there for the
/// conditions of asks alone.
class Coverage {
public:
    explicit Coverage(const facts::FactBank& bank);

    /// Counts \p question for each fact that it rests on.
    void add(const quiz::Question& question);

    std::size_t facts() const { return m_counts.size(); }
    std::size_t least() const { return at(0); }
    std::size_t median() const { return at(m_counts.size() / 2); }
    std::size_t most() const { return m_counts.empty() ? 0 : at(m_counts.size() - 1); }
    /// The facts that no question asks.
    std::vector<std::string> never() const;

private:
    std::size_t at(std::size_t rank) const;

    std::map<std::string, std::size_t> m_counts;
};

} // namespace audit
