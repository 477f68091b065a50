#include "facts/Passes.hpp"

#include "facts/AskTables.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace facts {
namespace {

constexpr std::size_t enoughWrong = 3;

/// Looks at one ask and its table.
class AskChecker {
public:
    AskChecker(const Draft& draft, Notebook& notes, std::size_t index)
        : m_draft(draft), m_bank(draft.bank), m_notes(notes), m_ask(m_bank.asks[index]), m_table(m_bank.tables[index]),
          m_node(draft.asks[draft.askOf[index]].piece) {}

    void check(bool isWhole) {
        checkKinds();
        if (!isOrder(m_ask)) checkAnswers();
        if (!isWhole) return;
        if (m_table.pairs.empty()) return reportEmpty();
        if (isOrder(m_ask)) checkOrder();
        if (has(Kind::Choice)) checkWrong();
    }

private:
    bool has(Kind kind) const { return std::find(m_ask.kinds.begin(), m_ask.kinds.end(), kind) != m_ask.kinds.end(); }

    /// The most telling place for a finding about the kinds.
    Place kindPlace() const {
        if (const auto kinds = m_node.child("kinds")) return m_notes.placeOf(*kinds);
        if (const auto kind = m_node.child("kind")) return m_notes.placeOf(*kind);
        return m_notes.placeOf(m_node);
    }

    void checkKinds() {
        if (m_ask.answers == Answers::Some) {
            for (const Kind kind : {Kind::Choice, Kind::OddOneOut, Kind::SelectAll, Kind::Match, Kind::Clues}) {
                if (!has(kind)) continue;
                m_notes.mistake(kindPlace(), fmt::format("{} where \"answers\" is \"some\"", kindName(kind)),
                                {"a kind that needs no wrong answers: nobody knows which answers are wrong",
                                 "write \"kind\": \"typed\", or \"answers\": \"all\" if the pack lists every right answer"});
            }
        }
        if (has(Kind::Choice) && m_ask.says.empty()) {
            m_notes.warning(m_notes.placeOf(m_node), "no \"says\"",
                            {"the fact as a sentence, shown after a wrong answer", "add \"says\": \"...\""});
        }
    }

    void reportEmpty() {
        m_notes.mistake(
            m_node, "an ask that yields no question",
            {fmt::format("at least one fact of the type {} with every field that the ask names", m_bank.type(m_ask.about).name),
             m_ask.where.empty() ? "add such facts, or remove the ask" : "add such facts, or widen \"where\""});
    }

    /// Records are put in order beside those whose question reads the same.
    void checkOrder() {
        constexpr std::size_t fewest = 3;
        std::unordered_map<std::string, std::unordered_set<std::uint32_t>> values;
        std::size_t most = 0;
        for (const Pair& pair : m_table.pairs) {
            auto& different = values[m_bank.fill(m_ask.wordings.front(), m_table, pair)];
            different.insert(raw(pair.answer));
            most = std::max(most, different.size());
        }
        if (most >= fewest) return;
        m_notes.mistake(m_node, fmt::format("only {} to put in order", counted(most, "different value")),
                        {"at least three different values for one question", "add facts, or remove the ask"});
    }

    /// Clues, and a match whose wording names nothing, are about one record each, however alike they read.
    bool asksByRecord() const {
        const auto isHole = [](const Template::Piece& piece) { return piece.path.has_value(); };
        const bool names = std::any_of(m_ask.wordings.front().pieces.begin(), m_ask.wordings.front().pieces.end(), isHole);
        return has(Kind::Clues) || (!names && m_ask.kinds == std::vector{Kind::Match});
    }

    /// Two answers to one question, where the author says (or leaves it to be understood) that there is one.
    void checkAnswers() {
        if (m_ask.answers != Answers::One || asksByRecord()) return;
        const bool isSaid = m_node.json().find("answers") != nullptr;
        if (m_table.groupCount() == m_table.pairs.size()) return; // one pair for each question
        for (std::size_t g = 0; g < m_table.groupCount(); ++g) {
            const auto pairs = m_table.group(GroupIndex{static_cast<std::uint32_t>(g)});
            const Pair& first = m_table.pair(pairs.front());
            const auto other =
                std::find_if(pairs.begin(), pairs.end(), [&](PairIndex p) { return m_table.pair(p).answer != first.answer; });
            if (other == pairs.end()) continue;
            reportTwo(first, m_table.pair(*other), isSaid);
            if (!isSaid) return; // the author need be asked only once
        }
    }

    void reportTwo(const Pair& first, const Pair& second, bool isSaid) {
        const Place firstPlace = placeOf(first.record);
        const Place secondPlace = placeOf(second.record);
        const std::uint32_t file = isSaid ? m_draft.recordOrigins[raw(second.record)].file : m_node.file();
        const std::string found =
            fmt::format("two answers to \"{}\": \"{}\" ({}) and \"{}\" ({})", m_bank.fill(m_ask.wordings.front(), m_table, first),
                        answerOf(first), m_notes.line(firstPlace, file), answerOf(second), m_notes.line(secondPlace, file));
        if (isSaid) {
            m_notes.mistake(secondPlace, found,
                            {"one answer, as the ask says \"answers\": \"one\"",
                             "correct one of the facts, or write \"answers\": \"all\" or \"some\""});
        } else {
            m_notes.mistake(m_node, found,
                            {"\"answers\", where a question has several",
                             "add \"answers\": \"all\" if the pack lists every right answer, otherwise \"answers\": \"some\""});
        }
    }

    std::string answerOf(const Pair& pair) const { return m_bank.shown(m_table.answers[raw(pair.answer)]); }

    Place placeOf(RecordIndex record) const {
        return m_notes.placeIn(m_draft.recordOrigins[raw(record)], m_draft.pathOf(record), {});
    }

    /// How many answers of other questions are left to be offered as wrong ones.
    std::size_t wrongFor(GroupIndex group) const {
        if (m_table.group(group).size() == 1) return m_table.answers.size() - 1;
        std::vector<AnswerIndex> right;
        for (const PairIndex pair : m_table.group(group)) right.push_back(m_table.pair(pair).answer);
        std::sort(right.begin(), right.end());
        right.erase(std::unique(right.begin(), right.end()), right.end());
        return m_table.answers.size() - right.size();
    }

    void checkWrong() {
        std::size_t few = 0;
        std::size_t most = 0;
        for (std::size_t g = 0; g < m_table.groupCount(); ++g) {
            const std::size_t wrong = wrongFor(GroupIndex{static_cast<std::uint32_t>(g)});
            few += wrong < enoughWrong ? 1U : 0U;
            most = std::max(most, wrong);
        }
        if (most == 0) {
            m_notes.mistake(m_node, "a choice without a single wrong answer",
                            {"facts with other answers to the same ask", "add such facts, or remove the ask"});
        } else if (few > 0) {
            m_notes.warning(
                m_notes.placeOf(m_node),
                fmt::format("{} of {} with fewer than three wrong answers", few, counted(m_table.groupCount(), "question")),
                {"three wrong answers for each question, taken from other facts of the same ask",
                 "add such facts, or leave it: the question will have fewer options"});
        }
    }

    const Draft& m_draft;
    const FactBank& m_bank;
    Notebook& m_notes;
    const Ask& m_ask;
    const AskTable& m_table;
    Node m_node;
};

} // namespace

void checkAsks(const Draft& draft, Notebook& notes, bool isWhole) {
    for (std::size_t i = 0; i < draft.bank.asks.size(); ++i) AskChecker(draft, notes, i).check(isWhole);
}

} // namespace facts
