#pragma once

#include "quiz/Round.hpp"

#include <optional>
#include <string_view>

namespace archive {

/// The names under which the choices of a round stand in the settings and the database. They are stored: none may ever change.
///@{
std::string_view levelName(quiz::Level level);       ///< "recruit", "field-agent", "legend"
std::string_view fuseName(quiz::Fuse fuse);          ///< "off", "normal", "double", "triple", "fivefold", "tenfold"
std::string_view verdictName(quiz::Verdict verdict); ///< "right", "wrong", "late"
std::string_view saysName(quiz::Intel::Says says); ///< "sentence", "more-than", "less-than", "comes-first", "how-many", "letters"
std::optional<quiz::Level> levelNamed(std::string_view name);
std::optional<quiz::Fuse> fuseNamed(std::string_view name);
std::optional<quiz::Verdict> verdictNamed(std::string_view name);
std::optional<quiz::Intel::Says> saysNamed(std::string_view name);
///@}

} // namespace archive
