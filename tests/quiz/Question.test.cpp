#include "quiz/Question.hpp"

#include "quiz/Lists.hpp"

#include <catch2/catch.hpp>

using quiz::Answer;
using quiz::Kind;
using quiz::Question;

namespace {

Question choice() {
    Question question;
    question.options = {{"Ada", "no", {}}, {"Boris", {}, {}}, {"Carmen", "no", {}}};
    question.right = {1};
    return question;
}

Question order() {
    Question question = choice();
    question.kind = Kind::Order;
    question.right = {2, 0, 1};
    return question;
}

Question number(double right, double within, bool isYear) {
    Question question;
    question.kind = Kind::Number;
    question.number = right;
    question.within = within;
    question.isYear = isYear;
    return question;
}

} // namespace

TEST_CASE("a choice is right when the right option is chosen") {
    CHECK(quiz::isRight(choice(), 1));
    CHECK_FALSE(quiz::isRight(choice(), 0));
    CHECK_FALSE(quiz::isRight(choice(), -1));
    CHECK_FALSE(quiz::isRight(choice(), 7));
}

TEST_CASE("an answer of another shape is wrong") {
    CHECK_FALSE(quiz::isRight(choice(), 1.0));
    CHECK_FALSE(quiz::isRight(choice(), std::vector{1}));
    CHECK_FALSE(quiz::isRight(order(), 2));
    CHECK_FALSE(quiz::isRight(number(1, 0, false), 1));
}

TEST_CASE("an order is right when all of it is") {
    CHECK(quiz::isRight(order(), std::vector{2, 0, 1}));
    CHECK_FALSE(quiz::isRight(order(), std::vector{2, 1, 0}));
    CHECK_FALSE(quiz::isRight(order(), std::vector{2, 0}));
}

TEST_CASE("a number is right within what is let pass") {
    CHECK(quiz::isRight(number(147, 5, false), 152.0));
    CHECK_FALSE(quiz::isRight(number(147, 5, false), 152.5));
    CHECK(quiz::isRight(number(7.1, 0, false), 6.8 + 3 * 0.1));
    CHECK_FALSE(quiz::isRight(number(7.1, 0, false), 7.0));
}

TEST_CASE("answers are said in words") {
    CHECK(quiz::answerText(choice(), 2) == "Carmen");
    CHECK(quiz::answerText(choice(), 9).empty());
    CHECK(quiz::answerText(order(), std::vector{0, 1, 2}) == "Ada, Boris, Carmen");
    CHECK(quiz::answerText(number(0, 0, false), 25000.0) == "25,000");
    CHECK(quiz::rightText(choice()) == "Boris");
    CHECK(quiz::rightText(order()) == "Carmen, Ada, Boris");
    CHECK(quiz::rightText(number(12018, 0, true)) == "12018");
    CHECK(quiz::rightText(number(12018, 0, false)) == "12,018");
}

TEST_CASE("the answer that is wrong is wrong, whatever names are right") {
    Question question;
    question.kind = Kind::Typed;
    question.accepted = {"?!", "?!!", "!?"};
    CHECK(isRight(question, std::string("?!")));
    CHECK_FALSE(isRight(question, wrongAnswer(question)));
}

TEST_CASE("a list is parted by semicolons where what it lists holds commas") {
    CHECK(quiz::listed({}) == "");
    CHECK(quiz::listed({"Sydney, Australia"}, " and ") == "Sydney, Australia");
    CHECK(quiz::listed({"A", "B", "C"}) == "A, B, C");
    CHECK(quiz::listed({"A", "B", "C"}, " and ") == "A, B and C");
    CHECK(quiz::listed({"Rome", "Sydney, Australia"}) == "Rome; Sydney, Australia");
    CHECK(quiz::listed({"Rome", "Sydney, Australia"}, " and ") == "Rome and Sydney, Australia");
    CHECK(quiz::listed({"Rome", "Sydney, Australia", "Oslo"}, " und ") == "Rome; Sydney, Australia; und Oslo");
    Question question;
    question.kind = Kind::SelectAll;
    question.options = {{"Krakow, Poland", {}, {}}, {"Rome", {}, {}}, {"Sydney, Australia", {}, {}}};
    question.right = {0, 2};
    CHECK(rightText(question) == "Krakow, Poland; Sydney, Australia");
}
