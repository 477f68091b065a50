#include "quiz/Dealer.hpp"

#include "audit/Chance.hpp"
#include "audit/Demands.hpp"
#include "facts/MakeBank.hpp"
#include "facts/Text.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace {

audit::Tally tallyOf(const quiz::Dealer& dealer, std::uint64_t seeds) {
    const audit::Demands demands(dealer.bank());
    audit::Tally tally;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        for (const auto& deal : allDeals(dealer, true, seed)) {
            const auto question = dealer.deal(deal);
            if (!question) continue;
            const auto* truth = demands.truthOf(*question);
            tally.add(*question, truth != nullptr && truth->isNumeric());
            if (truth != nullptr) tally.reasons.add(*question);
        }
    }
    return tally;
}

void checkEven(const std::map<std::size_t, audit::Evenness>& all) {
    for (const auto& [options, evenness] : all) {
        CAPTURE(evenness.counts);
        CHECK(evenness.isEven());
    }
}

void checkTally(const audit::Tally& tally) {
    checkEven(tally.places);
    checkEven(tally.fits);
    checkEven(tally.ranks);
    for (const auto& [kind, lengths] : tally.lengths) {
        CAPTURE(facts::kindName(kind), lengths.questions, lengths.longest, lengths.shortest, lengths.byChance);
        CHECK(lengths.isFair());
    }
}

} // namespace

TEST_CASE("places, ranks and lengths tell nothing: shipped packs") {
    for (const auto& bank : shippedBanks()) {
        INFO(bank->pack);
        const audit::Tally tally = tallyOf(quiz::Dealer(bank), 4);
        checkTally(tally);
        for (const auto& [kind, lengths] : tally.lengths) { // nor is either the longest or the shortest never right
            CAPTURE(facts::kindName(kind), lengths.questions, lengths.longest, lengths.shortest, lengths.byChance);
            CHECK(lengths.longest >= lengths.byChance * 0.9);
            CHECK(lengths.shortest >= lengths.byChance * 0.9);
        }
    }
}

TEST_CASE("hardly a reason tells nothing but what is right: shipped packs") {
    for (const auto& bank : shippedBanks()) {
        const auto reasons = tallyOf(quiz::Dealer(bank), 1).reasons;
        CAPTURE(bank->pack, reasons.restating, reasons.all);
        CHECK(reasons.restating * 125 < reasons.all); // less than eight in a thousand
    }
}

TEST_CASE("places, ranks and lengths tell nothing: a plain bank") {
    const quiz::Dealer dealer(filmBank(60));
    const audit::Tally tally = tallyOf(dealer, 12);
    checkTally(tally);
    CHECK(audit::Evenness{{tally.truths[0], tally.truths[1]}}.isEven());
}

namespace {

/// What no dealer can help: how often the right one of some choices has to be the longest, or the shortest, of all that fit.
struct Forced {
    double longest = 0, shortest = 0, byChance = 0;

    void add(const quiz::Question& question, const audit::Truth& truth, const facts::FactBank& bank);
    /// What an author wrote out stays as it is.
    void addWritten(const quiz::Question& question) {
        audit::Lengths own;
        own.add(question);
        add({own.longest, own.shortest, own.byChance});
    }
    void add(const Forced& other) {
        longest += other.longest;
        shortest += other.shortest;
        byChance += other.byChance;
    }
    /// What is to be had at best: chance, where others make up for what is forced.
    Forced atBest() const { return {std::max(longest, byChance), std::max(shortest, byChance), byChance}; }
};

void Forced::add(const quiz::Question& question, const audit::Truth& truth, const facts::FactBank& bank) {
    const std::string& right = question.options[static_cast<std::size_t>(question.right.front())].text;
    std::set<std::string> rightNames, named;
    for (const auto* pair : truth.asked(question.ask)) {
        rightNames.insert(pair->names.begin(), pair->names.end());
        for (const auto record : pair->named) {
            named.insert(facts::fold(bank.label(record)));
            for (const auto& name : bank.record(record).also) named.insert(facts::fold(name));
        }
    }
    auto words = audit::tellingWords(right);
    const auto asked = audit::tellingWords(question.ask);
    std::erase_if(words, [&asked](const auto& word) { return asked.count(word) == 0; });
    std::map<std::string, bool> wrong; // by name: whether the question names it
    for (const auto& pair : truth.pairs()) {
        const auto own = audit::tellingWords(pair.answer);
        if (!audit::share(pair.names, rightNames) && std::includes(own.begin(), own.end(), words.begin(), words.end()))
            wrong[pair.answer] = audit::share(pair.names, named);
    }
    const auto isNamed = [](const auto& one) { return one.second; };
    const auto ofQuestion = static_cast<std::size_t>(std::count_if(wrong.begin(), wrong.end(), isNamed));
    if (wrong.size() >= 3 + ofQuestion) std::erase_if(wrong, isNamed); // these stand among the options as a last resort
    int longer = 0, equal = 0, shorter = 0;
    for (const auto& [text, isLast] : wrong) {
        const auto mine = facts::codePointCount(right), other = facts::codePointCount(text);
        ++(other > mine ? longer : other < mine ? shorter : equal);
    }
    const int most = static_cast<int>(question.options.size()) - 1;
    if (longer == 0) longest += 1.0 / (1 + std::min(most, equal));
    if (shorter == 0) shortest += 1.0 / (1 + std::min(most, equal));
    byChance += 1.0 / (1 + most);
}

} // namespace

TEST_CASE("the right option is the longest or the shortest no more often than it has to be, even in small packs of odd lengths") {
    audit::Tally all;
    Forced expected;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const auto bank = randomBank(seed);
        if (!bank) continue;
        const quiz::Dealer dealer(bank);
        const audit::Demands demands(*bank);
        audit::Tally tally;
        std::map<std::size_t, Forced> forced; // by number of options: each is evened out for itself
        for (auto deal : allDeals(dealer, true, seed)) {
            deal.seed = quiz::mixed(deal.seed, deal.wording); // else the options of all wordings lie alike
            const auto question = dealer.deal(deal);
            if (!question) continue;
            const auto* truth = demands.truthOf(*question);
            const bool isNumeric = truth != nullptr && truth->isNumeric();
            tally.add(*question, isNumeric);
            if (question->kind != quiz::Kind::Choice || isNumeric) continue;
            Forced& own = forced[question->options.size()];
            truth != nullptr ? own.add(*question, *truth, *bank) : own.addWritten(*question);
        }
        for (const auto& [options, each] : forced) expected.add(each.atBest());
        all.add(tally);
    }
    checkEven(all.places);
    checkEven(all.fits);
    checkEven(all.ranks);
    for (const auto& [kind, lengths] : all.lengths) {
        CAPTURE(facts::kindName(kind), lengths.questions, lengths.longest, lengths.shortest, lengths.byChance);
        CAPTURE(expected.longest, expected.shortest, expected.byChance);
        // Some are the longest or the shortest of all that fit, whatever is done; beyond that only chance is let pass.
        const double slack = 3 * std::sqrt(lengths.variance);
        const bool isChoice = kind == quiz::Kind::Choice;
        CHECK(lengths.longest <= (isChoice ? expected.longest + slack : lengths.byChance * 1.1));
        CHECK(lengths.shortest <= (isChoice ? expected.shortest + slack : lengths.byChance * 1.1));
    }
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
    const audit::Tally tally = tallyOf(dealer, 100);
    const auto& lengths = tally.lengths.at(quiz::Kind::Choice);
    CAPTURE(lengths.longest, lengths.shortest, lengths.byChance);
    CHECK(lengths.longest <= lengths.byChance * 1.1);
    CHECK(lengths.shortest <= lengths.byChance * 1.1);
}
