#include "exchange/Settle.hpp"

#include "exchange/Cloze.hpp"
#include "exchange/Markup.hpp"
#include "facts/Shapes.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace exchange {
namespace {

using facts::FinishedQuestion;
using facts::fold;
using facts::Kind;

template <std::size_t Count>
bool isAmong(const std::array<std::string_view, Count>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What a word says of a statement. \p loosely takes what stands for it only where a statement is expected.
std::optional<bool> truthIn(std::string_view text, bool loosely) {
    static constexpr std::array<std::string_view, 6> yes{"true", "vrai", "wahr", "verdadero", "vero", "waar"};
    static constexpr std::array<std::string_view, 6> no{"false", "faux", "falsch", "falso", "onwaar", "fout"};
    static constexpr std::array<std::string_view, 4> looseYes{"t", "yes", "y", "1"};
    static constexpr std::array<std::string_view, 4> looseNo{"f", "no", "n", "0"};
    const std::string word = fold(text);
    if (isAmong(yes, word) || (loosely && isAmong(looseYes, word))) return true;
    if (isAmong(no, word) || (loosely && isAmong(looseNo, word))) return false;
    return std::nullopt;
}

std::optional<double> difficultyIn(std::string_view text) {
    static constexpr std::array<std::string_view, 4> easy{"easy", "beginner", "simple", "low"};
    static constexpr std::array<std::string_view, 5> medium{"medium", "normal", "moderate", "intermediate", "middle"};
    static constexpr std::array<std::string_view, 5> hard{"hard", "difficult", "advanced", "expert", "high"};
    const std::string word = fold(text);
    if (isAmong(easy, word)) return 0.2;
    if (isAmong(medium, word)) return 0.5;
    if (isAmong(hard, word)) return 0.8;
    const auto number = numberIn(text);
    return number && *number >= 0 && *number <= 1 ? number : std::nullopt;
}

/// Makes one question.
class Settler {
public:
    Settler(Record& record, quiz::Random random) : m_record(record), m_random(random) {}

    std::optional<Entry> settle() {
        tidyAll();
        if (!m_record.refused && m_record.ask.empty())
            refuse("no question", "the question's text", "write it, or remove the record");
        if (!m_record.refused) refuseLong(m_record.ask, "question", facts::longestQuestion);
        if (!m_record.refused && !m_record.right.empty()) refuseLong(m_record.right.front(), "answer", facts::longestOption);
        if (m_record.refused) return std::nullopt;
        if (m_record.form == Form::Match) return settleMatch();
        m_question.ask = m_record.ask;
        m_question.topic = m_record.topic;
        m_question.because = m_record.because;
        m_question.note = m_record.note;
        settleDifficulty();
        settleForm();
        return m_record.refused ? std::nullopt : std::optional<Entry>(std::move(m_question));
    }

private:
    void change(std::string found, std::string done) { m_record.changes.push_back({std::move(found), std::move(done)}); }
    void refuse(std::string found, std::string expected, std::string mend) {
        m_record.refused = {std::move(found), std::move(expected), std::move(mend)};
    }

    void refuseLong(const std::string& text, const char* what, std::size_t most) {
        const auto length = facts::codePointCount(text);
        if (length > most)
            refuse(fmt::format("a text of {} characters, that cannot fit", length),
                   fmt::format("at most {} characters for the {}", most, what), "shorten it");
    }

    void tidy(std::string& text) {
        const auto control = facts::controlCharacter(text);
        if (control && *control != U'\r') m_control = control;
        text = tidied(text);
    }

    void tidyAll() {
        for (auto* text : {&m_record.ask, &m_record.topic, &m_record.because, &m_record.note, &m_record.difficulty}) tidy(*text);
        for (auto* list : {&m_record.right, &m_record.also, &m_record.wrong}) {
            for (auto& text : *list) tidy(text);
            if (list != &m_record.right) leaveOutLong(*list);
            const auto blanks = std::erase_if(*list, [](const std::string& text) { return text.empty(); });
            if (blanks > 0 && list == &m_record.wrong) change("a wrong answer without text", "left out");
        }
        for (auto& [left, right] : m_record.pairs) {
            tidy(left);
            tidy(right);
        }
        if (m_control) change(fmt::format("the control character U+{:04X}", static_cast<unsigned>(*m_control)), "left out");
        settleTopic();
        for (auto* text : {&m_record.because, &m_record.note}) settleLength(*text);
    }

    /// A heading is short: of "Entertainment: Video Games" the last part is the telling one.
    void settleTopic() {
        std::string& topic = m_record.topic;
        if (facts::codePointCount(topic) <= facts::longestTopic) return;
        const auto at = topic.find_last_of(":/|>");
        std::string last = at == std::string::npos ? std::string() : tidied(std::string_view(topic).substr(at + 1));
        if (facts::codePointCount(last) > facts::longestTopic) last.clear();
        if (last.empty())
            change(fmt::format("the topic \"{}\" of {} characters", shortened(topic), facts::codePointCount(topic)),
                   fmt::format("left out: a heading has at most {}", facts::longestTopic));
        topic = last;
    }

    void leaveOutLong(std::vector<std::string>& texts) {
        const auto isLong = [](const std::string& text) { return facts::codePointCount(text) > facts::longestOption; };
        for (const auto& text : texts)
            if (isLong(text))
                change(fmt::format("\"{}\" of {} characters", shortened(text), facts::codePointCount(text)),
                       fmt::format("left out: an answer has at most {}", facts::longestOption));
        std::erase_if(texts, isLong);
    }

    void settleLength(std::string& text) {
        const auto length = facts::codePointCount(text);
        if (length <= facts::longestNote) return;
        change(fmt::format("an explanation of {} characters", length),
               fmt::format("left out: it has at most {}", facts::longestNote));
        text.clear();
    }

    void settleDifficulty() {
        if (m_record.difficulty.empty()) return;
        const auto difficulty = difficultyIn(m_record.difficulty);
        if (!difficulty) change(fmt::format("the difficulty \"{}\"", shortened(m_record.difficulty)), "taken as medium");
        m_question.difficulty = difficulty.value_or(m_question.difficulty);
    }

    void settleForm() {
        switch (m_record.form == Form::Open ? formSeen() : m_record.form) {
        case Form::TrueFalse:
            return settleTruth();
        case Form::Number:
            return settleNumber();
        case Form::Typed:
            return settleTyped();
        default:
            return settleChoice();
        }
    }

    Form formSeen() const {
        const bool isTruth = m_record.right.size() == 1 && truthIn(m_record.right.front(), false);
        if (m_record.wrong.empty() && isTruth) return Form::TrueFalse;
        return Form::Choice; // which finds its way where wrong answers are missing
    }

    void settleTruth() {
        auto truth = m_record.truth;
        if (!truth && !m_record.right.empty()) truth = truthIn(m_record.right.front(), true);
        if (!truth && m_record.right.empty() && m_record.wrong.size() == 1) {
            truth = truthIn(m_record.wrong.front(), true);
            if (truth) {
                truth = !*truth;
                change(fmt::format("no right answer, but the wrong one: \"{}\"", m_record.wrong.front()),
                       fmt::format("the statement is taken as {}", *truth));
            }
        }
        if (!truth) return settleChoice();
        m_question.kind = Kind::TrueFalse;
        m_question.truth = *truth;
    }

    void settleChoice() {
        if (m_record.right.empty()) return refuse("no right answer", "the right answer", "write it, or remove the record");
        takeRight();
        takeWrong();
        if (m_record.wrong.empty()) return settleWithoutWrong();
        const auto truth = truthIn(m_question.answer, false);
        if (truth && m_record.wrong.size() == 1 && truthIn(m_record.wrong.front(), false)) {
            m_record.truth = truth;
            return settleTruth();
        }
        m_question.kind = Kind::Choice;
        m_question.also.assign(m_record.also.begin(), m_record.also.end());
        sample();
        m_question.wrong.assign(m_record.wrong.begin(), m_record.wrong.end());
    }

    void takeRight() {
        m_question.answer = m_record.right.front();
        if (m_record.right.size() < 2) return;
        change(fmt::format("{} right answers", m_record.right.size()),
               fmt::format("\"{}\" is asked for, the others are not offered", shortened(m_question.answer)));
    }

    /// Leaves one of wrong answers that read alike, and none that reads like a right one.
    void takeWrong() {
        std::vector<std::string> rights;
        for (const auto* list : {&m_record.right, &m_record.also})
            for (const auto& text : *list)
                if (rights.size() < mostCompared) rights.push_back(fold(text));
        std::vector<std::string> seen;
        std::vector<std::string> kept;
        for (const auto& wrong : m_record.wrong) {
            std::string folded = fold(wrong);
            if (std::find(rights.begin(), rights.end(), folded) != rights.end()) {
                takeOut(wrong);
            } else if (std::find(seen.begin(), seen.end(), folded) != seen.end()) {
                change(fmt::format("two wrong answers that read alike: \"{}\"", shortened(wrong)), "one of them taken");
            } else if (seen.size() < mostCompared) {
                seen.push_back(std::move(folded));
                kept.push_back(wrong);
            }
        }
        m_record.wrong = std::move(kept);
    }

    void takeOut(const std::string& wrong) {
        if (std::find(m_record.right.begin(), m_record.right.end(), wrong) != m_record.right.end()) {
            change(fmt::format("the right answer among the wrong ones: \"{}\"", shortened(wrong)), "taken out of them");
        } else {
            change(fmt::format("the wrong answer \"{}\", which reads like a right one", shortened(wrong)),
                   "left out: case, accents and signs do not tell answers apart");
        }
    }

    void sample() {
        const auto count = m_record.wrong.size();
        if (count <= mostWrong) return;
        while (m_record.wrong.size() > mostWrong)
            m_record.wrong.erase(m_record.wrong.begin() + m_random.below(static_cast<std::uint32_t>(m_record.wrong.size())));
        change(fmt::format("{} wrong answers", count), fmt::format("{} of them taken, drawn by the seed", mostWrong));
    }

    void settleWithoutWrong() {
        const std::string& answer = m_record.right.front();
        const bool isOpen = m_record.form == Form::Open;
        const auto say = [&](const char* done) {
            if (!isOpen) change("no wrong answer", done);
        };
        if (const auto truth = truthIn(answer, false)) {
            m_record.truth = truth;
            say("asked as true or false");
            return settleTruth();
        }
        if (pointsAtOptions(m_record.ask))
            return refuse("no wrong answer, and a question that speaks of several", "wrong answers to choose among",
                          "add wrong answers, or word the question so that it stands alone");
        const auto number = numberIn(answer);
        if (number && m_record.also.empty() && m_record.right.size() == 1) {
            say("asked for as a number");
            m_record.number = *number;
            return settleNumber();
        }
        say("the answer is typed");
        settleTyped();
    }

    void settleNumber() {
        m_question.kind = Kind::Number;
        m_question.number = m_record.number;
        m_question.within = m_record.within;
    }

    void settleTyped() {
        if (m_record.right.empty()) return refuse("no right answer", "the right answer", "write it, or remove the record");
        m_question.kind = Kind::Typed;
        m_question.answer = m_record.right.front();
        std::vector<std::string> seen{fold(m_question.answer)};
        m_record.also.insert(m_record.also.begin(), m_record.right.begin() + 1, m_record.right.end());
        m_question.also.clear();
        for (const auto& name : m_record.also) {
            std::string folded = fold(name);
            if (seen.size() > mostCompared || std::find(seen.begin(), seen.end(), folded) != seen.end()) continue;
            seen.push_back(std::move(folded));
            m_question.also.push_back(name);
        }
    }

    std::optional<Entry> settleMatch() {
        constexpr std::size_t fewest = 3;
        const auto isBad = [](const auto& pair) { return pair.first.empty() || pair.second.empty(); };
        std::erase_if(m_record.pairs, isBad);
        if (m_record.pairs.size() < fewest) {
            refuse(fmt::format("{} to match", m_record.pairs.size()), "at least three pairs", "add another");
        } else if (m_record.ask.find_first_of("{}") != std::string::npos) {
            refuse("braces in a question to match", "a question without { and }", "word it without them");
        }
        if (m_record.refused) return std::nullopt;
        if (!m_record.because.empty()) change("an explanation of a match", "left out: each pair has its own");
        return Matching{m_record.ask, m_record.topic, m_record.pairs};
    }

    static constexpr std::size_t mostCompared = 200; ///< of a list longer than any question's: each is held against each

    Record& m_record;
    quiz::Random m_random;
    FinishedQuestion m_question;
    std::optional<char32_t> m_control;
};

} // namespace

std::optional<Entry> settle(Record& record, quiz::Random random) { return Settler(record, random).settle(); }

} // namespace exchange
