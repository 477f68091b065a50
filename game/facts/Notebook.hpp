#pragma once

#include "facts/Finding.hpp"
#include "facts/Json.hpp"
#include "facts/Progress.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace facts {

/// What should have stood somewhere, and how to mend it: the second half of a finding.
///
/// Views, because one is made for every value read and hardly any is needed: it must not outlive the call that it is made for.
struct Wanted {
    std::string_view expected;
    std::string_view mend;
};

/// A value handed over by \ref streamJson, with its file and its path from the document.
struct Piece {
    std::uint32_t file = 0;
    std::vector<std::string> path;
    Json json;
};

/// A value inside a piece, which knows the way back up, so that its place is worked out only when something is wrong with it.
class Node {
public:
    explicit Node(const Piece& piece) : m_piece(&piece), m_json(&piece.json) {}
    Node(const Node& parent, std::size_t child)
        : m_piece(parent.m_piece), m_json(&parent.m_json->children[child]), m_parent(&parent), m_index(child) {}

    const Json& json() const { return *m_json; }
    std::uint32_t file() const { return m_piece->file; }
    std::size_t size() const { return m_json->children.size(); }
    bool isText() const { return m_json->kind == Json::Kind::Text; }
    bool isNumber() const { return m_json->kind == Json::Kind::Number; }
    bool isArray() const { return m_json->kind == Json::Kind::Array; }
    bool isObject() const { return m_json->kind == Json::Kind::Object; }
    std::string pointer() const;
    /// The member called \p name, or nothing. It lives no longer than this node.
    std::optional<Node> child(std::string_view name) const;

private:
    const Piece* m_piece;
    const Json* m_json;
    const Node* m_parent = nullptr; ///< on the stack of the caller, as long as this one
    std::size_t m_index = 0;
};

/// Where a record or a question began: enough to read it once more when something turns out to be wrong with it.
struct Origin {
    std::uint32_t file = 0;
    std::uint32_t offset = 0;  ///< a file has at most 1 GiB
    std::uint32_t ordinal = 0; ///< its index in its list
    bool isMember = false;     ///< it has a name instead of an index
};

struct Leniency;

/// Collects the findings of all passes over one pack.
class Notebook {
public:
    /// \param progress  of the reading; may be null
    /// \param leniency  of the reading; null for none
    explicit Notebook(const std::vector<SourceText>& files, Progress* progress = nullptr, const Leniency* leniency = nullptr);

    void mistake(const Node& node, std::string found, const Wanted& wanted);
    /// The same, with the value itself as what was found.
    void mistake(const Node& node, const Wanted& wanted);
    /// A mistake in a member's name rather than in its value.
    void mistakeInKey(const Node& node, const Wanted& wanted);
    void mistake(Place place, std::string found, const Wanted& wanted);
    void warning(Place place, std::string found, const Wanted& wanted);

    Place placeOf(const Node& node) const;
    /// "line 3" or, in another file than \p from, "line 3 of films.json".
    std::string line(const Place& place, std::uint32_t from) const;
    /// The place inside the value that began at \p origin, down \p steps (names and indices).
    Place placeIn(const Origin& origin, const std::vector<std::string>& path, const std::vector<std::string>& steps);

    /// The one of \p known that \p word seems to mean, or empty. Gives up guessing when very many words are wrong.
    std::string meant(std::string_view word, const std::vector<std::string>& known);
    /// `did you mean "..."?` with what is \ref meant, or \p otherwise.
    std::string guessOr(std::string_view otherwise, std::string_view word, const std::vector<std::string>& known);

    const std::vector<SourceText>& files() const { return m_files; }
    std::size_t mistakes() const { return m_mistakes; }
    const Leniency* leniency() const { return m_leniency; }
    /// Whether the value at \p path of file number \p file, or what it stands in, is to be passed over.
    bool isLeftOut(std::uint32_t file, const std::vector<std::string>& path) const;
    Progress* progress() const { return m_progress; }
    /// Nobody wants the pack any more: what is still to be done may be left.
    bool isCancelled() const { return m_progress != nullptr && m_progress->isCancelled(); }
    /// \p part of linking and checking, 0 to 1, lies behind.
    void reachChecked(double part);
    /// All findings in order of file and place.
    std::vector<Finding> take();

private:
    void add(Severity severity, Place place, std::string found, const Wanted& wanted);

    const std::vector<SourceText>& m_files;
    Progress* m_progress;
    const Leniency* m_leniency;
    std::vector<Finding> m_findings;
    std::size_t m_mistakes = 0;
    std::size_t m_unlisted = 0; ///< findings beyond what anyone would read
    std::size_t m_guesses = 0;
    Piece m_lastReread;
    Origin m_lastOrigin{0, ~std::uint32_t{0}, 0, false};
};

} // namespace facts
