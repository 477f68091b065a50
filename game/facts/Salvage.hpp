#pragma once

#include "facts/Reader.hpp"

#include <set>
#include <string>

namespace facts {

/// What a reading passes over, and what it takes for granted, to make something of a pack with mistakes.
struct Leniency {
    std::set<std::string> leftOut;             ///< places as "0/questions/3": the number of the file, then the pointer
    std::string pack = "preview", title = "?"; ///< where the pack says nothing of them
};

/// What can be played of the pack at \p path: every entry in which there is a mistake is left out, and what needs it, and what
/// stands behind an error of syntax. The findings are those of the whole pack. The bank is null where nothing is left.
PackReport salvagePack(const std::string& path);

} // namespace facts
