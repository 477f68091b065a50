#include "commands/AuditPack.hpp"

#include "audit/ReportPrinter.hpp"
#include "audit/Withheld.hpp"
#include "commands/Shelf.hpp"
#include "facts/Json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <optional>

namespace commands {
namespace {

/// The sets of works to be withheld one after the other: what \p seen leaves of \p works, or each of them alone.
std::vector<std::vector<std::string>> unseenSets(const std::vector<std::string>& works, const std::vector<std::string>& seen) {
    std::vector<std::vector<std::string>> sets;
    if (seen == std::vector<std::string>{"each"}) {
        for (const auto& work : works) sets.push_back({work});
        return sets;
    }
    sets.emplace_back();
    for (const auto& work : works)
        if (std::find(seen.begin(), seen.end(), work) == seen.end()) sets.back().push_back(work);
    return sets;
}

/// A work that the pack does not have, told with the one that may be meant.
std::optional<std::string> unknownWork(const std::vector<std::string>& works, const std::vector<std::string>& seen) {
    for (const auto& work : seen) {
        if (work == "each" || std::find(works.begin(), works.end(), work) != works.end()) continue;
        const auto meant = facts::nearest(work, works);
        return fmt::format("the pack has no work \"{}\"{}", work,
                           meant.empty() ? "" : fmt::format("; did you mean \"{}\"?", meant));
    }
    return std::nullopt;
}

/// Looks for anything that clearance should withhold.
int auditClearance(const Audit& wanted, const quiz::Dealer& dealer) {
    const auto works = audit::worksOf(dealer.bank());
    if (const auto unknown = unknownWork(works, wanted.seen)) return complain(*unknown);
    std::size_t broken = 0;
    for (const auto& unseen : unseenSets(works, wanted.seen)) {
        const auto found = audit::withhold(dealer, unseen, wanted.seed.value_or(0));
        broken += found.told.size();
        std::cout << fmt::format("without {}: {} checked, {} tell of it\n", fmt::join(unseen, ", "), found.checked,
                                 found.told.size());
        for (const auto& id : found.told) std::cout << "     " << id << '\n';
    }
    std::cout << (broken == 0 ? "nothing is told of what was not seen\n" : "something is told of what was not seen\n");
    return broken == 0 ? 0 : 1;
}

} // namespace

int run(const Audit& wanted, const archive::Paths& paths) {
    const auto choice = choosePack(wanted.pack, paths);
    if (const auto* problem = std::get_if<std::string>(&choice)) return complain(*problem);
    const auto& chosen = std::get<Chosen>(choice);
    const auto begin = std::chrono::steady_clock::now();
    const auto dealer = chosen.library.find(chosen.id)->dealer();
    if (!wanted.seen.empty()) return auditClearance(wanted, *dealer);
    const audit::Extent extent{.seed = wanted.seed.value_or(0), .seeds = wanted.seeds, .rounds = wanted.rounds};
    const auto report = audit::audit(*dealer, extent);
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    std::cout << (wanted.json ? audit::toJsonLine(report, taken) + '\n' : audit::toPlainText(report, taken));
    return report.isSound() ? 0 : 1;
}

} // namespace commands
