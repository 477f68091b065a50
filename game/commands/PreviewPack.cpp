#include "commands/PreviewPack.hpp"

#include "archive/SystemLanguages.hpp"
#include "commands/DealPrinter.hpp"
#include "commands/PlayGame.hpp"
#include "commands/Windowed.hpp"
#include "facts/Excerpt.hpp"
#include "facts/Salvage.hpp"
#include "facts/Text.hpp"
#include "screens/Stack.hpp"

#include <fmt/format.h>

#include <iostream>
#include <sstream>
#include <utility>

namespace commands {

namespace {

using LibraryPointer = std::shared_ptr<const screens::Library>;

LibraryPointer libraryOf(facts::PackReport report) {
    std::vector<facts::PackReport> reports;
    reports.push_back(std::move(report));
    return std::make_shared<const screens::Library>(std::move(reports));
}

void sayMistakes(const facts::PackReport& report) {
    for (const auto& finding : report.findings)
        if (finding.severity == facts::Severity::Mistake) std::cerr << toText(finding, report.excerpts) << '\n';
    if (facts::hasMistake(report.findings) && report.bank) complain("what has a mistake is left out of the preview.");
}

/// Each line made harmless by itself: their ends are meant.
void printLines(const std::string& text) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) std::cout << facts::harmless(line) << '\n';
    std::cout << '\n';
}

int listQuestions(const screens::Pack& pack, std::uint64_t seed, const screens::Words& words) {
    const auto dealer = pack.dealer();
    dealer->forEach(false, seed, [&](const quiz::Deal& deal) {
        if (const auto question = dealer->deal(deal)) printLines(toPlainText(*question, words));
    });
    return 0;
}

int playAtOnce(const Preview& preview, const Options& options, const archive::Paths& paths, LibraryPointer library) {
    if (const auto problem = windowProblem()) return complain(*problem + " List the questions with --text.");
    std::vector<std::string> messages;
    archive::Archive archive; // in memory
    auto settings = withOptions(archive::loadSettings(paths.settings(), messages), options);
    const screens::Languages languages(paths.assets / "words", messages);
    const bool isChosen = languages.has(settings.language);
    const screens::Words words = languages.words(isChosen ? settings.language : languages.best(archive::systemLanguages()));
    screens::Context context{words, std::move(library), archive, settings, seeds(preview.seed), {}, {}};
    screens::Stack stack(context);
    quiz::Plan plan;
    plan.pack = settings.pack = context.library->packs().front()->id();
    plan.seed = context.nextSeed();
    plan.level = settings.level;
    plan.fuse = settings.fuse;
    auto mission = screens::makeMission(context, plan);
    if (!mission) return complain(fmt::format("{} asks nothing", facts::harmless(preview.path)), 1);
    stack.reset(std::move(*mission));
    screens::Bell bell;
    return playInWindow(stack, context, paths, options, bell);
}

} // namespace

int run(const Preview& preview, const Options& options, const archive::Paths& paths) {
    auto report = facts::salvagePack(preview.path);
    sayMistakes(report);
    if (!report.bank) return complain(fmt::format("nothing of {} can be played", facts::harmless(preview.path)), 1);
    auto library = libraryOf(std::move(report));
    if (preview.all) return drawQuestions(preview, options, paths, library);
    if (options.text) {
        std::vector<std::string> messages;
        const auto words = screens::loadWords((paths.assets / "words" / "en.json").string(), messages);
        return listQuestions(*library->packs().front(), preview.seed.value_or(0), words);
    }
    return playAtOnce(preview, options, paths, std::move(library));
}

} // namespace commands
