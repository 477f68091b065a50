#include "facts/Reader.hpp"
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

constexpr std::uint32_t filmsOfOne = 4; ///< films by one person

/// A made-up word that stands for \p number and for no other.
std::string inLetters(std::uint32_t number) {
    std::string word = "Q";
    for (; number > 0; number /= 26) word += static_cast<char>('a' + number % 26);
    return word;
}

/// Who made which of \p films films, and what did they make: two asks, so \p films is half of all pairs.
std::shared_ptr<const facts::FactBank> bankOf(std::uint32_t films) {
    const std::uint32_t people = films / filmsOfOne;
    std::string json = R"({"pack":"large","title":"Large","types":{"person":{"label":"{name}","fields":{"name":"text"}},
"film":{"label":"{title}","work":true,"fields":{"title":"text","maker":"person"}}},"asks":[
{"about":"film","kinds":["choice","true-false"],"ask":"Who made {film}?","says":"{maker} made {film}.","answer":"{maker}"},
{"about":"film","ask":"What did {maker} make?","says":"{maker} made {film}.","answer":"{film}","answers":"all"}],
"facts":{"person":{)";
    for (std::uint32_t i = 0; i < people; ++i)
        json += fmt::format(R"({}"p{}":{{"name":"{} Maker"}})", i == 0 ? "" : ",", i, inLetters(i * 7 + 3));
    json += "},\"film\":{";
    for (std::uint32_t i = 0; i < films; ++i)
        json += fmt::format(R"({}"f{}":{{"title":"The {} of {}","maker":"p{}"}})", i == 0 ? "" : ",", i, inLetters(i),
                            inLetters(i * 5 + 1), i % people);
    std::vector<facts::SourceText> files;
    files.emplace_back("large.json", json + "}}}");
    auto report = facts::readPack("large.json", files);
    REQUIRE(report.bank);
    return report.bank;
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
