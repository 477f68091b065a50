#include "facts/Kind.hpp"

#include <catch2/catch.hpp>

using namespace facts;

TEST_CASE("every kind has a name that leads back to it") {
    for (const Kind kind : allKinds) CHECK(kindNamed(kindName(kind)) == kind);
    CHECK(kindName(Kind::TrueFalse) == "true-false");
    CHECK(kindName(Kind::Clues) == "clues");
    CHECK_FALSE(kindNamed("Choice"));
    CHECK_FALSE(kindNamed(""));
}
