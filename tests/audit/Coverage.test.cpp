#include "audit/Coverage.hpp"

#include "audit/EveryKind.hpp"
#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>

TEST_CASE("every fact is counted, but for the names of things") {
    const auto bank = everyKind();
    audit::Coverage coverage(*bank);
    CHECK(coverage.facts() == 6 * 4 + 5); // year, director, cast and place of six films; five written questions
    CHECK(coverage.most() == 0);
    CHECK(coverage.never().size() == coverage.facts());
    quiz::Question question;
    question.facts = {"film/red.year", "film/red.place", "film/red.title"};
    coverage.add(question);
    question.facts = {"film/red.year", bank->questionId(0)};
    coverage.add(question);
    CHECK(coverage.least() == 0);
    CHECK(coverage.median() == 0);
    CHECK(coverage.most() == 2);
    CHECK(coverage.never().size() == coverage.facts() - 3);
    CHECK(coverage.never().front() == "film/blue.cast");
}

TEST_CASE("a field by which an ask keeps records needs no question, however far the condition goes") {
    const auto bank = bankFrom(R"({"pack":"p","title":"P",
      "types":{"person":{"label":"{name}","fields":{"name":"text","sort":"text","from":"text"}},
               "role":{"fields":{"part":"text","actor":"person"}}},
      "facts":{"person":{"a":{"name":"Ada","sort":"x","from":"Oslo"},"b":{"name":"Boris","sort":"x","from":"Rome"}},
               "role":[{"part":"King","actor":"a"},{"part":"Queen","actor":"b"}]},
      "asks":[{"about":"role","where":{"actor.sort":"x"},"ask":"Who plays the {part}?","answer":"{actor}"}]})");
    const std::vector<std::string> all = audit::Coverage(bank).never();
    CHECK(all == std::vector<std::string>{"person/a.from", "person/b.from", "role/King+a.actor", "role/King+a.part",
                                          "role/Queen+b.actor", "role/Queen+b.part"});
}

TEST_CASE("a field by which an ask keeps records is counted where another one asks it") {
    const auto bank = bankFrom(R"({"pack":"p","title":"P",
      "types":{"film":{"label":"{name}","fields":{"name":"text","year":"year","sort":"text"}}},
      "facts":{"film":{"a":{"name":"Ada","year":1960,"sort":"x"},"b":{"name":"Boris","year":1970,"sort":"x"},
               "c":{"name":"Cleo","year":1980,"sort":"y"}}},
      "asks":[{"about":"film","where":{"year":{"to":1975},"sort":"x"},"kind":"number","ask":"When was {film}?","answer":"{year}"}]})");
    audit::Coverage coverage(bank);
    CHECK(coverage.never() == std::vector<std::string>{"film/a.year", "film/b.year", "film/c.year"});
    quiz::Question question;
    question.facts = {"film/a.year", "film/b.year"};
    coverage.add(question);
    CHECK(coverage.never() == std::vector<std::string>{"film/c.year"});
}

TEST_CASE("an ask that names the records it keeps has no field by which it does") {
    const auto bank = bankFrom(R"({"pack":"p","title":"P",
      "types":{"film":{"label":"{name}","fields":{"name":"text","year":"year"}}},
      "facts":{"film":{"a":{"name":"Ada","year":1960},"b":{"name":"Boris","year":1970},"c":{"name":"Cleo","year":1980}}},
      "asks":[{"about":"film","where":{"film":["a","b"]},"kind":"number","ask":"When was {film}?","answer":"{year}"}]})");
    CHECK(audit::Coverage(bank).never() == std::vector<std::string>{"film/a.year", "film/b.year", "film/c.year"});
}
