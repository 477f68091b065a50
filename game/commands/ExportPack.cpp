#include "commands/ExportPack.hpp"

#include "commands/Output.hpp"
#include "commands/Shelf.hpp"
#include "exchange/Export.hpp"
#include "facts/Text.hpp"
#include "screens/Saying.hpp"

#include <fmt/format.h>

#include <iostream>

namespace commands {

namespace {

std::string leftOutText(const exchange::Exported& exported) {
    std::string text;
    for (const auto& [kind, count] : exported.leftOut)
        text += fmt::format("{}{} of the kind {}", text.empty() ? "" : ", ", facts::withThousands(static_cast<long long>(count)),
                            facts::kindName(kind));
    return text;
}

} // namespace

int run(const Export& wanted, const archive::Paths& paths) {
    if (!wanted.output.empty())
        if (const auto problem = outputProblem(wanted.output, wanted.force)) return complain(*problem);
    const auto choice = choosePack(wanted.pack, paths);
    if (const auto* problem = std::get_if<std::string>(&choice)) return complain(*problem);
    const auto& chosen = std::get<Chosen>(choice);
    const auto& target = *exchange::targetNamed(wanted.format);
    std::vector<std::string> messages;
    const auto words = screens::loadWords((paths.assets / "words" / "en.json").string(), messages);
    if (!messages.empty()) return complain(messages.front(), 1);
    const auto exported =
        exchange::exportPack(chosen.library.find(chosen.id)->report().bank, target, wanted.seed.value_or(0),
                             [&words](const quiz::Question& question) { return screens::taskText(question, words); });
    if (exported.questions == 0)
        return complain(fmt::format("the pack \"{}\" asks nothing that {} knows", chosen.id, target.name), 1);
    if (wanted.output.empty()) {
        std::cout << exported.text;
    } else if (const auto wrong = writeOutput(wanted.output, exported.text, wanted.force)) {
        return complain(*wrong, 1);
    }
    std::cerr << fmt::format(
        "{}: {}{}\n", target.name, facts::counted(exported.questions, "question"),
        exported.leftOut.empty() ? "" : fmt::format("; left out, as it knows nothing like it: {}", leftOutText(exported)));
    return 0;
}

} // namespace commands
