#pragma once

#include "facts/FactBank.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// The truth rule worked out a second time, as plainly as can be, from records and fields alone: what the dealer deals is held
/// against it.
namespace naive {

/// One (question, answer) pair.
struct Pair {
    facts::RecordIndex record{};
    std::vector<std::string> questions; ///< folded, one for each wording
    std::string sentence;               ///< `says` filled in
    std::string answer;                 ///< as shown
    std::set<std::string> names;        ///< of the answer, folded
    std::optional<double> magnitude;    ///< of the answer
};

/// All pairs of one ask.
struct Ask {
    std::vector<Pair> pairs;
    std::multimap<std::string, std::size_t> byQuestion; ///< folded question of any wording to its pairs
    std::set<std::string> sentences;

    /// The pairs whose question reads \p text.
    std::vector<const Pair*> asked(const std::string& text) const;
    /// The pairs whose answer is shown as \p text.
    std::vector<const Pair*> answered(const std::string& text) const;
};

Ask work(const facts::FactBank& bank, const facts::Ask& ask);

/// Folded names of a value: label, label before it was told apart, other names.
std::set<std::string> namesOf(const facts::FactBank& bank, const facts::Value& value);

/// The words of \p text that could tell something: all but the smallest words of English.
std::set<std::string> tellingWords(const std::string& text);

bool share(const std::set<std::string>& a, const std::set<std::string>& b);

} // namespace naive
