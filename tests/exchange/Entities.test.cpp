#include "exchange/Entities.hpp"

#include <catch2/catch.hpp>

using exchange::decodeEntities;

namespace {

std::string decoded(std::string_view text) {
    exchange::Unknown unknown;
    auto out = decodeEntities(text, unknown);
    CHECK(unknown.empty());
    return out;
}

} // namespace

TEST_CASE("Names and numbers of characters are replaced, once") {
    CHECK(decoded("Beyonc&eacute; &amp; &quot;Jay&quot;") == "Beyoncé & \"Jay\"");
    CHECK(decoded("it&#039;s &#x27;so&#X27; &apos;") == "it's 'so' '");
    CHECK(decoded("&amp;lt; stays") == "&lt; stays");
    CHECK(decoded("&nbsp;&shy;&lrm;") == "\u00A0\u00AD\u200E");
    CHECK(decoded("&#128512;") == "😀");
    CHECK(decoded("&#150;") == "–"); // as browsers show what Windows wrote
    CHECK(decoded("&Uuml;&yuml;&OElig;&Omega;&sigmaf;&euro;&hearts;&diams;&rfloor;&there4;") == "ÜÿŒΩς€♥♦⌋∴");
}

TEST_CASE("What only looks like a name stays") {
    CHECK(decoded("R&B, Q & A; AT&T s") == "R&B, Q & A; AT&T s");
    CHECK(decoded("&") == "&");
    CHECK(decoded("&;") == "&;");
    CHECK(decoded("a && b") == "a && b");
}

TEST_CASE("Unknown names are kept and told") {
    exchange::Unknown unknown;
    CHECK(decodeEntities("&sung; &#xD800; &#0; &#1114112; &sung; &amp;", unknown) == "&sung; &#xD800; &#0; &#1114112; &sung; &");
    CHECK(unknown == exchange::Unknown{"&sung;", "&#xD800;", "&#0;", "&#1114112;"});
}

TEST_CASE("Written as HTML and read again, a text is the same") {
    const std::string text = "a < b & \"c\" > 'd' &amp; é";
    CHECK(exchange::encodeEntities(text) == "a &lt; b &amp; &quot;c&quot; &gt; &#039;d&#039; &amp;amp; é");
    CHECK(decoded(exchange::encodeEntities(text)) == text);
    CHECK(exchange::holdsEntity("x &amp; y"));
    CHECK_FALSE(exchange::holdsEntity("R&B, AT & T; x"));
}
