#include "screens/Library.hpp"

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

/// \p pack with a finding instead of its bank, for \p first has its id.
std::shared_ptr<const Pack> setAside(const Pack& pack, const Pack& first) {
    facts::PackReport report = pack.report();
    report.findings.push_back(sameId(first, report));
    report.bank = nullptr;
    return std::make_shared<const Pack>(std::move(report));
}

} // namespace

Pack::Pack(facts::PackReport report) : m_report(std::move(report)) {
    const auto isMistake = [](const facts::Finding& finding) { return finding.severity != facts::Severity::Warning; };
    std::stable_partition(m_report.findings.begin(), m_report.findings.end(),
                          isMistake); // what keeps it from being played is read first
}

Pack Pack::unread(const std::string& path, State state, Reading reading) {
    Pack pack(facts::PackReport{path, facts::provisionalTitle(path), nullptr, {}, {}});
    pack.m_state = state;
    pack.m_reading = reading;
    return pack;
}

const std::string& Pack::id() const {
    const facts::FactBank* const bank = m_report.bank.get();
    return bank ? bank->pack : m_report.path;
}

std::shared_ptr<const quiz::Dealer> Pack::dealer() const {
    if (!m_dealer && isPlayable()) m_dealer = std::make_shared<const quiz::Dealer>(m_report.bank);
    return m_dealer;
}

std::optional<std::size_t> Pack::questionCount() const {
    if (!m_questions && !m_isToBeCounted) m_questions = isPlayable() ? dealer()->questionCount() : 0;
    return m_questions;
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
        if (type.work) works.push_back({type.name + '/' + bank.records[i].id, bank.label(facts::RecordIndex{i})});
    }
    return works;
}

std::size_t Pack::countOf(facts::Severity severity) const {
    return static_cast<std::size_t>(std::ranges::count(m_report.findings, severity, &facts::Finding::severity));
}

void Pack::prepare(facts::Progress& progress) const {
    constexpr std::size_t most = 30000; // pairs that are counted within a blink
    const auto made = dealer();
    m_isToBeCounted = made && made->bank().pairCount() > most;
    if (made && !m_isToBeCounted) made->count(progress);
    questionCount();
    factCount();
    works();
}

Pack Pack::counted(facts::Progress& progress) const {
    Pack pack = *this;
    pack.m_isToBeCounted = false;
    if (const auto made = pack.dealer()) made->count(progress);
    pack.questionCount();
    return pack;
}

std::uint64_t Pack::fingerprint() const { return isPlayable() ? fingerprintOf(*m_report.bank) : 0; }

std::size_t Pack::mistakes() const { return countOf(facts::Severity::Mistake); }

std::size_t Pack::warnings() const { return countOf(facts::Severity::Warning); }

std::uint64_t fingerprintOf(const facts::FactBank& bank) {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U; // so that neighbouring versions do not look like neighbouring packs
    return bank.fingerprint ^ (quiz::dealerVersion * spread);
}

Library::Library(std::vector<facts::PackReport> reports)
    : Library([&reports] {
          Packs packs;
          for (facts::PackReport& report : reports) packs.push_back(std::make_shared<const Pack>(std::move(report)));
          return packs;
      }()) {}

Library::Library(Packs packs, std::optional<Reading> reading) : m_reading(reading) {
    m_packs.reserve(packs.size());
    for (std::shared_ptr<const Pack>& pack : packs) {
        const Pack* const first = pack->isPlayable() ? find(pack->id()) : nullptr;
        m_packs.push_back(first ? setAside(*pack, *first) : std::move(pack));
    }
}

const Pack* Library::find(std::string_view id) const {
    const auto found = std::ranges::find_if(m_packs, [id](const auto& pack) { return pack->isPlayable() && pack->id() == id; });
    return found == m_packs.end() ? nullptr : found->get();
}

const Pack* Library::named(std::string_view name) const {
    if (const Pack* const pack = find(name)) return pack;
    const auto found = std::ranges::find_if(m_packs, [name](const auto& pack) { return pack->report().path == name; });
    return found == m_packs.end() ? nullptr : found->get();
}

std::vector<const Pack*> Library::playable() const {
    std::vector<const Pack*> packs;
    for (const auto& pack : m_packs)
        if (pack->isPlayable()) packs.push_back(pack.get());
    return packs;
}

} // namespace screens
