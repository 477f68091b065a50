#include "facts/Passes.hpp"

#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace facts {
namespace {

constexpr std::size_t enoughWrong = 3;
constexpr std::size_t fewestInOrder = 3;

/// Looks at the finished questions one by one, and counts what is only worth a word for all of them together.
class QuestionChecker {
public:
    QuestionChecker(const Draft& draft, Notebook& notes) : m_draft(draft), m_notes(notes) {}

    void check() {
        const std::size_t count = m_draft.bank.questions.size();
        constexpr std::size_t atOnce = 1024;
        for (m_index = 0; m_index < count && !m_notes.isCancelled(); ++m_index) {
            checkOne(m_draft.bank.questions[m_index]);
            if (m_index % atOnce == 0) m_notes.reachChecked(static_cast<double>(m_index) / static_cast<double>(count));
        }
        const bool isWhole = m_draft.isParsed; // else the questions behind the error are missing
        if (m_draft.bank.questions.empty() || !isWhole || m_notes.isCancelled()) return;
        warnOfFew();
        warnOfLength();
        warnOfSources();
    }

private:
    void checkOne(const FinishedQuestion& question) {
        m_withoutSource += question.source.empty() ? 1U : 0U;
        if (question.kind == Kind::Choice) checkChoice(question);
        if (question.kind == Kind::Order) checkOrder(question);
    }

    Place placeOf(const std::vector<std::string>& steps) const {
        return m_notes.placeIn(m_draft.questionOrigins[m_index], m_draft.pathOfQuestion(m_index), steps);
    }

    void checkChoice(const FinishedQuestion& question) {
        ++m_choices;
        m_few += question.wrong.size() < enoughWrong ? 1U : 0U;
        m_longest += isLongest(question) ? 1U : 0U;
        foldInto(question.answer, m_right);
        if (m_seen.size() < question.wrong.size()) m_seen.resize(question.wrong.size());
        for (std::size_t i = 0; i < std::min(question.wrong.size(), mostCompared); ++i) {
            foldInto(question.wrong[i], m_seen[i]);
            const std::string& wrong = m_seen[i];
            const auto isWrong = [&wrong](const std::string& name) { return fold(name) == wrong; };
            const auto here = m_seen.begin() + static_cast<std::ptrdiff_t>(i);
            if (wrong == m_right || std::any_of(question.also.begin(), question.also.end(), isWrong)) {
                reportOption("wrong", i, question.wrong[i],
                             {"an answer that is wrong: this one is right", "write another wrong answer"});
            } else if (std::find(m_seen.begin(), here, wrong) != here) {
                reportOption("wrong", i, question.wrong[i],
                             {"options that differ: this one stands there twice", "write another wrong answer"});
            }
        }
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
            m_notes.mistake(placeOf({"order"}), fmt::format("{} to put in order", question.order.size()),
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
        m_notes.warning(top(), fmt::format("{} of {} questions with fewer than three wrong answers", m_few, m_choices),
                        {"three wrong answers", "add wrong answers, or leave it: the question will have fewer options"});
    }

    void warnOfLength() {
        constexpr std::size_t enoughToTell = 10;
        if (m_choices < enoughToTell || m_longest * 2 <= m_choices) return;
        m_notes.warning(top(), fmt::format("the right answer is the longest in {} of {} questions", m_longest, m_choices),
                        {"options of about the same length", "lengthen wrong answers, or shorten right ones: players notice"});
    }

    void warnOfSources() {
        if (m_withoutSource == 0) return;
        m_notes.warning(top(), fmt::format("{} of {} questions without a source", m_withoutSource, m_draft.bank.questions.size()),
                        {"\"source\" in each question, so that it can be looked up",
                         "add the source to \"sources\", and its name to each question"});
    }

    static constexpr std::size_t mostCompared = 1000; // a list of options longer than that is refused anyway

    const Draft& m_draft;
    Notebook& m_notes;
    std::size_t m_index = 0;
    std::string m_right;             ///< the right answer, folded
    std::vector<std::string> m_seen; ///< the wrong ones, folded; kept from question to question for their memory
    std::size_t m_choices = 0, m_few = 0, m_longest = 0, m_withoutSource = 0;
};

} // namespace

void checkQuestions(const Draft& draft, Notebook& notes) { QuestionChecker(draft, notes).check(); }

} // namespace facts
