#include "screens/Saying.hpp"

#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

using namespace screens;
using quiz::Intel;
using quiz::Kind;
using quiz::Question;

namespace {

const Words& english() { return playing::shippedLanguages().words("en"); }
const Words& german() { return playing::shippedLanguages().words("de"); }

Question choice() {
    Question question;
    question.kind = Kind::Choice;
    question.ask = "Who?";
    question.options = {{"Ada", {}, {}}, {"boris", "Boris did not.", {"a.b"}}, {"Carmen", {}, {"a.b"}}};
    question.right = {0};
    return question;
}

Question statement(bool isTrue) {
    Question question;
    question.kind = Kind::TrueFalse;
    question.options = {{"True", {}, {}}, {"False", {}, {}}};
    question.right = {isTrue ? 0 : 1};
    return question;
}

} // namespace

TEST_CASE("True and false are words of the language") {
    CHECK(optionText(statement(true), 0, english()) == "True");
    CHECK(optionText(statement(true), 1, german()) == "Falsch");
    CHECK(answerText(statement(true), 1, german()) == "Falsch");
    CHECK(rightText(statement(true), german()) == "Wahr");
    CHECK(becauseText(statement(false), german()) == "Die Aussage ist falsch.");
    CHECK(optionText(statement(true), 2, german()).empty());
}

TEST_CASE("An option begins with a capital, unless it ends the question's sentence") {
    Question question = choice();
    CHECK(optionText(question, 1, english()) == "Boris");
    CHECK(answerText(question, 1, english()) == "Boris"); // in the debrief, too
    question.ask = "It was …";
    CHECK(optionText(question, 1, english()) == "boris");
    CHECK(answerText(question, 1, english()) == "boris");
}

TEST_CASE("Each kind that needs it says what to do") {
    Question question = choice();
    for (const Kind kind : {Kind::SelectAll, Kind::OddOneOut, Kind::Match}) {
        question.kind = kind;
        question.needsTask = false;
        CHECK(taskText(question, english()).empty());
        question.needsTask = true;
        CHECK(taskText(question, english()) != taskText(question, german()));
    }
}

TEST_CASE("Why something is right or wrong: the pack's own words, the whole list, or the answer") {
    Question question = choice();
    CHECK(becauseText(question, english()) == "The answer is Ada.");
    CHECK(whyWrongText(question, 0, english()).empty());
    CHECK(whyWrongText(question, 1, german()) == "Boris did not.");
    CHECK(whyWrongText(question, 2, german()) == "Die Antwort lautet: Ada.");
    question.because = "So it is.";
    CHECK(becauseText(question, german()) == "So it is.");
    question.options[1].allRight = {"Ada", "Dora"};
    CHECK(whyWrongText(question, 1, english()) == "Only these are right: Ada and Dora.");
    CHECK(whyWrongText(question, 9, english()).empty());
    question.options[1].allRight = {"Ada"};
    CHECK(whyWrongText(question, 1, german()) == "Richtig ist nur: Ada.");
    question.because = "the answer is this.";
    CHECK(becauseText(question, english()) == "The answer is this.");
}

TEST_CASE("each sentence of a reason made of several begins as a sentence does, and what an author wrote stays") {
    quiz::Question question;
    question.kind = quiz::Kind::Match;
    question.because = "the Mole is Jim by another name. J. J. Abrams is himself. the Widow is Alanna.";
    CHECK(becauseText(question, english()) == "The Mole is Jim by another name. J. J. Abrams is himself. The Widow is Alanna.");
    question.kind = quiz::Kind::Choice;
    question.because = "it is no. two.";
    CHECK(becauseText(question, english()) == "It is no. two.");
}

TEST_CASE("A statement of one among several is false since none of them stands in it") {
    Question question = statement(false);
    question.because = "They went to Rome.";
    CHECK(becauseText(question, english()) == "They went to Rome.");
    question.options[0].allRight = {"Rome", "Malta"};
    CHECK(becauseText(question, english()) == "It would be true of each of these: Rome and Malta.");
    CHECK(whyWrongText(question, 0, english()) == "It would be true of each of these: Rome and Malta.");
}

TEST_CASE("Of a false statement it is told what is so, and what is true of the one it names; of a true one what else is known") {
    Question question = statement(false);
    question.ask = "Ada went to Oslo.";
    question.because = "they went to Rome.";
    question.options[0].whyWrong = "ada went to Lima.";
    CHECK(becauseText(question, english()) == "They went to Rome. Ada went to Lima.");
    question.options[0].allRight = {"Rome", "Malta"};
    CHECK(becauseText(question, english()) == "It would be true of each of these: Rome and Malta. Ada went to Lima.");
    question = statement(true);
    question.ask = question.because = question.options[1].whyWrong = "Ada went to Lima.";
    CHECK(becauseText(question, english()) == "The statement is true.");
    question.options[1].allRight = {"Ada", "Bo"};
    CHECK(becauseText(question, english()) == "It is true of each of these: Ada and Bo.");
    question.options[1].allRight.clear();
    question.note = "By train.";
    CHECK(becauseText(question, english()).empty()); // the note says more
    question.options[1].whyWrong = "she went in May.";
    CHECK(becauseText(question, english()) == "She went in May.");
}

TEST_CASE("What a wrong option has in place of a clue is told by a clue that has been shown, where one is false of it") {
    Question question = choice();
    question.kind = Kind::Clues;
    question.options[1].byClue = {"", "boris: It is in Rome.", "", "Boris: He made it."};
    question.options[1].whyWrong = "Boris: He made it.";
    CHECK(whyWrongText(question, 1, 1, english()) == "Boris: He made it."); // no clue shown tells it apart
    CHECK(whyWrongText(question, 1, 2, english()) == "Boris: It is in Rome.");
    CHECK(whyWrongText(question, 1, 3, english()) == "Boris: It is in Rome.");
    CHECK(whyWrongText(question, 1, 4, english()) == "Boris: He made it.");
}

TEST_CASE("How far off a number is, in its unit, and to which side") {
    Question question;
    question.kind = Kind::Number;
    question.number = 1457;
    question.accepted = {"$1457 million"};
    CHECK(farOffText(question, 21457, english()) == "Too high by $20,000 million.");
    CHECK(farOffText(question, 1400, german()) == "Um $57 million zu niedrig.");
    CHECK(farOffText(question, 1458, english()) == "Too high by 1."); // of one, the unit might be another word
    question.number = 1996;
    question.isYear = true;
    CHECK(farOffText(question, 1995, english()) == "Too early by 1 year.");
    CHECK(farOffText(question, 2006, german()) == "Um 10 Jahre zu spät.");
}

TEST_CASE("An odd one out is odd because others are all that fits") {
    Question question = choice();
    question.kind = Kind::OddOneOut;
    question.options[0].allRight = {"Boris", "Carmen"};
    CHECK(becauseText(question, english()) == "Only these are right: Boris and Carmen.");
}

TEST_CASE("Intel in words") {
    Question question;
    question.kind = Kind::Number;
    CHECK(intelText(question, {Intel::Says::Sentence, "As it is."}, german()) == "As it is.");
    CHECK(intelText(question, {Intel::Says::MoreThan, "", 12018.5}, english()) == "It is more than 12,018.5.");
    CHECK(intelText(question, {Intel::Says::LessThan, "", 12018.5}, german()) == "Es ist weniger als 12.018,5.");
    question.isYear = true;
    CHECK(intelText(question, {Intel::Says::LessThan, "", 12018}, german()) == "Es ist weniger als 12018.");
    CHECK(intelText(question, {Intel::Says::ComesFirst, "Heat"}, english()) == "Heat comes first.");
    CHECK(intelText(question, {Intel::Says::HowMany, "", 3}, english()) == "3 of them fit.");
    CHECK(intelText(question, {Intel::Says::Letters, "H", 4}, english()) == "It begins with H and has 4 letters and signs.");
}

TEST_CASE("Points with their parts") {
    quiz::Outcome outcome;
    outcome.parts = {1600, 40, 2};
    outcome.points = 3280;
    CHECK(formulaText(outcome, english()) == "(1,600 base + 40 speed) × 2 = 3,280");
    CHECK(formulaText(outcome, german()) == "(1.600 Basis + 40 Tempo) × 2 = 3.280");
}

TEST_CASE("how near a number has to be is said in its unit, in the language of the game") {
    Question question;
    question.kind = Kind::Number;
    question.number = 14570;
    question.within = 40;
    CHECK(withinText(question, english()) == "40 either way: still right.");
    question.accepted = {"$14,570 million"};
    CHECK(withinText(question, english()) == "$40 million either way: still right.");
    CHECK(withinText(question, german()) == "$40 million mehr oder weniger: noch richtig.");
    question.within = 20000;
    CHECK(withinText(question, german()) == "$20.000 million mehr oder weniger: noch richtig.");
    question.accepted = {"1996"};
    question.isYear = true;
    question.number = 1996;
    question.within = 1;
    CHECK(withinText(question, english()) == "1 year either way: still right.");
    question.within = 2;
    CHECK(withinText(question, german()) == "2 Jahre mehr oder weniger: noch richtig.");
    question.within = 0;
    CHECK(withinText(question, english()) == "Only the exact number is right.");
}

TEST_CASE("What is to be done stands before a question that its options go on with") {
    Question question = choice();
    question.kind = Kind::SelectAll;
    question.needsTask = true;
    question.ask = "Which fit?";
    CHECK(askText(question, english()) == "Which fit? Choose all that fit.");
    question.ask = "What does he do? He …";
    CHECK(askText(question, english()) == "Choose all that fit. What does he do? He …");
}
