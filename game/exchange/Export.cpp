#include "exchange/Export.hpp"

#include "facts/Text.hpp"
#include "quiz/Dealer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

namespace exchange {
namespace {

using facts::FinishedQuestion;
using facts::Kind;

std::string optionAt(const quiz::Question& question, int index) { return question.options[static_cast<std::size_t>(index)].text; }

/// What the screen shows above the options, as one text.
std::string askOf(const quiz::Question& question, const std::string& task) {
    std::string ask = question.ask;
    if (!task.empty()) ask += ' ' + task;
    for (const auto& clue : question.clues) ask += ' ' + clue;
    return ask;
}

/// The finished question that says the same as one that was dealt. Nothing for those with several right options or pairs.
std::optional<FinishedQuestion> finishedFrom(const quiz::Question& dealt, const std::string& task) {
    FinishedQuestion question;
    question.ask = askOf(dealt, task);
    question.topic = dealt.category;
    question.because = dealt.because;
    question.note = dealt.note;
    question.difficulty = dealt.difficulty.total;
    question.kind = dealt.kind;
    switch (dealt.kind) {
    case Kind::Choice:
    case Kind::OddOneOut:
    case Kind::Clues:
        question.kind = Kind::Choice;
        question.answer = optionAt(dealt, dealt.right.front());
        for (std::size_t i = 0; i < dealt.options.size(); ++i)
            if (static_cast<int>(i) != dealt.right.front()) question.wrong.push_back(dealt.options[i].text);
        break;
    case Kind::TrueFalse:
        question.truth = dealt.right.front() == 0;
        break;
    case Kind::Typed:
        question.answer = dealt.accepted.front();
        question.also.assign(dealt.accepted.begin() + 1, dealt.accepted.end());
        break;
    case Kind::Number:
        question.number = dealt.number;
        question.within = dealt.within;
        question.isYear = dealt.isYear;
        break;
    case Kind::Order:
        for (const int index : dealt.right) question.order.push_back(optionAt(dealt, index));
        break;
    default:
        return std::nullopt;
    }
    return question;
}

/// What two cards that have no options differ by.
std::string cardOf(const FinishedQuestion& question) {
    std::string card = fmt::format("{}\n{}", question.ask, question.answer);
    if (question.kind == Kind::Number) card += facts::numberText(question.number, !question.isYear);
    if (question.kind == Kind::TrueFalse) card += question.truth ? "\nTrue" : "\nFalse";
    for (const auto& item : question.order) card += '\n' + item.str();
    return card;
}

} // namespace

Exported exportPack(const std::shared_ptr<const facts::FactBank>& bank, const Target& target, std::uint64_t seed,
                    const std::function<std::string(const quiz::Question&)>& task) {
    Exported exported;
    std::vector<FinishedQuestion> questions;
    std::unordered_set<std::string> cards;
    const auto take = [&](Kind kind, std::optional<FinishedQuestion> question) {
        const bool isTwice = question && !target.hasOptions && !cards.insert(cardOf(*question)).second;
        if (isTwice) return;
        if (question && target.takes(*question)) {
            questions.push_back(std::move(*question));
        } else {
            ++exported.leftOut[kind];
        }
    };
    for (const auto& finished : bank->questions) take(finished.kind, finished);
    const quiz::Dealer dealer(bank);
    dealer.forEach(false, seed, [&](const quiz::Deal& deal) {
        if (deal.id.starts_with(facts::questionPrefix)) return; // taken as its author wrote it
        if (const auto dealt = dealer.deal(deal)) take(dealt->kind, finishedFrom(*dealt, task(*dealt)));
    });
    exported.questions = questions.size();
    exported.text = target.write(questions, *bank);
    return exported;
}

const Target* targetNamed(std::string_view id) {
    const auto all = targets();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Target& target) { return target.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace exchange
