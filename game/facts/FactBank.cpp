#include "facts/FactBank.hpp"

#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace facts {
namespace {

/// For each many-valued path of a table, which of its values a pair means.
class Digits {
public:
    Digits(const FactBank& bank, const AskTable& table, const Pair& pair) : m_bank(bank), m_table(table), m_record(pair.record) {
        std::uint32_t rest = pair.combination;
        for (const FieldPath& path : table.manyPaths) {
            const auto count = static_cast<std::uint32_t>(valuesAt(path).size());
            m_digits.push_back(count == 0 ? 0 : rest % count);
            rest = count == 0 ? rest : rest / count;
        }
    }

    /// All values of the last field of \p path, on the way that the digits choose.
    std::span<const Value> valuesAt(const FieldPath& path) const {
        RecordIndex record = m_record;
        for (std::size_t step = 0; step < path.size(); ++step) {
            const std::span<const Value> values = m_bank.record(record).values(path[step]);
            if (step + 1 == path.size()) return values;
            const std::size_t chosen = digitOf(std::span(path).first(step + 1));
            if (chosen >= values.size()) return {};
            const auto next = values[chosen].as<RecordIndex>();
            if (!next) return {}; // an id that points nowhere, in a bank that is being read
            record = *next;
        }
        return {};
    }

    /// The digit of a path that is many-valued, 0 of any other.
    std::size_t digitOf(std::span<const FieldIndex> path) const {
        for (std::size_t i = 0; i < m_digits.size(); ++i) {
            if (std::ranges::equal(m_table.manyPaths[i], path)) return m_digits[i];
        }
        return 0;
    }

private:
    const FactBank& m_bank;
    const AskTable& m_table;
    RecordIndex m_record;
    std::vector<std::uint32_t> m_digits; // stays empty, and so off the heap, for most asks
};

/// The value at the end of \p path, where no field on the way has several.
const Value* firstAt(const FactBank& bank, RecordIndex record, const FieldPath& path) {
    for (std::size_t step = 0;; ++step) {
        const std::span<const Value> values = bank.record(record).values(path[step]);
        if (values.empty()) return nullptr;
        if (step + 1 == path.size()) return &values.front();
        const auto next = values.front().as<RecordIndex>();
        if (!next) return nullptr; // an id that points nowhere, in a bank that is being read
        record = *next;
    }
}

/// The value of the record itself that \p path of one step means, where no more than one field has several.
const Value* ownAt(const FactBank& bank, const AskTable& table, const Pair& pair, const FieldPath& path) {
    const std::span<const Value> values = bank.record(pair.record).values(path.front());
    if (values.empty()) return nullptr;
    return &values[table.manyPaths.front() == path ? pair.combination % values.size() : 0];
}

} // namespace

std::string FactBank::shown(const Value& value) const {
    if (const auto text = value.as<CompactText>()) return text->str();
    if (const auto number = value.as<double>()) return numberText(*number, true);
    if (const auto year = value.as<Year>()) return std::to_string(year->value);
    if (const auto date = value.as<Date>()) return toText(*date);
    return label(value.as<RecordIndex>().value());
}

CompactText FactBank::label(RecordIndex index) const {
    const Record& record = this->record(index);
    if (!type(record.type).label.empty()) return labels[raw(index)];
    std::string text;
    for (const Value& value : record.row) {
        const auto other = value.as<RecordIndex>();
        text += (text.empty() ? "" : ", ") + (!other ? shown(value) : this->record(*other).id.str());
    }
    return text;
}

std::optional<Value> FactBank::valueAt(const AskTable& table, const Pair& pair, const FieldPath& path) const {
    if (path.empty()) return pair.record;
    const Value* const value = valueIn(table, pair, path);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

const Value* FactBank::valueIn(const AskTable& table, const Pair& pair, const FieldPath& path) const {
    if (table.manyPaths.empty()) return firstAt(*this, pair.record, path);
    if (table.manyPaths.size() == 1 && path.size() == 1) return ownAt(*this, table, pair, path);
    const Digits digits(*this, table, pair);
    const std::span<const Value> values = digits.valuesAt(path);
    const std::size_t chosen = digits.digitOf(path);
    return chosen < values.size() ? &values[chosen] : nullptr;
}

std::string FactBank::fill(const Template& text, const AskTable& table, const Pair& pair) const {
    std::string filled;
    for (const Template::Piece& piece : text.pieces) {
        if (!piece.path) {
            const std::string_view more = piece.text;
            // "Jr." ends its sentence by itself.
            filled += filled.ends_with('.') && more.starts_with('.') ? more.substr(1) : more;
        } else if (const auto value = valueAt(table, pair, *piece.path)) {
            filled += shown(*value);
        }
    }
    return filled;
}

std::string FactBank::factId(RecordIndex index, const FieldPath& path) const {
    const Record& fact = record(index);
    const Type& kind = type(fact.type);
    std::string id = kind.name + "/" + fact.id;
    if (!path.empty()) id += "." + kind.fields[raw(path.front())].name;
    return id;
}

std::string FactBank::questionId(std::uint32_t index) const {
    return fmt::format("{}{:016x}", questionPrefix, questionHash(index));
}

std::uint64_t FactBank::questionHash(std::uint32_t index) const {
    const FinishedQuestion& question = questions[index];
    std::string text = fmt::format("{}\n{}\n{}", kindName(question.kind), question.ask, question.answer);
    if (question.kind == Kind::Number) text += numberText(question.number, false);
    if (question.kind == Kind::TrueFalse) text += question.truth ? "true" : "false";
    for (const auto& item : question.order) text += '\n' + item.str();
    if (const auto picture = questionPictures.find(index); picture != questionPictures.end()) text += '\n' + picture->second.file;
    return stableHash(withPlainApostrophes(text));
}

std::size_t FactBank::factCount() const {
    std::size_t count = 0;
    for (const Record& fact : records) count += fact.row.size();
    return count;
}

std::size_t FactBank::pairCount() const {
    std::size_t count = questions.size();
    for (const AskTable& entry : tables) count += entry.pairs.size();
    return count;
}

const FieldPath& onlyPath(const Template& text) {
    static const FieldPath none;
    const auto hole =
        std::find_if(text.pieces.begin(), text.pieces.end(), [](const Template::Piece& piece) { return piece.path.has_value(); });
    return hole == text.pieces.end() ? none : *hole->path;
}

} // namespace facts
