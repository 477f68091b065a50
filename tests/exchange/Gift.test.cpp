#include "exchange/Importing.hpp"

#include "Places.hpp"
#include "archive/TemporaryFolder.hpp"

#include <catch2/catch.hpp>

using importing::imported;
using importing::questionsOf;
using importing::remarksOf;

TEST_CASE("Each kind of GIFT's answers") {
    CHECK(questionsOf(imported("Who?{~Ann =Bob ~Cyd}")) == "choice: Who? = Bob / Ann / Cyd\n");
    CHECK(questionsOf(imported("So it is.{T}")) == "true-false: So it is. = true\n");
    CHECK(questionsOf(imported("So it is.{FALSE#Not so.}")) == "true-false: So it is. = false\n");
    CHECK(questionsOf(imported("Who?{=Ann =Annie}")) == "typed: Who? = Ann (Annie)\n");
    CHECK(questionsOf(imported("The word?{One}")) == "typed: The word? = One\n");
    CHECK(questionsOf(imported("How many?{#5}")) == "number: How many? = 5\n");
    CHECK(questionsOf(imported("How many?{#1,250:10}")) == "number: How many? = 1250 ± 10\n");
    CHECK(questionsOf(imported("How many?{#-5..5}")) == "number: How many? = 0 ± 5\n");
    CHECK(questionsOf(imported("How many?{#=3:2 ~#Wrong}")) == "number: How many? = 3 ± 2\n");
    CHECK(remarksOf(imported("How many?{#many}")) == "1 left out: \"many\"\n");
}

TEST_CASE("A matching becomes facts and an ask of its kind") {
    const auto result =
        imported("$CATEGORY: Towns\n\nWhich capital? {=[html]<b>Peru</b> -> Lima =Chad -> N'Djamena =Oman->Muscat}");
    const auto bank = importing::bankOf(result);
    REQUIRE(bank->asks.size() == 1);
    CHECK(bank->records.size() == 3);
    CHECK(bank->asks.front().kinds == std::vector{facts::Kind::Match, facts::Kind::Choice});
    CHECK(bank->asks.front().topic == "Towns");
    CHECK(result.questions == 1);
    const auto two = imported("Which capital? {=Peru -> Lima =Chad -> N'Djamena}");
    CHECK(remarksOf(two) == "1 left out: 2 to match\n");
    CHECK(remarksOf(imported("Which \\{capital\\}? {=a -> b =c -> d =e -> f}")) == "1 left out: braces in a question to match\n");
}

TEST_CASE("Where the answers stand inside the sentence there is a gap") {
    CHECK(questionsOf(imported("Two {~and =plus} two.")) == "choice: Two _____ two. = plus / and\n");
    CHECK(questionsOf(imported("{=Asia} is large.")) == "typed: _____ is large. = Asia\n");
    CHECK(questionsOf(imported("It equals {=four =4}.")) == "typed: It equals _____. = four (4)\n");
    CHECK(questionsOf(imported("How many? {#4}.")) == "number: How many? = 4\n");
    CHECK(questionsOf(imported("It is {T} so.")) == "true-false: It is so. = true\n");
}

TEST_CASE("Escapes, comments, names, formats and entities") {
    CHECK(
        questionsOf(imported("// a remark\n::A\\:name::Which \\= 5\\: \\{\\}?{\n// another\n=\\= 2 + 3#Yes\n~\\~4 \\\\ \\x}")) ==
        "choice: Which = 5: {}? = = 2 + 3 / ~4 \\ \\x\n");
    CHECK(questionsOf(imported("[html]<p>It&rsquo;s?</p>\\n<p>So</p>{=[plain]<b> ~[markdown]**b** &eacute;}")) ==
          "choice: It’s? So = <b> / b é\n");
    CHECK(questionsOf(imported("[other]Is it?{T}")) == "true-false: [other]Is it? = true\n");
}

TEST_CASE("Only what is worth everything is right") {
    const auto result = imported("Who?{=%100%Ann ~%50%Bob ~%-50%Cyd ~%0%Dan ~%100%Eve}");
    CHECK(questionsOf(result) == "choice: Who? = Ann / Cyd / Dan\n");
    CHECK(remarksOf(result) == "1 changed: \"Bob\", which is right in part: left out\n"
                               "1 changed: 2 right answers: \"Ann\" is asked for, the others are not offered\n");
    CHECK(remarksOf(imported("Who?{~%50%Ann ~%50%Bob ~%-100%Cyd}")) == "1 left out: 2 options that are right together\n");
    const auto typed = imported("Who?{=Ann =%75%An =An* =%0%*}");
    CHECK(questionsOf(typed) == "typed: Who? = Ann\n");
    CHECK(remarksOf(typed) == "1 changed: \"An\", which is right in part: left out\n"
                              "1 changed: \"An*\", which stands for many texts: left out\n");
}

TEST_CASE("Feedback explains where it is a reason, and cheers no one") {
    const auto becauseOf = [](const char* gift) {
        return std::string(importing::bankOf(imported(gift))->questions.front().because);
    };
    CHECK(becauseOf("Who?{=Ann#Very good! ~Bob#No.}").empty());
    CHECK(becauseOf("Who?{=Ann#She said so in her book. ~Bob}") == "She said so in her book.");
    CHECK(becauseOf("Who?{=Ann#She said so in her book. ~Bob####[html]<b>All</b> of it &amp; more}") == "All of it & more");
    CHECK(becauseOf("So.{F#It is not so by far.#Right!}") == "It is not so by far.");
}

TEST_CASE("Blank lines part questions, but not those inside braces") {
    CHECK(questionsOf(imported("A?{T}\n\nB?{\n=x\n\n~y\n\n}\n\nC?{T}")) ==
          "true-false: A? = true\nchoice: B? = x / y\ntrue-false: C? = true\n");
    const auto open = imported("A?{=x\n\nB?{T}\n\nC?{T}");
    CHECK(questionsOf(open) == "true-false: B? = true\ntrue-false: C? = true\n");
    CHECK(remarksOf(open) == "1 left out: a { that is never closed\n");
}

TEST_CASE("Categories are topics") {
    const auto result = imported("$CATEGORY: $course$/top/Default for Films\n\nA?{T}\n\n$CATEGORY: a/b\nB?{T}\n\n"
                                 "$CATEGORY: a topic that is much too long for a heading\n\nC?{T}");
    CHECK(questionsOf(result) == "true-false: A? = true [Films]\ntrue-false: B? = true [b]\ntrue-false: C? = true\n");
}

TEST_CASE("What has no counterpart is left out with its reason") {
    const auto result = imported("A?{T}\n\nWrite.{}\n\nRead this.\n\nSee <img src\\=\"a.png\">{T}\n\n{=alone}");
    CHECK(remarksOf(result) == "3 left out: no answer: an essay\n5 left out: a text without answers\n"
                               "7 left out: a picture or a sound\n9 left out: no question\n");
}

TEST_CASE("Files by others in GIFT are read or told what is wrong with them") {
    const auto folder = places::sharedData() / "gift";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: no GIFT files at " << folder);
        return;
    }
    std::string all;
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".gift") continue;
        INFO(entry.path());
        ++files;
        const auto bytes = bytesOf(entry.path());
        const auto result = imported(bytes);
        CHECK(result.questions + result.leftOut == result.records);
        CHECK((!result.format.empty() || !result.problems.empty()));
        if (!result.pack.empty()) importing::bankOf(result);
        all += bytes + "\n\n";
    }
    CHECK(files > 40);
    const auto together = imported(all);
    CHECK(together.questions >= 30);
    importing::playWhole(together);
}
