#pragma once

#include "facts/FactBank.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

/// Holds what a dealer deals against what PACKS demands. The truth rule is worked out a second time, as plainly as can be, from
/// records and fields alone: nothing here looks into the tables and cards that the dealer deals from.
namespace audit {

/// A clue told of one record: its text, and the values in each of its holes.
struct Clue {
    std::string text; ///< empty where a value is missing
    std::vector<std::set<std::string>> values;
};

/// One (question, answer) pair.
struct Pair {
    facts::RecordIndex record{};
    std::vector<std::string> questions;          ///< folded, one for each wording
    std::vector<std::string> subjects;           ///< for each wording: which records and values it speaks of
    std::vector<std::vector<std::string>> holes; ///< for each wording: what is filled in, folded
    static constexpr char blank[] = "\x01";
    std::string sentence;            ///< `says` filled in
    std::string denial;              ///< `denies` filled in, with a blank for the answer
    std::string standing;            ///< order: "An Audi (Heat): 2000", what decides its place and whose that is
    std::string answer;              ///< as shown
    std::set<std::string> names;     ///< of the answer, folded
    std::optional<double> magnitude; ///< of the answer
    std::vector<Clue> clues;
    std::set<facts::RecordIndex> named;             ///< by any wording: records, by value or by a field that names them
    std::optional<facts::RecordIndex> answerRecord; ///< the answer, where it is one
};

/// All pairs of one ask.
class Truth {
public:
    Truth(const facts::FactBank& bank, const facts::Ask& ask);

    const std::vector<Pair>& pairs() const { return m_pairs; }
    /// Answers are numbers, years or dates.
    bool isNumeric() const { return !m_pairs.empty() && m_pairs.front().magnitude.has_value(); }
    /// The form in which an answer of this ask is compared: numbers as they are shown, names folded.
    std::string keyOf(const std::string& answer) const;

    using Found = std::vector<const Pair*>;
    Found asked(const std::string& question) const;                ///< the pairs whose question, in any wording, reads so
    Found answered(const std::string& answer) const;               ///< the pairs whose answer is shown so
    Found named(const std::string& name) const;                    ///< the pairs whose answer goes by this folded name
    Found about(const std::string& label) const;                   ///< the pairs of the record labelled so
    Found stated(const std::string& sentence) const;               ///< the pairs whose sentence reads so, case and accents aside
    bool isStated(const std::string& sentence) const;              ///< whether some pair's sentence is this very one
    const std::set<std::string>& names() const { return m_names; } ///< all names of all answers

private:
    using Index = std::unordered_map<std::string, std::vector<std::size_t>>;

    void addRecord(const facts::FactBank& bank, const facts::Ask& ask, facts::RecordIndex record);
    void index(const facts::FactBank& bank);
    Found found(const Index& index, const std::string& key) const;

    std::vector<Pair> m_pairs;
    Index m_byQuestion, m_byAnswer, m_byName, m_byLabel, m_bySentence;
    std::set<std::string> m_sentences, m_names;
};

/// The words of \p text that could tell something: all but the smallest words of English.
std::set<std::string> tellingWords(const std::string& text);

/// Whether \p phrase stands in \p text as whole words, case and accents aside.
bool holdsPhrase(const std::string& text, const std::string& phrase);

bool share(const std::set<std::string>& a, const std::set<std::string>& b);

} // namespace audit
