#include "commands/AuditPack.hpp"

#include "audit/ReportPrinter.hpp"
#include "commands/Shelf.hpp"

#include <chrono>
#include <iostream>

namespace commands {

int run(const Audit& wanted, const archive::Paths& paths) {
    const auto choice = choosePack(wanted.pack, paths);
    if (const auto* problem = std::get_if<std::string>(&choice)) return complain(*problem);
    const auto& chosen = std::get<Chosen>(choice);
    const auto begin = std::chrono::steady_clock::now();
    const auto dealer = chosen.library.find(chosen.id)->dealer();
    const audit::Extent extent{.seed = wanted.seed.value_or(0), .seeds = wanted.seeds, .rounds = wanted.rounds};
    const auto report = audit::audit(*dealer, extent);
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    std::cout << (wanted.json ? audit::toJsonLine(report, taken) + '\n' : audit::toPlainText(report, taken));
    return report.isSound() ? 0 : 1;
}

} // namespace commands
