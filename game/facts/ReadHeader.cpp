#include "facts/Passes.hpp"

#include "facts/PackId.hpp"
#include "facts/Shapes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace facts {
namespace {

constexpr std::size_t longestId = 60;

bool isLetterOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// "en", "pt-BR": letters first, then parts of letters and digits.
bool isLanguageTag(std::string_view tag) {
    const bool spelt = std::all_of(tag.begin(), tag.end(), [](char c) { return isLetterOrDigit(c) || c == '-'; });
    const std::size_t first = std::min(tag.find('-'), tag.size());
    return spelt && first >= 2 && first <= 8 && tag.back() != '-' && tag.find("--") == std::string_view::npos;
}

class HeaderReader {
public:
    HeaderReader(Draft& draft, Notebook& notes, const Piece& piece)
        : m_draft(draft), m_notes(notes), m_piece(piece), m_node(piece) {}

    void read() {
        const std::string& member = m_piece.path.front();
        FactBank& bank = m_draft.bank;
        if (member == "pack")
            return readOnce(bank.pack,
                            {"the pack's own name: letters, digits and hyphens", "write a name such as \"great-heists\""},
                            longestId);
        if (member == "title")
            return readOnce(bank.title, {"the pack's title, as it should stand on the screen", "write a title"}, longestTitle);
        if (member == "language")
            return readOnce(bank.language, {"a language such as \"en\"", "write the language's code"}, longestId);
        if (member == "description")
            return readOnce(bank.description, {"a text about the pack", "write it, or remove the entry"}, longestNote);
        if (member == "licence")
            return readOnce(bank.licence, {"a licence such as \"CC BY-SA 4.0\"", "write it, or remove the entry"}, longestNote);
        if (member == "source") {
            const char* const mend =
                m_node.isObject() ? "write \"sources\": { ... } for the list of them" : "write it, or remove the entry";
            return readOnce(m_draft.source, {"the name of one of the pack's sources, for all that names none itself", mend},
                            longestOption);
        }
        if (member == "authors") return readAuthors();
        if (member == "sources") readSource();
    }

private:
    /// A text that all files of a pack must agree on.
    void readOnce(std::string& into, const Wanted& wanted, std::size_t most) {
        const std::string& member = m_piece.path.front();
        const auto text = textOf(m_notes, m_node, wanted, most);
        const auto [earlier, isFirst] = m_draft.given.try_emplace(member, m_notes.placeOf(m_node));
        if (!text) return;
        if (isFirst) {
            into = *text;
            checkSpelling(member, *text, wanted);
        } else if (const Place& first = earlier->second; *text != into && first.file != m_notes.files()[m_piece.file].name()) {
            m_notes.mistake(m_node, {fmt::format("\"{}\", as in {}", into, m_notes.line(first, m_piece.file)),
                                     fmt::format("write \"{}\" only once, or the same in both places", member)});
        }
    }

    void checkSpelling(const std::string& member, const std::string& text, const Wanted& wanted) {
        if (member == "pack" && !isPackId(text)) {
            const std::string id = safeId(text);
            const bool isEmpty = id == safeId(""); // nothing of it could be kept
            m_notes.mistake(m_node, {wanted.expected, isEmpty ? std::string(wanted.mend) : fmt::format("write \"{}\"", id)});
        } else if (member == "language" && !isLanguageTag(text)) {
            m_notes.mistake(m_node, wanted);
        }
    }

    void readAuthors() {
        const auto authors =
            textsOf(m_notes, m_node, {"a list of names", "write [\"A. Name\"], or remove the entry"}, longestOption);
        if (!authors) return;
        std::vector<std::string>& all = m_draft.bank.authors;
        for (const std::string& author : *authors) {
            if (std::find(all.begin(), all.end(), author) == all.end()) all.push_back(author);
        }
    }

    void readSource() {
        static const std::vector<std::string> keys{"title", "kind", "date", "url"};
        const std::string& name = m_node.json().key;
        const auto [earlier, isFirst] = m_draft.given.try_emplace("sources/" + name, m_notes.placeOf(m_node));
        if (!isFirst) {
            m_notes.mistakeInKey(
                m_node, {fmt::format("each source once; it stands on {}, too", m_notes.line(earlier->second, m_piece.file)),
                         "remove one of the two, or give it another name"});
        }
        // The name counts as known even when the rest is wrong: one mistake should not be told twice.
        Source& source = m_draft.bank.sources[name];
        if (!isObject(m_notes, m_node,
                      {"names with values, as in { \"title\": \"...\", \"date\": \"2021\" }", "put { and } around it"}))
            return;
        checkKeys(m_notes, m_node, keys);
        if (m_node.json().find("title") == nullptr) {
            m_notes.mistake(m_node, {"a source with a \"title\"", "add \"title\": \"...\""});
        }
        for (std::size_t i = 0; i < m_node.size(); ++i) readSourceEntry(source, Node(m_node, i));
    }

    void readSourceEntry(Source& source, const Node& node) {
        const std::string& key = node.json().key;
        if (key == "date") {
            if (dateOf(m_notes, node)) source.date = kept(node.json().text);
            return;
        }
        CompactText* const into = key == "title"  ? &source.title
                                  : key == "kind" ? &source.kind
                                  : key == "url"  ? &source.url
                                                  : nullptr;
        if (into == nullptr) return;
        if (const auto text = textOf(m_notes, node, {"a text", "write it, or remove the entry"}, longestNote))
            *into = kept(*text);
    }

    CompactText kept(const std::string& text) { return m_draft.bank.arena->keep(text); }

    Draft& m_draft;
    Notebook& m_notes;
    const Piece& m_piece;
    Node m_node;
};

} // namespace

void readHeader(Draft& draft, Notebook& notes, const Piece& piece) { HeaderReader(draft, notes, piece).read(); }

} // namespace facts
