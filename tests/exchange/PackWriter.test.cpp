#include "exchange/PackWriter.hpp"

#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>

using namespace exchange;

TEST_CASE("Any name becomes a title that can be shown") {
    CHECK(titleFrom("great_heists") == "Great heists");
    CHECK(titleFrom("great-heists") == "Great heists");
    CHECK(titleFrom("Spider-Man and co") == "Spider-Man and co");
    CHECK(titleFrom("\x1b[31m") == "\uFFFD[31m");
    CHECK(titleFrom(" ") == "Questions");
    CHECK(titleFrom(std::string(200, 'x')).size() == 80);
}

TEST_CASE("A pack is written as an author would write it") {
    facts::FinishedQuestion choice;
    choice.ask = "Who \"is\" it?";
    choice.answer = "Ann";
    choice.wrong = {"Bob", "Cyd"};
    choice.because = "So.";
    choice.difficulty = 0.2;
    facts::FinishedQuestion number;
    number.kind = facts::Kind::Number;
    number.ask = "How many?";
    number.number = 0.1;
    number.within = 2;
    number.topic = "Art";
    const Matching matching{"Match them.", "", {{"a", "1"}, {"b", "2"}, {"c", "3"}}};
    CHECK(packText({"p", "T"}, {choice, matching, number}) == R"({
  "pack": "p",
  "title": "T",
  "types": {
    "match-1": { "label": "{item}", "fields": { "item": "text", "match": "text" } }
  },
  "facts": {
    "match-1": [
      { "item": "a", "match": "1" },
      { "item": "b", "match": "2" },
      { "item": "c", "match": "3" }
    ]
  },
  "asks": [
    { "about": "match-1", "kinds": ["match", "choice"], "answers": "one",
      "ask": "Match them: {item}", "answer": "{match}", "says": "{item}: {match}." }
  ],
  "questions": [
    { "ask": "Who \"is\" it?",
      "answer": "Ann", "wrong": ["Bob", "Cyd"],
      "because": "So.",
      "difficulty": "easy" },
    { "ask": "How many?",
      "answer": 0.1, "within": 2,
      "topic": "Art" }
  ]
}
)");
    CHECK(reportFrom(packText({"p", "T"}, {choice, matching, number})).bank);
}
