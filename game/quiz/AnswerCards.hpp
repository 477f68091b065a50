#pragma once

#include "facts/FactBank.hpp"
#include "facts/Text.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quiz {

/// A folded name or word, hashed (FNV-1a, 64 bit): names of a million answers are compared without folding any of them again.
using TextHash = std::uint64_t;
TextHash hashOf(std::string_view folded);

/// Rows of hashes, each sorted and without doubles.
class HashRows {
public:
    void add(std::vector<TextHash> row);
    std::span<const TextHash> row(std::uint32_t index) const {
        return std::span(m_items).subspan(m_begin[index], m_begin[index + 1] - m_begin[index]);
    }

private:
    std::vector<TextHash> m_items;
    std::vector<std::uint32_t> m_begin{0};
};

/// True when the sorted \p a and \p b have an element in common.
bool shareAny(std::span<const TextHash> a, std::span<const TextHash> b);
/// True when every element of the sorted \p part is in the sorted \p whole.
bool containsAll(std::span<const TextHash> whole, std::span<const TextHash> part);

/// The words of \p text that could tell something, hashed, sorted: all but the smallest words of English.
std::vector<TextHash> tellingWords(std::string_view text);

using facts::standsIn;

/// How an answer looks on its button.
struct Look {
    std::uint16_t length = 0; ///< in characters
    std::uint16_t blanks = 0;
    bool capital = false; ///< begins with a capital of the Latin alphabet
    bool digit = false;   ///< holds a digit
};

/// What choosing among the answers of one ask needs to know of each, worked out once.
struct AnswerCards {
    bool numeric = false; ///< answers are numbers, years or dates
    HashRows names;       ///< name, name before it was told apart, other names
    HashRows words;       ///< telling words of the name; none for numbers and years
    std::vector<Look> looks;
    std::vector<std::uint32_t> byLength;                                ///< answers, shortest first
    std::vector<std::uint32_t> upTo;                                    ///< by length: how many answers are not longer
    std::vector<double> magnitude;                                      ///< numeric only
    std::vector<std::uint32_t> bySize;                                  ///< numeric only: answers, least first
    std::vector<std::pair<facts::RecordIndex, std::uint32_t>> byRecord; ///< answers that are records, sorted

    std::uint32_t size() const { return static_cast<std::uint32_t>(looks.size()); }
    std::uint16_t length(std::uint32_t answer) const { return looks[answer].length; }
    /// How many answers are not longer than \p answer, itself included.
    std::uint32_t countUpTo(std::uint32_t answer) const { return upTo[length(answer)]; }
    /// The answer that is \p record.
    std::optional<std::uint32_t> find(facts::RecordIndex record) const;
};

AnswerCards answerCards(const facts::FactBank& bank, const facts::AskTable& table);

/// All names that \p value goes by, hashed and sorted.
std::vector<TextHash> namesOf(const facts::FactBank& bank, const facts::Value& value);

/// The same as they are written, the one that is shown first.
std::vector<std::string> writtenNames(const facts::FactBank& bank, const facts::Value& value);

/// False when it cannot be said which of the two is greater: equal numbers, or dates of which one is the vaguer and spans the
/// other.
bool areApart(const facts::Value& a, const facts::Value& b);
/// True when two numeric values are told alike: the same kind, and dates known to the same exactness.
bool sameShape(const facts::Value& a, const facts::Value& b);

} // namespace quiz
