#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace facts {

/// Numbers pairs of integers in order of first appearance. The pairs lie one behind the other and are never moved; the slots hold
/// their numbers with a part of their hash, so that hardly a pair is looked at that is not the one.
class FlatIndex {
public:
    /// The number of (\p a, \p b), which is given now if it is new.
    std::uint32_t add(std::uint64_t a, std::uint64_t b) {
        if (m_pairs.size() + 1 > m_slots.size() / 4 * 3) grow();
        const std::uint32_t tag = tagOf(a, b);
        Slot& slot = m_slots[placeOf(tag, a, b)];
        if (slot.number == free) {
            slot = {tag, size()};
            m_pairs.emplace_back(a, b);
        }
        return slot.number;
    }

    /// The number of (\p a, \p b), or nothing when it has none.
    std::optional<std::uint32_t> find(std::uint64_t a, std::uint64_t b) const {
        if (m_slots.empty()) return std::nullopt;
        const std::uint32_t number = m_slots[placeOf(tagOf(a, b), a, b)].number;
        return number == free ? std::nullopt : std::optional(number);
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_pairs.size()); }

private:
    static constexpr std::uint32_t free = ~std::uint32_t{0};

    struct Slot {
        std::uint32_t tag = 0, number = free;
    };

    static std::uint64_t mix(std::uint64_t x) {
        x ^= x >> 33U;
        x *= 0xFF51AFD7ED558CCDU;
        x ^= x >> 33U;
        x *= 0xC4CEB9FE1A85EC53U;
        return x ^ (x >> 33U);
    }

    /// The part of their hash that is kept; where they are looked for begins with it.
    static std::uint32_t tagOf(std::uint64_t a, std::uint64_t b) {
        return static_cast<std::uint32_t>(mix(a * 0x9E3779B97F4A7C15U + mix(b)));
    }
    std::size_t homeOf(std::uint32_t tag) const { return tag & (m_slots.size() - 1); }
    std::size_t behind(std::size_t place) const { return (place + 1) & (m_slots.size() - 1); }

    /// Where the number of (\p a, \p b) is, or would be.
    std::size_t placeOf(std::uint32_t tag, std::uint64_t a, std::uint64_t b) const {
        const auto isOther = [&](const Slot& slot) { return slot.tag != tag || m_pairs[slot.number] != std::pair(a, b); };
        std::size_t at = homeOf(tag);
        while (m_slots[at].number != free && isOther(m_slots[at])) at = behind(at);
        return at;
    }

    void grow() {
        constexpr std::size_t fewest = 16;
        const std::size_t slots = std::max(fewest, m_slots.size() * 2);
        m_slots = {}; // let go before as much again and more is taken
        m_slots.assign(slots, Slot());
        for (std::uint32_t number = 0; number < size(); ++number) { // they all differ
            const std::uint32_t tag = tagOf(m_pairs[number].first, m_pairs[number].second);
            std::size_t at = homeOf(tag);
            while (m_slots[at].number != free) at = behind(at);
            m_slots[at] = {tag, number};
        }
    }

    std::vector<Slot> m_slots;
    std::deque<std::pair<std::uint64_t, std::uint64_t>> m_pairs;
};

} // namespace facts
