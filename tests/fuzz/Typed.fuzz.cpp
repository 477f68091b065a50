// Typed answers. The first line holds the right names, the second the names of wrong ones, both parted by "|"; each further line
// is typed.
#include "Sitting.hpp"

#include "facts/Text.hpp"
#include "quiz/Spelling.hpp"

#include <algorithm>

namespace {

constexpr std::size_t longestTyped = 200; ///< characters: the time that two long texts take together is no finding

void checkText(const std::string& text) {
    const std::string folded = facts::fold(text);
    fuzz::expect(facts::isUtf8(folded), "a folded text is UTF-8");
    fuzz::expect(facts::fold(folded) == folded, "what is folded stays as it is");
    const std::string harmless = facts::harmless(text);
    fuzz::expect(facts::isUtf8(harmless) && facts::harmless(harmless) == harmless, "what is harmless stays as it is");
    const auto codePoints = facts::toUtf32(text);
    if (!facts::isUtf8(text)) return;
    fuzz::expect(codePoints.size() == facts::codePointCount(text), "code points are counted as they are read");
    fuzz::expect(facts::toUtf8(codePoints) == text, "UTF-8 comes back as it was");
}

void type(const quiz::Question& question, const std::string& typed) {
    const auto taken = quiz::spelled(question, typed);
    fuzz::expect(isRight(question, typed) == taken.has_value(), "right is what can be taken for a right name");
    fuzz::expect(partRight(question, typed) == 0, "a typed answer is no part of another");
    answerText(question, typed);
    if (!taken) return;
    fuzz::expect(std::count(question.accepted.begin(), question.accepted.end(), taken->name) > 0, "it is taken for a right name");
    const auto right = facts::toUtf32(quiz::bareName(taken->name));
    const auto slips = quiz::slipsBetween(right, facts::toUtf32(quiz::bareName(typed)));
    fuzz::expect(slips == quiz::slipsBetween(facts::toUtf32(quiz::bareName(typed)), right), "slips count the same both ways");
    fuzz::expect(taken->exact ? slips == 0 : slips <= quiz::slipsForgiven(facts::toUtf8(right)),
                 "no more slips than are forgiven");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    auto lines = fuzz::split(fuzz::textOf(bytes, count), '\n');
    for (auto& line : lines) line.resize(std::min(line.size(), longestTyped));
    lines.resize(std::max<std::size_t>(lines.size(), 3));
    quiz::Question question;
    question.kind = quiz::Kind::Typed;
    question.accepted = fuzz::split(lines[0], '|');
    question.rightAnswers = {question.accepted.front()};
    question.lures = fuzz::split(lines[1], '|');
    for (const auto& line : lines) checkText(line);
    for (const bool takesSlips : {false, true}) {
        question.takesSlips = takesSlips;
        for (std::size_t i = 2; i < lines.size(); ++i) type(question, lines[i]);
        for (const auto& name : question.accepted)
            fuzz::expect(isRight(question, name) != facts::isBlank(quiz::bareName(name)),
                         "a right name is right, a blank one never");
    }
    return 0;
}
