#include "quiz/Proof.hpp"

#include "facts/Text.hpp"
#include "quiz/Choosing.hpp"

#include <algorithm>

namespace quiz {
namespace {

using facts::RecordIndex;

/// True when something in \p header would help: a word or the figures of a right answer.
bool tells(const Draft& draft, const std::string& header) {
    if (!draft.asks.answerPath) return false;
    const auto said = tellingWords(header);
    for (const std::uint32_t answer : rightAnswersOf(draft.card, draft.asks).answers) {
        if (shareAny(draft.asks.answers.words.row(answer), said)) return true;
        if (isFigureIn(draft.card.table.answers[answer], header)) return true;
    }
    return false;
}

/// The name of a work as a header has room for it: its first other name where that is a shorter part of the label ("Fallout").
std::string shortName(const facts::FactBank& bank, RecordIndex record) {
    const std::string& label = bank.label(record);
    for (const auto& name : bank.record(record).also) {
        const bool isPart = name.size() < label.size() && standsIn(facts::fold(name), facts::fold(label));
        if (isPart && !facts::isBlank(name)) return name;
    }
    return label;
}

std::string workNamed(const Draft& draft, const facts::Template& wording) {
    const auto& bank = draft.card.bank;
    for (const auto& path : pathsOf(wording)) {
        const auto record = recordNamed(draft.card, path);
        if (!record || !bank.type(bank.record(*record).type).work) continue;
        const std::string name = shortName(bank, *record);
        return tells(draft, name) ? std::string() : name;
    }
    return {};
}

std::string typeTopic(const std::string& name) {
    std::string topic = name;
    std::replace(topic.begin(), topic.end(), '-', ' ');
    if (!topic.empty() && topic.front() >= 'a' && topic.front() <= 'z')
        topic.front() = static_cast<char>(topic.front() - 'a' + 'A');
    return topic;
}

} // namespace

std::string topicOf(const Draft& draft, const facts::Template& wording) {
    const auto& ask = draft.card.ask;
    std::string topic = ask.topic;
    if (topic.empty()) topic = typeTopic(draft.card.bank.type(ask.about).name);
    if (tells(draft, topic)) topic = draft.card.bank.title;
    if (tells(draft, topic)) topic.clear();
    const std::string work = workNamed(draft, wording);
    if (work.empty()) return topic;
    return topic.empty() ? work : work + " · " + topic;
}

} // namespace quiz
