#include "quiz/Dealer.hpp"

#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <string>

namespace {

/// Twenty-five films of four roles each, every one played by somebody else: a hundred people, among whom one draw in twenty-five
/// would be of the film in question. What the names are like tells nothing of the film.
quiz::Dealer castOf(int perFilm, std::string_view kind = "choice") {
    std::string people, films, roles;
    const auto add = [](std::string& list, const std::string& item) { list += (list.empty() ? "" : ",") + item; };
    for (int i = 0; i < 25 * perFilm; ++i) {
        const std::string name = fmt::format("{:a>{}}{}", "Q", 4 + i * 7 % 5, i);
        add(people, fmt::format(R"("p{}":{{"name":"{}"}})", i, name));
        add(roles, fmt::format(R"({{"film":"f{}","part":"part number {}","actor":"p{}"}})", i % 25, i, i));
    }
    for (int i = 0; i < 25; ++i) add(films, fmt::format(R"("f{}":{{"title":"Film {:c>{}}"}})", i, "X", i + 2));
    const std::string pack =
        R"({"pack":"p","title":"P","types":{"person":{"label":"{name}","fields":{"name":"text"}},
          "film":{"label":"{title}","work":true,"fields":{"title":"text"}},
          "role":{"fields":{"film":"film","part":"text","actor":"person"}}},
        "facts":{"person":{)" +
        people + R"(},"film":{)" + films + R"(},"role":[)" + roles +
        R"(]},"asks":[{"about":"role","says":"{actor} plays {part} in {film}.","ask":"Who plays {part} in {film}?","answer":"{actor}","kind":")" +
        std::string(kind) + R"("}]})";
    return quiz::Dealer(std::make_shared<const facts::FactBank>(bankFrom(pack)));
}

/// By how many wrong options are of the film that is asked about: how many questions have so many.
std::map<int, int> kinOver(const quiz::Dealer& dealer, std::map<int, double>& likeness) {
    std::map<int, int> questions;
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        dealer.forEach(false, seed, [&](const quiz::Deal& deal) {
            const auto question = dealer.deal(deal);
            REQUIRE(question);
            const std::string film = question->ask.substr(question->ask.find(" in "));
            int kin = 0;
            for (const auto& option : question->options)
                kin += option.whyWrong.find(film.substr(0, film.size() - 1) + ".") != std::string::npos ? 1 : 0;
            ++questions[kin];
            likeness[kin] += question->difficulty.likeness;
        });
    }
    for (auto& [kin, sum] : likeness) sum /= questions.at(kin);
    return questions;
}

} // namespace

TEST_CASE("of three wrong answers or more that belong to the film in question, one at least stands among the options") {
    std::map<int, double> likeness;
    auto questions = kinOver(castOf(5), likeness);
    CHECK(questions[0] == 0);
    for (int kin = 1; kin <= 3; ++kin) CHECK(questions[kin] > 60); // of 625
    CHECK(likeness[1] < likeness[2]);
    CHECK(likeness[2] < likeness[3]);
}

TEST_CASE("of fewer, easy questions have none") {
    std::map<int, double> likeness;
    auto questions = kinOver(castOf(3), likeness);
    CHECK(questions[0] > 40); // of 375
    CHECK(questions[1] + questions[2] > 150);
    CHECK(questions[3] == 0);
}

TEST_CASE("what is said falsely of a film is mostly true of something in it") {
    const quiz::Dealer dealer = castOf(5, "true-false");
    int kin = 0, all = 0;
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        dealer.forEach(false, seed, [&](const quiz::Deal& deal) {
            const auto question = dealer.deal(deal);
            REQUIRE(question);
            if (question->right.front() == 0) return;
            // "Qa17 plays part number 42 in Film Xc.": who is of the film in question has a number that differs by whole
            // twenty-fives.
            int actor = 0, part = 0;
            REQUIRE(std::sscanf(question->ask.c_str(), "%*[^0-9]%d plays part number %d", &actor, &part) == 2);
            ++all, kin += actor % 25 == part % 25 ? 1 : 0;
        });
    }
    CHECK(all > 250);
    CHECK(10 * kin > 6 * all);
    CHECK(10 * kin < 9 * all);
}
