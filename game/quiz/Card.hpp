#pragma once

#include "facts/FactBank.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quiz {

/// One pair of one ask, with what it takes to read it: where every question from facts begins.
struct Card {
    const facts::FactBank& bank;
    const facts::Ask& ask;
    const facts::AskTable& table;
    facts::Pair pair;

    std::optional<facts::Value> at(const facts::FieldPath& path) const { return bank.valueAt(table, pair, path); }
    /// The text shown for the value at \p path, empty where there is none.
    std::string shownAt(const facts::FieldPath& path) const;
    std::string fill(const facts::Template& text) const { return bank.fill(text, table, pair); }
    const facts::Value& answer() const { return table.answers[raw(pair.answer)]; }
};

/// The holes of \p text in order, each once.
std::vector<facts::FieldPath> pathsOf(const facts::Template& text);
/// Adds what of \p more is not yet in \p paths.
void addPaths(std::vector<facts::FieldPath>& paths, const std::vector<facts::FieldPath>& more);
bool holdsPath(const std::vector<facts::FieldPath>& paths, const facts::FieldPath& path);
/// True when \p path goes through \p prefix, or is it.
bool startsWith(const facts::FieldPath& path, const facts::FieldPath& prefix);

/// True when \p field is a hole of the label of \p type, so that its value names the record.
bool isLabelField(const facts::Type& type, facts::FieldIndex field);
/// The label of \p record as its type words it, before two that read alike were told apart.
std::string plainLabel(const facts::FactBank& bank, facts::RecordIndex record);
/// The value at the end of \p path from \p record, the first one where there are many.
std::optional<facts::Value> firstValue(const facts::FactBank& bank, facts::RecordIndex record, const facts::FieldPath& path);

/// What links are made of: "film/fallout" for a record, the folded text otherwise.
std::string keyOf(const facts::FactBank& bank, const facts::Value& value);
/// The key of the value at \p path. A field that names its record (`{film.title}`) counts as the record. Empty where there is
/// none.
std::string keyAt(const Card& card, const facts::FieldPath& path);

/// The record that the value at \p path is or names, if any.
std::optional<facts::RecordIndex> recordNamed(const Card& card, const facts::FieldPath& path);

/// The true sentence of a pair: its `says`, or where the author gave none, the question with its answer behind it.
std::string sentenceOf(const Card& card);

} // namespace quiz
