#include "exchange/Starter.hpp"

#include "facts/Json.hpp"

#include <fmt/format.h>

#include <string_view>

namespace exchange {
namespace {

constexpr std::string_view questions = R"(
  "language": "en",
  "description": "Examples to be replaced by your own. Then say here what the pack is about, and in \"authors\" who wrote it.",
  "authors": ["Your name"],
  "licence": "CC0",
  "sources": { "atlas": { "title": "Where it can be looked up", "kind": "book", "date": "2024" } },
  "questions": [
    { "ask": "Which city is the capital of Norway?", "answer": "Oslo", "wrong": ["Bergen", "Trondheim", "Stavanger"],
      "because": "A text in \"answer\" and others in \"wrong\" make a choice. This is \"because\": it is shown after the answer.",
      "source": "atlas", "difficulty": "easy", "topic": "Capitals" },
    { "ask": "The Danube flows through Vienna.", "answer": true,
      "because": "With true or false as the answer, the question is a statement.", "source": "atlas", "topic": "Rivers" },
    { "ask": "How many moons does Mars have?", "answer": 2,
      "because": "A number is asked for on a dial.", "source": "atlas", "topic": "Planets" },
    { "ask": "In which year was the Eiffel Tower opened?", "answer": 1889, "within": 2,
      "because": "With \"within\", 1887 to 1891 count as right.", "source": "atlas", "difficulty": "medium", "topic": "Buildings" },
    { "ask": "Nearest to the sun first: put these planets in order.", "order": ["Mercury", "Venus", "Earth", "Mars"],
      "because": "With \"order\" in place of \"answer\", the game shuffles and the player sorts.", "source": "atlas", "topic": "Planets" },
    { "ask": "Which language has the most speakers in Brazil?", "answer": "Portuguese", "kind": "typed", "also": ["Brazilian Portuguese"],
      "because": "With \"kind\": \"typed\", the player writes the answer. In \"also\" stand other names of it.",
      "note": "A \"note\" comes last: anything else worth knowing.", "source": "atlas", "difficulty": "hard", "topic": "Languages" }
  ]
}
)";

constexpr std::string_view factsAndAsks = R"(
  "language": "en",
  "description": "Examples to be replaced by your own. A type says what is known of a thing, facts are the things, and each ask makes a question of every one.",
  "authors": ["Your name"],
  "licence": "CC0",
  "sources": { "atlas": { "title": "Where it can be looked up", "kind": "book", "date": "2024" } },
  "types": {
    "continent": { "label": "{name}", "fields": { "name": "text" } },
    "country": { "label": "{name}",
                 "fields": { "name": "text", "capital": "text", "continent": "continent", "area": "number?", "rivers": "text*" } }
  },
  "facts": {
    "continent": { "europe": { "name": "Europe", "source": "atlas" }, "africa": { "name": "Africa", "source": "atlas" }, "asia": { "name": "Asia", "source": "atlas" } },
    "country": [
      { "name": "Norway", "capital": "Oslo", "continent": "europe", "area": 385, "source": "atlas",
        "note": "A \"note\" is shown after every question about this record." },
      { "name": "Austria", "capital": "Vienna", "continent": "europe", "area": 84, "rivers": ["Danube", "Inn"], "source": "atlas" },
      { "name": "Hungary", "capital": "Budapest", "continent": "europe", "area": 93, "rivers": ["Danube", "Tisza"], "source": "atlas" },
      { "name": "Ghana", "capital": "Accra", "continent": "africa", "area": 239, "rivers": ["Volta"], "source": "atlas" },
      { "name": "Kenya", "capital": "Nairobi", "continent": "africa", "area": 580, "rivers": ["Tana"], "source": "atlas" },
      { "name": "Mongolia", "capital": "Ulaanbaatar", "continent": "asia", "area": 1564, "source": "atlas" },
      { "name": "Vietnam", "capital": "Hanoi", "continent": "asia", "area": 331, "rivers": ["Mekong", "Red River"], "source": "atlas" }
    ]
  },
  "asks": [
    { "about": "country", "topic": "Capitals", "answers": "one", "kinds": ["choice", "typed", "match"],
      "ask": "Which city is the capital of {country}?", "answer": "{capital}", "says": "{capital} is the capital of {country}." },
    { "about": "country", "topic": "Continents", "answers": "all", "kinds": ["choice", "true-false", "odd-one-out"],
      "ask": "Which of these countries lies in {continent}?", "answer": "{country}", "says": "{country} lies in {continent}." },
    { "about": "country", "topic": "Rivers", "answers": "some", "kind": "typed",
      "ask": "Name a river that flows through {country}.", "answer": "{rivers}", "says": "The {rivers} flows through {country}." },
    { "about": "country", "topic": "Size", "kind": "number", "within": 20,
      "ask": "How large is {country}, in thousands of square kilometres?", "answer": "{area}" },
    { "about": "country", "topic": "Size", "kind": "order", "ask": "Smallest first: put these countries in order.", "by": "{area}" }
  ]
}
)";

} // namespace

std::string starterText(const PackHead& head, bool hasFacts, const std::string& schema) {
    const std::string named = schema.empty() ? "" : fmt::format("\n  \"$schema\": {},", facts::jsonText(schema));
    return fmt::format("{{{}\n  \"pack\": {},\n  \"title\": {},{}", named, facts::jsonText(head.id), facts::jsonText(head.title),
                       hasFacts ? factsAndAsks : questions);
}

} // namespace exchange
