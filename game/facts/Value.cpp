#include "facts/Value.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace facts {
namespace {

/// The number that \p digits spell, or nothing when something else stands among them.
std::optional<int> digitsOf(std::string_view digits) {
    int number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::chrono::year_month_day calendarDay(const Date& date) {
    return {std::chrono::year(date.year), std::chrono::month(date.month == 0 ? 1U : date.month),
            std::chrono::day(date.day == 0 ? 1U : date.day)};
}

/// The two digits after a hyphen at \p at, or nothing.
std::optional<int> partAt(std::string_view text, std::size_t at) {
    return text[at] == '-' ? digitsOf(text.substr(at + 1, 2)) : std::nullopt;
}

} // namespace

std::optional<Date> parseDate(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    const auto year = digitsOf(text.substr(0, 4));
    const auto month = text.size() > 4 ? partAt(text, 4) : 0;
    const auto day = text.size() > 7 ? partAt(text, 7) : 0;
    if (!year || !month || !day || *year == 0) return std::nullopt;
    const bool monthMissing = text.size() > 4 && *month == 0;
    const bool dayMissing = text.size() > 7 && *day == 0;
    if (monthMissing || dayMissing) return std::nullopt;
    const Date date{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
    return calendarDay(date).ok() ? std::optional(date) : std::nullopt;
}

std::string toText(const Date& date) {
    static constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
    if (date.month == 0 || date.month > months.size()) return fmt::format("{}", date.year);
    const char* const month = months.at(date.month - 1U);
    return date.day == 0 ? fmt::format("{} {}", month, date.year) : fmt::format("{} {} {}", date.day, month, date.year);
}

std::optional<double> magnitude(const Value& value) {
    if (const auto number = value.as<double>()) return *number;
    if (const auto year = value.as<Year>()) return year->value;
    if (const auto date = value.as<Date>()) {
        return static_cast<double>(std::chrono::sys_days(calendarDay(*date)).time_since_epoch().count());
    }
    return std::nullopt;
}

} // namespace facts
