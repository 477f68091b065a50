#include "audit/Demands.hpp"

#include "facts/Text.hpp"

#include <algorithm>

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

Case Demands::caseOf(const quiz::Question& question, std::vector<Breach>& breaches) const {
    Case one{m_bank, question, nullptr, nullptr, nullptr, breaches, &m_truths};
    if (const auto ask = askOf(question.deal.id)) {
        one.said = &m_bank.asks[*ask];
        one.truth = &m_truths[*ask];
    } else {
        one.finished = finishedOf(question.deal.id);
    }
    return one;
}

std::vector<Breach> Demands::breaches(const quiz::Question& question, const quiz::Answer& given, const quiz::Meant& meant) {
    std::vector<Breach> found;
    checkMeant(caseOf(question, found), given, meant.option);
    return found;
}

std::vector<quiz::Answer> Demands::knownWrong(const quiz::Question& question) const {
    constexpr std::size_t most = 3; // of one ask
    const Truth* truth = truthOf(question);
    const bool isTyped = question.kind == facts::Kind::Typed;
    if (truth == nullptr || (!isTyped && question.kind != facts::Kind::Number)) return {};
    std::vector<quiz::Answer> answers;
    const auto addFrom = [&](const Truth& asked, std::size_t start) {
        const auto& pairs = asked.pairs();
        const std::size_t wanted = answers.size() + std::min(most, pairs.size());
        for (std::size_t i = 0; i < pairs.size() && answers.size() < wanted; ++i) {
            const Pair& pair = pairs[(start + i) % pairs.size()];
            const auto given = isTyped ? quiz::Answer(*pair.names.rbegin()) : quiz::Answer(pair.magnitude.value_or(0));
            if (!quiz::isRight(question, given)) answers.push_back(given);
        }
    };
    const auto chance = static_cast<std::size_t>(facts::stableHash(question.deal.id));
    addFrom(*truth, chance);
    const Truth& other = m_truths[chance % m_truths.size()];
    if (isTyped && &other != truth && !other.isNumeric()) addFrom(other, chance);
    return answers;
}

std::vector<Breach> Demands::breaches(const quiz::Question& question) {
    std::vector<Breach> found;
    const Case one = caseOf(question, found);
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
