#pragma once

#include "facts/FactBank.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace facts {

/// Tells when an answer looks like another name of the same thing.
class Namesakes {
public:
    explicit Namesakes(const FactBank& bank);

    /// Whether two folded names seem to mean the same: they are names of one record, or differ in nothing but an article, a space
    /// or the kind of numerals.
    bool seemOne(const std::string& a, const std::string& b) const;

private:
    bool areOfOneRecord(const std::string& a, const std::string& b) const;

    std::unordered_map<std::string, std::vector<std::uint32_t>> m_records; ///< by name: those that have several names
};

} // namespace facts
