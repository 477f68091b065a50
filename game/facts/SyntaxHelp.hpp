#pragma once

#include "facts/Finding.hpp"
#include "facts/Json.hpp"

#include <cstddef>
#include <optional>

namespace facts {

/// How far a parser had come when it met what is not JSON.
struct SyntaxState {
    enum class After { Nothing, Opening, Key, Value };

    After after = After::Nothing;      ///< the last thing that was understood
    std::size_t begin = 0;             ///< byte offset of it
    std::size_t end = 0;               ///< byte offset behind it
    bool inObject = false;             ///< between { and } rather than [ and ]
    std::optional<std::size_t> opened; ///< byte offset of the innermost bracket that is still open
    std::size_t stopped = 0;           ///< byte offset of the byte that the parser could not take
    bool tooLarge = false;             ///< it was a number beyond all range
};

/// Says in plain words what stands where \p state came to its end, and what was probably forgotten.
Finding explainSyntax(const SourceText& source, const SyntaxState& state);

} // namespace facts
