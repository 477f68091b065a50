#include "commands/DealPrinter.hpp"

#include "facts/Json.hpp"
#include "quiz/Lists.hpp"
#include "screens/Formats.hpp"
#include "screens/Saying.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace commands {
namespace {

using facts::jsonText;
using namespace quiz;
using screens::Words;

template <typename Items, typename Shown>
std::string listed(const Items& items, const Shown& shown) {
    std::string out = "[";
    for (const auto& item : items) {
        if (out.size() > 1) out += ',';
        out += shown(item);
    }
    out += ']';
    return out;
}

std::string texts(const std::vector<std::string>& items) { return listed(items, jsonText); }

/// One JSON object, member by member.
class Object {
public:
    Object& add(std::string_view name, const std::string& json) {
        if (!m_text.empty()) m_text += ',';
        m_text += jsonText(name);
        m_text += ':';
        m_text += json;
        return *this;
    }
    Object& addText(std::string_view name, std::string_view text) { return add(name, jsonText(text)); }
    std::string text() const { return fmt::format("{{{}}}", m_text); }

private:
    std::string m_text;
};

std::string number(double value) { return fmt::format("{}", value); }

std::string partsOf(const Difficulty& difficulty) {
    return Object()
        .add("fame", number(difficulty.fame))
        .add("obscurity", number(difficulty.obscurity))
        .add("likeness", number(difficulty.likeness))
        .add("guess", number(difficulty.guess))
        .text();
}

/// A true statement is itself why "False" is wrong: the screens, where it stands already, tell something else or nothing.
std::string whyWrongOf(const Question& question, const Option& option, const Words& words) {
    const auto index = static_cast<int>(&option - question.options.data());
    std::string why = screens::whyWrongText(question, index, words);
    if (why.empty() && question.kind == Kind::TrueFalse && question.right.front() != index) why = question.ask;
    return why.empty() ? "null" : jsonText(why);
}

std::string asOfText(const Question& question, const Words& words) {
    return question.asOf ? screens::dateText(*question.asOf, words) : std::string();
}

void addNumber(Object& object, const Question& question) {
    if (question.kind != Kind::Number) return;
    const Dial& dial = question.dial;
    object.add("answer", number(question.number))
        .add("within", number(question.within))
        .add("isYear", question.isYear ? "true" : "false");
    object.add("dial",
               Object().add("low", number(dial.low)).add("high", number(dial.high)).add("step", number(dial.step)).text());
}

std::string optionLine(const Question& question, std::size_t index, const Words& words) {
    const auto place = std::find(question.right.begin(), question.right.end(), static_cast<int>(index));
    std::string mark = place == question.right.end() ? " " : "*";
    if (question.kind == Kind::Order || question.kind == Kind::Match)
        mark = fmt::format("{}", place - question.right.begin() + 1);
    const Option& option = question.options[index];
    std::string why = screens::whyWrongText(question, static_cast<int>(index), words);
    if (!why.empty()) why = fmt::format("  ({})", why);
    return fmt::format("  {} {}  {}{}\n", static_cast<char>('A' + static_cast<int>(index)), mark, option.text, why);
}

std::string line(std::string_view name, const std::string& text) {
    return text.empty() ? "" : fmt::format("  {:<10} {}\n", name, text);
}

} // namespace

std::string toJsonLine(const Question& question, const Words& words) {
    Object object;
    object.addText("id", question.deal.id).addText("pack", question.pack).addText("kind", facts::kindName(question.kind));
    object.add("wording", fmt::format("{}", question.deal.wording)).addText("seed", fmt::format("{}", question.deal.seed));
    object.addText("topic", question.topic).addText("ask", question.ask);
    if (const std::string task = screens::taskText(question, words); !task.empty()) object.addText("task", task);
    if (question.picture) object.addText("image", question.picture->picture.file).addText("alt", question.picture->picture.alt);
    if (!question.left.empty()) object.add("left", texts(question.left));
    if (!question.clues.empty()) object.add("clues", texts(question.clues));
    if (!question.accepted.empty()) object.add("accepted", texts(question.accepted));
    object.add("options", listed(question.options, [](const Option& option) { return jsonText(option.text); }));
    object.add("right", listed(question.right, [](int index) { return fmt::format("{}", index); }));
    addNumber(object, question);
    object.add("rightAnswers", texts(question.rightAnswers)).addText("because", screens::becauseText(question, words));
    object.add("whyWrong", listed(question.options, [&](const Option& option) { return whyWrongOf(question, option, words); }));
    object.add("whyFacts", listed(question.options, [](const Option& option) { return texts(option.whyFacts); }));
    object.addText("source", question.source).addText("asOf", asOfText(question, words)).addText("note", question.note);
    object.add("facts", texts(question.facts)).add("works", texts(question.works));
    object.add("difficulty", number(question.difficulty.total)).add("difficultyParts", partsOf(question.difficulty));
    return object.text();
}

std::string toPlainText(const Question& question, const Words& words) {
    std::string text = question.topic.empty() ? "" : question.topic + '\n';
    text += screens::askText(question, words) + '\n';
    if (question.picture) text += line("picture", question.picture->picture.alt);
    for (const auto& clue : question.clues) text += line("clue", clue);
    for (std::size_t i = 0; i < question.left.size(); ++i) text += line(fmt::format("{}", i + 1), question.left[i]);
    for (std::size_t i = 0; i < question.options.size(); ++i) text += optionLine(question, i, words);
    if (question.kind == Kind::Number) {
        text += line("answer", quiz::rightText(question));
        text +=
            line("dial", quiz::numberText(question, question.dial.low) + " to " + quiz::numberText(question, question.dial.high));
    }
    if (question.kind == Kind::Typed) text += line("answer", quiz::listed(question.accepted));
    text += line("because", screens::becauseText(question, words)) + line("note", question.note) +
            line("source", question.source) + line("as of", asOfText(question, words));
    const Difficulty& parts = question.difficulty;
    text += line("difficulty", fmt::format("{} (fame {}, obscurity {}, likeness {}, guess {})", parts.total, parts.fame,
                                           parts.obscurity, parts.likeness, parts.guess));
    return text + line("facts", quiz::listed(question.facts)) + line("works", quiz::listed(question.works)) +
           line("id", question.deal.id);
}

} // namespace commands
