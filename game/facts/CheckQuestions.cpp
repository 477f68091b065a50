#include "facts/Passes.hpp"

#include "facts/Namesakes.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace facts {
namespace {

constexpr std::size_t enoughWrong = 3;
constexpr std::size_t fewestInOrder = 3;
constexpr double easiestMedium = 0.35, easiestHard = 0.65;

/// Looks at the finished questions one by one, and counts what is only worth a word for all of them together.
class QuestionChecker {
public:
    QuestionChecker(const Draft& draft, Notebook& notes) : m_draft(draft), m_notes(notes), m_namesakes(draft.bank) {}

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
        warnOfDifficulty();
    }

private:
    void checkOne(const FinishedQuestion& question) {
        m_withoutSource += question.source.empty() ? 1U : 0U;
        m_ofDifficulty.at(question.difficulty < easiestMedium ? 0 : question.difficulty < easiestHard ? 1 : 2) += 1;
        if (question.kind == Kind::Choice) checkChoice(question);
        if (question.kind == Kind::Order) checkOrder(question);
        if (question.kind == Kind::Typed) checkTyped(question);
        if (question.kind == Kind::Number) checkNumber(question);
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
            } else if (m_namesakes.seemOne(m_right, wrong)) {
                warnOfNamesake(i, question);
            }
        }
        checkTelling(question, std::span(m_seen).first(std::min(question.wrong.size(), mostCompared)));
    }

    void warnOfNamesake(std::size_t index, const FinishedQuestion& question) {
        m_notes.warning(placeOf({"wrong", std::to_string(index)}), fmt::format("\"{}\"", question.wrong[index]),
                        {fmt::format("an answer that is wrong: this looks like another name of \"{}\"", question.answer),
                         "write another wrong answer, or leave it if it means something else"});
    }

    void checkTyped(const FinishedQuestion& question) {
        foldInto(question.answer, m_right);
        checkTelling(question, {});
    }

    /// The dealer leaves a question out whose answer gives itself away: a word of it stands in the question, and not in every
    /// one of the \p wrong answers.
    void checkTelling(const FinishedQuestion& question, std::span<const std::string> wrong) {
        foldInto(question.ask, m_asked);
        const auto picture = m_draft.bank.questionPictures.find(static_cast<std::uint32_t>(m_index));
        if (picture != m_draft.bank.questionPictures.end()) m_asked += ' ' + fold(picture->second.alt);
        std::string_view telling;
        forWords(m_right, [&](std::string_view word) {
            if (!telling.empty() || isSmallWord(word) || !standsIn(word, m_asked)) return;
            const auto lacks = [word](const std::string& option) { return !standsIn(word, option); };
            if (wrong.empty() || std::ranges::any_of(wrong, lacks)) telling = word;
        });
        if (!telling.empty()) reportTelling(telling);
    }

    void checkNumber(const FinishedQuestion& question) {
        foldInto(question.ask, m_asked);
        for (const bool separate : {false, true}) {
            const std::string number = fold(numberText(question.number, separate));
            if (standsIn(number, m_asked)) return reportTelling(number);
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

    static constexpr std::size_t mostCompared = 1000; // a list of options longer than that is refused anyway

    const Draft& m_draft;
    Notebook& m_notes;
    Namesakes m_namesakes;
    std::size_t m_index = 0;
    std::string m_right;             ///< the right answer, folded
    std::string m_asked;             ///< the question, folded
    std::vector<std::string> m_seen; ///< the wrong ones, folded; kept from question to question for their memory
    std::size_t m_choices = 0, m_few = 0, m_longest = 0, m_withoutSource = 0;
    std::array<std::size_t, 3> m_ofDifficulty{}; ///< easy, medium, hard
};

} // namespace

void checkQuestions(const Draft& draft, Notebook& notes) { QuestionChecker(draft, notes).check(); }

} // namespace facts
