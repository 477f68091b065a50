#include "quiz/Deck.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

namespace quiz {
namespace {

using facts::RecordIndex;

constexpr double worthOfFinished = 0.7;

/// So many slots that half of them stay free.
std::size_t slotsFor(std::size_t items) { return std::bit_ceil(std::max<std::size_t>(16, items * 2)); }

std::size_t anyKind() { return facts::allKinds.size(); }
std::size_t poolOf(std::optional<Kind> kind) { return kind ? static_cast<std::size_t>(*kind) : anyKind(); }

std::uint64_t weightOf(double worth, std::uint32_t count) {
    // The square root is exact to the last bit on every machine (IEEE 754), so the weights are too.
    const double weight = std::max(worth, 0.01) * std::sqrt(static_cast<double>(count)) * 1000.0;
    return static_cast<std::uint64_t>(weight) + 1U;
}

std::uint64_t drawBelow(std::uint64_t bound, Random& random) {
    return bound <= 0xFFFFFFFFU ? random.below(static_cast<std::uint32_t>(bound)) : random.next() % bound;
}

int yearOf(const facts::Value& value) {
    if (const auto year = value.as<facts::Year>()) return year->value;
    const auto date = value.as<facts::Date>();
    return date ? date->year : 0;
}

int lastYearOf(const facts::FactBank& bank) {
    constexpr int ahead = 5;
    int latest = 0;
    for (const auto& record : bank.records) {
        for (const auto& value : record.row) latest = std::max(latest, yearOf(value));
    }
    for (const auto& question : bank.questions) {
        if (question.isYear) latest = std::max(latest, static_cast<int>(question.number));
    }
    return latest + ahead;
}

} // namespace

Deck::Deck(const facts::FactBank& bank, const std::vector<std::string>& unseen)
    : m_bank(bank), m_unseen(unseen.begin(), unseen.end()) {
    m_asks.reserve(bank.asks.size());
    m_begin.reserve(bank.asks.size() + 2);
    m_begin.push_back(0);
    for (std::uint32_t i = 0; i < bank.asks.size(); ++i) {
        m_asks.push_back(askCards(bank, bank.asks[i], bank.tables[i], answersOf(i)));
        m_begin.push_back(m_begin.back() + bank.tables[i].pairs.size());
        m_askById.emplace(bank.asks[i].id, i);
    }
    m_begin.push_back(m_begin.back() + bank.questions.size());
    indexPointers();
    indexQuestions();
    fillPools();
    hide();
    m_lastYear = lastYearOf(bank);
    m_lengthRanks.emplace(*this);
}

/// The cards of the answers of ask number \p ask: those of an earlier ask where both have the same.
std::shared_ptr<const AnswerCards> Deck::answersOf(std::uint32_t ask) const {
    const auto& table = m_bank.tables[ask];
    const bool isChosen = !m_bank.asks[ask].answer.empty() && m_bank.asks[ask].by.empty();
    if (!isChosen) return std::make_shared<const AnswerCards>();
    for (std::uint32_t earlier = 0; earlier < ask; ++earlier) {
        if (table.answers.isSharedWith(m_bank.tables[earlier].answers) && m_asks[earlier].answerPath && !m_asks[earlier].byPath)
            return m_asks[earlier].sharedAnswers;
    }
    return std::make_shared<const AnswerCards>(answerCards(m_bank, table));
}

void Deck::indexQuestions() {
    m_finished.assign(slotsFor(m_bank.questions.size()), 0);
    const std::size_t size = m_finished.size();
    for (std::uint32_t i = 0; i < m_bank.questions.size(); ++i) {
        std::size_t slot = m_bank.questionHash(i) & (size - 1);
        while (m_finished[slot] != 0) slot = (slot + 1) & (size - 1);
        m_finished[slot] = i + 1;
    }
}

void Deck::addToPool(Pool& pool, std::uint32_t ask, std::optional<Kind> kind) {
    const bool isLast = ask == m_asks.size();
    std::uint32_t count = countIn(ask);
    if (isLast && kind) {
        const auto isOfKind = [kind](const auto& question) { return question.kind == *kind; };
        count = static_cast<std::uint32_t>(std::count_if(m_bank.questions.begin(), m_bank.questions.end(), isOfKind));
    } else if (!isLast && (m_asks[ask].kinds.empty() || (kind && !m_asks[ask].deals(*kind)))) {
        return;
    }
    if (count == 0) return;
    const double worth = isLast ? worthOfFinished : m_bank.asks[ask].worth;
    pool.asks.push_back(ask);
    pool.upTo.push_back((pool.upTo.empty() ? 0 : pool.upTo.back()) + weightOf(worth, count));
}

void Deck::fillPools() {
    for (std::uint32_t ask = 0; ask <= m_asks.size(); ++ask) {
        addToPool(m_pools[anyKind()], ask, std::nullopt);
        for (const Kind kind : facts::allKinds) addToPool(m_pools.at(poolOf(kind)), ask, kind);
    }
}

Spot Deck::at(std::size_t place) const {
    const auto end = std::upper_bound(m_begin.begin(), m_begin.end(), place);
    const auto ask = static_cast<std::size_t>(end - m_begin.begin()) - 1;
    return {static_cast<std::uint32_t>(ask), static_cast<std::uint32_t>(place - m_begin[ask])};
}

std::optional<Spot> Deck::draw(std::optional<Kind> kind, Random& random) const {
    const Pool& pool = m_pools.at(poolOf(kind));
    if (pool.asks.empty()) return std::nullopt;
    const std::uint64_t ticket = drawBelow(pool.upTo.back(), random);
    const auto drawn = std::upper_bound(pool.upTo.begin(), pool.upTo.end(), ticket) - pool.upTo.begin();
    const std::uint32_t ask = pool.asks[static_cast<std::size_t>(drawn)];
    return Spot{ask, random.below(countIn(ask))};
}

Card Deck::card(const Spot& spot) const {
    const auto& table = m_bank.tables[spot.ask];
    return {m_bank, m_bank.asks[spot.ask], table, table.pairs[spot.pair]};
}

std::vector<std::uint32_t> Deck::pairsOf(std::uint32_t ask, RecordIndex record) const {
    const auto& pairs = m_bank.tables[ask].pairs;
    const auto& order = m_asks[ask].pairsByRecord;
    const auto pairAt = [&](std::size_t place) { return order.empty() ? static_cast<std::uint32_t>(place) : order[place]; };
    std::size_t low = 0;
    for (std::size_t high = pairs.size(); low < high;) {
        const std::size_t middle = low + (high - low) / 2;
        if (raw(pairs.record(pairAt(middle))) < raw(record)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    std::vector<std::uint32_t> found;
    for (; low < pairs.size() && pairs.record(pairAt(low)) == record; ++low) found.push_back(pairAt(low));
    return found;
}

std::string Deck::idOf(const Spot& spot) const {
    if (isFinished(spot)) return m_bank.questionId(spot.pair);
    const Card card = this->card(spot);
    std::string id = card.ask.id + '@' + m_bank.record(card.pair.record).id;
    for (const auto& path : card.table.manyPaths) {
        const auto value = card.at(path);
        if (!value) continue;
        const auto record = value->as<RecordIndex>();
        id += '/' + (record ? m_bank.record(*record).id.str() : m_bank.shown(*value));
    }
    return id;
}

std::optional<Spot> Deck::findFinished(std::string_view id) const {
    constexpr int base = 16;
    const std::string_view digits = id.substr(facts::questionPrefix.size());
    std::uint64_t hash = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), hash, base);
    if (error != std::errc{} || m_bank.questions.empty()) return std::nullopt;
    const std::size_t size = m_finished.size();
    for (std::size_t slot = hash & (size - 1); m_finished[slot] != 0; slot = (slot + 1) & (size - 1)) {
        const std::uint32_t index = m_finished[slot] - 1;
        if (m_bank.questionHash(index) != hash) continue;
        const Spot spot{static_cast<std::uint32_t>(m_asks.size()), index};
        return idOf(spot) == id ? std::optional(spot) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Spot> Deck::findPair(std::uint32_t ask, std::string_view rest, std::string_view id) const {
    // A record's id may hold slashes itself: try every place where it could end.
    for (std::size_t end = rest.size(); end != std::string_view::npos; end = end == 0 ? end - 1 : rest.rfind('/', end - 1)) {
        const auto record = m_bank.find(m_bank.asks[ask].about, rest.substr(0, end));
        if (!record) continue;
        for (const std::uint32_t pair : pairsOf(ask, *record)) {
            if (idOf({ask, pair}) == id) return Spot{ask, pair};
        }
    }
    return std::nullopt;
}

std::optional<Spot> Deck::find(std::string_view id) const {
    if (id.starts_with(facts::questionPrefix)) {
        if (const auto spot = findFinished(id)) return spot;
    }
    for (std::size_t sign = id.find('@'); sign != std::string_view::npos; sign = id.find('@', sign + 1)) {
        const auto ask = m_askById.find(id.substr(0, sign));
        if (ask == m_askById.end()) continue;
        if (const auto spot = findPair(ask->second, id.substr(sign + 1), id)) return spot;
    }
    return std::nullopt;
}

std::vector<Kind> Deck::kinds(const Spot& spot) const {
    if (!isFinished(spot)) return m_asks[spot.ask].kinds;
    return {finished(spot).kind};
}

std::uint32_t Deck::wordings(const Spot& spot) const {
    return isFinished(spot) ? 1U : static_cast<std::uint32_t>(m_bank.asks[spot.ask].wordings.size());
}

} // namespace quiz
