#include "exchange/Importing.hpp"

#include "exchange/Export.hpp"
#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>

using importing::imported;
using importing::questionsOf;
using importing::remarksOf;

TEST_CASE("Headings in any case, order and separator") {
    const std::string expected = "choice: Who? = Ann / Bob / Cyd [Art]\n";
    CHECK(questionsOf(imported("question,answer,wrong1,wrong2,topic\nWho?,Ann,Bob,Cyd,Art\n")) == expected);
    CHECK(questionsOf(imported("Category;INCORRECT ANSWER 1;Incorrect_Answer 2;Correct-Answer;Prompt\nArt;Bob;Cyd;Ann;Who?\n")) ==
          expected);
    CHECK(questionsOf(imported(
              "Question\tOption A\tOption B\tOption C\tCorrect option\tSubject\nWho?\tAnn\tBob\tCyd\ta\tArt\n")) == expected);
    CHECK(questionsOf(imported("Question|Answer 1|Answer 2|Answer 3|Correct answer(s)|Topic\nWho?|Ann|Bob|Cyd|1|Art\n")) ==
          expected);
    CHECK(questionsOf(imported("question,answer,wrong answers,topic\nWho?,Ann,Bob; Cyd,Art\n")) == expected);
}

TEST_CASE("The kind is seen from what is there") {
    CHECK(questionsOf(imported("question,answer\nWho?,Ann\nHow many?,4\nBlue.,TRUE\n")) ==
          "typed: Who? = Ann\nnumber: How many? = 4\ntrue-false: Blue. = true\n");
    CHECK(questionsOf(imported("question,answer,wrong 1,within\nHow many?,4,,2\nWhich?,4,5,\nIs it?,True,False,\n")) ==
          "number: How many? = 4 ± 2\nchoice: Which? = 4 / 5\ntrue-false: Is it? = true\n");
}

TEST_CASE("The right option is named by text, letter or number, and not by what could be either") {
    const std::string head = "question,a,b,c,correct\n";
    const std::string expected = "choice: Which? = Bob / Ann / Cyd\n";
    for (const char* const right : {"Bob", "BOB", "b", "B", "2"})
        CHECK(questionsOf(imported(head + "Which?,Ann,Bob,Cyd," + right)) == expected);
    CHECK(questionsOf(imported(head + "Which?,3,1,4,4")) == "choice: Which? = 4 / 3 / 1\n");
    CHECK(remarksOf(imported(head + "Which?,3,1,4,3")) ==
          "2 left out: the right answer \"3\", which is the text of one option and the number of another\n");
    CHECK(remarksOf(imported(head + "Which?,Ann,Bob,Cyd,Dan")) == "2 left out: the right answer \"Dan\", which is no option\n");
    CHECK(remarksOf(imported(head + "Which?,Ann,Bob,Cyd,")) == "2 left out: no right answer\n");
}

TEST_CASE("Fields that were not put in quotation marks are told") {
    CHECK(remarksOf(imported("question,answer\nWho, then?,Ann,\n")) == "2 left out: 3 fields\n");
    CHECK(questionsOf(imported("question,answer\nWho?,Ann,,,\n")) == "typed: Who? = Ann\n"); // empty ones do no harm
    CHECK(remarksOf(imported("question,answer\nWho?,Ann\nWhom?,\"Bob\nWhose?,Cyd\n")) ==
          "3 left out: a quotation mark that is never closed, so that all behind it is one field\n");
}

TEST_CASE("A pack as a table comes in again as it was") {
    const std::string questions =
        R"([{"ask":"Who, \"then\"?","answer":"Ann","wrong":["Bob","Cyd","Dan"],"also":["Annie","A."],"difficulty":0.7,"topic":"Art","because":"So.","note":"Yes."},)"
        R"({"ask":"Blue.","answer":true},{"ask":"How many?","answer":4.5,"within":0.5},{"ask":"Name?","answer":"N","kind":"typed","also":["n2"]},)"
        R"({"ask":"Name a number.","answer":"7","kind":"typed"},{"ask":"Sort.","order":["a","b","c"]}])";
    const auto bank = reportFrom(R"({"pack":"test","title":"Test","questions":)" + questions + "}").bank;
    REQUIRE(bank);
    const auto exported = importing::exported(bank, *exchange::targetNamed("csv"), 0);
    CHECK(exported.text == "question,answer,wrong 1,wrong 2,wrong 3,also,kind,within,topic,difficulty,because,note\r\n"
                           "\"Who, \"\"then\"\"?\",Ann,Bob,Cyd,Dan,Annie; A.,choice,,Art,0.7,So.,Yes.\r\n"
                           "Blue.,true,,,,,true-false,,,0.5,,\r\n"
                           "How many?,4.5,,,,,number,0.5,,0.5,,\r\n"
                           "Name?,N,,,,n2,typed,,,0.5,,\r\n"
                           "Name a number.,7,,,,,typed,,,0.5,,\r\n");
    CHECK(exported.leftOut == std::map<facts::Kind, std::size_t>{{facts::Kind::Order, 1}});
    const auto again = imported(exported.text);
    CHECK(again.remarks.empty());
    CHECK(importing::exported(importing::bankOf(again), *exchange::targetNamed("csv"), 0).text == exported.text);
}
