#include "quiz/Card.hpp"

#include "facts/Text.hpp"

#include <algorithm>

namespace quiz {

using facts::FieldPath;
using facts::RecordIndex;
using facts::Value;

std::string Card::shownAt(const FieldPath& path) const {
    const auto value = at(path);
    return value ? bank.shown(*value) : std::string();
}

bool holdsPath(const std::vector<FieldPath>& paths, const FieldPath& path) {
    return std::find(paths.begin(), paths.end(), path) != paths.end();
}

void addPaths(std::vector<FieldPath>& paths, const std::vector<FieldPath>& more) {
    for (const auto& path : more) {
        if (!holdsPath(paths, path)) paths.push_back(path);
    }
}

std::vector<FieldPath> pathsOf(const facts::Template& text) {
    std::vector<FieldPath> paths;
    for (const auto& piece : text.pieces) {
        if (piece.path) addPaths(paths, {*piece.path});
    }
    return paths;
}

bool startsWith(const FieldPath& path, const FieldPath& prefix) {
    return path.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), path.begin());
}

bool isLabelField(const facts::Type& type, facts::FieldIndex field) {
    const auto names = [field](const auto& piece) {
        return piece.path && piece.path->size() == 1 && piece.path->front() == field;
    };
    return std::any_of(type.label.pieces.begin(), type.label.pieces.end(), names);
}

std::optional<Value> firstValue(const facts::FactBank& bank, RecordIndex record, const FieldPath& path) {
    Value value = record;
    for (const auto field : path) {
        const auto here = value.as<RecordIndex>();
        if (!here) return std::nullopt;
        const auto values = bank.record(*here).values(field);
        if (values.empty()) return std::nullopt;
        value = Value(values.front());
    }
    return value;
}

std::string plainLabel(const facts::FactBank& bank, RecordIndex record) {
    std::string label;
    for (const auto& piece : bank.type(bank.record(record).type).label.pieces) {
        label += piece.text;
        if (!piece.path) continue;
        if (const auto value = firstValue(bank, record, *piece.path)) label += bank.shown(*value);
    }
    return label;
}

std::string keyOf(const facts::FactBank& bank, const Value& value) {
    if (const auto record = value.as<RecordIndex>()) {
        return bank.type(bank.record(*record).type).name + '/' + bank.record(*record).id;
    }
    return facts::fold(bank.shown(value));
}

std::optional<RecordIndex> recordNamed(const Card& card, const FieldPath& path) {
    const auto value = card.at(path);
    if (!value) return std::nullopt;
    if (const auto record = value->as<RecordIndex>()) return *record;
    if (path.empty()) return std::nullopt;
    const auto owner = card.at(FieldPath(path.begin(), path.end() - 1));
    const auto record = owner ? owner->as<RecordIndex>() : std::nullopt;
    if (!record || !isLabelField(card.bank.type(card.bank.record(*record).type), path.back())) return std::nullopt;
    return *record;
}

std::string keyAt(const Card& card, const FieldPath& path) {
    if (const auto record = recordNamed(card, path)) return keyOf(card.bank, *record);
    const auto value = card.at(path);
    return value ? keyOf(card.bank, *value) : std::string();
}

std::string sentenceOf(const Card& card) {
    if (!card.ask.says.empty()) return card.fill(card.ask.says);
    return card.fill(card.ask.wordings.front()) + ' ' + card.bank.shown(card.answer()) + '.';
}

} // namespace quiz
