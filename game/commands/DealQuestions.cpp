#include "commands/DealQuestions.hpp"

#include "commands/Shelf.hpp"
#include "quiz/DealPrinter.hpp"
#include "quiz/Dealer.hpp"

#include <fmt/format.h>

#include <iostream>

namespace commands {

namespace {

void print(const quiz::Question& question, bool json) {
    std::cout << (json ? quiz::toJsonLine(question) : quiz::toPlainText(question)) << '\n';
}

std::size_t dealAll(const Deal& deal, const quiz::Dealer& dealer) {
    std::size_t printed = 0;
    dealer.forEach(deal.wordings, deal.seed.value_or(0), [&](const quiz::Deal& each) {
        if (deal.kind && each.kind != *deal.kind) return;
        const auto question = dealer.deal(each);
        if (!question) return;
        print(*question, deal.json);
        ++printed;
    });
    return printed;
}

std::size_t dealSome(const Deal& deal, const quiz::Dealer& dealer) {
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
        print(*question, deal.json);
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
    const auto printed = deal.all ? dealAll(deal, *dealer) : dealSome(deal, *dealer);
    if (printed == 0) return complain(fmt::format("the pack \"{}\" asks nothing of this kind", chosen.id), 1);
    return 0;
}

} // namespace commands
