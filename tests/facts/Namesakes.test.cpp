#include "facts/Namesakes.hpp"

#include "facts/MakeBank.hpp"
#include "facts/Text.hpp"

#include <catch2/catch.hpp>

using namespace facts;

TEST_CASE("names that differ in an article, a space or the kind of numerals seem to mean one thing") {
    const Namesakes namesakes{FactBank()};
    const auto seemOne = [&](std::string_view a, std::string_view b) {
        const bool either = namesakes.seemOne(fold(a), fold(b));
        CHECK(namesakes.seemOne(fold(b), fold(a)) == either);
        return either;
    };
    CHECK(seemOne("The Sting", "Sting"));
    CHECK(seemOne("Spider-Man", "Spiderman"));
    CHECK(seemOne("Mission: Impossible II", "Mission Impossible 2"));
    CHECK(seemOne("Rocky VIII", "Rocky 8"));
    CHECK(seemOne("Heat & Dust", "Heat and Dust"));
    CHECK_FALSE(seemOne("Mission: Impossible II", "Mission: Impossible III"));
    CHECK_FALSE(seemOne("Mission: Impossible", "Mission: Impossible 2"));
    CHECK_FALSE(seemOne("314.15 inches", "3141.5 inches"));
    CHECK_FALSE(seemOne("New York", "York"));
    CHECK_FALSE(seemOne("The", "A"));
    CHECK_FALSE(seemOne("Heat", "Ronin"));
}

TEST_CASE("names of one record mean one thing, even where another record shares one of them") {
    const FactBank bank = bankFrom(R"({ "pack": "p", "title": "P",
      "types": { "person": { "label": "{name}", "fields": { "name": "text" } } },
      "facts": { "person": [ { "name": "Luther Stickell", "also": ["Luther"] }, { "name": "Martin Luther", "also": ["Luther"] },
                             { "name": "Benji Dunn" } ] },
      "questions": [ { "ask": "Is it?", "answer": true } ] })");
    const Namesakes namesakes(bank);
    CHECK(namesakes.seemOne("luther", "luther stickell"));
    CHECK(namesakes.seemOne("martin luther", "luther"));
    CHECK_FALSE(namesakes.seemOne("martin luther", "luther stickell"));
    CHECK_FALSE(namesakes.seemOne("luther", "benji dunn"));
}
