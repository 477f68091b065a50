#include "facts/Passes.hpp"

#include "facts/AskTables.hpp"
#include "facts/Conditions.hpp"
#include "facts/Paths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <unordered_set>

namespace facts {
namespace {

/// Turns one ask's draft into an ask of the bank.
class AskLinker {
public:
    AskLinker(Draft& draft, Notebook& notes, const AskDraft& ask)
        : m_draft(draft), m_notes(notes), m_node(ask.piece), m_isSound(ask.isSound), m_resolver(draft, notes) {}

    /// Nothing when a mistake was noted now or in the first pass.
    std::optional<Ask> link() {
        const std::size_t before = m_notes.mistakes();
        if (!findAbout()) return std::nullopt;
        readPlain();
        linkWordings();
        m_says = linkTemplate("says", m_ask.says);
        m_denies = linkTemplate("denies", m_ask.denies);
        m_answer = linkTemplate("answer", m_ask.answer);
        m_by = linkTemplate("by", m_ask.by);
        linkClues();
        if (const auto where = m_node.child("where"); where && where->isObject()) {
            m_ask.where = ConditionReader(m_draft, m_notes, m_ask.about).read(*where);
        }
        if (m_notes.mistakes() == before && m_isSound) checkKinds();
        return m_notes.mistakes() == before && m_isSound ? std::optional(std::move(m_ask)) : std::nullopt;
    }

private:
    bool findAbout() {
        const auto about = m_node.child("about");
        if (!about || !about->isText()) return false; // noted in the first pass
        const auto type = m_draft.typeByName.find(about->json().text);
        if (type != m_draft.typeByName.end()) {
            m_ask.about = type->second;
            return true;
        }
        std::vector<std::string> known;
        for (const Type& entry : m_draft.bank.types) known.push_back(entry.name);
        m_notes.mistake(*about, {"the name of a type",
                                 m_notes.guessOr("correct it, or add the type to \"types\"", about->json().text, known)});
        return false;
    }

    /// What was checked whole in the first pass and needs no linking.
    void readPlain() {
        if (const auto kind = m_node.child("kind")) addKind(*kind);
        if (const auto kinds = m_node.child("kinds")) {
            for (std::size_t i = 0; i < kinds->size(); ++i) addKind(Node(*kinds, i));
        }
        if (m_ask.kinds.empty()) m_ask.kinds.push_back(Kind::Choice);
        const Json& json = m_node.json();
        if (const Json* within = json.find("within")) m_ask.within = within->number;
        if (const Json* worth = json.find("worth")) m_ask.worth = worth->number;
        if (const Json* topic = json.find("topic")) m_ask.topic = topic->text;
        if (const Json* answers = json.find("answers")) {
            m_ask.answers = answers->text == "all" ? Answers::All : answers->text == "some" ? Answers::Some : Answers::One;
        }
    }

    void addKind(const Node& node) {
        const auto kind = kindNamed(node.json().text);
        const bool isNew = kind && std::find(m_ask.kinds.begin(), m_ask.kinds.end(), *kind) == m_ask.kinds.end();
        if (isNew) m_ask.kinds.push_back(*kind);
    }

    void linkWordings() {
        const auto ask = m_node.child("ask");
        if (!ask) return;
        if (!ask->isArray()) return linkWording(*ask);
        for (std::size_t i = 0; i < ask->size(); ++i) linkWording(Node(*ask, i));
    }

    /// All wordings of an ask are the same question, so they must name the same things.
    void linkWording(const Node& node) {
        auto wording = resolved(node);
        if (!wording) return;
        if (!m_ask.wordings.empty()) {
            auto first = pathsOf(m_ask.wordings.front());
            auto own = pathsOf(*wording);
            std::sort(first.begin(), first.end());
            std::sort(own.begin(), own.end());
            if (first != own) {
                m_notes.mistake(node, {fmt::format("the same fields as in the first wording: {}", named(first)),
                                       "name the same fields in each wording, or make an ask of its own"});
            }
        }
        m_ask.wordings.push_back(std::move(*wording));
    }

    void linkClues() {
        m_clues = m_node.child("clues");
        if (!m_clues || !m_clues->isArray()) return;
        for (std::size_t i = 0; i < m_clues->size(); ++i) {
            const Node node(*m_clues, i);
            if (auto clue = resolved(node)) m_ask.clues.push_back(std::move(*clue));
        }
    }

    std::string named(const std::vector<FieldPath>& paths) const {
        std::vector<std::string> names;
        names.reserve(paths.size());
        for (const FieldPath& path : paths) names.push_back(fmt::format("{{{}}}", pathText(m_draft.bank, m_ask.about, path)));
        return names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", "));
    }

    std::optional<Node> linkTemplate(const char* key, Template& into) {
        auto node = m_node.child(key);
        if (!node) return node;
        if (auto text = resolved(*node)) into = std::move(*text);
        return node;
    }

    /// A text with its fields. One that names a field with a mistake of its own is not told of again, but it is no text either.
    std::optional<Template> resolved(const Node& node) {
        auto text = m_resolver.resolveTemplate(node, m_ask.about);
        m_isSound = m_isSound && text.has_value();
        return text;
    }

    bool has(Kind kind) const { return std::find(m_ask.kinds.begin(), m_ask.kinds.end(), kind) != m_ask.kinds.end(); }

    /// Whether the ask holds what its kinds need.
    void checkKinds() {
        if (has(Kind::Order)) {
            checkOrder();
        } else {
            checkAnswer();
        }
        if (has(Kind::TrueFalse) && !m_says) {
            m_notes.mistake(m_node, "no \"says\"", {"the fact as a sentence, which is true or false", "add \"says\": \"...\""});
        }
        if (m_denies && m_ask.answers != Answers::All) {
            m_notes.mistakeInKey(*m_denies, {"\"denies\" only where the pack lists all that is right",
                                             "remove it, or write \"answers\": \"all\" if that is so"});
        }
        checkClues();
        if (const auto within = m_node.child("within"); within && !has(Kind::Number)) {
            m_notes.mistakeInKey(*within, {"\"within\" only where the kind is number", "remove it, or add \"kind\": \"number\""});
        }
    }

    void checkClues() {
        constexpr std::size_t fewest = 2;
        if (!has(Kind::Clues)) {
            if (m_clues)
                m_notes.mistakeInKey(*m_clues,
                                     {"\"clues\" only where the kind is clues", "remove it, or write \"kind\": \"clues\""});
            return;
        }
        if (m_ask.kinds.size() > 1)
            m_notes.mistake(m_node, "clues beside another kind", {"clues alone", "make an ask of its own for the other kinds"});
        if (m_ask.clues.size() < fewest)
            m_notes.mistake(m_node, m_clues ? "a single clue" : "no \"clues\"",
                            {"two clues or more, from vague to plain", "add \"clues\": [\"...\", \"...\"]"});
    }

    void checkOrder() {
        if (m_ask.kinds.size() > 1) {
            m_notes.mistake(m_node, "order beside another kind",
                            {"an ask of the kind order alone", "make an ask of its own for the other kinds"});
        }
        if (m_answer) m_notes.mistakeInKey(*m_answer, {"\"by\", for an ask of the kind order", "remove it"});
        if (!m_by) return m_notes.mistake(m_node, "no \"by\"", {"the field to put in order by", "add \"by\": \"{released}\""});
        if (!hasOneHole(*m_by, m_ask.by, true)) return;
        const Field* const field = lastField(m_draft.bank, m_ask.about, onlyPath(m_ask.by));
        const bool isOrdered = field != nullptr && field->kind != FieldKind::Record && field->kind != FieldKind::Text;
        if (!isOrdered) m_notes.mistake(*m_by, {"a number, a year or a date to put in order by", "name another field"});
        if (leadsToMany(onlyPath(m_ask.by))) m_notes.mistake(*m_by, {"a field with a single value", "name another field"});
        for (const FieldPath& path : pathsOf(m_ask.wordings.front())) {
            if (!leadsToMany(path)) continue;
            m_notes.mistake(*m_node.child("ask"),
                            fmt::format("{{{}}}, of which there may be several", pathText(m_draft.bank, m_ask.about, path)),
                            {"only fields with a single value where the kind is order", "name another field"});
        }
    }

    bool leadsToMany(const FieldPath& path) const {
        TypeIndex at = m_ask.about;
        for (const FieldIndex step : path) {
            const Field& field = m_draft.bank.type(at).fields[raw(step)];
            if (field.isMany()) return true;
            at = field.target;
        }
        return false;
    }

    void checkAnswer() {
        if (m_by) m_notes.mistakeInKey(*m_by, {"\"by\" only where the kind is order", "remove it, or add \"kind\": \"order\""});
        if (!m_answer) return m_notes.mistake(m_node, "no \"answer\"", {"the field that answers", "add \"answer\": \"{...}\""});
        const bool isNumberAlone = m_ask.kinds == std::vector{Kind::Number};
        if (!hasOneHole(*m_answer, m_ask.answer, isNumberAlone)) return;
        const Field* const field = lastField(m_draft.bank, m_ask.about, onlyPath(m_ask.answer));
        const bool isNumber = field != nullptr && (field->kind == FieldKind::Number || field->kind == FieldKind::Year);
        if (has(Kind::Number) && !isNumber) reportNoNumber(field);
    }

    void reportNoNumber(const Field* field) {
        if (field == nullptr || field->kind != FieldKind::Date)
            return m_notes.mistake(*m_answer, {"a field that holds a number or a year", "name another field, or another kind"});
        m_notes.mistake(*m_answer, fmt::format("{}, a date", m_answer->json().shown()),
                        {"a field that holds a number or a year: a date cannot be asked as a number",
                         "add a field for the year alone (\"year\": \"year\" in the type, \"year\": 1786 in each fact), or name "
                         "another kind"});
    }

    /// \param mayHaveUnit  words may stand before and behind the field
    bool hasOneHole(const Node& node, const Template& text, bool mayHaveUnit) {
        const auto holes =
            std::count_if(text.pieces.begin(), text.pieces.end(), [](const auto& piece) { return piece.path.has_value(); });
        const bool good = holes == 1 && (mayHaveUnit || text.pieces.size() == 1);
        if (!good && mayHaveUnit)
            m_notes.mistake(node, {"one field between { and }, with its unit where it has one",
                                   "write it as \"{field}\" or \"{field} units\""});
        else if (!good)
            m_notes.mistake(node,
                            {"one field between { and }, and nothing else", "write it as \"{field}\", without other words"});
        return good;
    }

    Draft& m_draft;
    Notebook& m_notes;
    Node m_node;
    bool m_isSound; ///< nothing was wrong in the first pass, nor with what is named
    PathResolver m_resolver;
    Ask m_ask;
    std::optional<Node> m_says, m_denies, m_answer, m_by, m_clues;
};

/// "role:character+film>actor". The question's fields stand in alphabetical order, so that a new wording changes nothing.
std::string idOf(const FactBank& bank, const Ask& ask) {
    std::vector<std::string> names;
    for (const FieldPath& path : pathsOf(ask.wordings.front())) names.push_back(pathText(bank, ask.about, path));
    std::sort(names.begin(), names.end());
    return fmt::format("{}:{}>{}", bank.type(ask.about).name, fmt::join(names, "+"),
                       pathText(bank, ask.about, onlyPath(isOrder(ask) ? ask.by : ask.answer)));
}

void giveId(const FactBank& bank, Ask& ask, std::unordered_set<std::string>& taken) {
    const std::string plain = idOf(bank, ask);
    ask.id = plain;
    for (int copy = 2; !taken.insert(ask.id).second; ++copy) ask.id = fmt::format("{}#{}", plain, copy);
}

/// The tables of \p asks, or nothing where one would be too large. Of many records they are made by two threads.
std::vector<std::optional<AskTable>> tablesOf(const Draft& draft, Notebook& notes, const std::vector<std::optional<Ask>>& asks) {
    constexpr std::size_t many = 20000;
    std::vector<std::optional<AskTable>> tables(asks.size());
    TableMaker maker(draft.bank, draft.sound);
    std::atomic<std::size_t> next = 0;
    const auto work = [&](bool tells) {
        for (std::size_t i = next++; i < asks.size() && !notes.isCancelled(); i = next++) {
            if (tells) notes.reachChecked(linkingPart * static_cast<double>(i) / static_cast<double>(asks.size()));
            if (asks[i]) tables[i] = maker.make(*asks[i]);
        }
    };
    std::thread helper;
    if (draft.bank.records.size() > many) helper = std::thread(work, false);
    work(true); // one alone, so that what is told never goes back
    if (helper.joinable()) helper.join();
    return tables;
}

} // namespace

void linkAsks(Draft& draft, Notebook& notes) {
    std::vector<std::optional<Ask>> asks;
    for (const AskDraft& ask : draft.asks) asks.push_back(AskLinker(draft, notes, ask).link());
    std::vector<std::optional<AskTable>> tables = tablesOf(draft, notes, asks);
    std::unordered_set<std::string> taken;
    for (std::size_t i = 0; i < asks.size() && !notes.isCancelled(); ++i) {
        if (!asks[i]) continue;
        if (!tables[i]) {
            notes.mistake(Node(draft.asks[i].piece), fmt::format("more than {} questions", mostPairs),
                          {"fewer questions", "remove a field with many values from the wording or from \"says\""});
            continue;
        }
        giveId(draft.bank, *asks[i], taken);
        draft.askOf.push_back(i);
        draft.bank.asks.push_back(std::move(*asks[i]));
        draft.bank.tables.push_back(std::move(*tables[i]));
    }
}

} // namespace facts
