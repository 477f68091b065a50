#include "quiz/Naive.hpp"

#include "facts/Text.hpp"

#include <algorithm>

namespace naive {
namespace {

using facts::FieldPath;
using facts::RecordIndex;
using facts::Value;

const std::set<std::string> smallWords{"a",   "an",  "and", "are", "as",  "at",  "be",  "but", "by",  "can", "did", "do",
                                       "for", "had", "has", "he",  "her", "him", "his", "how", "i",   "if",  "in",  "is",
                                       "it",  "its", "me",  "my",  "no",  "not", "of",  "on",  "one", "or",  "our", "out",
                                       "s",   "she", "so",  "t",   "the", "to",  "up",  "was", "we",  "who", "you"};

/// Which of many values is meant, by the path that leads to them.
using Choices = std::map<FieldPath, std::size_t>;

std::optional<Value> valueAt(const facts::FactBank& bank, RecordIndex start, const FieldPath& path, const Choices& choices) {
    Value value = start;
    FieldPath gone;
    for (const auto field : path) {
        const auto& record = bank.record(std::get<RecordIndex>(value));
        gone.push_back(field);
        const auto values = record.values(field);
        const auto choice = choices.find(gone);
        const std::size_t index = choice == choices.end() ? 0 : choice->second;
        if (index >= values.size()) return std::nullopt;
        value = values[index];
    }
    return value;
}

std::string fill(const facts::FactBank& bank, const facts::Template& text, RecordIndex record, const Choices& choices) {
    std::string filled;
    for (const auto& piece : text.pieces) {
        filled += piece.text;
        if (piece.path) filled += bank.shown(valueAt(bank, record, *piece.path, choices).value());
    }
    return filled;
}

std::vector<FieldPath> holes(const facts::Ask& ask) {
    std::vector<facts::Template> texts = ask.wordings;
    texts.insert(texts.end(), {ask.says, ask.answer, ask.by});
    std::vector<FieldPath> found;
    for (const auto& text : texts) {
        for (const auto& piece : text.pieces) {
            if (piece.path) found.push_back(*piece.path);
        }
    }
    return found;
}

/// All ways to choose among many values along the paths.
std::vector<Choices> allChoices(const facts::FactBank& bank, RecordIndex record, const std::vector<FieldPath>& paths) {
    std::vector<Choices> all{{}};
    for (const auto& path : paths) {
        for (std::size_t length = 1; length <= path.size(); ++length) {
            const FieldPath part(path.begin(), path.begin() + static_cast<long>(length));
            std::vector<Choices> more;
            for (const auto& choices : all) {
                const auto owner = valueAt(bank, record, FieldPath(part.begin(), part.end() - 1), choices);
                if (!owner || choices.count(part) != 0) {
                    more.push_back(choices);
                    continue;
                }
                const std::size_t count = bank.record(std::get<RecordIndex>(*owner)).values(part.back()).size();
                for (std::size_t i = 0; i < count; ++i) {
                    more.push_back(choices);
                    more.back()[part] = i;
                }
            }
            all = std::move(more);
        }
    }
    return all;
}

/// A number, date or text in bounds; through many values when any of them is.
bool holds(const facts::FactBank& bank, RecordIndex record, const facts::Condition& condition) {
    for (const auto& choices : allChoices(bank, record, {condition.path})) {
        const auto value = valueAt(bank, record, condition.path, choices);
        if (!value) continue;
        const auto isMeant = [&](const Value& one) {
            const auto* text = std::get_if<std::string>(&one);
            const auto* own = std::get_if<std::string>(&*value);
            return one == *value || (text != nullptr && own != nullptr && facts::fold(*text) == facts::fold(*own));
        };
        if (!condition.oneOf.empty()) {
            if (std::any_of(condition.oneOf.begin(), condition.oneOf.end(), isMeant)) return true;
            continue;
        }
        const auto size = facts::magnitude(*value);
        if (size && (!condition.from || *size >= *condition.from) && (!condition.to || *size <= *condition.to)) return true;
    }
    return false;
}

std::string plainLabel(const facts::FactBank& bank, RecordIndex record) {
    return fill(bank, bank.type(bank.record(record).type).label, record, {});
}

bool isComplete(const facts::FactBank& bank, RecordIndex record, const std::vector<FieldPath>& paths, const Choices& choices) {
    return std::all_of(paths.begin(), paths.end(),
                       [&](const FieldPath& path) { return valueAt(bank, record, path, choices).has_value(); });
}

void addRecord(Ask& result, const facts::FactBank& bank, const facts::Ask& ask, RecordIndex record) {
    const auto paths = holes(ask);
    const bool orders = !ask.by.empty();
    for (const auto& choices : allChoices(bank, record, paths)) {
        if (!isComplete(bank, record, paths, choices)) continue;
        Pair pair;
        pair.record = record;
        for (const auto& wording : ask.wordings) {
            pair.questions.push_back(facts::fold(fill(bank, wording, record, choices)));
            result.byQuestion.emplace(pair.questions.back(), result.pairs.size());
        }
        pair.sentence = fill(bank, ask.says, record, choices);
        result.sentences.insert(pair.sentence);
        const Value answer = valueAt(bank, record, facts::onlyPath(orders ? ask.by : ask.answer), choices).value();
        pair.answer = bank.shown(answer);
        pair.names = namesOf(bank, answer);
        pair.magnitude = facts::magnitude(answer);
        result.pairs.push_back(std::move(pair));
    }
}

} // namespace

std::set<std::string> namesOf(const facts::FactBank& bank, const Value& value) {
    const auto* record = std::get_if<RecordIndex>(&value);
    if (facts::magnitude(value)) return {bank.shown(value)};
    if (record == nullptr) return {facts::fold(bank.shown(value))};
    std::set<std::string> names{facts::fold(bank.label(*record)), facts::fold(plainLabel(bank, *record))};
    for (const auto& name : bank.record(*record).also) names.insert(facts::fold(name));
    return names;
}

std::set<std::string> tellingWords(const std::string& text) {
    std::set<std::string> found;
    for (auto& word : facts::words(text)) {
        if (smallWords.count(word) == 0) found.insert(word);
    }
    return found;
}

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&b](const std::string& name) { return b.count(name) != 0; });
}

std::vector<const Pair*> Ask::asked(const std::string& text) const {
    std::vector<const Pair*> found;
    const auto [begin, end] = byQuestion.equal_range(facts::fold(text));
    for (auto i = begin; i != end; ++i) found.push_back(&pairs[i->second]);
    return found;
}

std::vector<const Pair*> Ask::answered(const std::string& text) const {
    std::vector<const Pair*> found;
    for (const auto& pair : pairs) {
        if (pair.answer == text || facts::fold(pair.answer) == facts::fold(text)) found.push_back(&pair);
    }
    return found;
}

Ask work(const facts::FactBank& bank, const facts::Ask& ask) {
    Ask result;
    for (std::uint32_t i = 0; i < bank.records.size(); ++i) {
        const RecordIndex record{i};
        const auto isKept = [&](const facts::Condition& condition) { return holds(bank, record, condition); };
        if (bank.record(record).type != ask.about || !std::all_of(ask.where.begin(), ask.where.end(), isKept)) continue;
        addRecord(result, bank, ask, record);
    }
    return result;
}

} // namespace naive
