#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace facts {

/// Numbers pairs of integers in order of first appearance. The pairs lie one behind the other and are never moved, and the slots
/// hold their numbers alone: a table of a million pairs stays small, while it grows too.
class FlatIndex {
public:
    /// The number of (\p a, \p b), which is given now if it is new.
    std::uint32_t add(std::uint64_t a, std::uint64_t b) {
        if (m_pairs.size() + 1 > m_slots.size() / 4 * 3) grow();
        std::uint32_t& slot = m_slots[placeOf(a, b)];
        if (slot == free) {
            slot = size();
            m_pairs.emplace_back(a, b);
        }
        return slot;
    }

    /// The number of (\p a, \p b), or nothing when it has none.
    std::optional<std::uint32_t> find(std::uint64_t a, std::uint64_t b) const {
        if (m_slots.empty()) return std::nullopt;
        const std::uint32_t number = m_slots[placeOf(a, b)];
        return number == free ? std::nullopt : std::optional(number);
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_pairs.size()); }

private:
    static constexpr std::uint32_t free = ~std::uint32_t{0};

    static std::uint64_t mix(std::uint64_t x) {
        x ^= x >> 33U;
        x *= 0xFF51AFD7ED558CCDU;
        x ^= x >> 33U;
        x *= 0xC4CEB9FE1A85EC53U;
        return x ^ (x >> 33U);
    }

    /// Where the search for (\p a, \p b) begins.
    std::size_t homeOf(std::uint64_t a, std::uint64_t b) const {
        return mix(a * 0x9E3779B97F4A7C15U + mix(b)) & (m_slots.size() - 1);
    }
    std::size_t behind(std::size_t place) const { return (place + 1) & (m_slots.size() - 1); }

    /// Where the number of (\p a, \p b) is, or would be.
    std::size_t placeOf(std::uint64_t a, std::uint64_t b) const {
        std::size_t at = homeOf(a, b);
        while (m_slots[at] != free && m_pairs[m_slots[at]] != std::pair(a, b)) at = behind(at);
        return at;
    }

    void grow() {
        constexpr std::size_t fewest = 16;
        const std::size_t slots = std::max(fewest, m_slots.size() * 2);
        m_slots = {}; // let go before as much again and more is taken
        m_slots.assign(slots, free);
        for (std::uint32_t number = 0; number < size(); ++number) { // they all differ
            std::size_t at = homeOf(m_pairs[number].first, m_pairs[number].second);
            while (m_slots[at] != free) at = behind(at);
            m_slots[at] = number;
        }
    }

    std::vector<std::uint32_t> m_slots;
    std::deque<std::pair<std::uint64_t, std::uint64_t>> m_pairs;
};

} // namespace facts
