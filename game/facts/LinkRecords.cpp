#include "facts/Passes.hpp"

#include "facts/Paths.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace facts {
namespace {

std::vector<std::string> typeNames(const FactBank& bank) {
    std::vector<std::string> names;
    for (const Type& type : bank.types) names.push_back(type.name);
    return names;
}

/// What a kind of value is called elsewhere.
struct Foreign {
    std::string_view name, own, more;
};

constexpr std::string_view ofTruth = ", and \"yes\" or \"no\" in the records";
constexpr std::string_view ofLists = ", which is any number of texts; * does so behind the name of a type, too";

constexpr std::array foreignNames{
    Foreign{"integer", "number", ""},    Foreign{"int", "number", ""},      Foreign{"float", "number", ""},
    Foreign{"double", "number", ""},     Foreign{"decimal", "number", ""},  Foreign{"string", "text", ""},
    Foreign{"str", "text", ""},          Foreign{"datetime", "date", ""},   Foreign{"bool", "text", ofTruth},
    Foreign{"boolean", "text", ofTruth}, Foreign{"list", "text*", ofLists}, Foreign{"array", "text*", ofLists},
};

class TypeLinker {
public:
    TypeLinker(Draft& draft, Notebook& notes) : m_draft(draft), m_notes(notes), m_known(typeNames(draft.bank)) {}

    void link() {
        for (std::size_t type = 0; type < m_draft.types.size(); ++type) linkFields(type);
        for (const FactsOfType& facts : m_draft.factsOfTypes) {
            if (m_draft.typeByName.contains(facts.type)) continue;
            m_notes.mistake(facts.place, fmt::format("\"{}\"", facts.type),
                            {"the name of a type", m_notes.guessOr("correct it, or add it to \"types\"", facts.type, m_known)});
        }
    }

private:
    void linkFields(std::size_t type) {
        const Node node(m_draft.types[type].piece);
        const auto fieldsNode = node.child("fields");
        if (!fieldsNode) return;
        for (std::size_t i = 0; i < m_draft.types[type].fields.size(); ++i) {
            if (const auto member = fieldsNode->child(m_draft.bank.types[type].fields[i].name)) linkField(*member, type, i);
        }
    }

    void linkField(const Node& node, std::size_t type, std::size_t index) {
        FieldDraft& draft = m_draft.types[type].fields[index];
        Field& field = m_draft.bank.types[type].fields[index];
        if (field.kind != FieldKind::Record || draft.isBroken) return;
        const auto target = m_draft.typeByName.find(draft.target);
        if (target != m_draft.typeByName.end()) {
            field.target = target->second;
            return;
        }
        draft.isBroken = true;
        m_notes.mistake(node, {"text, number, year, date or the name of a type", mendOf(node, draft.target)});
    }

    std::string mendOf(const Node& node, const std::string& target) {
        if (const auto* const foreign = std::ranges::find(foreignNames, target, &Foreign::name); foreign != foreignNames.end()) {
            const std::string_view mark = std::string_view(node.json().text).substr(target.size());
            const std::string_view more = foreign->more;
            return fmt::format("write \"{}{}\"{}", foreign->own, foreign->own.ends_with('*') ? "" : mark, more);
        }
        std::vector<std::string> known{"text", "number", "year", "date"};
        known.insert(known.end(), m_known.begin(), m_known.end());
        return m_notes.guessOr(fmt::format("correct it, or add \"{}\" to \"types\"", target), target, known);
    }

    Draft& m_draft;
    Notebook& m_notes;
    std::vector<std::string> m_known;
};

/// Replaces ids by records.
class RecordLinker {
public:
    RecordLinker(Draft& draft, Notebook& notes)
        : m_draft(draft), m_bank(draft.bank), m_notes(notes), m_knownIds(draft.types.size()) {}

    void link() {
        for (const RecordIndex record : m_draft.twice) enterAgain(record);
        for (std::size_t i = 0; i < m_bank.records.size(); ++i) linkRecord(RecordIndex(static_cast<std::uint32_t>(i)));
        for (std::size_t i = 0; i < m_bank.questions.size(); ++i) linkQuestion(i);
        shareSource();
    }

private:
    /// Facts without names may have the same id, made of the values that they have in common; only the same fact may not stand
    /// twice.
    void enterAgain(RecordIndex index) {
        Record& record = m_bank.records[raw(index)];
        auto earlier = m_bank.find(record.type, record.id);
        const bool isNamed = m_draft.recordOrigins[raw(index)].isMember;
        resolve(index);
        resolve(*earlier);
        if (isNamed || std::ranges::equal(m_bank.record(*earlier).row, record.row)) return reportTwice(index, *earlier);
        const CompactText plain = record.id;
        std::size_t& count = m_copies[plain];
        for (count = std::max<std::size_t>(count, 1); earlier; earlier = m_bank.ids.add(record.type, record.id, index)) {
            record.id = m_bank.arena->keep(fmt::format("{}#{}", plain, ++count));
        }
    }

    /// Replaces ids that are known, with nothing said of others.
    void resolve(RecordIndex index) {
        Record& record = m_bank.records[raw(index)];
        const std::vector<Field>& fields = m_bank.type(record.type).fields;
        for (std::size_t field = 0; field < fields.size(); ++field) {
            if (fields[field].kind != FieldKind::Record) continue;
            for (std::size_t i = record.begin[field]; i < record.begin[field + 1]; ++i)
                resolve(record.row[i], fields[field].target);
        }
    }

    /// \return whether it is a record now
    bool resolve(Value& value, TypeIndex target) {
        if (const auto id = value.as<CompactText>()) {
            const auto found = m_bank.find(target, *id);
            if (!found) return false;
            value = *found;
        }
        return true;
    }

    void reportTwice(RecordIndex index, RecordIndex earlier) {
        m_draft.sound[raw(index)] = false;
        const Origin& origin = m_draft.recordOrigins[raw(index)];
        const Origin& other = m_draft.recordOrigins[raw(earlier)];
        const bool isNamed = origin.isMember;
        const Place first = m_notes.placeIn(other, m_draft.pathOf(earlier), {});
        const std::string where = m_notes.line(first, origin.file);
        const std::string found =
            isNamed ? fmt::format("\"{}\" for the second time", m_bank.record(index).id) : "the same fact twice";
        m_notes.mistake(m_notes.placeIn(origin, m_draft.pathOf(index), {}), found,
                        {fmt::format("each {} once; it stands on {}, too", isNamed ? "id" : "fact", where),
                         isNamed ? "remove one of the two, or choose another id" : "remove one of the two"});
    }

    void linkRecord(RecordIndex index) {
        const Record& record = m_bank.record(index);
        const Type& type = m_bank.type(record.type);
        for (std::size_t field = 0; field < type.fields.size(); ++field) {
            if (type.fields[field].kind == FieldKind::Record) linkField(index, FieldIndex(static_cast<std::uint32_t>(field)));
        }
        checkSource(record.source, m_draft.recordOrigins[raw(index)], [&] { return m_draft.pathOf(index); });
    }

    void linkField(RecordIndex index, FieldIndex field) {
        Record& record = m_bank.records[raw(index)];
        if (m_draft.types[raw(record.type)].fields[raw(field)].isBroken) {
            m_draft.sound[raw(index)] = false;
            return;
        }
        const TypeIndex target = m_bank.type(record.type).fields[raw(field)].target;
        for (std::size_t i = record.begin[raw(field)]; i < record.begin[raw(field) + 1]; ++i) {
            if (!resolve(record.row[i], target)) reportUnknown(index, field, i - record.begin[raw(field)]);
        }
    }

    void reportUnknown(RecordIndex index, FieldIndex fieldIndex, std::size_t element) {
        m_draft.sound[raw(index)] = false;
        const Record& record = m_bank.record(index);
        const Field& field = m_bank.type(record.type).fields[raw(fieldIndex)];
        const std::string id = record.values(fieldIndex)[element].as<CompactText>().value();
        const std::string& target = m_bank.type(field.target).name;
        const Place place =
            m_notes.placeIn(m_draft.recordOrigins[raw(index)], m_draft.pathOf(index), {field.name, std::to_string(element)});
        m_notes.mistake(place, fmt::format("\"{}\"", id),
                        {fmt::format("the id of {}", withArticle(target)),
                         m_notes.guessOr(fmt::format("correct it, or add \"{}\" to the facts of the type {}", id, target), id,
                                         knownIds(field.target))});
    }

    const std::vector<std::string>& knownIds(TypeIndex type) {
        std::vector<std::string>& known = m_knownIds[raw(type)];
        if (known.empty()) known = m_draft.idsOf(type);
        return known;
    }

    void linkQuestion(std::size_t question) {
        checkSource(m_bank.questions[question].source, m_draft.questionOrigins[question],
                    [&] { return m_draft.pathOfQuestion(question); });
    }

    /// The pack's own source is that of all that names none.
    void shareSource() {
        if (m_draft.source.empty()) return;
        if (!m_bank.sources.contains(m_draft.source)) return reportSource(m_draft.given.at("source"), m_draft.source);
        const CompactText shared = m_draft.source;
        for (Record& record : m_bank.records)
            if (record.source.empty()) record.source = shared;
        for (FinishedQuestion& question : m_bank.questions)
            if (question.source.empty()) question.source = shared;
    }

    template <typename PathOf>
    void checkSource(const CompactText& source, const Origin& origin, const PathOf& pathOf) {
        if (source.empty() || std::string_view(source).data() == m_lastSource.data())
            return; // most say the same as the one before
        if (m_bank.sources.contains(source)) {
            m_lastSource = source;
            return;
        }
        reportSource(m_notes.placeIn(origin, pathOf(), {"source"}), source);
    }

    void reportSource(Place place, const std::string& source) {
        m_notes.mistake(
            std::move(place), fmt::format("\"{}\"", source),
            {"the name of one of the pack's sources",
             m_notes.guessOr(fmt::format("correct it, or add \"{}\" to \"sources\"", source), source, knownSources())});
    }

    const std::vector<std::string>& knownSources() {
        if (m_knownSources.empty()) {
            for (const auto& entry : m_bank.sources) m_knownSources.push_back(entry.first);
            std::sort(m_knownSources.begin(), m_knownSources.end());
        }
        return m_knownSources;
    }

    Draft& m_draft;
    FactBank& m_bank;
    Notebook& m_notes;
    std::vector<std::string> m_knownSources;
    std::string_view m_lastSource;                    ///< that was found
    std::vector<std::vector<std::string>> m_knownIds; ///< for each type, once asked for
    std::unordered_map<std::string, std::size_t> m_copies;
};

} // namespace

void linkTypes(Draft& draft, Notebook& notes) { TypeLinker(draft, notes).link(); }

void linkRecords(Draft& draft, Notebook& notes) {
    RecordLinker(draft, notes).link();
    // Ids that lead nowhere stay texts.
    if (notes.mistakes() > 0) draft.bank.arena->adopt(std::move(draft.references));
    draft.references.settle();
    draft.references = Arena();
}

void weighFame(FactBank& bank) {
    std::vector<std::uint32_t> references(bank.records.size(), 0);
    for (const Record& record : bank.records) {
        for (const Value& value : record.row) {
            if (const auto target = value.as<RecordIndex>()) ++references[raw(*target)];
        }
    }
    const auto most = references.empty() ? 0U : *std::max_element(references.begin(), references.end());
    bank.fame.reserve(references.size());
    for (std::size_t i = 0; i < references.size(); ++i) {
        constexpr double unknown = 0.5; // where nothing points at anything, nothing is known of fame
        const double counted = most == 0 ? unknown : std::log1p(references[i]) / std::log1p(most);
        bank.fame.push_back(bank.records[i].givenFame.value_or(static_cast<float>(counted)));
    }
}

} // namespace facts
