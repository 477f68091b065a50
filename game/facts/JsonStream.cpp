#include "facts/Json.hpp"

#include "facts/Feed.hpp"
#include "facts/FlatIndex.hpp"
#include "facts/Hash.hpp"
#include "facts/SyntaxHelp.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>

namespace facts {
namespace {

using Library = nlohmann::json;

/// Names that were met; as hashes, for there may be a million of them.
class Names {
public:
    /// \return whether it is new
    bool add(std::string_view name) {
        const auto [a, b] = hashOfBytes(name);
        const std::uint32_t before = m_hashes.size();
        return m_hashes.add(a, b) == before;
    }

private:
    FlatIndex m_hashes;
};

/// Remembers where each token begins and ends. The library tells values but not their places, so this walks along behind it.
class TokenCursor {
public:
    TokenCursor(std::string_view bytes, std::size_t at) : m_bytes(bytes), m_end(at) {}

    std::size_t begin() const { return m_begin; } ///< of the last token
    std::size_t end() const { return m_end; }

    std::size_t passSign() { return pass(1); }
    std::size_t passWord(std::size_t length) { return pass(length); }

    /// \param end  the byte behind its closing quote, at which the library stands now
    std::size_t passText(std::size_t end) {
        m_begin = next();
        m_end = end;
        return m_begin;
    }

    std::size_t passNumber() {
        const std::size_t start = next();
        m_end = std::min(m_bytes.find_first_not_of("+-.eE0123456789", start), m_bytes.size());
        m_begin = start;
        return start;
    }

private:
    std::size_t next() const {
        std::size_t at = m_end;
        while (at < m_bytes.size() && isBetween(m_bytes[at])) ++at;
        return at;
    }

    static bool isBetween(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == ',' || c == ':'; }

    std::size_t pass(std::size_t length) {
        const std::size_t start = next();
        m_end = start + length;
        m_begin = start;
        return start;
    }

    std::string_view m_bytes;
    std::size_t m_begin = 0;
    std::size_t m_end;
};

std::size_t behindByteOrderMark(const std::string& bytes) { return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

/// Turns the library's events into values with places, and hands them on. Its method names are the library's.
// NOLINTBEGIN(readability-identifier-naming)
class Builder {
public:
    Builder(const SourceText& source, std::size_t begin, std::vector<Finding>& findings)
        : m_source(source), m_feed(source.bytes(), begin),
          m_cursor(source.bytes(), begin == 0 ? behindByteOrderMark(source.bytes()) : begin), m_findings(findings) {
        m_open.reserve(deepestNesting + 1);
    }

    void streamTo(const std::function<int(std::string_view)>& depthOf, const JsonPiece& piece) {
        m_depthOf = &depthOf;
        m_piece = &piece;
    }
    void tell(Progress* progress, std::size_t before) {
        m_progress = progress;
        m_before = before;
    }

    bool null() { return scalar(Json::Kind::Null, m_cursor.passWord(4)); }
    bool boolean(bool value) {
        Json& json = fresh(Json::Kind::Boolean, m_cursor.passWord(value ? 4 : 5));
        json.boolean = value;
        return complete(json);
    }
    bool number_integer(Library::number_integer_t value) { return number(static_cast<double>(value), true); }
    bool number_unsigned(Library::number_unsigned_t value) { return number(static_cast<double>(value), true); }
    bool number_float(Library::number_float_t value, const std::string& token) {
        return number(value, token.find_first_of(".eE") == std::string::npos);
    }
    bool string(const std::string& value) {
        const std::string_view text = textOf(value);
        Json& json = fresh(Json::Kind::Text, m_cursor.passText(m_feed.at()));
        json.text = text;
        return complete(json);
    }
    bool binary(Library::binary_t&) { return false; } // never in JSON
    bool start_object(std::size_t) { return open(Json::Kind::Object); }
    bool start_array(std::size_t) { return open(Json::Kind::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(const std::string& value) {
        Level& level = m_open.back();
        level.key = textOf(value);
        level.keyOffset = m_cursor.passText(m_feed.at());
        m_after = SyntaxState::After::Key;
        const bool isTheirs = level.streamed && m_open.size() > 2; // ids of records: whoever reads them sees to that
        if (!isTheirs && isTwice(level)) reportTwice(level);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const Library::exception& error) {
        constexpr int outOfRange = 406;
        SyntaxState state{m_after,
                          m_cursor.begin(),
                          m_cursor.end(),
                          false,
                          std::nullopt,
                          position == 0 ? 0 : m_feed.offsetOf(position),
                          error.id == outOfRange};
        if (!m_open.empty()) {
            state.inObject = m_open.back().node.kind == Json::Kind::Object;
            state.opened = m_open.back().node.offset;
        }
        m_findings.push_back(explainSyntax(m_source, state));
        return false;
    }

    /// The library takes a zero byte for the end of a file: look for what stands behind the end.
    bool checkEnd() {
        const std::size_t rest = m_source.bytes().find_first_not_of(" \t\r\n", m_cursor.end());
        if (rest == std::string::npos) return true;
        m_findings.push_back(
            explainSyntax(m_source, {m_after, m_cursor.begin(), m_cursor.end(), false, std::nullopt, rest, false}));
        return false;
    }

    /// Runs the library over the source, to its end or (not \p strict) to the end of the first value.
    bool run(bool strict) {
        return Library::sax_parse(Feed::Iterator(m_feed), Feed::Iterator(), this, Library::input_format_t::json, strict);
    }

    Json takeRoot() { return std::move(m_root); }

private:
    /// An array or object that is not yet complete.
    struct Level {
        Json node;
        std::string key; ///< of the member that comes next
        std::size_t keyOffset = 0;
        std::size_t count = 0;        ///< members or elements so far
        int goDeeper = 0;             ///< handed over in pieces, so many levels further down
        bool streamed = false;        ///< children are handed over instead of kept
        std::uint64_t signs = 0;      ///< of the keys met; see isTwice
        std::unique_ptr<Names> names; ///< keys met, once they are too many to look through
    };

    /// The whole text of which the library makes \p rest.
    std::string_view textOf(const std::string& rest) {
        if (rest.empty()) return m_feed.plain();
        if (m_feed.plain().empty()) return rest;
        m_joined.assign(m_feed.plain()).append(rest);
        return m_joined;
    }

    /// An empty value, ready at the place where it will stay.
    Json& fresh(Json::Kind kind, std::size_t offset) {
        constexpr std::size_t usual = 8; // most records have no more members: no need to grow to it step by step
        const bool kept = !m_open.empty() && !m_open.back().streamed;
        if (kept && m_open.back().node.children.empty()) m_open.back().node.children.reserve(usual);
        Json& json = kept ? m_open.back().node.children.emplace_back() : m_piecemeal;
        if (!kept) json = Json{};
        json.kind = kind;
        json.offset = offset;
        name(json);
        return json;
    }

    void name(Json& json) {
        if (m_open.empty() || m_open.back().node.kind != Json::Kind::Object) return;
        json.isMember = true;
        json.key = m_open.back().key;
        json.keyOffset = m_open.back().keyOffset;
    }

    bool scalar(Json::Kind kind, std::size_t offset) { return complete(fresh(kind, offset)); }

    bool number(double value, bool whole) {
        Json& json = fresh(Json::Kind::Number, m_cursor.passNumber());
        json.number = value;
        json.whole = whole;
        return complete(json);
    }

    bool open(Json::Kind kind) {
        const std::size_t offset = m_cursor.passSign();
        if (m_open.size() == deepestNesting) return reportTooDeep(offset);
        Level level;
        level.node.kind = kind;
        level.node.offset = offset;
        name(level.node);
        decideStreaming(level);
        const bool goesOn = !level.streamed || m_open.empty() || announce(level);
        m_open.push_back(std::move(level));
        m_after = SyntaxState::After::Opening;
        return goesOn;
    }

    void decideStreaming(Level& level) const {
        if (m_piece == nullptr) return;
        if (m_open.empty()) {
            level.streamed = level.node.kind == Json::Kind::Object;
        } else if (m_open.back().streamed) {
            level.goDeeper = m_open.size() == 1 ? (*m_depthOf)(m_open.back().key) : m_open.back().goDeeper - 1;
            level.streamed = level.goDeeper > 0;
        }
    }

    bool announce(const Level& level) {
        Json empty = level.node;
        return deliver(std::move(empty));
    }

    bool close() {
        m_cursor.passSign();
        Level level = std::move(m_open.back());
        m_open.pop_back();
        m_after = SyntaxState::After::Value;
        if (level.streamed) {
            if (!m_open.empty()) ++m_open.back().count;
            return true;
        }
        if (m_open.empty() || m_open.back().streamed) {
            m_piecemeal = std::move(level.node);
            return complete(m_piecemeal);
        }
        m_open.back().node.children.push_back(std::move(level.node));
        ++m_open.back().count;
        return true;
    }

    bool complete(Json& json) {
        m_after = SyntaxState::After::Value;
        if (m_open.empty()) {
            m_root = std::move(json);
            return true;
        }
        const bool goesOn = !m_open.back().streamed || deliver(std::move(json));
        ++m_open.back().count;
        return goesOn;
    }

    /// \return whether to go on
    bool deliver(Json&& json) {
        m_path.resize(m_open.size());
        for (std::size_t i = 0; i < m_open.size(); ++i) m_path[i] = stepOf(m_open[i]);
        (*m_piece)(m_path, std::move(json));
        if (m_progress == nullptr) return true;
        m_progress->reach(m_before + m_cursor.end());
        return !m_progress->isCancelled();
    }

    static std::string stepOf(const Level& level) {
        return level.node.kind == Json::Kind::Object ? level.key : std::to_string(level.count);
    }

    /// Whether the level's key was met before. Of each name a bit is kept, by its length and ends: one whose bit is new is new,
    /// and so hardly any is looked for.
    static bool isTwice(Level& level) {
        constexpr std::size_t few = 64;
        const std::string& key = level.key;
        if (level.names || level.streamed || level.node.children.size() >= few) return !namesOf(level).add(key);
        const std::size_t sign = key.empty() ? 0 : key.size() + 5 * byteOf(key.front()) + 11 * byteOf(key.back());
        const std::uint64_t bit = std::uint64_t{1} << sign % 64;
        const bool isNew = (level.signs & bit) == 0;
        level.signs |= bit;
        return !isNew && level.node.find(key) != nullptr;
    }

    static std::size_t byteOf(char c) { return static_cast<unsigned char>(c); }

    static Names& namesOf(Level& level) {
        if (!level.names) {
            level.names = std::make_unique<Names>();
            for (const Json& child : level.node.children) level.names->add(child.key);
        }
        return *level.names;
    }

    std::string pointer() const {
        std::vector<std::string> path;
        for (const Level& level : m_open) path.push_back(stepOf(level));
        return pointerOf(path);
    }

    void reportTwice(const Level& level) {
        m_findings.push_back({Severity::Mistake, m_source.placeOf(level.keyOffset, pointer()),
                              fmt::format("\"{}\" for the second time", level.key), "each name once between { and }",
                              "remove one of the two, or join what they hold"});
    }

    bool reportTooDeep(std::size_t offset) {
        m_findings.push_back({Severity::Mistake, m_source.placeOf(offset, ""), "brackets nested too deeply",
                              fmt::format("at most {} inside one another", deepestNesting), "remove the superfluous brackets"});
        return false;
    }

    const SourceText& m_source;
    Feed m_feed;
    TokenCursor m_cursor;
    std::vector<Finding>& m_findings;
    const std::function<int(std::string_view)>* m_depthOf = nullptr;
    const JsonPiece* m_piece = nullptr;
    Progress* m_progress = nullptr;
    std::size_t m_before = 0;
    std::vector<Level> m_open;
    std::vector<std::string> m_path;
    std::string m_joined; ///< a text of two parts
    Json m_piecemeal;
    Json m_root;
    SyntaxState::After m_after = SyntaxState::After::Nothing;
};
// NOLINTEND(readability-identifier-naming)

/// Reads the whole source. \return whether it came to the end.
bool readAll(Builder& builder) { return builder.run(true) && builder.checkEnd(); }

} // namespace

std::optional<Json> parseJson(const SourceText& source, std::vector<Finding>& findings) {
    const std::size_t before = findings.size();
    Builder builder(source, 0, findings);
    const bool ended = readAll(builder);
    return ended && findings.size() == before ? std::optional(builder.takeRoot()) : std::nullopt;
}

Json valueAt(const SourceText& source, std::size_t offset) {
    std::vector<Finding> ignored; // it was parsed before
    Builder builder(source, std::min(offset, source.bytes().size()), ignored);
    builder.run(false); // what follows is of no interest
    return builder.takeRoot();
}

bool streamJson(const SourceText& source, const std::function<int(std::string_view)>& depthOf, const JsonPiece& piece,
                std::vector<Finding>& findings, Progress* progress, std::size_t before) {
    Builder builder(source, 0, findings);
    builder.streamTo(depthOf, piece);
    builder.tell(progress, before);
    if (!readAll(builder)) return false;
    const std::size_t first = source.bytes().find_first_not_of(" \t\r\n", behindByteOrderMark(source.bytes()));
    if (source.bytes()[first] == '{') return true;
    findings.push_back({Severity::Mistake, source.placeOf(first, ""), "something other than { ... }",
                        "a question pack, which begins with { and ends with }", "put { before and } behind it"});
    return false;
}

} // namespace facts
