#include "exchange/Settle.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace exchange;
using facts::FinishedQuestion;

namespace {

Record choice(std::vector<std::string> right, std::vector<std::string> wrong) {
    Record record;
    record.form = Form::Choice;
    record.ask = "Who?";
    record.right = std::move(right);
    record.wrong = std::move(wrong);
    return record;
}

FinishedQuestion settled(Record& record, std::uint64_t seed = 0) {
    const auto entry = settle(record, quiz::Random(seed));
    REQUIRE(entry);
    return std::get<FinishedQuestion>(*entry);
}

std::string refusalOf(Record record) {
    CHECK_FALSE(settle(record, quiz::Random(0)));
    REQUIRE(record.refused);
    return record.refused->found + " | " + record.refused->expected + " | " + record.refused->mend;
}

std::string changesOf(const Record& record) {
    std::string text;
    for (const auto& [found, done] : record.changes) text += found + " | " + done + "\n";
    return text;
}

} // namespace

TEST_CASE("The right answer is taken out of the wrong ones, and what reads alike is taken once") {
    auto record = choice({"Zoë"}, {"Ann", "Zoë", "zoe!", "ann", "", "Bob"});
    const auto question = settled(record);
    CHECK(question.answer == "Zoë");
    CHECK(question.wrong == std::vector<facts::CompactText>{"Ann", "Bob"});
    CHECK(changesOf(record) ==
          "a wrong answer without text | left out\n"
          "the right answer among the wrong ones: \"Zoë\" | taken out of them\n"
          "the wrong answer \"zoe!\", which reads like a right one | left out: case, accents and signs do not "
          "tell answers apart\n"
          "two wrong answers that read alike: \"ann\" | one of them taken\n");
}

TEST_CASE("Too many wrong answers are sampled: the same by the same seed, others by others, in their order") {
    const std::vector<std::string> many{"a", "b", "c", "d", "e", "f", "g"};
    std::set<std::vector<facts::CompactText>> drawn;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        auto record = choice({"x"}, many);
        auto again = choice({"x"}, many);
        const auto wrong = settled(record, seed).wrong;
        CHECK(wrong.size() == 3);
        CHECK(std::is_sorted(wrong.begin(), wrong.end()));
        CHECK(settled(again, seed).wrong == wrong);
        CHECK(changesOf(record) == "7 wrong answers | 3 of them taken, drawn by the seed\n");
        drawn.insert(wrong);
    }
    CHECK(drawn.size() > 15); // of 35
}

TEST_CASE("Without a wrong answer a question is asked otherwise where it can stand alone") {
    auto typed = choice({"Ann"}, {});
    CHECK(settled(typed).kind == facts::Kind::Typed);
    CHECK(changesOf(typed) == "no wrong answer | the answer is typed\n");
    auto number = choice({"1,250"}, {"1,250"});
    CHECK(settled(number).number == 1250);
    auto truth = choice({"True"}, {});
    CHECK(settled(truth).kind == facts::Kind::TrueFalse);
    auto pointing = choice({"Ann"}, {});
    pointing.ask = "Which of these is it?";
    CHECK(refusalOf(pointing) ==
          "no wrong answer, and a question that speaks of several | wrong answers to choose among | add wrong "
          "answers, or word the question so that it stands alone");
}

TEST_CASE("What cannot be set right is refused with its reason") {
    CHECK(refusalOf(choice({}, {"Ann"})) == "no right answer | the right answer | write it, or remove the record");
    CHECK(refusalOf(choice({" \t"}, {"Ann"})) == "no right answer | the right answer | write it, or remove the record");
    auto blank = choice({"Ann"}, {"Bob"});
    blank.ask = "\u200B ";
    CHECK(refusalOf(blank) == "no question | the question's text | write it, or remove the record");
    auto longAsk = choice({"Ann"}, {"Bob"});
    longAsk.ask = std::string(301, 'x');
    CHECK(refusalOf(longAsk) ==
          "a text of 301 characters, that cannot fit | at most 300 characters for the question | shorten it");
    CHECK(refusalOf(choice({std::string(121, 'x')}, {"Ann"})) ==
          "a text of 121 characters, that cannot fit | at most 120 characters for the answer | shorten it");
}

TEST_CASE("Longer texts beside the question are left out, topics by their last part") {
    auto record = choice({"Ann"}, {"Bob", std::string(121, 'y')});
    record.because = std::string(501, 'x');
    record.topic = "Entertainment: Video Games";
    record.difficulty = "fiendish";
    const auto question = settled(record);
    CHECK(question.topic == "Video Games");
    CHECK(question.because.empty());
    CHECK(question.difficulty == 0.5);
    CHECK(question.wrong == std::vector<facts::CompactText>{"Bob"});
    CHECK(changesOf(record) == "\"" + std::string(57, 'y') +
                                   "...\" of 121 characters | left out: an answer has at most 120\n"
                                   "an explanation of 501 characters | left out: it has at most 500\n"
                                   "the difficulty \"fiendish\" | taken as medium\n");
}

TEST_CASE("Control characters are taken out and told") {
    auto record = choice({"A\x01nn"}, {"Bob\x7F"});
    record.ask = "Who\n is\tit?";
    const auto question = settled(record);
    CHECK(question.ask == "Who is it?");
    CHECK(question.answer == "Ann");
    CHECK(question.wrong == std::vector<facts::CompactText>{"Bob"});
    CHECK(record.changes.size() == 1);
}
