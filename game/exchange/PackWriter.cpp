#include "exchange/PackWriter.hpp"

#include "exchange/Markup.hpp"
#include "facts/Json.hpp"
#include "facts/Shapes.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace exchange {
namespace {

using facts::FinishedQuestion;
using facts::jsonText;
using facts::Kind;

std::string listText(const std::vector<facts::CompactText>& texts) {
    std::string out;
    for (const auto& text : texts) out += (out.empty() ? "" : ", ") + jsonText(text);
    return fmt::format("[{}]", out);
}

std::string number(double value) { return fmt::format("{}", value); }

std::string answerText(const FinishedQuestion& question) {
    switch (question.kind) {
    case Kind::TrueFalse:
        return fmt::format("\"answer\": {}", question.truth);
    case Kind::Number:
        return fmt::format("\"answer\": {}{}", number(question.number),
                           question.within > 0 ? ", \"within\": " + number(question.within) : "");
    case Kind::Order:
        return fmt::format("\"order\": {}", listText(question.order));
    case Kind::Typed:
        return fmt::format("\"answer\": {}, \"kind\": \"typed\"", jsonText(question.answer));
    default:
        return fmt::format("\"answer\": {}, \"wrong\": {}", jsonText(question.answer), listText(question.wrong));
    }
}

std::string difficultyText(double difficulty) {
    if (difficulty == 0.2) return "\"easy\"";
    return difficulty == 0.8 ? "\"hard\"" : number(difficulty);
}

std::string entryText(const FinishedQuestion& question) {
    std::string rest;
    const auto add = [&rest](const char* key, const std::string& json) { rest += fmt::format(",\n      \"{}\": {}", key, json); };
    if (!question.also.empty()) add("also", listText(question.also));
    if (!question.because.empty()) add("because", jsonText(question.because));
    if (!question.note.empty()) add("note", jsonText(question.note));
    const bool isMedium = question.difficulty == 0.5; // is taken where nothing is said
    if (!isMedium) add("difficulty", difficultyText(question.difficulty));
    if (!question.topic.empty()) add("topic", jsonText(question.topic));
    return fmt::format("    {{ \"ask\": {},\n      {}{} }}", jsonText(question.ask), answerText(question), rest);
}

/// A wording in which a gap may stand at the end: "Match the capitals: Canada".
std::string wordingOf(std::string ask) {
    while (!ask.empty() && std::string_view(".:;, ").find(ask.back()) != std::string_view::npos) ask.pop_back();
    return ask + ": {item}";
}

std::string factsText(const Matching& matching) {
    std::string out;
    for (const auto& [left, right] : matching.pairs)
        out +=
            fmt::format("{}      {{ \"item\": {}, \"match\": {} }}", out.empty() ? "" : ",\n", jsonText(left), jsonText(right));
    return out;
}

std::string askText(const Matching& matching, std::size_t index) {
    const std::string topic = matching.topic.empty() ? "" : fmt::format(", \"topic\": {}", jsonText(matching.topic));
    return fmt::format(
        "    {{ \"about\": \"{}\", \"kinds\": [\"match\", \"choice\"], \"answers\": \"one\"{},\n      \"ask\": {}, "
        "\"answer\": \"{{match}}\", \"says\": \"{{item}}: {{match}}.\" }}",
        matchType(index), topic, jsonText(wordingOf(matching.ask)));
}

/// The parts of a pack that matchings go into.
struct Matchings {
    std::string types, facts, asks;
    std::size_t count = 0;

    void add(const Matching& matching) {
        const char* const comma = count == 0 ? "" : ",\n";
        types +=
            fmt::format("{}    \"{}\": {{ \"label\": \"{{item}}\", \"fields\": {{ \"item\": \"text\", \"match\": \"text\" }} }}",
                        comma, matchType(count));
        facts += fmt::format("{}    \"{}\": [\n{}\n    ]", comma, matchType(count), factsText(matching));
        asks += comma + askText(matching, count);
        ++count;
    }

    std::string text() const {
        if (count == 0) return {};
        return fmt::format(",\n  \"types\": {{\n{}\n  }},\n  \"facts\": {{\n{}\n  }},\n  \"asks\": [\n{}\n  ]", types, facts,
                           asks);
    }
};

} // namespace

std::string matchType(std::size_t index) { return fmt::format("match-{}", index + 1); }

std::string packText(const PackHead& head, const std::vector<Entry>& entries) {
    std::string questions;
    Matchings matchings;
    for (const Entry& entry : entries) {
        if (const auto* matching = std::get_if<Matching>(&entry)) {
            matchings.add(*matching);
        } else {
            questions += (questions.empty() ? "" : ",\n") + entryText(std::get<FinishedQuestion>(entry));
        }
    }
    std::string text =
        fmt::format("{{\n  \"pack\": {},\n  \"title\": {}", jsonText(head.id), jsonText(head.title)) + matchings.text();
    if (!questions.empty()) text += fmt::format(",\n  \"questions\": [\n{}\n  ]", questions);
    return text + "\n}\n";
}

std::string titleFrom(std::string_view name) {
    std::string text(name);
    std::replace(text.begin(), text.end(), '_', ' ');
    if (text.find(' ') == std::string::npos) std::replace(text.begin(), text.end(), '-', ' ');
    text = tidied(facts::harmless(text));
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text.empty() ? "Questions" : shortened(text, facts::longestTitle);
}

} // namespace exchange
