#include "audit/Truth.hpp"

#include "facts/Text.hpp"
#include "quiz/Lists.hpp"

#include <algorithm>

namespace audit {
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
        const auto& record = bank.record(value.as<RecordIndex>().value());
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
        const bool isEnded = filled.ends_with('.') && std::string_view(piece.text).starts_with('.');
        filled += std::string_view(piece.text).substr(isEnded ? 1 : 0);
        if (piece.path) filled += bank.shown(valueAt(bank, record, *piece.path, choices).value());
    }
    return filled;
}

std::vector<FieldPath> holes(const facts::Ask& ask) {
    std::vector<facts::Template> texts = ask.wordings;
    texts.insert(texts.end(), {ask.says, ask.denies, ask.answer, ask.by});
    std::vector<FieldPath> found;
    for (const auto& text : texts) {
        for (const auto& piece : text.pieces) {
            if (piece.path) found.push_back(*piece.path);
        }
    }
    return found;
}

/// `denies` with a blank for the answer.
facts::Template withoutAnswer(const facts::Ask& ask) {
    facts::Template text = ask.denies;
    for (auto& piece : text.pieces) {
        if (piece.path && *piece.path == facts::onlyPath(ask.answer)) piece = {Pair::blank, std::nullopt};
    }
    return text;
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
                const std::size_t count = bank.record(owner->as<RecordIndex>().value()).values(part.back()).size();
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
            const auto text = one.as<facts::CompactText>();
            const auto own = value->as<facts::CompactText>();
            return one == *value || (text && own && facts::fold(*text) == facts::fold(*own));
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

/// The field's value is the record's label, or a part of it.
bool isLabelField(const facts::FactBank& bank, RecordIndex record, facts::FieldIndex field) {
    const auto& pieces = bank.type(bank.record(record).type).label.pieces;
    return std::any_of(pieces.begin(), pieces.end(), [field](const auto& piece) {
        return piece.path && piece.path->size() == 1 && piece.path->front() == field;
    });
}

/// The record that a hole speaks of, by value or by a field that names it.
std::optional<RecordIndex> recordAt(const facts::FactBank& bank, RecordIndex start, const FieldPath& path,
                                    const Choices& choices) {
    const Value value = valueAt(bank, start, path, choices).value();
    if (const auto record = value.as<RecordIndex>()) return *record;
    const Value owner = valueAt(bank, start, FieldPath(path.begin(), path.end() - 1), choices).value();
    const auto named = owner.as<RecordIndex>().value();
    return isLabelField(bank, named, path.back()) ? std::optional(named) : std::nullopt;
}

void addQuestion(Pair& pair, const facts::FactBank& bank, const facts::Template& wording, const Choices& choices) {
    pair.questions.push_back(facts::fold(fill(bank, wording, pair.record, choices)));
    pair.subjects.emplace_back();
    pair.holes.emplace_back();
    for (const auto& piece : wording.pieces) {
        if (!piece.path) continue;
        const std::string shown = facts::fold(bank.shown(valueAt(bank, pair.record, *piece.path, choices).value()));
        const auto record = recordAt(bank, pair.record, *piece.path, choices);
        if (record) pair.named.insert(*record);
        pair.subjects.back() += (record ? "#" + std::to_string(raw(*record)) : shown) + '\n';
        pair.holes.back().push_back(shown);
    }
}

/// All values at the end of \p path, each once, in the order of the fields.
std::vector<Value> allValues(const facts::FactBank& bank, RecordIndex record, const FieldPath& path) {
    std::vector<Value> found;
    for (const auto& choices : allChoices(bank, record, {path})) {
        const auto value = valueAt(bank, record, path, choices);
        if (value && std::find(found.begin(), found.end(), *value) == found.end()) found.push_back(*value);
    }
    return found;
}

/// A clue tells all values of a field: "A, B and C".
Clue clueOf(const facts::FactBank& bank, const facts::Template& text, RecordIndex record) {
    Clue clue;
    bool isWhole = true;
    for (const auto& piece : text.pieces) {
        clue.text += piece.text;
        if (!piece.path) continue;
        const auto values = allValues(bank, record, *piece.path);
        isWhole = isWhole && !values.empty();
        std::vector<std::string> shown;
        shown.reserve(values.size());
        for (const auto& value : values) shown.push_back(bank.shown(value));
        clue.text += quiz::listed(shown, " and ");
        clue.values.emplace_back(shown.begin(), shown.end());
    }
    if (!isWhole) clue.text.clear();
    return clue;
}

/// What is told of an item of an order: its label, whose value decides where that is another record's with a name of its own that
/// the label does not hold, and the value.
std::string standingOf(const facts::FactBank& bank, const facts::Template& by, RecordIndex record, const Choices& choices) {
    std::string text = bank.label(record);
    FieldPath path = facts::onlyPath(by);
    path.pop_back();
    const auto owner = valueAt(bank, record, path, choices).value().as<RecordIndex>().value();
    const bool hasName = owner != record && !bank.type(bank.record(owner).type).label.empty();
    if (hasName && !holdsPhrase(text, bank.label(owner))) text += " (" + bank.label(owner).str() + ")";
    return text + ": " + fill(bank, by, record, choices);
}

/// Folded names of a value: label, label before it was told apart, other names.
std::set<std::string> namesOf(const facts::FactBank& bank, const Value& value) {
    const auto record = value.as<RecordIndex>();
    if (facts::magnitude(value)) return {bank.shown(value)};
    if (!record) return {facts::fold(bank.shown(value))};
    std::set<std::string> names{facts::fold(bank.label(*record)), facts::fold(plainLabel(bank, *record))};
    for (const auto& name : bank.record(*record).also) names.insert(facts::fold(name));
    return names;
}

} // namespace

Truth::Truth(const facts::FactBank& bank, const facts::Ask& ask) {
    for (std::uint32_t i = 0; i < bank.records.size(); ++i) {
        const RecordIndex record{i};
        const auto isKept = [&](const facts::Condition& condition) { return holds(bank, record, condition); };
        if (bank.record(record).type != ask.about || !std::all_of(ask.where.begin(), ask.where.end(), isKept)) continue;
        addRecord(bank, ask, record);
    }
    index(bank);
}

void Truth::addRecord(const facts::FactBank& bank, const facts::Ask& ask, RecordIndex record) {
    const auto paths = holes(ask);
    std::vector<Clue> clues;
    for (const auto& clue : ask.clues) clues.push_back(clueOf(bank, clue, record));
    for (const auto& choices : allChoices(bank, record, paths)) {
        if (!isComplete(bank, record, paths, choices)) continue;
        Pair pair;
        pair.record = record;
        pair.clues = clues;
        for (const auto& wording : ask.wordings) addQuestion(pair, bank, wording, choices);
        pair.sentence = fill(bank, ask.says, record, choices);
        pair.denial = fill(bank, withoutAnswer(ask), record, choices);
        if (!ask.by.empty()) pair.standing = standingOf(bank, ask.by, record, choices);
        const auto& answerPath = facts::onlyPath(ask.by.empty() ? ask.answer : ask.by);
        const Value answer = valueAt(bank, record, answerPath, choices).value();
        pair.answer = bank.shown(answer);
        pair.names = namesOf(bank, answer);
        if (const auto own = answer.as<RecordIndex>()) pair.answerRecord = *own;
        pair.magnitude = facts::magnitude(answer);
        m_pairs.push_back(std::move(pair));
    }
}

void Truth::index(const facts::FactBank& bank) {
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        const Pair& pair = m_pairs[i];
        for (const auto& question : std::set(pair.questions.begin(), pair.questions.end())) m_byQuestion[question].push_back(i);
        for (const auto& name : pair.names) m_byName[name].push_back(i);
        m_byAnswer[keyOf(pair.answer)].push_back(i);
        m_byLabel[bank.label(pair.record)].push_back(i);
        m_bySentence[facts::fold(pair.sentence)].push_back(i);
        m_sentences.insert(pair.sentence);
        m_names.insert(pair.names.begin(), pair.names.end());
    }
}

std::string Truth::keyOf(const std::string& answer) const { return isNumeric() ? answer : facts::fold(answer); }

Truth::Found Truth::found(const Index& index, const std::string& key) const {
    Found pairs;
    const auto places = index.find(key);
    if (places == index.end()) return pairs;
    for (const std::size_t place : places->second) pairs.push_back(&m_pairs[place]);
    return pairs;
}

Truth::Found Truth::asked(const std::string& question) const { return found(m_byQuestion, facts::fold(question)); }
Truth::Found Truth::answered(const std::string& answer) const { return found(m_byAnswer, keyOf(answer)); }
Truth::Found Truth::named(const std::string& name) const { return found(m_byName, name); }
Truth::Found Truth::about(const std::string& label) const { return found(m_byLabel, label); }
Truth::Found Truth::stated(const std::string& sentence) const { return found(m_bySentence, facts::fold(sentence)); }
bool Truth::isStated(const std::string& sentence) const { return m_sentences.count(sentence) != 0; }

std::set<std::string> tellingWords(const std::string& text) {
    std::set<std::string> found;
    for (auto& word : facts::words(text)) {
        if (smallWords.count(word) == 0) found.insert(word);
    }
    return found;
}

bool holdsPhrase(const std::string& text, const std::string& phrase) {
    return (' ' + facts::fold(text) + ' ').find(' ' + facts::fold(phrase) + ' ') != std::string::npos;
}

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&b](const std::string& name) { return b.count(name) != 0; });
}

} // namespace audit
