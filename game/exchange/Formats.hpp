#pragma once

#include "exchange/Record.hpp"
#include "facts/FactBank.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// A format of other programs that questions come from or go to. Each is one file of this folder and one line of \ref formats.
struct Format {
    std::string_view name; ///< as a person calls it
    bool isJson;           ///< tried on JSON alone, the others on anything else
    bool (*recognises)(const Source& source);
    Reading (*read)(const Source& source);
};

/// All formats that can be read, in the order in which they are tried: those that cannot be mistaken come first.
std::span<const Format> formats();

/// A format that questions can be written in.
struct Target {
    std::string_view id; ///< "opentdb", as the command line names it
    std::string_view name;
    bool hasOptions; ///< false: questions that differ in kind and options alone are one and the same there
    bool (*takes)(const facts::FinishedQuestion& question); ///< whether the format has anything like it
    std::string (*write)(const std::vector<facts::FinishedQuestion>& questions, const facts::FactBank& bank);
};

std::span<const Target> targets();

} // namespace exchange
