#include "exchange/Importing.hpp"

#include "Places.hpp"
#include "archive/TemporaryFolder.hpp"
#include "exchange/Formats.hpp"
#include "facts/MakeBank.hpp"
#include "quiz/Random.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using importing::imported;
using importing::questionsOf;
using importing::remarksOf;

namespace {

std::string problemsOf(const exchange::Imported& imported) {
    std::string text;
    for (const auto& finding : imported.problems) text += toText(finding);
    return text;
}

/// Whatever comes of it, the pack is sound and every record is accounted for.
void check(const std::string& bytes) {
    const auto result = imported(bytes);
    CHECK(result.questions + result.leftOut == result.records);
    CHECK(result.pack.empty() == (result.questions == 0));
    if (!result.pack.empty()) CHECK(reportFrom(result.pack).bank);
    CHECK((!result.format.empty() || !result.problems.empty()));
    for (const auto& remark : result.remarks) CHECK_FALSE(toText(remark).empty());
}

std::vector<std::string> sampleTexts() {
    std::vector<std::string> texts;
    for (const auto& entry : std::filesystem::directory_iterator(places::tests() / "exchange/samples"))
        if (entry.path().extension() != ".expected") texts.push_back(bytesOf(entry.path()));
    return texts;
}

std::string mutated(std::string text, quiz::Random& random) {
    static constexpr std::string_view telling = "{}[]\",:;\\=~#%->\t\n\r&<|A\x01\xFF\xC3";
    const auto below = [&random](std::size_t bound) {
        return static_cast<std::size_t>(random.below(static_cast<std::uint32_t>(bound)));
    };
    for (std::size_t count = 1 + below(6); count > 0 && !text.empty(); --count) {
        const auto at = below(text.size());
        const auto length = 1 + below(40);
        switch (below(5)) {
        case 0:
            text[at] = telling[below(telling.size())];
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(below(text.size()), length));
            break;
        case 3:
            text.insert(at, 1, telling[below(telling.size())]);
            break;
        default:
            if (below(8) == 0) text.resize(at);
            break;
        }
    }
    return text;
}

} // namespace

TEST_CASE("A format is recognised by what stands in the file") {
    CHECK(imported(R"([{"correct_answer":"a"}])").format == "Open Trivia Database");
    CHECK(imported(R"([{"correctAnswer":"a"}])").format == "The Trivia API");
    CHECK(imported("#separator:tab\na\tb").format == "Anki");
    CHECK(imported("q\nA. a\nB. b\nANSWER: A").format == "Aiken");
    CHECK(imported("question,answer\n").format == "a table (CSV, TSV)");
    CHECK(imported("{ =Asia } is large.").format == "GIFT");
    CHECK(imported("[html]<b>Is it?</b>{T}").format == "GIFT");
    CHECK(imported("\xEF\xBB\xBFquestion,answer\nWho?,Ann").format == "a table (CSV, TSV)");
}

TEST_CASE("What is not recognised is told what could be") {
    const std::string expected =
        "  expected  questions of Open Trivia Database, The Trivia API, Anki, Aiken, a table (CSV, TSV) or GIFT\n";
    CHECK(problemsOf(imported("just a text")) ==
          "file.txt\n  found     questions in no format that is known\n" + expected +
              "  to mend   export them so; the first line of a table names its columns: question,answer,wrong 1,wrong 2\n");
    CHECK(problemsOf(imported(R"({"pack":"p","title":"T"})")) ==
          "file.txt\n  found     a question pack of this game\n" + expected + "  to mend   put it among your packs as it is\n");
    CHECK(problemsOf(imported("<?xml version=\"1.0\"?><quiz></quiz>")) ==
          "file.txt\n  found     XML or HTML\n" + expected +
              "  to mend   in the program that wrote it choose another format, such as GIFT or CSV\n");
    CHECK_THAT(problemsOf(imported("  \n")), Catch::Contains("found     an empty file"));
    CHECK_THAT(problemsOf(imported("[]")), Catch::Contains("found     questions in no format that is known"));
    CHECK(problemsOf(imported("[{\"correct_answer\": \"a\" \"b\"}]")) == "file.txt:1:24\n"
                                                                         "  found     nothing between \"a\" and \"b\"\n"
                                                                         "  expected  a comma between two things\n"
                                                                         "  to mend   write a , here\n");
}

TEST_CASE("A remark says where, what was found, and what to do or what was done") {
    const auto result =
        imported("question,answer,wrong 1,wrong 2\nWho?,,Bob,Cyd\nWhom?,Ann,Ann,Bob\nThe first is Ann.,Ann,Bob,Cyd\n");
    REQUIRE(result.remarks.size() == 3);
    CHECK(toText(result.remarks[0]) == "file.txt:2:1  left out: \"Who?\"\n"
                                       "  found     no right answer\n"
                                       "  expected  the right answer\n"
                                       "  to mend   write it, or remove the record\n");
    CHECK(toText(result.remarks[1]) == "file.txt:3:1  changed: \"Whom?\"\n"
                                       "  found     the right answer among the wrong ones: \"Ann\"\n"
                                       "  done      taken out of them\n");
    CHECK(toText(result.remarks[2]) == "file.txt:4:1  kept, but never asked: \"The first is Ann.\"\n"
                                       "  found     a question that gives its answer away\n"
                                       "  expected  a question that names nothing of the answer\n"
                                       "  to mend   word it differently in the pack\n");
    CHECK(toText(imported("question,answer,teacher\nWho?,Ann,\x1b[31m").remarks.at(0)) ==
          "file.txt  changed\n  found     the column \"teacher\"\n  done      left out: there is nothing like it here\n");
}

TEST_CASE("Questions that stand there twice are taken once, those that contradict are told") {
    const auto result = imported("question,answer,wrong 1,wrong 2\nWho?,Ann,Bob,\nwho,ANN,Cyd,\nWho?,Bob,Ann,\nIs it?,true,,\n"
                                 "Is it?,false,,\nIs it?,false,,\n");
    CHECK(questionsOf(result) == "choice: Who? = Ann / Bob\nchoice: Who? = Bob / Ann\ntrue-false: Is it? = true\n");
    CHECK(remarksOf(result) == "3 left out: the same question as on line 2\n"
                               "6 left out: another answer than on line 5, to the same question\n"
                               "7 left out: another answer than on line 5, to the same question\n");
}

TEST_CASE("Old encodings are turned into UTF-8, and it is said") {
    const auto windows = imported("question,answer\nWho is caf\xE9?,Andr\xE9\n");
    CHECK(questionsOf(windows) == "typed: Who is café? = André\n");
    CHECK(remarksOf(windows) ==
          "0 changed: a file in an old encoding: taken as Windows-1252: look whether accents came out right\n");
    std::string wide16 = "\xFF\xFE";
    for (const char c : std::string_view("question,answer\nW,\xE9")) wide16 += {c, '\0'};
    const auto wide = imported(wide16);
    CHECK(questionsOf(wide) == "typed: W = é\n");
    CHECK(remarksOf(wide) == "0 changed: a file in UTF-16: turned into UTF-8\n");
}

TEST_CASE("The same file and seed give the same pack") {
    const std::string text = "question,answer,wrong answers\nWho?,x,a;b;c;d;e;f;g;h\n";
    CHECK(imported(text, 5).pack == imported(text, 5).pack);
    std::size_t others = 0;
    for (std::uint64_t seed = 0; seed < 10; ++seed) others += imported(text, seed).pack == imported(text, 5).pack ? 0U : 1U;
    CHECK(others > 5);
}

TEST_CASE("What the reader of packs objects to is left out in its own words") {
    // Its years reach to 9999, its numbers to fifteen digits: the importer knows nothing of that.
    const auto result = imported("How many?{#1e17}\n\nHow few?{#1}");
    CHECK(questionsOf(result) == "number: How few? = 1\n");
    REQUIRE(result.remarks.size() == 1);
    CHECK(result.remarks.front().why.expected == "a number of at most 15 digits");
}

TEST_CASE("Samples with bytes changed are read or refused") {
    quiz::Random random(20260101);
    for (const auto& sample : sampleTexts()) {
        for (int i = 0; i < 60; ++i) {
            const auto text = mutated(sample, random);
            INFO(i << "\n" << text);
            check(text);
        }
    }
}

TEST_CASE("Samples cut short are read or refused") {
    for (const auto& sample : sampleTexts())
        for (std::size_t length = 0; length < sample.size(); length += 37) check(sample.substr(0, length));
}

TEST_CASE("Random bytes are refused") {
    quiz::Random random(99);
    for (int i = 0; i < 500; ++i) {
        std::string bytes(random.below(200), '\0');
        for (char& byte : bytes) byte = static_cast<char>(random.below(256));
        check(bytes);
        for (char& byte : bytes) byte = " {}[]=~#\"\\,;\t\n:A.&<>%"[random.below(21)];
        check(bytes);
    }
}

TEST_CASE("Files made to hurt are read or refused in no time") {
    const std::size_t many = 100'000;
    const auto repeated = [](std::string_view piece, std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += piece;
        return text;
    };
    check(repeated("[", many));
    check(repeated("{\"results\":", many));
    check("question,answer\n" + repeated("\"", many));
    check("question,answer\n" + repeated(",", many));
    check("q{" + repeated("=", many) + "}");
    check("q{" + repeated("~%50%", many) + "}");
    check("q{=a->b" + repeated("=->", many) + "}");
    check(repeated("{\n\n", many));
    check("q{#" + repeated("..", many) + "}");
    check("[html]" + repeated("<", many) + "{T}");
    check("[html]" + repeated("<b ", many) + "{T}");
    check("[html]" + repeated("<!--", many) + "{T}");
    check("[html]" + repeated("<script>", many) + "{T}");
    check("[markdown]" + repeated("[a](", many) + "{T}");
    check(repeated("&", many) + "{T}");
    check("#separator:tab\n" + repeated("{{c1::", many) + "\tx");
    check("#separator:tab\n#html:true\n" + repeated("[sound:", many) + "\tx");
    check(repeated("A. a\n", many) + "ANSWER: A");
    check(repeated("ANSWER: A\n", 20'000) + "A. a\nANSWER: A");
    check("question,answer,wrong answers\nWho?,x," + repeated("ab;", many) + "\n");
    check("question,answer\n" + repeated("How many?,1\nHow many?,2\n", 10'000));
    check(std::string(many, '\0'));
    check(R"([{"correct_answer":"a\ud800","question":"q","incorrect_answers":["b"]}])");
}
