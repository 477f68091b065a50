#include "quiz/Meaning.hpp"

#include "facts/Text.hpp"
#include "quiz/Asking.hpp"
#include "quiz/Choosing.hpp"
#include "quiz/Likeness.hpp"
#include "quiz/Refuting.hpp"
#include "quiz/Spelling.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

// What a wrong answer really is, that nobody offered: it was typed or dialled.

namespace quiz {
namespace {

using facts::AnswerIndex;

constexpr std::size_t mostCompared = 4096; ///< answers of one ask whose names are compared letter by letter
constexpr std::size_t mostPlaces = 64;     ///< of one answer that are looked at

/// A name as it was typed.
class Typed {
public:
    explicit Typed(std::string_view typed) : m_bare(bareName(typed)), m_letters(facts::toUtf32(m_bare)) {
        for (const char* article : {"", "the ", "a ", "an "}) m_hashes.push_back(hashOf(article + m_bare));
        std::sort(m_hashes.begin(), m_hashes.end());
    }

    bool isBlank() const { return facts::isBlank(m_bare); }
    bool isAmong(std::span<const TextHash> names) const { return shareAny(names, m_hashes); }
    bool isName(const std::string& name) const { return bareName(name) == m_bare; }
    /// How many slips make it one of \p names; nothing where those are too many to be forgiven.
    std::optional<std::size_t> slipsTo(const std::vector<std::string>& names) const {
        std::optional<std::size_t> fewest;
        for (const auto& written : names) {
            const std::string bare = bareName(written);
            const std::u32string name = facts::toUtf32(bare);
            const std::size_t forgiven = slipsForgiven(bare);
            const std::size_t lengths = std::max(name.size(), m_letters.size()) - std::min(name.size(), m_letters.size());
            if (forgiven == 0 || lengths > forgiven) continue; // most names differ by their lengths alone
            const std::size_t slips = slipsBetween(name, m_letters);
            if (slips <= forgiven) fewest = std::min(slips, fewest.value_or(slips));
        }
        return fewest;
    }

private:
    std::string m_bare;
    std::u32string m_letters;
    std::vector<TextHash> m_hashes;
};

/// The first answer of ask number \p ask that goes by the name, and for which \p isMeant.
template <typename IsMeant>
std::optional<std::uint32_t> answerNamed(const Deck& deck, std::uint32_t ask, const Typed& typed, const IsMeant& isMeant) {
    const AnswerCards& cards = deck.asks({ask, 0}).answers;
    for (std::uint32_t answer = 0; answer < cards.size(); ++answer) {
        if (typed.isAmong(cards.names.row(answer)) && isMeant(answer)) return answer;
    }
    return std::nullopt;
}

/// The same by as few slips as may be; nothing where two would take as few.
template <typename IsMeant>
std::optional<std::uint32_t> answerLike(const Deck& deck, std::uint32_t ask, const Typed& typed, const IsMeant& isMeant) {
    const auto& answers = deck.bank().tables[ask].answers;
    if (answers.size() > mostCompared) return std::nullopt;
    std::optional<std::uint32_t> nearest;
    std::size_t fewest = 0;
    for (std::uint32_t answer = 0; answer < answers.size(); ++answer) {
        if (!isMeant(answer)) continue;
        const auto slips = typed.slipsTo(writtenNames(deck.bank(), answers[answer]));
        if (!slips || (fewest > 0 && *slips > fewest)) continue;
        nearest = fewest == *slips ? std::nullopt : std::optional(answer);
        fewest = *slips;
    }
    return nearest;
}

/// Answers of texts, in sight.
bool isNamed(const Deck& deck, std::uint32_t ask, std::uint32_t answer) {
    const AskCards& asks = deck.asks({ask, 0});
    return !asks.answers.numeric && !asks.hidesAnswer(answer);
}

std::optional<Meant> finished(const Deck& deck, Question& told, Option option) {
    told.options = {option};
    settle(told);
    const auto reasons = reasonsOf(told);
    if (std::any_of(reasons.begin(), reasons.end(), [&](const std::string& text) { return deck.namesHidden(text); }) ||
        std::any_of(told.works.begin(), told.works.end(), [&](const std::string& work) { return deck.isUnseen(work); }))
        return std::nullopt;
    return Meant{std::move(option), std::move(told.reveals), std::move(told.told)};
}

/// Told of answer number \p answer of the question's own ask: what would be told of it as an option.
std::optional<Meant> tellAnswer(const Deck& deck, const Spot& spot, const Deal& deal, std::uint32_t answer) {
    const Card card = deck.card(spot);
    Random random = randomOf(deal);
    Question told;
    Draft draft{deck, deck.asks(spot), card, told, random};
    Option option{card.bank.shown(card.table.answers[answer]), {}, {}};
    refute(draft, option, answer);
    return finished(deck, told, std::move(option));
}

/// A place where something else of the name is known, and how near that is to the question.
struct Place {
    Spot spot;
    /// Its ask has the right answer too; names of the question in it; of one type with it; worth.
    std::tuple<bool, std::size_t, bool, double> nearness;
    bool isOfOneKind() const { return std::get<0>(nearness); } ///< as the right answer
};

bool isSaid(const Card& card, const AskCards& asks) {
    const auto paths = pathsOf(card.ask.says);
    return std::any_of(paths.begin(), paths.end(), [&](const auto& path) { return startsWith(path, *asks.answerPath); });
}

/// Looks through all asks for what goes by a name.
class Elsewhere {
public:
    Elsewhere(const Deck& deck, const Spot& asked, const std::vector<std::string>& right) : m_deck(deck), m_asked(asked) {
        for (const auto& name : right) m_right.emplace_back(name);
        if (deck.isFinished(asked)) {
            m_named = deck.worksOf(deck.finished(asked)).value_or(std::vector<std::string>{});
            return;
        }
        const Card card = deck.card(asked);
        for (const auto& path : deck.asks(asked).subjectPaths) m_named.push_back(keyAt(card, path));
        m_about = card.ask.about;
    }

    template <typename Find>
    std::optional<Place> find(const Find& answerIn) const {
        std::optional<Place> best;
        for (std::uint32_t ask = 0; ask < m_deck.bank().asks.size(); ++ask) {
            if (ask == m_asked.ask || !m_deck.asks({ask, 0}).answerPath || m_deck.asks({ask, 0}).byPath) continue;
            if (const auto answer = answerIn(ask)) add(best, ask, *answer);
        }
        return best;
    }

private:
    bool holdsRight(std::uint32_t ask) const {
        const AnswerCards& cards = m_deck.asks({ask, 0}).answers;
        for (std::uint32_t answer = 0; answer < cards.size(); ++answer) {
            const auto isIt = [&](const Typed& right) { return right.isAmong(cards.names.row(answer)); };
            if (std::any_of(m_right.begin(), m_right.end(), isIt)) return true;
        }
        return false;
    }

    void add(std::optional<Place>& best, std::uint32_t ask, std::uint32_t answer) const {
        const bool isOfOneKind = holdsRight(ask);
        const auto pairs = m_deck.bank().tables[ask].withAnswer(AnswerIndex{answer});
        for (std::size_t i = 0; i < std::min(pairs.size(), mostPlaces); ++i) {
            const Spot spot{ask, raw(pairs[i])};
            const Card card = m_deck.card(spot);
            if (m_deck.isHidden(spot) || !isSaid(card, m_deck.asks(spot))) continue;
            const auto keys = keysOf(card, m_deck.asks(spot));
            const auto shared = std::count_if(keys.begin(), keys.end(), [this](const std::string& key) {
                return std::find(m_named.begin(), m_named.end(), key) != m_named.end();
            });
            Place place{spot, {isOfOneKind, static_cast<std::size_t>(shared), m_about == card.ask.about, card.ask.worth}};
            if (!best || place.nearness > best->nearness) best = std::move(place);
        }
    }

    const Deck& m_deck;
    Spot m_asked;
    std::vector<Typed> m_right;
    std::vector<std::string> m_named;
    std::optional<facts::TypeIndex> m_about;
};

std::optional<Meant> tellPlace(const Deck& deck, const Deal& deal, const Spot& spot) {
    const Card card = deck.card(spot);
    Random random = randomOf(deal);
    Question told;
    Draft draft{deck, deck.asks(spot), card, told, random};
    Option option{card.bank.shown(card.answer()), {}, {}};
    if (auto sentence = tellOfSpot(draft, option, spot)) option.whyWrong = std::move(*sentence);
    return option.whyWrong.empty() ? std::nullopt : finished(deck, told, std::move(option));
}

/// What \p find finds of a name: among the answers of the question's own ask, or anywhere else.
template <typename Find>
std::optional<Meant> meaningBy(const Find& find, const Deck& deck, const Question& question, const Spot& asked) {
    if (!deck.isFinished(asked)) {
        const AnswerCards& cards = deck.asks(asked).answers;
        const auto right = rightAnswersOf(deck.card(asked), deck.asks(asked));
        // What shares a name with a right answer cannot be told apart from it.
        const auto own = find(asked.ask, [&](std::uint32_t answer) {
            return isNamed(deck, asked.ask, answer) && !right.holds(answer) && !shareAny(cards.names.row(answer), right.names);
        });
        if (own) return tellAnswer(deck, asked, question.deal, *own);
    }
    const auto place = Elsewhere(deck, asked, question.accepted).find([&](std::uint32_t ask) {
        return find(ask, [&](std::uint32_t answer) { return isNamed(deck, ask, answer); });
    });
    return place ? tellPlace(deck, question.deal, place->spot) : std::nullopt;
}

/// What the question names itself need not be told of. A name that is known as it was typed goes before any that slips would make
/// of it.
std::optional<Meant> meaningOfText(const Deck& deck, const Question& question, const Spot& spot, const Typed& typed) {
    const auto isOwn = [&](const std::string& name) { return typed.isName(name); };
    if (typed.isBlank() || std::any_of(question.accepted.begin(), question.accepted.end(), isOwn)) return std::nullopt;
    if (!deck.isFinished(spot) && typed.isAmong(namesInQuestion(deck.card(spot), deck.asks(spot)))) return std::nullopt;
    const auto named = [&](std::uint32_t ask, const auto& isMeant) { return answerNamed(deck, ask, typed, isMeant); };
    const auto like = [&](std::uint32_t ask, const auto& isMeant) { return answerLike(deck, ask, typed, isMeant); };
    auto meant = meaningBy(named, deck, question, spot);
    return meant ? std::move(meant) : meaningBy(like, deck, question, spot);
}

/// Of which other thing the very number is told.
std::optional<Meant> meaningOfNumber(const Deck& deck, const Question& question, const Spot& spot, double number) {
    if (deck.isFinished(spot)) return std::nullopt;
    const AskCards& asks = deck.asks(spot);
    const auto& bySize = asks.answers.bySize;
    const double slack = 1e-9 * std::max(1.0, std::abs(number)); // numbers such as 7.1 are not exact in binary
    const auto found = std::lower_bound(bySize.begin(), bySize.end(), number - slack, [&](std::uint32_t answer, double least) {
        return asks.answers.magnitude[answer] < least;
    });
    if (found == bySize.end() || asks.answers.magnitude[*found] > number + slack || asks.hidesAnswer(*found)) return std::nullopt;
    return tellAnswer(deck, spot, question.deal, *found);
}

/// Whether a word of \p name, save the short ones, stands in \p text: then its author tells of it.
bool isSpokenOf(const std::string& name, const std::string& text) {
    constexpr std::size_t shortest = 4;
    const std::string folded = facts::fold(text);
    const auto words = facts::words(name);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return word.size() >= shortest && facts::standsIn(word, folded); });
}

} // namespace

void tellOptions(const Deck& deck, const Spot& spot, Question& question) {
    constexpr std::size_t mostRecords = 8192; // dealing must not cost more in a large bank
    if (deck.bank().records.empty() || deck.bank().records.size() > mostRecords) return;
    const Elsewhere elsewhere(deck, spot, question.rightAnswers);
    Random random = randomOf(question.deal);
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        Option& option = question.options[i];
        if (static_cast<int>(i) == question.right.front() || isSpokenOf(option.text, question.because)) continue;
        const Typed name(option.text);
        const auto place = elsewhere.find([&](std::uint32_t ask) {
            return answerNamed(deck, ask, name, [&](std::uint32_t answer) { return isNamed(deck, ask, answer); });
        });
        if (!place || !place->isOfOneKind()) continue;
        const Card card = deck.card(place->spot);
        const auto record = card.answer().as<facts::RecordIndex>();
        if (record && card.bank.type(card.bank.record(*record).type).work) continue; // too much is known of one
        Draft draft{deck, deck.asks(place->spot), card, question, random};
        Option told;
        auto sentence = tellOfSpot(draft, told, place->spot);
        if (!sentence) continue;
        option.whyWrong = std::move(*sentence);
        option.whyFacts = std::move(told.whyFacts);
    }
}

std::optional<Meant> meaningOf(const Deck& deck, const Question& question, const Answer& answer) {
    const bool isLookedUp = question.kind == Kind::Typed || question.kind == Kind::Number;
    const auto spot = isLookedUp && !isRight(question, answer) ? deck.find(question.deal.id) : std::nullopt;
    if (!spot) return std::nullopt;
    if (const auto* typed = std::get_if<std::string>(&answer)) return meaningOfText(deck, question, *spot, Typed(*typed));
    const auto* number = std::get_if<double>(&answer);
    return number == nullptr ? std::nullopt : meaningOfNumber(deck, question, *spot, *number);
}

} // namespace quiz
