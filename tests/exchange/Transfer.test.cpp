#include "exchange/Transfer.hpp"

#include <catch2/catch.hpp>

using namespace exchange;

TEST_CASE("Base64 with and without padding") {
    CHECK(decodeBase64("bXVsdGlwbGU=") == "multiple");
    CHECK(decodeBase64("bXVsdGlwbGU") == "multiple");
    CHECK(decodeBase64("w6k+Pw==") == "é>?");
    CHECK(decodeBase64("") == "");
    CHECK_FALSE(decodeBase64("A"));
    CHECK_FALSE(decodeBase64("ab cd"));
    CHECK_FALSE(decodeBase64("Who wrote it?"));
}

TEST_CASE("The two ways of URLs") {
    CHECK(decodeUrl("R%26B%2C%20caf%c3%A9") == "R&B, café");
    CHECK(decodeUrl("two+words%2B") == "two words+");
    CHECK_FALSE(decodeUrl("100%"));
    CHECK_FALSE(decodeUrl("%4"));
    CHECK_FALSE(decodeUrl("%zz"));
    CHECK(isUrlText("a-b_c.d~e%20f+g"));
    CHECK_FALSE(isUrlText("a b"));
    CHECK_FALSE(isUrlText("a?"));
}
