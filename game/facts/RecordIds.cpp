#include "facts/RecordIds.hpp"

#include "facts/Hash.hpp"

#include <algorithm>
#include <utility>

namespace facts {

RecordIds::Slot RecordIds::slotFor(std::string_view id) {
    const auto [hash, more] = hashOfBytes(id);
    return {hash, static_cast<std::uint32_t>(more >> 32U), 0};
}

std::size_t RecordIds::Table::placeOf(const Slot& wanted) const {
    const auto isOther = [&](const Slot& slot) { return slot.hash != wanted.hash || slot.more != wanted.more; };
    std::size_t at = wanted.hash & (slots.size() - 1);
    while (slots[at].number != 0 && isOther(slots[at])) at = (at + 1) & (slots.size() - 1);
    return at;
}

void RecordIds::Table::grow() {
    constexpr std::size_t fewest = 16;
    std::vector<Slot> before(std::max(fewest, slots.size() * 2));
    std::swap(before, slots);
    for (const Slot& slot : before)
        if (slot.number != 0) slots[placeOf(slot)] = slot;
}

std::optional<RecordIndex> RecordIds::add(TypeIndex type, std::string_view id, RecordIndex index) {
    if (m_tables.size() <= raw(type)) m_tables.resize(raw(type) + std::size_t{1});
    Table& table = m_tables[raw(type)];
    if (table.count + 1 > table.slots.size() / 4 * 3) table.grow();
    const Slot wanted = slotFor(id);
    Slot& slot = table.slots[table.placeOf(wanted)];
    if (slot.number != 0) return RecordIndex{slot.number - 1};
    slot = wanted;
    slot.number = raw(index) + 1;
    ++table.count;
    return std::nullopt;
}

std::optional<RecordIndex> RecordIds::find(TypeIndex type, std::string_view id) const {
    if (m_tables.size() <= raw(type) || m_tables[raw(type)].slots.empty()) return std::nullopt;
    const Table& table = m_tables[raw(type)];
    const std::uint32_t number = table.slots[table.placeOf(slotFor(id))].number;
    return number == 0 ? std::nullopt : std::optional(RecordIndex{number - 1});
}

} // namespace facts
