#pragma once

#include "facts/Value.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace facts {

struct Record;

/// Finds records by type and id, at the same cost in a large bank as in a small one. Open addressing over indices: four bytes a
/// slot, and of four slots one is free at least.
class RecordIds {
public:
    /// Makes room for \p count records.
    void reserve(std::size_t count);
    /// Enters record number \p index of \p records under its id.
    /// \return the record that has the id already, or nothing: then it is entered
    std::optional<RecordIndex> add(const std::vector<Record>& records, RecordIndex index);
    std::optional<RecordIndex> find(const std::vector<Record>& records, TypeIndex type, std::string_view id) const;

private:
    /// Where the record of that id stands, or would.
    std::size_t slotOf(const std::vector<Record>& records, TypeIndex type, std::string_view id) const;

    std::vector<std::uint32_t> m_slots; ///< record index + 1, 0 for free
};

} // namespace facts
