#include "quiz/Question.hpp"

#include "facts/Text.hpp"
#include "quiz/Lists.hpp"
#include "quiz/Spelling.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace quiz {
namespace {

bool isRightNumber(const Question& question, double number) {
    // Numbers such as 7.1 are not exact in binary: allow for the last digits.
    const double slack = 1e-9 * std::max(1.0, std::abs(question.number));
    return std::abs(number - question.number) <= question.within + slack;
}

const std::string& optionText(const Question& question, int index) {
    static const std::string none;
    const bool exists = index >= 0 && static_cast<std::size_t>(index) < question.options.size();
    return exists ? question.options[static_cast<std::size_t>(index)].text : none;
}

std::string listText(const Question& question, const std::vector<int>& indices) {
    std::vector<std::string> texts;
    texts.reserve(indices.size());
    for (const int index : indices) texts.push_back(optionText(question, index));
    return listed(texts);
}

/// "Heat: Michael Mann; Topkapi: Jules Dassin".
std::string matchText(const Question& question, const std::vector<int>& indices) {
    std::string text;
    for (std::size_t i = 0; i < std::min(indices.size(), question.left.size()); ++i) {
        if (!text.empty()) text += "; ";
        text += question.left[i] + ": " + optionText(question, indices[i]);
    }
    return text;
}

std::string indicesText(const Question& question, const std::vector<int>& indices) {
    return question.kind == Kind::Match ? matchText(question, indices) : listText(question, indices);
}

std::vector<int> sorted(std::vector<int> indices) {
    std::sort(indices.begin(), indices.end());
    return indices;
}

bool holds(const std::vector<int>& indices, int index) {
    return std::find(indices.begin(), indices.end(), index) != indices.end();
}

/// Whether \p given is the right list: in order, or as a set.
bool isRightList(const Question& question, const std::vector<int>& given) {
    if (question.kind == Kind::SelectAll) return sorted(given) == sorted(question.right);
    return (question.kind == Kind::Order || question.kind == Kind::Match) && given == question.right;
}

bool isChoice(Kind kind) {
    return kind == Kind::Choice || kind == Kind::TrueFalse || kind == Kind::OddOneOut || kind == Kind::Clues;
}

} // namespace

bool isRight(const Question& question, const Answer& answer) {
    if (const auto* typed = std::get_if<std::string>(&answer))
        return question.kind == Kind::Typed && spelled(question, *typed).has_value();
    if (const auto* number = std::get_if<double>(&answer))
        return question.kind == Kind::Number && isRightNumber(question, *number);
    if (const auto* indices = std::get_if<std::vector<int>>(&answer)) return isRightList(question, *indices);
    return isChoice(question.kind) && holds(question.right, std::get<int>(answer));
}

Answer rightAnswer(const Question& question) {
    switch (question.kind) {
    case Kind::Number:
        return question.number;
    case Kind::Typed:
        return question.rightAnswers.front();
    case Kind::Order:
    case Kind::Match:
    case Kind::SelectAll:
        return question.right;
    default:
        return question.right.front();
    }
}

Answer wrongAnswer(const Question& question) {
    switch (question.kind) {
    case Kind::Number: {
        const double middle = (question.dial.low + question.dial.high) / 2;
        return question.number > middle ? question.dial.low : question.dial.high;
    }
    case Kind::Typed: {
        std::string typed = "?!";
        while (isRight(question, typed)) typed += '!'; // even that may be a name
        return typed;
    }
    case Kind::Order:
    case Kind::Match: {
        std::vector<int> order = question.right;
        std::rotate(order.begin(), order.begin() + 1, order.end());
        return order;
    }
    case Kind::SelectAll: {
        const int other = holds(question.right, 0) ? 1 : 0; // either one too few, or one that does not fit
        return std::vector<int>{holds(question.right, other) ? question.right.front() : other};
    }
    default:
        return question.right.front() == 0 ? 1 : 0;
    }
}

double partRight(const Question& question, const Answer& answer) {
    const auto* given = std::get_if<std::vector<int>>(&answer);
    if (given == nullptr || question.right.empty()) return 0;
    std::ptrdiff_t hits = 0;
    if (question.kind == Kind::SelectAll) {
        hits = 2 * std::count_if(given->begin(), given->end(), [&](int index) { return holds(question.right, index); }) -
               static_cast<std::ptrdiff_t>(given->size());
    } else if (question.kind == Kind::Match) {
        for (std::size_t i = 0; i < std::min(given->size(), question.right.size()); ++i)
            hits += (*given)[i] == question.right[i] ? 1 : 0;
    }
    return std::clamp(static_cast<double>(hits) / static_cast<double>(question.right.size()), 0.0, 1.0);
}

std::string answerText(const Question& question, const Answer& answer) {
    if (const auto* choice = std::get_if<int>(&answer)) return optionText(question, *choice);
    if (const auto* indices = std::get_if<std::vector<int>>(&answer)) return indicesText(question, *indices);
    if (const auto* typed = std::get_if<std::string>(&answer)) return *typed;
    return numberText(question, std::get<double>(answer));
}

std::string rightText(const Question& question) {
    if (question.kind == Kind::Number) return numberText(question, question.number);
    return question.kind == Kind::Typed ? question.rightAnswers.front() : indicesText(question, question.right);
}

std::string numberText(const Question& question, double number) { return facts::numberText(number, !question.isYear); }

std::vector<std::string> reasonsOf(const Question& question) {
    std::vector<std::string> reasons{question.because.empty() ? rightText(question) : question.because};
    for (const Option& option : question.options) {
        const std::string all = listed(option.allRight);
        for (const std::string* text : {static_cast<const std::string*>(&all), &option.whyWrong})
            if (!text->empty()) reasons.push_back(*text);
        std::copy_if(option.byClue.begin(), option.byClue.end(), std::back_inserter(reasons),
                     [&option](const std::string& text) { return !text.empty() && text != option.whyWrong; });
    }
    return reasons;
}

} // namespace quiz
