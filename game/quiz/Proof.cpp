#include "quiz/Proof.hpp"

#include "facts/Text.hpp"
#include "quiz/Choosing.hpp"

#include <algorithm>

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
            const auto* named = value ? std::get_if<RecordIndex>(&*value) : nullptr;
            if (named != nullptr && bank.type(bank.record(*named).type).work) addOnce(works, keyOf(bank, *named));
        }
    }
}

void addWorksAlong(std::vector<std::string>& works, const Card& card, const FieldPath& path) {
    for (std::size_t length = 0; length <= path.size(); ++length) {
        const auto value = card.at(FieldPath(path.begin(), path.begin() + static_cast<long>(length)));
        const auto* record = value ? std::get_if<RecordIndex>(&*value) : nullptr;
        if (record != nullptr) addWork(works, card.bank, *record);
    }
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
    return source.date.empty() ? source.title : source.title + ", " + source.date;
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
    question.note = record.note;
    question.source = sourceText(card.bank, record.source);
    if (record.asOf) question.asOf = facts::toText(*record.asOf);
    if (!draft.asks.answerPath) return;
    const std::string answer = keyAt(card, *draft.asks.answerPath);
    for (const auto& path : draft.asks.subjectPaths) {
        std::string subject = keyAt(card, path);
        if (!subject.empty() && subject != answer) question.asks.push_back(linkOf(answer, std::move(subject)));
    }
}

void setRightAnswers(Draft& draft) {
    for (const std::uint32_t answer : rightAnswersOf(draft.card, draft.asks).answers) {
        draft.question.rightAnswers.push_back(draft.card.bank.shown(draft.card.table.answers[answer]));
    }
}

void refute(Draft& draft, Option& option, const facts::Pair& fits) {
    const Card card{draft.card.bank, draft.card.ask, draft.card.table, fits};
    option.whyWrong = sentenceOf(card);
    option.whyFacts = factsOf(card, draft.asks);
    addWorks(draft.question.works, card, draft.asks);
    addLinks(draft.question.reveals, keysOf(card, draft.asks));
}

void settle(Question& question) {
    question.reveals.insert(question.reveals.end(), question.asks.begin(), question.asks.end());
    sortUnique(question.asks);
    sortUnique(question.reveals);
    sortUnique(question.works);
}

double fameOf(const Card& card, const AskCards& asks) {
    double sum = 0;
    int count = 0;
    for (const auto& path : asks.subjectPaths) {
        const auto record = recordNamed(card, path);
        if (!record) continue;
        sum += static_cast<double>(card.bank.fame[raw(*record)]);
        ++count;
    }
    return count == 0 ? static_cast<double>(card.bank.fame[raw(card.pair.record)]) : sum / count;
}

} // namespace quiz
