#include "exchange/Encoding.hpp"

#include <catch2/catch.hpp>

using exchange::Decoded;
using exchange::decodeText;

namespace {

std::string textOf(std::string bytes) { return std::get<Decoded>(decodeText("f.csv", std::move(bytes))).text; }
std::string_view fromOf(std::string bytes) { return std::get<Decoded>(decodeText("f.csv", std::move(bytes))).from; }
std::string problemOf(std::string bytes) { return toText(std::get<facts::Finding>(decodeText("f.csv", std::move(bytes)))); }

template <std::size_t Size>
std::string bytes(const char (&literal)[Size]) {
    return std::string(literal, Size - 1); // with the zeros in it
}

} // namespace

TEST_CASE("UTF-8 stays, without its mark") {
    CHECK(textOf("größte, 日本") == "größte, 日本");
    CHECK(textOf("\xEF\xBB\xBFmarked") == "marked");
    CHECK(fromOf("") == "UTF-8");
}

TEST_CASE("UTF-16 is known by its mark") {
    CHECK(textOf(bytes("\xFF\xFE\xE9\0\x3C\xD8\xAC\xDF")) == "é🎬");
    CHECK(textOf(bytes("\xFE\xFF\0\xE9\xD8\x3C\xDF\xAC")) == "é🎬");
    CHECK(fromOf(bytes("\xFF\xFE")) == "UTF-16");
}

TEST_CASE("Half a surrogate pair and half a unit are shown as what they are") {
    CHECK(textOf(bytes("\xFF\xFE\x3C\xD8")) == "\uFFFD");
    CHECK(textOf(bytes("\xFF\xFE\xAC\xDF\x41\0")) == "\uFFFDA");
    CHECK(textOf(bytes("\xFF\xFE\x41\0\x42")) == "A\uFFFD");
    CHECK(textOf(bytes("\xFF\xFE\x3C\xD8\x41\0")) == "\uFFFDA");
}

TEST_CASE("Bytes that are no UTF-8 at all are taken for Windows-1252") {
    CHECK(textOf("Caf\xE9 \x80 \x93quoted\x94") == "Café € “quoted”");
    CHECK(fromOf("Caf\xE9") == "Windows-1252");
}

TEST_CASE("What is no text is refused, with its place") {
    CHECK(problemOf("a\nb\xC3\xA9\xE9") == "f.csv:2:3\n"
                                           "  found     the byte 0xE9, which is not UTF-8, in a file that is UTF-8 elsewhere\n"
                                           "  expected  text in UTF-8\n"
                                           "  to mend   in the program that wrote it choose the encoding UTF-8\n");
    CHECK(problemOf("a\x81") == "f.csv:1:2\n"
                                "  found     the byte 0x81, which is not UTF-8, nor Windows-1252\n"
                                "  expected  text in UTF-8\n"
                                "  to mend   in the program that wrote it choose the encoding UTF-8\n");
    const std::string zero = "f.csv:1:2\n"
                             "  found     a byte that is zero: a picture or a program, or text in UTF-16 without its mark\n"
                             "  expected  text in UTF-8\n"
                             "  to mend   in the program that wrote it choose the encoding UTF-8\n";
    CHECK(problemOf(bytes("a\0b\0")) == zero);
    CHECK_THAT(problemOf(bytes("\xFF\xFE\0\0a\0\0\0")), Catch::Contains("a byte that is zero")); // UTF-32
}
