#include "quiz/Spelling.hpp"

#include <catch2/catch.hpp>

using quiz::slipsBetween;
using quiz::spelled;

namespace {

quiz::Question typedQuestion(std::vector<std::string> accepted, std::vector<std::string> lures = {}) {
    quiz::Question question;
    question.kind = quiz::Kind::Typed;
    question.accepted = std::move(accepted);
    question.lures = std::move(lures);
    question.takesSlips = true;
    return question;
}

} // namespace

TEST_CASE("slips are letters too many, too few, other ones, and neighbours swapped") {
    CHECK(slipsBetween(U"", U"") == 0);
    CHECK(slipsBetween(U"", U"abc") == 3);
    CHECK(slipsBetween(U"kruger", U"krieger") == 2);
    CHECK(slipsBetween(U"luther", U"lutehr") == 1);
    CHECK(slipsBetween(U"luther", U"luter") == 1);
    CHECK(slipsBetween(U"luther", U"lutther") == 1);
    CHECK(slipsBetween(U"ca", U"abc") == 3); // the restricted distance: no letter is touched twice
    CHECK(slipsBetween(U"ферма", U"фирма") == 1);
}

TEST_CASE("case, accents, punctuation and articles do not matter") {
    const auto question = typedQuestion({"The White Widow", "Rade Šerbedžija"});
    for (const char* typed : {"white widow", "THE WHITE WIDOW", "a white-widow!", "rade serbedzija", "  Rade   Šerbedžija  "}) {
        CAPTURE(typed);
        REQUIRE(spelled(question, typed));
        CHECK(spelled(question, typed)->exact);
    }
    const auto owned = typedQuestion({"Pan’s Labyrinth", "“Lover’s Knot”"});
    for (const char* typed :
         {"Pan's Labyrinth", "pan’s labyrinth", "Pan´s Labyrinth", "lover's knot", "\"Lover's Knot\"", "‘Lovers Knot’"}) {
        CAPTURE(typed);
        REQUIRE(spelled(owned, typed));
        CHECK(spelled(owned, typed)->exact);
    }
    CHECK_FALSE(spelled(question, "widow"));
    CHECK_FALSE(spelled(question, ""));
    CHECK_FALSE(spelled(question, " . "));
}

TEST_CASE("blanks may be left out, unless that makes another answer") {
    REQUIRE(spelled(typedQuestion({"Take a Look Around"}), "TAKEALOOKAROUND"));
    CHECK(spelled(typedQuestion({"Take a Look Around"}), "TAKEALOOKAROUND")->exact);
    CHECK(spelled(typedQuestion({"Newcastle"}), "new castle")->exact);
    CHECK_FALSE(spelled(typedQuestion({"New Castle"}, {"Newcastle"}), "newcastle"));
    CHECK_FALSE(spelled(typedQuestion({"235"}), "23.5"));
}

TEST_CASE("one slip in six letters is forgiven, and said to be one") {
    const auto question = typedQuestion({"Luther Stickell"}); // fourteen letters: two slips
    REQUIRE(spelled(question, "Luther Stickel"));
    CHECK_FALSE(spelled(question, "Luther Stickel")->exact);
    CHECK(spelled(question, "Luther Stickel")->name == "Luther Stickell");
    CHECK(spelled(question, "Lutehr Stickel"));
    CHECK_FALSE(spelled(question, "Lutehr Stikel"));
    CHECK_FALSE(spelled(typedQuestion({"Max"}), "Mac"));
    CHECK(spelled(typedQuestion({"Prague"}), "Prauge"));
    auto strict = question;
    strict.takesSlips = false;
    CHECK_FALSE(spelled(strict, "Luther Stickel"));
}

TEST_CASE("a slip that makes another answer, or leads nearer to one, is not forgiven") {
    const auto question = typedQuestion({"Marian"}, {"Marion", "Martan"});
    CHECK_FALSE(spelled(question, "Marion"));
    CHECK_FALSE(spelled(question, "Marin")); // as near to Marion
    CHECK(spelled(question, "Marian"));
    CHECK(spelled(typedQuestion({"Marian"}, {"Marlon Brando"}), "Mariann"));
}
