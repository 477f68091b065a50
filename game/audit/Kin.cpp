#include "audit/Kin.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <variant>

namespace audit {
namespace {

using facts::RecordIndex;

std::vector<RecordIndex> targetsOf(const facts::FactBank& bank, RecordIndex record) {
    std::vector<RecordIndex> targets;
    for (const auto& value : bank.record(record).row) {
        if (const auto target = value.as<RecordIndex>()) targets.push_back(*target);
    }
    return targets;
}

/// What the right answer and the question have in common: a wrong option has to have it too.
std::set<std::string> wordsAsked(const quiz::Question& question, const std::string& answer) {
    std::set<std::string> words = tellingWords(answer);
    const auto asked = tellingWords(question.ask);
    std::erase_if(words, [&asked](const std::string& word) { return asked.count(word) == 0; });
    return words;
}

} // namespace

void Kin::add(const Kin& other) {
    could += other.could;
    none += other.none;
    one += other.one;
}

Kinship::Kinship(const facts::FactBank& bank) : m_bank(bank), m_pointing(bank.records.size()) {
    for (std::uint32_t i = 0; i < bank.records.size(); ++i) {
        for (const RecordIndex target : targetsOf(bank, RecordIndex{i})) m_pointing[raw(target)].push_back(RecordIndex{i});
    }
}

Kin Kinship::of(const quiz::Question& question, const Truth& truth) const {
    constexpr std::size_t enough = 3;
    const auto asked = truth.asked(question.ask);
    Records telling, told; // records that tell of what is named; what they tell of
    std::set<std::string> right, named;
    for (const Pair* pair : asked) {
        right.insert(pair->names.begin(), pair->names.end());
        for (const RecordIndex subject : pair->named) {
            telling.insert(subject);
            telling.insert(m_pointing[raw(subject)].begin(), m_pointing[raw(subject)].end());
            named.insert(facts::fold(m_bank.label(subject)));
        }
    }
    for (const RecordIndex record : telling) {
        told.insert(record);
        for (const RecordIndex target : targetsOf(m_bank, record)) told.insert(target);
    }
    const auto isKin = [&](const Pair& pair) {
        return telling.count(pair.record) != 0 || (pair.answerRecord && told.count(*pair.answerRecord) != 0);
    };
    const auto words = wordsAsked(question, question.options[static_cast<std::size_t>(question.right.front())].text);
    std::set<std::string> wrong;
    for (const Pair& pair : truth.pairs()) {
        if (!isKin(pair) || share(pair.names, right) || share(pair.names, named)) continue;
        const auto own = tellingWords(pair.answer);
        if (std::includes(own.begin(), own.end(), words.begin(), words.end())) wrong.insert(pair.answer);
    }
    if (wrong.size() < enough) return {};
    const auto offered = std::count_if(question.options.begin(), question.options.end(),
                                       [&](const quiz::Option& option) { return wrong.count(option.text) != 0; });
    return {1, offered == 0 ? 1 : 0, offered == 1 ? 1 : 0};
}

} // namespace audit
