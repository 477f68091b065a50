#pragma once

#include "facts/CompactText.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace facts {

/// Indices into a FactBank, typed so that they cannot be mixed up.
enum class TypeIndex : std::uint32_t {};
enum class RecordIndex : std::uint32_t {};
enum class FieldIndex : std::uint32_t {};
enum class AskIndex : std::uint32_t {};
enum class GroupIndex : std::uint32_t {};  ///< a question of one ask: all pairs with the same question
enum class AnswerIndex : std::uint32_t {}; ///< a distinct answer of one ask
enum class PairIndex : std::uint32_t {};   ///< a (question, answer) pair of one ask

/// The plain number of a typed index.
template <typename Index>
constexpr std::uint32_t raw(Index index) {
    return static_cast<std::uint32_t>(index);
}

/// A calendar date of the proleptic Gregorian calendar. Month and day are 0 when only the year (or year and month) is known.
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    auto operator<=>(const Date&) const = default;
};

/// Reads "2018-07-27", "2018-07" or "2018". Nothing for an impossible date.
std::optional<Date> parseDate(std::string_view text);
/// "27 July 2018", "July 2018" or "2018".
std::string toText(const Date& date);

/// A year, kept apart from numbers because it is written without thousands separators.
struct Year {
    int value = 0;
    auto operator<=>(const Year&) const = default;
};

/// One value of a field: a text, a number, a year, a date, or the record it points at.
using Value = std::variant<CompactText, double, Year, Date, RecordIndex>;

/// A scalar as a point on a line, for sorting and distance: days for dates, the number itself otherwise. Nothing for texts and
/// records.
std::optional<double> magnitude(const Value& value);

} // namespace facts
