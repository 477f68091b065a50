#include "quiz/Proof.hpp"

#include "facts/Text.hpp"
#include "quiz/Choosing.hpp"

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
        const FieldPath path{facts::FieldIndex{i}};
        const auto& field = type.fields[i];
        if (field.kind != facts::FieldKind::Record) continue;
        if (!field.isMany()) addWorksAlong(works, card, path);
        // Of several works it belongs to all, unless each is an answer of its own.
        if (!field.isMany() || !card.bank.type(field.target).work || holdsPath(card.table.manyPaths, path)) continue;
        for (const auto& work : card.bank.record(card.pair.record).values(facts::FieldIndex{i}))
            addOnce(works, keyOf(card.bank, facts::Value(work)));
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

void setRightAnswers(Draft& draft) {
    for (const std::uint32_t answer : rightInSight(draft.card, draft.asks)) {
        draft.question.rightAnswers.push_back(draft.card.bank.shown(draft.card.table.answers[answer]));
    }
    nameNote(draft);
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
