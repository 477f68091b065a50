#include "quiz/Refuting.hpp"

#include "quiz/Choosing.hpp"
#include "quiz/Likeness.hpp"
#include "quiz/Lists.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace quiz {
namespace {

using facts::FieldPath;
using facts::RecordIndex;

Card cardOf(const Card& card, const facts::Pair& pair) { return {card.bank, card.ask, card.table, pair}; }

/// The values of one hole over several pairs, each once.
std::vector<std::string> valuesOver(const std::vector<Card>& cards, const FieldPath& path) {
    std::vector<std::string> values;
    for (const auto& card : cards) {
        std::string value = card.shownAt(path);
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
    }
    return values;
}

/// "the first and the third season of the revival": what all of them end in is said once, where it is long enough to tire.
std::string listedTogether(std::vector<std::string> texts) {
    constexpr std::ptrdiff_t leastWords = 3;
    std::size_t common = texts.front().size();
    for (const auto& text : texts) {
        const auto differ = std::mismatch(text.rbegin(), text.rend(), texts.front().rbegin(), texts.front().rend());
        common = std::min(common, static_cast<std::size_t>(differ.first - text.rbegin()));
    }
    std::string ending = texts.front().substr(texts.front().size() - common);
    ending.erase(0, std::min(ending.find(' '), ending.size()));
    const bool isShort = std::count(ending.begin(), ending.end(), ' ') < leastWords;
    const auto leavesPhrase = [&ending](const std::string& text) {
        return text.find(' ') < text.size() - ending.size(); // two words at least: "the first", not "the"
    };
    if (texts.size() < 2 || isShort || !std::all_of(texts.begin(), texts.end(), leavesPhrase)) return listed(texts, " and ");
    for (auto& text : texts) text.resize(text.size() - ending.size());
    return listed(texts, " and ") + ending;
}

/// Whether hole number \p index can hold several values without a word changed: within the sentence and before a stop, it is not
/// what a verb in the singular speaks of.
bool takesSeveral(const facts::Template& says, std::size_t index) {
    constexpr std::string_view stops = ".,;:!?";
    const bool isLast = index + 1 == says.pieces.size();
    return index > 0 &&
           (isLast || stops.find(std::string_view(says.pieces[index + 1].text).substr(0, 1)) != std::string_view::npos);
}

/// `says` of several pairs in one, with all the values of each hole; nothing where they differ in more than one hole, or in one
/// that cannot hold several.
std::optional<std::string> saidInOne(const std::vector<Card>& cards) {
    facts::Template says = cards.front().ask.says;
    int differing = 0;
    for (std::size_t i = 0; i < says.pieces.size(); ++i) {
        if (!says.pieces[i].path) continue;
        const auto values = valuesOver(cards, *says.pieces[i].path);
        differing += values.size() > 1 ? 1 : 0;
        if (differing > 1 || (values.size() > 1 && !takesSeveral(cards.front().ask.says, i))) return std::nullopt;
        says.pieces[i] = {listedTogether(values), std::nullopt};
    }
    return cards.front().fill(says);
}

/// `says` of several pairs, one after another.
std::string saidInTurn(const std::vector<Card>& cards) {
    std::string text;
    for (const auto& card : cards) text += (text.empty() ? "" : " ") + sentenceOf(card);
    return text;
}

/// Makes \p option wrong by what \p cards, all of its answer, tell together; false, and nothing done, where that is too much.
bool tellPlaces(Draft& draft, Option& option, const std::vector<Card>& cards) {
    constexpr std::size_t most = 6, mostInTurn = 3;
    if (cards.empty() || cards.size() > most) return false;
    auto text = saidInOne(cards);
    if (!text && cards.size() > mostInTurn) return false; // too many to be read
    option.whyWrong = text ? std::move(*text) : saidInTurn(cards);
    for (const auto& card : cards) tellOf(draft, option, card);
    return true;
}

/// Where the answer \p answer fits, as far as it may be told.
std::vector<Card> placesOf(const Draft& draft, std::uint32_t answer) {
    constexpr std::size_t most = 64; // as many as are looked at
    std::vector<Card> cards;
    for (const auto pair : draft.card.table.withAnswer(facts::AnswerIndex{answer})) {
        if (cards.size() < most && !draft.asks.hides(raw(pair))) cards.push_back(cardOf(draft.card, draft.card.table.pair(pair)));
    }
    return cards;
}

/// Those of \p places that have a subject of the question too: "In that film it is another who plays him". The fewest that one
/// subject leaves; none where no place has any. That the right one is not among them is reason enough.
std::vector<Card> sharingPlaces(const Draft& draft, const std::vector<Card>& places) {
    std::vector<Card> fewest;
    for (const auto& path : draft.asks.subjectPaths) {
        const auto mine = draft.card.at(path);
        std::vector<Card> sharing;
        for (const auto& place : places) {
            if (mine && mine == place.at(path)) sharing.push_back(place);
        }
        if (!sharing.empty() && (fewest.empty() || sharing.size() < fewest.size())) fewest.swap(sharing);
    }
    return fewest;
}

/// The most telling of many places: those of which the fewest others could be told, the best known first.
std::vector<Card> tellingPlaces(const Draft& draft, const std::vector<Card>& places) {
    constexpr std::size_t most = 4;
    std::vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto keyOfPlace = [&](std::size_t i) {
        return std::pair(draft.card.table.group(places[i].pair.group).size(), -fameOf(places[i], draft.asks));
    };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return keyOfPlace(a) < keyOfPlace(b); });
    std::vector<Card> telling;
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i) telling.push_back(places[order[i]]);
    return telling;
}

/// Wrong because the places where it fits are known: those that concern the question, or all where they are few.
bool refuteByPlaces(Draft& draft, Option& option, std::uint32_t answer) {
    if (draft.card.ask.says.empty()) return false;
    const auto places = placesOf(draft, answer);
    return tellPlaces(draft, option, sharingPlaces(draft, places)) || tellPlaces(draft, option, places);
}

/// Wrong because the right ones are all known; told is what it has in their place, where listing them again would tell nothing.
bool refuteBySome(Draft& draft, Option& option, std::uint32_t answer) {
    const std::size_t shown = std::max<std::size_t>(1, draft.question.right.size());
    if (draft.card.ask.says.empty() || rightAnswersOf(draft.card, draft.asks).answers.size() > shown) return false;
    const auto cards = tellingPlaces(draft, placesOf(draft, answer));
    const auto text = cards.empty() ? std::nullopt : saidInOne(cards);
    return text && tellPlaces(draft, option, cards);
}

/// Takes account of all that is right, as far as it may be told, in the proof of \p option.
void tellGroup(Draft& draft, Option& option) {
    for (const auto pair : draft.card.table.group(draft.card.pair.group)) {
        if (!draft.asks.hides(raw(pair))) tellOf(draft, option, cardOf(draft.card, draft.card.table.pair(pair)));
    }
}

/// Wrong in the words of the ask: "She is not in that film."
bool deny(Draft& draft, Option& option, std::uint32_t answer) {
    if (draft.card.ask.denies.empty()) return false;
    option.whyWrong = filledWith(draft, draft.card.ask.denies, draft.card.table.answers[answer]);
    tellGroup(draft, option);
    return true;
}

} // namespace

std::string saidTogether(const std::vector<Card>& cards) {
    auto text = saidInOne(cards);
    return text ? std::move(*text) : saidInTurn(cards);
}

std::string filledWith(const Draft& draft, facts::Template text, const facts::Value& wrong) {
    const auto& bank = draft.card.bank;
    const auto record = wrong.as<RecordIndex>();
    const FieldPath& answer = *draft.asks.answerPath;
    for (auto& piece : text.pieces) {
        if (!piece.path || !startsWith(*piece.path, answer)) continue;
        if (*piece.path != answer && (!record || holdsPath(draft.asks.subjectPaths, *piece.path))) continue;
        const FieldPath beyond(piece.path->begin() + static_cast<long>(answer.size()), piece.path->end());
        const auto value = beyond.empty() ? std::optional(wrong) : firstValue(bank, *record, beyond);
        piece = {value ? bank.shown(*value) : std::string(), std::nullopt};
    }
    return draft.card.fill(text);
}

void refute(Draft& draft, Option& option, std::uint32_t answer) {
    const bool isListed = draft.card.ask.answers == facts::Answers::All;
    if (isListed && deny(draft, option, answer)) return;
    if (isListed &&
        (refuteByPlaces(draft, option, answer) || refuteBySome(draft, option, answer) || refuteByList(draft, option, mostListed)))
        return;
    const Card card = cardOf(draft.card, whereItFits(draft.card, draft.asks, answer, pairsLookedAt, draft.random));
    option.whyWrong = sentenceOf(card);
    tellOf(draft, option, card);
}

bool refuteByList(Draft& draft, Option& option, std::size_t most) {
    const auto right = rightAnswersOf(draft.card, draft.asks).answers;
    if (right.size() > most) return false;
    if (rightInSight(draft.card, draft.asks).size() != right.size()) return false; // the list would not be whole
    std::vector<std::string> names;
    names.reserve(right.size());
    for (const std::uint32_t one : right) names.push_back(draft.card.bank.shown(draft.card.table.answers[one]));
    option.allRight = std::move(names);
    tellGroup(draft, option);
    return true;
}

} // namespace quiz
