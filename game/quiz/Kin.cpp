#include "quiz/Deck.hpp"

#include <algorithm>

// What belongs together: what one record tells of in one breath. Such answers make wrong options worth thinking about.

namespace quiz {
namespace {

using facts::RecordIndex;

constexpr std::size_t mostPointing = 512; ///< looked at of those that point at one record: each costs memory that lies far apart

template <typename Visit>
void forEachPointer(const facts::FactBank& bank, const Visit& visit) {
    for (std::uint32_t i = 0; i < bank.records.size(); ++i) {
        for (const auto& value : bank.records[i].row) {
            if (const auto target = value.as<RecordIndex>()) visit(RecordIndex{i}, raw(*target));
        }
    }
}

} // namespace

void Deck::indexPointers() {
    m_pointingBegin.assign(m_bank.records.size() + 2, 0);
    forEachPointer(m_bank, [this](RecordIndex /*from*/, std::uint32_t to) { ++m_pointingBegin[to + 2]; });
    for (std::size_t i = 2; i < m_pointingBegin.size(); ++i) m_pointingBegin[i] += m_pointingBegin[i - 1];
    m_pointing.resize(m_pointingBegin.back());
    // Each row's end moves up to where the next begins as it is filled.
    forEachPointer(m_bank, [this](RecordIndex from, std::uint32_t to) { m_pointing[m_pointingBegin[to + 1]++] = from; });
}

std::vector<std::uint32_t> Deck::kinOf(const Card& card) const {
    const auto ask = static_cast<std::uint32_t>(&card.ask - m_bank.asks.data());
    const AskCards& asks = m_asks[ask];
    const bool isRecord = asks.answerPath && asks.answerPath->size() <= 1 && !asks.answers.byRecord.empty();
    std::vector<std::uint32_t> kin;
    const auto addAnswer = [&](RecordIndex record) {
        if (const auto answer = asks.answers.find(record)) kin.push_back(*answer);
    };
    const auto addFrom = [&](RecordIndex record) {
        addAnswer(record);
        for (const auto& value : m_bank.record(record).row) {
            if (const auto target = value.as<RecordIndex>()) addAnswer(*target);
        }
        if (isRecord || m_bank.record(record).type != card.ask.about) return;
        for (const std::uint32_t pair : pairsOf(ask, record)) kin.push_back(raw(card.table.pairs[pair].answer));
    };
    for (const auto& path : asks.subjectPaths) {
        const auto subject = recordNamed(card, path);
        if (!subject) continue;
        addFrom(*subject);
        const std::size_t begin = m_pointingBegin[raw(*subject)], end = m_pointingBegin[raw(*subject) + 1];
        const std::size_t step = (end - begin) / mostPointing + 1;
        for (std::size_t i = begin; i < end; i += step) addFrom(m_pointing[i]);
    }
    std::sort(kin.begin(), kin.end());
    kin.erase(std::unique(kin.begin(), kin.end()), kin.end());
    return kin;
}

} // namespace quiz
