#pragma once

#include "facts/Value.hpp"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace facts {

/// A way through the fields: `{film.director.name}` from a role. An empty path is the record itself.
using FieldPath = std::vector<FieldIndex>;

/// One (question, answer) pair of an ask: a record, and which of its many-valued fields' values are meant.
struct Pair {
    RecordIndex record{};
    std::uint32_t combination = 0; ///< mixed-radix number over the ask's many-valued paths, in the order of AskTable::manyPaths
    GroupIndex group{};
    AnswerIndex answer{};
};

/// Pairs put into rows: those with the same question, or with the same answer. Compressed: `begin[r]` to `begin[r+1]` of
/// `pairs` are those of row r.
struct PairRows {
    std::vector<std::uint32_t> rowOf; ///< by pair
    std::vector<PairIndex> pairs;     ///< row after row
    std::vector<std::uint32_t> begin;

    std::size_t count() const { return begin.empty() ? 0 : begin.size() - 1; }
    std::span<const PairIndex> row(std::uint32_t r) const { return std::span(pairs).subspan(begin[r], begin[r + 1] - begin[r]); }
};

/// Which record each pair is about.
struct PairRecords {
    std::vector<RecordIndex> records;
    std::vector<std::uint32_t> combinations; ///< empty where all are 0

    bool operator==(const PairRecords&) const = default;
};

/// The pairs of an ask in columns. Asks that go through the same records, ask by the same fields or answer with the same field
/// share what they have in common: twenty asks about one type cost hardly more than its fields.
class Pairs {
public:
    Pairs() = default;
    Pairs(std::shared_ptr<const PairRecords> records, std::shared_ptr<const PairRows> byQuestion,
          std::shared_ptr<const PairRows> byAnswer)
        : m_records(std::move(records)), m_byQuestion(std::move(byQuestion)), m_byAnswer(std::move(byAnswer)) {}

    std::size_t size() const { return m_records ? m_records->records.size() : 0; }
    bool empty() const { return size() == 0; }
    const PairRecords* records() const { return m_records.get(); }
    RecordIndex record(std::size_t i) const { return m_records->records[i]; }
    Pair operator[](std::size_t i) const {
        return {record(i), m_records->combinations.empty() ? 0 : m_records->combinations[i], GroupIndex{m_byQuestion->rowOf[i]},
                AnswerIndex{m_byAnswer->rowOf[i]}};
    }
    const PairRows& byQuestion() const { return *m_byQuestion; }
    const PairRows& byAnswer() const { return *m_byAnswer; }

    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Pair;
        using difference_type = std::ptrdiff_t;
        using pointer = const Pair*;
        using reference = Pair;

        Iterator(const Pairs& pairs, std::size_t at) : m_pairs(&pairs), m_at(at) {}
        Pair operator*() const { return (*m_pairs)[m_at]; }
        Iterator& operator++() {
            ++m_at;
            return *this;
        }
        bool operator==(const Iterator& other) const { return m_at == other.m_at; }

    private:
        const Pairs* m_pairs;
        std::size_t m_at;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

private:
    std::shared_ptr<const PairRecords> m_records;
    std::shared_ptr<const PairRows> m_byQuestion, m_byAnswer;
};

/// The distinct answers of an ask, by AnswerIndex; texts are told apart by their folded form. Asks with the same answers share
/// them.
class AnswerValues {
public:
    AnswerValues() = default;
    explicit AnswerValues(std::shared_ptr<const std::vector<Value>> values) : m_values(std::move(values)) {}

    std::size_t size() const { return m_values ? m_values->size() : 0; }
    bool empty() const { return size() == 0; }
    const Value& operator[](std::size_t i) const { return (*m_values)[i]; }
    const Value& front() const { return m_values->front(); }
    const Value* begin() const { return m_values ? m_values->data() : nullptr; }
    const Value* end() const { return begin() + size(); }
    /// Whether these are the very answers that \p other has, shared with it.
    bool isSharedWith(const AnswerValues& other) const { return m_values == other.m_values; }

private:
    std::shared_ptr<const std::vector<Value>> m_values;
};

/// The truth rule, computed: every pair of one ask, grouped by question and by answer.
///
/// All pairs with the same question together hold its right answers; a wrong option is an answer of another pair that is not
/// among them.
struct AskTable {
    std::vector<FieldPath> manyPaths; ///< prefixes of paths that end at a many-valued field
    Pairs pairs;
    AnswerValues answers;

    std::size_t groupCount() const { return pairs.empty() ? 0 : pairs.byQuestion().count(); }
    Pair pair(PairIndex p) const { return pairs[raw(p)]; }
    std::span<const PairIndex> group(GroupIndex g) const { return pairs.byQuestion().row(raw(g)); }
    std::span<const PairIndex> withAnswer(AnswerIndex a) const { return pairs.byAnswer().row(raw(a)); }
};

} // namespace facts
