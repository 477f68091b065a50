#include "exchange/Importing.hpp"

#include "Places.hpp"
#include "archive/TemporaryFolder.hpp"
#include "exchange/Entities.hpp"
#include "exchange/Export.hpp"
#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <functional>
#include <map>

using importing::imported;
using importing::questionsOf;
using importing::remarksOf;

namespace {

std::string base64(const std::string& bytes) {
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        unsigned bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (unsigned i = 0; i < 4; ++i) out += at + i > bytes.size() ? '=' : alphabet[bits >> (18 - 6 * i) & 63U];
    }
    return out;
}

std::string url(const std::string& bytes, bool isLegacy) {
    std::string out;
    for (const char c : bytes) {
        const bool isPlain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
        if (isLegacy && c == ' ') {
            out += '+';
        } else {
            out += isPlain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        }
    }
    return out;
}

/// Three records whose texts are encoded by \p encode; type and difficulty by \p outer.
std::string answer(const std::function<std::string(std::string)>& encode, const std::function<std::string(std::string)>& outer) {
    const auto text = [&](const char* plain) { return facts::jsonText(encode(plain)); };
    const auto word = [&](const char* plain) { return facts::jsonText(outer(plain)); };
    const auto record = [&](const char* type, const char* difficulty, const char* category, const char* ask, const char* right,
                            const std::string& wrong) {
        return fmt::format(
            R"({{"type":{},"difficulty":{},"category":{},"question":{},"correct_answer":{},"incorrect_answers":[{}]}})",
            word(type), word(difficulty), text(category), text(ask), text(right), wrong);
    };
    return fmt::format(R"({{"response_code":0,"results":[{},{},{}]}})",
                       record("multiple", "easy", "Entertainment: Film", "Who said \"Café & 100%\" <b>?", "Rick",
                              text("Ilsa's aunt") + "," + text("Sam + Max") + "," + text("C++")),
                       record("boolean", "hard", "Art", "Blue is a colour", "True", text("False")),
                       record("multiple", "medium", "History", "When &amp; where?", "1066", text("1067")));
}

const auto same = [](std::string text) { return text; };

} // namespace

TEST_CASE("All encodings of the API give the same pack") {
    const auto plain = imported(answer(same, same));
    CHECK(questionsOf(plain) == "choice: Who said \"Café & 100%\" <b>? = Rick / Ilsa's aunt / Sam + Max / C++ [Film]\n"
                                "true-false: Blue is a colour = true [Art]\n"
                                "choice: When &amp; where? = 1066 / 1067 [History]\n");
    CHECK(plain.format == "Open Trivia Database");
    CHECK(imported(answer([](const auto& text) { return exchange::encodeEntities(text); }, same)).pack == plain.pack);
    CHECK(imported(answer(base64, base64)).pack == plain.pack);
    CHECK(imported(answer([](const auto& text) { return url(text, false); }, same)).pack == plain.pack);
    CHECK(imported(answer([](const auto& text) { return url(text, true); }, same)).pack == plain.pack);
}

TEST_CASE("Lists are found bare and in every envelope") {
    const std::string list = R"([{"type":"multiple","question":"Who?","correct_answer":"Ann","incorrect_answers":["Bob"]},)"
                             R"({"type":"multiple","question":"Whom?","correct_answer":"Cyd","incorrect_answers":["Bob"]}])";
    const std::string expected = "choice: Who? = Ann / Bob\nchoice: Whom? = Cyd / Bob\n";
    for (const std::string& text : {list, "{\"results\":" + list + "}", "[{\"response_code\":0,\"results\":" + list + "}]",
                                    "{\"data\":{\"trivia\":" + list + "}}"})
        CHECK(questionsOf(imported(text)) == expected);
    CHECK(questionsOf(imported(R"({"question":"Who?","correct_answer":"Ann","incorrect_answers":["Bob"]})")) ==
          "choice: Who? = Ann / Bob\n");
    const auto none = imported(R"({"response_code":1,"results":[]})");
    CHECK((none.format == "Open Trivia Database" && none.records == 0 && none.pack.empty()));
}

TEST_CASE("Half an encoding is told where it stands") {
    const auto broken =
        imported(R"([{"type":"bXVsdGlwbGU=","question":"V2hvPw==","correct_answer":"QW5u","incorrect_answers":["Qm9i"]},)"
                 R"({"type":"bXVsdGlwbGU=","question":"not encoded","correct_answer":"QW5u","incorrect_answers":["Qm9i"]},)"
                 R"({"type":"bXVsdGlwbGU=","question":"/w==","correct_answer":"QW5u","incorrect_answers":["Qm9i"]}])");
    CHECK(questionsOf(broken) == "choice: Who? = Ann / Bob\n");
    CHECK(remarksOf(broken) == "1 left out: \"not encoded\"\n1 left out: \"/w==\"\n");
    CHECK(broken.remarks.front().why.expected == "text in Base64, as in the rest of the file");
    CHECK(broken.remarks.front().place.pointer == "/1");
}

TEST_CASE("Statements are set right where that is safe") {
    const auto result =
        imported(R"([{"type":"boolean","question":"A","correct_answer":"True","incorrect_answers":["True","False"]},)"
                 R"({"type":"boolean","question":"B","correct_answer":"","incorrect_answers":["True"]},)"
                 R"({"type":"boolean","question":"C","correct_answer":"","incorrect_answers":[]},)"
                 R"({"type":"boolean","question":"D","correct_answer":"Maybe","incorrect_answers":["True","False"]}])");
    CHECK(questionsOf(result) == "true-false: A = true\ntrue-false: B = false\nchoice: D = Maybe / True / False\n");
    CHECK(remarksOf(result) == "1 changed: no right answer, but the wrong one: \"True\": the statement is taken as false\n"
                               "1 left out: no right answer\n");
}

TEST_CASE("What goes out as the API's answer comes in again as it was") {
    const std::string pack =
        R"({"pack":"p","title":"T","questions":[)"
        R"({"ask":"Who \"is\" <it> & why?","answer":"Ann's","wrong":["Bob","Cyd","Dan"],"difficulty":"easy","topic":"Video Games"},)"
        R"({"ask":"Blue.","answer":false,"difficulty":"hard","topic":"Film"},)"
        R"({"ask":"Red?","answer":"Yes, it is","wrong":["No, it is not"],"topic":"Of my own"},)"
        R"({"ask":"When?","answer":1956},{"ask":"Typed?","answer":"it","kind":"typed"},)"
        R"({"ask":"Sort.","order":["a","b","c"]}]})";
    const auto bank = reportFrom(pack).bank;
    REQUIRE(bank);
    const auto exported = importing::exported(bank, *exchange::targetNamed("opentdb"), 0);
    CHECK(exported.questions == 3);
    CHECK(exported.leftOut ==
          std::map<facts::Kind, std::size_t>{{facts::Kind::Order, 1}, {facts::Kind::Number, 1}, {facts::Kind::Typed, 1}});
    CHECK(
        exported.text ==
        "{\"response_code\":0,\"results\":[\n"
        R"({"type":"multiple","difficulty":"easy","category":"Entertainment: Video Games","question":"Who &quot;is&quot; &lt;it&gt; &amp; why?","correct_answer":"Ann&#039;s","incorrect_answers":["Bob","Cyd","Dan"]},)"
        "\n"
        R"({"type":"boolean","difficulty":"hard","category":"Entertainment: Film","question":"Blue.","correct_answer":"False","incorrect_answers":["True"]},)"
        "\n"
        R"({"type":"multiple","difficulty":"medium","category":"Of my own","question":"Red?","correct_answer":"Yes, it is","incorrect_answers":["No, it is not"]})"
        "\n]}\n");
    const auto again = imported(exported.text);
    CHECK(importing::exported(importing::bankOf(again), *exchange::targetNamed("opentdb"), 0).text == exported.text);
}

TEST_CASE("The real database: four encodings, one pack, and back again without a loss") {
    const auto folder = places::sharedData() / "opentdb";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: no questions of the Open Trivia Database at " << folder);
        return;
    }
    const auto plain = imported(bytesOf(folder / "all-plain.json"));
    CHECK(plain.records == 5250);
    CHECK(plain.questions > 5200);
    CHECK(plain.questions + plain.leftOut == plain.records);
    for (const char* name : {"all-html.json", "all-base64.json", "all-url3986.json"})
        CHECK(imported(bytesOf(folder / name)).pack == plain.pack);
    importing::playWhole(plain);
    importing::playWhole(imported(bytesOf(folder / "film.json")));

    const auto out = importing::exported(importing::bankOf(plain), *exchange::targetNamed("opentdb"), 0);
    const auto again = imported(out.text);
    CHECK(out.questions + out.leftOut.size() >= plain.questions);
    CHECK(again.questions == out.questions);
    CHECK(importing::exported(importing::bankOf(again), *exchange::targetNamed("opentdb"), 0).text == out.text);
}
