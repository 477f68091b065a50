#include "drawing/Text.hpp"

#include "archive/Paths.hpp"
#include "facts/Text.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace drawing;

namespace {

const Fonts& fonts() {
    static const Fonts all(archive::findPaths(std::nullopt).fonts);
    return all;
}

TextStyle styled(Face face, float size) { return {face, size, Colour{}}; }

std::string joined(const TextBlock& block) {
    std::string text;
    for (const auto& line : block.lines) {
        if (!text.empty()) text += ' ';
        text += facts::toUtf8(line.text);
    }
    return text;
}

const std::string sentence = "Which arms dealer, played by Vanessa Kirby, is the daughter of Max from the first film?";

} // namespace

TEST_CASE("Text breaks between words, no line is too wide, and nothing is lost") {
    const TextSetter setter(fonts());
    for (const float width : {300.F, 500.F, 900.F, 5000.F}) {
        const TextBlock block = setter.wrap(sentence, styled(Face::Bold, 40), width);
        CHECK(joined(block) == sentence);
        CHECK(block.width <= width);
    }
    CHECK(setter.wrap(sentence, styled(Face::Bold, 40), 5000).lines.size() == 1);
    CHECK(setter.wrap("", styled(Face::Bold, 40), 100).lines.size() == 1);
}

TEST_CASE("A word wider than the line breaks where it must; a line feed breaks always; a hard space never") {
    const TextSetter setter(fonts());
    const TextBlock word = setter.wrap(std::string(200, 'W'), styled(Face::Medium, 19), 300);
    CHECK(word.lines.size() > 5);
    CHECK(word.width <= 300);
    CHECK(setter.wrap("one\ntwo", styled(Face::Medium, 19), 900).lines.size() == 2);
    for (const char* end : {"\u0085", "\u2028", "\u2029", "\r\n", "\v"}) {
        const TextBlock two = setter.wrap(std::string("one") + end + "two", styled(Face::Medium, 19), 900);
        CHECK(joined(two) == "one two");
        CHECK(two.lines.size() == 2);
    }
    CHECK(setter.wrap("one\u00A0two", styled(Face::Medium, 40), 60).lines.size() > 1);
    CHECK(setter.wrap("never be\u00A0apart", styled(Face::Medium, 19), 90).lines.back().text == U"be\u00A0apart");
}

TEST_CASE("No word stands alone on the last line where another would keep it company, and that costs no line") {
    const TextSetter setter(fonts());
    const TextStyle style = styled(Face::Bold, 40);
    const auto alone = [](const TextBlock& block) { return block.lines.back().text.find(U' ') == std::u32string::npos; };
    const float all = setter.wrap(sentence, style, 5000).width;
    for (float width = 0.3F * all; width < all; width += 10) {
        const TextBlock block = setter.wrap(sentence, style, width);
        CHECK_FALSE(alone(block));
        CHECK(static_cast<float>(block.lines.size()) <= std::ceil(all / width) + 1);
    }
}

TEST_CASE("A dash stays with what stands before it, and with a last word behind it") {
    const TextSetter setter(fonts());
    const TextStyle style = styled(Face::Bold, 40);
    const auto last = [&](const char* text, const char* line) {
        return facts::toUtf8(setter.wrap(text, style, setter.wrap(line, style, 5000).width + 2).lines.back().text);
    };
    CHECK(last("Which of these belongs to the second half – hardly?", "Which of these belongs to the second half –") ==
          "half – hardly?");
    CHECK(last("The long way round – by the river bank", "The long way round –") == "by the river bank");
    CHECK(last("Long – word", "Long –") == "word");                                                // there is no other way
    CHECK(last("In which film must Ethan hide …?", "In which film must Ethan hide") == "hide …?"); // so does an ellipsis
}

TEST_CASE("A name is parted where there is no better place, then behind its dash, and behind its colon last of all") {
    const TextSetter setter(fonts());
    const TextStyle style = styled(Face::Bold, 40);
    const auto last = [&](const char* text, const char* line) {
        return facts::toUtf8(setter.wrap(text, style, setter.wrap(line, style, 5000).width + 2).lines.back().text);
    };
    CHECK(last("Who in the cast plays Ada Lovelace again?", "Who in the cast plays Ada") == "Ada Lovelace again?");
    CHECK(last("Which of these appear in Voyage: Homeward?", "Which of these appear in Voyage:") == "Voyage: Homeward?");
    CHECK(last("Who is in Voyage: Homeward – Second Night?", "Who is in Voyage: Homeward –") == "Second Night?");
    CHECK(last("Voyage: Homeward", "Homeward") == "Homeward"); // there is no other way
}

TEST_CASE("Text is made smaller until it fits, and no smaller than asked") {
    const TextSetter setter(fonts());
    const TextBlock fitted = setter.fit(sentence, styled(Face::Bold, 40), 500, 80);
    CHECK(fitted.height() <= 80.5F);
    CHECK(fitted.style.size < 40);
    CHECK(setter.fit(sentence, styled(Face::Bold, 40), 2000, 80).style.size == 40);
    CHECK(setter.fit(std::string(3000, 'x'), styled(Face::Bold, 40), 100, 20, 12).style.size == 12);
}

TEST_CASE("What has no room is cut, and an ellipsis tells of it within the width") {
    const TextSetter setter(fonts());
    for (const float width : {120.F, 300.F, 500.F}) {
        const TextBlock whole = setter.wrap(sentence, styled(Face::Bold, 40), width);
        const TextBlock two = setter.cut(whole, 2);
        REQUIRE(two.lines.size() == 2);
        CHECK(two.lines[0].text == whole.lines[0].text);
        CHECK(two.lines[1].text.ends_with(U" \u2026"));
        CHECK(two.lines[1].width <= width);
        CHECK(joined(setter.cut(whole, whole.lines.size())) == joined(whole));
    }
    const TextBlock word = setter.cut(setter.wrap(std::string(200, 'W'), styled(Face::Medium, 19), 300), 1);
    CHECK(word.lines.front().text.ends_with(U"W \u2026"));
    CHECK(word.lines.front().width <= 300);
}

TEST_CASE("What is measured is what is set, and what is kept is what was set") {
    const TextSetter setter(fonts()), other(fonts());
    const TextStyle style = styled(Face::Bold, 40);
    for (const float width : {300.F, 500.F, 900.F}) {
        const TextBlock block = setter.wrap(sentence, style, width);
        for (const auto& line : block.lines) {
            CHECK(line.width == other.width(line.text, style));
            CHECK(line.width <= width);
        }
        CHECK(setter.wrap(sentence, style, width).kept == block.kept);
        CHECK(other.wrap(sentence, style, width).width == block.width);
    }
}

TEST_CASE("Texts grow with their size, and lines break alike at twice the size and twice the width") {
    const TextSetter setter(fonts());
    const float once = setter.width(U"Paramount Pictures", styled(Face::Medium, 13));
    CHECK(setter.width(U"Paramount Pictures", styled(Face::Medium, 39)) == Approx(3 * once));
    for (const float width : {300.F, 500.F, 900.F})
        CHECK(joined(setter.wrap(sentence, styled(Face::Medium, 19), width)) ==
              joined(setter.wrap(sentence, styled(Face::Medium, 38), 2 * width)));
}

TEST_CASE("Pairs of letters are kerned") {
    const TextSetter setter(fonts());
    for (const Face face : {Face::Bold, Face::Title}) {
        const TextStyle style = styled(face, 100);
        CHECK(setter.width(U"AVA", style) < setter.width(U"A", style) * 2 + setter.width(U"V", style) - 1);
    }
}

TEST_CASE("Letters are spaced apart between one another, not after the last; marks stay with their letter") {
    const TextSetter setter(fonts());
    TextStyle style = styled(Face::Medium, 20);
    const float plain = setter.width(U"canopy", style), accented = setter.width(U"cano\u0301py", style);
    style.spacing = 3;
    CHECK(setter.width(U"canopy", style) == Approx(plain + 15));
    CHECK(setter.width(U"cano\u0301py", style) == Approx(accented + 15));
}

TEST_CASE("What has no form takes no room") {
    const TextSetter setter(fonts());
    const TextStyle style = styled(Face::Medium, 20);
    const float plain = setter.width(U"canopy", style);
    for (const char32_t c : U"\u200B\u200D\u200E\u200F\u202A\u2066\u2069\uFEFF\u00AD\uFE0F\a")
        if (c != 0) CHECK(setter.width(std::u32string(U"can") + c + U"opy", style) == Approx(plain));
}

TEST_CASE("Bebas Neue has not every letter: Inter steps in for the whole text") {
    CHECK(fonts().faceForText(Face::Title, U"GOOD \u2013 CANOPY") == Face::Title);
    CHECK(fonts().faceForText(Face::Title, U"CANOPY \u03A9") == Face::Bold);
    CHECK(fonts().faceForText(Face::Label, U"CANOPY \u03A9") == Face::Medium);
    CHECK(fonts().faceForText(Face::Medium, U"CANOPY \u03A9") == Face::Medium);
    CHECK(fonts().faceForText(Face::Title, U"CANOPY \U0001FA82") == Face::Title); // nobody has that one
}

TEST_CASE("What is typed letter by letter stands where it will stand in the whole") {
    const TextSetter setter(fonts());
    const TextBlock block = setter.wrap(sentence, styled(Face::Bold, 40), 500);
    std::size_t letters = 0;
    for (const auto& line : block.lines) letters += line.glyphs.size();
    const Revealed some = revealed(block, 25);
    REQUIRE(some.block.lines.size() == 2);
    CHECK(some.left == 0);
    CHECK(some.block.lines[0].glyphs.size() == block.lines[0].glyphs.size());
    CHECK(some.block.lines[0].glyphs.size() + some.block.lines[1].glyphs.size() == 25);
    CHECK(some.block.lines[1].glyphs.back().x == block.lines[1].glyphs[some.block.lines[1].glyphs.size() - 1].x);
    CHECK(revealed(block, 0).block.lines.front().glyphs.empty());
    const Revealed all = revealed(block, letters + 7);
    CHECK(all.left == 7);
    CHECK(all.block.lines.size() == block.lines.size());
}
