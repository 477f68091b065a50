#include "facts/Conditions.hpp"

#include "facts/Shapes.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace facts {
namespace {

/// The last day that a date without month or day may mean.
Date lastDayOf(Date date) {
    if (date.month == 0) return {date.year, 12, 31};
    if (date.day != 0) return date;
    const std::chrono::year_month_day_last last{std::chrono::year(date.year),
                                                std::chrono::month_day_last(std::chrono::month(date.month))};
    return {date.year, date.month, static_cast<std::uint8_t>(static_cast<unsigned>(last.day()))};
}

std::string_view boundWanted(FieldKind kind) {
    if (kind == FieldKind::Date) return "a date such as \"2000\" or \"2000-01-31\"";
    return kind == FieldKind::Year ? "a year such as 2000" : "a number";
}

} // namespace

std::vector<Condition> ConditionReader::read(const Node& where) {
    std::vector<Condition> conditions;
    for (std::size_t i = 0; i < where.size(); ++i) {
        if (auto condition = readOne(Node(where, i))) conditions.push_back(std::move(*condition));
    }
    return conditions;
}

std::optional<Condition> ConditionReader::readOne(const Node& node) {
    PathResolver resolver(m_draft, m_notes);
    std::string_view name = node.json().key;
    const bool isBraced = name.size() > 2 && name.front() == '{' && name.back() == '}';
    if (isBraced) name = name.substr(1, name.size() - 2);
    const auto end = resolver.resolve(node, name, m_about, PathResolver::Use::Compared);
    if (!end) return std::nullopt;
    return node.isObject() ? readRange(node, *end) : readValues(node, *end);
}

std::optional<Condition> ConditionReader::readRange(const Node& node, const ResolvedPath& end) {
    if (end.kind == FieldKind::Record || end.kind == FieldKind::Text) {
        m_notes.mistake(
            node, {"a value, or a list of values: only numbers, years and dates have \"from\" and \"to\"", "write [\"...\"]"});
        return std::nullopt;
    }
    checkKeys(m_notes, node, {"from", "to"});
    Condition condition;
    condition.path = end.path;
    if (const auto from = node.child("from")) condition.from = boundOf(*from, end.kind, false);
    if (const auto to = node.child("to")) condition.to = boundOf(*to, end.kind, true);
    if (node.size() == 0) m_notes.mistake(node, {"\"from\", \"to\" or both", "add one of them, or remove the condition"});
    if (condition.from && condition.to && *condition.from > *condition.to) {
        m_notes.mistake(node, {"\"from\" that is not more than \"to\"", "exchange the two"});
    }
    return condition;
}

std::optional<double> ConditionReader::boundOf(const Node& node, FieldKind kind, bool isUpper) {
    if (kind != FieldKind::Date && node.isNumber()) return node.json().number;
    const auto date = kind == FieldKind::Date && node.isText() ? parseDate(node.json().text) : std::nullopt;
    if (date) return magnitude(isUpper ? lastDayOf(*date) : *date);
    m_notes.mistake(node, {boundWanted(kind), fmt::format("write {}", boundWanted(kind))});
    return std::nullopt;
}

std::optional<Condition> ConditionReader::readValues(const Node& node, const ResolvedPath& end) {
    Condition condition;
    condition.path = end.path;
    if (node.isArray()) {
        if (!isFilledList(m_notes, node, {"a list of values", "write the values, or remove the condition"})) return std::nullopt;
        for (std::size_t i = 0; i < node.size(); ++i) {
            if (auto value = valueOf(Node(node, i), end)) condition.oneOf.push_back(std::move(*value));
        }
    } else if (auto value = valueOf(node, end)) {
        condition.oneOf.push_back(std::move(*value));
    }
    return condition;
}

std::optional<Value> ConditionReader::valueOf(const Node& node, const ResolvedPath& end) {
    const Json& json = node.json();
    switch (end.kind) {
    case FieldKind::Text:
        if (node.isText()) return CompactText(json.text);
        break;
    case FieldKind::Number:
        if (node.isNumber()) return json.number;
        break;
    case FieldKind::Year:
        if (node.isNumber() && json.whole && json.number >= 1000 && json.number <= 2999)
            return Year{static_cast<int>(json.number)};
        break;
    case FieldKind::Date:
        if (const auto date = node.isText() ? parseDate(json.text) : std::nullopt; date && date->day != 0) return *date;
        break;
    case FieldKind::Record:
        return recordOf(node, end.target);
    }
    const std::string_view wanted = end.kind == FieldKind::Text ? "a text" : boundWanted(end.kind);
    m_notes.mistake(
        node, {fmt::format("{}, a list of them, or {{ \"from\": ..., \"to\": ... }}", wanted), "write what the field must be"});
    return std::nullopt;
}

std::optional<Value> ConditionReader::recordOf(const Node& node, TypeIndex type) {
    const auto record = node.isText() ? m_draft.bank.find(type, node.json().text) : std::nullopt;
    if (record) return *record;
    m_notes.mistake(node, {fmt::format("the id of {}", withArticle(m_draft.bank.type(type).name)),
                           m_notes.guessOr("correct it", node.json().text, m_draft.idsOf(type))});
    return std::nullopt;
}

} // namespace facts
