#pragma once

#include "facts/Arena.hpp"
#include "facts/AskTable.hpp"
#include "facts/CompactText.hpp"
#include "facts/Kind.hpp"
#include "facts/Picture.hpp"
#include "facts/RecordIds.hpp"
#include "facts/Value.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace facts {

enum class FieldKind { Text, Number, Year, Date, Record };
enum class Mark { One, Optional, Any, Many }; ///< no mark, `?`, `*`, `+`

/// One field of a type: what stands in it and how often.
struct Field {
    std::string name;
    FieldKind kind = FieldKind::Text;
    TypeIndex target{}; ///< the type pointed at, for FieldKind::Record
    Mark mark = Mark::One;

    bool isMany() const { return mark == Mark::Any || mark == Mark::Many; }
};

/// A text with holes: pieces of plain text and field paths in turn.
struct Template {
    struct Piece {
        CompactText text;              ///< plain text, when there is no path
        std::optional<FieldPath> path; ///< the hole
    };
    std::vector<Piece> pieces;

    bool empty() const { return pieces.empty(); }
};

/// A kind of thing of which facts are known.
struct Type {
    std::string name;
    Template label;
    bool work = false; ///< its records are films, series, books ... that a player may not have seen yet
    std::vector<Field> fields;
};

/// One record: a thing with its field values, which lie in the arena of its bank. Values of all fields lie in one row; `begin[f]`
/// to `begin[f+1]` are those of field f.
struct Record {
    TypeIndex type{};
    std::optional<Date> asOf;
    std::optional<float> givenFame; ///< 0 to 1, when set by hand
    CompactText id;                 ///< the key in the pack, or made from the values for records without one
    CompactText source;             ///< key of the pack's sources, or empty
    CompactText note;
    std::span<Value> row;
    std::span<const std::uint16_t> begin; ///< records of one shape share it
    std::span<const CompactText> also;

    std::span<const Value> values(FieldIndex field) const {
        const std::size_t first = begin[raw(field)];
        return row.subspan(first, begin[raw(field) + 1] - first);
    }
};

/// What the author says of absence: see the truth rule.
enum class Answers { One, All, Some };

/// A condition of `where`: the field lies between two values, or equals one of some.
struct Condition {
    FieldPath path;
    std::optional<double> from, to; ///< magnitudes, inclusive
    std::vector<Value> oneOf;       ///< any of these; empty for no such condition
};

/// One entry of `asks`: how every record of one type becomes a question.
struct Ask {
    std::string id; ///< "role:character+film>actor": stable when wordings change, unique in the pack
    TypeIndex about{};
    std::vector<Kind> kinds;
    std::vector<Template> wordings;
    Template says;
    Template denies;             ///< why an answer is wrong, with that answer in it; may be empty
    Template answer;             ///< exactly one hole; empty for order
    Template by;                 ///< for order: exactly one hole
    std::vector<Template> clues; ///< for clues: from vague to plain
    Answers answers = Answers::One;
    double within = 0;
    double worth = 0.5;
    std::string topic; ///< short header: "Cast"
    std::vector<Condition> where;
};

/// A question that an author wrote out.
struct FinishedQuestion {
    CompactText ask;
    CompactText answer;             ///< choice, typed
    std::vector<CompactText> also;  ///< other names of the answer
    std::vector<CompactText> wrong; ///< choice
    std::vector<CompactText> order; ///< order: in the right order
    CompactText because, note, source, topic;
    double number = 0, within = 0; ///< number
    Kind kind = Kind::Choice;
    bool truth = false;  ///< true-false
    bool isYear = false; ///< the number is a year (1000 to 2999 and the question says "year"): no separators
    std::optional<Date> asOf;
    double difficulty = 0.5; ///< easy 0.2, medium 0.5, hard 0.8, or as given
};

/// What the id of every finished question begins with.
inline constexpr std::string_view questionPrefix = "question/";

/// A public page or other thing that a fact can be looked up in.
struct Source {
    CompactText title, kind, date, url;
};

/// What is true: one pack, linked and checked. Immutable once built; the game shares it by reference.
class FactBank {
public:
    std::string pack, title, language = "en", licence, description;
    std::vector<std::string> authors;
    std::unordered_map<std::string, Source> sources;
    std::shared_ptr<Arena> arena = std::make_shared<Arena>(); ///< where texts and rows lie
    std::vector<Type> types;
    std::vector<Record> records;
    RecordIds ids; ///< finds records by their ids
    std::vector<Ask> asks;
    std::vector<AskTable> tables; ///< one for each ask
    std::vector<FinishedQuestion> questions;
    /// \name What few have: by index
    ///@{
    std::unordered_map<std::uint32_t, std::vector<RecordIndex>>
        questionWorks; ///< of a finished question, where its author says so
    std::unordered_map<std::uint32_t, Picture> questionPictures, recordPictures;
    ///@}
    std::string folder;              ///< in which the pack's file lies, and its pictures
    std::vector<float> fame;         ///< one for each record, 0 to 1
    std::vector<CompactText> labels; ///< one for each record of a type with a label, told apart where two would read alike
    std::uint64_t fingerprint = 0;   ///< of all bytes read: tells whether a saved round still fits

    const Type& type(TypeIndex index) const { return types[raw(index)]; }
    const Record& record(RecordIndex index) const { return records[raw(index)]; }
    const Ask& ask(AskIndex index) const { return asks[raw(index)]; }
    const AskTable& table(AskIndex index) const { return tables[raw(index)]; }
    /// How a record is shown: by its label; by its values where its type has none.
    CompactText label(RecordIndex index) const;
    std::optional<RecordIndex> find(TypeIndex type, std::string_view id) const { return ids.find(type, id); }

    /// A value as it is shown: a label, a text, "147", "2018", "27 July 2018".
    std::string shown(const Value& value) const;
    /// The value at the end of \p path from the record of \p pair, choosing among many values by the pair's combination.
    /// An empty path gives the record itself. Nothing where an optional field is absent.
    std::optional<Value> valueAt(const AskTable& table, const Pair& pair, const FieldPath& path) const;
    /// The same where it lies, for a path that is not empty; null where an optional field is absent.
    const Value* valueIn(const AskTable& table, const Pair& pair, const FieldPath& path) const;
    /// \p text filled in for \p pair.
    std::string fill(const Template& text, const AskTable& table, const Pair& pair) const;
    /// "role/luther+fallout+rhames.actor": the record and the first field of \p path, for proofs.
    std::string factId(RecordIndex record, const FieldPath& path) const;

    /// "question/9f86d081884c7d65": a finished question by what it asks and what is right, so that it keeps its name wherever it
    /// stands in its pack. Two with the same name are the same question.
    std::string questionId(std::uint32_t index) const;
    /// The number behind that name.
    std::uint64_t questionHash(std::uint32_t index) const;

    std::size_t factCount() const; ///< values of all fields of all records
    std::size_t pairCount() const; ///< pairs of all asks, order asks included, and finished questions
};

/// The one hole of a template that must have exactly one.
const FieldPath& onlyPath(const Template& text);

} // namespace facts
