#include "audit/Case.hpp"

#include <fmt/format.h>

#include <algorithm>

// Demand 2: no option gives itself away. What chance may say of it (lengths, places) is counted in Chance.

namespace audit {
namespace {

using facts::Kind;

/// A number that stands in \p text as a word of its own.
void checkFigure(const Case& one, const std::string& text, const std::string& number, const std::string& where) {
    if (holdsPhrase(text, number)) one.complain(2, fmt::format("the number {} stands in {}", number, where));
}

/// No word of \p secret stands in \p text.
void checkWords(const Case& one, const std::string& text, const std::string& secret, const std::string& where) {
    const auto told = tellingWords(text);
    for (const auto& word : tellingWords(secret)) {
        if (told.count(word) != 0) one.complain(2, fmt::format("{} gives it away by the word {}", where, word));
    }
}

bool isNumeric(const Case& one) { return one.truth != nullptr && one.truth->isNumeric(); }

/// A word of the question stands in all options or in none that matters.
void checkChoice(const Case& one) {
    const auto asked = tellingWords(one.question.ask);
    for (const auto& word : tellingWords(one.rightText())) {
        const auto lacks = [&word](const quiz::Option& option) { return tellingWords(option.text).count(word) == 0; };
        if (asked.count(word) != 0 && std::any_of(one.question.options.begin(), one.question.options.end(), lacks))
            one.complain(2, "gives itself away by the word " + word);
    }
    checkWords(one, one.question.topic, one.rightText(), "the topic");
}

void checkNumbers(const Case& one) {
    const auto& options = one.question.options;
    for (std::size_t i = 0; i + 1 < options.size(); ++i) {
        if (exactness(options[i].text) != exactness(options[i + 1].text)) one.complain(2, "options of different shape");
    }
    checkFigure(one, one.question.ask, one.rightText(), "the question");
    checkFigure(one, one.question.topic, one.rightText(), "the topic");
}

/// Where many are right, a word of the question stands in all options or in none.
void checkGathered(const Case& one) {
    const auto asked = tellingWords(one.question.ask);
    const auto shared = [&asked](const std::string& text) {
        std::set<std::string> found;
        for (const auto& word : tellingWords(text)) {
            if (asked.count(word) != 0) found.insert(word);
        }
        return found;
    };
    for (const auto& option : one.question.options) {
        if (isNumeric(one)) {
            checkFigure(one, one.question.ask, option.text, "the question");
        } else if (shared(option.text) != shared(one.question.options.front().text)) {
            one.complain(2, "a word of the question tells options apart: " + option.text);
        }
    }
}

void checkTyped(const Case& one) {
    for (const auto& answer : one.question.rightAnswers) {
        if (isNumeric(one)) {
            checkFigure(one, one.question.ask, answer, "the question");
        } else {
            checkWords(one, one.question.ask, answer, "the question");
        }
    }
}

/// An item's label does not show where it belongs.
void checkOrder(const Case& one) {
    if (one.truth == nullptr) return;
    for (const auto& option : one.question.options) {
        const auto pairs = one.truth->about(option.text);
        if (!pairs.empty() && holdsPhrase(option.text, pairs.front()->answer))
            one.complain(2, "item shows where it belongs: " + option.text);
    }
}

/// No word of any option stands on any left side; no number beside itself.
void checkMatch(const Case& one) {
    for (std::size_t i = 0; i < one.question.left.size(); ++i) {
        const std::string& left = one.question.left[i];
        if (isNumeric(one)) {
            checkFigure(one, left, one.question.options[static_cast<std::size_t>(one.question.right[i])].text, "a left side");
            continue;
        }
        for (const auto& option : one.question.options) checkWords(one, left, option.text, "a left side");
    }
}

void checkClues(const Case& one) {
    for (const auto& clue : one.question.clues) {
        if (isNumeric(one)) {
            checkFigure(one, clue, one.rightText(), "a clue");
        } else {
            checkWords(one, clue, one.rightText(), "a clue");
        }
    }
    checkWords(one, one.question.topic, one.rightText(), "the topic");
}

} // namespace

bool checkGiveaways(const Case& one) {
    switch (one.question.kind) {
    case Kind::Choice:
        isNumeric(one) ? checkNumbers(one) : checkChoice(one);
        return true;
    case Kind::TrueFalse:
        return false;
    case Kind::Order:
        checkOrder(one);
        return true;
    case Kind::Number:
        checkFigure(one, one.question.ask, quiz::rightText(one.question), "the question");
        checkFigure(one, one.question.topic, quiz::rightText(one.question), "the topic");
        return true;
    case Kind::Typed:
        checkTyped(one);
        return true;
    case Kind::OddOneOut:
    case Kind::SelectAll:
        checkGathered(one);
        return true;
    case Kind::Match:
        checkMatch(one);
        return true;
    case Kind::Clues:
        checkClues(one);
        return true;
    }
    return false;
}

} // namespace audit
