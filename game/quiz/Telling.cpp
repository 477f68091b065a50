#include "quiz/Telling.hpp"

#include "facts/Text.hpp"
#include "quiz/Proof.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace quiz {
namespace {

using facts::FieldPath;
using facts::RecordIndex;

constexpr std::string_view blackedOut = "■■■■■";
constexpr std::size_t mostLookedAt = 16;

/// Tells sentences about the right answer that give neither it nor the question's own fact away.
class Teller {
public:
    Teller(const Deck& deck, const Spot& spot, const Question& question, Random& random)
        : m_deck(deck), m_spot(spot), m_card(deck.card(spot)), m_question(question), m_random(random) {
        m_answerKey = keyAt(m_card, *deck.asks(spot).answerPath);
        m_secret = secretWords();
    }

    std::optional<Intel> tell() {
        std::vector<std::string> sentences;
        tellFromOtherPairs(sentences);
        tellFromItsRecord(sentences);
        if (!sentences.empty()) return Intel{sentences[m_random.below(static_cast<std::uint32_t>(sentences.size()))]};
        return tellOfWrongOption();
    }

private:
    /// Words of the right answer's names that may not stand in what is told.
    std::vector<TextHash> secretWords() const {
        const auto& bank = m_card.bank;
        std::string names = bank.shown(m_card.answer());
        const auto record = recordNamed(m_card, *m_deck.asks(m_spot).answerPath);
        if (record) {
            names += ' ' + bank.label(*record);
            for (const auto& name : bank.record(*record).also) names += ' ' + name;
        }
        return tellingWords(names);
    }

    bool givesAway(const std::string& sentence, const std::vector<std::string>& keys) const {
        if (m_deck.namesHidden(sentence)) return true;
        const auto said = tellingWords(sentence);
        if (shareAny(said, m_secret)) return true;
        std::vector<Link> links;
        addLinks(links, keys);
        return std::any_of(links.begin(), links.end(), [this](const Link& link) {
            return std::binary_search(m_question.asks.begin(), m_question.asks.end(), link);
        });
    }

    /// `says` of \p card with the right answer blacked out, unless that gives something away.
    void tellOf(const Card& card, const AskCards& asks, std::vector<std::string>& sentences) const {
        facts::Template text = card.ask.says;
        std::size_t hidden = 0;
        for (auto& piece : text.pieces) {
            if (!piece.path || keyAt(card, *piece.path) != m_answerKey) continue;
            piece = {std::string(blackedOut), std::nullopt};
            ++hidden;
        }
        if (hidden == 0) return;
        std::string sentence = card.fill(text);
        const bool known =
            sentence == m_question.ask || std::find(sentences.begin(), sentences.end(), sentence) != sentences.end();
        if (!known && !givesAway(sentence, keysOf(card, asks))) sentences.push_back(std::move(sentence));
    }

    /// Where else the right answer is the answer of the same ask.
    void tellFromOtherPairs(std::vector<std::string>& sentences) const {
        const auto pairs = m_card.table.withAnswer(m_card.pair.answer);
        for (std::size_t i = 0; i < std::min(pairs.size(), mostLookedAt); ++i) {
            const auto& pair = m_card.table.pairs[raw(pairs[i])];
            if (pair.group == m_card.pair.group || m_deck.isHidden(m_card, pairs[i])) continue;
            tellOf({m_card.bank, m_card.ask, m_card.table, pair}, m_deck.asks(m_spot), sentences);
        }
    }

    /// What other asks tell of the record that is the right answer.
    void tellFromItsRecord(std::vector<std::string>& sentences) const {
        const auto record = recordNamed(m_card, *m_deck.asks(m_spot).answerPath);
        if (!record) return;
        const auto& bank = m_deck.bank();
        for (std::uint32_t ask = 0; ask < bank.asks.size(); ++ask) {
            if (bank.asks[ask].about != bank.record(*record).type || bank.asks[ask].says.empty()) continue;
            const auto pairs = m_deck.pairsOf(ask, *record);
            for (std::size_t i = 0; i < std::min(pairs.size(), mostLookedAt); ++i) {
                const Spot spot{ask, pairs[i]};
                if (m_deck.isHidden(spot)) continue;
                tellOf(m_deck.card(spot), m_deck.asks(spot), sentences);
            }
        }
    }

    std::optional<Intel> tellOfWrongOption() const {
        if (m_question.options.size() < 3) return std::nullopt;
        std::vector<std::string> sentences;
        for (const auto& option : m_question.options) {
            if (!option.whyWrong.empty() && !givesAway(option.whyWrong, {})) sentences.push_back(option.whyWrong);
        }
        if (sentences.empty()) return std::nullopt;
        return Intel{sentences[m_random.below(static_cast<std::uint32_t>(sentences.size()))]};
    }

    const Deck& m_deck;
    Spot m_spot;
    Card m_card;
    const Question& m_question;
    Random& m_random;
    std::string m_answerKey;
    std::vector<TextHash> m_secret;
};

/// A bound that cuts the dial about in half and leaves the answer well inside; nothing where the dial is too short for one.
std::optional<Intel> tellBound(const Question& question, Random& random) {
    const double stops = (question.dial.high - question.dial.low) / question.dial.step;
    const double middle = question.dial.low + question.dial.step * std::round(stops / 2);
    const double room = question.within + question.dial.step;
    std::vector<std::string> bounds;
    if (question.number > middle + room) bounds.push_back("It is more than " + numberText(question, middle) + '.');
    if (question.number < middle - room) bounds.push_back("It is less than " + numberText(question, middle) + '.');
    const double quarter = question.dial.low + question.dial.step * std::round(stops / 4);
    const double lastQuarter = question.dial.low + question.dial.step * std::round(stops * 3 / 4);
    if (bounds.empty() && question.number > quarter + room)
        bounds.push_back("It is more than " + numberText(question, quarter) + '.');
    if (bounds.empty() && question.number < lastQuarter - room)
        bounds.push_back("It is less than " + numberText(question, lastQuarter) + '.');
    if (bounds.empty()) return std::nullopt;
    return Intel{bounds[random.below(static_cast<std::uint32_t>(bounds.size()))]};
}

/// The value of one of the items, or where those are not known, which one comes first.
Intel tellItem(const Question& question, Random& random) {
    const auto& option = question.options[random.below(static_cast<std::uint32_t>(question.options.size()))];
    if (!option.whyFacts.empty()) return {option.whyWrong + '.'};
    return {question.options[static_cast<std::size_t>(question.right.front())].text + " comes first."};
}

/// One of the pairs, told whole.
Intel tellPair(const Question& question, Random& random) {
    const auto line = random.below(static_cast<std::uint32_t>(question.right.size()));
    return {question.options[static_cast<std::size_t>(question.right[line])].whyWrong};
}

/// Why one of those that fit does.
Intel tellMember(const Question& question, Random& random) {
    std::vector<std::string> sentences;
    for (const auto& option : question.options) {
        if (!option.whyWrong.empty()) sentences.push_back(option.whyWrong);
    }
    return {sentences[random.below(static_cast<std::uint32_t>(sentences.size()))]};
}

/// How the right answer begins, and how long it is.
Intel tellLetters(const Question& question) {
    const std::u32string name = facts::toUtf32(question.rightAnswers.front());
    const auto letters = std::count_if(name.begin(), name.end(), [](char32_t c) { return c != U' '; });
    return {fmt::format("It begins with {} and has {} letters and signs.", facts::toUtf8(name.substr(0, 1)), letters)};
}

} // namespace

std::optional<Intel> tellIntel(const Deck& deck, const Question& question, Random& random) {
    const auto spot = deck.find(question.deal.id);
    if (!spot) return std::nullopt;
    switch (question.kind) {
    case Kind::Number:
        return tellBound(question, random);
    case Kind::Order:
        return tellItem(question, random);
    case Kind::Match:
        return tellPair(question, random);
    case Kind::SelectAll:
        return Intel{fmt::format("{} of them fit.", question.right.size())};
    case Kind::OddOneOut:
        return tellMember(question, random);
    case Kind::Typed:
        if (deck.isFinished(*spot)) return tellLetters(question);
        break;
    default:
        break;
    }
    if (deck.isFinished(*spot) || !deck.asks(*spot).answerPath) return std::nullopt;
    auto told = Teller(deck, *spot, question, random).tell();
    return told || question.kind != Kind::Typed ? told : tellLetters(question);
}

} // namespace quiz
