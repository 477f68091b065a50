#pragma once

#include "audit/Case.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace audit {

inline constexpr int demandCount = 7;

/// A demand of PACKS in a few words. \param demand  1 to 7
std::string_view demandText(int demand);

/// Holds dealt questions against what PACKS demands of each, with the truth rule worked out anew (see Truth.hpp). What it demands
/// of a round is looked at by \ref Beside, what it demands of chance by \ref Tally.
class Demands {
public:
    explicit Demands(const facts::FactBank& bank);

    /// Every way in which \p question breaks a demand; empty when all is well.
    std::vector<Breach> breaches(const quiz::Question& question);
    /// The same for what is told when \p given, typed or dialled and not right, was the answer.
    std::vector<Breach> breaches(const quiz::Question& question, const quiz::Answer& given, const quiz::Meant& meant);
    /// Answers to \p question, typed or dialled, that are not right and of which something is known: a few of its own ask, a few
    /// of others, by one of their names. None where an author wrote it out.
    std::vector<quiz::Answer> knownWrong(const quiz::Question& question) const;
    /// How many questions each demand has concerned so far, by its number.
    const std::array<std::size_t, demandCount + 1>& checked() const { return m_checked; }

    const facts::FactBank& bank() const { return m_bank; }
    /// What \p question asks, worked out anew; null for one that an author wrote out.
    const Truth* truthOf(const quiz::Question& question) const;

private:
    Case caseOf(const quiz::Question& question, std::vector<Breach>& breaches) const;
    std::optional<std::size_t> askOf(const std::string& id) const;
    const facts::FinishedQuestion* finishedOf(const std::string& id) const;
    void count(int demand, bool concerned);

    const facts::FactBank& m_bank;
    std::vector<Truth> m_truths;                               ///< one for each ask
    std::unordered_map<std::string, std::uint32_t> m_finished; ///< finished questions by id
    std::array<std::size_t, demandCount + 1> m_checked{};
};

} // namespace audit
