#include "quiz/AskCards.hpp"

#include "facts/Text.hpp"
#include "quiz/Card.hpp"

#include <algorithm>
#include <numeric>

namespace quiz {
namespace {

using facts::FieldPath;

/// True when `says` binds everything that the question binds: otherwise another answer could make it true by another record.
bool bindsAll(const std::vector<FieldPath>& said, const std::vector<FieldPath>& asked) {
    return std::all_of(asked.begin(), asked.end(), [&said](const FieldPath& path) {
        return std::any_of(said.begin(), said.end(), [&path](const FieldPath& other) { return startsWith(path, other); });
    });
}

/// True when \p path is the answer, or a field that names the answer.
bool namesAnswer(const facts::FactBank& bank, const facts::Ask& ask, const FieldPath& answer, const FieldPath& path) {
    if (path == answer) return true;
    if (path.size() != answer.size() + 1 || !startsWith(path, answer)) return false;
    facts::TypeIndex type = ask.about;
    for (const auto field : answer) type = bank.type(type).fields[raw(field)].target;
    return isLabelField(bank.type(type), path.back());
}

bool canStateFalse(const facts::FactBank& bank, const facts::Ask& ask, const AskCards& cards) {
    if (!cards.answerPath || ask.answers == facts::Answers::Some) return false;
    const auto said = pathsOf(ask.says);
    const bool named = std::any_of(said.begin(), said.end(), [&](const FieldPath& path) {
        return !holdsPath(cards.subjectPaths, path) && namesAnswer(bank, ask, *cards.answerPath, path);
    });
    return named && bindsAll(said, pathsOf(ask.wordings.front()));
}

bool isPossible(const facts::Ask& ask, const AskCards& cards, Kind kind) {
    // The table of an ask for order is about what is ordered by: it has no right answers to choose among.
    if (cards.byPath) return kind == Kind::Order;
    switch (kind) {
    case Kind::Choice:
        return cards.answerPath && ask.answers != facts::Answers::Some;
    case Kind::TrueFalse:
        return !ask.says.empty() && (cards.canStateFalse || ask.answers == facts::Answers::Some);
    case Kind::Number:
    case Kind::Typed:
        return cards.answerPath.has_value();
    case Kind::OddOneOut:
    case Kind::SelectAll:
        return cards.answerPath && ask.answers == facts::Answers::All && !cards.answers.numeric;
    case Kind::Match:
        return cards.answerPath && ask.answers != facts::Answers::Some;
    case Kind::Clues:
        return cards.answerPath && ask.answers != facts::Answers::Some && !ask.clues.empty();
    case Kind::Order:
        return false;
    }
    return false;
}

std::vector<OrderCard> orderCards(const facts::FactBank& bank, const facts::Ask& ask, const facts::AskTable& table,
                                  const FieldPath& by) {
    std::vector<OrderCard> ordered;
    for (std::uint32_t i = 0; i < table.pairs.size(); ++i) {
        const auto value = bank.valueAt(table, table.pairs[i], by);
        const auto size = value ? facts::magnitude(*value) : std::nullopt;
        if (size) ordered.push_back({*size, orderGroup(bank, ask, table, table.pairs[i]), i});
    }
    std::sort(ordered.begin(), ordered.end(), [](const OrderCard& a, const OrderCard& b) {
        if (a.group != b.group) return a.group < b.group;
        return a.magnitude != b.magnitude ? a.magnitude < b.magnitude : a.pair < b.pair;
    });
    return ordered;
}

std::vector<std::uint32_t> sortByRecord(const facts::AskTable& table) {
    const auto earlier = [](const facts::Pair& a, const facts::Pair& b) { return raw(a.record) < raw(b.record); };
    if (std::is_sorted(table.pairs.begin(), table.pairs.end(), earlier)) return {};
    std::vector<std::uint32_t> order(table.pairs.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return earlier(table.pairs[a], table.pairs[b]); });
    return order;
}

} // namespace

bool AskCards::deals(Kind kind) const { return std::find(kinds.begin(), kinds.end(), kind) != kinds.end(); }

std::uint64_t orderGroup(const facts::FactBank& bank, const facts::Ask& ask, const facts::AskTable& table,
                         const facts::Pair& pair) {
    std::string text;
    for (const auto& wording : ask.wordings) {
        if (!pathsOf(wording).empty()) text += bank.fill(wording, table, pair) + '\n';
    }
    return text.empty() ? 0 : hashOf(text);
}

AskCards askCards(const facts::FactBank& bank, const facts::Ask& ask, const facts::AskTable& table,
                  std::shared_ptr<const AnswerCards> answers) {
    AskCards cards(std::move(answers));
    if (!ask.answer.empty()) cards.answerPath = facts::onlyPath(ask.answer);
    if (!ask.by.empty()) cards.byPath = facts::onlyPath(ask.by);
    for (const auto& wording : ask.wordings) addPaths(cards.subjectPaths, pathsOf(wording));
    for (const auto& wording : ask.wordings) {
        cards.wordingIsWhole.push_back(bindsAll(pathsOf(wording), pathsOf(ask.wordings.front())));
    }
    cards.canStateFalse = canStateFalse(bank, ask, cards);
    for (const Kind kind : ask.kinds) {
        if (isPossible(ask, cards, kind) && !cards.deals(kind)) cards.kinds.push_back(kind);
    }
    if (cards.deals(Kind::Order)) cards.ordered = orderCards(bank, ask, table, *cards.byPath);
    cards.pairsByRecord = sortByRecord(table);
    return cards;
}

} // namespace quiz
