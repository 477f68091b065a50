#include "facts/Passes.hpp"

#include "facts/FlatIndex.hpp"
#include "facts/Hash.hpp"
#include "facts/Paths.hpp"
#include "facts/Shapes.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>

namespace facts {
namespace {

/// Makes the label of every record, and tells apart those of one type that would read alike.
class Labeller {
public:
    Labeller(Draft& draft, Notebook& notes) : m_draft(draft), m_bank(draft.bank), m_notes(notes), m_byType(draft.types.size()) {}

    void run() {
        m_bank.labels.resize(m_bank.records.size());
        for (std::size_t i = 0; i < m_bank.records.size(); ++i) {
            m_byType[raw(m_bank.records[i].type)].push_back(RecordIndex(static_cast<std::uint32_t>(i)));
        }
        for (std::size_t type = 0; type < m_draft.types.size(); ++type) linkLabel(type);
        m_state.assign(m_draft.types.size(), State::Waiting);
        for (std::size_t type = 0; type < m_draft.types.size(); ++type) labelType(type);
    }

private:
    enum class State { Waiting, Busy, Done };

    void linkLabel(std::size_t type) {
        const Node root(m_draft.types[type].piece);
        const auto node = root.child("label");
        if (!node) return;
        PathResolver resolver(m_draft, m_notes);
        auto label = resolver.resolveTemplate(*node, TypeIndex(static_cast<std::uint32_t>(type)));
        if (label && isUsable(*node, type, *label)) m_bank.types[type].label = std::move(*label);
    }

    /// A label is written for every record alike, so each of its fields must be there, once.
    bool isUsable(const Node& node, std::size_t type, const Template& label) {
        const TypeIndex about{static_cast<std::uint32_t>(type)};
        bool isSound = true;
        for (const FieldPath& path : pathsOf(label)) {
            const std::string name = pathText(m_bank, about, path);
            TypeIndex at = about;
            bool isSure = !path.empty();
            for (const FieldIndex step : path) {
                const Field& field = m_bank.type(at).fields[raw(step)];
                isSure = isSure && field.mark == Mark::One;
                at = field.target;
            }
            if (isSure) continue;
            isSound = false;
            m_notes.mistake(node, fmt::format("{{{}}}", name),
                            {"fields that every record has once: without ?, * or +", "make the label of other fields"});
        }
        if (isSound && pathsOf(label).empty()) {
            isSound = false;
            m_notes.mistake(node,
                            {"a label with at least one field, as in \"{name}\"", "name the field that tells the records apart"});
        }
        return isSound;
    }

    /// Labels the records of \p type after those of the types that its label shows.
    void labelType(std::size_t type) {
        if (m_state[type] == State::Done) return;
        m_state[type] = State::Busy;
        for (const FieldPath& path : pathsOf(m_bank.types[type].label)) {
            const Field* const field = lastField(m_bank, TypeIndex(static_cast<std::uint32_t>(type)), path);
            if (field == nullptr || field->kind != FieldKind::Record) continue;
            const std::size_t other = raw(field->target);
            if (m_state[other] == State::Busy) return reportCircle(type);
            labelType(other);
        }
        for (const RecordIndex record : m_byType[type]) {
            if (!m_bank.types[type].label.empty()) m_bank.labels[raw(record)] = plainLabel(record);
        }
        if (!m_bank.types[type].label.empty()) tellApart(m_byType[type]);
        m_state[type] = State::Done;
    }

    void reportCircle(std::size_t type) {
        const Node root(m_draft.types[type].piece);
        m_state[type] = State::Done;
        if (const auto node = root.child("label")) {
            m_notes.mistake(*node, {"labels that do not need one another", "use a field of text, a number, a year or a date"});
        }
    }

    /// A label that is nothing but one of its texts shares it.
    CompactText plainLabel(RecordIndex index) const {
        const Record& record = m_bank.record(index);
        const Template& label = m_bank.type(record.type).label;
        if (!m_draft.sound[raw(index)]) return record.id;
        const auto& path = label.pieces.front().path;
        if (label.pieces.size() == 1 && path && path->size() == 1) {
            if (const auto text = record.values(path->front()).front().as<CompactText>()) return *text;
        }
        return m_bank.arena->keep(m_bank.fill(label, AskTable{}, Pair{index, 0, {}, {}}));
    }

    void tellApart(const std::vector<RecordIndex>& records) {
        const auto first = groupsAlike(records);
        for (const auto& alike : first) {
            for (const RecordIndex record : alike) addYear(record);
        }
        if (!first.empty()) {
            for (const auto& alike : groupsAlike(records)) reportAlike(alike);
        }
        for (const RecordIndex record : records) checkLength(record);
    }

    /// Records whose labels read alike, in groups of two or more, in order of their first.
    std::vector<std::vector<RecordIndex>> groupsAlike(const std::vector<RecordIndex>& records) const {
        FlatIndex texts;
        std::vector<RecordIndex> firsts; // of each text
        std::map<std::uint32_t, std::vector<RecordIndex>> groups;
        std::string folded;
        for (const RecordIndex record : records) {
            if (!m_draft.sound[raw(record)]) continue;
            foldInto(m_bank.labels[raw(record)], folded);
            const auto [a, b] = hashOfBytes(folded);
            const std::uint32_t number = texts.add(a, b);
            if (number == firsts.size()) {
                firsts.push_back(record);
                continue;
            }
            auto& group = groups[number];
            if (group.empty()) group.push_back(firsts[number]);
            group.push_back(record);
        }
        std::vector<std::vector<RecordIndex>> all;
        all.reserve(groups.size());
        for (auto& [number, group] : groups) all.push_back(std::move(group));
        return all;
    }

    void addYear(RecordIndex index) {
        const Record& record = m_bank.record(index);
        for (const Value& value : record.row) {
            const auto year = value.as<Year>();
            const auto date = value.as<Date>();
            if (!year && !date) continue;
            CompactText& label = m_bank.labels[raw(index)];
            label = m_bank.arena->keep(fmt::format("{} ({})", label, year ? year->value : date->year));
            return;
        }
    }

    /// Once told of, all but the first are passed over: whatever else reads alike because of them is no news.
    void reportAlike(const std::vector<RecordIndex>& alike) {
        constexpr std::size_t most = 5;
        const std::uint32_t file = m_draft.recordOrigins[raw(alike[1])].file;
        std::vector<std::string> shown;
        for (std::size_t i = 0; i < std::min(alike.size(), most); ++i) shown.push_back(calledBy(alike[i], file));
        if (alike.size() > most) shown.push_back(fmt::format("{} more", alike.size() - most));
        const auto& type = m_bank.type(m_bank.record(alike[1]).type);
        const auto label = tellingLabel(alike);
        m_notes.mistake(placeOf(alike[1]),
                        fmt::format("{}, {} shown as \"{}\"", fmt::join(shown, ", "), alike.size() == 2 ? "both" : "all",
                                    m_bank.label(alike[1])),
                        {"records that can be told apart on the screen",
                         label ? fmt::format("give the type {} a label that tells them apart: \"{}\", or them different names",
                                             type.name, *label)
                               : "give them different names, a year, or their type a label that tells them apart"});
        for (std::size_t i = 1; i < alike.size(); ++i) m_draft.sound[raw(alike[i])] = false;
    }

    Place placeOf(RecordIndex record) const {
        return m_notes.placeIn(m_draft.recordOrigins[raw(record)], m_draft.pathOf(record), {});
    }

    /// The id of a record, or the line of one whose author gave it none.
    std::string calledBy(RecordIndex record, std::uint32_t file) const {
        return m_draft.recordOrigins[raw(record)].isMember ? m_bank.record(record).id.str() : m_notes.line(placeOf(record), file);
    }

    /// The label with one field more behind it, of which no two of \p alike have the same.
    std::optional<std::string> tellingLabel(const std::vector<RecordIndex>& alike) const {
        const Type& type = m_bank.type(m_bank.record(alike.front()).type);
        const Node root(m_draft.types[raw(m_bank.record(alike.front()).type)].piece);
        const auto label = root.child("label");
        if (!label) return std::nullopt;
        for (std::uint32_t i = 0; i < type.fields.size(); ++i) {
            const Field& field = type.fields[i];
            const bool isShown = field.kind != FieldKind::Record || !m_bank.type(field.target).label.empty();
            if (field.mark == Mark::One && isShown && differ(alike, FieldIndex{i}))
                return fmt::format("{} ({{{}}})", label->json().text, field.name);
        }
        return std::nullopt;
    }

    bool differ(const std::vector<RecordIndex>& records, FieldIndex field) const {
        std::unordered_set<std::string> seen;
        return std::ranges::all_of(records, [&](RecordIndex record) {
            const auto values = m_bank.record(record).values(field);
            if (values.empty()) return false;
            const auto other = values.front().as<RecordIndex>();
            return seen.insert(other ? m_bank.record(*other).id.str() : fold(m_bank.shown(values.front()))).second;
        });
    }

    void checkLength(RecordIndex index) {
        const std::string_view label = m_bank.labels[raw(index)];
        if (label.size() <= longestOption) return;
        const std::size_t length = codePointCount(label);
        if (length <= longestOption || !m_draft.sound[raw(index)]) return;
        m_notes.mistake(
            placeOf(index), fmt::format("a label of {} characters, that cannot fit", length),
            {fmt::format("at most {} characters", longestOption), "shorten the name, and put the long one in \"also\""});
    }

    Draft& m_draft;
    FactBank& m_bank;
    Notebook& m_notes;
    std::vector<std::vector<RecordIndex>> m_byType;
    std::vector<State> m_state;
};

} // namespace

void makeLabels(Draft& draft, Notebook& notes) { Labeller(draft, notes).run(); }

} // namespace facts
