#include "facts/Passes.hpp"

#include "facts/Namesakes.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace facts {
namespace {

constexpr std::size_t enoughWrong = 3;
constexpr std::size_t fewestInOrder = 3;
constexpr double easiestMedium = 0.35, easiestHard = 0.65;

/// Looks at the finished questions one by one, and counts what is only worth a word for all of them together.
class QuestionChecker : public QuestionCheck {
public:
    QuestionChecker(const Draft& draft, Notebook& notes) : m_draft(draft), m_notes(notes), m_namesakes(draft.bank) {}

    void look(const FoldedQuestion& folded) override {
        const FinishedQuestion& question = *folded.question;
        m_index = folded.index;
        m_withoutSource += question.source.empty() ? 1U : 0U;
        m_ofDifficulty.at(question.difficulty < easiestMedium ? 0 : question.difficulty < easiestHard ? 1 : 2) += 1;
        if (question.kind == Kind::Choice) checkChoice(folded);
        if (question.kind == Kind::Order) checkOrder(question);
        if (question.kind == Kind::Typed) checkTelling(folded);
        if (question.kind == Kind::Number) checkNumber(folded);
    }

    void conclude() override {
        const bool isWhole = m_draft.isParsed; // else the questions behind the error are missing
        if (m_draft.bank.questions.empty() || !isWhole) return;
        warnOfFew();
        warnOfLength();
        warnOfSources();
        warnOfDifficulty();
    }

private:
    Place placeOf(const std::vector<std::string>& steps) const {
        return m_notes.placeIn(m_draft.questionOrigins[m_index], m_draft.pathOfQuestion(m_index), steps);
    }

    void checkChoice(const FoldedQuestion& folded) {
        const FinishedQuestion& question = *folded.question;
        ++m_choices;
        m_few += question.wrong.size() < enoughWrong ? 1U : 0U;
        m_longest += isLongest(question) ? 1U : 0U;
        for (std::size_t i = 0; i < folded.wrong.size(); ++i) {
            const std::string& wrong = folded.wrong[i];
            const auto isWrong = [&wrong](const std::string& name) { return fold(name) == wrong; };
            const auto here = folded.wrong.begin() + static_cast<std::ptrdiff_t>(i);
            if (wrong == folded.answer || std::any_of(question.also.begin(), question.also.end(), isWrong)) {
                reportOption("wrong", i, question.wrong[i],
                             {"an answer that is wrong: this one is right", "write another wrong answer"});
            } else if (std::find(folded.wrong.begin(), here, wrong) != here) {
                reportOption("wrong", i, question.wrong[i],
                             {"options that differ: this one stands there twice", "write another wrong answer"});
            } else if (m_namesakes.seemOne(folded.answer, wrong)) {
                warnOfNamesake(i, question);
            }
        }
        checkTelling(folded);
    }

    void warnOfNamesake(std::size_t index, const FinishedQuestion& question) {
        m_notes.warning(placeOf({"wrong", std::to_string(index)}), fmt::format("\"{}\"", question.wrong[index]),
                        {fmt::format("an answer that is wrong: this looks like another name of \"{}\"", question.answer),
                         "write another wrong answer, or leave it if it means something else"});
    }

    /// The dealer leaves a question out whose answer gives itself away: a word of it stands in the question, and not in every
    /// one of the wrong answers.
    void checkTelling(const FoldedQuestion& folded) {
        const auto picture = m_draft.bank.questionPictures.find(folded.index);
        const std::string alt = picture == m_draft.bank.questionPictures.end() ? std::string() : fold(picture->second.alt);
        std::string_view telling;
        forWords(folded.answer, [&](std::string_view word) {
            if (!telling.empty() || isSmallWord(word) || !(standsIn(word, folded.ask) || standsIn(word, alt))) return;
            const auto lacks = [word](const std::string& option) { return !standsIn(word, option); };
            if (folded.wrong.empty() || std::ranges::any_of(folded.wrong, lacks)) telling = word;
        });
        if (!telling.empty()) reportTelling(telling);
    }

    void checkNumber(const FoldedQuestion& folded) {
        for (const bool separate : {false, true}) {
            const std::string number = fold(numberText(folded.question->number, separate));
            if (standsIn(number, folded.ask)) return reportTelling(number);
        }
    }

    void reportTelling(std::string_view word) {
        m_notes.warning(placeOf({"ask"}), fmt::format("\"{}\", which stands in the right answer, too", word),
                        {"a question that does not tell its answer", "word it in another way: as it is, the game never asks it"});
    }

    static bool isLongest(const FinishedQuestion& question) {
        const std::size_t right = codePointCount(question.answer);
        return std::all_of(question.wrong.begin(), question.wrong.end(),
                           [right](const std::string& wrong) { return codePointCount(wrong) < right; });
    }

    void reportOption(const char* list, std::size_t index, const std::string& option, const Wanted& wanted) {
        m_notes.mistake(placeOf({list, std::to_string(index)}), fmt::format("\"{}\"", option), wanted);
    }

    void checkOrder(const FinishedQuestion& question) {
        if (question.order.size() < fewestInOrder) {
            m_notes.mistake(placeOf({"order"}), fmt::format("a list of {} to put in order", question.order.size()),
                            {"at least three", "add another, or remove the question"});
        }
        std::vector<std::string> seen;
        for (std::size_t i = 0; i < std::min(question.order.size(), mostCompared); ++i) {
            std::string item = fold(question.order[i]);
            if (std::find(seen.begin(), seen.end(), item) != seen.end()) {
                reportOption("order", i, question.order[i],
                             {"things that differ: this one stands there twice", "write another, or remove it"});
            }
            seen.push_back(std::move(item));
        }
    }

    Place top() const {
        Place place = m_notes.placeIn(m_draft.questionOrigins.front(), m_draft.pathOfQuestion(0), {});
        return {place.file, place.line, place.column, "/questions"};
    }

    void warnOfFew() {
        if (m_few == 0) return;
        m_notes.warning(top(), fmt::format("{} of {} with fewer than three wrong answers", m_few, counted(m_choices, "question")),
                        {"three wrong answers", "add wrong answers, or leave it: the question will have fewer options"});
    }

    void warnOfLength() {
        constexpr std::size_t enoughToTell = 10;
        if (m_choices < enoughToTell || m_longest * 2 <= m_choices) return;
        m_notes.warning(top(), fmt::format("the right answer is the longest in {} of {} questions", m_longest, m_choices),
                        {"options of about the same length", "lengthen wrong answers, or shorten right ones: players notice"});
    }

    void warnOfSources() {
        if (m_withoutSource == 0 || !m_draft.source.empty()) return;
        m_notes.warning(
            top(), fmt::format("{} of {} without a source", m_withoutSource, counted(m_draft.bank.questions.size(), "question")),
            {"\"source\" in each question, so that it can be looked up",
             "add the source to \"sources\", and its name to each question, or once to the pack: \"source\": \"...\""});
    }

    /// A mission begins easy and gets harder: it cannot where nearly all questions are alike. Asks have a difficulty of their
    /// own.
    void warnOfDifficulty() {
        constexpr std::size_t enoughToTell = 20, nearlyAll = 9; // of ten
        const std::size_t count = m_draft.bank.questions.size();
        const auto most = std::ranges::max_element(m_ofDifficulty);
        if (count < enoughToTell || !m_draft.bank.asks.empty() || *most * 10 < count * nearlyAll) return;
        static constexpr std::array<std::string_view, 3> names{"easy", "medium", "hard"};
        m_notes.warning(top(),
                        fmt::format("{} of {} questions are {}", *most, count,
                                    names.at(static_cast<std::size_t>(most - m_ofDifficulty.begin()))),
                        {"easy, medium and hard ones: a mission begins easy and gets harder",
                         "add \"difficulty\": \"easy\" or \"hard\" to some; without it a question is medium"});
    }

    static constexpr std::size_t mostCompared = 1000; // a longer list is refused anyway

    const Draft& m_draft;
    Notebook& m_notes;
    Namesakes m_namesakes;
    std::size_t m_index = 0;
    std::size_t m_choices = 0, m_few = 0, m_longest = 0, m_withoutSource = 0;
    std::array<std::size_t, 3> m_ofDifficulty{}; ///< easy, medium, hard
};

} // namespace

std::unique_ptr<QuestionCheck> optionCheck(const Draft& draft, Notebook& notes) {
    return std::make_unique<QuestionChecker>(draft, notes);
}

} // namespace facts
