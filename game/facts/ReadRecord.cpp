#include "facts/Passes.hpp"

#include "facts/Shapes.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <unordered_set>

namespace facts {
namespace {

constexpr std::size_t mostValues = 65000; // Record::begin counts in sixteen bits
constexpr std::size_t longestId = 200;
constexpr std::size_t longestShown = 4000;

/// What a field takes, as it is said to an author.
std::string wantedValue(const FieldDraft& draft, FieldKind kind) {
    switch (kind) {
    case FieldKind::Text:
        return "a text";
    case FieldKind::Number:
        return "a number";
    case FieldKind::Year:
        return "a year";
    case FieldKind::Date:
        return "a date";
    case FieldKind::Record:
        break;
    }
    return fmt::format("the id of {}", withArticle(draft.target));
}

class RecordReader {
public:
    RecordReader(Draft& draft, Notebook& notes, const Piece& piece, TypeIndex type)
        : m_draft(draft), m_notes(notes), m_piece(piece), m_node(piece), m_type(draft.bank.type(type)),
          m_drafts(draft.types[raw(type)]) {
        m_record.type = type;
    }

    void read() {
        if (!m_node.isObject()) {
            m_notes.mistake(m_node,
                            {fmt::format("a record of the type {}: {{ ... }}", m_type.name), "put { and } around its fields"});
            m_isSound = false; // still, its id is known
            m_begin.assign(m_type.fields.size() + 1, 0);
            nameRecord();
            return keep();
        }
        sortMembers();
        if (m_hasPicture) readPictureOf();
        for (std::size_t field = 0; field < m_type.fields.size(); ++field) readField(field);
        m_begin.push_back(static_cast<std::uint16_t>(m_row.size()));
        nameRecord();
        keep();
    }

private:
    /// Finds each field's member, and reads what any record may carry besides.
    void sortMembers() {
        m_members.assign(m_type.fields.size(), missing);
        m_isMisspelt.assign(m_type.fields.size(), false);
        m_begin.reserve(m_type.fields.size() + 1);
        m_row.reserve(m_type.fields.size());
        std::size_t guess = 0; // members mostly stand in the order of the fields
        for (std::size_t i = 0; i < m_node.size(); ++i) {
            const std::size_t field = fieldNamed(m_node.json().children[i].key, guess);
            if (field == m_type.fields.size()) {
                readExtra(Node(m_node, i));
            } else {
                m_members[field] = i;
                guess = field + 1;
            }
        }
    }

    std::size_t fieldNamed(const std::string& name, std::size_t guess) const {
        const auto& fields = m_type.fields;
        if (guess < fields.size() && fields[guess].name == name) return guess;
        const auto field = std::find_if(fields.begin(), fields.end(), [&name](const Field& f) { return f.name == name; });
        return static_cast<std::size_t>(field - fields.begin());
    }

    void readExtra(const Node& node) {
        const std::string& key = node.json().key;
        if (key == "also") {
            auto names = textsOf(m_notes, node, {"a list of other names", "write [\"...\"], or remove the entry"}, longestOption);
            if (names) keepAlso(*names);
        } else if (key == "source") {
            auto name =
                textOf(m_notes, node, {"the name of one of the pack's sources", "write it, or remove the entry"}, longestOption);
            if (name) m_record.source = arena().keep(*name);
        } else if (key == "note") {
            auto note =
                textOf(m_notes, node, {"a text to be shown after the answer", "write it, or remove the entry"}, longestNote);
            if (note) m_record.note = arena().keep(*note);
        } else if (key == "asOf") {
            m_record.asOf = dateOf(m_notes, node);
        } else if (key == "image" || key == "alt") {
            m_hasPicture = true;
        } else if (key == "fame") {
            const auto fame = numberOf(
                m_notes, node, {"a number from 0 (nobody knows it) to 1 (everybody does)", "write a number such as 0.5"}, 0, 1);
            if (fame) m_record.givenFame = static_cast<float>(*fame);
        } else {
            reportUnknown(node);
        }
    }

    Arena& arena() { return *m_draft.bank.arena; }

    void keepAlso(const std::vector<std::string>& names) {
        std::vector<CompactText> kept;
        kept.reserve(names.size());
        for (const std::string& name : names) kept.push_back(arena().keep(name));
        m_record.also = arena().keep(std::move(kept));
    }

    void readPictureOf() {
        if (auto picture = readPicture(m_notes, m_node))
            m_draft.bank.recordPictures.emplace(static_cast<std::uint32_t>(m_draft.bank.records.size()), std::move(*picture));
    }

    void reportUnknown(const Node& node) {
        std::vector<std::string> known;
        for (const Field& field : m_type.fields) known.push_back(field.name);
        known.insert(known.end(), {"also", "source", "asOf", "note", "fame", "image", "alt"});
        m_isSound = false;
        if (const std::size_t field = fieldNamed(m_notes.meant(node.json().key, known), 0); field < m_type.fields.size())
            m_isMisspelt[field] = true;
        m_notes.mistakeInKey(node, {fmt::format("a field of the type {}: {}", m_type.name, fmt::join(known, ", ")),
                                    m_notes.guessOr("remove it, or add it to the type's fields", node.json().key, known)});
    }

    void readField(std::size_t index) {
        const Field& field = m_type.fields[index];
        m_begin.push_back(static_cast<std::uint16_t>(m_row.size()));
        if (m_drafts.fields[index].isBroken || m_drafts.fields[index].isUnknown) {
            m_isSound = false;
        } else if (m_members[index] == missing) {
            reportMissing(field, index);
        } else if (!field.isMany()) {
            readSingle(Node(m_node, m_members[index]), index);
        } else {
            readMany(Node(m_node, m_members[index]), index);
        }
    }

    void reportMissing(const Field& field, std::size_t index) {
        if (field.mark == Mark::Optional || field.mark == Mark::Any) return;
        m_isSound = false;
        if (m_isMisspelt[index]) return; // which is said of the misspelt name
        m_notes.mistake(m_node, fmt::format("no \"{}\"", field.name),
                        {forField(index), fmt::format("add it, or mark the field as \"{}{}\" in the type {}", kindText(index),
                                                      field.mark == Mark::One ? "?" : "*", m_type.name)});
    }

    std::string kindText(std::size_t index) const { return m_drafts.fields[index].target; }

    void readSingle(const Node& node, std::size_t index) {
        if (node.isArray()) {
            m_isSound = false;
            const std::string many = fmt::format("mark the field as \"{}+\" in the type {}", kindText(index), m_type.name);
            m_notes.mistake(node,
                            {forField(index) + ", not a list",
                             node.size() == 1 ? fmt::format("write {}, or {}", node.json().children[0].shown(), many) : many});
            return;
        }
        readValue(node, index);
    }

    void readMany(const Node& node, std::size_t index) {
        const Field& field = m_type.fields[index];
        const bool mayBeEmpty = field.mark == Mark::Any && node.isArray() && node.size() == 0;
        if (mayBeEmpty) return;
        if (!isFilledList(m_notes, node,
                          {fmt::format("a list for \"{}\": [ ... ]", field.name),
                           "write at least one value, or mark the field with * in its type"})) {
            m_isSound = false;
            return;
        }
        if (m_row.size() + node.size() > mostValues) {
            m_isSound = false;
            m_notes.mistake(node, fmt::format("a list of {} values", node.size()),
                            {fmt::format("at most {} in a record", mostValues), "make several records of it"});
            return;
        }
        const std::size_t first = m_row.size();
        std::unordered_set<std::string> seen; // of a list that is too long to be looked through
        for (std::size_t i = 0; i < node.size(); ++i) {
            constexpr std::size_t few = 12;
            const Node element(node, i);
            const std::size_t before = m_row.size();
            readValue(element, index);
            const auto isTold = [&] {
                const auto earlier = std::span(m_row).subspan(first, before - first);
                return std::find(earlier.begin(), earlier.end(), m_row.back()) != earlier.end();
            };
            const bool isTwice =
                node.size() > few ? !seen.insert(element.json().shown(longestShown)).second : m_row.size() > before && isTold();
            if (isTwice) reportTwice(element);
        }
    }

    void reportTwice(const Node& node) {
        m_isSound = false;
        m_notes.mistake(node, {"each value of a list once", "remove one of the two"});
    }

    void readValue(const Node& node, std::size_t index) {
        std::optional<Value> value = valueOf(node, index);
        if (value) {
            m_row.push_back(std::move(*value));
        } else {
            m_isSound = false;
        }
    }

    std::optional<Value> valueOf(const Node& node, std::size_t index) {
        const Field& field = m_type.fields[index];
        switch (field.kind) {
        case FieldKind::Text:
            return ofText(node, index, longestNote);
        case FieldKind::Number:
            return numberValue(node, field);
        case FieldKind::Year:
            return yearValue(node, field);
        case FieldKind::Date:
            return dateValue(node, field);
        case FieldKind::Record:
            break;
        }
        return ofText(node, index, longestId);
    }

    std::optional<Value> ofText(const Node& node, std::size_t index, std::size_t most) {
        if (isGoodText(node, most)) return kept(node.json().text, index);
        const auto text = textOf(m_notes, node, {forField(index), "write it, or remove the entry if it may be absent"}, most);
        return text ? std::optional(kept(*text, index)) : std::nullopt;
    }

    /// A text of a field. The id of a record that was read before is that record.
    Value kept(const std::string& text, std::size_t index) {
        const Field& field = m_type.fields[index];
        if (field.kind != FieldKind::Record) return arena().keep(text);
        if (const auto record = m_draft.bank.find(field.target, text)) return *record;
        return m_draft.references.keep(text);
    }

    /// "a text for "name"": what a field expects.
    std::string forField(std::size_t index) const {
        const Field& field = m_type.fields[index];
        return fmt::format("{} for \"{}\"", wantedValue(m_drafts.fields[index], field.kind), field.name);
    }

    /// What to do about a number that stands in quotes.
    static std::string withoutQuotes(const Node& node, std::string otherwise) {
        const std::string& text = node.json().text;
        const bool isNumber = node.isText() && !text.empty() && text.find_first_not_of("-.0123456789") == std::string::npos;
        return isNumber ? fmt::format("write {}, without quotes", text) : std::move(otherwise);
    }

    std::optional<Value> numberValue(const Node& node, const Field& field) {
        if (node.isNumber())
            return numberOf(m_notes, node, {"a number of at most 15 digits", "write a smaller number"}, -farthest, farthest);
        m_notes.mistake(node,
                        {fmt::format("a number for \"{}\"", field.name), withoutQuotes(node, "write a number such as 147")});
        return std::nullopt;
    }

    std::optional<Value> yearValue(const Node& node, const Field& field) {
        const Json& json = node.json();
        const bool isYear = node.isNumber() && json.whole && json.number >= 1000 && json.number <= 2999;
        if (isYear) return Year{static_cast<int>(json.number)};
        m_notes.mistake(node, {fmt::format("a year from 1000 to 2999 for \"{}\"", field.name),
                               withoutQuotes(node, "write a year such as 1966, or make the field a number")});
        return std::nullopt;
    }

    std::optional<Value> dateValue(const Node& node, const Field& field) {
        const auto date = node.isText() ? parseDate(node.json().text) : std::nullopt;
        if (date && date->day != 0) return *date;
        const bool partial = date.has_value() || node.isNumber();
        m_notes.mistake(
            node, {fmt::format("a day of the calendar for \"{}\", as in \"2018-07-27\"", field.name),
                   partial ? "write the whole date, or make the field a year" : "write year, month and day: \"2018-07-27\""});
        return std::nullopt;
    }

    void nameRecord() {
        if (m_node.json().isMember) {
            m_record.id = arena().keep(m_node.json().key);
            if (m_record.id.empty()) {
                m_notes.mistakeInKey(m_node,
                                     {"an id for the record", "write a short name, by which other records can point at it"});
            }
            return;
        }
        std::string id;
        for (const std::size_t member : m_members) {
            if (member != missing) joinToId(id, m_node.json().children[member]);
        }
        m_record.id = arena().keep(withPlainApostrophes(id));
    }

    static void joinToId(std::string& id, const Json& json) {
        if (json.kind == Json::Kind::Array) {
            for (const Json& element : json.children) joinToId(id, element);
            return;
        }
        if (!id.empty()) id += '+';
        id += json.kind == Json::Kind::Text ? json.text : json.shown();
    }

    /// Records of one shape share where the values of each field begin: mostly with the one before.
    std::span<const std::uint16_t> shape() {
        auto& records = m_draft.bank.records;
        if (!records.empty() && std::ranges::equal(records.back().begin, m_begin)) return records.back().begin;
        auto& known = m_draft.shapes[m_begin];
        if (known.empty()) known = arena().keep(std::vector(m_begin));
        return known;
    }

    void keep() {
        const Json& json = m_node.json();
        std::uint32_t ordinal = 0;
        if (!json.isMember) ordinal = static_cast<std::uint32_t>(std::stoul(m_piece.path.back()));
        m_draft.recordOrigins.push_back({m_piece.file, static_cast<std::uint32_t>(json.offset), ordinal, json.isMember});
        m_draft.sound.push_back(m_isSound);
        m_record.row = arena().keep(std::move(m_row));
        m_record.begin = shape();
        makeRoom(json.offset);
        auto& bank = m_draft.bank;
        const RecordIndex index{static_cast<std::uint32_t>(bank.records.size())};
        bank.records.push_back(std::move(m_record));
        if (bank.ids.add(bank.records.back().type, bank.records.back().id, index)) m_draft.twice.push_back(index);
    }

    /// Grows the list by how far into its file it has come, instead of to twice its size.
    void makeRoom(std::size_t offset) {
        constexpr std::size_t enoughToTell = 1024;
        auto& records = m_draft.bank.records;
        if (records.size() != records.capacity() || records.size() < enoughToTell) return;
        const double done = static_cast<double>(offset) / static_cast<double>(m_notes.files()[m_piece.file].bytes().size());
        const auto all = static_cast<std::size_t>(static_cast<double>(records.size()) / std::max(done, 0.01) * 1.02);
        records.reserve(std::clamp(all, records.size() + records.size() / 8, records.size() * 4));
        m_draft.recordOrigins.reserve(records.capacity());
    }

    static constexpr std::size_t missing = ~std::size_t{0};

    Draft& m_draft;
    Notebook& m_notes;
    const Piece& m_piece;
    Node m_node;
    const Type& m_type;
    const TypeDraft& m_drafts;
    std::vector<std::size_t> m_members; ///< for each field the member that holds it, or `missing`
    std::vector<bool> m_isMisspelt;     ///< for each field: some unknown name seems to mean it
    std::vector<Value> m_row;
    std::vector<std::uint16_t> m_begin;
    Record m_record;
    bool m_isSound = true;
    bool m_hasPicture = false;
};

} // namespace

void readRecord(Draft& draft, Notebook& notes, const Piece& piece, TypeIndex type) {
    RecordReader(draft, notes, piece, type).read();
}

} // namespace facts
