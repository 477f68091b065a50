#include "facts/PackId.hpp"

#include <catch2/catch.hpp>

using namespace facts;

TEST_CASE("Any name becomes an id that is safe as a file's name") {
    CHECK(safeId("My Heists!") == "my-heists");
    CHECK(safeId("../../etc/passwd") == "etc-passwd");
    CHECK(safeId("Größe & Café") == "grosse-cafe");
    CHECK(safeId("日本") == "pack");
    CHECK(safeId("") == "pack");
    CHECK(safeId("con") == "con-pack");
    CHECK(safeId("LPT1") == "lpt1-pack");
    CHECK(safeId(std::string(200, 'x')).size() == 50);
    CHECK(safeId("C++") == "c");
}

TEST_CASE("Every id made of a name is one") {
    for (const char* const name : {"My Heists!", "", "con"}) CHECK(isPackId(safeId(name)));
    CHECK_FALSE(isPackId("Opera Nights"));
    CHECK_FALSE(isPackId(""));
}
