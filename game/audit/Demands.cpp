#include "audit/Demands.hpp"

namespace audit {

std::string_view demandText(int demand) {
    static constexpr std::array<std::string_view, demandCount + 1> texts{
        "",
        "as many right options as the kind says, none right beside them, none alike",
        "no option gives itself away",
        "subjects that share a name are told apart",
        "no ties in order, the rank of a number is uniform",
        "fewer wrong answers, fewer options: nothing is padded",
        "in a round no fact twice, nothing given away",
        "the difficulty is what its parts make",
    };
    return texts.at(static_cast<std::size_t>(demand));
}

Demands::Demands(const facts::FactBank& bank) : m_bank(bank) {
    m_truths.reserve(bank.asks.size());
    for (const auto& ask : bank.asks) m_truths.emplace_back(bank, ask);
    for (std::uint32_t i = 0; i < bank.questions.size(); ++i) m_finished.emplace(bank.questionId(i), i);
}

std::optional<std::size_t> Demands::askOf(const std::string& id) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_bank.asks.size(); ++i) {
        // An ask's id may begin with another's and hold the sign itself: the longest is meant.
        const std::string& own = m_bank.asks[i].id;
        if (id.size() <= own.size() || id[own.size()] != '@' || !id.starts_with(own)) continue;
        if (!found || own.size() > m_bank.asks[*found].id.size()) found = i;
    }
    return found;
}

const facts::FinishedQuestion* Demands::finishedOf(const std::string& id) const {
    const auto found = m_finished.find(id);
    return found == m_finished.end() ? nullptr : &m_bank.questions[found->second];
}

const Truth* Demands::truthOf(const quiz::Question& question) const {
    const auto ask = askOf(question.deal.id);
    return ask ? &m_truths[*ask] : nullptr;
}

void Demands::count(int demand, bool concerned) { m_checked.at(static_cast<std::size_t>(demand)) += concerned ? 1U : 0U; }

std::vector<Breach> Demands::breaches(const quiz::Question& question) {
    std::vector<Breach> found;
    Case one{m_bank, question, nullptr, nullptr, nullptr, found};
    if (const auto ask = askOf(question.deal.id)) {
        one.said = &m_bank.asks[*ask];
        one.truth = &m_truths[*ask];
    } else {
        one.finished = finishedOf(question.deal.id);
    }
    count(1, true);
    if (one.truth == nullptr && one.finished == nullptr) {
        one.complain(1, "nothing in the bank asks it");
        return found;
    }
    if (!hasShape(one)) return found;
    checkRight(one);
    count(2, checkGiveaways(one));
    count(3, checkNamesakes(one));
    count(4, checkTies(one));
    count(5, checkPadding(one));
    count(7, checkDifficulty(one));
    return found;
}

} // namespace audit
