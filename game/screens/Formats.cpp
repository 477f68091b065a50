#include "screens/Formats.hpp"

#include "facts/Text.hpp"
#include "quiz/Lists.hpp"

#include <fmt/format.h>

#include <chrono>

namespace screens {

std::string localNumber(std::string_view plain, const Words& words) {
    std::string local;
    for (const char c : plain) {
        if (c == ',')
            local += words("format.thousands");
        else if (c == '.')
            local += words("format.decimal");
        else
            local += c;
    }
    return local;
}

std::string countText(long long count, const Words& words) { return localNumber(facts::withThousands(count), words); }

std::string dateText(const facts::Date& date, const Words& words) {
    const auto& months = words.lines("format.months");
    std::string year = std::to_string(date.year);
    if (date.month == 0 || date.month > months.size()) return year;
    const std::string& month = months[date.month - 1U];
    if (date.day == 0) return filled(words("format.month"), {month, year});
    return filled(words("format.day"), {std::to_string(date.day), month, year});
}

std::string dayText(std::int64_t when, const Words& words) {
    const std::chrono::sys_seconds second{std::chrono::seconds(when)};
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(second)};
    facts::Date date;
    date.year = static_cast<std::int16_t>(static_cast<int>(day.year()));
    date.month = static_cast<std::uint8_t>(static_cast<unsigned>(day.month()));
    date.day = static_cast<std::uint8_t>(static_cast<unsigned>(day.day()));
    return dateText(date, words);
}

std::string secondsText(quiz::Milliseconds time, const Words& words) {
    const auto tenths = (time.count() + 50) / 100;
    return localNumber(fmt::format("{}.{}", tenths / 10, tenths % 10), words);
}

std::string listText(const std::vector<std::string>& texts, const Words& words) {
    return quiz::listed(texts, words("format.and"));
}

} // namespace screens
