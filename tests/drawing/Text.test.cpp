#include "drawing/Text.hpp"

#include "archive/Paths.hpp"
#include "facts/Text.hpp"

#include <catch2/catch.hpp>

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
    const TextSetter setter(fonts(), 1);
    for (const float width : {300.F, 500.F, 900.F, 5000.F}) {
        const TextBlock block = setter.wrap(sentence, styled(Face::Bold, 40), width);
        CHECK(joined(block) == sentence);
        CHECK(block.width <= width);
    }
    CHECK(setter.wrap(sentence, styled(Face::Bold, 40), 5000).lines.size() == 1);
    CHECK(setter.wrap("", styled(Face::Bold, 40), 100).lines.size() == 1);
}

TEST_CASE("Lines break alike at every size of the window") {
    const TextSetter small(fonts(), 0.625F), large(fonts(), 3);
    for (const float width : {300.F, 500.F, 900.F}) {
        const TextBlock a = small.wrap(sentence, styled(Face::Medium, 19), width);
        const TextBlock b = large.wrap(sentence, styled(Face::Medium, 19), width);
        CHECK(joined(a) == joined(b));
        CHECK(a.lines.size() == b.lines.size());
    }
}

TEST_CASE("A word wider than the line breaks where it must; a line feed breaks always; a hard space never") {
    const TextSetter setter(fonts(), 1);
    const TextBlock word = setter.wrap(std::string(200, 'W'), styled(Face::Medium, 19), 300);
    CHECK(word.lines.size() > 5);
    CHECK(word.width <= 300);
    CHECK(setter.wrap("one\ntwo", styled(Face::Medium, 19), 900).lines.size() == 2);
    CHECK(setter.wrap("one\u00A0two", styled(Face::Medium, 40), 60).lines.size() > 1);
    CHECK(setter.wrap("never be\u00A0apart", styled(Face::Medium, 19), 90).lines.back().text == U"be\u00A0apart");
}

TEST_CASE("Text is made smaller until it fits, and no smaller than asked") {
    const TextSetter setter(fonts(), 1);
    const TextBlock fitted = setter.fit(sentence, styled(Face::Bold, 40), 500, 80);
    CHECK(fitted.height() <= 80.5F);
    CHECK(fitted.style.size < 40);
    CHECK(setter.fit(sentence, styled(Face::Bold, 40), 2000, 80).style.size == 40);
    CHECK(setter.fit(std::string(3000, 'x'), styled(Face::Bold, 40), 100, 20, 12).style.size == 12);
}

TEST_CASE("Bebas Neue has no letters beyond Latin: Inter steps in") {
    CHECK(Fonts::faceFor(Face::Title, U'A') == Face::Title);
    CHECK(Fonts::faceFor(Face::Title, U'\u2013') == Face::Title);
    CHECK(Fonts::faceFor(Face::Title, U'\u0416') == Face::Bold);
    CHECK(Fonts::faceFor(Face::Label, U'\u0416') == Face::Medium);
    CHECK(Fonts::faceFor(Face::Medium, U'\u0416') == Face::Medium);
}
