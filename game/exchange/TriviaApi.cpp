#include "exchange/TriviaApi.hpp"

#include "exchange/JsonRecords.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace exchange::triviaapi {
namespace {

using facts::Json;

constexpr std::string_view key = "correctAnswer";

// Version 2 has keys where version 1 has names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> categories{{{"arts_and_literature", "Arts & Literature"},
                                                                                    {"film_and_tv", "Film & TV"},
                                                                                    {"food_and_drink", "Food & Drink"},
                                                                                    {"general_knowledge", "General Knowledge"},
                                                                                    {"geography", "Geography"},
                                                                                    {"history", "History"},
                                                                                    {"music", "Music"},
                                                                                    {"science", "Science"},
                                                                                    {"society_and_culture", "Society & Culture"},
                                                                                    {"sport_and_leisure", "Sport & Leisure"}}};

std::string categoryNamed(const std::string& name) {
    const auto* const known =
        std::find_if(categories.begin(), categories.end(), [&name](const auto& category) { return category.first == name; });
    return known == categories.end() ? name : std::string(known->second);
}

std::string askOf(const Json& record) {
    const Json* const question = record.find("question");
    const bool isObject = question != nullptr && question->kind == Json::Kind::Object;
    return isObject ? textIn(*question, "text") : textIn(record, "question");
}

Record readOne(const Source& source, const JsonRecord& json) {
    Record record = recordAt(source, json);
    if (record.refused) return record;
    record.ask = askOf(*json.json);
    record.form = Form::Choice;
    record.topic = categoryNamed(textIn(*json.json, "category"));
    record.difficulty = textIn(*json.json, "difficulty");
    if (textIn(*json.json, "type") == "image_choice") {
        record.refused = {"pictures to choose among", "answers that are texts", "write the answers out as texts"};
        return record;
    }
    record.right = textsIn(*json.json, key);
    record.wrong = textsIn(*json.json, "incorrectAnswers");
    return record;
}

} // namespace

bool recognises(const Source& source) { return source.json != nullptr && !recordsIn(*source.json, key).empty(); }

Reading read(const Source& source) {
    Reading reading;
    for (const JsonRecord& record : recordsIn(*source.json, key)) reading.records.push_back(readOne(source, record));
    return reading;
}

} // namespace exchange::triviaapi
