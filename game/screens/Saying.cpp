#include "screens/Saying.hpp"

#include "facts/Text.hpp"
#include "screens/Formats.hpp"
#include "screens/Names.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace screens {
namespace {

using quiz::Kind;
using quiz::Question;

/// Words for one value of a closed set.
template <typename Value>
struct Said {
    Value value{};
    std::string_view key;
};

constexpr std::array tasks{
    Said<Kind>{Kind::SelectAll, "task.select-all"},
    Said<Kind>{Kind::OddOneOut, "task.odd-one-out"},
    Said<Kind>{Kind::Match, "task.match"},
};

constexpr std::array truths{std::string_view("truth.true"), std::string_view("truth.false")};
constexpr std::array truthLetters{std::string_view("truth.true-letter"), std::string_view("truth.false-letter")};

using Says = quiz::Intel::Says;
constexpr std::array intels{
    Said<Says>{Says::MoreThan, "intel.more-than"},     Said<Says>{Says::LessThan, "intel.less-than"},
    Said<Says>{Says::ComesFirst, "intel.comes-first"}, Said<Says>{Says::HowMany, "intel.how-many"},
    Said<Says>{Says::Letters, "intel.letters"},
};

bool hasOption(const Question& question, int index) { return index >= 0 && index < static_cast<int>(question.options.size()); }

const quiz::Option& optionOf(const Question& question, int index) { return question.options[static_cast<std::size_t>(index)]; }

/// \p text as it begins a line.
std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

/// \p text, whose sentences are those of several facts: each begins as a sentence does.
std::string sentences(std::string text) {
    for (std::size_t at = text.find(". "); at != std::string::npos; at = text.find(". ", at + 1))
        text.replace(at + 2, std::string::npos, capitalised(text.substr(at + 2)));
    return capitalised(std::move(text));
}

/// That \p option is wrong since others are all that is right; empty where something else makes it wrong.
std::string listReason(const Question& question, const quiz::Option& option, const Words& words) {
    const auto& all = option.allRight;
    if (all.empty()) return {};
    const bool isStatement = question.kind == Kind::TrueFalse, isTrue = isStatement && question.right.front() == 0;
    const std::string_view key = isTrue            ? "because.all-true-too"
                                 : isStatement     ? "because.all-true"
                                 : all.size() == 1 ? "because.only-right"
                                                   : "because.all-right";
    return filled(words(key), {listText(all, words)});
}

std::string joined(const std::string& first, const std::string& second) {
    return first + (first.empty() || second.empty() ? "" : " ") + second;
}

/// Of a false statement: what the claim is true of, then what is true of the one that it names. Of a true one, which would only
/// be said again, what else is known of it.
std::string statementReason(const Question& question, const Words& words) {
    const bool isTrue = question.right.front() == 0;
    const quiz::Option& wrong = optionOf(question, isTrue ? 1 : 0);
    if (isTrue) {
        if (wrong.whyWrong != question.ask) return capitalised(wrong.whyWrong);
        if (!wrong.allRight.empty()) return listReason(question, wrong, words);
        return question.note.empty() ? words("because.true") : std::string();
    }
    const std::string of = listReason(question, wrong, words);
    const std::string named = wrong.whyWrong == question.because ? std::string() : capitalised(wrong.whyWrong);
    return joined(of.empty() ? capitalised(question.because) : of, named);
}

/// What can be said where nobody wrote down why.
std::string plainBecause(const Question& question, const Words& words) {
    if (question.kind == Kind::TrueFalse) return words(question.right.front() == 0 ? "because.true" : "because.false");
    const std::string_view key = question.kind == Kind::Order ? "because.order" : "because.answer";
    // Within a sentence it stands as the pack has it.
    return filled(words(key), {question.kind == Kind::Number ? rightText(question, words) : quiz::rightText(question)});
}

/// \p text of one option or of several, as options begin.
std::string asOption(const Question& question, std::string text) {
    return question.ask.ends_with("…") ? text : capitalised(std::move(text));
}

/// \p amount of what is asked for, with its unit where the plural of that fits: "$5 million", "2 years", "1".
std::string amountText(const Question& question, double amount, const Words& words) {
    std::string text = localNumber(facts::numberText(amount, true), words);
    if (question.isYear) return amount == 1 ? words("number.year") : filled(words("number.years"), {text});
    if (question.accepted.empty() || amount == 1) return text;
    const std::string& told = question.accepted.front(); // the number with its unit
    const std::string number = quiz::numberText(question, question.number);
    const std::size_t at = told.find(number);
    return at == std::string::npos ? text : told.substr(0, at) + text + told.substr(at + number.size());
}

} // namespace

std::string taskText(const Question& question, const Words& words) {
    const auto* const task = std::ranges::find(tasks, question.kind, &Said<Kind>::value);
    return question.needsTask && task != tasks.end() ? words(task->key) : std::string();
}

std::string clueText(const Question& question, std::size_t index, const Words& words) {
    const std::string number = filled(words("question.clue"), {std::to_string(index + 1), std::to_string(question.clues.size())});
    return number + ": " + question.clues[index];
}

std::string askText(const Question& question, const Words& words) {
    const std::string task = taskText(question, words);
    if (task.empty()) return question.ask;
    // What the options go on with ("He …") has to stand before them.
    return question.ask.ends_with("…") ? task + ' ' + question.ask : question.ask + ' ' + task;
}

std::string optionText(const Question& question, int index, const Words& words) {
    if (!hasOption(question, index)) return {};
    if (question.kind == Kind::TrueFalse) return words(truths.at(static_cast<std::size_t>(index)));
    return asOption(question, optionOf(question, index).text);
}

std::string optionLetter(const Question& question, int index, const Words& words) {
    if (question.kind == Kind::TrueFalse) return words(truthLetters.at(static_cast<std::size_t>(index)));
    return letterOf(index);
}

std::string numberText(const Question& question, double number, const Words& words) {
    return localNumber(quiz::numberText(question, number), words);
}

std::string withinText(const Question& question, const Words& words) {
    if (question.within <= 0) return words("number.exact");
    return filled(words("number.within"), {amountText(question, question.within, words)});
}

std::string answerText(const Question& question, const quiz::Answer& answer, const Words& words) {
    if (const auto* const option = std::get_if<int>(&answer)) return optionText(question, *option, words);
    if (const auto* const number = std::get_if<double>(&answer)) return numberText(question, *number, words);
    const std::string text = quiz::answerText(question, answer);
    return std::holds_alternative<std::string>(answer) ? text : asOption(question, text);
}

std::string rightText(const Question& question, const Words& words) {
    return answerText(question, quiz::rightAnswer(question), words);
}

std::string becauseText(const Question& question, const Words& words) {
    // Of an odd one out it is the list of those that fit that tells why it does not.
    const bool isOdd = question.kind == Kind::OddOneOut && hasOption(question, question.right.front());
    std::string listed = isOdd ? listReason(question, optionOf(question, question.right.front()), words) : std::string();
    if (!listed.empty()) return listed;
    if (question.because.empty()) return plainBecause(question, words);
    if (question.kind == Kind::TrueFalse) return statementReason(question, words);
    const bool isOfMany = question.kind == Kind::Match || question.kind == Kind::SelectAll;
    return isOfMany ? sentences(question.because) : capitalised(question.because);
}

std::string whyWrongText(const Question& question, int index, const Words& words) {
    const bool isRight = std::ranges::find(question.right, index) != question.right.end();
    const bool isOrdered = question.kind == Kind::Order || question.kind == Kind::Match; // there, right is a place
    if (!hasOption(question, index) || (isRight && !isOrdered)) return {};
    if (question.kind == Kind::TrueFalse) return becauseText(question, words);
    const quiz::Option& option = optionOf(question, index);
    const bool isTold = !option.whyWrong.empty() || !option.allRight.empty() || option.whyFacts.empty();
    return isTold ? whyWrongText(question, option, words) : plainBecause(question, words);
}

std::string whyWrongText(const Question& question, const quiz::Option& option, const Words& words) {
    return option.allRight.empty() ? capitalised(option.whyWrong) : listReason(question, option, words);
}

std::string whyWrongText(const Question& question, int index, int cluesShown, const Words& words) {
    const bool hasClues = hasOption(question, index) && !optionOf(question, index).byClue.empty();
    if (!hasClues) return whyWrongText(question, index, words);
    const auto& byClue = optionOf(question, index).byClue;
    const auto shown = std::min(static_cast<std::size_t>(std::max(cluesShown, 0)), byClue.size());
    for (std::size_t i = shown; i-- > 0;)
        if (!byClue[i].empty()) return capitalised(byClue[i]);
    return whyWrongText(question, index, words);
}

std::string leftText(const Question& question, std::size_t line) { return capitalised(question.left[line]); }

std::string farOffText(const Question& question, double number, const Words& words) {
    const bool isMore = number > question.number;
    const std::string_view key =
        question.isYear ? (isMore ? "verdict.too-late" : "verdict.too-early") : (isMore ? "verdict.too-high" : "verdict.too-low");
    return filled(words(key), {amountText(question, std::abs(number - question.number), words)});
}

std::string whyRightText(const Question& question, int index) {
    return hasOption(question, index) ? capitalised(optionOf(question, index).whyRight) : std::string();
}

std::string intelText(const Question& question, const quiz::Intel& intel, const Words& words) {
    const auto* const said = std::ranges::find(intels, intel.says, &Said<Says>::value);
    if (said == intels.end()) return intel.text;
    const bool isBound = intel.says == Says::MoreThan || intel.says == Says::LessThan;
    const std::string number =
        isBound ? numberText(question, intel.number, words) : countText(static_cast<long long>(intel.number), words);
    return filled(words(said->key), {number, intel.text});
}

std::string formulaText(const quiz::Outcome& outcome, const Words& words) {
    const quiz::PointParts& parts = outcome.parts;
    return filled(words("verdict.formula"), {countText(parts.base, words), countText(parts.speed, words),
                                             std::to_string(parts.multiplier), countText(outcome.points, words)});
}

} // namespace screens
