#include "facts/Value.hpp"

#include <catch2/catch.hpp>

using namespace facts;

TEST_CASE("dates are read when the calendar has them") {
    CHECK(parseDate("2018-07-27") == Date{2018, 7, 27});
    CHECK(parseDate("2018-07") == Date{2018, 7, 0});
    CHECK(parseDate("2018") == Date{2018, 0, 0});
    CHECK(parseDate("2000-02-29") == Date{2000, 2, 29});
    for (const char* wrong : {"", "18", "2018-7-27", "2018-13-01", "2018-02-30", "1900-02-29", "2018-00-01", "2018-01-00",
                              "0000-01-01", "2018/07/27", "2018-07-27T", "abcd", "-001-01-01"}) {
        INFO(wrong);
        CHECK_FALSE(parseDate(wrong));
    }
}

TEST_CASE("dates are written out") {
    CHECK(toText(Date{2018, 7, 27}) == "27 July 2018");
    CHECK(toText(Date{2018, 7, 0}) == "July 2018");
    CHECK(toText(Date{2018, 0, 0}) == "2018");
}

TEST_CASE("values have a magnitude where they lie on a line") {
    CHECK(magnitude(2.5) == 2.5);
    CHECK(magnitude(Year{1966}) == 1966.0);
    CHECK(magnitude(Date{1970, 1, 2}) == 1.0);
    CHECK(*magnitude(Date{2000, 3, 1}) - *magnitude(Date{2000, 2, 28}) == 2.0);
    CHECK_FALSE(magnitude(std::string("text")));
    CHECK_FALSE(magnitude(RecordIndex{3}));
}
