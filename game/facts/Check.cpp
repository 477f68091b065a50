#include "facts/Passes.hpp"

#include "facts/AskTables.hpp"
#include "facts/Paths.hpp"
#include "facts/Text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace facts {
namespace {

/// What is true of the bank as a whole: sources, and records that no question needs.
class BankChecker {
public:
    BankChecker(const Draft& draft, Notebook& notes) : m_draft(draft), m_bank(draft.bank), m_notes(notes) {}

    void checkSources() {
        if (!m_draft.source.empty()) return; // a pack with a source of its own has one for everything
        std::vector<std::size_t> all(m_bank.types.size(), 0);
        std::vector<std::size_t> without(m_bank.types.size(), 0);
        for (const Record& record : m_bank.records) {
            ++all[raw(record.type)];
            without[raw(record.type)] += record.source.empty() ? 1U : 0U;
        }
        for (std::size_t type = 0; type < all.size(); ++type) {
            if (without[type] == 0) continue;
            m_notes.warning(
                placeOf(type),
                fmt::format("{} of {} of the type {} without a source", without[type], counted(all[type], "fact"),
                            m_bank.types[type].name),
                {"\"source\" in each fact, so that it can be looked up",
                 "add the source to \"sources\", and its name to each fact, or once to the pack: \"source\": \"...\""});
        }
    }

    void checkUse() {
        if (m_bank.asks.empty()) return;
        m_isUsed.assign(m_bank.records.size(), false);
        for (std::size_t ask = 0; ask < m_bank.asks.size(); ++ask) markUse(m_bank.asks[ask], m_bank.tables[ask]);
        std::vector<std::vector<std::string>> unused(m_bank.types.size());
        for (std::size_t i = 0; i < m_isUsed.size(); ++i) {
            if (!m_isUsed[i]) unused[raw(m_bank.records[i].type)].push_back(m_bank.records[i].id.str());
        }
        for (std::size_t type = 0; type < unused.size(); ++type) {
            if (!unused[type].empty()) reportUnused(type, std::move(unused[type]));
        }
        checkFields();
    }

private:
    Place placeOf(std::size_t type) const {
        const std::string& name = m_bank.types[type].name;
        const auto facts = std::find_if(m_draft.factsOfTypes.begin(), m_draft.factsOfTypes.end(),
                                        [&name](const FactsOfType& f) { return f.type == name; });
        return facts == m_draft.factsOfTypes.end() ? Place{} : facts->place;
    }

    /// Asks that share their records need not be gone through twice for one way.
    void markUse(const Ask& ask, const AskTable& table) {
        std::vector<FieldPath> ways = waysToRecords(ask);
        ways.emplace_back(); // the record itself
        std::erase_if(ways, [&](const FieldPath& way) {
            return !m_marked.insert({table.pairs.records(), table.manyPaths, way}).second;
        });
        if (ways.empty()) return;
        for (const Pair& pair : table.pairs) {
            for (const FieldPath& way : ways) {
                const Value* const value = way.empty() ? nullptr : m_bank.valueIn(table, pair, way);
                const auto record = value == nullptr ? std::nullopt : value->as<RecordIndex>();
                if (way.empty() || record) m_isUsed[raw(way.empty() ? pair.record : *record)] = true;
            }
        }
    }

    /// What no ask shows, asks or chooses by is told to nobody.
    void checkFields() {
        m_usedFields.resize(m_bank.types.size());
        for (std::size_t type = 0; type < m_bank.types.size(); ++type) {
            m_usedFields[type].assign(m_bank.types[type].fields.size(), false);
            for (const FieldPath& path : facts::pathsOf(m_bank.types[type].label)) markFields(typeAt(type), path);
        }
        for (const Ask& ask : m_bank.asks) {
            for (const FieldPath& path : pathsOf(ask)) markFields(ask.about, path);
            for (const Template& clue : ask.clues)
                for (const FieldPath& path : facts::pathsOf(clue)) markFields(ask.about, path);
            for (const Condition& condition : ask.where) markFields(ask.about, condition.path);
        }
        std::vector<std::vector<bool>> filled(m_bank.types.size());
        for (std::size_t type = 0; type < filled.size(); ++type) filled[type].assign(m_usedFields[type].size(), false);
        for (std::size_t i = 0; i < m_bank.records.size(); ++i) lookAtRecord(i, filled);
        for (std::size_t type = 0; type < filled.size(); ++type)
            for (std::size_t field = 0; field < filled[type].size(); ++field)
                if (filled[type][field] && !m_usedFields[type][field]) reportField(type, field);
    }

    static TypeIndex typeAt(std::size_t type) { return TypeIndex(static_cast<std::uint32_t>(type)); }

    void markFields(TypeIndex at, const FieldPath& path) {
        for (const FieldIndex step : path) {
            m_usedFields[raw(at)][raw(step)] = true;
            at = m_bank.type(at).fields[raw(step)].target;
        }
    }

    /// Notes which fields \p record fills, and what they are used for beside asks. Of a record that no question uses that is said
    /// already.
    void lookAtRecord(std::size_t index, std::vector<std::vector<bool>>& filled) {
        if (!m_isUsed[index]) return;
        const Record& record = m_bank.records[index];
        const std::vector<Field>& fields = m_bank.type(record.type).fields;
        const Template& label = m_bank.type(record.type).label;
        for (std::uint32_t i = 0; i < fields.size(); ++i) {
            if (m_usedFields[raw(record.type)][i] || record.values(FieldIndex{i}).empty()) continue;
            filled[raw(record.type)][i] = true;
            const bool isWork = fields[i].kind == FieldKind::Record && m_bank.type(fields[i].target).work; // for clearance
            const bool hasYear = fields[i].kind == FieldKind::Year || fields[i].kind == FieldKind::Date;
            const auto isToldApart = [&] { // namesakes have their year behind their name
                const RecordIndex at{static_cast<std::uint32_t>(index)};
                return !label.empty() && m_bank.label(at) != m_bank.fill(label, AskTable{}, Pair{at, 0, {}, {}});
            };
            if (isWork || (hasYear && isToldApart())) m_usedFields[raw(record.type)][i] = true;
        }
    }

    void reportField(std::size_t type, std::size_t field) {
        const std::string& name = m_bank.types[type].fields[field].name;
        const Node root(m_draft.types[type].piece);
        const auto fields = root.child("fields");
        const auto node = fields ? fields->child(name) : std::nullopt;
        if (!node) return;
        m_notes.warning(
            m_notes.placeOf(*node), fmt::format("\"{}\" of the type {}, which no ask uses", name, m_bank.types[type].name),
            {"each field in at least one ask", fmt::format("name {{{}}} in an ask, remove it, or leave it for later", name)});
    }

    /// The beginnings of an ask's paths that end at a record.
    std::vector<FieldPath> waysToRecords(const Ask& ask) const {
        std::vector<FieldPath> ways;
        for (const FieldPath& path : pathsOf(ask)) {
            FieldPath way;
            for (const FieldIndex step : path) {
                way.push_back(step);
                const bool isNew = std::find(ways.begin(), ways.end(), way) == ways.end();
                if (isNew && lastField(m_bank, ask.about, way)->kind == FieldKind::Record) ways.push_back(way);
            }
        }
        return ways;
    }

    void reportUnused(std::size_t type, std::vector<std::string> ids) {
        constexpr std::size_t most = 5;
        const std::size_t count = ids.size();
        if (count > most) {
            ids.resize(most);
            ids.push_back(fmt::format("{} more", count - most));
        }
        m_notes.warning(
            placeOf(type),
            fmt::format("facts of the type {} that no question uses: {}", m_bank.types[type].name, fmt::join(ids, ", ")),
            {"each fact in at least one question", "add an ask about them, or leave them for later"});
    }

    const Draft& m_draft;
    const FactBank& m_bank;
    Notebook& m_notes;
    std::vector<bool> m_isUsed;
    std::set<std::tuple<const PairRecords*, std::vector<FieldPath>, FieldPath>> m_marked; ///< what was gone through
    std::vector<std::vector<bool>> m_usedFields;                                          ///< for each type its fields
};

void foldInto(const FinishedQuestion& question, FoldedQuestion& folded) {
    constexpr std::size_t mostFolded = 1000;
    folded.question = &question;
    foldInto(question.ask, folded.ask);
    foldInto(question.answer, folded.answer);
    folded.wrong.resize(std::min(question.wrong.size(), mostFolded));
    for (std::size_t i = 0; i < folded.wrong.size(); ++i) foldInto(question.wrong[i], folded.wrong[i]);
}

void checkQuestions(const Draft& draft, Notebook& notes) {
    constexpr std::uint32_t atOnce = 1024;
    const std::array checks{optionCheck(draft, notes), twinCheck(draft, notes), textCheck(draft, notes)};
    const auto count = static_cast<std::uint32_t>(draft.bank.questions.size());
    FoldedQuestion folded;
    for (folded.index = 0; folded.index < count && !notes.isCancelled(); ++folded.index) {
        foldInto(draft.bank.questions[folded.index], folded);
        for (const auto& check : checks) check->look(folded);
        if (folded.index % atOnce == 0) reachChecked(draft, notes, folded.index);
    }
    for (const auto& check : checks)
        if (!notes.isCancelled()) check->conclude();
}

} // namespace

void reachChecked(const Draft& draft, Notebook& notes, std::size_t pairs) {
    const double part = static_cast<double>(pairs) / static_cast<double>(std::max<std::size_t>(1, draft.bank.pairCount()));
    const double linked = draft.asks.empty() ? 0 : linkingPart;
    notes.reachChecked(linked + (1 - linked) * part);
}

void check(const Draft& draft, Notebook& notes) {
    const bool isWhole = notes.mistakes() == 0; // else what seems to be missing may only be broken
    BankChecker bank(draft, notes);
    if (draft.isParsed) {
        bank.checkSources();
        checkAsks(draft, notes, isWhole);
        if (isWhole) bank.checkUse();
    }
    checkQuestions(draft, notes);
    checkPictures(draft, notes);
}

} // namespace facts
