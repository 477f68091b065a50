#include "commands/DealQuestions.hpp"

#include "commands/DealPrinter.hpp"
#include "commands/Shelf.hpp"
#include "quiz/Dealer.hpp"

#include <fmt/format.h>

#include <iostream>

namespace commands {

namespace {

/// What questions are printed with.
struct Printer {
    bool json = false;
    screens::Words words;

    void print(const quiz::Question& question) const {
        std::cout << (json ? toJsonLine(question, words) : toPlainText(question, words)) << '\n';
    }
};

std::size_t dealAll(const Deal& deal, const quiz::Dealer& dealer, const Printer& printer) {
    std::size_t printed = 0;
    dealer.forEach(deal.wordings, deal.seed.value_or(0), [&](const quiz::Deal& each) {
        if (deal.kind && each.kind != *deal.kind) return;
        const auto question = dealer.deal(each);
        if (!question) return;
        printer.print(*question);
        ++printed;
    });
    return printed;
}

std::size_t dealSome(const Deal& deal, const quiz::Dealer& dealer, const Printer& printer) {
    quiz::Random chance(deal.seed.value_or(0));
    quiz::Memory memory;
    std::size_t printed = 0;
    for (; printed < deal.count; ++printed) {
        quiz::Wish wish;
        wish.difficulty = chance.unit();
        wish.kind = deal.kind;
        wish.memory = &memory;
        const auto question = dealer.next(wish, chance);
        if (!question) break;
        printer.print(*question);
        memory.asked.push_back(question->deal.id);
    }
    return printed;
}

} // namespace

int run(const Deal& deal, const archive::Paths& paths) {
    const auto choice = choosePack(deal.pack, paths);
    if (const auto* problem = std::get_if<std::string>(&choice)) return complain(*problem);
    const auto& chosen = std::get<Chosen>(choice);
    const auto dealer = chosen.library.find(chosen.id)->dealer();
    std::vector<std::string> messages;
    const Printer printer{deal.json, screens::loadWords((paths.assets / "words" / "en.json").string(), messages)};
    if (!messages.empty()) return complain(messages.front(), 1);
    const auto printed = deal.all ? dealAll(deal, *dealer, printer) : dealSome(deal, *dealer, printer);
    if (printed == 0) return complain(fmt::format("the pack \"{}\" asks nothing of this kind", chosen.id), 1);
    return 0;
}

} // namespace commands
