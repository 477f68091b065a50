#include "quiz/Telling.hpp"

#include "facts/Text.hpp"
#include "quiz/Proof.hpp"

#include <algorithm>
#include <cmath>

namespace quiz {
namespace {

using facts::FieldPath;
using facts::RecordIndex;
using Says = Intel::Says;

constexpr std::string_view blackedOut = "■■■■■";
constexpr std::size_t mostLookedAt = 16;
constexpr std::size_t mostScanned = 4096; ///< pairs or answers among which one is looked for

/// All names of the answer at \p spot in one text.
std::string namesAt(const Deck& deck, const Spot& spot) {
    const Card card = deck.card(spot);
    std::string names = card.bank.shown(card.answer());
    const auto record = recordNamed(card, *deck.asks(spot).answerPath);
    if (!record) return names;
    names += std::string(" ") + card.bank.label(*record);
    for (const auto& name : card.bank.record(*record).also) names += std::string(" ") + name;
    return names;
}

std::optional<Intel> oneOf(const std::vector<std::string>& sentences, Random& random) {
    if (sentences.empty()) return std::nullopt;
    return Intel{Says::Sentence, sentences[random.below(static_cast<std::uint32_t>(sentences.size()))]};
}

/// Tells sentences about the answers that are looked for, which name none of them and do not tell what is asked either.
class Teller {
public:
    /// \param asked  the question's own pair
    /// \param sought  a pair of each answer that is looked for
    Teller(const Deck& deck, const Spot& asked, std::vector<Spot> sought, const Question& question)
        : m_deck(deck), m_asked(asked), m_sought(std::move(sought)), m_question(question) {
        std::string names;
        for (const auto& spot : m_sought) names += namesAt(deck, spot) + ' ';
        m_secret = tellingWords(names);
    }

    /// What else is known of one of them, its name blacked out.
    std::vector<std::string> ofThem() const {
        std::vector<std::string> sentences;
        for (const auto& spot : m_sought) {
            const Seeker seeker{m_deck.card(spot), keyAt(m_deck.card(spot), *m_deck.asks(spot).answerPath)};
            tellFromOtherPairs(seeker, sentences);
            tellFromItsRecord(seeker, sentences);
        }
        return sentences;
    }

    /// Why other options are what they are.
    std::vector<std::string> ofOthers() const {
        std::vector<std::string> sentences;
        for (const auto& option : m_question.options) {
            if (!option.whyWrong.empty() && !givesAway(option.whyWrong, {})) sentences.push_back(option.whyWrong);
        }
        return sentences;
    }

private:
    /// One of the answers, by a pair of it and by its key.
    struct Seeker {
        Card card;
        std::string key;
    };

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

    /// `says` of \p card with the answer called \p key blacked out, unless that gives something away.
    void tellOf(const std::string& key, const Card& card, const AskCards& asks, std::vector<std::string>& sentences) const {
        facts::Template text = card.ask.says;
        std::size_t hidden = 0;
        for (auto& piece : text.pieces) {
            if (!piece.path || keyAt(card, *piece.path) != key) continue;
            piece = {std::string(blackedOut), std::nullopt};
            ++hidden;
        }
        if (hidden == 0) return;
        std::string sentence = card.fill(text);
        const bool known =
            sentence == m_question.ask || std::find(sentences.begin(), sentences.end(), sentence) != sentences.end();
        if (!known && !givesAway(sentence, keysOf(card, asks))) sentences.push_back(std::move(sentence));
    }

    /// Where else it is the answer of the same ask.
    void tellFromOtherPairs(const Seeker& seeker, std::vector<std::string>& sentences) const {
        const Card& card = seeker.card;
        const auto pairs = card.table.withAnswer(card.pair.answer);
        for (std::size_t i = 0; i < std::min(pairs.size(), mostLookedAt); ++i) {
            const auto& pair = card.table.pairs[raw(pairs[i])];
            if (pair.group == m_deck.card(m_asked).pair.group || m_deck.isHidden(card, pairs[i])) continue;
            tellOf(seeker.key, {card.bank, card.ask, card.table, pair}, m_deck.asks(m_asked), sentences);
        }
    }

    /// What other asks tell of the record that it is.
    void tellFromItsRecord(const Seeker& seeker, std::vector<std::string>& sentences) const {
        const auto record = recordNamed(seeker.card, *m_deck.asks(m_asked).answerPath);
        if (!record) return;
        const auto& bank = m_deck.bank();
        for (std::uint32_t ask = 0; ask < bank.asks.size(); ++ask) {
            if (bank.asks[ask].about != bank.record(*record).type || bank.asks[ask].says.empty()) continue;
            const auto pairs = m_deck.pairsOf(ask, *record);
            for (std::size_t i = 0; i < std::min(pairs.size(), mostLookedAt); ++i) {
                const Spot spot{ask, pairs[i]};
                if (m_deck.isHidden(spot)) continue;
                tellOf(seeker.key, m_deck.card(spot), m_deck.asks(spot), sentences);
            }
        }
    }

    const Deck& m_deck;
    Spot m_asked;
    std::vector<Spot> m_sought;
    const Question& m_question;
    std::vector<TextHash> m_secret; ///< words that may not stand in what is told
};

/// The pair that makes the answer shown as \p text right; nothing where there are too many to look through.
std::optional<Spot> pairThatFits(const Deck& deck, const Spot& asked, const std::string& text) {
    const Card card = deck.card(asked);
    const auto pairs = card.table.group(card.pair.group);
    for (std::size_t i = 0; i < std::min(pairs.size(), mostScanned); ++i) {
        if (deck.isHidden(card, pairs[i])) continue;
        if (card.bank.shown(card.table.answers[raw(card.table.pair(pairs[i]).answer)]) == text)
            return Spot{asked.ask, raw(pairs[i])};
    }
    return std::nullopt;
}

/// Where the answer shown as \p text, which does not fit, does.
std::optional<Spot> pairElsewhere(const Deck& deck, const Spot& asked, const std::string& text) {
    const Card card = deck.card(asked);
    for (std::uint32_t answer = 0; answer < std::min(card.table.answers.size(), mostScanned); ++answer) {
        if (card.bank.shown(card.table.answers[answer]) != text) continue;
        for (const auto pair : card.table.withAnswer(facts::AnswerIndex{answer})) {
            if (!deck.isHidden(card, pair)) return Spot{asked.ask, raw(pair)};
        }
    }
    return std::nullopt;
}

/// Of one answer of a question with one.
std::optional<Intel> tellAnswer(const Deck& deck, const Spot& spot, const Question& question, Random& random) {
    const Teller teller(deck, spot, {spot}, question);
    if (auto told = oneOf(teller.ofThem(), random)) return told;
    return question.options.size() < 3 ? std::nullopt : oneOf(teller.ofOthers(), random);
}

/// Of one of those that fit, or why another does not; how many fit where nothing can be told of any.
Intel tellOfMany(const Deck& deck, const Spot& spot, const Question& question, Random& random) {
    std::vector<Spot> fitting;
    for (const int right : question.right) {
        if (const auto found = pairThatFits(deck, spot, question.options[static_cast<std::size_t>(right)].text))
            fitting.push_back(*found);
    }
    const Teller teller(deck, spot, std::move(fitting), question);
    if (auto told = oneOf(teller.ofThem(), random)) return *told;
    if (auto told = oneOf(teller.ofOthers(), random)) return *told;
    return {Says::HowMany, {}, static_cast<double>(question.right.size())};
}

/// Of the one that does not fit, or why one of the others does.
std::optional<Intel> tellOdd(const Deck& deck, const Spot& spot, const Question& question, Random& random) {
    std::vector<Spot> odd;
    if (const auto found = pairElsewhere(deck, spot, rightText(question))) odd.push_back(*found);
    const Teller teller(deck, spot, std::move(odd), question);
    if (auto told = oneOf(teller.ofThem(), random)) return told;
    return oneOf(teller.ofOthers(), random);
}

/// A bound that cuts the dial about in half and leaves the answer well inside; nothing where the dial is too short for one.
std::optional<Intel> tellBound(const Question& question, Random& random) {
    const double stops = (question.dial.high - question.dial.low) / question.dial.step;
    const double middle = question.dial.low + question.dial.step * std::round(stops / 2);
    const double room = question.within + question.dial.step;
    std::vector<Intel> bounds;
    if (question.number > middle + room) bounds.push_back({Says::MoreThan, {}, middle});
    if (question.number < middle - room) bounds.push_back({Says::LessThan, {}, middle});
    const double quarter = question.dial.low + question.dial.step * std::round(stops / 4);
    const double lastQuarter = question.dial.low + question.dial.step * std::round(stops * 3 / 4);
    if (bounds.empty() && question.number > quarter + room) bounds.push_back({Says::MoreThan, {}, quarter});
    if (bounds.empty() && question.number < lastQuarter - room) bounds.push_back({Says::LessThan, {}, lastQuarter});
    if (bounds.empty()) return std::nullopt;
    return bounds[random.below(static_cast<std::uint32_t>(bounds.size()))];
}

/// The value of one of the items, or where those are not known, which one comes first.
Intel tellItem(const Question& question, Random& random) {
    const auto& option = question.options[random.below(static_cast<std::uint32_t>(question.options.size()))];
    if (!option.whyFacts.empty()) return {Says::Sentence, option.whyWrong + '.'};
    return {Says::ComesFirst, question.options[static_cast<std::size_t>(question.right.front())].text};
}

/// One of the pairs, told whole.
Intel tellPair(const Question& question, Random& random) {
    const auto line = random.below(static_cast<std::uint32_t>(question.right.size()));
    return {Says::Sentence, question.options[static_cast<std::size_t>(question.right[line])].whyWrong};
}

/// How the right answer begins, and how long it is.
Intel tellLetters(const Question& question) {
    const std::u32string name = facts::toUtf32(question.rightAnswers.front());
    const auto letters = std::count_if(name.begin(), name.end(), [](char32_t c) { return c != U' '; });
    return {Says::Letters, facts::toUtf8(name.substr(0, 1)), static_cast<double>(letters)};
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
        return tellOfMany(deck, *spot, question, random);
    case Kind::OddOneOut:
        return tellOdd(deck, *spot, question, random);
    case Kind::Typed:
        if (deck.isFinished(*spot)) return tellLetters(question);
        break;
    default:
        break;
    }
    if (deck.isFinished(*spot) || !deck.asks(*spot).answerPath) return std::nullopt;
    auto told = tellAnswer(deck, *spot, question, random);
    return told || question.kind != Kind::Typed ? told : tellLetters(question);
}

} // namespace quiz
