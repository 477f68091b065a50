#include "facts/Passes.hpp"

#include "facts/FlatIndex.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace facts {
namespace {

std::uint64_t hashOf(std::string_view text) { return std::hash<std::string_view>{}(text) | 1U; }

/// Finds finished questions with the same answer in nearly the same words: in another order, with other small words, or with one
/// word more. Questions that read just alike are the affair of \ref textCheck.
class NearTwins : public QuestionCheck {
public:
    NearTwins(const Draft& draft, Notebook& notes) : m_draft(draft), m_notes(notes), m_questions(draft.bank.questions) {}

    void look(const FoldedQuestion& folded) override {
        if (m_questions.size() > mostCompared) return;
        const std::uint64_t number = std::bit_cast<std::uint64_t>(folded.question->number);
        m_answerOf.push_back(m_answers.add(hashOf(folded.answer) ^ (folded.question->truth ? 2U : 0U), number));
        if (m_answerOf.back() == m_count.size()) m_count.push_back(0);
        ++m_count[m_answerOf.back()];
    }

    void conclude() override {
        if (m_questions.size() > mostCompared) return;
        for (std::size_t i = 0; i < m_questions.size(); ++i)
            if (isShared(i)) add(i);
        for (std::size_t i = 0; i < m_questions.size(); ++i)
            if (isShared(i)) compareShortened(i);
    }

private:
    /// Nobody looks through more of them, and a program that wrote them knows which are alike.
    static constexpr std::size_t mostCompared = 20'000;

    /// What a question asks, whatever the order of its words.
    struct Gist {
        std::uint64_t words = 0;
        std::size_t count = 0;
    };

    /// Most answers stand alone in their pack: their questions need not be looked at. An order is about its list.
    bool isShared(std::size_t index) const { return m_count[m_answerOf[index]] > 1 && m_questions[index].kind != Kind::Order; }

    Gist gistOf(const FinishedQuestion& question) {
        Gist gist;
        foldInto(question.ask, m_asked);
        forWords(m_asked, [&gist](std::string_view word) {
            if (isSmallWord(word)) return;
            gist.words += hashOf(word);
            ++gist.count;
        });
        return gist;
    }

    void add(std::size_t index) {
        const Gist gist = gistOf(m_questions[index]);
        if (gist.count < fewestWords) return;
        const std::uint32_t number = m_gists.add(gist.words, m_answerOf[index]);
        if (number == m_first.size())
            m_first.push_back(index);
        else if (fold(m_questions[m_first[number]].ask) != m_asked)
            report(m_first[number], index);
    }

    /// Without one of its words, does it ask the same as another? Names and numbers are what a question is about: only words in
    /// small letters are left out.
    void compareShortened(std::size_t index) {
        const FinishedQuestion& question = m_questions[index];
        const Gist gist = gistOf(question);
        if (gist.count <= fewestWords) return;
        std::optional<std::size_t> twin;
        forWords(m_asked, [&](std::string_view word) {
            if (twin || isSmallWord(word) || word.find_first_of("0123456789") != std::string::npos) return;
            if (std::string_view(question.ask).find(word) == std::string_view::npos) return; // it has a capital
            if (const auto number = m_gists.find(gist.words - hashOf(word), m_answerOf[index])) twin = m_first[*number];
        });
        if (twin) report(std::min(*twin, index), std::max(*twin, index));
    }

    Place placeOf(std::size_t index) {
        return m_notes.placeIn(m_draft.questionOrigins[index], m_draft.pathOfQuestion(index), {"ask"});
    }

    void report(std::size_t first, std::size_t second) {
        const std::string where = m_notes.line(placeOf(first), m_draft.questionOrigins[second].file);
        m_notes.warning(placeOf(second), fmt::format("nearly the question of {}: \"{}\"", where, m_questions[first].ask),
                        {"each question once", "remove one of the two, or leave it if they ask different things"});
    }

    static constexpr std::size_t fewestWords = 2;

    const Draft& m_draft;
    Notebook& m_notes;
    const std::vector<FinishedQuestion>& m_questions;
    std::vector<std::uint32_t> m_answerOf, m_count; ///< the number of each question's answer; how often each is right
    FlatIndex m_answers, m_gists;
    std::vector<std::size_t> m_first; ///< for each gist the first question that has it
    std::string m_asked;              ///< the question looked at last, folded
};

} // namespace

std::unique_ptr<QuestionCheck> twinCheck(const Draft& draft, Notebook& notes) {
    return std::make_unique<NearTwins>(draft, notes);
}

} // namespace facts
