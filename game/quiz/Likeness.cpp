#include "quiz/Likeness.hpp"

#include "facts/Text.hpp"

#include <algorithm>
#include <optional>

namespace quiz {
namespace {

using facts::FieldIndex;
using facts::RecordIndex;
using facts::Value;

constexpr std::uint32_t pairsCompared = 2; ///< of each candidate: there are many, and each costs memory that lies far apart

bool shareValue(std::span<const Value> a, std::span<const Value> b) {
    return std::any_of(a.begin(), a.end(), [b](const Value& value) { return std::find(b.begin(), b.end(), value) != b.end(); });
}

int sharedFields(const facts::FactBank& bank, RecordIndex a, RecordIndex b) {
    const auto& type = bank.type(bank.record(a).type);
    int shared = 0;
    for (std::uint32_t i = 0; i < type.fields.size(); ++i) {
        shared += shareValue(bank.record(a).values(FieldIndex{i}), bank.record(b).values(FieldIndex{i})) ? 1 : 0;
    }
    return std::min(shared * 125, 250);
}

int nearLength(int a, int b) {
    const int longer = std::max({a, b, 1});
    return 200 * (longer - std::abs(a - b)) / longer;
}

int alikeShape(const Look& a, const Look& b) {
    if (a.capital != b.capital || a.digit != b.digit) return 0;
    return a.blanks == b.blanks ? 300 : 200;
}

/// How many subjects of the question the pair \p other has too.
int sharedSubjects(const Card& card, const AskCards& asks, const facts::Pair& other) {
    int shared = 0;
    for (const auto& path : asks.subjectPaths) {
        const auto mine = card.at(path);
        shared += mine && mine == card.bank.valueAt(card.table, other, path) ? 1 : 0;
    }
    return shared;
}

} // namespace

int likeness(const Card& card, const AskCards& asks, std::uint32_t other, bool isKin) {
    const std::uint32_t right = raw(card.pair.answer);
    const Value& mine = card.answer();
    const Value& others = card.table.answers[other];
    const Look& look = asks.answers.looks[other];
    int sum = nearLength(asks.answers.length(right), look.length) + alikeShape(asks.answers.looks[right], look);
    sum += shareAny(asks.answers.words.row(right), asks.answers.words.row(other)) ? 100 : 0;
    const auto a = mine.as<RecordIndex>();
    const auto b = others.as<RecordIndex>();
    if (a && b) sum += sharedFields(card.bank, *a, *b);
    Random first(0);
    const auto isBeside = [&] { return sharedSubjects(card, asks, whereItFits(card, asks, other, pairsCompared, first)) > 0; };
    return sum + (isKin || isBeside() ? 150 : 0);
}

int likenessOfNumbers(std::uint32_t near, std::uint32_t count) {
    return count == 0 ? 0 : static_cast<int>(1000U * (count - std::min(near, count)) / count);
}

std::vector<TextHash> namesInQuestion(const Card& card, const AskCards& asks) {
    std::vector<TextHash> names;
    for (const auto& path : asks.subjectPaths) {
        const auto value = card.at(path);
        if (!value) continue;
        const auto own = namesOf(card.bank, *value);
        names.insert(names.end(), own.begin(), own.end());
    }
    std::sort(names.begin(), names.end());
    return names;
}

facts::Pair whereItFits(const Card& card, const AskCards& asks, std::uint32_t other, std::uint32_t most, Random& random) {
    const auto pairs = card.table.withAnswer(facts::AnswerIndex{other});
    const auto count = static_cast<std::uint32_t>(pairs.size());
    if (!asks.hiddenPairs.empty()) most = count; // those in sight may be few
    const std::uint32_t start = count > most ? random.below(count) : 0;
    std::optional<facts::Pair> best;
    int closest = -1;
    std::uint32_t equals = 0;
    for (std::uint32_t i = 0; i < std::min(count, most); ++i) {
        const auto index = raw(pairs[(start + i) % count]);
        if (asks.hides(index)) continue;
        const auto pair = card.table.pairs[index];
        const int shared = sharedSubjects(card, asks, pair);
        equals = shared == closest ? equals + 1 : 1;
        if (shared < closest || (shared == closest && random.below(equals) != 0)) continue;
        closest = shared;
        best = pair;
    }
    return best ? *best : card.table.pair(pairs.front());
}

} // namespace quiz
