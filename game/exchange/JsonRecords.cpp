#include "exchange/JsonRecords.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace exchange {
namespace {

using facts::Json;

constexpr int deepestEnvelope = 4;

std::string step(const Json& child, std::size_t index) {
    return facts::pointerOf({child.isMember ? child.key : fmt::format("{}", index)});
}

void collect(const Json& json, const std::string& pointer, std::string_view key, int depth, std::vector<JsonRecord>& all) {
    if (json.kind != Json::Kind::Array && json.kind != Json::Kind::Object) return;
    const bool isList =
        json.kind == Json::Kind::Array && std::any_of(json.children.begin(), json.children.end(), [key](const Json& child) {
            return child.kind == Json::Kind::Object && child.find(key) != nullptr;
        });
    for (std::size_t i = 0; i < json.children.size(); ++i) {
        const Json& child = json.children[i];
        if (isList) {
            all.push_back({&child, pointer + step(child, i)});
        } else if (depth < deepestEnvelope) {
            collect(child, pointer + step(child, i), key, depth + 1, all);
        }
    }
}

std::string textOf(const Json& json) {
    if (json.kind == Json::Kind::Text) return json.text;
    return json.kind == Json::Kind::Number || json.kind == Json::Kind::Boolean ? json.shown() : std::string();
}

} // namespace

std::vector<JsonRecord> recordsIn(const Json& document, std::string_view key) {
    std::vector<JsonRecord> all;
    if (document.kind == Json::Kind::Object && document.find(key) != nullptr) {
        all.push_back({&document, ""});
    } else {
        collect(document, "", key, 0, all);
    }
    return all;
}

std::string textIn(const Json& object, std::string_view name) {
    const Json* const member = object.find(name);
    return member == nullptr ? std::string() : textOf(*member);
}

std::vector<std::string> textsIn(const Json& object, std::string_view name) {
    const Json* const member = object.find(name);
    if (member == nullptr) return {};
    if (member->kind != Json::Kind::Array) {
        const std::string text = textOf(*member);
        return text.empty() ? std::vector<std::string>{} : std::vector{text};
    }
    std::vector<std::string> texts;
    for (const Json& child : member->children)
        if (auto text = textOf(child); !text.empty()) texts.push_back(std::move(text));
    return texts;
}

Record recordAt(const Source& source, const JsonRecord& json) {
    Record record;
    record.place = source.text.placeOf(json.json->offset, json.pointer);
    if (json.json->kind != Json::Kind::Object)
        record.refused = {std::string(json.json->kindName()), "a question: an object in { and }",
                          "remove it, or write the question out"};
    return record;
}

} // namespace exchange
