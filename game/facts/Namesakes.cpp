#include "facts/Namesakes.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace facts {
namespace {

std::string_view withoutArticle(std::string_view folded) {
    for (const std::string_view article : {"the ", "an ", "a "})
        if (folded.starts_with(article)) return folded.substr(article.size());
    return folded;
}

using Numeral = std::pair<std::string_view, std::string_view>;

/// "mission impossible ii" as "missionimpossible 2".
std::string plainest(std::string_view folded) {
    static constexpr auto others = std::to_array<Numeral>(
        {{"ii", "2"}, {"iii", "3"}, {"iv", "4"}, {"vi", "6"}, {"vii", "7"}, {"viii", "8"}, {"ix", "9"}, {"and", ""}});
    std::string plain;
    forWords(folded, [&plain](std::string_view word) {
        const auto* const other = std::ranges::find(others, word, &Numeral::first);
        const std::string_view taken = other == others.end() ? word : other->second;
        const bool isNumber = !taken.empty() && taken.front() >= '0' && taken.front() <= '9';
        plain += isNumber ? " " : ""; // "3141.5" is not "314.15"
        plain += taken;
    });
    return plain;
}

bool readAlike(std::string_view a, std::string_view b) {
    a = withoutArticle(a);
    b = withoutArticle(b);
    const bool mayBe = !a.empty() && !b.empty() && a.front() == b.front(); // hardly ever: a closer look is seldom needed
    return mayBe && plainest(a) == plainest(b);
}

} // namespace

Namesakes::Namesakes(const FactBank& bank) {
    for (std::uint32_t i = 0; i < bank.records.size() && i < bank.labels.size(); ++i) {
        if (bank.records[i].also.empty()) continue;
        m_records[fold(bank.label(RecordIndex{i}))].push_back(i);
        for (const CompactText& name : bank.records[i].also) m_records[fold(name)].push_back(i);
    }
}

bool Namesakes::seemOne(const std::string& a, const std::string& b) const { return areOfOneRecord(a, b) || readAlike(a, b); }

bool Namesakes::areOfOneRecord(const std::string& a, const std::string& b) const {
    if (m_records.empty()) return false;
    const auto ofA = m_records.find(a), ofB = m_records.find(b);
    if (ofA == m_records.end() || ofB == m_records.end()) return false;
    return std::ranges::find_first_of(ofA->second, ofB->second) != ofA->second.end();
}

} // namespace facts
