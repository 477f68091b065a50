#include "quiz/Dealer.hpp"

#include "audit/Truth.hpp"
#include "facts/MakeBank.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace {

using quiz::Dealer;
using quiz::Kind;
using quiz::Random;

/// What is wrong with a hint, or nothing.
std::string complaintAbout(const quiz::Question& question, const quiz::Intel& intel) {
    if (intel.text.empty() && intel.number == 0) return "says nothing";
    if (intel.text == question.because || intel.text == question.ask) return "repeats the question";
    const std::array checked{Kind::Choice, Kind::SelectAll, Kind::OddOneOut};
    if (std::find(checked.begin(), checked.end(), question.kind) == checked.end()) return "";
    const auto told = audit::tellingWords(intel.text);
    for (const auto& word : audit::tellingWords(quiz::rightText(question))) {
        if (told.count(word) != 0) return "holds the word " + word + " of the answer";
    }
    return "";
}

void checkAll(const std::shared_ptr<const facts::FactBank>& bank) {
    const Dealer dealer(bank);
    for (const auto& deal : allDeals(dealer, false, 6)) {
        const auto question = dealer.deal(deal);
        Random random(deal.seed);
        const auto intel = dealer.intel(*question, random);
        if (!intel) continue;
        INFO(deal.id << ": " << question->ask << " | " << quiz::rightText(*question) << " | " << intel->text);
        REQUIRE(complaintAbout(*question, *intel).empty());
    }
}

/// Three people in one film and one in another; the ask about them is of \p kind, \p more are further asks.
std::shared_ptr<const facts::FactBank> kinds(const std::string& kind, const std::string& more) {
    return std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"p","title":"P",
      "types":{"person":{"label":"{name}","fields":{"name":"text","from":"text"}},"film":{"label":"{title}","fields":{"title":"text"}},
               "cast":{"fields":{"film":"film","star":"person"}}},
      "facts":{"person":{"a":{"name":"Ada Ash","from":"Oslo"},"b":{"name":"Boris Birch","from":"Rome"},"c":{"name":"Carmen Cedar","from":"Lima"},
                         "d":{"name":"Dora Drake","from":"Bern"}},
               "film":{"x":{"title":"Light"},"y":{"title":"Night"}},
               "cast":[{"film":"x","star":"a"},{"film":"x","star":"b"},{"film":"x","star":"c"},{"film":"y","star":"d"}]},
      "asks":[{"about":"cast","says":"{star} stars in {film}.","answers":"all",)" +
                                                            kind + R"(,"ask":"Who stars in {film}?","answer":"{star}"})" + more +
                                                            "]}"));
}

} // namespace

TEST_CASE("intel gives nothing away: shipped packs") {
    for (const auto& bank : shippedBanks()) checkAll(bank);
}

TEST_CASE("intel gives nothing away: random packs") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        if (const auto bank = randomBank(seed)) checkAll(bank);
    }
}

TEST_CASE("intel tells of the right answer with its name blacked out") {
    const Dealer dealer(std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"p","title":"P",
      "types":{"person":{"label":"{name}","fields":{"name":"text","from":"text"}},"film":{"label":"{title}","fields":{"title":"text","star":"person"}}},
      "facts":{"person":{"a":{"name":"Ada Ash","from":"Oslo"},"b":{"name":"Boris Birch","from":"Rome"},"c":{"name":"Carmen Cedar","from":"Lima"}},
               "film":{"x":{"title":"Light","star":"a"},"y":{"title":"Sight","star":"b"},"z":{"title":"Time","star":"c"}}},
      "asks":[{"about":"film","says":"{star} stars in {film}.","ask":"Who stars in {film}?","answer":"{star}"},
              {"about":"person","says":"{name} comes from {from}.","ask":"Where does {name} come from?","answer":"{from}"}]})")));
    const auto question = dealer.deal({"film:film>star@x", Kind::Choice, 0, 1});
    REQUIRE(question);
    Random random(1);
    CHECK(dealer.intel(*question, random)->text == "■■■■■ comes from Oslo.");
}

TEST_CASE("intel bounds a number truly and leaves the answer inside") {
    const Dealer dealer(filmBank(30));
    int told = 0;
    for (const auto& deal : allDeals(dealer, false, 2)) {
        if (deal.kind != Kind::Number) continue;
        const auto question = dealer.deal(deal);
        Random random(deal.seed);
        const auto intel = dealer.intel(*question, random);
        if (!intel) continue;
        ++told;
        const double bound = intel->number;
        const bool more = intel->says == quiz::Intel::Says::MoreThan;
        INFO(bound << " " << question->number);
        CHECK(std::abs(question->number - bound) > question->within);
        CHECK(more == (question->number > bound));
    }
    CHECK(told > 20);
}

TEST_CASE("intel places one item of an order") {
    const Dealer dealer(filmBank(30));
    Random random(1);
    quiz::Wish wish;
    wish.kind = Kind::Order;
    const auto question = dealer.next(wish, random);
    REQUIRE(question);
    const auto intel = dealer.intel(*question, random);
    REQUIRE(intel);
    CHECK(question->because.find(intel->text.substr(0, intel->text.size() - 1)) != std::string::npos);
}

TEST_CASE("intel on many that fit tells of one of them, its name blacked out") {
    const Dealer dealer(kinds(R"("kinds":["select-all","odd-one-out"])", R"(,
              {"about":"person","says":"{name} comes from {from}.","ask":"Where does {name} come from?","answer":"{from}"})"));
    const auto all = dealer.deal({"cast:film>star@x+a", Kind::SelectAll, 0, 1});
    REQUIRE(all);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Random random(seed);
        const std::string intel = dealer.intel(*all, random)->text;
        INFO(intel);
        CHECK((intel == "■■■■■ comes from Oslo." || intel == "■■■■■ comes from Rome." || intel == "■■■■■ comes from Lima."));
    }
}

TEST_CASE("intel on the odd one tells of it, its name blacked out") {
    const Dealer dealer(kinds(R"("kinds":["select-all","odd-one-out"])", ""));
    const auto odd = dealer.deal({"cast:film>star@x+a", Kind::OddOneOut, 0, 1});
    REQUIRE(odd);
    Random random(1);
    CHECK(dealer.intel(*odd, random)->text == "■■■■■ stars in Night.");
}

TEST_CASE("intel on many that fit says why another does not where no more is known of them") {
    const Dealer dealer(kinds(R"("kind":"select-all")", ""));
    const auto all = dealer.deal({"cast:film>star@x+a", Kind::SelectAll, 0, 1});
    REQUIRE(all);
    Random random(1);
    CHECK(dealer.intel(*all, random)->text == "Dora Drake stars in Night.");
}

TEST_CASE("there is no intel where there is nothing to tell") {
    const Dealer dealer(std::make_shared<const facts::FactBank>(bankFrom(
        R"({"pack":"q","title":"Q","questions":[{"ask":"Who directed Heat?","answer":"Michael Mann","wrong":["Tony Scott"]}]})")));
    Random random(1);
    CHECK_FALSE(dealer.intel(*dealer.deal({dealer.bank().questionId(0), Kind::Choice, 0, 1}), random));
    CHECK_FALSE(dealer.intel(quiz::Question{}, random));
}
