#pragma once

#include "facts/Value.hpp"
#include "quiz/Score.hpp"
#include "screens/Words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace screens {

/// \file
/// Figures, dates and lists as the player's language writes them. What a pack says stays as the pack writes it.

/// \p plain, a number as facts write it ("1,234.5"), with the signs of the language: "1.234,5".
std::string localNumber(std::string_view plain, const Words& words);
/// A count or a score: "4,850", "4.850".
std::string countText(long long count, const Words& words);
/// "27 July 2018", "July 2018" or "2018"; "27. Juli 2018".
std::string dateText(const facts::Date& date, const Words& words);
/// The day of a moment, given in seconds since 1970.
std::string dayText(std::int64_t when, const Words& words);
/// Seconds with one decimal: "6.3", "6,3".
std::string secondsText(quiz::Milliseconds time, const Words& words);
/// "A, B and C"; "A, B und C".
std::string listText(const std::vector<std::string>& texts, const Words& words);

} // namespace screens
