#include "facts/Value.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <utility>
#include <vector>

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
    CHECK_FALSE(magnitude(CompactText("text")));
    CHECK_FALSE(magnitude(RecordIndex{3}));
}

TEST_CASE("a value is one of five things, and comes out as it went in") {
    STATIC_REQUIRE(sizeof(Value) == 8);
    const std::vector<Value> values{CompactText("a text on the heap"),
                                    CompactText(),
                                    -2.5,
                                    0.0,
                                    std::numeric_limits<double>::lowest(),
                                    -std::numeric_limits<double>::infinity(),
                                    Year{-44},
                                    Date{2018, 7, 27},
                                    RecordIndex{~0U}};
    CHECK(values[0].as<CompactText>().value() == "a text on the heap");
    CHECK(values[1].as<CompactText>().value() == "");
    CHECK(values[2].as<double>() == -2.5);
    CHECK(values[4].as<double>() == std::numeric_limits<double>::lowest());
    CHECK(values[5].as<double>() == -std::numeric_limits<double>::infinity());
    CHECK(values[6].as<Year>() == Year{-44});
    CHECK(values[7].as<Date>() == Date{2018, 7, 27});
    CHECK(values[8].as<RecordIndex>() == RecordIndex{~0U});
    for (std::size_t i = 0; i < values.size(); ++i) {
        INFO(i);
        const Value& value = values[i];
        CHECK(value.holds<CompactText>() + value.holds<double>() + value.holds<Year>() + value.holds<Date>() +
                  value.holds<RecordIndex>() ==
              1);
        for (std::size_t j = 0; j < values.size(); ++j) CHECK((value == values[j]) == (i == j));
    }
    CHECK(Value(0.0) == Value(-0.0));
    CHECK(values[2].isLike(values[5]));
    CHECK_FALSE(values[6].isLike(values[7]));
}

TEST_CASE("a value keeps its text as long as it or a copy is there") {
    Value kept;
    {
        const Value first = CompactText("a text that is longer than nothing");
        const Value copy = first;
        kept = copy;
        CHECK(copy == first);
    }
    Value moved = std::move(kept);
    CHECK(moved.as<CompactText>().value() == "a text that is longer than nothing");
    moved = Value(1966.0); // and so ends the text: the run under the sanitizers tells of one that does not
    CHECK(moved == Value(1966.0));
}
