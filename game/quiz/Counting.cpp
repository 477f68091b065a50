#include "quiz/Counting.hpp"

#include "facts/Text.hpp"
#include "quiz/Candidates.hpp"
#include "quiz/Choosing.hpp"
#include "quiz/Picking.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace quiz {
namespace {

bool partsWords(char c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool isLetter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
    return byte < 0x80 && !isLetter && c != '+' && c != '#';
}

/// Whether what is put into the holes of \p wording stays words of its own.
bool isParted(const facts::Template& wording) {
    const auto& pieces = wording.pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!pieces[i].path) continue;
        const bool before = i == 0 || (!pieces[i - 1].path && partsWords(std::string_view(pieces[i - 1].text).back()));
        const bool behind =
            i + 1 == pieces.size() || (!pieces[i + 1].path && partsWords(std::string_view(pieces[i + 1].text).front()));
        if (!before || !behind) return false;
    }
    return true;
}

void addWords(std::vector<TextHash>& words, std::string_view text) {
    const auto more = tellingWords(text);
    words.insert(words.end(), more.begin(), more.end());
}

/// The pairs of one question of an ask, and what counting needs to know of them all together.
class Group {
public:
    Group(const Deck& deck, std::uint32_t ask, std::uint32_t group, const std::vector<TextHash>& framing)
        : m_card(deck.card({ask, raw(deck.bank().tables[ask].group(facts::GroupIndex{group}).front())})),
          m_asks(deck.asks({ask, 0})), m_deck(deck), m_right(rightAnswersOf(m_card, m_asks)), m_words(framing) {
        for (const auto& piece : m_card.ask.wordings.front().pieces) {
            if (piece.path) addWords(m_words, m_card.shownAt(*piece.path));
        }
        std::sort(m_words.begin(), m_words.end());
    }

    /// Whether \p card of this group can be asked in \p kind; nothing where it takes a closer look.
    std::optional<bool> canAsk(const Card& card, Kind kind) {
        switch (kind) {
        case Kind::Choice:
            return isTold(raw(card.pair.answer)) ? std::nullopt : std::optional(hasWrong(card, true));
        case Kind::TrueFalse:
            return card.ask.answers == facts::Answers::Some ? std::optional(true) : std::optional(hasWrong(card, false));
        case Kind::Number:
            return m_right.answers.size() == 1 && isNumber(card.answer()) && !isTold(raw(card.pair.answer)) ? std::optional(true)
                                                                                                            : std::nullopt;
        case Kind::Typed:
            return isAnyTold() ? std::nullopt : std::optional(true);
        case Kind::SelectAll:
        case Kind::OddOneOut:
            return m_sides.at(kind == Kind::SelectAll ? 0 : 1);
        default:
            return std::nullopt;
        }
    }

    /// What a closer look at one pair found. Where nothing tells the right answers apart it holds for all of them.
    void note(Kind kind, bool can) {
        const bool isOfSides = kind == Kind::SelectAll || kind == Kind::OddOneOut;
        if (isOfSides && !isAnyTold() && std::adjacent_find(m_right.names.begin(), m_right.names.end()) == m_right.names.end())
            m_sides.at(kind == Kind::SelectAll ? 0 : 1) = can;
    }

private:
    static bool isNumber(const facts::Value& value) { return value.holds<double>() || value.holds<facts::Year>(); }

    /// Whether a word of the answer may stand in the question.
    bool isTold(std::uint32_t answer) const {
        if (shareAny(m_asks.answers.words.row(answer), m_words)) return true;
        const facts::Value& value = m_card.table.answers[answer];
        return isNumber(value) && (isFirstTold(value, false) || isFirstTold(value, true));
    }
    bool isFirstTold(const facts::Value& value, bool separate) const {
        const std::string number = facts::fold(facts::numberText(facts::magnitude(value).value_or(0), separate));
        return std::binary_search(m_words.begin(), m_words.end(), hashOf(number.substr(0, number.find(' '))));
    }
    bool isAnyTold() {
        if (!m_isAnyTold)
            m_isAnyTold =
                std::any_of(m_right.answers.begin(), m_right.answers.end(), [this](auto answer) { return isTold(answer); });
        return *m_isAnyTold;
    }

    /// Whether there is a wrong answer; of numbers one on both sides, or on any.
    bool hasWrong(const Card& card, bool onBothSides) {
        const Choosing choosing{m_deck, m_asks, card, {}, &m_right};
        if (m_asks.answers.numeric) return hasNearNumbers(choosing, onBothSides);
        if (!m_hasWrong) m_hasWrong = anyWrongCandidate(choosing, TellingWords::Aside);
        return *m_hasWrong;
    }

    const Card m_card; ///< of the first pair
    const AskCards& m_asks;
    const Deck& m_deck;
    RightAnswers m_right;
    std::vector<TextHash> m_words; ///< of the question in its first wording, sorted
    std::optional<bool> m_hasWrong, m_isAnyTold;
    std::array<std::optional<bool>, 2> m_sides; ///< select-all, odd-one-out
};

class Counter {
public:
    Counter(const Deck& deck, facts::Progress& progress) : m_deck(deck), m_progress(progress) {}

    Counts run() {
        const auto asks = static_cast<std::uint32_t>(m_deck.bank().asks.size());
        for (std::uint32_t ask = 0; ask < asks; ++ask) countAsk(ask);
        const auto finished = static_cast<std::uint32_t>(m_deck.bank().questions.size());
        for (std::uint32_t i = 0; i < finished && goesOn(1); ++i) count({asks, i}, nullptr);
        return m_counts;
    }

private:
    void countAsk(std::uint32_t ask) {
        const auto& table = m_deck.bank().tables[ask];
        const auto& wording = m_deck.bank().asks[ask].wordings.front();
        const bool hasGroups = !m_deck.hasClearance() && m_deck.bank().asks[ask].by.empty() && isParted(wording);
        std::vector<TextHash> framing;
        for (const auto& piece : wording.pieces)
            if (!piece.path) addWords(framing, piece.text);
        for (std::uint32_t g = 0; g < table.groupCount(); ++g) {
            const auto pairs = table.group(facts::GroupIndex{g});
            if (!goesOn(pairs.size())) return;
            std::optional<Group> group;
            if (hasGroups) group.emplace(m_deck, ask, g, framing);
            for (const auto pair : pairs) count({ask, raw(pair)}, group ? &*group : nullptr);
        }
    }

    void count(const Spot& spot, Group* group) {
        std::size_t kinds = 0;
        for (const Kind kind : m_deck.kinds(spot)) {
            auto can = group != nullptr ? group->canAsk(m_deck.card(spot), kind) : std::nullopt;
            if (!can) {
                can = askableWording(m_deck, spot, kind, 0).has_value();
                if (group != nullptr) group->note(kind, *can);
            }
            kinds += *can ? 1U : 0U;
        }
        m_counts.questions += kinds;
        m_counts.pairs += kinds > 0 ? 1U : 0U;
    }

    /// Tells how far it is, now and then.
    bool goesOn(std::size_t pairs) {
        constexpr std::size_t atOnce = 1024;
        if (m_done / atOnce != (m_done + pairs) / atOnce)
            m_progress.reachCounted(static_cast<double>(m_done) / static_cast<double>(m_deck.size()));
        m_done += pairs;
        return !m_progress.isCancelled();
    }

    const Deck& m_deck;
    facts::Progress& m_progress;
    Counts m_counts;
    std::size_t m_done = 0;
};

} // namespace

Counts countAskable(const Deck& deck, facts::Progress& progress) { return Counter(deck, progress).run(); }

} // namespace quiz
