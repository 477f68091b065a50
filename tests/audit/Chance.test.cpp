#include "audit/Chance.hpp"

#include <catch2/catch.hpp>

TEST_CASE("the likelihood of chi-square is that of the printed tables") {
    // Values that are passed once in a thousand times, and once in twenty.
    CHECK(audit::chiSquareLikelihood(10.828, 1) == Approx(0.001).epsilon(0.001));
    CHECK(audit::chiSquareLikelihood(13.816, 2) == Approx(0.001).epsilon(0.001));
    CHECK(audit::chiSquareLikelihood(16.266, 3) == Approx(0.001).epsilon(0.001));
    CHECK(audit::chiSquareLikelihood(3.841, 1) == Approx(0.05).epsilon(0.001));
    CHECK(audit::chiSquareLikelihood(7.815, 3) == Approx(0.05).epsilon(0.001));
    CHECK(audit::chiSquareLikelihood(2.366, 3) == Approx(0.5).epsilon(0.001));
    CHECK(audit::chiSquareLikelihood(0, 3) == 1);
    CHECK(audit::chiSquareLikelihood(1000, 3) < 1e-100);
}

TEST_CASE("uneven places are told from even ones, and a few tell nothing") {
    CHECK(audit::Evenness{{250, 240, 260, 250}}.isEven());
    CHECK_FALSE(audit::Evenness{{400, 200, 200, 200}}.isEven());
    CHECK(audit::Evenness{{4, 0, 0, 0}}.isSmall());
    CHECK(audit::Evenness{{4, 0, 0, 0}}.isEven());
    CHECK_FALSE(audit::Evenness{{20, 0, 0, 0}}.isEven());
    CHECK(audit::Evenness{{30, 10}}.chiSquare() == Approx(10));
}

TEST_CASE("places taken together are never the same, so they lie more evenly by chance") {
    audit::Evenness one, two, most; // of three places: one is taken, two are, which says as much as one that is free
    for (const int place : {0, 0, 0, 1}) {
        one.add({place}, 3);
        std::vector<int> others{0, 1, 2};
        std::erase(others, place);
        two.add(others, 3);
        most.add({0, 1, 2}, 3);
    }
    CHECK(one.counts == std::vector<int>{3, 1, 0});
    CHECK(two.counts == std::vector<int>{1, 3, 4});
    CHECK(one.chiSquare() == Approx(audit::Evenness{{3, 1, 0}}.chiSquare()));
    CHECK(two.chiSquare() == Approx(one.chiSquare()));
    CHECK(most.chiSquare() == 0);
    one.add(two);
    CHECK(one.counts == std::vector<int>{4, 4, 4});
}

TEST_CASE("the longest and the shortest right option are counted against chance, for its share where others are as long") {
    quiz::Question question;
    question.options = {{"long one", {}, {}}, {"short", {}, {}}, {"even one", {}, {}}, {"tiny", {}, {}}};
    question.right = {0};
    audit::Lengths lengths;
    lengths.add(question);
    CHECK(lengths.longest == 0.5);
    CHECK(lengths.shortest == 0);
    CHECK(lengths.byChance == 0.25);
    question.right = {3};
    lengths.add(question);
    CHECK(lengths.longest == 0.5);
    CHECK(lengths.shortest == 1);
    CHECK(lengths.questions == 2);
    CHECK(lengths.isFair());
    question.options[2].text = "even";
    question.right = {0};
    audit::Lengths longest = lengths;
    for (int i = 0; i < 20; ++i) longest.add(question);
    CHECK_FALSE(longest.isFair());
    CHECK_FALSE(longest.isFair(longest.longest));
    CHECK(longest.isFair(longest.shortest));
    question.right = {3};
    audit::Lengths shortest = lengths;
    for (int i = 0; i < 40; ++i) shortest.add(question);
    CHECK(shortest.shortest == 21);
    CHECK_FALSE(shortest.isFair());
    CHECK(shortest.isFair(shortest.longest));
}

TEST_CASE("a reason that tells nothing but what is right is counted as such") {
    quiz::Question question;
    question.because = "Ada is right.";
    question.options = {
        {"Ada", {}, {}}, {"Boris", "Boris is another.", {}}, {"Cleo", "Ada is right.", {}}, {"Dora", {}, {}, {"Ada"}}};
    question.right = {0};
    audit::Reasons reasons;
    reasons.add(question);
    CHECK(reasons.all == 3);
    CHECK(reasons.restating == 2);
    question.kind = quiz::Kind::OddOneOut; // of these it is the odd one that needs a reason
    question.right = {3};
    reasons.add(question);
    CHECK(reasons.all == 4);
    CHECK(reasons.restating == 3);
    question.kind = quiz::Kind::TrueFalse;
    reasons.add(question);
    CHECK(reasons.all == 4);
}

TEST_CASE("a tally keeps places, ranks, statements and kinds apart") {
    audit::Tally tally;
    quiz::Question question;
    question.options = {{"1", {}, {}}, {"2", {}, {}}, {"3", {}, {}}};
    question.right = {2};
    tally.add(question, true);
    tally.add(question, false);
    question.kind = quiz::Kind::OddOneOut;
    tally.add(question, true);
    question.kind = quiz::Kind::SelectAll;
    question.right = {0, 2};
    tally.add(question, false);
    question.kind = quiz::Kind::TrueFalse;
    question.options.pop_back();
    question.right = {1};
    tally.add(question, false);
    CHECK(tally.ranks.at(3).counts == std::vector<int>{0, 0, 1});
    CHECK(tally.places.at(3).counts == std::vector<int>{0, 0, 2});
    CHECK(tally.fits.at(3).counts == std::vector<int>{1, 0, 1});
    CHECK(tally.truths == std::array{0, 1});
    CHECK(tally.kinds.at(quiz::Kind::Choice) == 2);
    audit::Tally twice = tally;
    twice.add(tally);
    CHECK(twice.places.at(3).counts == std::vector<int>{0, 0, 4});
    CHECK(twice.kinds.at(quiz::Kind::TrueFalse) == 2);
}
