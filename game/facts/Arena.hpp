#pragma once

#include "facts/CompactText.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace facts {

/// Where the texts and lists of a bank lie, one behind the other, until the bank ends: millions of them cost next to nothing
/// beside their bytes, and all end at once.
class Arena {
public:
    /// \p text, kept here. One that came along not long ago is kept once: cities, studios and the like stand in many records.
    CompactText keep(std::string_view text);
    /// Room for \p count things, which are made by whoever asks for it. They are never destroyed: whatever they hold has to lie
    /// here, too.
    template <typename Thing>
    std::span<Thing> room(std::size_t count) {
        return {static_cast<Thing*>(take(count * sizeof(Thing), alignof(Thing))), count};
    }
    /// \p things moved here, where they stay.
    template <typename Thing>
    std::span<Thing> keep(std::vector<Thing>&& things) {
        const auto kept = room<Thing>(things.size());
        std::uninitialized_move(things.begin(), things.end(), kept.begin());
        return kept;
    }

    /// Lets go of the memory of recent texts: nothing more is to be kept.
    void settle() { m_recent = {}; }
    /// Takes over what lies in \p other.
    void adopt(Arena&& other);

private:
    void* take(std::size_t bytes, std::size_t alignment);

    std::vector<std::unique_ptr<std::byte[]>> m_chunks; // NOLINT(modernize-avoid-c-arrays)
    std::byte* m_next = nullptr;
    std::size_t m_left = 0, m_lastChunk = 0;
    /// The last text that was kept of those with one place; its hash tells most others apart without a look at it.
    struct Recent {
        std::uint64_t hash = 0;
        CompactText text;
    };
    std::vector<Recent> m_recent;
};

} // namespace facts
