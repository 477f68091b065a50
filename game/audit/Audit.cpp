#include "audit/Audit.hpp"

#include "quiz/Round.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace audit {
namespace {

void addTo(Finding& found, Breach breach, std::size_t told) {
    ++found.broken;
    if (found.first.size() < told) found.first.push_back(std::move(breach));
}

/// What all questions together tell of where the right option is.
std::vector<Breach> judge(const Tally& tally) {
    std::vector<Breach> found;
    for (const auto& [options, evenness] : tally.places) {
        if (!evenness.isEven())
            found.push_back({2, "", "", fmt::format("the right one's place among {} is not uniform", options)});
    }
    for (const auto& [options, evenness] : tally.fits) {
        if (!evenness.isEven())
            found.push_back({2, "", "", fmt::format("the places of what fits among {} are not uniform", options)});
    }
    for (const auto& [options, evenness] : tally.ranks) {
        if (!evenness.isEven()) found.push_back({4, "", "", fmt::format("a number's rank among {} is not uniform", options)});
    }
    for (const auto& [kind, lengths] : tally.lengths) {
        for (const auto& [often, which] : {std::pair(lengths.longest, "longest"), std::pair(lengths.shortest, "shortest")}) {
            if (lengths.isFair(often)) continue;
            found.push_back({2, "", "",
                             fmt::format("{}: the right one is the {} in {:.1f} of {}, by chance in {:.1f}",
                                         facts::kindName(kind), which, often, lengths.questions, lengths.byChance)});
        }
    }
    return found;
}

/// Each wording is dealt with a seed of its own: with the same one its options would lie as those of the first wording do, and
/// what chance is asked of it would count twice.
void goThrough(Auditor& auditor, const quiz::Dealer& dealer, std::uint64_t seed) {
    dealer.forEach(true, seed, [&](quiz::Deal deal) {
        deal.seed = quiz::mixed(deal.seed, deal.wording);
        const auto question = dealer.deal(deal);
        if (!question) return auditor.add({1, deal.id, "", "is offered but not dealt"});
        auditor.look(*question);
        auditor.lookAtGiven(dealer, *question);
    });
}

std::vector<quiz::Question> dealRound(const quiz::Dealer& dealer, quiz::Level level, quiz::Random& chance) {
    std::vector<quiz::Question> round;
    for (int i = 0; i < quiz::missionQuestions; ++i) {
        quiz::Wish wish;
        wish.difficulty = quiz::wishedDifficulty(level, i, quiz::missionQuestions);
        wish.round = &round;
        auto question = dealer.next(wish, chance);
        if (!question) break;
        round.push_back(std::move(*question));
    }
    return round;
}

} // namespace

Report::Report(const facts::FactBank& bank) : pack(bank.pack), coverage(bank) {}

bool Report::isSound() const {
    return std::all_of(demands.begin(), demands.end(), [](const Finding& finding) { return finding.broken == 0; });
}

Auditor::Auditor(const facts::FactBank& bank, std::size_t told)
    : m_told(told), m_demands(bank), m_beside(m_demands), m_kinship(bank), m_report(bank) {}

void Auditor::add(Breach breach) {
    Finding& found = finding(breach.demand);
    addTo(found, std::move(breach), m_told);
}

void Auditor::look(const quiz::Question& question) {
    ++m_report.questions;
    for (auto& breach : m_demands.breaches(question)) add(std::move(breach));
    const Truth* truth = m_demands.truthOf(question);
    m_report.tally.add(question, truth != nullptr && truth->isNumeric());
    if (truth != nullptr) m_report.tally.reasons.add(question); // an author's own explanation is told whole, once
    m_report.coverage.add(question);
    if (truth != nullptr && !truth->isNumeric() && question.kind == facts::Kind::Choice && question.right.size() == 1)
        m_report.kin[question.deal.id.substr(0, question.deal.id.find('@'))].add(m_kinship.of(question, *truth));
}

void Auditor::lookAtGiven(const quiz::Dealer& dealer, const quiz::Question& question) {
    for (const auto& given : m_demands.knownWrong(question)) {
        const auto meant = dealer.meant(question, given);
        if (!meant) continue;
        ++m_report.tally.meant;
        for (auto& breach : m_demands.breaches(question, given, *meant)) add(std::move(breach));
    }
}

void Auditor::lookAtRound(const std::vector<quiz::Question>& round) {
    ++m_report.rounds;
    m_report.inRounds += round.size();
    std::vector<Texts> texts;
    for (const auto& question : round) {
        ++m_report.kindsInRounds[question.kind];
        texts.push_back(m_beside.textsOf(question));
    }
    for (std::size_t later = 0; later < round.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            ++finding(6).checked;
            const std::string pair = "behind " + round[earlier].deal.id + ": ";
            if (!quiz::mayStandBeside(round[earlier], round[later]))
                add({6, round[later].deal.id, round[later].ask, pair + "may not stand beside it"});
            for (const auto& problem : m_beside.problems(texts[earlier], texts[later]))
                add({6, round[later].deal.id, round[later].ask, pair + problem});
        }
    }
}

Report Auditor::report() const {
    Report report = m_report;
    for (const int demand : {1, 2, 3, 4, 5, 7}) {
        const auto place = static_cast<std::size_t>(demand);
        report.demands.at(place).checked = m_demands.checked().at(place);
    }
    for (auto& breach : judge(report.tally)) {
        Finding& found = report.demands.at(static_cast<std::size_t>(breach.demand));
        addTo(found, std::move(breach), m_told);
    }
    return report;
}

Report audit(const quiz::Dealer& dealer, const Extent& extent) {
    Auditor auditor(dealer.bank(), extent.told);
    for (std::uint32_t i = 0; i < extent.seeds; ++i) goThrough(auditor, dealer, extent.seed + i);
    quiz::Random chance(quiz::mixed(extent.seed, 6));
    for (std::size_t i = 0; i < extent.rounds; ++i)
        auditor.lookAtRound(dealRound(dealer, quiz::allLevels.at(i % quiz::allLevels.size()), chance));
    return auditor.report();
}

} // namespace audit
