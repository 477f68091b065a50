#include "audit/Truth.hpp"

#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>

TEST_CASE("every value of a many-valued field is a pair, and names fold") {
    const auto bank = bankFrom(R"({"pack":"p","title":"P","types":{
        "person":{"label":"{name}","fields":{"name":"text"}},
        "film":{"label":"{title}","fields":{"title":"text","cast":"person+","year":"year?"}}},
        "facts":{"person":{"a":{"name":"Éva","also":["The Fox"]},"b":{"name":"Bell"},"c":{"name":"Cole"}},
          "film":{"x":{"title":"Vega","cast":["a","b"],"year":1990},"y":{"title":"Lyra","cast":["c"]}}},
        "asks":[{"about":"film","answers":"all","says":"{cast} acts in {film}.","ask":["Who acts in {film}?","In {film}, who acts?"],
            "answer":"{cast}"},
          {"about":"film","kind":"number","ask":"When did {film} open?","answer":"{year}"}]})");
    const audit::Truth cast(bank, bank.asks[0]);
    CHECK(cast.pairs().size() == 3);
    CHECK_FALSE(cast.isNumeric());
    CHECK(cast.asked("in VEGA who acts").size() == 2);
    CHECK(cast.answered("eva").size() == 1);
    CHECK(cast.named("the fox").size() == 1);
    CHECK(cast.about("Vega").size() == 2);
    CHECK(cast.stated("bell acts in vega").size() == 1);
    CHECK(cast.isStated("Bell acts in Vega."));
    CHECK_FALSE(cast.isStated("Cole acts in Vega."));
    CHECK(cast.pairs().front().holes.front() == std::vector<std::string>{"vega"});
    const audit::Truth years(bank, bank.asks[1]);
    CHECK(years.isNumeric());
    CHECK(years.pairs().size() == 1); // the other film has no year
    CHECK(years.answered("1990").size() == 1);
}

TEST_CASE("words and phrases") {
    CHECK(audit::tellingWords("The man in the Moon") == std::set<std::string>{"man", "moon"});
    CHECK(audit::holdsPhrase("Long ago: The Réd House.", "red house"));
    CHECK_FALSE(audit::holdsPhrase("Hundred houses", "red house"));
}
