#include "quiz/Round.hpp"

#include "facts/MakeBank.hpp"
#include "facts/Text.hpp"
#include "quiz/RandomPack.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

namespace {

using quiz::Dealer;
using quiz::Question;

struct Work {
    std::string id;
    std::vector<std::string> names; ///< folded
};

std::vector<Work> worksOf(const facts::FactBank& bank) {
    std::vector<Work> works;
    for (std::uint32_t i = 0; i < bank.records.size(); ++i) {
        const auto& record = bank.records[i];
        const auto& type = bank.type(record.type);
        if (!type.work) continue;
        Work work{type.name + '/' + record.id, {facts::fold(bank.labels[i])}};
        for (const auto& name : record.also) work.names.push_back(facts::fold(name));
        works.push_back(std::move(work));
    }
    return works;
}

/// All that a player could come to read of \p question.
std::string allTexts(const Dealer& dealer, const Question& question) {
    std::string all = question.topic + '\n' + question.ask + '\n' + question.because + '\n' + question.note + '\n';
    for (const auto& option : question.options) all += option.text + '\n' + option.whyWrong + '\n';
    for (const auto* more : {&question.rightAnswers, &question.left, &question.clues})
        for (const auto& text : *more) all += text + '\n';
    quiz::Random random(7);
    if (const auto intel = dealer.intel(question, random)) all += intel->text + '\n';
    return ' ' + facts::fold(all) + ' ';
}

/// Names that tell this work from all others: "Mission: Impossible" stands in the names of the rest.
std::vector<std::string> ownNames(const Work& work, const std::vector<Work>& all) {
    std::vector<std::string> own;
    for (const auto& name : work.names) {
        const auto holdsIt = [&](const Work& other) {
            return other.id != work.id && std::any_of(other.names.begin(), other.names.end(), [&name](const std::string& theirs) {
                       return (' ' + theirs + ' ').find(' ' + name + ' ') != std::string::npos;
                   });
        };
        if (name.size() >= 4 && std::none_of(all.begin(), all.end(), holdsIt)) own.push_back(' ' + name + ' ');
    }
    return own;
}

} // namespace

TEST_CASE("nothing of a work that has not been seen is told: each work of each shipped pack in turn") {
    for (const auto& bank : shippedBanks()) {
        const Dealer dealer(bank);
        const auto works = worksOf(*bank);
        for (const auto& work : works) {
            const Dealer cleared = dealer.cleared({work.id});
            const auto names = ownNames(work, works);
            std::size_t dealt = 0;
            std::vector<std::string> told;
            cleared.forEach(false, 1, [&](const quiz::Deal& deal) {
                const auto question = cleared.deal(deal);
                if (!question) return;
                ++dealt;
                const std::string texts = allTexts(cleared, *question);
                const bool names_it = std::any_of(names.begin(), names.end(),
                                                  [&](const auto& name) { return texts.find(name) != std::string::npos; });
                const bool reaches = std::find(question->works.begin(), question->works.end(), work.id) != question->works.end();
                if (names_it || reaches) told.push_back(deal.id);
            });
            CAPTURE(work.id, told, dealt);
            CHECK(told.empty());
            CHECK(dealt > 100);
        }
    }
}

TEST_CASE("with one work alone seen there is still something to ask, and it is all of that work") {
    for (const auto& bank : shippedBanks()) {
        const auto works = worksOf(*bank);
        for (const auto& seen : works) {
            std::vector<std::string> unseen;
            for (const auto& work : works)
                if (work.id != seen.id) unseen.push_back(work.id);
            const Dealer cleared = Dealer(bank).cleared(unseen);
            std::set<std::string> reached;
            cleared.forEach(false, 1, [&](const quiz::Deal& deal) {
                if (const auto question = cleared.deal(deal)) reached.insert(question->works.begin(), question->works.end());
            });
            CAPTURE(seen.id, reached);
            CHECK(std::all_of(reached.begin(), reached.end(), [&](const std::string& work) { return work == seen.id; }));
        }
    }
}

TEST_CASE("what is right in a work not seen is never offered as wrong") {
    const auto bank = std::make_shared<const facts::FactBank>(bankFrom(R"({"pack":"p","title":"P",
      "types":{"film":{"label":"{title}","work":true,"fields":{"title":"text"}},"part":{"fields":{"who":"text","film":"film","actor":"text"}}},
      "facts":{"film":{"one":{"title":"First Film"},"two":{"title":"Second Film"}},
        "part":[{"who":"Agent","film":"one","actor":"Ann Old"},{"who":"Agent","film":"two","actor":"Bea New"},
                {"who":"Driver","film":"one","actor":"Bea New"},{"who":"Cook","film":"one","actor":"Cy Other"}]},
      "asks":[{"about":"part","says":"{actor} plays the {who}.","answers":"all","ask":"Who plays the {who}?","answer":"{actor}"}]})"));
    const Dealer cleared = Dealer(bank).cleared({"film/two"});
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        cleared.forEach(true, seed, [&](const quiz::Deal& deal) {
            const auto question = cleared.deal(deal);
            if (!question || question->ask != "Who plays the Agent?") return;
            CHECK(question->rightAnswers == std::vector<std::string>{"Ann Old"});
            for (const auto& option : question->options) CHECK(option.text != "Bea New");
        });
    }
}

TEST_CASE("a round keeps to its clearance, and is resumed under it") {
    const auto bank = shippedBanks().front();
    const auto works = worksOf(*bank);
    if (works.empty()) return;
    quiz::Plan plan;
    plan.pack = bank->pack;
    plan.unseen = {works.front().id};
    const auto dealer = std::make_shared<const Dealer>(bank);
    auto round = quiz::Round::start(dealer, plan, {});
    REQUIRE(round);
    do {
        const auto& reached = round->question().works;
        CHECK(std::find(reached.begin(), reached.end(), works.front().id) == reached.end());
        const auto again = quiz::Round::resume(dealer, plan, {}, round->steps());
        REQUIRE(again);
        CHECK(again->question().ask == round->question().ask);
        round->answer(quiz::rightAnswer(round->question()), quiz::Milliseconds{1000});
    } while (round->advance());
}
