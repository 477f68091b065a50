#include "exchange/Importing.hpp"

#include "exchange/Export.hpp"
#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>

using importing::imported;
using importing::questionsOf;
using importing::remarksOf;

TEST_CASE("Separators by name and by sign") {
    const std::string expected = "typed: Who? = Ann\n";
    CHECK(questionsOf(imported("#separator:tab\nWho?\tAnn\n")) == expected);
    CHECK(questionsOf(imported("#separator:Semicolon\r\nWho?;Ann\r\n")) == expected);
    CHECK(questionsOf(imported("#separator:|\nWho?|Ann\n")) == expected);
    CHECK(questionsOf(imported("#html:false\nWho?\tAnn\n")) == expected);
}

TEST_CASE("HTML is taken out only where the file says that it is there") {
    CHECK(questionsOf(imported("#separator:tab\n#html:true\n<b>Who</b>?<br>Say\t<i>Ann</i> &amp; B\n")) ==
          "typed: Who? Say = Ann & B\n");
    CHECK(questionsOf(imported("#separator:tab\n#html:false\nWhat is <b>?\t&amp;\n")) == "typed: What is <b>? = &amp;\n");
}

TEST_CASE("Columns that are no field, and columns with names") {
    CHECK(questionsOf(imported("#separator:tab\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
                               "x\tBasic\tA::B\tWho?\tAnn\tone::two hard\n")) == "typed: Who? = Ann [two]\n");
    CHECK(questionsOf(imported("#separator:comma\n#columns:Id,Back,Front\n7,Ann,Who?\n")) == "typed: Who? = Ann\n");
}

TEST_CASE("What stands behind a blank line explains") {
    const auto bank = importing::bankOf(imported("#separator:tab\n#html:true\nWhen?\t1956<br><br>In June.\n"));
    CHECK(bank->questions.front().number == 1956);
    CHECK(bank->questions.front().because == "In June.");
}

TEST_CASE("Gaps become questions") {
    CHECK(questionsOf(imported("#separator:tab\n{{c1::Oslo::city}} is in {{c2::Norway}}.\tso\n")) ==
          "typed: _____ is in Norway. = Oslo\ntyped: Oslo is in _____. = Norway\n");
    CHECK(remarksOf(imported("#separator:tab\n{{c1::A}} and {{c1::B}}\t\n")) == "2 left out: a card with several gaps\n");
    CHECK(questionsOf(imported("#separator:tab\n{{c1:}} {{cx::y}} {{c2::open?\tAnn\n")) ==
          "typed: {{c1:}} {{cx::y}} {{c2::open? = Ann\n");
}

TEST_CASE("A deck names the pack") {
    CHECK(exchange::importPack("f", "#separator:tab\n#deck:World::Capital_cities\nWho?\tAnn\n", {"p", ""}, 0)
              .pack.find("\"title\": \"Capital cities\"") != std::string::npos);
}

TEST_CASE("A pack as cards: any kind, options only where the question speaks of them") {
    const auto bank = reportFrom(R"({"pack":"p","title":"My cards","questions":[
      {"ask":"Who?","answer":"Ann & B","wrong":["Cyd"],"because":"So <it> is.","topic":"Two words"},
      {"ask":"Which of these?","answer":"Dan","wrong":["Cyd","Eve"]},
      {"ask":"Blue.","answer":true},{"ask":"In which year?","answer":1956},{"ask":"How far?","answer":15000},
      {"ask":"Least first.","order":["c","a","b"]}]})")
                          .bank;
    REQUIRE(bank);
    const auto exported = importing::exported(bank, *exchange::targetNamed("anki"), 0);
    CHECK(exported.text == "#separator:tab\n#html:true\n#deck:My cards\n#tags column:3\n"
                           "Who?\tAnn &amp; B<br><br>So &lt;it&gt; is.\tTwo_words\n"
                           "Which of these?<br><br>Cyd<br>Dan<br>Eve\tDan\t\n"
                           "True or false? Blue.\tTrue\t\n"
                           "In which year?\t1956\t\n"
                           "How far?\t15,000\t\n"
                           "Least first.<br><br>a<br>b<br>c\tc, a, b\t\n");
    CHECK(exported.leftOut.empty());
    CHECK(imported(exported.text).questions == 5); // one speaks of options, which cards do not have
}
