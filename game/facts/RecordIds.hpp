#pragma once

#include "facts/Value.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace facts {

/// Finds records by type and id, at the same cost in a large bank as in a small one. Each type has a table of its own, by 96 bits
/// of the ids' hashes, of which no two of any bank's have ever the same: so a search looks at one place, and not at the records.
class RecordIds {
public:
    /// Enters record number \p index of \p records under its id.
    /// \return the record that has the id already, or nothing: then it is entered
    std::optional<RecordIndex> add(TypeIndex type, std::string_view id, RecordIndex index);
    std::optional<RecordIndex> find(TypeIndex type, std::string_view id) const;

private:
    /// Open addressing; of four slots one is free at least.
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t more = 0;   ///< of the hash
        std::uint32_t number = 0; ///< record index + 1, 0 for free
    };
    struct Table {
        std::vector<Slot> slots;
        std::size_t count = 0;

        /// Where \p wanted stands, or would.
        std::size_t placeOf(const Slot& wanted) const;
        void grow();
    };

    static Slot slotFor(std::string_view id);

    std::vector<Table> m_tables; ///< by type
};

} // namespace facts
