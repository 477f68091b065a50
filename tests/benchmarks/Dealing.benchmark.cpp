#include "quiz/Dealer.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>
#include <vector>

// What dealing costs in a small bank and in one a thousand times as large: the README's claim is that it costs the same.
// Run by hand: canopy-benchmarks "[.benchmark]".

namespace {

using Clock = std::chrono::steady_clock;
using facts::RecordIndex;

constexpr std::uint32_t filmsOfOne = 4; ///< films by one person

facts::Template hole(const std::vector<std::uint32_t>& path, const std::string& before, const std::string& after) {
    facts::FieldPath fields;
    for (const auto field : path) fields.push_back(facts::FieldIndex{field});
    facts::Template text;
    if (!before.empty()) text.pieces.push_back({before, std::nullopt});
    text.pieces.push_back({{}, fields});
    if (!after.empty()) text.pieces.push_back({after, std::nullopt});
    return text;
}

/// A made-up word that stands for \p number and for no other.
std::string inLetters(std::uint32_t number) {
    std::string word = "Q";
    for (; number > 0; number /= 26) word += static_cast<char>('a' + number % 26);
    return word;
}

void addTypes(facts::FactBank& bank) {
    using facts::FieldKind;
    facts::Type person{"person", hole({0}, "", ""), false, {{"name", FieldKind::Text, {}, facts::Mark::One}}};
    facts::Type film{
        "film",
        hole({0}, "", ""),
        true,
        {{"title", FieldKind::Text, {}, facts::Mark::One}, {"maker", FieldKind::Record, facts::TypeIndex{0}, facts::Mark::One}}};
    bank.types = {person, film};
}

void addRecord(facts::FactBank& bank, std::uint32_t type, const std::string& id, std::vector<facts::Value> row) {
    facts::Record record;
    record.type = facts::TypeIndex{type};
    record.id = id;
    bank.labels.push_back(std::get<facts::CompactText>(row.front()));
    for (std::size_t i = 0; i <= row.size(); ++i) record.begin.push_back(static_cast<std::uint16_t>(i));
    record.row = std::move(row);
    bank.records.push_back(std::move(record));
    bank.fame.push_back(static_cast<float>(bank.records.size() % 100) / 100.0F);
}

/// Who made which of \p films films, and what did they make: two asks, so \p films is half of all pairs.
std::shared_ptr<const facts::FactBank> bankOf(std::uint32_t films) {
    auto bank = std::make_shared<facts::FactBank>();
    bank->pack = "large";
    addTypes(*bank);
    const std::uint32_t people = films / filmsOfOne;
    for (std::uint32_t i = 0; i < people; ++i)
        addRecord(*bank, 0, fmt::format("p{}", i), {fmt::format("{} Maker", inLetters(i * 7 + 3))});
    for (std::uint32_t i = 0; i < films; ++i)
        addRecord(*bank, 1, fmt::format("f{}", i),
                  {fmt::format("The {} of {}", inLetters(i), inLetters(i * 5 + 1)), RecordIndex{i % people}});

    facts::Ask who;
    who.id = "film:film>maker";
    who.about = facts::TypeIndex{1};
    who.kinds = {facts::Kind::Choice, facts::Kind::TrueFalse};
    who.wordings = {hole({}, "Who made ", "?")};
    who.says = hole({1}, "", " made ");
    who.says.pieces.push_back({{}, facts::FieldPath{}});
    who.answer = hole({1}, "", "");
    facts::Ask what = who;
    what.id = "film:maker>film";
    what.kinds = {facts::Kind::Choice};
    what.wordings = {hole({1}, "What did ", " make?")};
    what.answer = hole({}, "", "");
    what.answers = facts::Answers::All;
    bank->asks = {who, what};

    facts::AskTable byFilm;
    facts::AskTable byMaker;
    for (std::uint32_t i = 0; i < films; ++i) {
        const RecordIndex record{people + i};
        byFilm.pairs.push_back({record, 0, facts::GroupIndex{i}, facts::AnswerIndex{i % people}});
        byMaker.pairs.push_back({record, 0, facts::GroupIndex{i % people}, facts::AnswerIndex{i}});
        byMaker.answers.emplace_back(record);
    }
    for (std::uint32_t i = 0; i < people; ++i) byFilm.answers.emplace_back(RecordIndex{i});
    const auto fillRows = [](facts::AskTable& table, std::uint32_t groups, std::uint32_t answers) {
        const auto rows = [&table](std::uint32_t count, auto rowOf, auto& begin, auto& sorted) {
            begin.assign(count + 1, 0);
            for (const auto& pair : table.pairs) ++begin[rowOf(pair) + 1];
            for (std::uint32_t i = 0; i < count; ++i) begin[i + 1] += begin[i];
            auto next = begin;
            sorted.resize(table.pairs.size());
            for (std::uint32_t i = 0; i < table.pairs.size(); ++i) sorted[next[rowOf(table.pairs[i])]++] = facts::PairIndex{i};
        };
        rows(
            groups, [](const facts::Pair& pair) { return raw(pair.group); }, table.groupBegin, table.pairsOfGroup);
        rows(
            answers, [](const facts::Pair& pair) { return raw(pair.answer); }, table.answerBegin, table.pairsOfAnswer);
    };
    fillRows(byFilm, films, people);
    fillRows(byMaker, people, films);
    bank->tables = {std::move(byFilm), std::move(byMaker)};
    return bank;
}

double microseconds(Clock::duration time, int count) { return std::chrono::duration<double, std::micro>(time).count() / count; }

/// A dealer of a bank of some size, and what dealing from it cost in each round.
struct Table {
    explicit Table(std::uint32_t size) : pairs(size) {
        const auto bank = bankOf(pairs / 2);
        const auto start = Clock::now();
        dealer = std::make_unique<quiz::Dealer>(bank);
        build = std::chrono::duration<double>(Clock::now() - start).count();
    }

    void deal() {
        constexpr int deals = 1000;
        constexpr int nexts = 50;
        std::size_t options = 0;
        auto start = Clock::now();
        for (int i = 0; i < deals; ++i) {
            const std::string id = fmt::format("film:film>maker@f{}", random.below(pairs / 2));
            if (const auto question = dealer->deal({id, quiz::Kind::Choice, 0, random.next()}))
                options += question->options.size();
        }
        dealt.push_back(microseconds(Clock::now() - start, deals));
        CHECK(options > std::size_t{3} * deals); // now and then two names share a word with the question
        start = Clock::now();
        for (int i = 0; i < nexts; ++i) CHECK(dealer->next({}, random));
        drawn.push_back(microseconds(Clock::now() - start, nexts));
    }

    std::uint32_t pairs;
    std::unique_ptr<quiz::Dealer> dealer;
    double build = 0;                 ///< seconds
    std::vector<double> dealt, drawn; ///< microseconds for one `deal` and one `next`
    quiz::Random random{1};
};

double middle(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

} // namespace

TEST_CASE("dealing costs as much in a large bank as in a small one", "[.benchmark]") {
    // What still grows is the way to memory, as a large bank does not fit in the processor's cache: it levels off.
    constexpr int rounds = 21;
    std::vector<Table> tables;
    for (const std::uint32_t pairs : {1000U, 10000U, 100000U, 1000000U}) tables.emplace_back(pairs);
    for (int round = 0; round < rounds; ++round) // in turn: the machine may have other things to do
        for (Table& table : tables) table.deal();
    for (const Table& table : tables)
        std::cout << fmt::format("{:>8} pairs: dealer built in {:.3f} s, deal {:.1f} us, next {:.1f} us\n", table.pairs,
                                 table.build, middle(table.dealt), middle(table.drawn));
    std::cout << fmt::format("ratio of the last to the first: deal {:.2f}, next {:.2f}\n",
                             middle(tables.back().dealt) / middle(tables.front().dealt),
                             middle(tables.back().drawn) / middle(tables.front().drawn));
}
