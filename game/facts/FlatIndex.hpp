#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace facts {

/// Numbers pairs of integers in order of first appearance. One flat array: a table of a million pairs stays small.
class FlatIndex {
public:
    /// The number of (\p a, \p b), which is given now if it is new.
    std::uint32_t add(std::uint64_t a, std::uint64_t b) {
        if (m_count + 1U > m_slots.size() / 4 * 3) grow();
        Slot& slot = slotOf(a, b);
        if (slot.number == free) slot = {a, b, m_count++};
        return slot.number;
    }

    /// The number of (\p a, \p b), or nothing when it has none.
    std::optional<std::uint32_t> find(std::uint64_t a, std::uint64_t b) const {
        if (m_slots.empty()) return std::nullopt;
        const Slot& slot = m_slots[placeOf(a, b)];
        return slot.number == free ? std::nullopt : std::optional(slot.number);
    }

    std::uint32_t size() const { return m_count; }

private:
    static constexpr std::uint32_t free = ~std::uint32_t{0};

    struct Slot {
        std::uint64_t a = 0, b = 0;
        std::uint32_t number = free;
    };

    static std::uint64_t mix(std::uint64_t x) {
        x ^= x >> 33U;
        x *= 0xFF51AFD7ED558CCDU;
        x ^= x >> 33U;
        x *= 0xC4CEB9FE1A85EC53U;
        return x ^ (x >> 33U);
    }

    Slot& slotOf(std::uint64_t a, std::uint64_t b) { return m_slots[placeOf(a, b)]; }

    /// Where (\p a, \p b) is, or would be.
    std::size_t placeOf(std::uint64_t a, std::uint64_t b) const {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = mix(a * 0x9E3779B97F4A7C15U + mix(b)) & mask;
        while (m_slots[at].number != free && (m_slots[at].a != a || m_slots[at].b != b)) at = (at + 1) & mask;
        return at;
    }

    void grow() {
        std::vector<Slot> old(m_slots.empty() ? 16 : m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot& slot : old) {
            if (slot.number != free) slotOf(slot.a, slot.b) = slot;
        }
    }

    std::vector<Slot> m_slots;
    std::uint32_t m_count = 0;
};

} // namespace facts
