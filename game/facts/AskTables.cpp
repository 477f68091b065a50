#include "facts/AskTables.hpp"

#include "facts/FlatIndex.hpp"
#include "facts/Paths.hpp"
#include "facts/Text.hpp"

#include <algorithm>
#include <bit>
#include <unordered_map>

namespace facts {
namespace {

void addPaths(std::vector<FieldPath>& all, const Template& text) {
    for (FieldPath& path : pathsOf(text)) {
        if (std::find(all.begin(), all.end(), path) == all.end()) all.push_back(std::move(path));
    }
}

/// The beginnings of \p paths that end at a field with many values: shorter ones first, as their choices come first.
std::vector<FieldPath> manyPrefixes(const FactBank& bank, TypeIndex about, const std::vector<FieldPath>& paths) {
    std::vector<FieldPath> prefixes;
    for (const FieldPath& path : paths) {
        FieldPath prefix;
        for (const FieldIndex step : path) {
            prefix.push_back(step);
            const bool isNew = std::find(prefixes.begin(), prefixes.end(), prefix) == prefixes.end();
            if (lastField(bank, about, prefix)->isMany() && isNew) prefixes.push_back(prefix);
        }
    }
    std::stable_sort(prefixes.begin(), prefixes.end(),
                     [](const FieldPath& a, const FieldPath& b) { return a.size() < b.size(); });
    return prefixes;
}

/// Makes one number of a value; equal numbers mean equal values, and texts are equal when they fold alike.
class ValueKeys {
public:
    std::uint64_t of(const Value& value) {
        if (const auto* text = std::get_if<CompactText>(&value))
            return m_texts.try_emplace(fold(*text), m_texts.size()).first->second;
        if (const auto* number = std::get_if<double>(&value)) return std::bit_cast<std::uint64_t>(*number == 0 ? 0.0 : *number);
        if (const auto* year = std::get_if<Year>(&value)) return static_cast<std::uint64_t>(year->value);
        if (const auto* date = std::get_if<Date>(&value)) {
            return static_cast<std::uint64_t>(date->year) << 16U | std::uint64_t{date->month} << 8U | date->day;
        }
        return raw(std::get<RecordIndex>(value));
    }

private:
    std::unordered_map<std::string, std::uint64_t> m_texts;
};

bool satisfies(const Value& value, const Condition& condition) {
    if (!condition.oneOf.empty()) {
        return std::any_of(condition.oneOf.begin(), condition.oneOf.end(), [&](const Value& wanted) {
            const auto* const text = std::get_if<CompactText>(&wanted);
            const auto* const own = std::get_if<CompactText>(&value);
            return text != nullptr && own != nullptr ? fold(*text) == fold(*own) : wanted == value;
        });
    }
    const auto size = magnitude(value);
    return size && size >= condition.from.value_or(*size) && size <= condition.to.value_or(*size);
}

/// Whether any value at the end of the path satisfies the condition.
bool holds(const FactBank& bank, RecordIndex record, const Condition& condition, std::size_t step) {
    if (step == condition.path.size()) return satisfies(record, condition); // the record itself
    for (const Value& value : bank.record(record).values(condition.path[step])) {
        const auto* const next = std::get_if<RecordIndex>(&value);
        const bool isLast = step + 1 == condition.path.size();
        if (isLast ? satisfies(value, condition) : next != nullptr && holds(bank, *next, condition, step + 1)) return true;
    }
    return false;
}

class TableMaker {
public:
    TableMaker(const FactBank& bank, const Ask& ask, const std::vector<bool>& sound)
        : m_bank(bank), m_ask(ask), m_sound(sound), m_paths(pathsOf(ask)), m_question(pathsOf(ask.wordings.front())),
          m_answer(onlyPath(isOrder(ask) ? ask.by : ask.answer)) {
        if (!isOrder(ask)) m_table.manyPaths = manyPrefixes(bank, ask.about, m_paths);
        for (const FieldPath& path : m_paths) {
            const Field* const field = lastField(bank, ask.about, path);
            m_endsAtRecord.push_back(field == nullptr || field->kind == FieldKind::Record);
        }
    }

    std::optional<AskTable> make() {
        for (std::size_t i = 0; i < m_bank.records.size() && !m_isTooLarge; ++i) {
            const RecordIndex record{static_cast<std::uint32_t>(i)};
            if (m_bank.record(record).type == m_ask.about && m_sound[i] && isKept(record)) addRecord(record);
        }
        if (m_isTooLarge) return std::nullopt;
        m_table.pairs.shrink_to_fit();
        sortRows(m_groups.size(), m_table.groupBegin, m_table.pairsOfGroup, [](const Pair& pair) { return raw(pair.group); });
        sortRows(m_answers.size(), m_table.answerBegin, m_table.pairsOfAnswer, [](const Pair& pair) { return raw(pair.answer); });
        return std::move(m_table);
    }

private:
    bool isKept(RecordIndex record) const {
        return std::all_of(m_ask.where.begin(), m_ask.where.end(),
                           [&](const Condition& c) { return holds(m_bank, record, c, 0); });
    }

    /// Goes through the combinations of many-valued fields: the number of values of a later path may hang on the choice in an
    /// earlier.
    void addRecord(RecordIndex record) { combine(record, 0, 0, 1); }

    void combine(RecordIndex record, std::size_t depth, std::uint64_t combination, std::uint64_t radix) {
        m_isTooLarge = m_isTooLarge || m_table.pairs.size() >= mostPairs || radix > mostPairs;
        if (m_isTooLarge) return;
        if (depth == m_table.manyPaths.size()) return addPair({record, static_cast<std::uint32_t>(combination), {}, {}});
        const std::size_t count = countAt(record, depth, combination);
        for (std::size_t digit = 0; digit < count; ++digit)
            combine(record, depth + 1, combination + digit * radix, radix * count);
    }

    std::size_t countAt(RecordIndex record, std::size_t depth, std::uint64_t combination) const {
        const FieldPath& path = m_table.manyPaths[depth];
        const FieldPath before(path.begin(), path.end() - 1);
        const auto owner = m_bank.valueAt(m_table, {record, static_cast<std::uint32_t>(combination), {}, {}}, before);
        const auto* const index = owner ? std::get_if<RecordIndex>(&*owner) : nullptr;
        return index == nullptr ? 0 : m_bank.record(*index).values(path.back()).size();
    }

    void addPair(Pair pair) {
        if (!isComplete(pair)) return;
        pair.group = GroupIndex(groupOf(pair));
        const Value answer = *m_bank.valueAt(m_table, pair, m_answer);
        const std::uint32_t number = m_answers.add(0, m_keys.of(answer));
        if (number == m_table.answers.size()) m_table.answers.push_back(answer);
        pair.answer = AnswerIndex(number);
        m_table.pairs.push_back(pair);
    }

    /// A pair needs every value that the ask speaks of. An id that points nowhere, still a text, is no value.
    bool isComplete(const Pair& pair) const {
        for (std::size_t i = 0; i < m_paths.size(); ++i) {
            const auto value = m_bank.valueAt(m_table, pair, m_paths[i]);
            if (!value || (m_endsAtRecord[i] && !std::holds_alternative<RecordIndex>(*value))) return false;
        }
        return true;
    }

    /// The values in the question's holes, numbered hole by hole: each step numbers (number so far, next value).
    std::uint32_t groupOf(const Pair& pair) {
        if (isOrder(m_ask)) return m_groups.add(0, raw(pair.record));
        std::uint32_t number = 0;
        for (std::size_t i = 0; i + 1 < m_question.size(); ++i) {
            const std::uint64_t step = (std::uint64_t{i} << 32U) | number;
            number = m_steps.add(step, m_keys.of(*m_bank.valueAt(m_table, pair, m_question[i])));
        }
        if (m_question.empty()) return m_groups.add(0, 0);
        return m_groups.add(number, m_keys.of(*m_bank.valueAt(m_table, pair, m_question.back())));
    }

    template <typename RowOf>
    void sortRows(std::size_t rows, std::vector<std::uint32_t>& begin, std::vector<PairIndex>& sorted, const RowOf& rowOf) const {
        begin.assign(rows + 1, 0);
        for (const Pair& pair : m_table.pairs) ++begin[rowOf(pair) + 1];
        for (std::size_t row = 0; row < rows; ++row) begin[row + 1] += begin[row];
        std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
        sorted.resize(m_table.pairs.size());
        for (std::size_t i = 0; i < m_table.pairs.size(); ++i) {
            sorted[next[rowOf(m_table.pairs[i])]++] = PairIndex(static_cast<std::uint32_t>(i));
        }
    }

    const FactBank& m_bank;
    const Ask& m_ask;
    const std::vector<bool>& m_sound;
    std::vector<FieldPath> m_paths;
    std::vector<bool> m_endsAtRecord; ///< beside m_paths
    std::vector<FieldPath> m_question;
    FieldPath m_answer;
    AskTable m_table;
    ValueKeys m_keys;
    FlatIndex m_steps, m_groups, m_answers;
    bool m_isTooLarge = false;
};

} // namespace

std::optional<AskTable> makeTable(const FactBank& bank, const Ask& ask, const std::vector<bool>& sound) {
    return TableMaker(bank, ask, sound).make();
}

bool isOrder(const Ask& ask) { return std::find(ask.kinds.begin(), ask.kinds.end(), Kind::Order) != ask.kinds.end(); }

std::vector<FieldPath> pathsOf(const Ask& ask) {
    std::vector<FieldPath> all;
    for (const Template& wording : ask.wordings) addPaths(all, wording);
    addPaths(all, ask.says);
    addPaths(all, ask.answer);
    addPaths(all, ask.by);
    return all;
}

} // namespace facts
