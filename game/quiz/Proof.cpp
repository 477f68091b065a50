#include "quiz/Proof.hpp"

#include "facts/Text.hpp"
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
using facts::Value;

template <typename T>
void addOnce(std::vector<T>& all, T one) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
}

template <typename T>
void sortUnique(std::vector<T>& all) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
}

/// Adds \p record when it is a work, and works that its label names.
void addWork(std::vector<std::string>& works, const facts::FactBank& bank, RecordIndex record) {
    const auto& type = bank.type(bank.record(record).type);
    if (type.work) addOnce(works, keyOf(bank, record));
    for (const auto& piece : type.label.pieces) {
        for (std::size_t length = 1; piece.path && length <= piece.path->size(); ++length) {
            const auto value =
                firstValue(bank, record, FieldPath(piece.path->begin(), piece.path->begin() + static_cast<long>(length)));
            const auto named = value ? value->as<RecordIndex>() : std::nullopt;
            if (named && bank.type(bank.record(*named).type).work) addOnce(works, keyOf(bank, *named));
        }
    }
}

void addWorksAlong(std::vector<std::string>& works, const Card& card, const FieldPath& path) {
    for (std::size_t length = 0; length <= path.size(); ++length) {
        const auto value = card.at(FieldPath(path.begin(), path.begin() + static_cast<long>(length)));
        const auto record = value ? value->as<RecordIndex>() : std::nullopt;
        if (record) addWork(works, card.bank, *record);
    }
}

/// The sentences of \p text, more or less: rather one too many than one too few.
void addTold(Question& question, const std::string& text) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min({text.find(". ", begin), text.find("; ", begin), text.size()});
        if (end > begin) question.told.push_back(facts::fold(std::string_view(text).substr(begin, end - begin)));
        begin = end + 1;
    }
}

Card cardOf(const Card& card, const facts::Pair& pair) { return {card.bank, card.ask, card.table, pair}; }

/// The values of one hole over several pairs, each once.
std::vector<std::string> valuesOver(const std::vector<Card>& cards, const FieldPath& path) {
    std::vector<std::string> values;
    for (const auto& card : cards) addOnce(values, card.shownAt(path));
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

/// Among several right answers, a note has to say which of them it is about, unless it speaks of what the question or the reason
/// names.
void nameNote(Draft& draft) {
    Question& question = draft.question;
    const auto& bank = draft.card.bank;
    const auto record = draft.card.pair.record;
    const bool hasLabel = !bank.type(bank.record(record).type).label.empty();
    const std::string name = hasLabel ? bank.label(record).str() : bank.shown(draft.card.answer());
    const auto spoken = tellingWords(question.note);
    const auto names = [&spoken](const std::string& text) { return shareAny(tellingWords(text), spoken); };
    const bool isNamed = names(name) || names(question.ask) || names(question.because);
    if (question.rightAnswers.size() > 1 && !question.note.empty() && !isNamed) question.note = name + ": " + question.note;
}

/// The picture of the record that is the answer, or else of the one that is asked about. Either may tell the answer.
std::optional<PictureOf> pictureOf(const Card& card, const AskCards& asks) {
    const auto answer = asks.answerPath ? recordNamed(card, *asks.answerPath) : std::nullopt;
    for (const auto& record : {answer, std::optional(card.pair.record)}) {
        const auto found = record ? card.bank.recordPictures.find(raw(*record)) : card.bank.recordPictures.end();
        if (found != card.bank.recordPictures.end()) return PictureOf{card.bank.folder, found->second, true};
    }
    return std::nullopt;
}

} // namespace

std::vector<FieldPath> pathsOfPair(const Card& card, const AskCards& asks) {
    std::vector<FieldPath> paths = asks.subjectPaths;
    addPaths(paths, pathsOf(card.ask.says));
    if (asks.answerPath) addPaths(paths, {*asks.answerPath});
    return paths;
}

std::vector<std::string> factsOf(const Card& card, const AskCards& asks) {
    std::vector<FieldPath> paths = asks.subjectPaths;
    if (asks.answerPath) addPaths(paths, {*asks.answerPath});
    const auto& type = card.bank.type(card.ask.about);
    std::vector<std::string> found;
    std::vector<std::string> naming;
    for (const auto& path : paths) {
        const bool names = path.empty() || isLabelField(type, path.front());
        addOnce(names ? naming : found, card.bank.factId(card.pair.record, path));
    }
    return found.empty() ? naming : found;
}

void addWorks(std::vector<std::string>& works, const Card& card, const AskCards& asks) {
    for (const auto& path : pathsOfPair(card, asks)) addWorksAlong(works, card, path);
    addWork(works, card.bank, card.pair.record);
    // What the record itself points at belongs to the fact, named or not: a role belongs to its film.
    const auto& type = card.bank.type(card.ask.about);
    for (std::uint32_t i = 0; i < type.fields.size(); ++i) {
        if (!type.fields[i].isMany() && type.fields[i].kind == facts::FieldKind::Record) {
            addWorksAlong(works, card, {facts::FieldIndex{i}});
        }
    }
}

std::vector<std::string> keysOf(const Card& card, const AskCards& asks) {
    std::vector<std::string> keys;
    for (const auto& path : pathsOfPair(card, asks)) {
        std::string key = keyAt(card, path);
        if (!key.empty()) addOnce(keys, std::move(key));
    }
    return keys;
}

Link linkOf(std::string a, std::string b) {
    if (b < a) std::swap(a, b);
    return {std::move(a), std::move(b)};
}

void addLinks(std::vector<Link>& links, const std::vector<std::string>& keys) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        for (std::size_t j = i + 1; j < keys.size(); ++j) links.push_back(linkOf(keys[i], keys[j]));
    }
}

std::string sourceText(const facts::FactBank& bank, const std::string& key) {
    const auto found = bank.sources.find(key);
    if (key.empty() || found == bank.sources.end()) return {};
    const auto& source = found->second;
    return source.date.empty() ? source.title.str() : source.title.str() + ", " + source.date;
}

void addKnown(Draft& draft, const Card& card) {
    Question& question = draft.question;
    for (auto& fact : factsOf(card, draft.asks)) addOnce(question.facts, std::move(fact));
    addWorks(question.works, card, draft.asks);
    addSecret(question, card, draft.asks);
    const auto keys = keysOf(card, draft.asks);
    addLinks(question.reveals, keys);
    addLinks(question.asks, keys);
}

void addSecret(Question& question, const Card& card, const AskCards& asks) {
    if (!asks.answerPath) return;
    std::vector<std::string> secret{facts::fold(card.bank.shown(card.answer()))};
    for (const auto& path : asks.subjectPaths) secret.push_back(facts::fold(card.shownAt(path)));
    std::erase_if(secret, [](const std::string& name) { return facts::isBlank(name); });
    if (secret.size() > 1) question.secrets.push_back(std::move(secret));
}

void tellOf(Draft& draft, Option& option, const Card& card) {
    for (auto& fact : factsOf(card, draft.asks)) addOnce(option.whyFacts, std::move(fact));
    addWorks(draft.question.works, card, draft.asks);
    addLinks(draft.question.reveals, keysOf(card, draft.asks));
}

std::optional<std::string> tellOfSpot(Draft& draft, Option& option, const Spot& spot) {
    const Card card = draft.deck.card(spot);
    if (card.ask.says.empty() || draft.deck.isHidden(spot)) return std::nullopt;
    std::string sentence = sentenceOf(card);
    if (draft.deck.namesHidden(sentence)) return std::nullopt;
    Draft other{draft.deck, draft.deck.asks(spot), card, draft.question, draft.random};
    tellOf(other, option, card);
    return sentence;
}

void prove(Draft& draft) {
    const Card& card = draft.card;
    Question& question = draft.question;
    const auto& record = card.bank.record(card.pair.record);
    question.pack = card.bank.pack;
    question.facts = factsOf(card, draft.asks);
    addWorks(question.works, card, draft.asks);
    addLinks(question.reveals, keysOf(card, draft.asks));
    question.because = sentenceOf(card);
    addSecret(question, card, draft.asks);
    question.note = record.note;
    question.picture = pictureOf(card, draft.asks);
    question.source = sourceText(card.bank, record.source);
    question.asOf = record.asOf;
    if (!draft.asks.answerPath) return;
    const std::string answer = keyAt(card, *draft.asks.answerPath);
    for (const auto& path : draft.asks.subjectPaths) {
        std::string subject = keyAt(card, path);
        if (!subject.empty() && subject != answer) question.asks.push_back(linkOf(answer, std::move(subject)));
    }
}

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

void setRightAnswers(Draft& draft) {
    for (const std::uint32_t answer : rightInSight(draft.card, draft.asks)) {
        draft.question.rightAnswers.push_back(draft.card.bank.shown(draft.card.table.answers[answer]));
    }
    nameNote(draft);
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

void shuffleOptions(Question& question, Random& random) {
    std::vector<int> order(question.options.size());
    std::iota(order.begin(), order.end(), 0);
    random.shuffle(order);
    std::vector<Option> shuffled;
    shuffled.reserve(order.size());
    for (const int index : order) shuffled.push_back(std::move(question.options[static_cast<std::size_t>(index)]));
    question.options = std::move(shuffled);
    for (int& right : question.right) right = static_cast<int>(std::find(order.begin(), order.end(), right) - order.begin());
}

void settle(Question& question) {
    for (const auto& reason : reasonsOf(question)) addTold(question, reason);
    addTold(question, question.note);
    for (const auto& clue : question.clues) addTold(question, clue);
    if (question.kind != Kind::TrueFalse) addTold(question, question.ask); // a statement may be false
    sortUnique(question.told);
    question.reveals.insert(question.reveals.end(), question.asks.begin(), question.asks.end());
    sortUnique(question.asks);
    sortUnique(question.reveals);
    sortUnique(question.works);
}

double fameOf(const Card& card, const AskCards& asks) {
    if (const auto given = card.bank.record(card.pair.record).givenFame) return static_cast<double>(*given);
    double sum = 0;
    int count = 0;
    for (const auto& path : asks.subjectPaths) {
        const auto record = recordNamed(card, path);
        if (!record) continue;
        sum += static_cast<double>(card.bank.fame[raw(*record)]);
        ++count;
    }
    if (count > 0) return sum / count;
    const auto answer = asks.answerPath ? recordNamed(card, *asks.answerPath) : std::nullopt;
    const float own = card.bank.fame[raw(card.pair.record)];
    return static_cast<double>(answer ? std::max(own, card.bank.fame[raw(*answer)]) : own);
}

double fameOfAll(const std::vector<Card>& cards, const AskCards& asks) {
    const auto add = [&asks](double sum, const Card& card) { return sum + fameOf(card, asks); };
    return std::accumulate(cards.begin(), cards.end(), 0.0, add) / static_cast<double>(cards.size());
}

} // namespace quiz
