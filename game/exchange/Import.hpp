#pragma once

#include "exchange/PackWriter.hpp"
#include "exchange/Record.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// What became of a record that could not be taken over just as it stood.
struct Remark {
    enum class Fate {
        LeftOut, ///< it is no question of the pack
        Changed, ///< it is, but not as it stood
        Unasked  ///< it is, but the game will not ask it
    };
    Fate fate = Fate::LeftOut;
    facts::Place place;
    std::string question; ///< its text, shortened; empty where the whole file is meant
    Refusal why;          ///< what was found; what was done stands in `expected` for Fate::Changed
};

/// The remark as a few lines for a person.
std::string toText(const Remark& remark);
/// The remark on one line of JSON.
std::string toJsonLine(const Remark& remark);

/// What came of a file.
struct Imported {
    std::string_view format; ///< "Open Trivia Database"; empty where none was recognised
    std::string pack;        ///< the pack as JSON; empty where nothing can be asked
    std::size_t records = 0, questions = 0, leftOut = 0, changed = 0, unasked = 0; ///< counts of records
    std::vector<Remark> remarks;                                                   ///< in order of the file
    std::vector<facts::Finding> problems;                                          ///< why the file as a whole could not be read
};

/// A file larger than that is refused: unlike a pack, it is held in memory as a whole, several times over.
inline constexpr std::size_t mostImported = std::size_t{256} << 20U;

/// Turns the file \p name, whose content is \p bytes, into a pack that the reader of packs finds no mistake in: what it would
/// object to is left out with its reason. The format is recognised by content alone. The same file and seed give the same pack.
/// An empty title in \p head is taken from the file.
Imported importPack(const std::string& name, std::string bytes, PackHead head, std::uint64_t seed);

} // namespace exchange
