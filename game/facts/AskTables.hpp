#pragma once

#include "facts/FactBank.hpp"

#include <cstddef>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace facts {

/// Beyond so many questions of one ask something is wrong with it: it multiplies two long lists.
inline constexpr std::size_t mostPairs = 5'000'000;

/// Makes the tables of a bank's asks. What several of them have in common (the records they go through, the pairs by one field,
/// its values) is worked out once and shared. Several threads may make tables at once: one that needs what another is at waits
/// for it.
class TableMaker {
public:
    /// \param sound  for each record: its pairs can be asked
    TableMaker(const FactBank& bank, const std::vector<bool>& sound) : m_bank(bank), m_sound(sound) {}

    /// The pairs of \p ask over all records that are sound, grouped by question and by answer.
    /// Nothing when there are more than \ref mostPairs.
    std::optional<AskTable> make(const Ask& ask);

private:
    using Records = std::shared_ptr<const PairRecords>;
    using Rows = std::shared_ptr<const PairRows>;
    /// What pairs are numbered by: those records, by the values at the ends of those paths.
    using RowsKey = std::pair<const PairRecords*, std::vector<FieldPath>>;

    std::optional<Records> recordsOf(const Ask& ask, const AskTable& table);
    template <typename Key, typename Thing, typename Make>
    Thing once(std::map<Key, std::shared_future<Thing>>& made, const Key& key, const Make& make);
    Records allOf(TypeIndex type);
    Records shared(const std::vector<FieldPath>& manyPaths, PairRecords&& records);
    Rows rowsBy(const AskTable& table, const Records& records, const std::vector<FieldPath>& paths);
    Rows oneEach(std::size_t pairs);
    std::vector<std::uint32_t> numbersBy(const AskTable& table, const Records& records, const std::vector<FieldPath>& paths);
    AnswerValues answersBy(const AskTable& table, const Records& records, const Rows& rows, const FieldPath& path);

    const FactBank& m_bank;
    const std::vector<bool>& m_sound;
    std::mutex m_guard; ///< of all that follows
    std::map<TypeIndex, std::shared_future<Records>> m_allOf;
    std::vector<std::pair<std::vector<FieldPath>, Records>> m_records; ///< with the fields that have many values
    std::map<std::size_t, std::shared_future<Rows>> m_oneEach;         ///< by the number of pairs
    std::map<RowsKey, std::shared_future<Rows>> m_rows;
    std::map<RowsKey, std::shared_future<AnswerValues>> m_answers;
};

/// Whether \p ask puts records in order, each record being a question of its own.
bool isOrder(const Ask& ask);

/// Every path that an ask uses, each once.
std::vector<FieldPath> pathsOf(const Ask& ask);

} // namespace facts
