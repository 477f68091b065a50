#include "facts/RecordIds.hpp"

#include "facts/FactBank.hpp"
#include "facts/Hash.hpp"

#include <algorithm>
#include <bit>

namespace facts {

void RecordIds::reserve(std::size_t count) { m_slots.assign(std::bit_ceil(std::max<std::size_t>(16, count + count / 3)), 0); }

std::size_t RecordIds::slotOf(const std::vector<Record>& records, TypeIndex type, std::string_view id) const {
    std::size_t slot = (hashOfBytes(id).first + raw(type)) & (m_slots.size() - 1);
    for (; m_slots[slot] != 0; slot = (slot + 1) & (m_slots.size() - 1)) {
        const Record& record = records[m_slots[slot] - 1];
        if (record.type == type && record.id == id) break;
    }
    return slot;
}

std::optional<RecordIndex> RecordIds::add(const std::vector<Record>& records, RecordIndex index) {
    const Record& record = records[raw(index)];
    std::uint32_t& slot = m_slots[slotOf(records, record.type, record.id)];
    if (slot != 0) return RecordIndex{slot - 1};
    slot = raw(index) + 1;
    return std::nullopt;
}

std::optional<RecordIndex> RecordIds::find(const std::vector<Record>& records, TypeIndex type, std::string_view id) const {
    if (m_slots.empty()) return std::nullopt;
    const std::uint32_t slot = m_slots[slotOf(records, type, id)];
    return slot == 0 ? std::nullopt : std::optional(RecordIndex{slot - 1});
}

} // namespace facts
