#include "facts/Passes.hpp"

#include "facts/PieceBelt.hpp"
#include "facts/Salvage.hpp"
#include "facts/Shapes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>
#include <thread>
#include <utility>

namespace facts {
namespace {

const std::vector<std::string>& packKeys() {
    static const std::vector<std::string> keys{"pack",   "title", "language", "description", "authors",   "licence", "sources",
                                               "source", "types", "facts",    "asks",        "questions", "$schema"};
    return keys;
}

/// How deep to go into each member of a pack before handing over.
int depthOf(std::string_view member) {
    if (member == "facts") return 2;
    return member == "types" || member == "asks" || member == "questions" || member == "sources" ? 1 : 0;
}

/// Sorts the pieces of all files of a pack to those who read them.
class ShapePass {
public:
    explicit ShapePass(Notebook& notes) : m_notes(notes) {}

    Draft run() {
        for (std::uint32_t file = 0; file < m_notes.files().size(); ++file) readFile(file);
        readWaiting();
        if (m_draft.isParsed) checkPresence();
        return std::move(m_draft);
    }

private:
    void readFile(std::uint32_t file) {
        constexpr std::size_t worthAThread = std::size_t{1} << 20U;
        const std::size_t bytes = m_notes.files()[file].bytes().size();
        std::vector<Finding> syntax;
        m_piece.file = file;
        const bool isParsed = bytes < worthAThread ? readInTurn(file, syntax) : readBeside(file, syntax);
        m_draft.isParsed = m_draft.isParsed && (isParsed || m_notes.leniency() != nullptr);
        m_before += bytes;
        for (Finding& finding : syntax) m_notes.mistake(finding.place, finding.found, {finding.expected, finding.mend});
    }

    bool parse(std::uint32_t file, const JsonPiece& take, std::vector<Finding>& syntax) {
        return streamJson(m_notes.files()[file], depthOf, take, syntax, m_notes.progress(), m_before);
    }

    bool readInTurn(std::uint32_t file, std::vector<Finding>& syntax) {
        const JsonPiece take = [this](const std::vector<std::string>& path, Json&& json) {
            m_piece.path = path;
            m_piece.json = std::move(json);
            readPiece();
        };
        return parse(file, take, syntax);
    }

    /// A large file is parsed by a thread of its own, while this one reads what that has parsed.
    bool readBeside(std::uint32_t file, std::vector<Finding>& syntax) {
        PieceBelt belt;
        bool isParsed = false;
        std::thread parser([&] {
            isParsed = parse(
                file, [&belt](const std::vector<std::string>& path, Json&& json) { belt.put(path, std::move(json)); }, syntax);
            belt.end();
        });
        for (std::span<Piece> batch = belt.take(); !batch.empty(); batch = belt.take()) {
            for (Piece& piece : batch) {
                std::swap(m_piece.path, piece.path);
                std::swap(m_piece.json, piece.json);
                readPiece();
            }
        }
        parser.join();
        return isParsed;
    }

    void readPiece() {
        if (m_notes.isLeftOut(m_piece.file, m_piece.path)) return;
        const std::string& member = m_piece.path.front();
        const bool isInside = m_piece.path.size() > 1;
        if (isInside && m_isMisshapen) return; // noted once for the whole section
        if (isInside && member == "questions") {
            m_draft.hasQuestions = true;
            readQuestion(m_draft, m_notes, m_piece);
        } else if (isInside && member == "facts") {
            readFactOrList();
        } else if (isInside && member == "asks") {
            m_draft.hasQuestions = true;
            readAsk(m_draft, m_notes, std::move(m_piece));
        } else if (isInside && member == "types") {
            readType(m_draft, m_notes, std::move(m_piece));
        } else {
            readMember(member);
        }
    }

    void readMember(const std::string& member) {
        const Node node(m_piece);
        if (m_piece.path.size() > 1 || depthOf(member) == 0) return readHeaderOrUnknown(member, node);
        const bool wantsList = member == "asks" || member == "questions";
        m_isMisshapen = wantsList ? !node.isArray() : !node.isObject();
        if (!m_isMisshapen) return;
        m_draft.hasQuestions = m_draft.hasQuestions || wantsList;
        const char* const form = wantsList ? "a list: [ ... ]" : "names with values: { ... }";
        m_notes.mistake(node, shownList(node),
                        {form, fmt::format("write \"{}\": {}", member, wantsList ? "[ ... ]" : "{ ... }")});
    }

    static std::string shownList(const Node& node) {
        if (node.isArray()) return "a list: [ ... ]";
        return node.isObject() ? "names with values: { ... }" : node.json().shown();
    }

    void readHeaderOrUnknown(const std::string& member, const Node& node) {
        const auto& known = packKeys();
        if (std::find(known.begin(), known.end(), member) != known.end()) return readHeader(m_draft, m_notes, m_piece);
        m_meant.insert(m_notes.meant(member, known));
        m_notes.mistakeInKey(node,
                             {fmt::format("one of {}", fmt::join(known, ", ")), m_notes.guessOr("remove it", member, known)});
    }

    void readFactOrList() {
        const Node node(m_piece);
        if (m_piece.path.size() > 2) {
            // A type, or one that it names, may stand behind its facts, or in another file: then they wait.
            const auto type = m_draft.typeByName.find(m_piece.path[1]);
            if (type == m_draft.typeByName.end() || !isWhole(type->second)) {
                m_piece.json.children.shrink_to_fit(); // in a pack of several files nearly all may wait
                return m_waiting.push_back(std::move(m_piece));
            }
            return readRecord(m_draft, m_notes, m_piece, type->second);
        }
        if (!node.isArray() && !node.isObject()) {
            m_notes.mistake(node, {"the facts of one type: a list [ ... ], or ids with facts { ... }",
                                   fmt::format("write \"{}\": [ ... ]", m_piece.path[1])});
            return;
        }
        const Place place = m_notes.files()[m_piece.file].placeOf(node.json().keyOffset, node.pointer());
        const bool isFirst = m_draft.given.try_emplace("facts/" + m_piece.path[1], place).second;
        if (isFirst) m_draft.factsOfTypes.push_back({m_piece.path[1], place});
    }

    void readWaiting() {
        for (Piece& each : m_waiting) {
            const Piece piece = std::move(each); // which ends with its turn
            const auto type = m_draft.typeByName.find(piece.path[1]);
            if (type == m_draft.typeByName.end()) continue;
            isWhole(type->second); // what it names and nobody knows is told of when types are linked, and not for each record
            readRecord(m_draft, m_notes, piece, type->second);
        }
    }

    /// Whether all that the fields of \p index name is known by now. Marks those of which it is not, and links the others.
    bool isWhole(TypeIndex index) {
        TypeDraft& type = m_draft.types[raw(index)];
        if (type.isWhole) return true;
        std::vector<Field>& fields = m_draft.bank.types[raw(index)].fields;
        type.isWhole = true;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            FieldDraft& field = type.fields[i];
            const bool names = fields[i].kind == FieldKind::Record && !field.isBroken;
            const auto target = names ? m_draft.typeByName.find(field.target) : m_draft.typeByName.end();
            field.isUnknown = names && target == m_draft.typeByName.end();
            if (names && !field.isUnknown) fields[i].target = target->second;
            type.isWhole = type.isWhole && !field.isUnknown;
        }
        return type.isWhole;
    }

    void checkPresence() {
        const Place top = m_notes.files().empty() ? Place{} : m_notes.files().front().placeOf(0, "");
        const auto demand = [&](const char* key, const char* example) {
            if (m_draft.given.contains(key) || m_meant.contains(key)) return;
            m_notes.mistake(top, fmt::format("no \"{}\"", key),
                            {fmt::format("every pack has a \"{}\"", key), fmt::format("add \"{}\": \"{}\"", key, example)});
        };
        if (const Leniency* const leniency = m_notes.leniency()) {
            if (m_draft.bank.pack.empty()) m_draft.bank.pack = leniency->pack;
            if (m_draft.bank.title.empty()) m_draft.bank.title = leniency->title;
            return;
        }
        demand("pack", "great-heists");
        demand("title", "Great heists");
        if (m_draft.hasQuestions || m_meant.contains("questions") || m_meant.contains("asks")) return;
        const bool hasFacts = !m_draft.bank.records.empty();
        m_notes.mistake(top, hasFacts ? "facts, but no \"asks\"" : "no questions",
                        {"at least one question",
                         hasFacts ? "add \"asks\" that turn the facts into questions" : "add \"questions\": [ ... ]"});
    }

    Notebook& m_notes;
    Draft m_draft;
    Piece m_piece;
    std::size_t m_before = 0; ///< bytes of the files that have been read
    std::vector<Piece> m_waiting;
    std::set<std::string> m_meant; ///< members of the pack whose names seem to be misspelt
    bool m_isMisshapen = false;    ///< the section being read is a list where an object is wanted, or the other way round
};

} // namespace

Draft readShape(Notebook& notes) { return ShapePass(notes).run(); }

} // namespace facts
