#include "exchange/OpenTdb.hpp"

#include "exchange/Entities.hpp"
#include "exchange/JsonRecords.hpp"
#include "exchange/Transfer.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace exchange::opentdb {
namespace {

using facts::Json;
using facts::jsonText;

constexpr std::string_view key = "correct_answer";

// The database's categories, which stand under their last part in a pack.
constexpr std::array<std::string_view, 24> categories{"General Knowledge",
                                                      "Entertainment: Books",
                                                      "Entertainment: Film",
                                                      "Entertainment: Music",
                                                      "Entertainment: Musicals & Theatres",
                                                      "Entertainment: Television",
                                                      "Entertainment: Video Games",
                                                      "Entertainment: Board Games",
                                                      "Science & Nature",
                                                      "Science: Computers",
                                                      "Science: Mathematics",
                                                      "Mythology",
                                                      "Sports",
                                                      "Geography",
                                                      "History",
                                                      "Politics",
                                                      "Art",
                                                      "Celebrities",
                                                      "Animals",
                                                      "Vehicles",
                                                      "Entertainment: Comics",
                                                      "Science: Gadgets",
                                                      "Entertainment: Japanese Anime & Manga",
                                                      "Entertainment: Cartoon & Animations"};

/// "Entertainment: Film" is "Film" in a pack, where headings are short.
std::string topicOf(const std::string& category) {
    const auto* const known = std::find(categories.begin(), categories.end(), category);
    const auto colon = category.find(": ");
    return known == categories.end() || colon == std::string::npos ? category : category.substr(colon + 2);
}

enum class Encoding { Plain, Html, Base64, Url };

/// All texts of a record, as they stand there.
std::vector<std::string> textsOf(const Json& record) {
    std::vector<std::string> texts = textsIn(record, "incorrect_answers");
    for (const char* const name : {"question", "correct_answer", "category"}) texts.push_back(textIn(record, name));
    return texts;
}

bool isBase64(const Json& record) {
    const auto type = decodeBase64(textIn(record, "type"));
    return type && (*type == "multiple" || *type == "boolean");
}

/// One answer of the API is encoded in one way throughout. A quotation mark tells that no text is in HTML's form.
Encoding encodingOf(const std::vector<JsonRecord>& records) {
    bool allUrl = true;
    bool anyEscape = false;
    bool anyRaw = false;
    bool anyEntity = false;
    for (const auto& [record, pointer] : records) {
        if (record->kind != Json::Kind::Object) continue;
        if (isBase64(*record)) return Encoding::Base64;
        for (const std::string& text : textsOf(*record)) {
            allUrl = allUrl && isUrlText(text) && decodeUrl(text);
            anyEscape = anyEscape || text.find_first_of("%+") != std::string::npos;
            anyRaw = anyRaw || text.find_first_of("\"'<>") != std::string::npos;
            anyEntity = anyEntity || holdsEntity(text);
        }
    }
    if (allUrl && anyEscape) return Encoding::Url;
    return anyEntity && !anyRaw ? Encoding::Html : Encoding::Plain;
}

/// Takes a record's texts out of their encoding.
class Decoder {
public:
    Decoder(Encoding encoding, Record& record) : m_encoding(encoding), m_record(record) {}

    std::string decoded(const std::string& text) {
        switch (m_encoding) {
        case Encoding::Plain:
            break;
        case Encoding::Html:
            return decodeEntities(text, m_unknown);
        case Encoding::Base64:
            return checked(text, decodeBase64(text), "Base64");
        case Encoding::Url:
            return checked(text, decodeUrl(text), "an URL's encoding");
        }
        return text;
    }

    /// To be called last.
    void report() const {
        for (const std::string& name : m_unknown)
            m_record.changes.push_back({fmt::format("the entity {}, which is not known", name), "kept as it stands"});
    }

private:
    std::string checked(const std::string& text, const std::optional<std::string>& bytes, const char* expected) {
        if (bytes && facts::isUtf8(*bytes)) return *bytes;
        if (!m_record.refused)
            m_record.refused = {jsonText(text), fmt::format("text in {}, as in the rest of the file", expected),
                                "download the file once more"};
        return {};
    }

    Encoding m_encoding;
    Record& m_record;
    Unknown m_unknown;
};

Record readOne(const Source& source, const JsonRecord& json, Encoding encoding) {
    Record record = recordAt(source, json);
    if (record.refused) return record;
    Decoder decoder(encoding, record);
    const auto text = [&](const char* name) { return decoder.decoded(textIn(*json.json, name)); };
    record.ask = text("question");
    for (const std::string& right : textsIn(*json.json, key)) record.right.push_back(decoder.decoded(right));
    for (const std::string& wrong : textsIn(*json.json, "incorrect_answers")) record.wrong.push_back(decoder.decoded(wrong));
    record.topic = topicOf(text("category"));
    const bool isSelfEncoded = encoding == Encoding::Base64 || encoding == Encoding::Url;
    record.difficulty = isSelfEncoded ? text("difficulty") : textIn(*json.json, "difficulty");
    const std::string type = isSelfEncoded ? text("type") : textIn(*json.json, "type");
    record.form = type == "boolean" ? Form::TrueFalse : Form::Choice;
    decoder.report();
    return record;
}

std::string categoryOf(const std::string& topic, const facts::FactBank& bank) {
    const auto* const known = std::find_if(categories.begin(), categories.end(), [&](std::string_view category) {
        return category == topic || category.ends_with(": " + topic);
    });
    if (known != categories.end()) return std::string(*known);
    return topic.empty() ? bank.title : topic;
}

std::string_view difficultyOf(double difficulty) { return difficulty < 0.35 ? "easy" : difficulty < 0.65 ? "medium" : "hard"; }

std::string encoded(std::string_view text) { return jsonText(encodeEntities(text)); }

std::string resultText(const facts::FinishedQuestion& question, const facts::FactBank& bank) {
    const bool isStatement = question.kind == facts::Kind::TrueFalse;
    const facts::CompactText right = isStatement ? (question.truth ? "True" : "False") : question.answer;
    const auto wrong = isStatement ? std::vector<facts::CompactText>{question.truth ? "False" : "True"} : question.wrong;
    std::string list;
    for (const auto& option : wrong) list += (list.empty() ? "" : ",") + encoded(option);
    return fmt::format(
        R"({{"type":"{}","difficulty":"{}","category":{},"question":{},"correct_answer":{},"incorrect_answers":[{}]}})",
        isStatement ? "boolean" : "multiple", difficultyOf(question.difficulty), encoded(categoryOf(question.topic, bank)),
        encoded(question.ask), encoded(right), list);
}

} // namespace

bool recognises(const Source& source) {
    if (source.json == nullptr) return false;
    const bool isEmptyAnswer = source.json->find("response_code") != nullptr && source.json->find("results") != nullptr;
    return isEmptyAnswer || !recordsIn(*source.json, key).empty();
}

Reading read(const Source& source) {
    Reading reading;
    const auto records = recordsIn(*source.json, key);
    const Encoding encoding = encodingOf(records);
    for (const JsonRecord& record : records) reading.records.push_back(readOne(source, record, encoding));
    return reading;
}

bool takes(const facts::FinishedQuestion& question) {
    return question.kind == facts::Kind::Choice || question.kind == facts::Kind::TrueFalse;
}

std::string write(const std::vector<facts::FinishedQuestion>& questions, const facts::FactBank& bank) {
    std::string results;
    for (const auto& question : questions) results += (results.empty() ? "\n" : ",\n") + resultText(question, bank);
    return fmt::format("{{\"response_code\":0,\"results\":[{}\n]}}\n", results);
}

} // namespace exchange::opentdb
