#include "quiz/Asking.hpp"

#include "facts/Text.hpp"
#include "quiz/Choosing.hpp"
#include "quiz/Difficulty.hpp"
#include "quiz/Proof.hpp"

#include <algorithm>

namespace quiz {
namespace {

using facts::Value;

constexpr std::size_t leastItems = 3;
constexpr std::size_t mostItems = 4;
constexpr std::size_t nearest = 10; ///< different values looked at on each side
constexpr std::size_t mostTied = 8; ///< records with one value that are looked at

/// One thing to be put in its place.
struct Item {
    std::uint32_t pair = 0;
    std::string label;
    Value by;
    std::string told; ///< the label with the value, and where that is another record's, with its name: "the Audi (Heat): 2000"
    std::vector<TextHash> names;
};

/// True when the label itself shows where it belongs: the year of its date, or the very number.
bool showsItself(const std::string& label, const Value& by) {
    const std::string folded = facts::fold(label);
    if (const auto date = by.as<facts::Date>()) return standsIn(std::to_string(date->year), folded);
    return isFigureIn(by, label);
}

/// The record whose value decides, where that is not the item itself.
std::optional<facts::RecordIndex> ownerOf(const Card& card, const facts::FieldPath& by) {
    const auto owner = by.size() < 2 ? std::nullopt : card.at(facts::FieldPath(by.begin(), by.end() - 1));
    const auto record = owner ? owner->as<facts::RecordIndex>() : std::nullopt;
    const bool hasName = record && !card.bank.type(card.bank.record(*record).type).label.empty();
    return hasName ? std::optional(*record) : std::nullopt;
}

std::string toldOf(const Card& card, const facts::FieldPath& by, const std::string& label) {
    const auto owner = ownerOf(card, by);
    const std::string name = owner ? card.bank.label(*owner).str() : std::string();
    const bool isNamed = !owner || standsIn(facts::fold(name), facts::fold(label));
    return label + (isNamed ? "" : " (" + name + ")") + ": " + card.fill(card.ask.by);
}

using Row = std::vector<OrderCard>;

/// Finds items around the anchor in the sorted row of its ask.
class Line {
public:
    Line(const Deck& deck, const Spot& anchor) : m_deck(deck), m_anchor(anchor), m_row(deck.asks(anchor).ordered) {}

    std::optional<Item> item(std::uint32_t pair) const {
        if (m_deck.asks(m_anchor).hides(pair)) return std::nullopt;
        const Card card = m_deck.card({m_anchor.ask, pair});
        const auto by = card.at(*m_deck.asks(m_anchor).byPath);
        const std::string& label = card.bank.label(card.pair.record);
        if (!by || facts::isBlank(label) || showsItself(label, *by)) return std::nullopt;
        return Item{pair, label, *by, toldOf(card, *m_deck.asks(m_anchor).byPath, label), namesOf(card.bank, card.pair.record)};
    }

    /// Items with other values than the anchor's, nearest first, in turn from below and above; \p enough of them at least, where
    /// there are so many.
    std::vector<Item> around(const Item& anchor, std::size_t enough) const {
        const auto mine = facts::magnitude(anchor.by).value_or(0);
        const Card card = m_deck.card(m_anchor);
        const std::uint64_t group = orderGroup(card.bank, card.ask, card.table, card.pair);
        const OrderCard key{mine, group, 0};
        const auto isLess = [](const OrderCard& a, const OrderCard& b) {
            return a.group != b.group ? a.group < b.group : a.magnitude < b.magnitude;
        };
        auto [low, high] = std::equal_range(m_row.begin(), m_row.end(), key, isLess);
        std::vector<Item> found{anchor};
        for (std::size_t step = 0; step < nearest && found.size() <= enough; ++step) {
            if (low != m_row.begin() && std::prev(low)->group == group) {
                const auto end = low;
                low = std::lower_bound(m_row.begin(), m_row.end(), *std::prev(low), isLess);
                addOneOf(found, low, end);
            }
            if (high != m_row.end() && high->group == group) {
                const auto begin = high;
                high = std::upper_bound(m_row.begin(), m_row.end(), *high, isLess);
                addOneOf(found, begin, high);
            }
        }
        found.erase(found.begin());
        return found;
    }

private:
    /// Of records with the same value, one: which one goes by the anchor, so that all have their turn.
    void addOneOf(std::vector<Item>& found, Row::const_iterator begin, Row::const_iterator end) const {
        const auto count = static_cast<std::size_t>(end - begin);
        for (std::size_t i = 0; i < std::min(count, mostTied); ++i) {
            auto one = item((begin + static_cast<long>((m_anchor.pair + i) % count))->pair);
            if (!one || !fits(found, *one)) continue;
            found.push_back(std::move(*one));
            return;
        }
    }

    /// Never two of one name, never two of which it cannot be said which comes first.
    static bool fits(const std::vector<Item>& found, const Item& one) {
        return std::all_of(found.begin(), found.end(),
                           [&one](const Item& other) { return areApart(one.by, other.by) && !shareAny(one.names, other.names); });
    }

    const Deck& m_deck;
    Spot m_anchor;
    const Row& m_row;
};

/// The anchor and what lies around it; nothing where that is not \ref leastItems.
std::vector<Item> lineOf(const Deck& deck, const Spot& spot, std::size_t enough) {
    const Line line(deck, spot);
    auto anchor = line.item(spot.pair);
    if (!anchor) return {};
    auto items = line.around(*anchor, enough);
    items.insert(items.begin(), std::move(*anchor));
    return items.size() < leastItems ? std::vector<Item>{} : items;
}

/// The anchor and up to three others: from the nearest when it shall be hard, from all of them otherwise.
double pick(std::vector<Item>& items, Random& random) {
    const std::size_t count = std::min(mostItems, items.size());
    const std::size_t spare = items.size() - count;
    const std::uint32_t hardness = random.below(1001);
    std::vector<Item> picked{items.front()};
    items.erase(items.begin());
    while (picked.size() < count) {
        const std::size_t window =
            (count - picked.size()) + std::min(items.size() - (count - picked.size()), spare * (1000 - hardness) / 1000);
        const auto next = items.begin() + static_cast<long>(random.below(static_cast<std::uint32_t>(window)));
        picked.push_back(std::move(*next));
        items.erase(next);
    }
    items = std::move(picked);
    return hardness / 1000.0;
}

std::string becauseOf(const std::vector<Item>& items) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty()) text += "; ";
        text += item.told;
    }
    return text + '.';
}

void addItem(Draft& draft, const Card& card, const Item& item) {
    Question& question = draft.question;
    Option option{item.label, item.told, {card.bank.factId(card.pair.record, *draft.asks.byPath)}};
    question.facts.push_back(option.whyFacts.front());
    addWorks(question.works, card, draft.asks);
    question.secrets.push_back({facts::fold(item.label), facts::fold(card.bank.shown(item.by))});
    const Link link = linkOf(keyOf(card.bank, card.pair.record), keyAt(card, *draft.asks.byPath));
    question.asks.push_back(link);
    question.reveals.push_back(link);
    if (const auto owner = ownerOf(card, *draft.asks.byPath))
        question.reveals.push_back(linkOf(keyOf(card.bank, card.pair.record), keyOf(card.bank, *owner)));
    question.options.push_back(std::move(option));
}

/// Options as shuffled, but never in order already; the right order as indices into them.
void setItems(Draft& draft, const Deck& deck, const Spot& spot, std::vector<Item> items) {
    const auto size = [](const Item& item) { return facts::magnitude(item.by).value_or(0); };
    do draft.random.shuffle(items);
    while (std::ranges::is_sorted(items, {}, size));
    std::vector<int> order;
    for (const auto& item : items) {
        order.push_back(static_cast<int>(order.size()));
        addItem(draft, deck.card({spot.ask, item.pair}), item);
    }
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return size(items[static_cast<std::size_t>(a)]) < size(items[static_cast<std::size_t>(b)]); });
    std::vector<Item> sorted;
    sorted.reserve(order.size());
    for (const int index : order) sorted.push_back(items[static_cast<std::size_t>(index)]);
    draft.question.right = std::move(order);
    draft.question.because = becauseOf(sorted);
    for (const auto& item : sorted) draft.question.rightAnswers.push_back(item.label);
}

double fameOfItems(const Deck& deck, const Spot& spot, const std::vector<Item>& items) {
    double sum = 0;
    for (const auto& item : items) {
        sum += static_cast<double>(deck.bank().fame[raw(deck.card({spot.ask, item.pair}).pair.record)]);
    }
    return sum / static_cast<double>(items.size());
}

} // namespace

std::optional<Question> askOrder(const Deck& deck, const Spot& spot, const Deal& deal) {
    const Card card = deck.card(spot);
    auto items = lineOf(deck, spot, 2 * nearest);
    if (items.empty()) return std::nullopt;
    Random random = randomOf(deal);
    Question question;
    Draft draft{deck, deck.asks(spot), card, question, random};
    const double alike = pick(items, random);
    const auto& record = card.bank.record(card.pair.record);
    question.pack = card.bank.pack;
    question.ask = card.fill(card.ask.wordings[deal.wording]);
    question.source = sourceText(card.bank, record.source);
    question.asOf = record.asOf;
    question.topic = topicOf(draft, card.ask.wordings[deal.wording]);
    setItems(draft, deck, spot, items);
    question.difficulty = difficultyOf(fameOfItems(deck, spot, items), 1.0 - card.ask.worth, alike, guessOrder(items.size()));
    return question;
}

bool canAskOrder(const Deck& deck, const Spot& spot, std::uint32_t /*wording*/) {
    return !lineOf(deck, spot, leastItems).empty();
}

} // namespace quiz
