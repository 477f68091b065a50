#include "exchange/Importing.hpp"

#include <catch2/catch.hpp>

using importing::imported;
using importing::questionsOf;
using importing::remarksOf;

TEST_CASE("Both versions of the API give the same pack") {
    const auto first = imported(R"([{"category":"Film & TV","correctAnswer":"Ann","incorrectAnswers":["Bob","Cyd"],)"
                                R"("question":"Who?","type":"Multiple Choice","difficulty":"hard"}])");
    const auto second = imported(R"([{"category":"film_and_tv","correctAnswer":"Ann","incorrectAnswers":["Bob","Cyd"],)"
                                 R"("question":{"text":"Who?"},"type":"text_choice","difficulty":"hard"}])");
    CHECK(first.format == "The Trivia API");
    CHECK(questionsOf(first) == "choice: Who? = Ann / Bob / Cyd [Film & TV]\n");
    CHECK(second.pack == first.pack);
    CHECK(importing::bankOf(first)->questions.front().difficulty == 0.8);
}

TEST_CASE("Pictures to choose among are left out") {
    const auto result =
        imported(R"([{"question":{"text":"Which flag?"},"correctAnswer":[{"url":"x"}],"incorrectAnswers":[],)"
                 R"("type":"image_choice"},{"question":{"text":"Who?"},"correctAnswer":"A","incorrectAnswers":["B"]}])");
    CHECK(questionsOf(result) == "choice: Who? = A / B\n");
    CHECK(remarksOf(result) == "1 left out: pictures to choose among\n");
}
