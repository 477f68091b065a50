#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace quiz {

/// The game's own source of chance: the same seed gives the same numbers on every machine, which the standard library's
/// distributions and `std::shuffle` do not promise.
///
/// The generator is SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014).
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next();
    /// A number from 0 to \p bound - 1, each alike likely (Lemire's rejection on the high product). \p bound must not be 0.
    std::uint32_t below(std::uint32_t bound);
    /// A number from 0 up to but without 1.
    double unit();
    /// A generator of its own for a part of the work, so that drawing more in one part does not change another.
    Random split() { return Random(next()); }

    /// Fisher-Yates.
    template <typename T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(static_cast<std::uint32_t>(i))]);
    }

private:
    std::uint64_t m_state;
};

/// A seed of its own for part \p part of what \p seed stands for: neighbouring numbers give seeds that have nothing in common.
inline std::uint64_t mixed(std::uint64_t seed, std::uint64_t part) {
    Random first(seed);
    return Random(first.next() ^ part).next();
}

/// A seed from any text: "the same words, the same game".
std::uint64_t seedFrom(const char* text, std::size_t length);

} // namespace quiz
