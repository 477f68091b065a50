#include "facts/Passes.hpp"

#include "facts/AskTables.hpp"
#include "facts/FlatIndex.hpp"
#include "facts/Shapes.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <utility>

namespace facts {
namespace {

/// A question as it will be read: of an ask, or finished.
struct Reading {
    std::uint32_t ask = finished;
    std::uint32_t number = 0; ///< the group of the ask, or the finished question

    static constexpr std::uint32_t finished = ~std::uint32_t{0};
    bool isFinished() const { return ask == finished; }
    bool operator==(const Reading&) const = default;
};

/// Fills in every question as players will read it: can it fit, and does no other read alike with another answer?
class TextChecker : public QuestionCheck {
public:
    TextChecker(const Draft& draft, Notebook& notes) : m_draft(draft), m_bank(draft.bank), m_notes(notes) {}

    void look(const FoldedQuestion& folded) override {
        const FinishedQuestion& question = *folded.question;
        warnOfSmall(question, folded.index);
        if (question.kind == Kind::Order) return; // "Earliest first:" may stand over many lists
        const Reading reading{Reading::finished, folded.index};
        const Reading earlier = firstLike(folded.ask, reading);
        if (!(earlier == reading)) compareFinished(m_bank.questions[earlier.number], question, reading, earlier);
    }

    void conclude() override {
        std::size_t checked = m_bank.questions.size();
        for (std::uint32_t i = 0; i < m_bank.asks.size() && !m_notes.isCancelled(); ++i) {
            readAsk(i);
            checked += m_bank.tables[i].pairs.size();
            reachChecked(m_draft, m_notes, checked);
        }
    }

private:
    Node node(std::uint32_t ask) const { return Node(m_draft.asks[m_draft.askOf[ask]].piece); }

    void warnOfSmall(const FinishedQuestion& question, std::uint32_t index) {
        const auto warn = [&](std::string_view text, const std::vector<std::string>& steps, const char* what, std::size_t most) {
            if (isLonger(text, most))
                warnOfSmall(m_notes.placeIn(m_draft.questionOrigins[index], m_draft.pathOfQuestion(index), steps), text, what,
                            most);
        };
        warn(question.ask, {"ask"}, "question", roomyQuestion);
        if (question.kind != Kind::Choice) return;
        warn(question.answer, {"answer"}, "answer", roomyOption);
        for (std::size_t i = 0; i < question.wrong.size(); ++i)
            warn(question.wrong[i], {"wrong", std::to_string(i)}, "answer", roomyOption);
    }

    void warnOfSmall(const Place& place, std::string_view text, const char* what, std::size_t most) {
        m_notes.warning(
            place, fmt::format("a long text: the {} \"{}...\" of {} characters", what, beginningOf(text), codePointCount(text)),
            {fmt::format("at most {} characters, so that it need not be drawn smaller", most), "shorten it, or leave it"});
    }

    static bool isLonger(std::string_view text, std::size_t most) { return text.size() > most && codePointCount(text) > most; }
    static std::string beginningOf(std::string_view text) { return toUtf8(toUtf32(text).substr(0, 40)); }

    /// The first question that reads like this one; itself when there is none.
    Reading firstLike(const std::string& folded, const Reading& reading) {
        const std::uint32_t number = m_texts.add(std::hash<std::string>{}(folded), folded.size());
        if (number == m_first.size()) m_first.push_back(reading);
        return m_first[number];
    }

    void compareFinished(const FinishedQuestion& earlier, const FinishedQuestion& question, const Reading& reading,
                         const Reading& first) {
        const std::string where = m_notes.line(placeOf(first), m_draft.questionOrigins[reading.number].file);
        const bool isSame = haveSameAnswers(first, reading);
        const bool mayDiffer = earlier.kind == Kind::Choice && question.kind == Kind::Choice; // "Which of these is the oldest?"
        if (!isSame && !mayDiffer) return reportContradiction(reading, first);
        const char* const found = isSame ? "the same question twice" : "two questions that read alike";
        m_notes.warning(
            placeOf(reading), fmt::format("{}: \"{}\"", found, question.ask),
            {fmt::format("each question once; it stands on {}, too", where), "remove one of the two, or word it differently"});
    }

    void reportContradiction(const Reading& reading, const Reading& first) {
        const std::uint32_t file = reading.isFinished() ? m_draft.questionOrigins[reading.number].file : node(reading.ask).file();
        const Place place = placeOf(reading);
        const auto shown = [](const std::vector<std::string>& answers) {
            return fmt::format(
                "{}", fmt::join(answers.begin(), answers.begin() + std::min<std::ptrdiff_t>(5, std::ssize(answers)), ", "));
        };
        m_notes.mistake(place,
                        fmt::format("\"{}\" with the answer {}, but on {} with the answer {}", textOf(reading),
                                    shown(answersOf(reading)), m_notes.line(placeOf(first), file), shown(answersOf(first))),
                        {"one answer to questions that read alike", "word one of them differently, or correct its answer"});
    }

    Place placeOf(const Reading& reading) const {
        if (!reading.isFinished()) return m_notes.placeOf(node(reading.ask));
        return m_notes.placeIn(m_draft.questionOrigins[reading.number], m_draft.pathOfQuestion(reading.number), {});
    }

    std::string textOf(const Reading& reading) const {
        if (reading.isFinished()) return m_bank.questions[reading.number].ask;
        const AskTable& table = m_bank.tables[reading.ask];
        return m_bank.fill(m_bank.asks[reading.ask].wordings.front(), table,
                           table.pair(table.group(GroupIndex{reading.number}).front()));
    }

    std::vector<std::string> answersOf(const Reading& reading) const {
        if (reading.isFinished()) return {answerOf(m_bank.questions[reading.number])};
        const AskTable& table = m_bank.tables[reading.ask];
        std::vector<std::string> answers;
        for (const PairIndex pair : table.group(GroupIndex{reading.number}))
            answers.push_back(m_bank.shown(table.answers[raw(table.pair(pair).answer)]));
        std::sort(answers.begin(), answers.end());
        answers.erase(std::unique(answers.begin(), answers.end()), answers.end());
        return answers;
    }

    bool haveSameAnswers(const Reading& a, const Reading& b) const {
        const auto folded = [this](const Reading& reading) {
            std::vector<std::string> answers = answersOf(reading);
            for (std::string& answer : answers) answer = fold(answer);
            std::sort(answers.begin(), answers.end());
            return answers;
        };
        return folded(a) == folded(b);
    }

    static std::string answerOf(const FinishedQuestion& question) {
        if (question.kind == Kind::TrueFalse) return question.truth ? "true" : "false";
        return question.kind == Kind::Number ? numberText(question.number, !question.isYear) : question.answer.str();
    }

    void readAsk(std::uint32_t index) {
        const Ask& ask = m_bank.asks[index];
        const AskTable& table = m_bank.tables[index];
        m_isReported = m_isSmall = false;
        for (std::uint32_t g = 0; g < table.groupCount(); ++g) {
            const Pair& pair = table.pair(table.group(GroupIndex{g}).front());
            for (const Template& wording : ask.wordings) readWording(m_bank.fill(wording, table, pair), {index, g});
        }
        checkAnswers(index);
    }

    void readWording(const std::string& text, const Reading& reading) {
        const Ask& ask = m_bank.asks[reading.ask];
        if (isLonger(text, longestQuestion)) reportLong(reading.ask, "question", text, longestQuestion);
        if (isLonger(text, roomyQuestion)) warnOfSmall(reading.ask, "question", text, roomyQuestion);
        if (m_isReported || !mustReadApart(ask)) return;
        foldInto(text, m_folded);
        const Reading first = firstLike(m_folded, reading);
        const bool isOther = !(first == reading) && (first.isFinished() || m_bank.asks[first.ask].answers != Answers::Some);
        if (!isOther || haveSameAnswers(first, reading)) return;
        m_isReported = true; // once for each ask
        reportContradiction(reading, first);
    }

    /// Whether the wording alone is the question. Order and the like show a list with it, that may differ each time.
    static bool mustReadApart(const Ask& ask) {
        const bool standsAlone = std::any_of(ask.kinds.begin(), ask.kinds.end(), [](Kind kind) {
            return kind == Kind::Choice || kind == Kind::Number || kind == Kind::Typed;
        });
        return standsAlone && ask.answers != Answers::Some;
    }

    void checkAnswers(std::uint32_t index) {
        for (const Value& answer : m_bank.tables[index].answers) {
            const std::string text = m_bank.shown(answer);
            if (isLonger(text, roomyOption)) warnOfSmall(index, "answer", text, roomyOption);
            if (isLonger(text, longestOption)) return reportLong(index, "answer", text, longestOption);
        }
    }

    void warnOfSmall(std::uint32_t ask, const char* what, const std::string& text, std::size_t most) {
        if (m_isReported || std::exchange(m_isSmall, true)) return; // once for each ask
        warnOfSmall(m_notes.placeOf(node(ask)), text, what, most);
    }

    void reportLong(std::uint32_t ask, const char* what, const std::string& text, std::size_t most) {
        if (m_isReported) return;
        m_isReported = true;
        m_notes.mistake(node(ask),
                        fmt::format("a text that cannot fit: the {} \"{}...\" of {} characters", what, beginningOf(text),
                                    codePointCount(text)),
                        {fmt::format("at most {} characters once the fields are filled in", most),
                         "shorten the wording, or the facts that it shows"});
    }

    const Draft& m_draft;
    const FactBank& m_bank;
    Notebook& m_notes;
    FlatIndex m_texts;           ///< numbers texts by hash and length
    std::deque<Reading> m_first; ///< for each of them the first question that reads so
    std::string m_folded;        ///< the text looked at last
    bool m_isSmall = false;      ///< the ask being read has a text that is drawn smaller
    bool m_isReported = false;   ///< the ask being read has had its finding
};

} // namespace

std::unique_ptr<QuestionCheck> textCheck(const Draft& draft, Notebook& notes) {
    return std::make_unique<TextChecker>(draft, notes);
}

} // namespace facts
