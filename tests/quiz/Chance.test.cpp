#include "quiz/Dealer.hpp"

#include "facts/MakeBank.hpp"
#include "facts/Text.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace {

using quiz::Kind;

/// Chi-square of \p counts against all alike.
double chiSquare(const std::vector<int>& counts) {
    double total = 0;
    for (const int count : counts) total += count;
    const double expected = total / static_cast<double>(counts.size());
    double sum = 0;
    for (const int count : counts) sum += (count - expected) * (count - expected) / expected;
    return sum;
}

/// The value that chi-square passes once in a thousand times for \p cells cells.
double mostLikely(std::size_t cells) {
    static const std::map<std::size_t, double> bounds{{2, 10.83}, {3, 13.82}, {4, 16.27}, {10, 27.88}};
    return bounds.at(cells);
}

/// What was counted over the whole space of one bank.
struct Tally {
    std::map<std::size_t, std::vector<int>> places; ///< of the right option, by number of options
    std::map<std::size_t, std::vector<int>> ranks;  ///< of the right number among its options
    std::vector<int> truths = std::vector<int>(2);
    double longest = 0, byChance = 0, variance = 0;

    void add(const quiz::Question& question, bool numeric) {
        const auto place = static_cast<std::size_t>(question.right.empty() ? 0 : question.right.front());
        if (question.kind == Kind::TrueFalse) ++truths[place];
        if (question.kind != Kind::Choice) return;
        auto& counts = (numeric ? ranks : places)[question.options.size()];
        counts.resize(question.options.size());
        ++counts[place];
        if (!numeric) addLength(question, place);
    }

private:
    /// The share of the right option in being the longest: a half when two are equally long.
    void addLength(const quiz::Question& question, std::size_t place) {
        const auto length = [](const quiz::Option& option) { return facts::codePointCount(option.text); };
        std::size_t most = 0;
        for (const auto& option : question.options) most = std::max(most, length(option));
        const auto same = std::count_if(question.options.begin(), question.options.end(),
                                        [&](const auto& option) { return length(option) == most; });
        if (length(question.options[place]) == most) longest += 1.0 / static_cast<double>(same);
        const double chance = 1.0 / static_cast<double>(question.options.size());
        byChance += chance;
        variance += chance * (1 - chance);
    }
};

bool isNumeric(const quiz::Question& question) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return std::all_of(
               question.options.begin(), question.options.end(),
               [&](const quiz::Option& option) { return std::any_of(option.text.begin(), option.text.end(), isDigit); }) &&
           question.deal.id.find("year") + question.deal.id.find("released") + question.deal.id.find("minutes") !=
               3 * std::string::npos;
}

Tally tallyOf(const quiz::Dealer& dealer, std::uint64_t seeds) {
    Tally tally;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        for (const auto& deal : allDeals(dealer, true, seed)) {
            if (const auto question = dealer.deal(deal)) tally.add(*question, isNumeric(*question));
        }
    }
    return tally;
}

void checkEven(const std::vector<int>& counts) {
    int total = 0;
    for (const int count : counts) total += count;
    if (total < 100) return;
    CAPTURE(counts);
    CHECK(chiSquare(counts) < mostLikely(counts.size()));
}

void checkTally(const Tally& tally) {
    for (const auto& [options, counts] : tally.places) checkEven(counts);
    for (const auto& [options, counts] : tally.ranks) checkEven(counts);
    CAPTURE(tally.longest, tally.byChance);
    CHECK(tally.longest <= tally.byChance + 3.3 * std::sqrt(tally.variance));
}

} // namespace

TEST_CASE("places, ranks and lengths tell nothing: shipped packs") {
    for (const auto& bank : shippedBanks()) {
        INFO(bank->pack);
        const quiz::Dealer dealer(bank);
        checkTally(tallyOf(dealer, 4));
    }
}

TEST_CASE("places, ranks and lengths tell nothing: a plain bank") {
    const quiz::Dealer dealer(filmBank(60));
    const Tally tally = tallyOf(dealer, 12);
    checkTally(tally);
    checkEven(tally.truths);
}

TEST_CASE("the right option is not the longest more often than chance, even where few answers are common and long") {
    Tally tally;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const auto bank = randomBank(seed);
        if (!bank) continue;
        const quiz::Dealer dealer(bank);
        const Tally one = tallyOf(dealer, 1);
        tally.longest += one.longest;
        tally.byChance += one.byChance;
        tally.variance += one.variance;
    }
    checkTally(tally);
}

TEST_CASE("a long answer that is right again and again does not make the longest a good guess") {
    // Ten short answers are right three times each, the longest ten times.
    std::string records;
    for (int i = 0; i < 40; ++i) {
        const std::string answer = i < 30 ? fmt::format("{:a>{}}{}", "", 2 + i / 3, i / 3) : "a very long answer";
        records += fmt::format(R"({}"r{}":{{"name":"Riddle {}","is":"{}"}})", i == 0 ? "" : ",", i, i, answer);
    }
    const quiz::Dealer dealer(std::make_shared<const facts::FactBank>(bankFrom(
        R"({"pack":"p","title":"P","types":{"riddle":{"label":"{name}","fields":{"name":"text","is":"text"}}},"facts":{"riddle":{)" +
        records + R"(}},"asks":[{"about":"riddle","ask":"What solves {riddle}?","answer":"{is}"}]})")));
    const Tally tally = tallyOf(dealer, 100);
    CAPTURE(tally.longest, tally.byChance);
    CHECK(tally.longest <= tally.byChance * 1.1);
}
