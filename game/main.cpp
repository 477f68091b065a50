// Good Canopy: a trivia game that asks from facts.
#include "archive/Paths.hpp"
#include "commands/AuditPack.hpp"
#include "commands/CheckPacks.hpp"
#include "commands/DealQuestions.hpp"
#include "commands/ExportPack.hpp"
#include "commands/ImportFile.hpp"
#include "commands/NewPack.hpp"
#include "commands/Options.hpp"
#include "commands/PlayGame.hpp"
#include "commands/PreviewPack.hpp"
#include "commands/Windowed.hpp"

#include <exception>
#include <iostream>

namespace {

/// Does what the command line asks for.
struct Doing {
    const commands::Options& options;
    const archive::Paths paths = archive::findPaths(options.data);

    int operator()(const commands::Play&) const { return commands::play(options, paths); }
    int operator()(const commands::Check& check) const { return commands::run(check, paths); }
    int operator()(const commands::Deal& deal) const { return commands::run(deal, paths); }
    int operator()(const commands::Audit& audit) const { return commands::run(audit, paths); }
    int operator()(const commands::New& fresh) const { return commands::run(fresh, paths); }
    int operator()(const commands::Import& import) const { return commands::run(import, paths); }
    int operator()(const commands::Export& target) const { return commands::run(target, paths); }
    int operator()(const commands::Gallery& gallery) const { return commands::run(gallery, paths); }
    int operator()(const commands::Preview& preview) const { return commands::run(preview, options, paths); }
    int operator()(const commands::Leave& leave) const { return leave.exitCode; }
};

} // namespace

int main(int argc, char* argv[]) {
    try {
        const auto line = commands::parse(argc, argv);
        const int exitCode = std::visit(Doing{line.options}, line.command);
        if (!std::cout.flush()) return commands::complain("the output could not be written", 1);
        return exitCode;
    } catch (const std::exception& error) {
        return commands::complain(error.what(), 1);
    }
}
