#include "quiz/Question.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <cmath>

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

std::string orderText(const Question& question, const std::vector<int>& order) {
    std::string text;
    for (const int index : order) {
        if (!text.empty()) text += ", ";
        text += optionText(question, index);
    }
    return text;
}

} // namespace

bool isRight(const Question& question, const Answer& answer) {
    if (question.kind == Kind::Number) {
        const auto* number = std::get_if<double>(&answer);
        return number != nullptr && isRightNumber(question, *number);
    }
    if (question.kind == Kind::Order) {
        const auto* order = std::get_if<std::vector<int>>(&answer);
        return order != nullptr && *order == question.right;
    }
    const auto* choice = std::get_if<int>(&answer);
    return choice != nullptr && std::find(question.right.begin(), question.right.end(), *choice) != question.right.end();
}

std::string answerText(const Question& question, const Answer& answer) {
    if (const auto* choice = std::get_if<int>(&answer)) return optionText(question, *choice);
    if (const auto* order = std::get_if<std::vector<int>>(&answer)) return orderText(question, *order);
    return numberText(question, std::get<double>(answer));
}

std::string rightText(const Question& question) {
    return question.kind == Kind::Number ? numberText(question, question.number) : orderText(question, question.right);
}

std::string numberText(const Question& question, double number) { return facts::numberText(number, !question.isYear); }

} // namespace quiz
