#include "facts/Text.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace facts;

TEST_CASE("UTF-8 is told from what only looks like it") {
    CHECK(isUtf8(""));
    CHECK(isUtf8("plain"));
    CHECK(isUtf8("größte, 日本, 🎬"));
    CHECK_FALSE(isUtf8("\xC0\x80"));         // overlong
    CHECK_FALSE(isUtf8("\xED\xA0\x80"));     // a surrogate
    CHECK_FALSE(isUtf8("\xF4\x90\x80\x80")); // beyond U+10FFFF
    CHECK_FALSE(isUtf8("\xC3"));             // cut short
    CHECK_FALSE(isUtf8("abc\x80"));
    CHECK(firstNotUtf8("twelve bytes\xFF and more") == 12);
}

TEST_CASE("what means itself in a file ends at a quotation mark, a backslash, a control character or a malformed byte") {
    for (const std::string_view end : {"\"", "\\", "\n", "\x1F", "\xFF", "\xC3", "\xED\xA0\x80"}) {
        std::string text;
        for (int i = 0; i < 20; ++i) {
            for (const std::string_view before : {"", "é", "日", "🎬"}) {
                const std::string plain = text + std::string(before);
                CHECK(plainLength(plain) == plain.size());
                CHECK(plainLength(plain + std::string(end) + "and all that follows") == plain.size());
            }
            text += static_cast<char>('a' + i);
        }
    }
    CHECK(plainLength(" !#$[]~\x7F") == 8);
}

TEST_CASE("code points go there and back") {
    const std::string text = "Éva – 日本 🎬";
    CHECK(toUtf8(toUtf32(text)) == text);
    CHECK(codePointCount(text) == 10);
    CHECK(toUtf32("a\xFFz") == U"a\uFFFDz");
    CHECK(toUtf8(U"\xD800") == "\uFFFD");
}

TEST_CASE("names fold alike when only case, accents and punctuation differ") {
    CHECK(fold("Éva  O'Brien") == fold("eva o brien"));
    CHECK(fold("Mission: Impossible – Fallout") == "mission impossible fallout");
    CHECK(fold("  (Luther)  ") == "luther");
    CHECK(fold("Straße") == "strasse");
    CHECK(fold("Ægir Œuvre Þór Łódź Đorđe Øre") == "aegir oeuvre thor lodz dorde ore");
    CHECK(fold("Cafe\u0301") == "cafe"); // a combining accent
    CHECK(fold("Nguyễn") == "nguyen");   // Latin Extended Additional
    CHECK(fold("Čapek Ștefan") == "capek stefan");
    CHECK(fold("ＡＢＣ") == "abc"); // full width
    CHECK(fold("ΆΣΟΣ") == fold("άσος"));
    CHECK(fold("МОСКВА Ёж") == fold("москва еж"));
    CHECK(fold("ӀӁӍ") == fold("ӏӂӎ")); // Cyrillic, where small letters stand the other way round
    CHECK(fold("日本") == "日本");
    CHECK(fold("a\u200Bb") == "ab");
}

TEST_CASE("what is folded stays as it is when it is folded again, and what is made harmless when it is made so again") {
    for (char32_t codePoint = 1; codePoint <= 0x10FFFF; ++codePoint) {
        const std::string text = toUtf8(std::u32string{U'a', codePoint, U'b'});
        const std::string folded = fold(text);
        const std::string shown = harmless(text);
        if (fold(folded) == folded && harmless(shown) == shown) continue;
        FAIL_CHECK("U+" << std::hex << static_cast<std::uint32_t>(codePoint));
    }
}

TEST_CASE("names that differ in more do not fold alike") {
    CHECK(fold("ӂ") != fold("Ӄ"));
    CHECK(fold("\u03A2") != fold("Σ")); // no letter, though it stands among them
    CHECK(fold("C") != fold("C++"));
    CHECK(fold("C#") != fold("C"));
    CHECK(fold("?") != fold("!"));
    CHECK(fold("I") != fold("II"));
    CHECK(fold("🎬") != fold("🎥"));
    CHECK(fold("").empty());
    CHECK(fold("  ").empty());
}

TEST_CASE("words are those of the folded text") {
    CHECK(words("Who plays Éva?") == std::vector<std::string>{"who", "plays", "eva"});
    CHECK(words(" ").empty());
}

TEST_CASE("harmless text keeps its letters and loses what would act on a terminal") {
    CHECK(harmless("plain – größte 日本") == "plain – größte 日本");
    CHECK(harmless("a\x1B[31mb") == "a\uFFFD[31mb");
    CHECK(harmless("two\nlines\tand") == "two lines and");
    CHECK(harmless("abc\u202Edef") == "abc\uFFFDdef");
    CHECK(harmless("a\u0085b") == "a\uFFFDb");
    CHECK(harmless("\xFF") == "\uFFFD");
    CHECK(harmless(std::string("a\0b", 3)) == "a\uFFFDb");
    CHECK(harmless("👩‍🚀") == "👩‍🚀"); // its joiner is part of the spelling
}

TEST_CASE("what turns the direction of a text is found, and nothing that only stands near it") {
    for (const char32_t control : std::u32string(U"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"))
        CHECK(directionControl("– “a” " + toUtf8(std::u32string(1, control)) + "b") == control);
    for (const char32_t other : std::u32string(U"\u2029\u202F\u2065\u206A\u200E\u200F–“א"))
        CHECK_FALSE(directionControl("a" + toUtf8(std::u32string(1, other)) + "b"));
    CHECK_FALSE(directionControl(""));
    CHECK_FALSE(directionControl("a\xE2"));
}

TEST_CASE("blank text and control characters are found") {
    CHECK(isBlank(""));
    CHECK(isBlank(" \t\n\u00A0\u3000\u200B"));
    CHECK_FALSE(isBlank(" x "));
    CHECK(controlCharacter("a\x1B") == U'\x1B');
    CHECK(controlCharacter("a\u0085") == U'\u0085');
    CHECK_FALSE(controlCharacter("line\nline\tä"));
}

TEST_CASE("a phrase stands in a text as whole words") {
    CHECK(standsIn("heat", "who directed heat"));
    CHECK(standsIn("who directed", "who directed heat"));
    CHECK(standsIn("eat", "heat or eat it"));
    CHECK_FALSE(standsIn("eat", "who directed heat"));
    CHECK_FALSE(standsIn("", "who directed heat"));
    CHECK(isSmallWord("the"));
    CHECK_FALSE(isSmallWord("from"));
    CHECK_FALSE(isSmallWord(""));
}

TEST_CASE("typographic apostrophes become those of the typewriter, and nothing else changes") {
    CHECK(withPlainApostrophes("Ethan’s and the films’ “own” ‘title’") == "Ethan's and the films' “own” ‘title'");
    CHECK(withPlainApostrophes("Ethan's") == "Ethan's");
    CHECK(withPlainApostrophes("").empty());
}

TEST_CASE("numbers are written as a person writes them") {
    CHECK(withThousands(4850) == "4,850");
    CHECK(withThousands(0) == "0");
    CHECK(withThousands(999) == "999");
    CHECK(withThousands(-1234567) == "-1,234,567");
    CHECK(numberText(147, true) == "147");
    CHECK(numberText(9999, true) == "9999");
    CHECK(numberText(10000, true) == "10,000");
    CHECK(numberText(10000, false) == "10000");
    CHECK(numberText(1234567.5, true) == "1,234,567.5");
    CHECK(numberText(0.25, true) == "0.25");
    CHECK(numberText(-10.10, true) == "-10.1");
    CHECK(numberText(-0.0, true) == "0");
    CHECK(numberText(1e20, true) == "1e+20");
}

TEST_CASE("things are counted and named as a person does") {
    CHECK(counted(1, "question") == "1 question");
    CHECK(counted(0, "question") == "0 questions");
    CHECK(counted(4850, "fact") == "4,850 facts");
    CHECK(withArticle("film") == "a film");
    CHECK(withArticle("opera") == "an opera");
    CHECK(withArticle("unit") == "a unit");
    CHECK(withArticle("Übung") == "a Übung");
}
