#include "facts/AskTables.hpp"

#include "facts/FlatIndex.hpp"
#include "facts/Hash.hpp"
#include "facts/Paths.hpp"
#include "facts/Text.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <string>

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

/// Gives equal values the same number, in order of first appearance. Texts are equal when they fold alike.
class Numbering {
public:
    explicit Numbering(const FactBank& bank) : m_bank(bank) {}

    std::uint32_t of(const Value& value) {
        if (const auto record = value.as<RecordIndex>()) return ofRecord(*record);
        if (const auto text = value.as<CompactText>()) {
            foldInto(*text, m_folded);
            const auto [a, b] = hashOfBytes(m_folded);
            return m_keys.add(a, b);
        }
        if (const auto number = value.as<double>())
            return m_keys.add(std::bit_cast<std::uint64_t>(*number == 0 ? 0.0 : *number), 0);
        if (const auto year = value.as<Year>()) return m_keys.add(static_cast<std::uint64_t>(year->value), 0);
        const Date date = value.as<Date>().value();
        return m_keys.add(static_cast<std::uint64_t>(date.year) << 16U | std::uint64_t{date.month} << 8U | date.day, 0);
    }

private:
    std::uint32_t ofRecord(RecordIndex record) {
        constexpr std::uint32_t none = ~std::uint32_t{0};
        if (m_ofRecord.empty()) m_ofRecord.assign(m_bank.records.size(), none);
        std::uint32_t& number = m_ofRecord[raw(record)];
        return number == none ? number = m_records++ : number;
    }

    const FactBank& m_bank;
    std::vector<std::uint32_t> m_ofRecord; ///< by record; all values of a field are records, or none is
    std::uint32_t m_records = 0;
    FlatIndex m_keys;
    std::string m_folded;
};

bool satisfies(const Value& value, const Condition& condition) {
    if (!condition.oneOf.empty()) {
        return std::any_of(condition.oneOf.begin(), condition.oneOf.end(), [&](const Value& wanted) {
            const auto text = wanted.as<CompactText>();
            const auto own = value.as<CompactText>();
            return text && own ? fold(*text) == fold(*own) : wanted == value;
        });
    }
    const auto size = magnitude(value);
    return size && size >= condition.from.value_or(*size) && size <= condition.to.value_or(*size);
}

/// Whether any value at the end of the path satisfies the condition.
bool holds(const FactBank& bank, RecordIndex record, const Condition& condition, std::size_t step) {
    if (step == condition.path.size()) return satisfies(record, condition); // the record itself
    for (const Value& value : bank.record(record).values(condition.path[step])) {
        const auto next = value.as<RecordIndex>();
        const bool isLast = step + 1 == condition.path.size();
        if (isLast ? satisfies(value, condition) : next && holds(bank, *next, condition, step + 1)) return true;
    }
    return false;
}

/// Whether every record of \p about has exactly one value at the end of \p path.
bool isSure(const FactBank& bank, TypeIndex about, const FieldPath& path) {
    TypeIndex at = about;
    return std::all_of(path.begin(), path.end(), [&](FieldIndex step) {
        const Field& field = bank.type(at).fields[raw(step)];
        at = field.target;
        return field.mark == Mark::One;
    });
}

/// Goes through the records of one ask and lists its pairs.
class PairLister {
public:
    PairLister(const FactBank& bank, const Ask& ask, const AskTable& table, const std::vector<bool>& sound)
        : m_bank(bank), m_ask(ask), m_table(table), m_sound(sound), m_paths(pathsOf(ask)) {
        for (const FieldPath& path : m_paths) {
            const Field* const field = lastField(bank, ask.about, path);
            m_endsAtRecord.push_back(field == nullptr || field->kind == FieldKind::Record);
        }
    }

    /// Nothing where there are too many.
    std::optional<PairRecords> list() {
        for (std::size_t i = 0; i < m_bank.records.size() && !m_isTooLarge; ++i) {
            const RecordIndex record{static_cast<std::uint32_t>(i)};
            if (m_bank.record(record).type == m_ask.about && m_sound[i] && isKept(record)) combine(record, 0, 0, 1);
        }
        if (m_isTooLarge) return std::nullopt;
        PairRecords& listed = m_listed;
        if (std::all_of(listed.combinations.begin(), listed.combinations.end(), [](std::uint32_t c) { return c == 0; }))
            listed.combinations = {};
        listed.records.shrink_to_fit();
        listed.combinations.shrink_to_fit();
        return std::move(listed);
    }

private:
    bool isKept(RecordIndex record) const {
        return std::all_of(m_ask.where.begin(), m_ask.where.end(),
                           [&](const Condition& c) { return holds(m_bank, record, c, 0); });
    }

    /// Goes through the combinations of many-valued fields: the number of values of a later path may hang on the choice in an
    /// earlier.
    void combine(RecordIndex record, std::size_t depth, std::uint64_t combination, std::uint64_t radix) {
        m_isTooLarge = m_isTooLarge || m_listed.records.size() >= mostPairs || radix > mostPairs;
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
        const auto index = owner ? owner->as<RecordIndex>() : std::nullopt;
        return !index ? 0 : m_bank.record(*index).values(path.back()).size();
    }

    void addPair(const Pair& pair) {
        if (!isComplete(pair)) return;
        m_listed.records.push_back(pair.record);
        m_listed.combinations.push_back(pair.combination);
    }

    /// A pair needs every value that the ask speaks of. An id that points nowhere, still a text, is no value.
    bool isComplete(const Pair& pair) const {
        for (std::size_t i = 0; i < m_paths.size(); ++i) {
            if (m_paths[i].empty()) continue; // the record itself
            const Value* const value = m_bank.valueIn(m_table, pair, m_paths[i]);
            if (value == nullptr || (m_endsAtRecord[i] && !value->holds<RecordIndex>())) return false;
        }
        return true;
    }

    const FactBank& m_bank;
    const Ask& m_ask;
    const AskTable& m_table;
    const std::vector<bool>& m_sound;
    std::vector<FieldPath> m_paths;
    std::vector<bool> m_endsAtRecord; ///< beside m_paths
    PairRecords m_listed;
    bool m_isTooLarge = false;
};

/// The rows of pairs that have those numbers.
std::shared_ptr<const PairRows> rowsOf(std::vector<std::uint32_t>&& numbers, std::size_t count) {
    auto rows = std::make_shared<PairRows>();
    rows->begin.assign(count + 1, 0);
    for (const std::uint32_t number : numbers) ++rows->begin[number + 1];
    for (std::size_t row = 0; row < count; ++row) rows->begin[row + 1] += rows->begin[row];
    rows->pairs.resize(numbers.size());
    // Filled from the last pair to the first, while each begin still is the end of its row and moves down to its beginning.
    for (std::size_t i = numbers.size(); i-- > 0;)
        rows->pairs[--rows->begin[numbers[i] + 1]] = PairIndex(static_cast<std::uint32_t>(i));
    rows->begin.erase(rows->begin.begin());
    rows->begin.push_back(static_cast<std::uint32_t>(numbers.size()));
    rows->rowOf = std::move(numbers);
    return rows;
}

} // namespace

std::optional<AskTable> TableMaker::make(const Ask& ask) {
    AskTable table;
    const FieldPath& answer = onlyPath(isOrder(ask) ? ask.by : ask.answer);
    if (!isOrder(ask)) table.manyPaths = manyPrefixes(m_bank, ask.about, pathsOf(ask));
    const auto records = recordsOf(ask, table);
    if (!records) return std::nullopt;
    const Rows byAnswer = rowsBy(table, *records, {answer});
    const auto question = isOrder(ask) ? std::vector<FieldPath>(1) : pathsOf(ask.wordings.front());
    table.pairs = Pairs(*records, rowsBy(table, *records, question), byAnswer);
    table.answers = answersBy(table, *records, byAnswer, answer);
    return table;
}

std::optional<TableMaker::Records> TableMaker::recordsOf(const Ask& ask, const AskTable& table) {
    const auto paths = pathsOf(ask);
    const bool isWhole = ask.where.empty() && std::all_of(paths.begin(), paths.end(),
                                                          [&](const FieldPath& path) { return isSure(m_bank, ask.about, path); });
    // Of a record that is sound each value is there; whether those that it points at are sound, too, has to be looked at.
    const bool isNear = std::all_of(paths.begin(), paths.end(), [](const FieldPath& path) { return path.size() < 2; });
    if (isWhole && isNear) return allOf(ask.about);
    auto listed = PairLister(m_bank, ask, table, m_sound).list();
    return listed ? std::optional(shared(table.manyPaths, std::move(*listed))) : std::nullopt;
}

/// What \p make makes for \p key, made by the first who asks for it.
template <typename Key, typename Thing, typename Make>
Thing TableMaker::once(std::map<Key, std::shared_future<Thing>>& made, const Key& key, const Make& make) {
    std::promise<Thing> promise;
    std::unique_lock lock(m_guard);
    const auto [entry, isNew] = made.try_emplace(key);
    if (isNew) entry->second = promise.get_future().share();
    const std::shared_future<Thing> thing = entry->second;
    lock.unlock();
    if (isNew) promise.set_value(make());
    return thing.get();
}

TableMaker::Records TableMaker::allOf(TypeIndex type) {
    return once(m_allOf, type, [&] {
        PairRecords listed;
        for (std::size_t i = 0; i < m_bank.records.size(); ++i) {
            if (m_bank.records[i].type == type && m_sound[i])
                listed.records.push_back(RecordIndex(static_cast<std::uint32_t>(i)));
        }
        listed.records.shrink_to_fit();
        return shared({}, std::move(listed));
    });
}

/// The same records as another ask's are these very ones. Combinations mean the same where the same fields have many values.
TableMaker::Records TableMaker::shared(const std::vector<FieldPath>& manyPaths, PairRecords&& records) {
    const std::lock_guard lock(m_guard);
    const auto same = std::find_if(m_records.begin(), m_records.end(), [&](const auto& other) {
        return *other.second == records && (records.combinations.empty() || other.first == manyPaths);
    });
    if (same != m_records.end()) return same->second;
    return m_records.emplace_back(manyPaths, std::make_shared<const PairRecords>(std::move(records))).second;
}

TableMaker::Rows TableMaker::rowsBy(const AskTable& table, const Records& records, const std::vector<FieldPath>& paths) {
    return once(m_rows, RowsKey(records.get(), paths), [&]() -> Rows {
        auto numbers = numbersBy(table, records, paths);
        const std::size_t count = numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end()) + std::size_t{1};
        return count == numbers.size() ? oneEach(count) : rowsOf(std::move(numbers), count);
    });
}

/// Where no two pairs have the same number, whatever they are numbered by, pair and row are one.
TableMaker::Rows TableMaker::oneEach(std::size_t pairs) {
    return once(m_oneEach, pairs, [pairs]() -> Rows {
        std::vector<std::uint32_t> numbers(pairs);
        std::iota(numbers.begin(), numbers.end(), 0U);
        return rowsOf(std::move(numbers), pairs);
    });
}

/// The values at the ends of the paths, numbered path by path: each step numbers (number so far, next value).
std::vector<std::uint32_t> TableMaker::numbersBy(const AskTable& table, const Records& records,
                                                 const std::vector<FieldPath>& paths) {
    const std::size_t count = records->records.size();
    if (paths.empty()) return std::vector<std::uint32_t>(count, 0);
    const FieldPath& last = paths.back();
    std::vector<std::uint32_t> numbers(count);
    Numbering numbering(m_bank);
    for (std::size_t i = 0; i < count; ++i) {
        const Pair pair{records->records[i], records->combinations.empty() ? 0 : records->combinations[i], {}, {}};
        numbers[i] = last.empty() ? numbering.of(pair.record) : numbering.of(*m_bank.valueIn(table, pair, last));
    }
    if (paths.size() == 1) return numbers;
    const Rows before = rowsBy(table, records, {paths.begin(), paths.end() - 1});
    FlatIndex steps;
    for (std::size_t i = 0; i < count; ++i) numbers[i] = steps.add(before->rowOf[i], numbers[i]);
    return numbers;
}

AnswerValues TableMaker::answersBy(const AskTable& table, const Records& records, const Rows& rows, const FieldPath& path) {
    return once(m_answers, RowsKey(records.get(), {path}), [&] {
        auto values = std::make_shared<std::vector<Value>>();
        values->reserve(rows->count());
        for (std::uint32_t row = 0; row < rows->count(); ++row)
            values->push_back(*m_bank.valueAt(table, table.pair(rows->row(row).front()), path));
        return AnswerValues(std::move(values));
    });
}

bool isOrder(const Ask& ask) { return std::find(ask.kinds.begin(), ask.kinds.end(), Kind::Order) != ask.kinds.end(); }

std::vector<FieldPath> pathsOf(const Ask& ask) {
    std::vector<FieldPath> all;
    for (const Template& wording : ask.wordings) addPaths(all, wording);
    addPaths(all, ask.says);
    addPaths(all, ask.denies);
    addPaths(all, ask.answer);
    addPaths(all, ask.by);
    return all;
}

} // namespace facts
