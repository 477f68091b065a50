#include "facts/Passes.hpp"

#include "facts/AskTables.hpp"
#include "facts/AskedAlike.hpp"
#include "facts/FlatIndex.hpp"
#include "facts/Hash.hpp"
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
    std::uint32_t wording = 0;

    static constexpr std::uint32_t finished = ~std::uint32_t{0};
    bool isFinished() const { return ask == finished; }
    bool isSame(const Reading& other) const { return ask == other.ask && number == other.number; }
};

/// The questions of some asks, in every wording, one after another.
class Readings {
public:
    Readings(const FactBank& bank, const std::vector<std::uint32_t>& asks) : m_bank(bank) {
        for (const std::uint32_t ask : asks) {
            m_spans.push_back({m_count, ask});
            m_count += static_cast<std::uint32_t>(bank.tables[ask].groupCount() * bank.asks[ask].wordings.size());
        }
    }

    std::uint32_t count() const { return m_count; }
    Reading at(std::uint32_t order) const {
        const auto behind = std::upper_bound(m_spans.begin(), m_spans.end(), order,
                                             [](std::uint32_t number, const Span& span) { return number < span.begin; });
        const Span& span = *std::prev(behind);
        const auto wordings = static_cast<std::uint32_t>(m_bank.asks[span.ask].wordings.size());
        return {span.ask, (order - span.begin) / wordings, (order - span.begin) % wordings};
    }

private:
    struct Span {
        std::uint32_t begin, ask;
    };

    const FactBank& m_bank;
    std::vector<Span> m_spans;
    std::uint32_t m_count = 0;
};

/// A question of an ask that was read: eight bytes, for there may be millions.
struct Told {
    std::uint32_t hash;  ///< of what was read, folded
    std::uint32_t order; ///< among the readings
};

/// Two that seem to read alike.
struct Alike {
    std::uint32_t order, first;
};

/// Fills in every question as players will read it: can it fit, and does no other read alike with another answer?
class TextChecker : public QuestionCheck {
public:
    TextChecker(const Draft& draft, Notebook& notes)
        : m_draft(draft), m_bank(draft.bank), m_notes(notes), m_lengths(draft.bank) {}

    void look(const FoldedQuestion& folded) override {
        const FinishedQuestion& question = *folded.question;
        warnOfSmall(question, folded.index);
        if (question.kind == Kind::Order) return; // "Earliest first:" may stand over many lists
        const Reading reading{Reading::finished, folded.index};
        const std::uint32_t number = m_texts.add(std::hash<std::string>{}(folded.ask), folded.ask.size());
        if (number == m_first.size()) return m_first.push_back(folded.index);
        compareFinished(m_bank.questions[m_first[number]], question, reading, {Reading::finished, m_first[number]});
    }

    void conclude() override {
        m_isReported.assign(m_bank.asks.size(), false);
        for (std::uint32_t i = 0; i < m_bank.asks.size() && !m_notes.isCancelled(); ++i) checkLengths(i);
        std::size_t checked = m_bank.questions.size();
        for (const auto& asks : askedAlike(m_bank, !m_bank.questions.empty())) {
            if (m_notes.isCancelled()) return;
            readTogether(asks);
            for (const std::uint32_t ask : asks) checked += m_bank.tables[ask].pairs.size();
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
        const bool isOneAsk = !reading.isFinished() && first.ask == reading.ask; // then its facts tell more than its own line
        const Place other = isOneAsk ? placeOfFact(first) : placeOf(first);
        m_notes.mistake(place,
                        fmt::format("\"{}\" with the answer {}{}, but on {} with the answer {}", textOf(reading),
                                    shown(answersOf(reading)),
                                    isOneAsk ? fmt::format(" ({})", m_notes.line(placeOfFact(reading), file)) : "",
                                    m_notes.line(other, file), shown(answersOf(first))),
                        {"one answer to questions that read alike", "word one of them differently, or correct its answer"});
    }

    Place placeOf(const Reading& reading) const {
        if (!reading.isFinished()) return m_notes.placeOf(node(reading.ask));
        return m_notes.placeIn(m_draft.questionOrigins[reading.number], m_draft.pathOfQuestion(reading.number), {});
    }

    Place placeOfFact(const Reading& reading) const {
        const AskTable& table = m_bank.tables[reading.ask];
        const RecordIndex record = table.pair(table.group(GroupIndex{reading.number}).front()).record;
        return m_notes.placeIn(m_draft.recordOrigins[raw(record)], m_draft.pathOf(record), {});
    }

    std::string textOf(const Reading& reading) const {
        if (reading.isFinished()) return m_bank.questions[reading.number].ask;
        const AskTable& table = m_bank.tables[reading.ask];
        return m_bank.fill(m_bank.asks[reading.ask].wordings.front(), table,
                           table.pair(table.group(GroupIndex{reading.number}).front()));
    }

    std::string wordingOf(const Reading& reading) const {
        const AskTable& table = m_bank.tables[reading.ask];
        return m_bank.fill(m_bank.asks[reading.ask].wordings[reading.wording], table,
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

    /// Texts that cannot fit. Where the longest of each field would, none has to be filled in.
    void checkLengths(std::uint32_t index) {
        const Ask& ask = m_bank.asks[index];
        const AskTable& table = m_bank.tables[index];
        m_isSmall = false;
        for (const Template& wording : ask.wordings) {
            if (m_lengths.mostIn(ask.about, wording) <= roomyQuestion) continue;
            for (std::uint32_t g = 0; g < table.groupCount(); ++g) {
                const std::string text = m_bank.fill(wording, table, table.pair(table.group(GroupIndex{g}).front()));
                if (isLonger(text, longestQuestion)) reportLong(index, "question", text, longestQuestion);
                if (isLonger(text, roomyQuestion)) warnOfSmall(index, "question", text, roomyQuestion);
            }
        }
        if (m_lengths.mostIn(ask.about, isOrder(ask) ? ask.by : ask.answer) > roomyOption) checkAnswers(index);
    }

    /// Looks for questions of those asks that read alike and have not the same answers.
    void readTogether(const std::vector<std::uint32_t>& asks) {
        std::vector<Told> told = readAll(asks);
        std::sort(told.begin(), told.end(),
                  [](const Told& a, const Told& b) { return a.hash != b.hash ? a.hash < b.hash : a.order < b.order; });
        std::vector<Alike> alike;
        for (auto first = told.begin(); first != told.end();) {
            const auto end = std::find_if(first, told.end(), [&](const Told& other) { return other.hash != first->hash; });
            for (auto one = first + 1; one < end; ++one) alike.push_back({one->order, first->order});
            first = end;
        }
        told = {};
        std::sort(alike.begin(), alike.end(), [](const Alike& a, const Alike& b) { return a.order < b.order; });
        const Readings readings(m_bank, asks);
        for (const Alike& two : alike) compare(readings.at(two.first), readings.at(two.order));
    }

    void compare(const Reading& first, const Reading& reading) {
        if (m_isReported[reading.ask] || first.isSame(reading) || m_bank.asks[first.ask].answers == Answers::Some) return;
        if (fold(wordingOf(first)) != fold(wordingOf(reading)) || haveSameAnswers(first, reading)) return;
        m_isReported[reading.ask] = true; // once for each ask
        reportContradiction(reading, first);
    }

    /// Reads every question of those asks; what reads like a finished one is told of at once.
    std::vector<Told> readAll(const std::vector<std::uint32_t>& asks) {
        const Readings readings(m_bank, asks);
        std::vector<Told> told;
        told.reserve(readings.count());
        for (std::uint32_t order = 0; order < readings.count(); ++order) {
            const Reading reading = readings.at(order);
            foldInto(wordingOf(reading), m_folded);
            if (const auto finished = m_texts.find(std::hash<std::string>{}(m_folded), m_folded.size())) {
                const Reading first{Reading::finished, m_first[*finished]};
                if (m_isReported[reading.ask] || haveSameAnswers(first, reading)) continue;
                m_isReported[reading.ask] = true;
                reportContradiction(reading, first);
            } else {
                told.push_back({static_cast<std::uint32_t>(hashOfBytes(m_folded).first >> 32U), order});
            }
        }
        return told;
    }

    void checkAnswers(std::uint32_t index) {
        for (const Value& answer : m_bank.tables[index].answers) {
            const std::string text = m_bank.shown(answer);
            if (isLonger(text, roomyOption)) warnOfSmall(index, "answer", text, roomyOption);
            if (isLonger(text, longestOption)) return reportLong(index, "answer", text, longestOption);
        }
    }

    void warnOfSmall(std::uint32_t ask, const char* what, const std::string& text, std::size_t most) {
        if (m_isReported[ask] || std::exchange(m_isSmall, true)) return; // once for each ask
        warnOfSmall(m_notes.placeOf(node(ask)), text, what, most);
    }

    void reportLong(std::uint32_t ask, const char* what, const std::string& text, std::size_t most) {
        if (m_isReported[ask]) return;
        m_isReported[ask] = true;
        m_notes.mistake(node(ask),
                        fmt::format("a text that cannot fit: the {} \"{}...\" of {} characters", what, beginningOf(text),
                                    codePointCount(text)),
                        {fmt::format("at most {} characters once the fields are filled in", most),
                         "shorten the wording, or the facts that it shows"});
    }

    const Draft& m_draft;
    const FactBank& m_bank;
    Notebook& m_notes;
    FieldLengths m_lengths;
    FlatIndex m_texts;                 ///< numbers texts of finished questions by hash and length
    std::deque<std::uint32_t> m_first; ///< for each of them the first question that reads so
    std::string m_folded;              ///< the text looked at last
    bool m_isSmall = false;            ///< the ask being read has a text that is drawn smaller
    std::vector<bool> m_isReported;    ///< by ask: has had its finding
};

} // namespace

std::unique_ptr<QuestionCheck> textCheck(const Draft& draft, Notebook& notes) {
    return std::make_unique<TextChecker>(draft, notes);
}

} // namespace facts
