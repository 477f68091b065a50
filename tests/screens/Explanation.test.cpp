#include "screens/Explanation.hpp"
#include "screens/Saying.hpp"

#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace screens;
using quiz::Kind;
using quiz::Played;
using quiz::Verdict;

namespace {

using Texts = std::vector<std::string>;

const Words& english() { return playing::shippedLanguages().words("en"); }

/// A question of four options, of which those in \p right fit, answered by \p given.
Played played(Kind kind, std::vector<int> right, const quiz::Answer& given) {
    Played one;
    one.question.kind = kind;
    one.question.ask = "Which?";
    one.question.because = "So it is.";
    one.question.right = std::move(right);
    for (int i = 0; i < 4; ++i) {
        const std::string name(1, static_cast<char>('A' + i));
        quiz::Option option{name, "", {"fact"}};
        const bool fits = std::ranges::find(one.question.right, i) != one.question.right.end();
        (fits && kind != Kind::Match ? option.whyRight : option.whyWrong) = name + " is what it is.";
        one.question.options.push_back(option);
    }
    one.outcome.emplace();
    one.outcome->given = given;
    one.outcome->verdict = quiz::isRight(one.question, given) ? Verdict::Right : Verdict::Wrong;
    return one;
}

} // namespace

TEST_CASE("Why each wrong option is wrong, the chosen one first") {
    const Explanation told = explain(played(Kind::Choice, {0}, 2), english());
    CHECK(told.because == "So it is.");
    CHECK(told.ofGiven == Texts{"C is what it is."});
    CHECK(told.ofOthers == Texts{"B is what it is.", "D is what it is."});
}

TEST_CASE("After a right answer, and one that came too late, no option was chosen wrongly") {
    Played late = played(Kind::Choice, {0}, 0);
    for (const Verdict verdict : {Verdict::Right, Verdict::TooLate}) {
        late.outcome->verdict = verdict;
        CHECK(explain(late, english()).ofGiven.empty());
        CHECK(explain(late, english()).ofOthers.size() == 3);
    }
}

TEST_CASE("A reason that several options share is told once, and none that the because has told") {
    Played one = played(Kind::Choice, {0}, 2);
    for (int i = 1; i < 4; ++i) {
        auto& option = one.question.options[static_cast<std::size_t>(i)];
        option.whyWrong.clear();
        option.allRight = {"A"};
    }
    CHECK(explain(one, english()).ofGiven == Texts{"Only this is right: A."});
    CHECK(explain(one, english()).ofOthers.empty());
    one = played(Kind::Choice, {0}, 2);
    one.question.options[2].whyWrong = "So it is.";
    CHECK(explain(one, english()).ofGiven.empty());
}

TEST_CASE("Of several right options, those missed are told with why they are right") {
    const Explanation told = explain(played(Kind::SelectAll, {0, 1}, std::vector<int>{1, 3}), english());
    CHECK(told.ofGiven == Texts{"Missed: A is what it is.", "D is what it is."});
    CHECK(told.ofOthers == Texts{"B is what it is.", "C is what it is."});
}

TEST_CASE("Of wrong pairs it is told what belongs there") {
    Played one = played(Kind::Match, {0, 1, 2, 3}, std::vector<int>{1, 0, 2, 3});
    one.question.left = {"K", "L", "M", "N"};
    const Explanation told = explain(one, english());
    CHECK(told.ofGiven == Texts{"A is what it is.", "B is what it is."});
    CHECK(told.ofOthers == Texts{"C is what it is.", "D is what it is."});
}

TEST_CASE("Of what an author wrote out only those options are told of that are known") {
    Played one = played(Kind::Choice, {0}, 2);
    one.question.deal.id = "question/1";
    one.question.options[1].whyWrong.clear();
    one.question.options[3].whyWrong = "So it is.";
    CHECK(explain(one, english()).ofGiven == Texts{"C is what it is."});
    CHECK(explain(one, english()).ofOthers.empty());
}

TEST_CASE("A left side begins with a capital") {
    Played one = played(Kind::Match, {0, 1, 2, 3}, std::vector<int>{1, 0, 2, 3});
    one.question.left = {"a key", "L", "M", "N"};
    CHECK(leftText(one.question, 0) == "A key");
    CHECK(givenText(one, english()).find("A key: B") != std::string::npos);
}

TEST_CASE("Of a wrong order it is told what stood wrong") {
    const auto told = [](const std::vector<int>& given) {
        const Explanation explanation = explain(played(Kind::Order, {2, 0, 3, 1}, given), english());
        CHECK(explanation.because == "So it is.");
        CHECK(explanation.ofOthers.empty());
        return explanation.ofGiven;
    };
    CHECK(told({2, 0, 3, 1}).empty());
    CHECK(told({0, 3, 1, 2}) == Texts{"Moving one was all that was missing: C."});
    CHECK(told({2, 3, 0, 1}) == Texts{"Each stood in the other’s place: D; A."});
    CHECK(told({1, 3, 0, 2}) == Texts{"None of them stood in its place."});
    CHECK(told({0, 1, 3, 2}) == Texts{"Out of place: A, B and C."});
}

TEST_CASE("A name in other letters is not told again") {
    const auto because = [](const std::string& typed) {
        Played one = played(Kind::Typed, {}, typed);
        one.question.accepted = {"New Zéaland", "Aotearoa"};
        one.question.takesSlips = true;
        return explain(one, english()).because;
    };
    CHECK(because("NEW ZEALAND") == "So it is.");
    CHECK(because("Aotearoa") == "So it is.");
    CHECK(because("new zeeland") == "Taken as New Zéaland: a slip is forgiven. So it is.");
}

TEST_CASE("Of what was typed or dialled it is told what it is, and how far off a number is") {
    Played one = played(Kind::Typed, {}, "ada");
    one.question.accepted = {"Boris"};
    CHECK(explain(one, english()).ofGiven.empty());
    one.meant = quiz::Meant{{"Ada", "ada made Heat.", {"a.b"}}};
    CHECK(explain(one, english()).ofGiven == Texts{"Ada made Heat."});
    one.outcome->given = "addie";
    CHECK(explain(one, english()).ofGiven == Texts{"Taken as Ada. Ada made Heat."});
    one.meant->option.whyWrong.clear();
    one.meant->option.allRight = {"Boris", "Cy"};
    CHECK(explain(one, english()).ofGiven == Texts{"Taken as Ada. Only these are right: Boris and Cy."});
    one = played(Kind::Number, {}, 12.0);
    one.question.number = 10;
    CHECK(explain(one, english()).ofGiven == Texts{"Too high by 2."});
    one.meant = quiz::Meant{{"12", "Heat has 12.", {"a.b"}}};
    CHECK(explain(one, english()).ofGiven == Texts{"Too high by 2.", "Heat has 12."});
    CHECK(detailsOf(one, english()).told.ofGiven.size() == 2);
    one.outcome->verdict = Verdict::TooLate;
    CHECK(explain(one, english()).ofGiven.empty());
}

TEST_CASE("An answer that was worth something is not disavowed") {
    Played one = played(Kind::SelectAll, {0, 1}, std::vector<int>{1});
    CHECK(stampWord(*one.outcome, english()) == "DISAVOWED");
    one.outcome->points = 40;
    CHECK(isRightInPart(*one.outcome));
    CHECK(stampWord(*one.outcome, english()) == "IN PART");
    CHECK(explain(one, english()).headline == "Confirmed in part.");
}

TEST_CASE("The details of a question say what was given, and what is right only where that was not given") {
    Played one = played(Kind::Choice, {0}, 2);
    CHECK(detailsOf(one, english()).given == "You: C");
    CHECK(detailsOf(one, english()).right == "Right: A");
    CHECK(detailsOf(one, english()).points == "0 points");
    one = played(Kind::Choice, {0}, 0);
    CHECK(detailsOf(one, english()).right.empty());
    one.outcome->given.reset();
    CHECK(givenText(one, english()) == "You: no answer");
}
