#include "facts/FactBank.hpp"

#include "facts/MakeBank.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace facts;

namespace {

constexpr std::string_view films = R"({
  "pack": "films", "title": "Films", "language": "en",
  "sources": { "book": { "title": "A book", "kind": "book", "date": "2001", "url": "https://example.org" } },
  "types": {
    "person": { "label": "{name}", "fields": { "name": "text", "born": "year?" } },
    "series": { "label": "{title}", "work": true, "fields": { "title": "text", "first": "year" } },
    "film": { "label": "{title}", "work": true,
              "fields": { "title": "text", "released": "date", "director": "person+", "minutes": "number", "series": "series?", "cost": "number?" } },
    "role": { "fields": { "character": "text", "film": "film", "actor": "person" } }
  },
  "facts": {
    "person": { "ann": { "name": "Ann Ames", "born": 1950 }, "bob": { "name": "Bob Burns" }, "cyd": { "name": "Cyd Cole", "fame": 0.9 },
                "dan": { "name": "Dan Dunn" } },
    "series": { "old": { "title": "The Run", "first": 1966 }, "new": { "title": "The run!", "first": 1988 }, "odd": { "title": "The Walk", "first": 1990 } },
    "film": {
      "one": { "title": "One", "released": "2018-07-27", "director": ["ann"], "minutes": 147, "series": "old", "source": "book", "asOf": "2021" },
      "two": { "title": "Two", "released": "2000-05-24", "director": ["bob", "cyd"], "minutes": 12345, "cost": 1.5, "also": ["2"], "note": "Long." },
      "six": { "title": "Six", "released": "2006-01-02", "director": ["ann", "bob"], "minutes": 90, "series": "new" }
    },
    "role": [ { "character": "Max", "film": "one", "actor": "cyd" }, { "character": "MAX", "film": "two", "actor": "dan" },
              { "character": "Eve", "film": "one", "actor": "ann" }, { "character": "Abe", "film": "six", "actor": "bob" } ]
  },
  "asks": [
    { "about": "role", "answers": "all", "says": "{actor} plays {character}.", "ask": ["Who plays {character}?", "{character} is played by whom?"], "answer": "{actor}", "topic": "Cast" },
    { "about": "film", "answers": "all", "says": "{director} directed {film}.", "ask": "Which of these did {director} direct?", "answer": "{film}" },
    { "about": "film", "kind": "order", "ask": "Earliest first.", "by": "{released}", "worth": 0.9 },
    { "about": "film", "kind": "number", "ask": "How long is {film}?", "answer": "{minutes}", "within": 5, "where": { "minutes": { "from": 100 } } },
    { "about": "role", "kind": "true-false", "answers": "all", "says": "{actor} worked for {film.director}.", "ask": "Who worked for {film.director}?", "answer": "{actor}" },
    { "about": "film", "kind": "true-false", "says": "{film} belongs to {series}.", "ask": "To which series does {film} belong?", "answer": "{series}" },
    { "about": "film", "kind": "order", "ask": "Longest last.", "by": "{minutes}", "where": { "series.first": { "to": 1970 }, "released": { "from": "2018", "to": "2018-07" } } }
  ]
})";

FactBank filmBank() {
    // The last ask has too few to put in order: it is there for its conditions alone.
    std::string json(films);
    return bankFrom(
        json.erase(json.rfind(",\n    { \"about\": \"film\", \"kind\": \"order\", \"ask\": \"Longest"),
                   json.rfind("\n  ]\n}") - json.rfind(",\n    { \"about\": \"film\", \"kind\": \"order\", \"ask\": \"Longest")));
}

/// "question -> answer" for every pair of an ask.
std::set<std::string> pairsOf(const FactBank& bank, std::size_t ask) {
    std::set<std::string> pairs;
    const Ask& asked = bank.asks[ask];
    const AskTable& table = bank.tables[ask];
    for (const Pair& pair : table.pairs) {
        pairs.insert(bank.fill(asked.wordings.front(), table, pair) + " -> " + bank.shown(table.answers[raw(pair.answer)]));
    }
    return pairs;
}

/// The right answers of the question that \p question is.
std::set<std::string> rightAnswers(const FactBank& bank, std::size_t ask, const std::string& question) {
    std::set<std::string> answers;
    const AskTable& table = bank.tables[ask];
    for (const Pair& pair : table.pairs) {
        if (bank.fill(bank.asks[ask].wordings.front(), table, pair) != question) continue;
        for (const PairIndex other : table.group(pair.group))
            answers.insert(bank.shown(table.answers[raw(table.pair(other).answer)]));
    }
    return answers;
}

const Record& recordOf(const FactBank& bank, std::string_view id) {
    for (const Record& record : bank.records) {
        if (record.id == id) return record;
    }
    throw std::runtime_error("no such record");
}

float fameOf(const FactBank& bank, std::string_view id) {
    return bank.fame[static_cast<std::size_t>(&recordOf(bank, id) - bank.records.data())];
}

std::string labelOf(const FactBank& bank, std::string_view id) {
    return bank.label(RecordIndex(static_cast<std::uint32_t>(&recordOf(bank, id) - bank.records.data())));
}

} // namespace

TEST_CASE("the header and the records of a pack arrive in the bank") {
    const FactBank bank = filmBank();
    CHECK(bank.pack == "films");
    CHECK(bank.sources.at("book").url == "https://example.org");
    CHECK(bank.types.size() == 4);
    CHECK(bank.types[2].work);
    CHECK(bank.types[2].fields[2].mark == Mark::Many);
    const Record& one = recordOf(bank, "one");
    CHECK(one.source == "book");
    CHECK(one.asOf == Date{2021, 0, 0});
    CHECK(one.values(FieldIndex{1})[0].as<Date>().value() == Date{2018, 7, 27});
    CHECK(one.values(FieldIndex{5}).empty());
    const Record& two = recordOf(bank, "two");
    CHECK(std::vector<std::string>(two.also.begin(), two.also.end()) == std::vector<std::string>{"2"});
    CHECK(two.note == "Long.");
    CHECK(two.values(FieldIndex{2}).size() == 2);
    CHECK(bank.label(two.values(FieldIndex{2})[1].as<RecordIndex>().value()) == "Cyd Cole");
    CHECK(bank.factCount() == 5 + 6 + 17 + 12);
}

TEST_CASE("records without an id get one from their values") {
    const FactBank bank = filmBank();
    CHECK(recordOf(bank, "Max+one+cyd").type == TypeIndex{3});
    CHECK(bank.factId(RecordIndex{static_cast<std::uint32_t>(&recordOf(bank, "Max+one+cyd") - bank.records.data())},
                      {FieldIndex{2}}) == "role/Max+one+cyd.actor");
    CHECK(bank.factId(RecordIndex{0}, {}) == "person/ann");
}

TEST_CASE("asks have ids that tell what they ask") {
    const FactBank bank = filmBank();
    std::vector<std::string> ids;
    for (const Ask& ask : bank.asks) ids.push_back(ask.id);
    CHECK(ids == std::vector<std::string>{"role:character>actor", "film:director>film", "film:>released", "film:film>minutes",
                                          "role:film.director>actor", "film:film>series"});
    CHECK(bank.asks[0].wordings.size() == 2);
    CHECK(bank.asks[0].topic == "Cast");
    CHECK(bank.asks[2].worth == 0.9);
    CHECK(bank.asks[3].within == 5);
}

TEST_CASE("the truth rule: pairs with the same question hold its right answers together") {
    const FactBank bank = filmBank();
    CHECK(pairsOf(bank, 1) ==
          std::set<std::string>{"Which of these did Ann Ames direct? -> One", "Which of these did Ann Ames direct? -> Six",
                                "Which of these did Bob Burns direct? -> Two", "Which of these did Bob Burns direct? -> Six",
                                "Which of these did Cyd Cole direct? -> Two"});
    CHECK(rightAnswers(bank, 1, "Which of these did Ann Ames direct?") == std::set<std::string>{"One", "Six"});
    // "Max" and "MAX" fold alike: they are one question.
    CHECK(rightAnswers(bank, 0, "Who plays Max?") == std::set<std::string>{"Cyd Cole", "Dan Dunn"});
    CHECK(bank.tables[0].groupCount() == 3);
    CHECK(bank.tables[0].answers.size() == 4);
}

TEST_CASE("many-valued fields on the way multiply the pairs") {
    const FactBank bank = filmBank();
    CHECK(bank.tables[4].manyPaths == std::vector<FieldPath>{{FieldIndex{1}, FieldIndex{2}}});
    CHECK(pairsOf(bank, 4) ==
          std::set<std::string>{"Who worked for Ann Ames? -> Cyd Cole", "Who worked for Ann Ames? -> Ann Ames",
                                "Who worked for Bob Burns? -> Dan Dunn", "Who worked for Cyd Cole? -> Dan Dunn",
                                "Who worked for Ann Ames? -> Bob Burns", "Who worked for Bob Burns? -> Bob Burns"});
}

TEST_CASE("rows by question and by answer hold each pair once") {
    const FactBank bank = filmBank();
    for (const AskTable& table : bank.tables) {
        CHECK(table.pairs.byQuestion().pairs.size() == table.pairs.size());
        CHECK(table.pairs.byAnswer().pairs.size() == table.pairs.size());
        for (std::uint32_t g = 0; g < table.groupCount(); ++g) {
            CHECK_FALSE(table.group(GroupIndex{g}).empty());
            for (const PairIndex pair : table.group(GroupIndex{g})) CHECK(raw(table.pair(pair).group) == g);
        }
        for (std::uint32_t a = 0; a < table.answers.size(); ++a) {
            CHECK_FALSE(table.withAnswer(AnswerIndex{a}).empty());
            for (const PairIndex pair : table.withAnswer(AnswerIndex{a})) CHECK(raw(table.pair(pair).answer) == a);
        }
    }
}

TEST_CASE("absent values make no pair, and conditions keep some records") {
    const FactBank bank = filmBank();
    CHECK(bank.tables[5].pairs.size() == 2);
    CHECK(pairsOf(bank, 3) == std::set<std::string>{"How long is One? -> 147", "How long is Two? -> 12,345"});
    const auto report = reportFrom(films); // with the last ask
    CHECK_FALSE(report.bank);
    CHECK(findingsText(report).find("only 1 different value to put in order") != std::string::npos);
}

TEST_CASE("an order has a question for each record") {
    const FactBank bank = filmBank();
    CHECK(bank.tables[2].pairs.size() == 3);
    CHECK(bank.tables[2].groupCount() == 3);
    CHECK(bank.tables[2].manyPaths.empty());
    CHECK(pairsOf(bank, 2) == std::set<std::string>{"Earliest first. -> 27 July 2018", "Earliest first. -> 24 May 2000",
                                                    "Earliest first. -> 2 January 2006"});
    CHECK(bank.pairCount() == 4 + 5 + 3 + 2 + 6 + 2);
}

TEST_CASE("labels that read alike are told apart by the year") {
    const FactBank bank = filmBank();
    CHECK(labelOf(bank, "old") == "The Run (1966)");
    CHECK(labelOf(bank, "new") == "The run! (1988)");
    CHECK(labelOf(bank, "odd") == "The Walk");
}

TEST_CASE("labels may show what a record points at") {
    const FactBank bank = bankFrom(R"({ "pack": "p", "title": "T",
      "types": { "part": { "label": "{name} of {whole}", "fields": { "name": "text", "whole": "whole" } }, "whole": { "label": "{name}", "fields": { "name": "text", "year": "year" } } },
      "facts": { "whole": { "a": { "name": "Mast", "year": 1900 }, "b": { "name": "mast", "year": 1901 } },
                 "part": { "x": { "name": "Foot", "whole": "a" }, "y": { "name": "Foot", "whole": "b" }, "z": { "name": "Top", "whole": "b" } } },
      "asks": [ { "about": "part", "answers": "all", "says": "{part}", "ask": "Which belongs to {whole}?", "answer": "{part}" } ] })");
    CHECK(labelOf(bank, "x") == "Foot of Mast (1900)");
    CHECK(labelOf(bank, "y") == "Foot of mast (1901)");
}

TEST_CASE("fame is given, or counted from what points at a record") {
    const FactBank bank = filmBank();
    CHECK(fameOf(bank, "cyd") == Approx(0.9));                           // given
    CHECK(fameOf(bank, "ann") == Approx(std::log(4.0) / std::log(4.0))); // two films, one role: the most
    CHECK(fameOf(bank, "dan") == Approx(std::log(2.0) / std::log(4.0))); // one role
    CHECK(fameOf(bank, "odd") == Approx(0.0));                           // nothing
    const FactBank lone =
        bankFrom(R"({ "pack": "p", "title": "T", "types": { "a": { "label": "{n}", "fields": { "n": "text", "y": "year" } } },
      "facts": { "a": { "x": { "n": "X", "y": 1900 }, "z": { "n": "Z", "y": 1901 } } }, "asks": [ { "about": "a", "kind": "number", "ask": "When {a}?", "answer": "{y}" } ] })");
    CHECK(lone.fame[0] == Approx(0.5)); // nothing points at anything
}

TEST_CASE("values are shown as a person writes them") {
    const FactBank bank = filmBank();
    CHECK(bank.shown(facts::CompactText("x")) == "x");
    CHECK(bank.shown(12345.0) == "12,345");
    CHECK(bank.shown(147.0) == "147");
    CHECK(bank.shown(Year{2018}) == "2018");
    CHECK(bank.shown(Date{2018, 7, 27}) == "27 July 2018");
    CHECK(bank.shown(RecordIndex{0}) == "Ann Ames");
}

TEST_CASE("finished questions of every kind") {
    const FactBank bank = bankFrom(R"({ "pack": "great-heists", "title": "Great heists", "questions": [
      { "ask": "Who directed Heat?", "answer": "Michael Mann", "also": ["Mann"], "wrong": ["Ridley Scott", "Tony Scott", "John McTiernan"],
        "because": "Mann first told the story in L.A. Takedown (1989).", "difficulty": "easy", "asOf": "2021-02", "note": "n", "topic": "Directors" },
      { "ask": "Rififi's robbery scene has no dialogue.", "answer": true },
      { "ask": "In which year did The Killing open?", "answer": 1956, "within": 2, "difficulty": 0.3 },
      { "ask": "How many extras were hired?", "answer": 1956, "difficulty": "hard" },
      { "ask": "Earliest first: put these in order.", "order": ["The Killing", "Topkapi", "Heat"] },
      { "ask": "Name the heist film of 1995.", "kind": "typed", "answer": "Heat" } ] })");
    REQUIRE(bank.questions.size() == 6);
    CHECK(bank.questions[0].kind == Kind::Choice);
    CHECK(bank.questions[0].difficulty == Approx(0.2));
    CHECK(bank.questions[0].asOf == Date{2021, 2, 0});
    CHECK(bank.questions[0].wrong.size() == 3);
    CHECK(bank.questions[1].kind == Kind::TrueFalse);
    CHECK(bank.questions[1].truth);
    CHECK(bank.questions[2].isYear);
    CHECK(bank.questions[2].within == 2);
    CHECK_FALSE(bank.questions[3].isYear);
    CHECK(bank.questions[3].difficulty == Approx(0.8));
    CHECK(bank.questions[4].order.size() == 3);
    CHECK(bank.questions[5].kind == Kind::Typed);
    CHECK(bank.pairCount() == 6);
}

TEST_CASE("The pack's own source is that of all that names none") {
    const FactBank bank = bankFrom(R"({ "pack": "p", "title": "P", "source": "a",
        "sources": { "a": { "title": "A" }, "b": { "title": "B" } },
        "types": { "film": { "label": "{title}", "fields": { "title": "text", "year": "year" } } },
        "facts": { "film": [ { "title": "One", "year": 1990 }, { "title": "Two", "year": 1991, "source": "b" } ] },
        "asks": [ { "about": "film", "kind": "number", "ask": "When did {film} open?", "answer": "{year}" } ],
        "questions": [ { "ask": "Is it?", "answer": true }, { "ask": "Is it so?", "answer": true, "source": "b" } ] })");
    CHECK(bank.records[0].source == "a");
    CHECK(bank.records[1].source == "b");
    CHECK(bank.questions[0].source == "a");
    CHECK(bank.questions[1].source == "b");
}

TEST_CASE("a value that ends in a full stop ends its sentence") {
    const auto bank =
        bankFrom(R"({"pack":"p","title":"P","types":{"agent":{"label":"{name}","fields":{"name":"text","alias":"text"}}},
        "facts":{"agent":{"a":{"name":"Ann","alias":"Bob Jr."},"b":{"name":"Cal","alias":"Dan"}}},
        "asks":[{"about":"agent","says":"{name} is called {alias}.","ask":"As whom is {name} known?","answer":"{alias}"}]})");
    const Ask& ask = bank.asks.front();
    std::set<std::string> sentences;
    for (const Pair& pair : bank.tables.front().pairs) sentences.insert(bank.fill(ask.says, bank.tables.front(), pair));
    CHECK(sentences == std::set<std::string>{"Ann is called Bob Jr.", "Cal is called Dan."});
}
