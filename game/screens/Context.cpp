#include "screens/Context.hpp"

#include <algorithm>

namespace screens {
namespace {

/// What is said of a pack whose id another pack has already.
facts::Finding sameId(const Pack& first, const facts::PackReport& second) {
    facts::Finding finding;
    finding.place.file = second.path;
    finding.place.pointer = "/pack";
    finding.found = "\"" + second.bank->pack + "\", which is the id of " + first.report().path + " already";
    finding.expected = "an id of its own for every pack";
    finding.mend = "give this pack another id, or take one of the two away";
    return finding;
}

} // namespace

Pack::Pack(facts::PackReport report) : m_report(std::move(report)) {}

const std::string& Pack::id() const {
    const facts::FactBank* const bank = m_report.bank.get();
    return bank ? bank->pack : m_report.path;
}

std::shared_ptr<const quiz::Dealer> Pack::dealer() const {
    if (!m_dealer && isPlayable()) m_dealer = std::make_shared<const quiz::Dealer>(m_report.bank);
    return m_dealer;
}

std::size_t Pack::questionCount() const {
    if (!m_questions) m_questions = isPlayable() ? dealer()->questionCount() : 0;
    return *m_questions;
}

std::size_t Pack::factCount() const {
    if (!m_facts) m_facts = isPlayable() ? m_report.bank->factCount() : 0;
    return *m_facts;
}

const std::vector<Work>& Pack::works() const {
    if (m_works) return *m_works;
    std::vector<Work>& works = m_works.emplace();
    if (!isPlayable()) return works;
    const facts::FactBank& bank = *m_report.bank;
    for (std::uint32_t i = 0; i < bank.records.size(); ++i) {
        const facts::Type& type = bank.type(bank.records[i].type);
        if (type.work) works.push_back({type.name + '/' + bank.records[i].id, bank.labels[i]});
    }
    return works;
}

std::size_t Pack::countOf(facts::Severity severity) const {
    return static_cast<std::size_t>(std::ranges::count(m_report.findings, severity, &facts::Finding::severity));
}

std::uint64_t Pack::fingerprint() const {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U; // so that neighbouring versions do not look like neighbouring packs
    return isPlayable() ? m_report.bank->fingerprint ^ (quiz::dealerVersion * spread) : 0;
}

std::size_t Pack::mistakes() const { return countOf(facts::Severity::Mistake); }

std::size_t Pack::warnings() const { return countOf(facts::Severity::Warning); }

Library::Library(std::vector<facts::PackReport> reports) {
    for (facts::PackReport& report : reports) {
        if (const Pack* const first = report.bank ? find(report.bank->pack) : nullptr) {
            report.findings.push_back(sameId(*first, report));
            report.bank = nullptr;
        }
        m_packs.emplace_back(std::move(report));
    }
}

const Pack* Library::find(std::string_view id) const {
    const auto found = std::ranges::find_if(m_packs, [id](const Pack& pack) { return pack.isPlayable() && pack.id() == id; });
    return found == m_packs.end() ? nullptr : &*found;
}

std::vector<const Pack*> Library::playable() const {
    std::vector<const Pack*> packs;
    for (const Pack& pack : m_packs)
        if (pack.isPlayable()) packs.push_back(&pack);
    return packs;
}

} // namespace screens
