#pragma once

#include "facts/Paths.hpp"

#include <optional>
#include <vector>

namespace facts {

/// Reads the conditions of `where`: `{ "minutes": { "from": 120 } }`, `{ "film.released": { "to": "1999" } }`, `{ "director":
/// "mcquarrie" }` or a list of such values, any of which will do.
class ConditionReader {
public:
    ConditionReader(const Draft& draft, Notebook& notes, TypeIndex about) : m_draft(draft), m_notes(notes), m_about(about) {}

    /// The conditions that could be read; mistakes are noted.
    std::vector<Condition> read(const Node& where);

private:
    std::optional<Condition> readOne(const Node& node);
    std::optional<Condition> readRange(const Node& node, const ResolvedPath& end);
    std::optional<Condition> readValues(const Node& node, const ResolvedPath& end);
    std::optional<double> boundOf(const Node& node, FieldKind kind, bool isUpper);
    std::optional<Value> valueOf(const Node& node, const ResolvedPath& end);
    std::optional<Value> recordOf(const Node& node, TypeIndex type);

    const Draft& m_draft;
    Notebook& m_notes;
    TypeIndex m_about;
};

} // namespace facts
