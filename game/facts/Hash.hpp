#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

namespace facts {

/// 128 bits of \p bytes, for telling apart texts of one run: no two of any bank's have ever the same. Not the same on every
/// machine; see stableHash for what is stored.
inline std::pair<std::uint64_t, std::uint64_t> hashOfBytes(std::string_view bytes) {
    constexpr std::size_t wordSize = 8;
    constexpr std::uint64_t first = 0x9E3779B97F4A7C15U, second = 0xC2B2AE3D27D4EB4FU;
    std::uint64_t a = bytes.size() * first, b = bytes.size() ^ second;
    const auto add = [&](std::uint64_t word) {
        a = (a ^ word) * first;
        a ^= a >> 32U;
        b = (b + word) * second;
        b ^= b >> 29U;
    };
    for (; bytes.size() >= wordSize; bytes.remove_prefix(wordSize)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), wordSize);
        add(word);
    }
    std::uint64_t rest = 0;
    if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
    add(rest);
    return {a, b};
}

} // namespace facts
