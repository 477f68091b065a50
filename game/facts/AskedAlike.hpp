#pragma once

#include "facts/FactBank.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace facts {

/// How long the texts are that stand in the fields of a bank: a look at each field instead of one at each question.
class FieldLengths {
public:
    explicit FieldLengths(const FactBank& bank) : m_bank(bank) {}

    /// No text is longer that \p text becomes when it is filled in for a record of \p about; in bytes.
    std::size_t mostIn(TypeIndex about, const Template& text);

private:
    std::size_t mostAt(TypeIndex about, const FieldPath& path);
    std::size_t longestLabel(TypeIndex type);
    std::size_t longestText(TypeIndex type, FieldIndex field);

    const FactBank& m_bank;
    std::vector<std::size_t> m_labels; ///< by type
    std::map<std::pair<TypeIndex, FieldIndex>, std::size_t> m_texts;
};

/// The asks whose questions have to be read to know that no two read alike, in groups that cannot read like one another. An ask
/// that puts one thing into a sentence like no other's needs no reading.
/// \param besideFinished  there are finished questions, which may read like any of them
std::vector<std::vector<std::uint32_t>> askedAlike(const FactBank& bank, bool besideFinished);

} // namespace facts
