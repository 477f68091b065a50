#include "exchange/Gift.hpp"

#include "exchange/GiftBlocks.hpp"
#include "exchange/Markup.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace exchange::gift {
namespace {

constexpr double whole = 100;
constexpr std::string_view gap = "_____";

bool isWhole(const Answer& answer) { return answer.worth() >= whole - 0.01; }
bool isPart(const Answer& answer) { return answer.worth() > 0.01 && !isWhole(answer); }

/// What a category's path ends with: "$course$/top/Default for Films" is "Films".
std::string topicOf(std::string_view path) {
    constexpr std::string_view byItself = "Default for "; // how Moodle names the category that a course begins with
    const auto slash = path.rfind('/');
    std::string topic = tidied(path.substr(slash == std::string_view::npos ? 0 : slash + 1));
    if (topic.starts_with(byItself)) topic.erase(0, byItself.size());
    return topic;
}

/// A few words such as "Very good!" cheer who was right; shown to one who was wrong they would mock.
bool isReason(std::string_view feedback) { return facts::words(feedback).size() >= 5; }

/// Reads one block.
class QuestionReader {
public:
    QuestionReader(Record& record, const Block& block) : m_record(record), m_text(block.text) {}

    void read() {
        takeName();
        const auto open = findSign(m_text, "{");
        const auto close = open == npos ? npos : findSign(m_text, "}", open + 1);
        if (close == npos) return readWithout(open);
        const Formatted stem = formatted(m_text.substr(0, open));
        m_format = stem.format;
        m_record.ask = shown({m_format, stem.text});
        readAnswers(trimmed(m_text.substr(open + 1, close - open - 1)));
        join(shown({m_format, trimmed(m_text.substr(close + 1))}));
        report();
    }

private:
    static constexpr auto npos = std::string_view::npos;

    /// "::name::" before the question is for teachers.
    void takeName() {
        m_text = trimmed(m_text);
        if (!m_text.starts_with("::")) return;
        for (auto end = findSign(m_text, ":", 2); end != npos; end = findSign(m_text, ":", end + 1)) {
            if (!m_text.substr(end).starts_with("::")) continue;
            m_text = trimmed(m_text.substr(end + 2));
            return;
        }
    }

    void readWithout(std::size_t open) {
        m_record.ask = shown(formatted(m_text.substr(0, open)));
        m_record.refused = open == npos ? Refusal{"a text without answers", "answers in { and }",
                                                  "add them, or leave it: it may only introduce what follows"}
                                        : Refusal{"a { that is never closed", "a } behind the answers",
                                                  "add it; where the { belongs to the text, write \\{"};
    }

    /// \p part as it is read by a person; what it is written in may stand before it, else it is the question's.
    std::string shown(const Formatted& part) {
        std::string text = unescaped(part.text);
        const std::string& format = part.format.empty() ? m_format : part.format;
        if (format == "plain") return text;
        Plain plain = format == "markdown" ? plainFromMarkdown(text, m_unknown) : plainFromHtml(text, m_unknown);
        m_hasMedia = m_hasMedia || plain.hasMedia;
        return std::move(plain.text);
    }
    std::string shown(std::string_view text) { return shown(formatted(text)); }

    /// The same for what only explains: a picture in it is no loss to the question.
    std::string shownBehind(std::string_view text) {
        const bool before = std::exchange(m_hasMedia, false);
        std::string behind = shown(text);
        if (m_hasMedia) m_record.changes.push_back({"a picture or a sound in the feedback", "left out"});
        m_hasMedia = before;
        return behind;
    }

    void readAnswers(std::string_view answers) {
        std::size_t general = findSign(answers, "#");
        while (general != npos && !answers.substr(general).starts_with("####")) general = findSign(answers, "#", general + 1);
        if (general != npos) m_record.because = shownBehind(answers.substr(general + 4));
        answers = trimmed(answers.substr(0, general));
        if (answers.empty()) {
            m_record.refused = {"no answer: an essay", "answers that can be right or wrong",
                                "write the right answer between { and }"};
        } else if (answers.starts_with('#')) {
            readNumbers(trimmed(answers.substr(1)));
        } else if (!readTruth(answers)) {
            readList(answers);
        }
    }

    bool readTruth(std::string_view answers) {
        const auto hash = findSign(answers, "#");
        const std::string word = facts::fold(answers.substr(0, hash));
        const bool isTrue = word == "t" || word == "true";
        if (!isTrue && word != "f" && word != "false") return false;
        m_record.form = Form::TrueFalse;
        m_record.truth = isTrue;
        if (hash == npos) return true;
        // The first is for who was wrong, and tells why; the second for who was right.
        const auto second = findSign(answers, "#", hash + 1);
        takeReason(answers.substr(hash + 1, second == npos ? npos : second - hash - 1));
        if (second != npos) takeReason(answers.substr(second + 1));
        return true;
    }

    void takeReason(std::string_view feedback) {
        std::string reason = shownBehind(feedback);
        if (trimmed(reason).empty()) return;
        if (m_record.because.empty() && isReason(reason)) {
            m_record.because = std::move(reason);
        } else {
            ++m_feedbacks;
        }
    }

    void readList(std::string_view text) {
        const auto answers = answersIn(text);
        const bool hasWrong = findSign(text, "~") != npos;
        if (answers.empty()) {
            m_record.form = Form::Typed;
            m_record.right = {shown(text.substr(0, findSign(text, "#")))};
        } else if (hasWrong) {
            readChoice(answers);
        } else if (std::all_of(answers.begin(), answers.end(), [](const Answer& a) { return a.text.find("->") != npos; })) {
            readMatch(answers);
        } else {
            readShort(answers);
        }
    }

    void readChoice(const std::vector<Answer>& answers) {
        m_record.form = Form::Choice;
        const auto parts = std::count_if(answers.begin(), answers.end(), isPart);
        if (std::none_of(answers.begin(), answers.end(), isWhole) && parts > 1) {
            m_record.refused = {fmt::format("{} options that are right together", parts), "one right option",
                                "ask for each of them, or write facts and an ask of the kind select-all: see the guide, 7"};
        }
        for (const Answer& answer : answers) addOption(answer);
    }

    void addOption(const Answer& answer) {
        std::string text = shown(answer.text);
        if (isPart(answer)) {
            m_record.changes.push_back({fmt::format("\"{}\", which is right in part", shortened(text)), "left out"});
            return;
        }
        takeFeedback(answer);
        (isWhole(answer) ? m_record.right : m_record.wrong).push_back(std::move(text));
    }

    void takeFeedback(const Answer& answer) {
        if (answer.feedback.empty()) return;
        if (isWhole(answer)) return takeReason(answer.feedback);
        ++m_feedbacks;
    }

    void readShort(const std::vector<Answer>& answers) {
        m_record.form = Form::Typed;
        for (const Answer& answer : answers) {
            const bool isPattern = findUnescapedStar(answer.text);
            if (isWhole(answer) && !isPattern) {
                m_record.right.push_back(shown(answer.text));
                takeFeedback(answer);
            } else if (answer.worth() > 0) {
                m_record.changes.push_back({fmt::format("\"{}\", which {}", shortened(unescaped(answer.text)),
                                                        isPattern ? "stands for many texts" : "is right in part"),
                                            "left out"});
            } else {
                m_feedbacks += answer.feedback.empty() ? 0 : 1;
            }
        }
    }

    static bool findUnescapedStar(std::string_view text) { return findSign(text, "*") != npos; }

    void readMatch(const std::vector<Answer>& answers) {
        m_record.form = Form::Match;
        for (const Answer& answer : answers) {
            const auto arrow = answer.text.find("->");
            std::string left = shown(answer.text.substr(0, arrow));
            std::string right = shown(answer.text.substr(arrow + 2));
            if (tidied(left).empty()) {
                m_record.changes.push_back({fmt::format("\"{}\", which belongs to nothing", shortened(right)), "left out"});
            } else {
                m_record.pairs.emplace_back(std::move(left), std::move(right));
            }
        }
    }

    void readNumbers(std::string_view text) {
        m_record.form = Form::Number;
        auto answers = answersIn(text);
        if (answers.empty()) {
            Answer only;
            only.text = trimmed(text.substr(0, findSign(text, "#~")));
            answers.push_back(only);
        }
        bool isTaken = false;
        for (const Answer& answer : answers) {
            if (isWhole(answer) && !isTaken) {
                readNumber(answer.text);
                takeFeedback(answer);
                isTaken = true;
            } else if (answer.worth() > 0) {
                m_record.changes.push_back({fmt::format("a second answer, {}", shortened(answer.text)), "left out"});
            } else {
                m_feedbacks += answer.feedback.empty() ? 0 : 1;
            }
        }
    }

    /// "1822", "1822:5" (and how far off) or "3..5" (from, to).
    void readNumber(std::string_view text) {
        const auto dots = text.find("..");
        const auto colon = text.find(':');
        const auto first = numberIn(text.substr(0, std::min(dots, colon)));
        const auto second = dots != npos    ? numberIn(text.substr(dots + 2))
                            : colon != npos ? numberIn(text.substr(colon + 1))
                                            : 0.0;
        if (!first || !second) {
            m_record.refused = {fmt::format("\"{}\"", shortened(text)), "a number such as 1956, 1956:2 or 1954..1958",
                                "write it so"};
        } else if (dots == npos) {
            m_record.number = *first;
            m_record.within = std::abs(*second);
        } else {
            m_record.number = rounded((*first + *second) / 2);
            m_record.within = rounded(std::abs(*second - *first) / 2);
        }
    }

    /// Halves without the last digits that doubles get wrong: 3.142 - 3.141 is 0.001.
    static double rounded(double number) { return numberIn(fmt::format("{:.12g}", number)).value_or(number); }

    /// What stands behind the answers: the question goes on after a gap, or ends.
    void join(const std::string& rest) {
        const std::string before = tidied(m_record.ask);
        const std::string behind = tidied(rest);
        const bool goesOn = behind.find_first_not_of(".?!:;, ") != std::string::npos;
        const bool isEnded = !before.empty() && std::string_view("?.!:").find(before.back()) != npos;
        m_record.ask = before;
        if (m_record.form == Form::TrueFalse || m_record.form == Form::Match) {
            if (goesOn) m_record.ask += " " + behind;
        } else if (goesOn || (!before.empty() && !behind.empty() && !isEnded)) {
            const bool isSign = !goesOn && !behind.empty();
            m_record.ask += fmt::format("{}{}{}{}", before.empty() ? "" : " ", gap, isSign || behind.empty() ? "" : " ", behind);
        }
    }

    void report() {
        if (m_feedbacks > 0)
            m_record.changes.push_back(
                {m_feedbacks == 1 ? "feedback on an answer" : fmt::format("feedback on {} answers", m_feedbacks), "left out"});
        for (const auto& name : m_unknown)
            m_record.changes.push_back({fmt::format("the entity {}, which is not known", name), "kept as it stands"});
        if (m_hasMedia && !m_record.refused)
            m_record.refused = {"a picture or a sound", "text alone", "say in words what is to be seen or heard"};
    }

    Record& m_record;
    std::string_view m_text;
    std::string m_format;
    Unknown m_unknown;
    int m_feedbacks = 0;
    bool m_hasMedia = false;
};

} // namespace

bool recognises(const Source& source) {
    const auto blocks = blocksOf(source.text.bytes());
    return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        const auto open = findSign(block.text, "{");
        return block.text.starts_with("$CATEGORY:") ||
               (open != std::string::npos && findSign(block.text, "}", open) != std::string::npos);
    });
}

Reading read(const Source& source) {
    Reading reading;
    std::string topic;
    for (const Block& block : blocksOf(source.text.bytes())) {
        if (block.text.starts_with("$CATEGORY:")) {
            topic = topicOf(std::string_view(block.text).substr(10));
            continue;
        }
        Record record;
        record.place = source.text.placeOf(block.offset, "");
        record.topic = topic;
        QuestionReader(record, block).read();
        reading.records.push_back(std::move(record));
    }
    return reading;
}

} // namespace exchange::gift
