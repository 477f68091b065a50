#include "quiz/AnswerCards.hpp"

#include "facts/Text.hpp"
#include "quiz/Card.hpp"
#include "quiz/Random.hpp"

#include <algorithm>
#include <numeric>

namespace quiz {
namespace {

using facts::Date;
using facts::RecordIndex;
using facts::Value;

void sortUnique(std::vector<TextHash>& row) {
    std::sort(row.begin(), row.end());
    row.erase(std::unique(row.begin(), row.end()), row.end());
}

bool isPlainNumber(const Value& value) { return value.holds<double>() || value.holds<facts::Year>(); }

std::vector<TextHash> wordsOf(const facts::FactBank& bank, const Value& value) {
    return isPlainNumber(value) ? std::vector<TextHash>{} : tellingWords(bank.shown(value));
}

template <typename Key>
std::vector<std::uint32_t> sortedBy(const std::vector<Key>& keys) {
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&keys](auto a, auto b) { return keys[a] < keys[b]; });
    return order;
}

void addNumbers(AnswerCards& cards, const facts::AskTable& table) {
    for (const auto& answer : table.answers) cards.magnitude.push_back(facts::magnitude(answer).value_or(0));
    cards.bySize = sortedBy(cards.magnitude);
}

Look lookOf(std::string_view text) {
    constexpr std::size_t most = 65535;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    Look look;
    look.length = static_cast<std::uint16_t>(std::min(most, facts::codePointCount(text)));
    look.blanks = static_cast<std::uint16_t>(std::min<std::ptrdiff_t>(most, std::count(text.begin(), text.end(), ' ')));
    look.capital = !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
    look.digit = std::any_of(text.begin(), text.end(), isDigit);
    return look;
}

void addTexts(AnswerCards& cards, const facts::FactBank& bank, const Value& answer) {
    cards.names.add(namesOf(bank, answer));
    cards.words.add(wordsOf(bank, answer));
    cards.looks.push_back(lookOf(bank.shown(answer)));
}

void addRecords(AnswerCards& cards, const facts::AskTable& table) {
    for (std::uint32_t i = 0; i < table.answers.size(); ++i) {
        if (const auto record = table.answers[i].as<RecordIndex>()) cards.byRecord.emplace_back(*record, i);
    }
    std::sort(cards.byRecord.begin(), cards.byRecord.end());
}

bool datesApart(const Date& a, const Date& b) {
    if (a.year != b.year) return true;
    if (a.month == 0 || b.month == 0) return false;
    if (a.month != b.month) return true;
    return a.day != 0 && b.day != 0 && a.day != b.day;
}

} // namespace

TextHash hashOf(std::string_view folded) { return seedFrom(folded.data(), folded.size()); }

void HashRows::add(std::vector<TextHash> row) {
    m_items.insert(m_items.end(), row.begin(), row.end());
    m_begin.push_back(static_cast<std::uint32_t>(m_items.size()));
}

bool shareAny(std::span<const TextHash> a, std::span<const TextHash> b) {
    const auto isInB = [b](TextHash item) { return std::binary_search(b.begin(), b.end(), item); };
    return std::any_of(a.begin(), a.end(), isInB);
}

bool containsAll(std::span<const TextHash> whole, std::span<const TextHash> part) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

std::vector<TextHash> tellingWords(std::string_view text) {
    std::vector<TextHash> hashes;
    for (const auto& word : facts::words(text)) {
        if (!facts::isSmallWord(word)) hashes.push_back(hashOf(word));
    }
    sortUnique(hashes);
    return hashes;
}

std::vector<TextHash> namesOf(const facts::FactBank& bank, const Value& value) {
    const auto record = value.as<RecordIndex>();
    // Folding drops signs and points: numbers are compared as they are written.
    if (!record) return {hashOf(value.holds<facts::CompactText>() ? facts::fold(bank.shown(value)) : bank.shown(value))};
    std::vector<TextHash> names{hashOf(facts::fold(bank.label(*record))), hashOf(facts::fold(plainLabel(bank, *record)))};
    for (const auto& name : bank.record(*record).also) names.push_back(hashOf(facts::fold(name)));
    sortUnique(names);
    return names;
}

std::optional<std::uint32_t> AnswerCards::find(RecordIndex record) const {
    const auto found = std::lower_bound(byRecord.begin(), byRecord.end(), std::pair(record, 0U));
    return found == byRecord.end() || found->first != record ? std::nullopt : std::optional(found->second);
}

AnswerCards answerCards(const facts::FactBank& bank, const facts::AskTable& table) {
    AnswerCards cards;
    cards.looks.reserve(table.answers.size());
    for (const auto& answer : table.answers) addTexts(cards, bank, answer);
    std::vector<std::uint16_t> lengths;
    for (const auto& look : cards.looks) lengths.push_back(look.length);
    cards.byLength = sortedBy(lengths);
    cards.upTo.assign(lengths.empty() ? 0 : lengths[cards.byLength.back()] + 1U, 0);
    for (const std::uint16_t length : lengths) ++cards.upTo[length];
    std::partial_sum(cards.upTo.begin(), cards.upTo.end(), cards.upTo.begin());
    cards.numeric = !table.answers.empty() && facts::magnitude(table.answers.front()).has_value();
    if (cards.numeric) addNumbers(cards, table);
    addRecords(cards, table);
    return cards;
}

std::vector<std::string> writtenNames(const facts::FactBank& bank, const Value& value) {
    std::vector<std::string> names{bank.shown(value)};
    const auto record = value.as<RecordIndex>();
    if (!record) return names;
    names.push_back(plainLabel(bank, *record));
    const auto& also = bank.record(*record).also;
    names.insert(names.end(), also.begin(), also.end());
    return names;
}

bool areApart(const Value& a, const Value& b) {
    const auto one = a.as<Date>();
    const auto other = b.as<Date>();
    if (one && other) return datesApart(*one, *other);
    return facts::magnitude(a) != facts::magnitude(b);
}

bool sameShape(const Value& a, const Value& b) {
    if (!a.isLike(b)) return false;
    const auto one = a.as<Date>();
    const auto other = b.as<Date>();
    if (!one || !other) return true;
    return (one->month == 0) == (other->month == 0) && (one->day == 0) == (other->day == 0);
}

} // namespace quiz
