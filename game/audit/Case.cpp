#include "audit/Case.hpp"

#include "facts/Text.hpp"

#include <algorithm>

namespace audit {

using facts::Kind;

void Case::complain(int demand, const std::string& what) const {
    breaches.push_back({demand, question.deal.id, question.ask, what});
}

bool Case::isRight(std::size_t option) const {
    return std::find(question.right.begin(), question.right.end(), static_cast<int>(option)) != question.right.end();
}

const std::string& Case::rightText() const { return question.options[static_cast<std::size_t>(question.right.front())].text; }

bool Case::fits(const std::string& option) const {
    const std::string key = truth->keyOf(option);
    const auto right = truth->asked(question.ask);
    return std::any_of(right.begin(), right.end(), [&key](const Pair* pair) { return pair->names.count(key) != 0; });
}

bool Case::isChosen() const {
    const Kind kind = question.kind;
    return kind == Kind::Choice || kind == Kind::OddOneOut || kind == Kind::SelectAll || kind == Kind::Clues;
}

std::size_t exactness(const std::string& shown) {
    const bool isDate = shown.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos;
    return isDate ? facts::words(shown).size() : 0; // "2018" is less than "July 2018"
}

std::string closedQuestion(const quiz::Question& match, std::size_t line) {
    const std::string hole = "…";
    const std::string between = " · ";
    std::string text = match.ask;
    std::string rest = match.left[line];
    for (std::size_t at = text.find(hole); at != std::string::npos; at = text.find(hole, at)) {
        const std::size_t end = std::min(rest.find(between), rest.size());
        text = text.substr(0, at) + rest.substr(0, end) + text.substr(at + hole.size());
        at += end;
        rest = end == rest.size() ? "" : rest.substr(end + between.size());
    }
    return text;
}

std::string falseAnswer(const Pair& pair, const std::string& statement) {
    const std::string& sentence = pair.sentence;
    for (std::size_t at = sentence.find(pair.answer); at != std::string::npos; at = sentence.find(pair.answer, at + 1)) {
        const std::string before = sentence.substr(0, at);
        const std::string after = sentence.substr(at + pair.answer.size());
        if (statement.size() <= before.size() + after.size()) continue;
        if (statement.starts_with(before) && statement.ends_with(after))
            return statement.substr(before.size(), statement.size() - before.size() - after.size());
    }
    return {};
}

} // namespace audit
