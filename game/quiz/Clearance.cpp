#include "quiz/Deck.hpp"

#include "facts/Text.hpp"
#include "quiz/Proof.hpp"

#include <fmt/format.h>

#include <algorithm>

// What a player has not seen yet stays out of sight: of questions, options, reasons, intel and reviews alike.

namespace quiz {
namespace {

using facts::RecordIndex;

/// All names of a work, folded.
std::vector<std::string> namesOfWork(const facts::FactBank& bank, RecordIndex work) {
    std::vector<std::string> names{facts::fold(bank.label(work))};
    for (const auto& name : bank.record(work).also) names.push_back(facts::fold(name));
    return names;
}

std::string textOf(const facts::FinishedQuestion& question) {
    return fmt::format("{} {} {} {} {} {}", question.ask, question.answer, question.because, question.note,
                       fmt::join(question.wrong, " "), fmt::join(question.order, " "));
}

bool namesAny(const std::vector<std::string>& names, const std::string& folded) {
    return std::any_of(names.begin(), names.end(), [&folded](const std::string& name) { return standsIn(name, folded); });
}

} // namespace

void Deck::hide() {
    if (!hasClearance()) return;
    collectHiddenNames();
    for (std::uint32_t ask = 0; ask < m_asks.size(); ++ask) hidePairs(ask);
}

void Deck::collectHiddenNames() {
    constexpr std::size_t shortest = 4; // "M:I" may be anything
    for (std::uint32_t i = 0; i < m_bank.records.size(); ++i) {
        const RecordIndex record{i};
        if (!m_bank.type(m_bank.record(record).type).work) continue;
        auto names = namesOfWork(m_bank, record);
        std::erase_if(names, [](const std::string& name) { return name.size() < shortest; });
        auto& into = isUnseen(keyOf(m_bank, record)) ? m_hiddenNames : m_seenNames;
        into.insert(into.end(), names.begin(), names.end());
    }
    // "Mission: Impossible" stands in the names of all the others: it says nothing of which one is meant.
    std::erase_if(m_hiddenNames, [this](const std::string& hidden) {
        return std::any_of(m_seenNames.begin(), m_seenNames.end(),
                           [&hidden](const std::string& seen) { return standsIn(hidden, seen); });
    });
}

/// A fact that is tied to no work may tell of any: it is hidden, too.
void Deck::hidePairs(std::uint32_t ask) {
    AskCards& cards = m_asks[ask];
    const auto& table = m_bank.tables[ask];
    cards.hiddenPairs.assign(table.pairs.size(), false);
    cards.hiddenAnswers.assign(table.answers.size(), true);
    for (std::uint32_t pair = 0; pair < table.pairs.size(); ++pair) {
        std::vector<std::string> works;
        addWorks(works, card({ask, pair}), cards);
        const auto isToBeHidden = [this](const std::string& work) { return isUnseen(work); };
        const bool hidden = works.empty() || std::any_of(works.begin(), works.end(), isToBeHidden);
        cards.hiddenPairs[pair] = hidden;
        if (!hidden) cards.hiddenAnswers[raw(table.pairs[pair].answer)] = false;
    }
}

bool Deck::isHidden(const Spot& spot) const {
    if (!hasClearance()) return false;
    return isFinished(spot) ? isHiddenQuestion(finished(spot)) : m_asks[spot.ask].hides(spot.pair);
}

/// A finished question is hidden when it names a work that was not seen. Which ones it is about its author may say; where nobody
/// does, it has to name one that was seen.
bool Deck::isHiddenQuestion(const facts::FinishedQuestion& question) const {
    const std::string text = facts::fold(textOf(question));
    if (namesAny(m_hiddenNames, text)) return true;
    const auto works = worksOf(question);
    if (!works) return !namesAny(m_seenNames, text);
    return std::any_of(works->begin(), works->end(), [this](const std::string& work) { return isUnseen(work); });
}

std::optional<std::vector<std::string>> Deck::worksOf(const facts::FinishedQuestion& question) const {
    if (m_bank.questionWorks.empty()) return std::nullopt;
    const auto found = m_bank.questionWorks.find(static_cast<std::uint32_t>(&question - m_bank.questions.data()));
    if (found == m_bank.questionWorks.end()) return std::nullopt;
    std::vector<std::string> works;
    for (const RecordIndex work : found->second) works.push_back(keyOf(m_bank, work));
    return works;
}

bool Deck::isHidden(const Card& card, facts::PairIndex pair) const {
    const auto ask = static_cast<std::size_t>(&card.ask - m_bank.asks.data());
    return m_asks[ask].hides(raw(pair));
}

bool Deck::namesHidden(std::string_view text) const { return hasClearance() && namesAny(m_hiddenNames, facts::fold(text)); }

} // namespace quiz
