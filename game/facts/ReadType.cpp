#include "facts/Passes.hpp"

#include "facts/Shapes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace facts {
namespace {

constexpr std::size_t mostFields = 256;

bool isReserved(const std::string& name) {
    static const std::vector<std::string> reserved{"also", "source", "asOf", "note", "fame", "image", "alt"};
    return std::find(reserved.begin(), reserved.end(), name) != reserved.end();
}

std::optional<FieldKind> plainKind(std::string_view word) {
    if (word == "text") return FieldKind::Text;
    if (word == "number") return FieldKind::Number;
    if (word == "year") return FieldKind::Year;
    return word == "date" ? std::optional(FieldKind::Date) : std::nullopt;
}

Mark markOf(std::string_view word) {
    if (word.ends_with('?')) return Mark::Optional;
    if (word.ends_with('*')) return Mark::Any;
    return word.ends_with('+') ? Mark::Many : Mark::One;
}

class TypeReader {
public:
    TypeReader(Draft& draft, Notebook& notes, Piece&& piece) : m_draft(draft), m_notes(notes) { m_type.piece = std::move(piece); }

    void read() {
        const Node node(m_type.piece);
        const std::string name = node.json().key;
        if (plainKind(name)) {
            m_notes.mistakeInKey(
                node, {"a name other than text, number, year and date, which the game knows already", "choose another name"});
            return;
        }
        if (!isName(m_notes, node, "a type") || isTwice(node, name)) return;
        m_built.name = name;
        const Wanted wanted{"names with values, as in { \"label\": \"{name}\", \"fields\": { \"name\": \"text\" } }",
                            "put { and } around it"};
        if (isObject(m_notes, node, wanted)) readMembers(node);
        m_draft.typeByName.emplace(name, TypeIndex(static_cast<std::uint32_t>(m_draft.types.size())));
        m_draft.types.push_back(std::move(m_type));
        m_draft.bank.types.push_back(std::move(m_built));
    }

private:
    bool isTwice(const Node& node, const std::string& name) {
        const auto [earlier, isFirst] = m_draft.given.try_emplace("types/" + name, m_notes.placeOf(node));
        if (!isFirst) {
            m_notes.mistakeInKey(node,
                                 {fmt::format("each type once; it stands on {}, too", m_notes.line(earlier->second, node.file())),
                                  "join the two, or choose another name"});
        }
        return !isFirst;
    }

    void readMembers(const Node& node) {
        checkKeys(m_notes, node, {"label", "work", "fields"});
        bool hasFields = false;
        for (std::size_t i = 0; i < node.size(); ++i) {
            const Node member(node, i);
            if (member.json().key == "label") textOf(m_notes, member, {"a label such as \"{name}\"", "write it"}, longestOption);
            if (member.json().key == "work") readWork(member);
            if (member.json().key == "fields") {
                hasFields = true;
                readFields(member);
            }
        }
        if (!hasFields) m_notes.mistake(node, {"a type with \"fields\"", "add \"fields\": { \"name\": \"text\" }"});
    }

    void readWork(const Node& node) {
        if (node.json().kind != Json::Kind::Boolean)
            m_notes.mistake(node, {"true or false", "write true or false, without quotes"});
        m_built.work = node.json().boolean;
    }

    void readFields(const Node& node) {
        if (!isObject(m_notes, node, {"names with values, as in { \"name\": \"text\" }", "put { and } around the fields"}))
            return;
        if (node.size() > mostFields) {
            m_notes.mistake(node, fmt::format("{} fields", node.size()),
                            {fmt::format("at most {}", mostFields), "make several types of it"});
            return;
        }
        for (std::size_t i = 0; i < node.size(); ++i) readField(Node(node, i));
    }

    void readField(const Node& node) {
        Field field;
        FieldDraft draft;
        field.name = node.json().key;
        draft.isBroken = !hasGoodName(node) || !readKind(node, field, draft);
        const bool isTwice =
            std::any_of(m_built.fields.begin(), m_built.fields.end(), [&](const Field& f) { return f.name == field.name; });
        if (isTwice) return; // noted by the parser
        m_built.fields.push_back(std::move(field));
        m_type.fields.push_back(std::move(draft));
    }

    bool hasGoodName(const Node& node) {
        const std::string& name = node.json().key;
        if (isReserved(name)) {
            m_notes.mistakeInKey(
                node, {"a name other than also, source, asOf, note, fame, image and alt, which every record may have anyway",
                       "choose another name"});
            return false;
        }
        if (name == m_built.name) {
            m_notes.mistakeInKey(node, {fmt::format("a name other than the type's own: {{{}}} means the record itself", name),
                                        "choose another name"});
            return false;
        }
        return isName(m_notes, node, "a field");
    }

    bool readKind(const Node& node, Field& field, FieldDraft& draft) {
        const std::string word = node.isText() ? node.json().text : "";
        field.mark = markOf(word);
        draft.target = field.mark == Mark::One ? word : word.substr(0, word.size() - 1);
        if (draft.target.empty()) {
            m_notes.mistake(node,
                            {"text, number, year, date or the name of a type, and perhaps ?, * or + after it", "write \"text\""});
            return false;
        }
        field.kind = plainKind(draft.target).value_or(FieldKind::Record);
        return true;
    }

    Draft& m_draft;
    Notebook& m_notes;
    TypeDraft m_type;
    Type m_built;
};

} // namespace

void readType(Draft& draft, Notebook& notes, Piece piece) { TypeReader(draft, notes, std::move(piece)).read(); }

} // namespace facts
