#include "quiz/Spelling.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace quiz {
namespace {

std::size_t distance(std::string_view a, std::string_view b) { return slipsBetween(facts::toUtf32(a), facts::toUtf32(b)); }

/// Of a name without digits: "2 35" and "23 5" are two answers.
std::string withoutBlanks(std::string text) {
    if (text.find_first_of("0123456789") == std::string::npos) std::erase(text, ' ');
    return text;
}

bool isLure(const Question& question, const std::string& typed, std::size_t slips) {
    return std::any_of(question.lures.begin(), question.lures.end(),
                       [&](const std::string& lure) { return distance(bareName(lure), typed) <= slips; });
}

} // namespace

std::size_t slipsBetween(std::u32string_view a, std::u32string_view b) {
    // Three rows of the table are enough: a swap looks two rows back.
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

std::string bareName(std::string_view name) {
    constexpr std::array<std::string_view, 3> articles{"the ", "a ", "an "};
    std::string folded = facts::fold(name);
    for (const std::string_view article : articles) {
        if (folded.size() > article.size() && folded.starts_with(article)) return folded.substr(article.size());
    }
    return folded;
}

std::size_t slipsForgiven(std::string_view name) {
    constexpr std::size_t lettersToASlip = 6;
    std::size_t letters = 0;
    for (const char32_t c : facts::toUtf32(name)) letters += c == U' ' ? 0U : 1U;
    return letters / lettersToASlip;
}

std::optional<Spelled> spelled(const Question& question, std::string_view typed) {
    const std::string bare = bareName(typed);
    if (facts::isBlank(bare)) return std::nullopt;
    for (const auto& name : question.accepted) {
        if (bareName(name) == bare) return Spelled{name, true};
    }
    if (!question.takesSlips) return std::nullopt;
    const auto isRunTogether = [&](const std::string& name) { return withoutBlanks(bareName(name)) == withoutBlanks(bare); };
    const auto run = std::ranges::find_if(question.accepted, isRunTogether);
    if (run != question.accepted.end() && std::ranges::none_of(question.lures, isRunTogether)) return Spelled{*run, true};
    for (const auto& name : question.accepted) {
        const std::string right = bareName(name);
        const std::size_t slips = distance(right, bare);
        if (slips <= slipsForgiven(right) && !isLure(question, bare, slips)) return Spelled{name, false};
    }
    return std::nullopt;
}

} // namespace quiz
