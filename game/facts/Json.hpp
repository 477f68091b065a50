#pragma once

#include "facts/Finding.hpp"
#include "facts/Progress.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace facts {

/// A JSON value that remembers where it stood. Small and plain: this is what the rest of the game sees of JSON.
struct Json {
    enum class Kind { Null, Boolean, Number, Text, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    bool whole = false;    ///< a number written without fraction or exponent
    bool isMember = false; ///< a member of an object, which has a key; otherwise an element of an array, or the document
    double number = 0;
    std::size_t offset = 0;     ///< byte offset of the value's first character in its file
    std::size_t keyOffset = 0;  ///< byte offset of the key, for a member of an object
    std::string key;            ///< the member's name, for a member of an object
    std::string text;           ///< the text, for Kind::Text
    std::vector<Json> children; ///< elements of an array, members of an object in file order

    /// The member called \p name, or null. For objects.
    const Json* find(std::string_view name) const;
    /// "a text", "a number", "a list" ...: the kind as a person would say it.
    std::string_view kindName() const;
    /// The value on one line as JSON, shortened to \p most characters with "...".
    std::string shown(std::size_t most = 60) const;
};

/// A file's bytes with a name, able to turn a byte offset into a line and a column.
class SourceText {
public:
    SourceText(std::string name, std::string bytes); ///< one pass over the bytes, so that `placeOf` is quick at any size

    const std::string& name() const { return m_name; }
    const std::string& bytes() const { return m_bytes; }
    /// The place of byte \p offset; columns count code points.
    Place placeOf(std::size_t offset, std::string pointer) const;
    /// The byte that \p place means: the inverse of \ref placeOf. The line's end where the column lies behind it; nothing where
    /// there is no such line.
    std::optional<std::size_t> offsetOf(const Place& place) const;
    /// The lines around \p place, as a source of its own for that place: as much of them as is ever shown. Nothing where there is
    /// no such line.
    std::optional<SourceText> around(const Place& place) const;
    /// Whether this is the source to show \p place in.
    bool isFor(const Place& place) const;

private:
    /// What is known at the first byte of every block: how far back its line began.
    struct Mark {
        std::size_t line;    ///< from 1
        std::size_t columns; ///< code points of that line before the block
    };

    SourceText(std::string name, std::string bytes, Mark begin, const Place* middle);

    std::string m_name;
    std::string m_bytes;
    std::optional<Place> m_middle; ///< of the lines around a place
    std::vector<Mark> m_marks;     ///< one for each block of bytes: a mark for each line would outgrow a file of short lines
};

/// Limits of what is read at all.
inline constexpr std::size_t mostBytes = std::size_t{1} << 30U; ///< 1 GiB
inline constexpr std::size_t deepestNesting = 64;

/// Reads the file at \p path. Refuses, with a finding, what is not there, not a file, or larger than \ref mostBytes.
std::optional<SourceText> readFile(const std::string& path, std::vector<Finding>& findings);

/// Parses \p source as JSON into a tree. Syntax errors, duplicate keys, nesting deeper than \ref deepestNesting, text that is
/// not UTF-8 and files that are cut short are findings. A byte-order mark is skipped.
/// \return the document, or nothing when a mistake was found.
std::optional<Json> parseJson(const SourceText& source, std::vector<Finding>& findings);

/// Parses the one value that begins at byte \p offset of a source that was parsed before: for finding the places in it once more.
Json valueAt(const SourceText& source, std::size_t offset);

/// \p text as JSON writes it, in quotation marks.
std::string jsonText(std::string_view text);

/// The JSON pointer (RFC 6901) of a path of member names and indices.
std::string pointerOf(const std::vector<std::string>& path);

/// Receives a document piece by piece, so that a large file is never held as one tree.
///
/// \p path holds the member names and indices from the document down to the value itself. An array or object that is handed over
/// in pieces is announced first: once by itself, without children.
using JsonPiece = std::function<void(const std::vector<std::string>& path, Json&& value)>;

/// Like \ref parseJson for a document that must be an object, but hands over each value as soon as it is complete.
/// \param depthOf  how deep to go into the top-level member of that name before handing over:
///                 0 the whole member, 1 each of its elements, 2 each element of its elements.
/// \param progress  is told how many bytes lie behind, \p before being those of earlier files, and may end the reading; may be
/// null
/// \return whether the document was read to its end. A name that stands twice is a finding but ends nothing; those two levels
/// down are for the receiver to compare, for there may be a million and it has to remember them anyway.
bool streamJson(const SourceText& source, const std::function<int(std::string_view member)>& depthOf, const JsonPiece& piece,
                std::vector<Finding>& findings, Progress* progress = nullptr, std::size_t before = 0);

/// The entry of \p known nearest to \p word by Damerau-Levenshtein distance (at most a third of its letters away), or empty:
/// for "did you mean".
std::string nearest(std::string_view word, const std::vector<std::string>& known);

} // namespace facts
