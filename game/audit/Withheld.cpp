#include "audit/Withheld.hpp"

#include "facts/Text.hpp"

#include <algorithm>

namespace audit {
namespace {

std::string phrase(const std::string& text) { return ' ' + facts::fold(text) + ' '; }

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// All names of the works for which \p isMeant.
template <typename IsMeant>
std::vector<std::string> namesOf(const facts::FactBank& bank, const IsMeant& isMeant) {
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < bank.records.size(); ++i) {
        const auto& record = bank.records[i];
        const auto& type = bank.type(record.type);
        if (!type.work || !isMeant(type.name + '/' + record.id)) continue;
        names.push_back(phrase(bank.label(facts::RecordIndex{i})));
        for (const auto& name : record.also) names.push_back(phrase(name));
    }
    return names;
}

/// Names that tell an unseen work from all that were seen.
std::vector<std::string> tellingNames(const facts::FactBank& bank, const std::vector<std::string>& unseen) {
    constexpr std::size_t shortest = 6; // with its blanks: "M:I" may be anything
    auto names = namesOf(bank, [&](const std::string& work) { return holds(unseen, work); });
    const auto seen = namesOf(bank, [&](const std::string& work) { return !holds(unseen, work); });
    std::erase_if(names, [&](const std::string& name) {
        return name.size() < shortest || std::any_of(seen.begin(), seen.end(), [&name](const std::string& other) {
                   return other.find(name) != std::string::npos;
               });
    });
    return names;
}

/// Names of a few records, by chance: what somebody could type who was to type an answer.
std::vector<std::string> typedNames(const facts::FactBank& bank, const quiz::Question& question) {
    constexpr std::uint64_t count = 4, apart = 0x9E3779B97F4A7C15U;
    std::vector<std::string> names;
    if (question.kind != facts::Kind::Typed || bank.records.empty()) return names;
    std::uint64_t chance = facts::stableHash(question.deal.id);
    for (std::uint64_t i = 0; i < count; ++i, chance += apart)
        names.push_back(bank.label(facts::RecordIndex{static_cast<std::uint32_t>(chance % bank.records.size())}));
    return names;
}

/// All that a player could come to read of \p question.
std::string textsOf(const quiz::Dealer& dealer, const quiz::Question& question, std::uint64_t seed) {
    std::string all = question.topic + '\n' + question.ask + '\n' + question.note + '\n';
    for (const auto& option : question.options) all += option.text + '\n';
    for (const auto& reason : quiz::reasonsOf(question)) all += reason + '\n';
    for (const auto* more : {&question.rightAnswers, &question.left, &question.clues}) {
        for (const auto& text : *more) all += text + '\n';
    }
    for (const auto& name : typedNames(dealer.bank(), question)) {
        const auto meant = dealer.meant(question, name);
        if (meant) all += meant->option.whyWrong + '\n';
    }
    quiz::Random random(seed);
    if (const auto intel = dealer.intel(question, random)) all += intel->text + '\n';
    return phrase(all);
}

} // namespace

std::vector<std::string> worksOf(const facts::FactBank& bank) {
    std::vector<std::string> works;
    for (const auto& record : bank.records) {
        const auto& type = bank.type(record.type);
        if (type.work) works.push_back(type.name + '/' + record.id);
    }
    return works;
}

bool restsOnUnseen(const quiz::Question& question, const std::vector<std::string>& unseen) {
    const auto isReached = [&question](const std::string& work) { return holds(question.works, work); };
    const bool isFinished = question.deal.id.starts_with(facts::questionPrefix); // its author may say that it tells of none
    return (!unseen.empty() && !isFinished && question.works.empty()) || std::any_of(unseen.begin(), unseen.end(), isReached);
}

Withheld withhold(const quiz::Dealer& dealer, const std::vector<std::string>& unseen, std::uint64_t seed) {
    Withheld found{unseen, 0, {}};
    const quiz::Dealer cleared = dealer.cleared(unseen);
    const auto names = tellingNames(dealer.bank(), unseen);
    cleared.forEach(true, seed, [&](const quiz::Deal& deal) {
        const auto question = cleared.deal(deal);
        if (!question) return;
        ++found.checked;
        const std::string texts = textsOf(cleared, *question, seed);
        const auto isRead = [&texts](const std::string& name) { return texts.find(name) != std::string::npos; };
        if (std::any_of(names.begin(), names.end(), isRead) || restsOnUnseen(*question, unseen)) found.told.push_back(deal.id);
    });
    return found;
}

} // namespace audit
