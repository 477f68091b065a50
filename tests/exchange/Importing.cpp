#include "exchange/Importing.hpp"

#include "facts/MakeBank.hpp"
#include "facts/Text.hpp"
#include "terminal/Typing.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace importing {
namespace {

std::string answerOf(const facts::FinishedQuestion& question) {
    switch (question.kind) {
    case facts::Kind::TrueFalse:
        return question.truth ? "true" : "false";
    case facts::Kind::Number:
        return fmt::format("{}{}", question.number, question.within > 0 ? fmt::format(" ± {}", question.within) : "");
    default:
        return question.answer;
    }
}

} // namespace

exchange::Imported imported(std::string bytes, std::uint64_t seed) {
    return exchange::importPack("file.txt", std::move(bytes), {"test", "Test"}, seed);
}

exchange::Exported exported(const std::shared_ptr<const facts::FactBank>& bank, const exchange::Target& target,
                            std::uint64_t seed) {
    return exchange::exportPack(bank, target, seed, [](const quiz::Question& question) {
        return question.needsTask ? fmt::format("({})", facts::kindName(question.kind)) : std::string();
    });
}

std::shared_ptr<const facts::FactBank> bankOf(const exchange::Imported& imported) {
    const auto report = reportFrom(imported.pack);
    INFO(imported.pack << findingsText(report));
    REQUIRE(report.bank);
    return report.bank;
}

std::string questionsOf(const exchange::Imported& imported) {
    std::string text;
    const auto bank = bankOf(imported);
    for (const auto& question : bank->questions) {
        text += fmt::format("{}: {} = {}", facts::kindName(question.kind), question.ask, answerOf(question));
        for (const auto& wrong : question.wrong) text += " / " + wrong.str();
        if (!question.also.empty()) text += fmt::format(" ({})", fmt::join(question.also, ", "));
        if (!question.topic.empty()) text += fmt::format(" [{}]", question.topic);
        text += '\n';
    }
    return text;
}

std::string remarksOf(const exchange::Imported& imported) {
    std::string text;
    for (const auto& remark : imported.remarks) {
        const bool isChange = remark.fate == exchange::Remark::Fate::Changed;
        const char* const fate = isChange ? "changed" : remark.fate == exchange::Remark::Fate::LeftOut ? "left out" : "unasked";
        text += fmt::format("{} {}: {}{}\n", remark.place.line, fate, remark.why.found,
                            isChange ? ": " + remark.why.expected : std::string());
    }
    return text;
}

void playWhole(const exchange::Imported& imported) {
    std::vector<facts::PackReport> packs;
    packs.push_back(reportFrom(imported.pack));
    REQUIRE(packs.front().bank);
    playing::Game game(std::move(packs));
    game.begin(3, quiz::Fuse::Off);
    const auto transcript = playing::typedToTheEnd(
        game, [](const screens::Mission& mission) { return playing::rightLine(mission.round.question()); });
    INFO(transcript);
    REQUIRE(game.isAt<screens::Debrief>());
    const auto& round = game.top<screens::Debrief>().round;
    CHECK(round.rightCount() == round.count());
}

} // namespace importing
