#include "exchange/Table.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

using namespace exchange;

namespace {

/// Rows and fields, parted by signs that no test has in a field.
std::string rowsOf(std::string_view text, char separator = ',') {
    Table table(text, separator);
    std::string out;
    while (const auto row = table.next()) out += fmt::format("{}{}§", fmt::join(row->fields, "¦"), row->isClosed ? "" : "!");
    return out;
}

} // namespace

TEST_CASE("Rows by RFC 4180") {
    CHECK(rowsOf("a,b,c\r\nd,e,f\r\n") == "a¦b¦c§d¦e¦f§");
    CHECK(rowsOf("a,b\nc") == "a¦b§c§");
    CHECK(rowsOf("\"a,1\",\"b\"\"2\"\"\",\"c\n3\"\nd") == "a,1¦b\"2\"¦c\n3§d§");
    CHECK(rowsOf("a,,\n,b,") == "a¦¦§¦b¦§");
    CHECK(rowsOf("a\rb\r\nc") == "a§b§c§");
}

TEST_CASE("Rows as people and spreadsheets write them") {
    CHECK(rowsOf("a;\"b;c\"", ';') == "a¦b;c§");
    CHECK(rowsOf("a\t\"b\tc\"\td", '\t') == "a¦b\tc¦d§");
    CHECK(rowsOf("a, \"b\", c") == "a¦b¦ c§");
    CHECK(rowsOf("5\" disk,b") == "5\" disk¦b§");
    CHECK(rowsOf("\"a\" x,b") == "ax¦b§");
    CHECK(rowsOf("\n\n , \na\n\n") == "a§"); // rows without text
    CHECK(rowsOf("").empty());
}

TEST_CASE("A quotation mark that is never closed takes the rest and is told") {
    CHECK(rowsOf("a,\"b\nc,d") == "a¦b\nc,d!§");
    CHECK(rowsOf("\"") == "");
}

TEST_CASE("A field is written so that it is read again") {
    for (const std::string text : {"plain", "a,b", "say \"so\"", "two\nlines", " spaced ", "#not a remark", ""}) {
        INFO(text);
        CHECK(rowsOf("x," + tableField(text, ',') + ",y") == "x¦" + text + "¦y§");
    }
    CHECK(tableField("plain", ',') == "plain");
}
