#include "facts/AskedAlike.hpp"

#include "facts/Paths.hpp"
#include "facts/Text.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <numeric>
#include <string>
#include <string_view>

namespace facts {
namespace {

/// Whether the wording alone is the question. Order and the like show a list with it, that may differ each time.
bool mustReadApart(const Ask& ask) {
    const bool standsAlone = std::any_of(ask.kinds.begin(), ask.kinds.end(), [](Kind kind) {
        return kind == Kind::Choice || kind == Kind::Number || kind == Kind::Typed;
    });
    return standsAlone && ask.answers != Answers::Some;
}

/// What every question of a wording begins and ends with, folded; empty where that is no word.
struct Frame {
    std::string begin, end;
};

std::string wordsIn(std::string_view text) {
    std::string folded = fold(text);
    const bool isWord =
        std::any_of(folded.begin(), folded.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; });
    return isWord ? folded : std::string();
}

Frame frameOf(const Template& wording) {
    const auto isHole = [](const Template::Piece& piece) { return piece.path.has_value(); };
    std::string begin, end;
    const auto first = std::find_if(wording.pieces.begin(), wording.pieces.end(), isHole);
    for (auto piece = wording.pieces.begin(); piece != first; ++piece) begin += piece->text;
    const auto last = std::find_if(wording.pieces.rbegin(), wording.pieces.rend(), isHole);
    for (auto piece = last.base(); piece != wording.pieces.end(); ++piece) end += piece->text;
    return {wordsIn(begin), wordsIn(end)};
}

/// Whether what is put into the frames could make the same of both.
bool mayMeet(const Frame& a, const Frame& b) {
    const std::size_t begin = std::min(a.begin.size(), b.begin.size()), end = std::min(a.end.size(), b.end.size());
    return std::string_view(a.begin).substr(0, begin) == std::string_view(b.begin).substr(0, begin) &&
           std::string_view(a.end).substr(a.end.size() - end) == std::string_view(b.end).substr(b.end.size() - end);
}

/// A text that may vanish among others, for it holds no letter or digit that is known to stay.
bool mayVanish(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80 && std::isalnum(c) != 0; });
}

class AlikeFinder {
public:
    AlikeFinder(const FactBank& bank, bool besideFinished) : m_bank(bank), m_besideFinished(besideFinished) {
        for (std::uint32_t ask = 0; ask < bank.asks.size(); ++ask) {
            if (!mustReadApart(bank.asks[ask])) continue;
            m_asks.push_back(ask);
            m_frames.emplace_back();
            for (const Template& wording : bank.asks[ask].wordings) m_frames.back().push_back(frameOf(wording));
        }
    }

    std::vector<std::vector<std::uint32_t>> find() {
        join();
        std::map<std::size_t, std::vector<std::uint32_t>> groups;
        for (std::size_t i = 0; i < m_asks.size(); ++i) groups[leaderOf(i)].push_back(m_asks[i]);
        std::vector<std::vector<std::uint32_t>> all;
        for (auto& [leader, asks] : groups) {
            if (asks.size() > 1 || m_besideFinished || !isApart(leader)) all.push_back(std::move(asks));
        }
        return all;
    }

private:
    void join() {
        m_leaders.resize(m_asks.size());
        std::iota(m_leaders.begin(), m_leaders.end(), std::size_t{0});
        for (std::size_t i = 0; i < m_asks.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const std::size_t a = leaderOf(i), b = leaderOf(j);
                if (a != b && anyMeet(m_frames[i], m_frames[j])) m_leaders[std::max(a, b)] = std::min(a, b);
            }
        }
    }

    std::size_t leaderOf(std::size_t i) const {
        while (m_leaders[i] != i) i = m_leaders[i];
        return i;
    }

    static bool anyMeet(const std::vector<Frame>& a, const std::vector<Frame>& b) {
        return std::any_of(a.begin(), a.end(), [&](const Frame& one) {
            return std::any_of(b.begin(), b.end(), [&](const Frame& other) { return mayMeet(one, other); });
        });
    }

    /// Whether no two questions of the ask can read alike: each holds one thing, and things that differ read differently.
    bool isApart(std::size_t i) {
        const Ask& ask = m_bank.asks[m_asks[i]];
        const auto& frames = m_frames[i];
        for (std::size_t a = 0; a < frames.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b)
                if (mayMeet(frames[a], frames[b])) return false;
        }
        const auto paths = pathsOf(ask.wordings.front());
        return paths.empty() || (paths.size() == 1 && showsApart(ask.about, paths.front(), m_bank.tables[m_asks[i]]));
    }

    /// Asks that go through the same records show the same at the end of the same path.
    bool showsApart(TypeIndex about, const FieldPath& path, const AskTable& table) {
        const auto [entry, isNew] = m_isApart.try_emplace({table.pairs.records(), path}, false);
        if (isNew) entry->second = looksApart(about, path, table);
        return entry->second;
    }

    bool looksApart(TypeIndex about, const FieldPath& path, const AskTable& table) const {
        const Field* const field = lastField(m_bank, about, path);
        const FieldKind kind = field == nullptr ? FieldKind::Record : field->kind;
        if (kind == FieldKind::Year || kind == FieldKind::Date) return true;
        if (kind == FieldKind::Number) return false; // "12,345" and "12.345" fold alike
        for (std::uint32_t g = 0; g < table.groupCount(); ++g) {
            const Pair pair = table.pair(table.group(GroupIndex{g}).front());
            const Value* const value = path.empty() ? nullptr : m_bank.valueIn(table, pair, path);
            const auto text = value == nullptr ? std::nullopt : value->as<CompactText>();
            const RecordIndex record = value == nullptr || text ? pair.record : value->as<RecordIndex>().value();
            if (mayVanish(text ? *text : m_bank.label(record))) return false;
        }
        return true;
    }

    const FactBank& m_bank;
    bool m_besideFinished;
    std::vector<std::uint32_t> m_asks;
    std::vector<std::vector<Frame>> m_frames; ///< beside m_asks: of each wording
    std::vector<std::size_t> m_leaders;       ///< beside m_asks: another of its group, or itself
    std::map<std::pair<const PairRecords*, FieldPath>, bool> m_isApart;
};

} // namespace

std::size_t FieldLengths::mostIn(TypeIndex about, const Template& text) {
    std::size_t most = 0;
    for (const Template::Piece& piece : text.pieces) most += piece.path ? mostAt(about, *piece.path) : piece.text.size();
    return most;
}

std::size_t FieldLengths::mostAt(TypeIndex about, const FieldPath& path) {
    constexpr std::size_t mostOfNumber = 40;
    if (path.empty()) return longestLabel(about);
    TypeIndex owner = about;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) owner = m_bank.type(owner).fields[raw(path[i])].target;
    const Field& field = m_bank.type(owner).fields[raw(path.back())];
    if (field.kind == FieldKind::Record) return longestLabel(field.target);
    return field.kind == FieldKind::Text ? longestText(owner, path.back()) : mostOfNumber;
}

std::size_t FieldLengths::longestLabel(TypeIndex type) {
    if (m_labels.empty()) {
        m_labels.assign(m_bank.types.size(), 0);
        for (std::uint32_t i = 0; i < m_bank.records.size(); ++i) {
            std::size_t& longest = m_labels[raw(m_bank.records[i].type)];
            longest = std::max(longest, m_bank.labels[i].size());
        }
    }
    return m_labels[raw(type)];
}

std::size_t FieldLengths::longestText(TypeIndex type, FieldIndex field) {
    const auto [entry, isNew] = m_texts.try_emplace({type, field}, 0);
    if (!isNew) return entry->second;
    for (const Record& record : m_bank.records) {
        if (record.type != type) continue;
        for (const Value& value : record.values(field)) {
            if (const auto text = value.as<CompactText>()) entry->second = std::max(entry->second, text->size());
        }
    }
    return entry->second;
}

std::vector<std::vector<std::uint32_t>> askedAlike(const FactBank& bank, bool besideFinished) {
    return AlikeFinder(bank, besideFinished).find();
}

} // namespace facts
