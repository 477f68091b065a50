#include "quiz/Round.hpp"

#include "facts/MakeBank.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

namespace {

using quiz::Answer;
using quiz::Dealer;
using quiz::Fuse;
using quiz::Gadget;
using quiz::Kind;
using quiz::Level;
using quiz::Milliseconds;
using quiz::Plan;
using quiz::Question;
using quiz::Random;
using quiz::Round;
using quiz::Verdict;

std::shared_ptr<const Dealer> films() {
    static const auto dealer = std::make_shared<const Dealer>(filmBank(60));
    return dealer;
}

Plan planOf(std::uint64_t seed, Fuse fuse = Fuse::Normal) {
    return {"films", seed, Level::FieldAgent, fuse, quiz::missionQuestions, {}};
}

bool same(const Round& a, const Round& b) {
    const auto one = a.steps();
    const auto other = b.steps();
    const auto sameStep = [](const Round::Step& x, const Round::Step& y) {
        return x.deal == y.deal && x.extracted == y.extracted && x.masked == y.masked && x.intel == y.intel &&
               x.slowed == y.slowed && x.outcome == y.outcome;
    };
    const auto sameGadget = [&](Gadget gadget) { return a.has(gadget) == b.has(gadget) && a.canUse(gadget) == b.canUse(gadget); };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), sameStep) && a.score() == b.score() &&
           a.streak() == b.streak() && a.bestStreak() == b.bestStreak() && a.number() == b.number() && a.count() == b.count() &&
           a.fuse() == b.fuse() && a.speedPoints() == b.speedPoints() && a.meanTime() == b.meanTime() &&
           std::all_of(quiz::allGadgets.begin(), quiz::allGadgets.end(), sameGadget);
}

/// Does something that a player might: gadgets at times, mostly right answers.
void playOne(Round& round, Random& random) {
    for (const Gadget gadget : quiz::allGadgets) {
        if (random.below(6) != 0) continue;
        const bool could = round.canUse(gadget);
        CHECK(round.use(gadget) == could);
    }
    const auto chance = random.below(10);
    const Milliseconds taken{static_cast<int>(random.below(20000))};
    if (chance == 0) {
        round.timeOut();
    } else {
        round.answer(chance < 7 ? rightAnswer(round.question()) : wrongAnswer(round.question()), taken);
    }
}

/// Plays a whole round and holds it against the demands on a round; now and then it is left and resumed.
void playAll(const std::shared_ptr<const Dealer>& dealer, Round round, Random& random, bool resumeAlways) {
    for (;;) {
        playOne(round, random);
        if (resumeAlways || random.below(40) == 0) {
            const auto again = Round::resume(dealer, round.plan(), {}, round.steps());
            REQUIRE(again);
            REQUIRE(same(round, *again));
            round = *again;
        }
        if (!round.advance()) break;
    }
    CHECK(round.isOver());
    CHECK(round.number() == round.count());
    const auto& played = round.played();
    for (std::size_t i = 0; i < played.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) REQUIRE(quiz::mayStandBeside(played[j].question, played[i].question));
    }
    std::set<std::string> facts;
    for (const auto& one : played) {
        for (const auto& fact : one.question.facts) REQUIRE(facts.insert(fact).second);
    }
}

} // namespace

TEST_CASE("a right answer scores by difficulty, speed and streak") {
    auto round = Round::start(films(), planOf(1), {});
    REQUIRE(round);
    CHECK(round->number() == 1);
    CHECK(round->count() == 10);
    const auto fuse = round->fuse();
    const auto outcome = round->answer(rightAnswer(round->question()), fuse / 2);
    CHECK(outcome.verdict == Verdict::Right);
    CHECK(outcome.parts == quiz::pointsFor(round->question().difficulty.total, fuse - fuse / 2, fuse, 1));
    CHECK(outcome.points == outcome.parts.total());
    CHECK(outcome.fuse == fuse);
    CHECK(round->score() == outcome.points);
    CHECK(round->streak() == 1);
    CHECK(round->advance());
    CHECK(round->answer(rightAnswer(round->question()), Milliseconds{0}).parts.multiplier == 2);
    CHECK(round->bestStreak() == 2);
    CHECK(round->rightCount() == 2);
    CHECK(round->meanTime() == fuse / 4);
}

TEST_CASE("a wrong answer scores nothing and ends the streak") {
    auto round = Round::start(films(), planOf(2), {});
    for (int i = 0; i < 2; ++i) {
        round->answer(rightAnswer(round->question()), Milliseconds{1000});
        round->advance();
    }
    const auto score = round->score();
    const auto outcome = round->answer(wrongAnswer(round->question()), Milliseconds{1000});
    CHECK(outcome.verdict == Verdict::Wrong);
    CHECK(outcome.points == 0);
    CHECK(outcome.streakEnded);
    CHECK(round->streak() == 0);
    CHECK(round->bestStreak() == 2);
    CHECK(round->score() == score);
    round->advance();
    CHECK_FALSE(round->answer(wrongAnswer(round->question()), Milliseconds{1000}).streakEnded);
}

TEST_CASE("past the fuse it is too late, on the fuse it is not") {
    auto round = Round::start(films(), planOf(3), {});
    CHECK(round->answer(rightAnswer(round->question()), round->fuse()).verdict == Verdict::Right);
    CHECK(round->current().outcome->parts.speed == 0);
    round->advance();
    const auto late = round->answer(rightAnswer(round->question()), round->fuse() + Milliseconds{1});
    CHECK(late.verdict == Verdict::TooLate);
    CHECK(late.points == 0);
    CHECK(late.given);
    round->advance();
    const auto out = round->timeOut();
    CHECK(out.verdict == Verdict::TooLate);
    CHECK_FALSE(out.given);
    CHECK(out.taken == out.fuse);
    CHECK(round->meanTime() == round->played()[0].outcome->taken);
}

TEST_CASE("without a fuse there is no haste and nothing for it") {
    auto round = Round::start(films(), planOf(4, Fuse::Off), {});
    CHECK(round->fuse() == Milliseconds{0});
    CHECK_FALSE(round->canUse(Gadget::SlowFuse));
    const auto outcome = round->answer(rightAnswer(round->question()), std::chrono::hours{9});
    CHECK(outcome.verdict == Verdict::Right);
    CHECK(outcome.parts.speed == 0);
}

TEST_CASE("an answered question stays answered") {
    auto round = Round::start(films(), planOf(5), {});
    CHECK_FALSE(round->advance());
    const auto first = round->answer(wrongAnswer(round->question()), Milliseconds{10});
    CHECK(round->answer(rightAnswer(round->question()), Milliseconds{10}) == first);
    CHECK(round->timeOut() == first);
    CHECK(round->score() == 0);
    for (const Gadget gadget : quiz::allGadgets) CHECK_FALSE(round->canUse(gadget));
}

TEST_CASE("Mask leaves the right option and one other") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        auto round = Round::start(films(), planOf(seed), {});
        const Question question = round->question();
        const bool can = question.kind == Kind::Choice && question.options.size() >= 3;
        REQUIRE(round->canUse(Gadget::Mask) == can);
        if (!can) continue;
        REQUIRE(round->use(Gadget::Mask));
        const auto& masked = round->current().masked;
        CHECK(masked.size() == question.options.size() - 2);
        CHECK(std::count(masked.begin(), masked.end(), question.right.front()) == 0);
        CHECK(std::is_sorted(masked.begin(), masked.end()));
        CHECK_FALSE(round->use(Gadget::Mask));
    }
}

TEST_CASE("Slow fuse adds ten seconds to one question") {
    auto round = Round::start(films(), planOf(6), {});
    const auto fuse = round->fuse();
    REQUIRE(round->use(Gadget::SlowFuse));
    CHECK(round->fuse() == fuse + Milliseconds{10000});
    CHECK(round->answer(rightAnswer(round->question()), fuse + Milliseconds{9000}).verdict == Verdict::Right);
    round->advance();
    CHECK(round->fuse() == quiz::fuseFor(round->question(), Fuse::Normal));
    CHECK_FALSE(round->canUse(Gadget::SlowFuse));
}

TEST_CASE("Extraction swaps the question, which then does not count and does not return") {
    auto round = Round::start(films(), planOf(7), {});
    const auto first = round->question().deal.id;
    REQUIRE(round->use(Gadget::Extraction));
    CHECK(round->played().size() == 2);
    CHECK(round->played().front().extracted);
    CHECK_FALSE(round->played().front().outcome);
    CHECK(round->number() == 1);
    CHECK(round->question().deal.id != first);
    CHECK_FALSE(round->canUse(Gadget::Extraction));
    int asked = 0;
    do {
        CHECK(round->question().deal.id != first);
        round->answer(rightAnswer(round->question()), Milliseconds{1000});
        ++asked;
    } while (round->advance());
    CHECK(asked == 10);
    CHECK(round->rightCount() == 10);
}

TEST_CASE("Intel is told once") {
    auto round = Round::start(films(), planOf(8), {});
    while (!round->canUse(Gadget::Intel)) {
        round->answer(rightAnswer(round->question()), Milliseconds{0});
        REQUIRE(round->advance());
    }
    CHECK(round->use(Gadget::Intel));
    CHECK(round->current().intel);
    CHECK_FALSE(round->has(Gadget::Intel));
}

TEST_CASE("a round has ten questions that rise in difficulty as wished") {
    CHECK(quiz::wishedDifficulty(Level::Recruit, 0, 10) < quiz::wishedDifficulty(Level::Recruit, 9, 10));
    for (int i = 0; i < 10; ++i) {
        CHECK(quiz::wishedDifficulty(Level::Recruit, i, 10) < quiz::wishedDifficulty(Level::FieldAgent, i, 10));
        CHECK(quiz::wishedDifficulty(Level::FieldAgent, i, 10) < quiz::wishedDifficulty(Level::Legend, i, 10));
    }
    CHECK(quiz::wishedDifficulty(Level::Legend, 0, 1) == quiz::wishedDifficulty(Level::Legend, 0, 10));
}

TEST_CASE("the fuse grows with the text and the factor, in tenths of a second") {
    Question question;
    question.ask = "Où est-il?"; // ten characters, eleven bytes
    question.options = {{"Here", {}, {}}, {"There", {}, {}}};
    CHECK(quiz::fuseFor(question, Fuse::Normal) == Milliseconds{9100});
    CHECK(quiz::fuseFor(question, Fuse::Double) == Milliseconds{18300});
    CHECK(quiz::fuseFor(question, Fuse::Tenfold) == Milliseconds{91400});
    CHECK(quiz::fuseFor(question, Fuse::Off) == Milliseconds{0});
    question.kind = Kind::Order;
    CHECK(quiz::fuseFor(question, Fuse::Normal) == Milliseconds{15100});
    for (const Fuse fuse : quiz::allFuses) CHECK(quiz::fuseFor(question, fuse).count() % 100 == 0);
}

TEST_CASE("a small pack gives a short round, and says so from the start") {
    const auto dealer =
        std::make_shared<const Dealer>(std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"q","title":"Q","questions":[
        {"ask":"Who directed Heat?","answer":"Michael Mann","wrong":["Tony Scott"]},
        {"ask":"Where is Rififi set?","answer":"Paris","wrong":["Rome"]},
        {"ask":"Is Topkapi in colour?","answer":true}]})")));
    auto round = Round::start(dealer, planOf(1), {});
    REQUIRE(round);
    CHECK(round->count() == 3);
    REQUIRE(round->use(Gadget::Extraction));
    CHECK(round->count() == 2);
    int asked = 0;
    do {
        round->answer(rightAnswer(round->question()), Milliseconds{0});
        ++asked;
    } while (round->advance());
    CHECK(asked == 2);
    CHECK(round->isOver());
    CHECK_FALSE(round->advance());
}

TEST_CASE("the same plan gives the same round") {
    Random random(1);
    auto one = Round::start(films(), planOf(9), {});
    auto other = Round::start(films(), planOf(9), {});
    for (int i = 0; i < 10; ++i) {
        CHECK(same(*one, *other));
        one->answer(rightAnswer(one->question()), Milliseconds{500});
        other->answer(rightAnswer(other->question()), Milliseconds{500});
        one->advance();
        other->advance();
    }
    CHECK_FALSE(same(*one, *Round::start(films(), planOf(10), {})));
}

TEST_CASE("a round resumed at any step goes on as it would have") {
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        Random random(seed);
        playAll(films(), *Round::start(films(), planOf(seed), {}), random, true);
    }
    CHECK_FALSE(Round::resume(films(), planOf(1), {}, {}));
    CHECK_FALSE(Round::resume(films(), planOf(1), {}, {{{"gone@1", Kind::Choice, 0, 1}, false, {}, {}, false, 1, {}}}));
}

TEST_CASE("a thousand rounds: no fact twice, nothing given away") {
    std::vector<std::shared_ptr<const Dealer>> dealers{films()};
    for (const auto& bank : shippedBanks()) dealers.push_back(std::make_shared<const Dealer>(bank));
    for (std::uint64_t seed = 1; dealers.size() < 60 && seed < 200; ++seed) {
        if (const auto bank = randomBank(seed)) dealers.push_back(std::make_shared<const Dealer>(bank));
    }
#ifdef __SANITIZE_ADDRESS__
    constexpr std::uint64_t rounds = 100; // each takes ten times as long
#else
    constexpr std::uint64_t rounds = 1000;
#endif
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const auto& dealer = dealers[seed % dealers.size()];
        Random random(seed);
        Plan plan = planOf(seed, quiz::allFuses[seed % quiz::allFuses.size()]);
        plan.level = quiz::allLevels[seed % quiz::allLevels.size()];
        auto round = Round::start(dealer, plan, {});
        if (round) playAll(dealer, std::move(*round), random, false);
    }
}
