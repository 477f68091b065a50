#include "commands/DealPrinter.hpp"

#include "screens/Playing.hpp"

#include <catch2/catch.hpp>

namespace {

quiz::Question sample() {
    quiz::Question question;
    question.deal = {"film:film>director@heat", quiz::Kind::Choice, 0, 18446744073709551615ULL};
    question.pack = "heists";
    question.topic = "Heat";
    question.ask = "Who directed \"Heat\"?\n\\";
    question.options = {{"Ridley Scott", "Ridley Scott directed Alien.", {"film/alien.director"}}, {"Michael Mann", {}, {}}};
    question.right = {1};
    question.rightAnswers = {"Michael Mann"};
    question.because = "Michael Mann directed Heat.";
    question.source = "A book";
    question.facts = {"film/heat.director"};
    question.works = {"film/alien", "film/heat"};
    question.difficulty = {0.5, 0.4, 0.3, 0.2, 0.5};
    return question;
}

} // namespace

TEST_CASE("a question on one line of JSON") {
    CHECK(
        commands::toJsonLine(sample(), playing::shippedWords()) ==
        R"({"id":"film:film>director@heat","pack":"heists","kind":"choice","wording":0,"seed":"18446744073709551615","topic":"Heat",)"
        R"("ask":"Who directed \"Heat\"?\n\\","options":["Ridley Scott","Michael Mann"],"right":[1],"rightAnswers":["Michael Mann"],)"
        R"("because":"Michael Mann directed Heat.","whyWrong":["Ridley Scott directed Alien.",null],"whyFacts":[["film/alien.director"],[]],)"
        R"("source":"A book","asOf":"","note":"","facts":["film/heat.director"],"works":["film/alien","film/heat"],"difficulty":0.5,)"
        R"("difficultyParts":{"fame":0.4,"obscurity":0.3,"likeness":0.2,"guess":0.5}})");
}

TEST_CASE("a number's answer and dial are in its line") {
    quiz::Question question;
    question.kind = quiz::Kind::Number;
    question.number = 7.5;
    question.within = 1;
    question.dial = {0, 20, 0.5};
    const std::string line = commands::toJsonLine(question, playing::shippedWords());
    CHECK(line.find(R"("kind":"number")") != std::string::npos);
    CHECK(line.find(R"("answer":7.5,"within":1,"isYear":false,"dial":{"low":0,"high":20,"step":0.5})") != std::string::npos);
}

TEST_CASE("a true statement is itself the reason why \"False\" is wrong") {
    quiz::Question question;
    question.kind = quiz::Kind::TrueFalse;
    question.ask = question.because = "Michael Mann directed Heat.";
    question.options = {{"True", {}, {}}, {"False", question.ask, {"film/heat.director"}}};
    question.right = {0};
    question.note = "He had shot the story once before, for television.";
    const std::string line = commands::toJsonLine(question, playing::shippedWords());
    CHECK(line.find(R"("whyWrong":[null,"Michael Mann directed Heat."])") != std::string::npos);
}

TEST_CASE("a question in plain text") {
    CHECK(commands::toPlainText(sample(), playing::shippedWords()) ==
          "Heat\n"
          "Who directed \"Heat\"?\n\\\n"
          "  A    Ridley Scott  (Ridley Scott directed Alien.)\n"
          "  B *  Michael Mann\n"
          "  because    Michael Mann directed Heat.\n"
          "  source     A book\n"
          "  difficulty 0.5 (fame 0.4, obscurity 0.3, likeness 0.2, guess 0.5)\n"
          "  facts      film/heat.director\n"
          "  works      film/alien, film/heat\n"
          "  id         film:film>director@heat\n");
}
